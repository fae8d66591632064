// Runs before the first paint: copies what the address says about the screen onto <html>, where the
// styles read it. A classic script, small enough for one packet. The build fills in the placeholder.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  for (const name of ["data-view", "data-theme", "data-embed"]) {
    const key = name.replace("data-", "");
    if (query.has(key)) root.setAttribute(name, query.get(key));
  }
  // Only the app can show what these keys ask for: start.css waits for it, for a limited time.
  if (/[?&](__APP_KEYS__)=/.test(location.search)) {
    root.setAttribute("data-pending", "");
    addEventListener("error", () => root.removeAttribute("data-pending"), true);
  }
}
