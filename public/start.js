// Starts the app on our own pages: takes the wasm and the dataset, both of which early.js asked for, then hydrates what
// was served. The build makes one file of this and the glue, and fills in the hashed file names. Every address is
// resolved against this file, never against the document. Its element is behind the root element, which is parsed when
// it runs.
import * as glue from "./__GLUE__";

const urlOf = (name) => new URL(name, import.meta.url).href;

// A file that a cache keeps half-written is asked for at another address.
const load = (name) => import(urlOf(name)).catch(() => import(urlOf(`${name}?${Date.now()}`)));

const findRoot = () => document.querySelector("[data-kpr-root]");
const notice = document.querySelector(".kpr-failed");
const isReady = () => findRoot().dataset.state === "ready";
// After this time, in milliseconds, the reader is told.
const LIMIT = 8000;
let attempts = 0;
// The button that was pressed before the app could answer.
let pressed;

// Ends a long task: the page responds to input before the next one.
const nextTask = () => new Promise((next) => setTimeout(next));

// A browser may cache that a file was missing, or half of it. A retry asks past the cache.
async function loadApp(cache) {
  const request = (resource, options) =>
    (cache === "default" && window.takeEarly(resource.url ?? resource)) || fetch(resource, { cache, ...options });
  const response = await request(urlOf("__WASM__"));
  if (!response.ok) throw new Error(`the wasm was answered with status ${response.status}`);
  const module = await compile(response);
  // From here to the first frame the network has nothing else to do.
  loadStyles();
  await nextTask();
  // Of several attempts the first that has the wasm starts it, and no other.
  glue.initSync({ module });
  // The dataset's request too: in the cache it would wait for one that hangs.
  glue.useNames({ fetch: request, Request, Response, Headers, URL, URLSearchParams });
  return glue.load(urlOf("./"), hasWorker(), findRoot().dataset.fingerprint);
}

// A server may not know the type of wasm.
async function compile(response) {
  const isKnown = response.headers.get("content-type") === "application/wasm";
  return isKnown ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function start(cache = "default") {
  // Development builds are not split.
  for (const part of neededParts()) glue.prefetch?.(part);
  const attempt = ++attempts;
  // Of an attempt after which the reader has pressed "retry", only what can be shown counts.
  const fail = (error) => {
    if (attempt === attempts && findRoot().dataset.state === "loading") showFailure(error);
  };
  let loaded;
  // What comes later is shown all the same. The first attempt begins with the page.
  setTimeout(fail, LIMIT - (attempt > 1 ? 0 : performance.now()), `not ready within ${LIMIT} ms`);
  try {
    loaded = await loadApp(cache).catch((error) => {
      console.warn(error);
      return loadApp("reload");
    });
    const parts = await Promise.all(neededParts().map((part) => glue.load_part(part)));
    if (!parts.every(Boolean)) throw new Error("a part of the app can't be had");
    await nextTask();
    if (isReady()) return;
    show(loaded);
  } catch (error) {
    fail(error);
  }
  load("__COMPLETE__").then(({ complete }) => complete(loaded), console.warn);
}

// What was served, or what the address asks for, can't be rendered without.
function neededParts() {
  const { search } = location;
  const languages = [document.documentElement.lang, search.match(/\blang=(\w+)/)?.[1]].filter(Boolean);
  const parts = languages.map((language) => `words_${language}`);
  return document.querySelector(".detail, #kpr-about") || /[?&]item=/.test(search) ? [...parts, "later"] : parts;
}

function show(loaded) {
  const chosen = [...findRoot().querySelectorAll("select")]
    .filter(({ selectedOptions: [option] }) => option && !option.defaultSelected)
    .map(({ name, value }) => ({ name, value }));
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
  showNotice(false);
  if (isReady()) apply(chosen);
}

// What the reader did while the app was loading takes effect.
function apply(chosen) {
  for (const { name, value } of chosen) {
    const select = findRoot().querySelector(`select[name=${name}]`);
    if (!select || select.value === value) continue;
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  // What the press opens is rendered in the next frame.
  if (pressed?.isConnected) requestAnimationFrame(() => setTimeout(() => pressed.click()));
}

// The whole style sheet. What was served has its styles in the page.
function loadStyles() {
  if (document.querySelector("#kpr-styles")) return;
  const link = document.createElement("link");
  Object.assign(link, { id: "kpr-styles", rel: "stylesheet", href: urlOf("__STYLES__"), media: "not all" });
  document.head.append(link);
}

function applyStyles() {
  loadStyles();
  document.querySelector("#kpr-styles").media = "all";
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
  findRoot().dataset.state = "failed";
  // That of an earlier attempt, whose dataset could not be used.
  document.querySelector(".kpr-failure")?.remove();
  showNotice(true);
}

function showNotice(isShown) {
  notice.hidden = !isShown;
  notice.querySelector("button").toggleAttribute("data-retry", isShown);
  // The retry button that had the focus is gone.
  if (attempts > 1 && findRoot().dataset.state !== "loading" && document.activeElement === document.body) {
    document.querySelector("[data-retry], #kpr-main")?.focus({ preventScroll: true });
  }
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

function retry() {
  // A second start while one is under way would start a second app in the same root.
  if (findRoot().dataset.state !== "failed") return;
  findRoot().dataset.state = "loading";
  showNotice(false);
  start("reload");
}

notice.querySelector("button").onclick = retry;
// What was served is not what the address asks for.
if (document.documentElement.dataset.pending) loadStyles();
clickTarget().addEventListener("click", ({ target }) => {
  if (target.closest("[data-retry]")) retry();
  else if (findRoot().dataset.state === "loading") pressed = target.closest("[data-kpr-root] button");
});
start();

// The document's address changes as the reader navigates. Relative links of the head, like the icon,
// must not change with it.
if (window.parent !== window) load("__IFRAME__").catch(console.error);
for (const link of document.head.querySelectorAll("link:not([rel~=stylesheet], [rel*=preload])")) {
  // biome-ignore lint/correctness/noSelfAssign: the getter resolves the address, the setter keeps it
  link.href = link.href;
}
