// The widget on pages of others: <kaupunkipolitiikka-ryhma>, and frames that take the height of what
// is in them. One module, from any origin, without configuration. It touches nothing of the page around
// it. The build writes the names of the files and the keys of the address; everything is resolved
// against this file.
const root = new URL("./", import.meta.url);
const NAME = "kaupunkipolitiikka-ryhma";
const LANGUAGES = ["fi", "sv", "en"];
const KEYS = __KEYS__;
const hostStyles = makeStyles("__HOST__", __HOST_STYLES__);

// Glue, styles and map. This file's name stays while theirs do not: where a deploy took them away, it is
// read anew, once. So are they: what was missing may be remembered as such.
export async function files(again = "") {
  const wasm = get("__WASM__", again);
  const glue = import(new URL(`__GLUE__${again}`, root)).catch(({ message }) => {
    throw new Error(`__GLUE__: ${message}`);
  });
  const styles = get("__STYLES__", again).then((response) => response.text());
  // A map without outlines is still one.
  const land = import(new URL(`__LAND__${again}`, root)).then((land) => land.default, () => "");
  return Promise.all([glue, styles, land, wasm]);
}

async function get(name, again) {
  const response = await fetch(new URL(name + again, root));
  if (!response.ok) throw new Error(`${name} was answered with status ${response.status}`);
  return response;
}

async function begin() {
  const [glue, styles, land, wasm] = await files().catch(async (error) => {
    const again = `?${Date.now()}`;
    const anew = await import(new URL(`embed.js${again}`, root)).catch(() => {
      throw error;
    });
    return anew.files(again);
  });
  await glue.default({ module_or_path: wasm });
  const loaded = await glue.load(root.href, false);
  const failure = loaded.failure();
  if (failure) throw new Error(failure);
  loaded.take_land(land);
  return [loaded, makeStyles("__STYLES__", styles)];
}

// All elements of a page share one; what failed is tried again by the next.
let app;
const load = () => (app ??= begin().catch((error) => {
  app = undefined;
  throw error;
}));

// A constructed style sheet: the host's policy has no say in it. Where it is refused, its file is linked.
function makeStyles(file, text) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return { file, sheet };
  } catch {
    return { file };
  }
}

// Returns the links that a shadow root needs, where it can't adopt the sheets.
function adoptStyles(shadow, styles) {
  try {
    if ("adoptedStyleSheets" in shadow) {
      shadow.adoptedStyleSheets = styles.map(({ sheet }) => sheet);
      return [];
    }
  } catch {
    // Refused.
  }
  return styles.map(({ file }) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(file, root);
    return link;
  });
}

const isLoaded = (link) => new Promise((resolve, reject) => {
  link.onload = resolve;
  link.onerror = () => reject(new Error(`${link.href} can't be loaded`));
});

function keep(event) {
  const leads = event.key === "Tab" || event.key === "Escape";
  if (!leads && event.target.matches("[type=search]")) event.stopPropagation();
}

class Ryhma extends HTMLElement {
  static observedAttributes = [...KEYS, "lang"];
  static #near;
  #shadow = this.attachShadow({ mode: "open" });
  #widget;

  constructor() {
    super();
    this.#fallBack();
    // Hosts listen for keys of their own; what is typed into our search is none of theirs.
    for (const type of ["keydown", "keypress", "keyup"]) this.#shadow.addEventListener(type, keep);
  }

  connectedCallback() {
    if (this.#widget) return;
    try {
      const near = Ryhma.#near ?? new IntersectionObserver(
        (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target.#begin()),
        { rootMargin: "400px" },
      );
      near.observe(this);
      Ryhma.#near = near;
    } catch {
      // Where nobody says what is near, everything is.
      this.#begin();
    }
  }

  // Who is moved comes back at once, and stays as it is.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, _, value) {
    if (!this.#widget) return;
    const query = new URLSearchParams(this.#widget.query());
    if (value === null) query.delete(name);
    else if (name !== "lang") query.set(name, value);
    this.#widget.go(this.#language(), `${query}`);
  }

  async #begin() {
    Ryhma.#near?.unobserve(this);
    try {
      const [loaded, styles] = await load();
      // Who reads in the fallback by keyboard is not thrown out of it.
      while (this.matches(":focus-within")) {
        await new Promise((left) => this.addEventListener("focusout", () => setTimeout(left), { once: true }));
      }
      const links = adoptStyles(this.#shadow, [hostStyles, styles]);
      this.#shadow.prepend(...links);
      await Promise.all(links.map(isLoaded));
      if (this.#widget || !this.isConnected) return;
      const place = document.createElement("div");
      place.dataset.kprRoot = "";
      place.dataset.state = "ready";
      this.#widget = loaded.mount(place, this.#language(), `${this.#query()}`, (query) =>
        this.#tell("kpr-change", { query }),
      );
      this.#shadow.querySelector("slot").replaceWith(place);
      this.#tell("kpr-ready");
    } catch (error) {
      this.#tell("kpr-error", { reason: error.message });
    }
  }

  #end() {
    Ryhma.#near?.unobserve(this);
    this.#widget?.free();
    this.#widget = undefined;
    this.#fallBack();
  }

  #fallBack() {
    this.#shadow.replaceChildren(...adoptStyles(this.#shadow, [hostStyles]), document.createElement("slot"));
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #query() {
    const keys = KEYS.filter((key) => this.hasAttribute(key));
    return new URLSearchParams(keys.map((key) => [key, this.getAttribute(key)]));
  }

  // Its own, or else the nearest one around it, beyond shadow roots too.
  #language() {
    let around = this;
    let near;
    while (around && !(near = around.closest("[lang]"))) around = around.getRootNode().host;
    const code = near?.getAttribute("lang").split("-")[0].toLowerCase();
    return LANGUAGES.includes(code) ? code : LANGUAGES[0];
  }
}

const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(root));

// A frame of ours says how high its content is, and where in it the app brought the reader; only its
// own window may. A sandboxed one has no origin.
function hear({ data, source, origin }) {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || (origin !== root.origin && origin !== "null")) return;
  if (data?.type === "kpr-height") fit(frame, data.height);
  if (data?.type === "kpr-focus") show(frame, data.top);
}

function fit(frame, content) {
  if (!(content > 0 && content < 1e5)) return;
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  const edges = frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
  const height = Math.ceil(content + (boxSizing === "border-box" ? edges : 0));
  frame.style.setProperty("height", `${height}px`, "important");
}

// A frame as high as its content can't scroll, and Safari does not scroll the page around it. Never
// where the reader is elsewhere.
function show(frame, top) {
  const y = frame.getBoundingClientRect().top + top;
  if (document.activeElement === frame && (y < 0 || y > innerHeight)) scrollBy(0, y - innerHeight / 4);
}

// A page may name this file twice.
if (!customElements.get(NAME)) {
  customElements.define(NAME, Ryhma);
  addEventListener("message", hear);
  // Those that spoke before we listened.
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "kpr-height" }, "*");
}
