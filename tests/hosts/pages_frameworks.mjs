// Software that writes the element by itself, and follows its own state.
import assert from "node:assert/strict";

import { citiesOf, ELEMENT } from "./page_host.mjs";
import { createPage } from "./page_text.mjs";

const CITIES = citiesOf("06", "sv");
const OTHER_CITIES = citiesOf("02", "fi");
const OTHER_QUERY = "view=cities&region=02";

const given = (value) => `<script>window.given = ${JSON.stringify(value).replaceAll("</", "<\\/")}</script>`;

// The parts of the code, for components: `setState` changes what they show.
const START_REACT = `
  import { createElement as h, useState } from "react";
  import { createRoot, hydrateRoot } from "react-dom/client";
  import { renderToString } from "react-dom/server.browser";
  function Page() {
    const [state, setState] = useState(window.given);
    window.setState = (change) => setState((before) => ({ ...before, ...change }));
    const { isShown, query, lang, html, count, frame, note } = state;
    const fallback = [
      note && h("b", { key: "note" }, note),
      frame && h("iframe", { key: "frame", src: frame + "#" + count, loading: "lazy" }),
      h("a", { key: "link", href: window.given.link }, "Link " + count),
    ];
    const widget = html
      ? h("div", { dangerouslySetInnerHTML: { __html: html } })
      : h("${ELEMENT}", { query, lang }, fallback);
    return h("main", null, h("h1", null, "Page " + count), isShown && widget);
  }
  addEventListener("DOMContentLoaded", () => {
    const app = document.getElementById("app");
    if (!window.given.isFromServer) return createRoot(app).render(h(Page));
    app.innerHTML = renderToString(h(Page));
    window.hydrate = () => hydrateRoot(app, h(Page));
  });`;

const TEMPLATE = `<h1>Page {{ count }}</h1>
  <${ELEMENT} v-if="isShown" :query="query" :lang="lang"><b v-if="note">{{ note }}</b
    ><iframe v-if="frame" :src="frame + '#' + count" loading="lazy"></iframe><a :href="link">Link {{ count }}</a
  ></${ELEMENT}>`;
const START_VUE = `
  addEventListener("DOMContentLoaded", () => {
    const app = Vue.createApp({ data: () => window.given, template: ${JSON.stringify(TEMPLATE)} });
    app.config.compilerOptions.isCustomElement = (name) => name === "${ELEMENT}";
    const page = app.mount("#app");
    window.setState = (change) => Object.assign(page, change);
  });`;

const stateOf = ({ query, element }) => {
  const [frame, link] = [/<iframe src="([^"]*)"/, /<a href="([^"]*)"/].map((address) =>
    element.match(address)[1].replaceAll("&amp;", "&"),
  );
  return { isShown: true, count: 0, query, lang: "sv", note: "", frame, link };
};

const pageOf = (script, state, head) => createPage(`${script}${given(state)}${head}`, '<div id="app"></div>');

const setState = (host, change) => host.run((change) => window.setState(change), change);

const isAt = (count) => document.querySelector("h1").textContent === `Page ${count}`;

// A new state reaches the widget that is there; without the element it goes.
async function follow(host, { query }) {
  await host.hasWidget(CITIES);
  await host.run((name) => {
    window.first = document.querySelector(name);
  }, ELEMENT);
  await setState(host, { count: 1 });
  await host.until(isAt, 1);
  await host.hasWidget(CITIES);
  await setState(host, { query: OTHER_QUERY, lang: "fi", count: 2 });
  await host.hasWidget(OTHER_CITIES);
  assert.ok(await host.run((name) => window.first === document.querySelector(name), ELEMENT), "the same element");
  await setState(host, { isShown: false });
  await host.hasNoWidget();
  await setState(host, { isShown: true, query, lang: "sv", count: 3 });
  await host.hasWidget(CITIES);
  await changeFallback(host);
  await setState(host, { isShown: false, count: 7 });
  await host.hasNoWidget();
  await host.until(isAt, 7);
}

// While the widget has taken the frame: something before it, then without it, then with it again.
async function changeFallback(host) {
  await setState(host, { note: "Note", count: 4 });
  await host.until((name) => document.querySelector(`${name} b`)?.textContent === "Note", ELEMENT);
  const frame = await host.run(() => window.given.frame);
  await setState(host, { frame: "", note: "", count: 5 });
  await host.until(isAt, 5);
  await host.hasWidget(CITIES);
  await setState(host, { frame, count: 6 });
  await host.until(isAt, 6);
  await host.hasWidget(CITIES);
}

export const FRAMEWORKS = [
  {
    name: "React 19",
    works: "follows props, unmounts",
    bundles: { "/react.js": START_REACT },
    files: (parts) => ({ "/": pageOf('<script src="/react.js"></script>', stateOf(parts), parts.script) }),
    act: follow,
  },
  {
    name: "React 19, `dangerouslySetInnerHTML`",
    works: "with `embed.js` in the page, since React runs no script",
    bundles: { "/react.js": START_REACT },
    files: (parts) => {
      const state = { ...stateOf(parts), html: parts.code };
      return { "/": pageOf('<script src="/react.js"></script>', state, parts.script) };
    },
    async act(host, { code }) {
      await host.hasWidget(CITIES);
      await setState(host, { count: 1 });
      await host.until(isAt, 1);
      await host.hasWidget(CITIES);
      const other = code.replace("region=06", "region=02").replace('lang="sv"', 'lang="fi"');
      await setState(host, { html: other, count: 2 });
      await host.hasWidget(OTHER_CITIES);
      await setState(host, { isShown: false, count: 3 });
      await host.hasNoWidget();
      await host.until(isAt, 3);
    },
  },
  {
    name: "React 19, hydration, the link alone in the element",
    works: "follows props, unmounts",
    bundles: { "/react.js": START_REACT },
    files: (parts) => {
      const state = { ...stateOf(parts), frame: "", isFromServer: true };
      return { "/": pageOf('<script src="/react.js"></script>', state, parts.script) };
    },
    async act(host, parts) {
      await host.hasWidget(CITIES);
      await host.run(() => void window.hydrate());
      await follow(host, parts);
    },
  },
  {
    name: "Vue 3, `isCustomElement`",
    works: "follows bound attributes, `v-if`",
    files: (parts) => {
      const vue = `<script src="/tools/vue/dist/vue.global.prod.js"></script><script>${START_VUE}</script>`;
      return { "/": pageOf(vue, stateOf(parts), parts.script) };
    },
    act: follow,
  },
  {
    name: "zone.js of Angular, loaded first",
    works: "the element, and tasks in their zone",
    files: ({ code }) => ({ "/": createPage('<script src="/tools/zone.js/bundles/zone.umd.js"></script>', code) }),
    async act(host) {
      await host.hasWidget(CITIES);
      const names = await host.run(async () => {
        const names = [];
        const note = () => names.push(Zone.current.name);
        await Zone.current.fork({ name: "own" }).run(() =>
          fetch("/")
            .then(() => new Promise((done) => setTimeout(() => done(note()))))
            .then(note),
        );
        return names;
      });
      assert.deepEqual(names, ["own", "own"], "tasks stay in their zone");
    },
  },
];
