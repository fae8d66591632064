// The worker that keeps the app: every file of one version together, and the dataset on its own.
//
// It answers nobody but our own pages: requests of embedded ones, of other origins and of other
// folders go to the network untouched. A version is kept only whole: each file must be, bit for
// bit, the one that was built. The build writes the version and the files.
const VERSION = "__VERSION__";
// By name below the scope, with the SHA-256 of the content in base64.
const FILES = __FILES__;

const scope = registration.scope;
// More than one copy of the product may stand on an origin, each in a folder of its own.
const CODE = `kpr-code ${scope} `;
const DATA = `kpr-data ${scope}`;
const DATASET = at("data/committee.json");
// How long the network may take for the dataset, in milliseconds, before the kept one is shown.
const LIMIT = 2000;

function at(name) {
  return new URL(name, scope).href;
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", (event) => {
  const { go, keep, repair } = event.data;
  if (go) skipWaiting();
  if (keep) event.waitUntil(keepDataset(keep));
  if (repair) event.waitUntil(restore().then((missed) => event.ports[0].postMessage(missed)));
});
addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

// All files, or none: a failure leaves the version before as it is.
async function install() {
  const files = await Promise.all(Object.keys(FILES).map(download));
  try {
    const cache = await caches.open(CODE + VERSION);
    await Promise.all(files.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    await caches.delete(CODE + VERSION);
    throw error;
  }
}

async function download(name) {
  const response = await fetch(at(name), { cache: "reload" });
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (!response.ok || btoa(String.fromCharCode(...digest)) !== FILES[name]) {
    throw new Error(`${name} is not the file of this version`);
  }
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return [at(name), new Response(bytes, { headers })];
}

// The version before stays for tabs that still show it; those before it go.
async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith(CODE) && name !== CODE + VERSION);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

// The browser may have taken files away to make room. Returns whether any was missing.
async function restore() {
  const cache = await caches.open(CODE + VERSION);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  if (Object.keys(FILES).every((name) => kept.has(at(name)))) return false;
  await install().catch(() => {});
  return true;
}

function answerTo(request) {
  const url = new URL(request.url);
  const isOurs = request.method === "GET" && url.href.startsWith(scope);
  if (!isOurs || isEmbedded(url) || isEmbedded(request.referrer)) return null;
  const isKept = url.searchParams.has("kept");
  url.search = url.hash = "";
  if (url.href === DATASET) return dataset(request, isKept);
  if (request.mode === "navigate") return page(request, url.href.slice(scope.length));
  const name = url.href.slice(scope.length);
  if (Object.hasOwn(FILES, name)) return ours(name, request);
  // A tab may still show the version before; a name with a hash is the same file in any.
  return /-[0-9a-f]{16}/.test(name) ? caches.match(url.href).then((hit) => hit ?? fetch(request)) : null;
}

function isEmbedded(address) {
  return address !== "" && new URL(address).searchParams.get("embed") === "1";
}

// The page of a folder, whatever is asked of it in the query.
function page(request, path) {
  const name = path.replace(/index\.html$/, "") || "./";
  if (Object.hasOwn(FILES, name)) return ours(name, request);
  if (!Object.hasOwn(FILES, `${name}/`)) return null;
  return Response.redirect(at(`${name}/`) + new URL(request.url).search);
}

async function ours(name, request) {
  const hit = await caches.match(at(name), { cacheName: CODE + VERSION });
  return hit ?? fetch(request);
}

// The newer of what the server has and what is kept; only what is kept, where that is asked for.
async function dataset(request, isKept) {
  const kept = await caches.match(DATASET, { cacheName: DATA });
  if (isKept) return kept ?? Response.error();
  if (!kept) return fetch(request);
  try {
    const [fresh, text] = await inTime(fetch(request).then(async (fresh) => {
      if (!fresh.ok) throw new Error(fresh.status);
      return [fresh, await fresh.clone().text()];
    }));
    return compare(edition(text), edition(await kept.clone().text())) < 0 ? kept : fresh;
  } catch {
    return kept;
  }
}

function inTime(work) {
  return Promise.race([work, new Promise((_, fail) => setTimeout(fail, LIMIT))]);
}

// What is no dataset has no edition, and is older than any.
function edition(text) {
  const found = text.match(/"version"\s*:\s*"(\d+)\.(\d+)\.(\d+)"/);
  return found ? found.slice(1).map(Number) : [-1, 0, 0];
}

function compare(a, b) {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

// A page hands over what it has read without a fault. A full disk keeps what there is.
async function keepDataset(bytes) {
  const headers = { "content-type": "application/json", "kpr-kept": "1" };
  const cache = await caches.open(DATA);
  await cache.put(DATASET, new Response(bytes, { headers })).catch(() => {});
}
