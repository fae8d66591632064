// Loads the later parts of the wasm for the first, in the place of the loader that the split brings: the build makes one
// file of this and the glue. A file that a cache keeps half-written is asked for past the cache.
import { initSync } from "./app.js";

// The files of each part, each with its hash, in the order in which they are instantiated.
const PARTS = __PARTS__;
// After this time, in milliseconds, a request that hangs is given up, so that a retry can ask again.
const LIMIT = 15_000;
const urlOf = (name) => new URL(name, import.meta.url).href;
// What is there, or on its way, by name: several parts may have a file in common.
const files = {};

// Of any other version no byte is used.
async function request(name, integrity, cache) {
  const signal = AbortSignal.timeout(LIMIT);
  const response = await fetch(urlOf(name), { cache, integrity, signal });
  return WebAssembly.compile(await response.arrayBuffer());
}

// Returns what instantiates the file, once.
async function loadFile(name, integrity) {
  const module = await request(name, integrity, "default").catch(() => request(name, integrity, "reload"));
  let instance;
  return () => (instance ??= WebAssembly.instantiate(module, { __wasm_split: initSync() }));
}

// An address may name a language of which there is no part.
const loadFiles = async (part) =>
  Promise.all(
    PARTS[part].map(async ([file, integrity]) => {
      try {
        return await (files[file] ??= loadFile(file, integrity));
      } catch (error) {
        // A retry asks again.
        delete files[file];
        throw error;
      }
    }),
  );

async function loadPart(name) {
  for (const instantiate of await loadFiles(name)) await instantiate();
}

// For what a page can't be shown without: does not wait for the first part.
export const prefetch = (part) => loadFiles(part).catch(() => {});

// What the split calls; the build exports one for each part. `callback` is in the table that all parts share, and takes
// whether the part can be used.
export const loaderOf = (name) => async (callback, data) => {
  const first = initSync();
  const isLoaded = await loadPart(name).then(
    () => true,
    (error) => console.warn(error),
  );
  first.__indirect_function_table.get(callback)(data, isLoaded === true);
  // Once it has rendered, for those who measure or wait.
  if (isLoaded) setTimeout(() => globalThis.performance?.mark?.(name === "later" ? "kpr-whole" : `kpr-${name}`));
};
