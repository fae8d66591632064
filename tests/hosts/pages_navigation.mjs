// Software that replaces parts of a page in place of a whole one.
import { citiesOf } from "./page_host.mjs";
import { createPage } from "./page_text.mjs";

const CITIES = citiesOf("06", "sv");
const LINKS = '<nav><a id="to-away" href="/away">Away</a> <a id="to-widget" href="/widget">Widget</a></nav>';

// Three pages: the first one, one without the code, and one with it.
const pagesOf = (head, code) => ({
  "/": createPage(head, `${LINKS}<h1>First</h1>`),
  "/away": createPage(head, `${LINKS}<h1>Away</h1>`),
  "/widget": createPage(head, `${LINKS}<h1>Widget</h1>${code}`),
});

const isAt = (path, heading) => location.pathname === path && document.querySelector("h1")?.textContent === heading;

// To the widget, away, back, away again, and to the widget by its link.
async function navigate(host) {
  await host.click("#to-widget");
  await host.hasWidget(CITIES);
  await host.click("#to-away");
  await host.hasNoWidget();
  await host.until(isAt, "/away", "Away");
  await host.run(() => history.back());
  await host.hasWidget(CITIES);
  await host.run(() => history.back());
  await host.until(isAt, "/", "First");
  await host.hasNoWidget();
  await host.click("#to-widget");
  await host.hasWidget(CITIES);
  await host.click("#to-away");
  await host.until(isAt, "/away", "Away");
}

// As Liferay sets it up: the body is the part that is replaced.
const START_SENNA = `
  import App, { HtmlScreen, Route } from "senna";
  addEventListener("DOMContentLoaded", () => {
    document.body.id = "page";
    const app = new App();
    app.addSurfaces("page");
    app.addRoutes(new Route(/.*/, HtmlScreen));
  });`;
const SENNA = '<link rel="stylesheet" href="/tools/@clayui/css/lib/css/atlas.css"><script src="/senna.js"></script>';

const HTMX = `
  <button id="swap-in" hx-get="/part" hx-target="#spot">In</button>
  <button id="swap-out" hx-get="/other" hx-target="#spot">Out</button>
  <div id="spot"></div>`;

export const NAVIGATION = [
  {
    name: "Senna, as in Liferay",
    works: "to the page and back to it",
    bundles: { "/senna.js": START_SENNA },
    files: ({ code }) => pagesOf(SENNA, code),
    act: navigate,
  },
  {
    name: "Senna, as in Liferay, `embed.js` in the theme",
    works: "to the page and back to it",
    bundles: { "/senna.js": START_SENNA },
    files: ({ script, element }) => pagesOf(SENNA + script, element),
    act: navigate,
  },
  {
    name: "Turbo",
    works: "visits, back to the page and from its cache",
    files: ({ code }) => pagesOf('<script src="/tools/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>', code),
    act: navigate,
  },
  {
    name: "htmx",
    works: "swapped in and out",
    files: ({ code }) => ({
      "/": createPage('<script src="/tools/htmx.org/dist/htmx.js"></script>', HTMX),
      "/part": code,
      "/other": "<p>Other</p>",
    }),
    async act(host) {
      for (const _time of [1, 2]) {
        await host.click("#swap-in");
        await host.hasWidget(CITIES);
        await host.click("#swap-out");
        await host.hasNoWidget();
        await host.until(() => document.querySelector("#spot p")?.textContent === "Other");
      }
    },
  },
];
