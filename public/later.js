// Loads the later part of the wasm for the first, in the place of the loader that the split brings: the build makes one
// file of this and the glue. A file that a cache keeps half-written is asked for past the cache.
import { initSync } from "./app.js";

async function instantiate(imports, cache) {
  // Of any other version no byte is used.
  const response = await fetch(new URL("__LATER__", import.meta.url), { cache, integrity: "__LATER_INTEGRITY__" });
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
}
