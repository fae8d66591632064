// What our own pages load once the app has started, or has failed to: it can wait, and may fail.
const urlOf = (name) => new URL(name, import.meta.url).href;
// A file that a cache keeps half-written is asked for at another address.
const load = (name) => import(urlOf(name)).catch(() => import(urlOf(`${name}?${Date.now()}`)));

// `loaded` is the app's handle; it is undefined where the app did not start. Called again after a retry.
export async function complete(loaded) {
  load("__OUTLINES__").then((outlines) => loaded?.set_outlines(outlines.default), console.warn);
  // Without a network there is nothing to ask.
  checkStyles().catch(() => {});
  // Embedded pages have no service worker.
  if (window.top !== window || new URLSearchParams(location.search).get("embed") === "1") return;
  const pwa = await load("__PWA__").catch(() => null);
  pwa?.start(loaded);
}

// A cache may keep half of the style sheet: then it is asked for past the cache, and applied. Not by its link's
// address, which is relative to the document's: that has changed where an old address led to this page.
async function checkStyles() {
  const url = urlOf("__STYLES__");
  const isWhole = async (cache) => (await (await fetch(url, { cache })).text()).length === __STYLES_LENGTH__;
  if ((await isWhole("default")) || !(await isWhole("reload"))) return;
  /** @type {HTMLLinkElement} */
  const link = document.querySelector("#kpr-styles");
  link.href = `${url}?${Date.now()}`;
}
