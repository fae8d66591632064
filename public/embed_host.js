// Where this product is, and the document's methods, whatever the host page did to them: an element with the name
// "createElement" hides that method of the document, but not of its prototype.
const { createElement, querySelectorAll } = Document.prototype;

export const create = (name) => createElement.call(document, name);

export const queryAll = (selector) => [...querySelectorAll.call(document, selector)];

// Every address is resolved against embed.js. A classic script is the current one; a module is in its stack.
export const root = findRoot();

function findRoot() {
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript");
  const inStack = new Error().stack?.match(/https?:[^\s()"']*?\/embed\.js/)?.[0];
  const onPage = queryAll("script[src*='/embed.js']")[0]?.src;
  const source = [get.call(document)?.src, inStack, onPage].find((source) => source?.includes("/embed.js"));
  // Not where this file is; then the files can't be had, and every start says so.
  return new URL("./", source ?? document.baseURI);
}

// Whether an address is of ours. It may lack the slash after our folder, which servers redirect to.
export function isOurs(address) {
  const folder = root.href.slice(0, -1);
  return address === folder || ["/", "?", "#"].some((next) => address.startsWith(folder + next));
}

// The pairs of a query string, which is read as it was meant where a `&` was escaped once too often. The host page
// may have replaced URLSearchParams.
export const readPairs = (text) => new URL(`?${text.replace(/^\?/, "").replaceAll("&amp;", "&")}`, root).searchParams;

// Undefined where the browser refuses: then nothing depends on it.
export function queryMedia(query) {
  try {
    return matchMedia(query);
  } catch {
    return undefined;
  }
}
