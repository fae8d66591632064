// The custom element <kaupunkipolitiikka-ryhma>, and iframes of ours that grow with their content,
// on any host page. It changes nothing else on that page. The build makes one file of this and what it imports: a
// classic script without global names, which runs as a module, too, since consent tools and optimisers drop
// `type=module`. It fills in the placeholders: file names, styles, and the keys, views and languages of the address.
import { FILES, startApp } from "./embed_files.js";
import { describeFrames, followFrames } from "./embed_frames.js";
import { create, isOurs, queryMedia, readPairs, root } from "./embed_host.js";
import { adoptStyles, makeStyles, waitForLoad } from "./embed_styles.js";
import { findTheme, watchTheme } from "./embed_theme.js";

const NAME = "kaupunkipolitiikka-ryhma";
const LANGUAGES = __LANGUAGES__;
const VIEWS = __VIEW_IDS__;
const KEYS = __KEYS__;
// A start that takes longer, in milliseconds, is reported as failed. What comes later is shown all the same.
const START_LIMIT = 14_000;
// How long a widget waits for the later part of the wasm, in milliseconds.
const LATER_LIMIT = 3000;
const hostStyles = makeStyles({ file: "__HOST_STYLES__", text: __HOST_STYLES_TEXT__ });

// All elements of a page share one app; after a failure the next element tries again.
let app;
const getApp = (language) =>
  (app ??= startApp(getCurrentFiles, language).catch((error) => {
    app = undefined;
    throw error;
  }));

// The files of the version that the server has now: it leaves them with the element that is defined.
async function getCurrentFiles(cacheBuster) {
  await import(new URL(`embed.js${cacheBuster}`, root).href);
  return CommitteeElement.files;
}

// Host pages listen for keys: what is typed into our controls, and arrows, must not trigger their shortcuts.
function stopKey(event) {
  const { key, target } = event;
  const isFree = key === "Tab" || key === "Escape";
  const isControl = target.matches("input, select, textarea") || key?.startsWith("Arrow");
  if (isControl && !isFree) event.stopPropagation();
}

// For the check: what the host's Content Security Policy refused.
const isCheck = () => location.hash === "#kpr-check";
const refused = [];
if (isCheck()) {
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    refused.push(`${violatedDirective}: ${blockedURI}`);
  });
}

// The state that a link to one of our pages tells, as a query string.
function queryOf(address) {
  const { pathname, search } = new URL(address);
  const query = readPairs(search.slice(1));
  const folders = pathname.slice(root.pathname.length).split("/");
  const [page] = LANGUAGES.includes(folders[0]) ? folders.slice(1) : folders;
  if (page) query.set(VIEWS.includes(page) ? "view" : "item", page);
  for (const key of ["embed", "lang"]) query.delete(key);
  return query;
}

class CommitteeElement extends HTMLElement {
  static observedAttributes = ["query", ...KEYS, "lang"];
  static files = FILES;
  static root = root.href;
  static #viewport;
  // Those in the document, in shadow roots of the host page, too.
  static #all = new Set();
  #shadow = this.attachShadow({ mode: "open" });
  #isStarting = false;
  #hasFailed = false;
  #widget;
  #container;
  #report;
  // Frames of ours among the children, which the widget takes the place of, with their places.
  #frames = [];

  constructor() {
    super();
    this.#showFallback();
    for (const type of ["keydown", "keypress", "keyup"]) this.#shadow.addEventListener(type, stopKey);
  }

