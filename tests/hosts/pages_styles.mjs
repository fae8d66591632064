// A host whose styles name elements alone, as Liferay's do: neither side's styles reach the other.
import assert from "node:assert/strict";

import { citiesOf, ELEMENT } from "./page_host.mjs";
import { createPage } from "./page_text.mjs";

const CITIES = citiesOf("06", "sv");

// After Clay, what would be seen at once if it came through.
const LOUD = `
  * { letter-spacing: 3px !important; text-transform: uppercase !important; }
  a, button, input, h2, li { color: rgb(1, 2, 3) !important; border: 7px solid rgb(1, 2, 3) !important; }`;
const CLAY = '<link rel="stylesheet" href="/tools/@clayui/css/lib/css/atlas.css">';
const NEIGHBOURS = `
  <div class="container-fluid" id="neighbours"><h2>Neighbour</h2><p>Text with a <a href="#">link</a></p>
  <button class="btn btn-primary">Button</button><input class="form-control" value="Field">
  <ul><li>Item</li></ul><table class="table"><tr><th>Head</th><td>Cell</td></tr></table></div>`;

const pagesOf = ({ code }) => ({
  "/": createPage(CLAY, NEIGHBOURS + code),
  "/without": createPage(CLAY, NEIGHBOURS),
  "/plain": createPage("<style>body { margin: 0 }</style>", code),
  "/loud": createPage(`${CLAY}<style>${LOUD}</style>`, code),
});

// Every computed property and the box of each neighbour, or of everything in the widget.
function readStyles(selector, name) {
  const within = selector ? document.querySelector(selector) : document.querySelector(name).shadowRoot;
  return [...within.querySelectorAll("*")].map((element) => {
    const { x, width, height } = element.getBoundingClientRect();
    const computed = getComputedStyle(element);
    const styles = [...computed].filter((key) => !key.startsWith("--")).map((key) => `${key}: ${computed[key]}`);
    return { name: `${element.localName}.${element.className}`, box: [x, width, height], styles };
  });
}

// A list whose choices were replaced rests for a moment.
async function readWidget(host) {
  await host.hasWidget(CITIES);
  await host.until((name) => !document.querySelector(name).shadowRoot.querySelector("[inert]"), ELEMENT);
  return host.run(readStyles, "", ELEMENT);
}

// The differences alone: every property of every element would be unreadable.
function assertSame(left, right, what) {
  assert.deepEqual(
    left.map(({ name }) => name),
    right.map(({ name }) => name),
    `${what}: the same elements`,
  );
  const differences = left.flatMap(({ name, box, styles }, at) => {
    const other = right[at];
    const changed = styles.filter((style) => !other.styles.includes(style));
    if (`${box}` !== `${other.box}`) changed.push(`box: ${box} and ${other.box}`);
    return changed.map((style) => `${name}: ${style}`);
  });
  assert.deepEqual(differences.slice(0, 20), [], what);
}

export const STYLES = [
  {
    name: "Clay's styles, as in Liferay",
    works: "neither side's styles reach the other",
    files: pagesOf,
    async act(host) {
      const clay = await readWidget(host);
      const beside = await host.run(readStyles, "#neighbours", ELEMENT);
      await host.go("/without");
      assertSame(beside, await host.run(readStyles, "#neighbours", ELEMENT), "a neighbour without and with the widget");
      await host.go("/plain");
      const plain = await readWidget(host);
      assert.ok(plain.length > 100, "the whole widget is compared");
      assertSame(plain, clay, "the widget without and with Clay");
      await host.go("/loud");
      assertSame(plain, await readWidget(host), "the widget without and with loud styles");
    },
  },
];
