// The entry: takes over the prerendered page, or draws it anew where another page was served for this address.
import { hydrate, render } from "preact";

import { readAddress } from "./address.js";
import { App } from "./app.jsx";
import { prepare } from "./data.js";
import { loadView, loadWords } from "./views.js";

const root = new URL("../", import.meta.url);
const here = () => readAddress(location.pathname.slice(root.pathname.length), location.search);
const host = document.getElementById("app");

// Browsers look the icon up again when the address changes, and it is relative to the page.
const icon = document.querySelector("link[rel=icon]");
icon.href = new URL("icons/icon.svg", root);

async function loadData() {
  const response = await fetch(new URL("data/committee.json", root));
  if (!response.ok) throw new Error(`The dataset could not be loaded: ${response.status}`);
  return prepare(await response.json());
}

async function start() {
  const place = here();
  const page = readAddress(host.dataset.page);
  const isSamePage = page.lang === place.lang && page.view === place.view && page.item === place.item;
  const [data, words, View] = await Promise.all([loadData(), loadWords(place.lang), loadView(place.view)]);
  // The page was built without a query: what the query changes is drawn right after.
  const app = <App data={data} words={words} first={isSamePage ? page : place} View={View} here={here} />;
  if (isSamePage) hydrate(app, host);
  else {
    host.replaceChildren();
    render(app, host);
  }
  host.dataset.state = "ready";
}

start().catch((error) => {
  document.getElementById("failed").hidden = false;
  throw error;
});

if ("serviceWorker" in navigator && window.isSecureContext) {
  const register = () => import("./offline.js").then(({ register }) => register(new URL("sw.js", root)));
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}
