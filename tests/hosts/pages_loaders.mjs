// Libraries that replace the browser's own names, and loaders with a `define` of their own.
import assert from "node:assert/strict";

import { citiesOf } from "./page_host.mjs";
import { createPage } from "./page_text.mjs";
import { likeMooTools, likePrototype } from "./pages_globals.mjs";

const CITIES = citiesOf("06", "sv");
const OTHER_CITIES = citiesOf("02", "sv");
const OTHER_QUERY = "view=cities&region=02";
const REQUIRE = '<script src="/tools/requirejs/require.js"></script>';

const MODULE = { "/own.js": 'define(["./other"], (other) => ({ text: "own " + other.text }));' };
const OTHER = { "/other.js": 'define({ text: "other" });' };

const requireText = (host) =>
  host.run(() => new Promise((done, fail) => window.require(["own"], ({ text }) => done(text), fail)));

// What Liferay's server tells of a module, and the module.
const LIFERAY_CONFIG =
  "window.__CONFIG__ = { basePath: '', combine: false, namespace: 'Liferay', url: location.origin };";
const RESOLUTION = {
  configMap: {},
  moduleMap: {},
  pathMap: { "own@1.0.0/index": "/own@1.0.0/index" },
  resolvedModules: ["own@1.0.0/index"],
};

const withGlobals = (set) => `<script>(${set})();</script>`;

export const LOADERS = [
  {
    name: "MooTools, its names",
    works: "the element, and the library",
    files: ({ code }) => ({
      "/": createPage(withGlobals(likeMooTools), `<div id="spot"></div>${code}`),
      "/part": "Part",
    }),
    async act(host) {
      await host.hasWidget(CITIES);
      await host.set("query", OTHER_QUERY);
      await host.hasWidget(OTHER_CITIES);
      await host.run(() => {
        const show = (text) => new window.Element("b", { className: "new" }).set("text", text).inject($("spot"));
        new window.Request({ url: "/part", onSuccess: show.bind(window) }).send();
      });
      await host.until(() => document.querySelector("#spot .new")?.textContent === "Part");
    },
  },
  {
    name: "Prototype, its names",
    works: "the element, and the library",
    files: ({ code }) => ({ "/": createPage(withGlobals(likePrototype), `<div id="spot"></div>${code}`) }),
    async act(host) {
      await host.hasWidget(CITIES);
      await host.set("query", OTHER_QUERY);
      await host.hasWidget(OTHER_CITIES);
      await host.run(() =>
        $("spot")
          .update("<b>")
          .select("b")
          .each((element) => element.insert("Part")),
      );
      await host.until(() => document.querySelector("#spot b").textContent === "Part");
    },
  },
  {
    name: "RequireJS on the page",
    works: "the element, and modules of the page",
    files: ({ code }) => ({ "/": createPage(REQUIRE, code), ...MODULE, ...OTHER }),
    async act(host) {
      await host.hasWidget(CITIES);
      assert.equal(await requireText(host), "own other");
    },
  },
  {
    name: 'RequireJS, `require(["…/embed.js"])`',
    works: "the element, and modules of the page",
    files: ({ element, url }) => ({
      "/": createPage(REQUIRE, `<script>require(["${url}"], () => { window.isLoaded = true; });</script>${element}`),
      ...MODULE,
      ...OTHER,
    }),
    async act(host) {
      await host.hasWidget(CITIES);
      await host.until(() => window.isLoaded);
      assert.equal(await requireText(host), "own other");
    },
  },
  {
    name: "Liferay's AMD loader on the page",
    works: "the element, and modules of the page",
    files: ({ code }) => {
      const loader = "/tools/@liferay/amd-loader/build/loader/loader.js";
      return {
        "/": createPage(`<script>${LIFERAY_CONFIG}</script><script src="${loader}"></script>`, code),
        "/o/js_resolve_modules": JSON.stringify(RESOLUTION),
        "/own@1.0.0/index.js": 'Liferay.Loader.define("own@1.0.0/index", { text: "own" });',
      };
    },
    async act(host) {
      await host.hasWidget(CITIES);
      const load = () =>
        new Promise((done, fail) => Liferay.Loader.require("own@1.0.0/index", ({ text }) => done(text), fail));
      assert.equal(await host.run(load), "own");
    },
  },
];
