// The service worker: precaches every file of one version together, and caches the dataset on its own.
//
// It responds only to our own pages. Requests of embedded pages, to other origins and to other folders go to
// the network untouched. A version is cached as a whole or not at all: the SHA-256 of every file must be
// the one that was built. The build fills in the placeholders: the version, the major version of the
// dataset that this version reads, and the files.
const VERSION = "__VERSION__";
const FORMAT = __FORMAT__;
// Names below the scope, each with the SHA-256 of the content in base64.
const FILES = __FILES__;
// The ids of what has a page of its own.
const ITEMS = __ITEMS__;

const scope = registration.scope;
// Several copies of the product may be on one origin, each in its own folder.
const CODE = `kpr-code ${scope} `;
const DATA = `kpr-data ${scope} ${FORMAT}`;
const DATASET = toUrl("data/committee.json");
// How long the server may take to answer with the dataset, and to send all of it, in milliseconds;
// then the cached one is shown.
const RESPONSE_TIMEOUT = 2000;
const BODY_TIMEOUT = 8000;
// An entry in the cache of a version that has been active.
const ACTIVATED = toUrl("kpr-used");

function toUrl(name) {
  return new URL(name, scope).href;
}

addEventListener("install", (event) => event.waitUntil(precache()));
addEventListener("activate", (event) => event.waitUntil(cleanUp()));
// From a page of this version or the one before: `skipWaiting` to take over, `cacheDataset` with the
// bytes of a dataset that it has read without a fault, `repair` to precache again what the browser
// evicted. Other pages of the origin may send messages too.
addEventListener("message", (event) => {
  const isOurs = event.source instanceof Client && event.source.url.startsWith(scope);
  const message = (isOurs && event.data) || {};
  if (message.skipWaiting) skipWaiting();
  if (message.cacheDataset) event.waitUntil(cacheDataset(new TextDecoder().decode(message.cacheDataset)));
  if (message.repair) event.waitUntil(repair().then((missed) => event.ports[0].postMessage(missed)));
});
addEventListener("fetch", (event) => {
  const response = respond(event.request);
  if (response) event.respondWith(response);
});

