// Runs before the first paint: copies what the address says about the screen onto <html>, where the
// styles read it. A classic script, small enough for one packet. The build fills in the placeholders.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const view = query.get("view");
  for (const key of ["theme", "embed"]) {
    if (query.has(key)) root.setAttribute(`data-${key}`, query.get(key));
  }
  if (root.dataset.page === "" && !query.has("item") && /^(__VIEWS__)$/.test(view)) {
    // In version 1 every view had the address of the overview.
    query.delete("view");
    location.replace(`${view}/${`?${query}`.replace(/^\?$/, "")}${location.hash}`);
    root.setAttribute("data-pending", "page");
  } else if (/[?&](__APP_KEYS__)=/.test(location.search)) {
    // Only the app can show what these keys ask for: start.css waits for it, for a limited time.
    root.setAttribute("data-pending", query.has("item") || view ? "page" : "list");
    addEventListener("error", () => root.removeAttribute("data-pending"), true);
  }
}
