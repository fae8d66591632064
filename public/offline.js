// What makes the page an app: keeping it for offline reading, telling of a new version, installing,
// sharing and embedding. Loaded once the page answers, or has failed to: a new version may be the cure. What
// it has to say it writes as marks onto <html>; the words stand in the page, and the styles show
// them.
//
// Where workers or storage are refused (private windows, sandboxed frames) the page works as before.

const root = new URL("./", import.meta.url);
const flags = document.documentElement.dataset;
// Longer than typing takes to come into the address, in milliseconds.
const REST = 200;
let registration;
let prompting;
// Whether the dataset that is shown is a kept one, and why.
let kept;

document.addEventListener("click", pressed);
addEventListener("online", () => {
  kept = undefined;
  tell();
  look();
});
addEventListener("offline", tell);
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  prompting = event;
  mark("install", true);
});
addEventListener("appinstalled", () => {
  mark("install", false);
  // Only who installs the app asks for it to stay.
  attempt(() => navigator.storage.persist());
});
// A tab may stay open for weeks.
document.addEventListener("visibilitychange", () => document.hidden || look());

// `loaded` has the bytes of the dataset that is shown, and knows whether they are kept ones; there
// is none where the app did not start. Called again after a retry: what failed before, or what the
// worker could not have then, may be there now.
export async function keep(loaded) {
  kept = loaded?.kept();
  tell();
  // Refused: nothing is kept, and nothing is said.
  await attempt(() => register(loaded));
}

function tell() {
  mark("offline", kept === "offline" || !navigator.onLine);
  mark("saved", kept === "saved" && navigator.onLine);
}

async function register(loaded) {
  const workers = navigator.serviceWorker;
  const before = await attempt(() => workers.getRegistration(root));
  registration = await workers.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
  registration.addEventListener("updatefound", follow);
  follow();
  const { active } = await workers.ready;
  const bytes = loaded?.take_bytes();
  if (bytes) active.postMessage({ keep: bytes });
  if (before?.active) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data && mark("evicted", true);
    active.postMessage({ repair: true }, [port2]);
  }
}

// Whether there is a new version; nobody is told where that can't be found out.
function look() {
  attempt(() => registration?.update());
}

// For what the browser may lack, refuse by an error, or refuse by a promise.
async function attempt(extra) {
  try {
    return await extra();
  } catch {
    return undefined;
  }
}

// A worker that waits is a new version; the first one waits for nobody.
function follow() {
  const coming = registration.installing ?? registration.waiting;
  const tell = () => mark("update", Boolean(registration.waiting && registration.active));
  coming?.addEventListener("statechange", tell);
  tell();
}

function mark(flag, on) {
  if (on) flags[flag] = "";
  else delete flags[flag];
}

function pressed(event) {
  const button = event.target.closest("button:is([data-update], [data-install], [data-embed], [data-share])");
  if (!button) return;
  if ("update" in button.dataset) update();
  else if ("install" in button.dataset) install();
  else if ("embed" in button.dataset) embed();
  else share();
}

// The new version takes over, and then the page begins anew where it is: all of it is in the
// address, what was typed last once the typing has rested.
function update() {
  const waiting = registration?.waiting;
  const begin = () => waiting.state === "activated" && setTimeout(() => location.reload(), REST);
  waiting?.addEventListener("statechange", begin);
  waiting?.postMessage({ go: true });
}

// An offer holds once, whatever the reader answers.
function install() {
  const offer = prompting;
  prompting = undefined;
  attempt(() => offer?.prompt());
  mark("install", false);
}

async function embed() {
  await attempt(async () => (await import(new URL("__EMBEDDING__", root))).open());
}

async function share() {
  const url = location.href;
  try {
    if (navigator.share) return await navigator.share({ title: document.title, url });
  } catch (error) {
    // The reader thought better of it.
    if (error?.name === "AbortError") return;
  }
  try {
    await navigator.clipboard.writeText(url);
    mark("copied", true);
    setTimeout(() => mark("copied", false), 4000);
  } catch {
    // Without https there is no clipboard; the address is in sight.
  }
}
