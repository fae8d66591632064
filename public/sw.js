// The worker that keeps the app: every file of one version together, and the dataset on its own.
//
// It answers nobody but our own pages: requests of embedded ones, of other origins and of other
// folders go to the network untouched. A version is kept only whole: each file must be, bit for
// bit, the one that was built. The build writes the version, the files, and the format of dataset
// that this version reads.
const VERSION = "__VERSION__";
const FORMAT = __FORMAT__;
// By name below the scope, with the SHA-256 of the content in base64.
const FILES = __FILES__;

const scope = registration.scope;
// More than one copy of the product may stand on an origin, each in a folder of its own.
const CODE = `kpr-code ${scope} `;
const DATA = `kpr-data ${scope} ${FORMAT}`;
const DATASET = at("data/committee.json");
// How long the server may take for the dataset, in milliseconds, before the kept one is shown: to
// begin with its answer, and to come to its end.
const BEGIN = 2000;
const END = 8000;
// Stands in the cache of a version that has been in use.
const USED = at("kpr-used");

function at(name) {
  return new URL(name, scope).href;
}

addEventListener("install", (event) => event.waitUntil(Promise.all([install(), seed()])));
addEventListener("activate", (event) => event.waitUntil(tidy()));
// Of a page of this version or the one before: `go` to take over, a dataset to `keep`, or to
// `repair` what the browser took away.
addEventListener("message", (event) => {
  const { go, keep, repair } = event.data ?? {};
  if (go) skipWaiting();
  if (keep) event.waitUntil(keepDataset(new TextDecoder().decode(keep)));
  if (repair) event.waitUntil(restore().then((missed) => event.ports[0].postMessage(missed)));
});
addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

// All files, or none: a failure leaves what there was as it is.
async function install() {
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

// A first dataset, should no page live long enough to hand over the one that it has read. Without
// one the app still works online.
async function seed() {
  try {
    if (await find(DATASET, DATA)) return;
    const response = await fetch(DATASET, { cache: "reload" });
    if (response.ok) await keepDataset(await response.text());
  } catch {
    // The next page tries again.
  }
}

// The version that was in use before stays for tabs that still show it. What is older goes, and
// what was never in use; but not what arrived after us.
async function tidy() {
  try {
    await deleteOldVersions();
  } catch {
    // Storage fails: the next version tries again.
  }
}

async function deleteOldVersions() {
  await (await caches.open(CODE + VERSION)).put(USED, new Response(""));
  const names = (await caches.keys()).filter((name) => name.startsWith(CODE));
  const older = names.slice(0, names.indexOf(CODE + VERSION));
  const used = [];
  for (const name of older) if (await find(USED, name)) used.push(name);
  const before = used.pop();
  await Promise.all(older.filter((name) => name !== before).map((name) => caches.delete(name)));
}

// The browser may have taken files away to make room. Returns whether any was missing.
async function restore() {
  try {
    const cache = await caches.open(CODE + VERSION);
    const kept = new Set((await cache.keys()).map((request) => request.url));
    if (Object.keys(FILES).every((name) => kept.has(at(name)))) return false;
  } catch {
    // Where storage can't be read, nothing is known to be missing.
    return false;
  }
  await install().catch(() => {});
  return true;
}

function answerTo(request) {
  const url = new URL(request.url);
  const isPage = request.mode === "navigate";
  const isOurs = request.method === "GET" && url.href.startsWith(scope);
  if (!isOurs || isEmbedded(url) || (!isPage && isEmbedded(request.referrer))) return null;
  const isKept = url.searchParams.has("kept");
  const { search } = url;
  url.search = url.hash = "";
  const name = url.href.slice(scope.length);
  if (url.href === DATASET) return dataset(request, isKept);
  if (isPage) return page(request, name, search);
  if (Object.hasOwn(FILES, name)) return ours(name, request);
  return /^[^/]+-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$/.test(name) ? ofAnyVersion(url.href, request) : null;
}

function isEmbedded(address) {
  return address !== "" && new URL(address).searchParams.get("embed") === "1";
}

// The page of a folder, whatever is asked of it in the query.
function page(request, path, search) {
  const name = path.replace(/(^|\/)index\.html$/, "$1") || "./";
  if (Object.hasOwn(FILES, name)) return ours(name, request);
  return Object.hasOwn(FILES, `${name}/`) ? Response.redirect(at(`${name}/`) + search) : null;
}

async function ours(name, request) {
  return (await find(at(name), CODE + VERSION)) ?? fetch(request);
}

// A tab may still show the version before; a name with a hash is the same file in any.
async function ofAnyVersion(url, request) {
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

// What a cache has; nothing where storage fails.
async function find(url, cacheName) {
  try {
    return await caches.match(url, { cacheName });
  } catch {
    return undefined;
  }
}

// The newer of what the server has and what is kept; only what is kept, where that is asked for.
async function dataset(request, isKept) {
  const kept = await find(DATASET, DATA);
  if (isKept) return kept ?? Response.error();
  if (!kept) return fetch(request);
  try {
    const fresh = await inTime(fetch(DATASET, { cache: "no-cache" }), BEGIN);
    if (!fresh.ok) throw new Error(`the server answered ${fresh.status}`);
    const text = await inTime(fresh.clone().text(), END);
    const isOlder = compare(edition(text), edition(await kept.clone().text())) < 0;
    return isOlder || edition(text)[0] !== FORMAT ? kept : fresh;
  } catch (error) {
    // Only a network that fails is one that is not there.
    if (!(error instanceof TypeError)) return kept;
    return new Response(kept.body, { headers: { "content-type": "application/json", "kpr-kept": "offline" } });
  }
}

function inTime(work, limit) {
  return Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error("too slow")), limit))]);
}

// What is no dataset has no edition, and is older than any.
function edition(text) {
  const found = text.match(/"version"\s*:\s*"(\d+)\.(\d+)\.(\d+)"/);
  return found ? found.slice(1).map(Number) : [-1, 0, 0];
}

function compare(a, b) {
  const place = a.findIndex((part, index) => part !== b[index]);
  return place < 0 ? 0 : a[place] - b[place];
}

// Keeps what a page has read without a fault, unless what is kept is newer, or the same. A disk
// that is full or refuses keeps what there is.
async function keepDataset(text) {
  const headers = { "content-type": "application/json", "kpr-kept": "saved" };
  try {
    const kept = await (await find(DATASET, DATA))?.text();
    if (edition(text)[0] !== FORMAT || kept === text) return;
    if (kept && compare(edition(text), edition(kept)) < 0) return;
    await (await caches.open(DATA)).put(DATASET, new Response(text, { headers }));
  } catch {
    // The next page tries again.
  }
}