// All files or none: a failure leaves the caches as they were.
async function precache() {
  const files = await Promise.all(Object.keys(FILES).map(download));
  const isNew = !(await caches.has(CODE + VERSION));
  try {
    const cache = await caches.open(CODE + VERSION);
    await Promise.all(files.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    if (isNew) await caches.delete(CODE + VERSION);
    throw error;
  }
}

/** @returns {Promise<[string, Response]>} */
async function download(name) {
  const response = await fetch(toUrl(name), { cache: "reload" });
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (!response.ok || btoa(String.fromCharCode(...digest)) !== FILES[name]) {
    throw new Error(`${name} is not the file of this version`);
  }
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return [toUrl(name), new Response(bytes, { headers })];
}

async function cleanUp() {
  try {
    await deleteOldVersions();
  } catch {
    // Storage fails: the next version tries again.
  }
}

// The version that was active before stays, for tabs that still show it. Older ones go, and those that
// never became active, but not one that was installed after us.
async function deleteOldVersions() {
  await (await caches.open(CODE + VERSION)).put(ACTIVATED, new Response(""));
  const names = (await caches.keys()).filter((name) => name.startsWith(CODE));
  const older = names.slice(0, names.indexOf(CODE + VERSION));
  const activated = [];
  for (const name of older) if (await find(ACTIVATED, name)) activated.push(name);
  const previous = activated.pop();
  await Promise.all(older.filter((name) => name !== previous).map((name) => caches.delete(name)));
}

// The browser may have evicted files to make room. Returns whether any was missing.
async function repair() {
  try {
    const cache = await caches.open(CODE + VERSION);
    const cached = new Set((await cache.keys()).map((request) => request.url));
    if (Object.keys(FILES).every((name) => cached.has(toUrl(name)))) return false;
  } catch {
    // Where storage can't be read, nothing is known to be missing.
    return false;
  }
  await precache().catch(() => {});
  return true;
}

function respond(request) {
  const url = new URL(request.url);
  const isPage = request.mode === "navigate";
  const isOurs = request.method === "GET" && url.href.startsWith(scope);
  if (!isOurs || isEmbedded(url) || (!isPage && isEmbedded(request.referrer))) return null;
  const wantsCached = url.searchParams.has("cached");
  const { search } = url;
  url.search = url.hash = "";
  const name = url.href.slice(scope.length);
  if (url.href === DATASET) return respondWithDataset(request, wantsCached);
  if (isPage) return respondWithPage(request, name, search);
  if (Object.hasOwn(FILES, name)) return respondWithFile(name, request);
  return /^[^/]+-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$/.test(name) ? respondFromAnyVersion(url.href, request) : null;
}

function isEmbedded(address) {
  return address !== "" && new URL(address).searchParams.get("embed") === "1";
}

// The page of a folder, whatever its query string. The page of one thing is not cached: the overview in
// its language opens it.
function respondWithPage(request, path, search) {
  const name = path.replace(/(^|\/)index\.html$/, "$1") || "./";
  if (Object.hasOwn(FILES, name)) return respondWithFile(name, request);
  if (Object.hasOwn(FILES, `${name}/`)) return Response.redirect(toUrl(`${name}/`) + search);
  const [, language, item] = name.match(/^(.*\/)?([^/]+)\/?$/) ?? [];
  if (!ITEMS.includes(item) || !Object.hasOwn(FILES, language ?? "./")) return null;
  return Response.redirect(`${toUrl(language ?? "")}?item=${item}${search.replace("?", "&")}`);
}

async function respondWithFile(name, request) {
  return (await find(toUrl(name), CODE + VERSION)) ?? fetch(request);
}

// A tab may still show the version before; a name with a content hash is the same file in any version.
async function respondFromAnyVersion(url, request) {
  for (const name of await cacheNames()) {
    const hit = name.startsWith(CODE) && (await find(url, name));
    if (hit) return hit;
  }
  return fetch(request);
}

async function cacheNames() {
  try {
    return await caches.keys();
  } catch {
    return [];
  }
}

// A cached response; undefined where there is none or storage fails.
async function find(url, cacheName) {
  try {
    return await caches.match(url, { cacheName });
  } catch {
    return undefined;
  }
}

// The newer of the server's dataset and the cached one, or only the cached one if requested.
async function respondWithDataset(request, wantsCached) {
  const cached = await find(DATASET, DATA);
  if (wantsCached) return cached ?? Response.error();
  if (!cached) return fetch(request);
  try {
    const fresh = await withTimeout(fetch(DATASET, { cache: "no-cache" }), RESPONSE_TIMEOUT);
    if (!fresh.ok) throw new Error(`the server answered ${fresh.status}`);
    const text = await withTimeout(fresh.clone().text(), BODY_TIMEOUT);
    const isOlder = compare(readVersion(text), readVersion(await cached.clone().text())) < 0;
    return isOlder || readVersion(text)[0] !== FORMAT ? cached : fresh;
  } catch (error) {
    // fetch() fails with a TypeError where there is no network, and only then.
    if (!(error instanceof TypeError)) return cached;
    return new Response(cached.body, { headers: { "content-type": "application/json", "kpr-stale": "offline" } });
  }
}

function withTimeout(promise, timeout) {
  const expired = new Promise((_, reject) => setTimeout(() => reject(new Error("timeout")), timeout));
  return Promise.race([promise, expired]);
}

// Text that is no dataset has no version, and is older than any.
function readVersion(text) {
  const found = text.match(/"version"\s*:\s*"(\d+)\.(\d+)\.(\d+)"/);
  return found ? found.slice(1).map(Number) : [-1, 0, 0];
}

function compare(a, b) {
  const index = a.findIndex((part, index) => part !== b[index]);
  return index < 0 ? 0 : a[index] - b[index];
}

// Caches a dataset that a page has read without a fault, and nothing else: what no page has read could
// stay after the server has mended it. Not where the cached one is newer or the same.
async function cacheDataset(text) {
  const headers = { "content-type": "application/json", "kpr-stale": "timeout" };
  try {
    const cached = await (await find(DATASET, DATA))?.text();
    if (readVersion(text)[0] !== FORMAT || cached === text) return;
    if (cached && compare(readVersion(text), readVersion(cached)) < 0) return;
    await (await caches.open(DATA)).put(DATASET, new Response(text, { headers }));
  } catch {
    // Storage is full or refused: what is cached stays, and the next page tries again.
  }
}
