// Inlined in the head of every page, so it runs before the first paint. Copies what the address says about
// the screen onto <html>, where the styles read it, leads addresses of version 1 to their pages, and says it
// where the start script is lost. The build fills in the placeholders.
{
  const root = document.documentElement;
  // Some content management systems escape the address once too often.
  const query = new URLSearchParams(location.search.replaceAll("&amp;", "&"));
  const view = query.get("view");
  if (query.has("theme")) root.dataset.theme = query.get("theme");
  if (query.has("embed")) root.dataset.embed = query.get("embed");
  if (root.dataset.page === "" && !query.has("item") && /^(__VIEWS__)$/.test(view)) {
    // In version 1 every view had the address of the overview.
    query.delete("view");
    location.replace(`${view}/${`?${query}`.replace(/^\?$/, "")}${location.hash}`);
    root.dataset.pending = "page";
  } else if (/[?&](__APP_KEYS__)=/.test(`?${query}`)) {
    // Only the app can show what these keys ask for: start.css waits for it, for a limited time.
    const list = /^\?sort=[^&]*$/.test(`?${query}`) ? "order" : "list";
    root.dataset.pending = query.has("item") || view ? "page" : list;
  }

  // A page from a cache may name a start script that a deploy has removed: reloading asks for the page anew. The
  // script itself may have been answered with an error page that the browser keeps.
  const find = (selector) => document.querySelector(selector);
  const reload = () => location.reload();
  const retry = () => fetch(find("#kpr-start").src, { cache: "reload" }).then(reload, reload);
  const setLost = (isLost) => {
    const notice = find(".kpr-failed");
    const button = notice.querySelector("button");
    notice.hidden = !isLost;
    button.toggleAttribute("data-retry", isLost);
    button.onclick = isLost ? retry : null;
    find("[data-kpr-root]").dataset.state = isLost ? "failed" : "loading";
  };
  const onEnd = ({ type, target }) => {
    if (target.id !== "kpr-start") return;
    clearTimeout(timeout);
    if (type === "error") setLost(true);
    else if (isLate) setLost(false);
  };
  let isLate = false;
  let timeout = 0;
  const watch = () => {
    isLate = Boolean(find("#kpr-start"));
    if (isLate) setLost(true);
    else timeout = setTimeout(watch, 8000);
  };
  watch();
  for (const type of ["load", "error"]) document.addEventListener(type, onEnd, true);
}