  connectedCallback() {
    CommitteeElement.#all.add(this);
    if (this.#widget || this.#isStarting) return;
    this.#takeFrames();
    try {
      const viewport =
        CommitteeElement.#viewport ??
        new IntersectionObserver(
          (entries) => {
            for (const { isIntersecting, target } of entries) {
              if (isIntersecting) /** @type {CommitteeElement} */ (target).#start();
            }
          },
          { rootMargin: "400px" },
        );
      viewport.observe(this);
      CommitteeElement.#viewport = viewport;
    } catch {
      // Without an IntersectionObserver every widget starts at once.
      this.#start();
    }
  }

  // An element that is moved is connected again at once, and stays mounted.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  // React may take a frame away that the widget has taken already, or put something before it. An error would end the
  // whole page.
  removeChild(child) {
    const at = this.#frames.findIndex(({ frame }) => frame === child);
    if (at < 0) return super.removeChild(child);
    this.#frames.splice(at, 1)[0].place.remove();
    return child;
  }

  insertBefore(child, next) {
    const taken = this.#frames.find(({ frame }) => frame === next);
    return super.insertBefore(child, taken ? taken.place : next);
  }

  attributeChangedCallback(name, _, value) {
    if (!this.#widget) return;
    if (name === "query") return this.#widget.go(this.#findLanguage(), `${this.#readQuery()}`);
    const query = readPairs(this.#widget.query());
    if (value === null) query.delete(name);
    else if (name !== "lang") query.set(name, value);
    this.#widget.go(this.#findLanguage(), `${query}`);
  }

  // Follows the page's colours, and starts for print: a reader at a desk may print what was never scrolled into view.
  // On a phone, where hardly anybody prints, bytes count.
  static watchPage() {
    watchTheme(() => CommitteeElement.#all.forEach((element) => element.#updateTheme()));
    const startAll = () => CommitteeElement.#all.forEach((element) => element.#start());
    addEventListener("beforeprint", startAll);
    const saveData = /** @type {any} */ (navigator).connection?.saveData;
    if (saveData || !queryMedia("(hover: hover)")?.matches) return;
    const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 2000));
    if (document.readyState === "complete") whenIdle(startAll);
    else addEventListener("load", () => whenIdle(startAll));
  }

  async #start() {
    if (this.#widget || this.#isStarting) return;
    this.#isStarting = true;
    this.#hasFailed = false;
    CommitteeElement.#viewport?.unobserve(this);
    const timeout = setTimeout(() => this.#fail(`not ready within ${START_LIMIT / 1000} s`), START_LIMIT);
    try {
      await this.#mount(await getApp(this.#findLanguage()));
    } catch (error) {
      this.#fail(error?.message ?? `${error}`);
    }
    clearTimeout(timeout);
    this.#isStarting = false;
  }

  // What the widget met, in the widget, where the page's address asks for it.
  async #check(reason) {
    if (!isCheck()) return;
    const query = `${this.#readQuery()}`;
    const facts = { create, element: this, keys: KEYS, language: this.#findLanguage(), query, reason, refused };
    const theme = new URLSearchParams(query).get("theme") ?? findTheme(this);
    const report = await import(new URL("__EMBED_CHECK__", root).href)
      .then(({ createReport }) => createReport({ ...facts, theme, frames: describeFrames() }))
      .catch(({ message }) => `${reason} ${message}`);
    this.#report?.remove();
    if (typeof report !== "string") this.#report = report;
    this.#shadow.prepend(report);
  }

  async #mount({ loaded, loadPart, later, styles }) {
    const language = this.#findLanguage();
    if (!(await loadPart(`words_${language}`))) throw new Error(`the words in ${language} can't be had`);
    // What it renders would move the host page once more.
    if (loaded.needs_later(`${this.#readQuery()}`)) {
      await Promise.race([later, new Promise((resolve) => setTimeout(resolve, LATER_LIMIT))]);
    }
    // A reader with the keyboard focus in the fallback content must not lose it.
    while (this.matches(":focus-within")) {
      await new Promise((resolve) => {
        this.addEventListener("focusout", () => setTimeout(resolve), { once: true });
      });
    }
    const links = adoptStyles(this.#shadow, [hostStyles, makeStyles(styles)]);
    this.#shadow.prepend(...links);
    await Promise.all(links.map(waitForLoad));
    if (!this.isConnected) return;
    this.#takeFrames();
    const container = create("div");
    container.dataset.kprRoot = "";
    container.dataset.state = "ready";
    this.#container = container;
    this.#updateTheme();
    this.#widget = loaded.mount(container, language, `${this.#readQuery()}`, (query) =>
      this.#dispatch("kpr-change", { query }),
    );
    this.#shadow.querySelector("slot").replaceWith(container);
    this.#dispatch("kpr-ready");
    // It may have changed meanwhile.
    if (this.#findLanguage() !== language) this.attributeChangedCallback("lang");
    this.#check("");
  }

  // What a reader sees then is the fallback, as it was written.
  #fail(reason) {
    this.#hasFailed = true;
    for (const { place, taken } of this.#frames.splice(0)) place.replaceWith(taken);
    this.#dispatch("kpr-error", { reason });
    this.#check(reason);
  }

  #stop() {
    CommitteeElement.#all.delete(this);
    CommitteeElement.#viewport?.unobserve(this);
    this.#widget?.free();
    this.#widget = undefined;
    this.#showFallback();
  }

  // The element's own children, in the slot.
  #showFallback() {
    const slot = create("slot");
    slot.addEventListener("slotchange", () => this.#hasFailed || this.#takeFrames());
    this.#shadow.replaceChildren(...adoptStyles(this.#shadow, [hostStyles]), slot);
  }

  // So that nothing is loaded twice.
  #takeFrames() {
    for (const frame of this.querySelectorAll("iframe")) {
      if (!isOurs(frame.src)) continue;
      const place = new Comment();
      // A parent, since Vue puts what comes next where the frame is.
      const taken = new DocumentFragment();
      frame.replaceWith(place);
      taken.append(frame);
      this.#frames.push({ frame, place, taken });
    }
  }

  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  // Its own `theme` overrides that of the host page.
  #updateTheme() {
    if (this.#container) this.#container.dataset.scheme = findTheme(this);
  }

  // The attribute `query` is a whole query string; those named like its keys win over it. A rule of the host's may
  // have taken the attributes away: then the first link to us tells.
  #readQuery() {
    const keys = KEYS.filter((key) => this.hasAttribute(key));
    const given = this.getAttribute("query");
    if (given !== null && !keys.length) return given;
    if (keys.length) {
      const query = readPairs(given ?? "");
      for (const key of keys) query.set(key, this.getAttribute(key));
      return query;
    }
    const addresses = [...this.querySelectorAll("a[href]")].map(({ href }) => href);
    const address = [...addresses, ...this.#frames.map(({ frame }) => frame.src)].find(isOurs);
    return address ? queryOf(address) : readPairs("");
  }

  // The element's own, or that of the nearest ancestor, through shadow roots: the first part of its tag.
  #findLanguage() {
    /** @type {HTMLElement} */
    let ancestor = this;
    let nearest;
    while (ancestor && !(nearest = ancestor.closest("[lang]"))) ancestor = ancestor.getRootNode().host;
    const code = nearest?.getAttribute("lang").trim().split(/[-_]/)[0].toLowerCase();
    return LANGUAGES.includes(code) ? code : LANGUAGES[0];
  }
}

// A page may load this file twice, or that of another copy of the product; and each has iframes of its own.
const defined = /** @type {any} */ (customElements.get(NAME));
if (defined?.root === root.href) defined.files = FILES;
else {
  if (!defined) {
    customElements.define(NAME, CommitteeElement);
    CommitteeElement.watchPage();
  }
  followFrames();
}
