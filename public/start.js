// Starts the page: fetches wasm and glue side by side, then the dataset, then shows the app in
// what was served. The build writes the hashed names. Everything is resolved against this file,
// never against the document.
const root = new URL("./", import.meta.url);

// It is called as soon as it is there, which may be before the page has come to its end.
const parsed = new Promise((done) => {
  if (document.readyState !== "loading") done();
  else document.addEventListener("DOMContentLoaded", done, { once: true });
});

// A file that could not be had may be remembered as missing: a retry asks anew, and for a module by
// another name.
async function start(again) {
  const wasm = fetch(new URL("__WASM__", root), { cache: again ? "reload" : "default" });
  const glue = await import(new URL(`__GLUE__${again}`, root));
  await glue.default({ module_or_path: wasm });
  const loaded = await glue.load(root.href, hasWorker());
  await parsed;
  try {
    loaded.show(true);
  } catch {
    // Somebody (an extension, a translator) changed the page before we took it over.
    loaded.show(false);
  }
  return loaded;
}

// The outlines of the map and what makes it an app can wait, and may fail. An embedded page is none.
async function begin(again = "") {
  const loaded = await start(again).catch(fail);
  import(new URL(`__LAND__${again}`, root)).then((land) => loaded?.take_land(land.default), console.warn);
  // What was pressed to try again is gone.
  if (again && document.activeElement === document.body) {
    document.querySelector("[data-retry], #kpr-main")?.focus({ preventScroll: true });
  }
  if (window.top !== window || new URLSearchParams(location.search).get("embed") === "1") return;
  const offline = await import(new URL("__OFFLINE__", root)).catch(() => null);
  offline?.keep(loaded);
}

// A sandboxed frame refuses the question itself.
function hasWorker() {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch {
    return false;
  }
}

// What was served stays readable when the app can't be started; only search and filters are
// missing.
async function fail(error) {
  console.error(error);
  await parsed;
  say("failed");
}

const page = () => document.querySelector("[data-kpr-root]");

function say(state) {
  const failed = state === "failed";
  const notice = document.querySelector(".kpr-failed");
  page().dataset.state = state;
  notice.hidden = !failed;
  notice.querySelector("button").toggleAttribute("data-retry", failed);
}

// While one try is under way, another would start a second app in the same place.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-retry]") && page().dataset.state === "failed") {
    say("loading");
    begin(`?${Date.now()}`);
  }
});
begin();

// The address of the document changes as the reader goes on; links of the head, like the icon,
// must not follow it.
await parsed;
if (window.parent !== window) import(new URL("__FRAME__", root)).catch(console.error);
for (const link of document.head.querySelectorAll("link:not([rel~=stylesheet], [rel*=preload])")) {
  link.href = link.href;
}
