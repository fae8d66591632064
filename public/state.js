// Before the first paint: what the address says of the screen, for the styles. One small packet.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  for (const key of ["view", "theme", "embed"]) {
    if (query.has(key)) root.setAttribute("data-" + key, query.get(key));
    query.delete(key);
  }
  if (query.toString()) root.setAttribute("data-waits", "");
}
