// Renders pages to HTML at build time, with the components that then take them over in the browser.
import { renderToString } from "preact-render-to-string";

import { LANGUAGES, readAddress, toRoot, VIEWS, writeAddress } from "./address.js";
import { App } from "./app.jsx";
import { prepare } from "./data.js";
import { titleOf } from "./frame.jsx";
import { loadView, loadWords } from "./views.js";

// The paths of all pages: the views, and every single thing.
export function pathsOf(raw) {
  const items = [...prepare(raw).items.keys()].map((item) => ({ view: "detail", item }));
  const places = [...VIEWS.map((view) => ({ view })), ...items];
  return LANGUAGES.flatMap((lang) => places.map((place) => writeAddress({ lang, ...place })));
}

export async function renderPage(path, raw) {
  const place = readAddress(path);
  const [words, View] = await Promise.all([loadWords(place.lang), loadView(place.view)]);
  const data = prepare(raw);
  const html = renderToString(<App data={data} words={words} first={place} View={View} />);
  const title = titleOf(place, data, words);
  return { ...place, html, title, root: toRoot(place), description: words.lead, failed: words.failed };
}
