// Loads the later part of the wasm for the first, in the place of the loader that the split brings: the build makes one
// file of this and the glue. A file that a cache keeps half-written is asked for past the cache.
import { initSync } from "./app.js";

// After this time, in milliseconds, a request that hangs is given up, so that a retry can ask again.
const LIMIT = 15_000;
const urlOf = (name) => new URL(name, import.meta.url).href;

async function instantiate(imports, cache) {
  // Of any other version no byte is used.
  const signal = AbortSignal.timeout(LIMIT);
  const response = await fetch(urlOf("__LATER__"), { cache, integrity: "__LATER_INTEGRITY__", signal });
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

// What the split calls: `callback` is in the table that both parts share, and takes whether the part can be used.
export async function __wasm_split_load_later(callback, data) {
  const first = initSync();
  const imports = { __wasm_split: first };
  const isLoaded = await instantiate(imports, "default")
    .catch(() => instantiate(imports, "reload"))
    .then(
      () => true,
      (error) => console.warn(error),
    );
  first.__indirect_function_table.get(callback)(data, isLoaded === true);
  // Once it has rendered, for those who measure or wait.
  if (isLoaded) setTimeout(() => globalThis.performance?.mark?.("kpr-whole"));
}
