// What makes the page a progressive web app: the service worker and its updates, installing, the notice of
// changed data, and the buttons for sharing and embedding. Loaded once the app has started, or has failed to: an
// update may be the fix. It sets flags (data attributes) on <html>; the words are in the page, and the styles show
// them by the flags.
//
// Where service workers or storage are refused (private windows, sandboxed iframes) the page works as
// before.

const root = new URL("./", import.meta.url);
const flags = document.documentElement.dataset;
// Longer than it takes until what was typed is in the address, in milliseconds.
const ADDRESS_DEBOUNCE = 200;
// The edition of the data that was seen last. Several copies of the product may be on one origin.
const SEEN = `kpr-edition ${root.pathname}`;
let registration;
let installPrompt;
// Why the dataset that is shown is a cached one: "offline" or "timeout".
let stale;

(document.body.shadowRoot ?? document).addEventListener("click", handleClick);
addEventListener("online", () => {
  stale = undefined;
  updateNetworkFlags();
  checkForUpdate();
});
addEventListener("offline", updateNetworkFlags);
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  installPrompt = event;
  setFlag("install", true);
});
addEventListener("appinstalled", () => {
  setFlag("install", false);
  // Persistent storage is requested for installed apps only.
  attempt(() => navigator.storage.persist());
});
// A sheet says what it is of: where, and as of when.
addEventListener("beforeprint", () => {
  const { lang } = document.documentElement;
  const head = document.querySelector("[data-kpr-root]");
  if (head) head.dataset.printed = `${location.href} · ${new Date().toLocaleDateString(lang)}`;
});
// A tab may stay open for weeks.
document.addEventListener("visibilitychange", () => document.hidden || checkForUpdate());

// `loaded` has the bytes of the dataset that is shown, and says whether they are stale; it is undefined
// where the app did not start. Called again after a retry, since what failed before may work now.
export async function start(loaded) {
  stale = loaded?.stale();
  updateNetworkFlags();
  // Where a worker is refused nothing is cached, and no notice is shown.
  await attempt(() => registerWorker(loaded));
}

function updateNetworkFlags() {
  setFlag("offline", stale === "offline" || !navigator.onLine);
  setFlag("stale", stale === "timeout" && navigator.onLine);
}

async function registerWorker(loaded) {
  const workers = navigator.serviceWorker;
  const before = await attempt(() => workers.getRegistration(root));
  registration = await workers.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
  registration.addEventListener("updatefound", followUpdate);
  followUpdate();
  const { active } = await workers.ready;
  // Only where the worker runs, so that the app is there at the next visit too.
  attempt(compareEditions);
  const bytes = loaded?.take_bytes();
  if (bytes) active.postMessage({ cacheDataset: bytes });
  if (before?.active) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data && setFlag("evicted", true);
    active.postMessage({ repair: true }, [port2]);
  }
}

// Where storage is refused nothing is remembered, and no notice is shown. An older edition, from the cache, is
// no news.
function compareEditions() {
  const seen = localStorage.getItem(SEEN);
  const isNewer = shownEdition().localeCompare(seen ?? "", "en", { numeric: true }) > 0;
  if (isNewer && seen && !document.querySelector("#kpr-about")) setFlag("changed", true);
  else if (isNewer) rememberEdition();
}

function rememberEdition() {
  setFlag("changed", false);
  localStorage.setItem(SEEN, shownEdition());
}

function closeNotice() {
  attempt(rememberEdition);
  // The button that had the focus is gone.
  document.querySelector("#kpr-main")?.focus({ preventScroll: true });
}

function shownEdition() {
  return document.querySelector("[data-edition]").dataset.edition;
}

// Where this fails, the next check may succeed.
function checkForUpdate() {
  attempt(() => registration?.update());
}

// For browser APIs that may be missing, throw or return a promise that is rejected.
async function attempt(call) {
  try {
    return await call();
  } catch {
    return undefined;
  }
}

// A waiting worker beside an active one is an update; the first worker never waits.
function followUpdate() {
  const coming = registration.installing ?? registration.waiting;
  const updateFlag = () => setFlag("update", Boolean(registration.waiting && registration.active));
  coming?.addEventListener("statechange", updateFlag);
  updateFlag();
}

function setFlag(flag, on) {
  if (on) flags[flag] = "";
  else delete flags[flag];
}

function handleClick(event) {
  // On the way to the list of changes.
  if ("changed" in flags && event.target.closest("a[href$='about/'], a[href*='about/?']")) attempt(rememberEdition);
  const button = event.target.closest(
    "button:is([data-update], [data-install], [data-embed], [data-share], [data-seen])",
  );
  if (!button) return;
  if ("update" in button.dataset) applyUpdate();
  else if ("install" in button.dataset) promptInstall();
  else if ("embed" in button.dataset) openEmbedDialog();
  else if ("seen" in button.dataset) closeNotice();
  else share();
}

// The new version takes over, then the page reloads. Its whole state is in the address, with what was
// typed last once the debounce is over.
function applyUpdate() {
  const waiting = registration?.waiting;
  const reload = () => waiting.state === "activated" && setTimeout(() => location.reload(), ADDRESS_DEBOUNCE);
  waiting?.addEventListener("statechange", reload);
  waiting?.postMessage({ skipWaiting: true });
}

// A prompt can be shown once, whatever the reader answers.
function promptInstall() {
  const prompt = installPrompt;
  installPrompt = undefined;
  attempt(() => prompt?.prompt());
  setFlag("install", false);
}

async function openEmbedDialog() {
  await attempt(async () => (await import(new URL("__EMBED_DIALOG__", root).href)).openDialog());
}

async function share() {
  const url = location.href;
  try {
    if (navigator.share) return await navigator.share({ title: document.title, url });
  } catch (error) {
    // The reader closed the system's dialog.
    if (error?.name === "AbortError") return;
  }
  try {
    await navigator.clipboard.writeText(url);
    setFlag("copied", true);
    setTimeout(() => setFlag("copied", false), 4000);
  } catch {
    // There is no clipboard without https; the address is in the address bar.
  }
}
