// Before the first paint: what the address says of the screen, for the styles. One small packet.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  for (const key of ["view", "theme", "embed"]) {
    if (query.has(key)) root.setAttribute("data-" + key, query.get(key));
  }
  // What only the app can show is waited for, but not for ever: see start.css.
  if (/[?&](q|region|group|language|term|kind|author|year|sort|as|item|lang)=/.test(location.search)) {
    root.setAttribute("data-waits", "");
    addEventListener("error", () => root.removeAttribute("data-waits"), true);
  }
}
