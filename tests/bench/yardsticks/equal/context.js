// What every view needs: dataset, words, where the reader is, and how to go elsewhere.
import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { toRoot, writeAddress } from "./address.js";

export const Context = createContext();

export const useApp = () => useContext(Context);

// The address of another place, relative to the one that is shown. Language and colours are kept.
export function hrefTo(place, to) {
  const path = writeAddress({ lang: place.lang, theme: place.theme, view: "detail", ...to });
  const root = toRoot(place);
  return root === "./" ? path || "./" : root + path;
}
