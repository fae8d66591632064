// A page of other software in Chromium, and what has to be true on it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { DIST } from "./code.mjs";

export const ELEMENT = "kaupunkipolitiikka-ryhma";
const LIMIT = 15_000;
// What comes too often comes at once.
const REST = 300;

const { cities } = JSON.parse(readFileSync(join(DIST, "data/committee.json"), "utf8"));

// The cities of a region as a widget shows them.
export const citiesOf = (code, lang) =>
  cities.filter(({ region }) => region === code).map(({ id, name }) => ({ id, name: name[lang] ?? name.fi, lang }));

// Runs before every script of the page. The elements' own events are counted where nothing of the page can stop them.
function record() {
  if (window !== window.top) return;
  const widgets = [];
  const recorder = { widgets, failures: [], errors: [] };
  const kept = { addEventListener, String };
  kept.addEventListener.call(
    window,
    "kpr-ready",
    ({ target }) => {
      const known = widgets.find(({ element }) => element === target);
      if (known) known.count += 1;
      else widgets.push({ element: target, count: 1 });
    },
    true,
  );
  kept.addEventListener.call(window, "kpr-error", ({ detail }) => recorder.failures.push(detail.reason), true);
  kept.addEventListener.call(window, "error", ({ message }) => recorder.errors.push(message), true);
  kept.addEventListener.call(window, "unhandledrejection", ({ reason }) => recorder.errors.push(kept.String(reason)));
  Object.defineProperty(window, "kprRecorder", { value: recorder });
}

// A page that is open, for the rows of the table.
export class Host {
  #page;
  #says = [];
  #requests = [];

  static async open(browser, url) {
    const host = new Host();
    const page = await browser.newPage();
    host.#page = page;
    page.on("console", (message) => message.type() === "error" && host.#says.push(message.text()));
    page.on("pageerror", (error) => host.#says.push(error.message));
    page.on("request", (request) => request.frame() === page.mainFrame() && host.#requests.push(request.url()));
    await page.evaluateOnNewDocument(record);
    await page.goto(url);
    return host;
  }

  // To another page of the same row.
  go(path) {
    return this.#page.goto(new URL(path, this.#page.url()).href);
  }

  close() {
    return this.#page.close();
  }

  // In the page.
  run(act, ...args) {
    return this.#page.evaluate(act, ...args);
  }

  // A click as a reader's hand makes it.
  async click(selector) {
    try {
      await this.#page.locator(selector).setTimeout(LIMIT).click();
    } catch (error) {
      throw new Error(`${error.message}: a click on ${selector}\n${await this.#tell()}`);
    }
  }

  // Resolves once `test` is true in the page.
  async until(test, ...args) {
    try {
      await this.#page.waitForFunction(test, { timeout: LIMIT, polling: 50 }, ...args);
    } catch (error) {
      throw new Error(`${error.message}: ${test} with ${JSON.stringify(args)}\n${await this.#tell()}`);
    }
  }

  // One widget with these cities, which said once that it is ready.
  hasWidget(expected) {
    return this.until(isShown, ELEMENT, expected);
  }

  // An attribute that a script of the page changes.
  async set(name, value) {
    await this.run((element, ...pair) => document.querySelector(element).setAttribute(...pair), ELEMENT, name, value);
  }

  async hasNoWidget() {
    await this.until((name) => !document.querySelector(name), ELEMENT);
  }

  // The fallback is seen, and no script of ours is even asked for.
  async hasFallback(siteUrl) {
    await this.until((name) => document.querySelector(`${name} :is(a, iframe)`)?.checkVisibility(), ELEMENT);
    await this.#rest();
    const isDefined = await this.run((name) => Boolean(customElements.get(name)), ELEMENT);
    assert.equal(isDefined, false, "the element is not defined");
    const scripts = this.#requests.filter((url) => url.startsWith(siteUrl));
    assert.deepEqual(scripts, [], "nothing of ours is asked for by the page");
  }

  // At the end: nothing came twice, and nothing went wrong, but for what the software says by itself.
  async isClean(own = /$^/) {
    await this.#rest();
    const { counts, failures, errors } = await this.#count();
    assert.ok(counts.length > 0, "a widget has started");
    assert.deepEqual(counts, Array(counts.length).fill(1), "one kpr-ready of each element");
    assert.deepEqual(failures, [], "no kpr-error");
    const others = [...errors, ...this.#says].filter((text) => !own.test(text));
    assert.deepEqual(others, [], "no error on the page");
  }

  #rest() {
    return new Promise((done) => setTimeout(done, REST));
  }

  #count() {
    return this.run(() => {
      const { widgets, failures, errors } = window.kprRecorder;
      const counts = [];
      for (let at = 0; at < widgets.length; at += 1) counts[at] = widgets[at].count;
      return { counts, failures, errors };
    });
  }

  async #tell() {
    const html = await this.run(() => document.body.innerHTML);
    return `${JSON.stringify(await this.#count())}\n${this.#says.join("\n")}\n${html.slice(0, 4000)}`;
  }
}

// In the page, without what libraries replace.
function isShown(name, expected) {
  const elements = document.querySelectorAll(name);
  const root = elements[0]?.shadowRoot?.querySelector("[data-kpr-root][data-state=ready]");
  const known = window.kprRecorder.widgets.find(({ element }) => element === elements[0]);
  if (elements.length !== 1 || !root || known?.count !== 1) return false;
  const shown = root.querySelectorAll("[data-city]");
  if (shown.length !== expected.length) return false;
  for (let at = 0; at < shown.length; at += 1) {
    const same = expected.find(({ id }) => id === shown[at].dataset.city);
    if (!same || !shown[at].textContent.includes(same.name)) return false;
    if (shown[at].closest("[lang]")?.lang !== same.lang) return false;
  }
  return true;
}
