// Inlined in the head of every page, so it runs before the first paint. Copies what the address says about
// the screen onto <html>, where the styles read it, leads addresses of version 1 to their pages, and says it
// where the start script is lost. The build fills in the placeholders.
{
  // Names of one letter once minified: the budget is 1,024 bytes.
  const page = document;
  const at = location;
  const root = page.documentElement;
  // As it was meant where a content management system escaped it once too often.
  const search = at.search.replace(/&amp;/g, "&");
  const query = new URLSearchParams(search);
  const view = query.get("view");
  // data-theme, data-embed
  for (const key of ["theme", "embed"]) if (query.has(key)) root.dataset[key] = query.get(key);
  if (!root.dataset.page && !query.has("item") && /^(__VIEWS__)$/.test(view)) {
    // In version 1 every view had the address of the overview.
    at.replace(`${view}/${search.replace(/\bview=\w+&?/, "")}${at.hash}`);
    root.dataset.pending = "page";
  } else if (/[?&](__APP_KEYS__)=/.test(search)) {
    // Only the app can show what these keys ask for: start.css waits for it, for a limited time.
    const list = /^.sort=[^&]*$/.test(search) ? "order" : "list";
    root.dataset.pending = query.has("item") || view ? "page" : list;
  }

  // A page from a cache may name a start script that a deploy has removed: reloading asks for the page anew. The
  // script itself may have been answered with an error page that the browser keeps.
  const find = (selector) => page.querySelector(selector);
  const retry = () => fetch(find("#kpr-start").src, { cache: "reload" }).finally(() => at.reload());
  const setLost = (isLost) => {
    const button = find(".kpr-failed button");
    // A page that is still arriving has neither.
    if (!button) return;
    button.parentNode.hidden = !isLost;
    button.toggleAttribute("data-retry", isLost);
    button.onclick = isLost ? retry : null;
    find("[data-kpr-root]").dataset.state = isLost ? "failed" : "loading";
  };
  let isLate;
  const timeout = setTimeout(() => setLost((isLate = true)), 8000);
  const onEnd = ({ type, target }) => {
    if (target.id !== "kpr-start") return;
    clearTimeout(timeout);
    if (isLate || type === "error") setLost(type === "error");
  };
  for (const type of ["load", "error"]) page.addEventListener(type, onEnd, true);
}
