// Offline use with Workbox: the views, the code and the dataset are precached; pages of single things are kept once
// they have been visited, and otherwise drawn from the page of the cities, which is as deep.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

cleanupOutdatedCaches();
// The query is read by the page, and changes no file.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });

function standIn({ request }) {
  const [lang] = new URL(request.url).pathname.slice(new URL(registration.scope).pathname.length).split("/");
  return matchPrecache(`${["sv", "en"].includes(lang) ? `${lang}/` : ""}cities/index.html`);
}
registerRoute(new NavigationRoute(new NetworkFirst({ cacheName: "pages", plugins: [{ handlerDidError: standIn }] })));

addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
