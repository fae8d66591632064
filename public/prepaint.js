// Inlined in the head of every page, so it runs before the first paint. Copies what the address says about
// the screen onto <html>, where the styles read it, leads addresses of version 1 to their pages, and says it
// where the start script is lost or the start takes long. The build fills in the placeholders.
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

  // The retry asks for the page anew, since one from a cache may name a start script that a deploy has removed, and
  // for that script past the cache, which may keep an error page or half of it. start.js brings a retry of its own.
  const find = (selector) => page.querySelector(selector);
  const getButton = () => find(".kpr-failed button");
  const retry = () =>
    fetch(find("#kpr-start")?.src ?? at, { cache: "reload", signal: AbortSignal.timeout(4e3) })
      .then((response) => response.text())
      .finally(() => at.reload());
  const fail = () => {
    const button = getButton();
    const app = find("[data-kpr-root]");
    // The page itself is still arriving.
    if (!app) return setTimeout(fail, 1e3);
    // start.js is there, and watches each of its attempts.
    if (button.onclick) return;
    app.dataset.state = "failed";
    button.parentNode.hidden = false;
    button.dataset.retry = "";
    button.onclick = retry;
  };
  // What comes later is shown all the same.
  setTimeout(fail, 8000);
  const onEnd = ({ target }) => target.id === "kpr-start" && fail();
  for (const type of ["load", "error"]) page.addEventListener(type, onEnd, true);
}
