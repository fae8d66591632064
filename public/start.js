// Starts the app on our own pages: fetches wasm and glue in parallel, then the dataset, then hydrates
// what was served. The build fills in the hashed file names. Every address is resolved against this
// file, never against the document. Its element is behind the root element, which is parsed when it runs.
const root = new URL("./", import.meta.url);

// A browser may cache that a file was missing. A retry bypasses the cache, and a module needs another
// address for that.
async function loadApp(cacheBuster) {
  const wasm = fetch(new URL("__WASM__", root), { cache: cacheBuster ? "reload" : "default" });
  const glue = await import(new URL(`__GLUE__${cacheBuster}`, root).href);
  await glue.default({ module_or_path: wasm });
  const loaded = await glue.load(root.href, hasWorker());
  // Reading the dataset and taking over the page are two tasks: the page responds to input between them.
  await new Promise((next) => setTimeout(next));
  let isAsServed = false;
  // After the first frame, and before what the app renders then.
  requestAnimationFrame(() => setTimeout(applyStyles));
  try {
    isAsServed = loaded.start(true);
  } catch {
    // The document was changed (an extension, a translator) before it could be hydrated.
    loaded.start(false);
  }
  if (!isAsServed) applyStyles();
  return loaded;
}

// The whole style sheet. What was served has its styles in the page.
function applyStyles() {
  document.querySelector("#kpr-styles").media = "all";
}

// The map's outlines and the service worker can wait, and may fail. Embedded pages have no worker.
async function start(cacheBuster = "") {
  const loaded = await loadApp(cacheBuster).catch(showFailure);
  import(new URL(`__OUTLINES__${cacheBuster}`, root).href).then(
    (outlines) => loaded?.set_outlines(outlines.default),
    console.warn,
  );
  // The retry button that had the focus is gone.
  if (cacheBuster && document.activeElement === document.body) {
    document.querySelector("[data-retry], #kpr-main")?.focus({ preventScroll: true });
  }
  if (window.top !== window || new URLSearchParams(location.search).get("embed") === "1") return;
  const pwa = await import(new URL("__PWA__", root).href).catch(() => null);
  pwa?.start(loaded);
}

// In a sandboxed iframe even reading the property throws.
function hasWorker() {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch {
    return false;
  }
}

// What was served stays readable; only search and filters are missing.
function showFailure(error) {
  console.error(error);
  applyStyles();
  setState("failed");
}

const findRoot = () => document.querySelector("[data-kpr-root]");

function setState(state) {
  const failed = state === "failed";
  const notice = document.querySelector(".kpr-failed");
  findRoot().dataset.state = state;
  notice.hidden = !failed;
  notice.querySelector("button").toggleAttribute("data-retry", failed);
}

// What listens to clicks on our own page, here, in pwa.js and in the app: the root of a shadow tree that does
// nothing but show the page. Where an element or the document listens to them, screen readers call every heading
// that has the focus clickable.
function clickTarget() {
  try {
    const around = document.body.attachShadow({ mode: "open" });
    around.append(document.createElement("slot"));
    return around;
  } catch {
    // An extension was first.
    return document;
  }
}

// A second retry while one is under way would start a second app in the same root.
clickTarget().addEventListener("click", (event) => {
  if (event.target.closest("[data-retry]") && findRoot().dataset.state === "failed") {
    setState("loading");
    start(`?${Date.now()}`);
  }
});
start();

// The document's address changes as the reader navigates. Relative links of the head, like the icon,
// must not change with it.
if (window.parent !== window) import(new URL("__IFRAME__", root).href).catch(console.error);
for (const link of document.head.querySelectorAll("link:not([rel~=stylesheet], [rel*=preload])")) {
  // biome-ignore lint/correctness/noSelfAssign: the getter resolves the address, the setter keeps it
  link.href = link.href;
}
