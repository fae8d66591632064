// Loads the app: glue, styles, outlines, dataset and wasm. What can't be had is asked for once more.
import { create, queryAll, root } from "./embed_host.js";

const DATASET = "data/committee.json";

// The name of embed.js stays while theirs change.
export const FILES = {
  glue: "__GLUE__",
  wasm: "__WASM__",
  styles: "__STYLES__",
  stylesLength: __STYLES_LENGTH__,
  outlines: "__OUTLINES__",
};

// Starts the app. A deploy may have removed the files, and a half-written one may be in the browser's cache for
// ever: then the current version of embed.js is asked for, whose files `getCurrent` returns, past the cache. The words
// of the language are loaded with the files.
export async function startApp(getCurrent, language) {
  // A frame without an address, where no script of the host page ran, has the browser's own `fetch` and the like.
  let frame;
  const pending = [];
  const getOwnWindow = () => {
    frame ??= createFrame();
    return frame.contentWindow ?? window;
  };
  try {
    const names = isReplaced() ? getOwnWindow() : window;
    const [glue, styles, outlines] = await loadCode(FILES, names, "", language, pending).catch(async (error) => {
      const cacheBuster = `?${Date.now()}`;
      const current = await getCurrent(cacheBuster).catch(() => {
        throw error;
      });
      return loadCode(current, getOwnWindow(), cacheBuster, language, pending);
    });
    const later = glue.load_part("later");
    pending.push(later);
    const loaded = await glue.load(root.href, false, "__FINGERPRINT__");
    const failure = loaded.failure();
    if (failure) throw new Error(failure);
    loaded.set_outlines(outlines);
    // The frame stays: what is asked for later is asked for in it, too.
    return { loaded, loadPart: glue.load_part, later, styles };
  } catch (error) {
    // A request of a frame that is gone may never end, and one that is tried again is reported in the console.
    Promise.all(pending).then(() => frame?.remove());
    throw error;
  }
}

// Libraries like MooTools have a `Request` of their own. A `fetch` that is not the browser's works as a rule: it
// reports errors, for example.
function isReplaced() {
  const isNative = (name) => /\[native code\]/.test(`${globalThis[name]}`);
  return !["Request", "Response", "Headers"].every(isNative);
}

function createFrame() {
  const frame = create("iframe");
  frame.hidden = true;
  queryAll("html")[0].append(frame);
  return frame;
}

// A module that failed to load stays failed under its address, hence `cacheBuster`. `pending` takes what may go on
// after a failure.
async function loadCode({ glue, wasm, styles, stylesLength, outlines }, names, cacheBuster, language, pending) {
  const urlOf = (name) => new URL(name + cacheBuster, root).href;
  const fetchFile = async (name) => {
    const response = await names.fetch(urlOf(name));
    if (!response.ok) throw new Error(`${name} was answered with status ${response.status}`);
    return response;
  };
  const importFile = (name) =>
    import(urlOf(name)).catch(({ message }) => {
      throw new Error(`${name}: ${message}`);
    });
  const fetchStyles = async () => {
    const text = await (await fetchFile(styles)).text();
    if (text.length !== stylesLength) throw new Error(`${styles} is not whole`);
    return text;
  };
  // Its request does not wait for the wasm, which takes the response.
  let early = names.fetch(urlOf(DATASET));
  early.catch(() => {});
  const fetch = (resource, options) => {
    const response = resource.url?.endsWith(DATASET) && early;
    if (response) early = undefined;
    return response || names.fetch(resource, options);
  };
  const importGlue = async () => {
    const app = await importFile(glue);
    app.useNames(Object.assign(Object.create(names), { fetch }));
    return app;
  };
  const loads = [importGlue(), fetchFile(wasm), fetchStyles(), importFile(outlines).catch(() => ({ default: "" }))];
  // Development builds are not split.
  pending.push(loads[0].then((app) => app.prefetch?.(`words_${language}`)).catch(() => {}));
  const [app, response, text, { default: lines }] = await Promise.all(loads);
  await app.default({ module_or_path: response }).catch((error) => {
    throw new Error(`${wasm}: ${error.message}`);
  });
  return [app, { file: styles, text }, lines];
}
