// The custom element <kaupunkipolitiikka-ryhma>, and iframes of ours that grow with their content,
// on any host page. It changes nothing else on that page. The build fills in the placeholders:
// file names, styles, and the keys and languages of the address. Every address is resolved against this
// file.
const root = new URL("./", import.meta.url);
const NAME = "kaupunkipolitiikka-ryhma";
const LANGUAGES = __LANGUAGES__;
const KEYS = __KEYS__;
const hostStyles = makeStyles("__HOST_STYLES__", __HOST_STYLES_TEXT__);

// Glue, styles, outlines and wasm. The name of this file stays while theirs change. Where a deploy has
// removed them, this file and they are loaded again, once, with cache busting: browsers cache a failed
// import.
export async function loadFiles(cacheBuster = "") {
  const wasm = fetchFile("__WASM__", cacheBuster);
  const glue = import(new URL(`__GLUE__${cacheBuster}`, root).href).catch(({ message }) => {
    throw new Error(`__GLUE__: ${message}`);
  });
  const styles = fetchFile("__STYLES__", cacheBuster).then((response) => response.text());
  // The map works without its outlines.
  const outlines = import(new URL(`__OUTLINES__${cacheBuster}`, root).href).then(
    (outlines) => outlines.default,
    () => "",
  );
  return Promise.all([glue, styles, outlines, wasm]);
}

async function fetchFile(name, cacheBuster) {
  const response = await fetch(new URL(name + cacheBuster, root));
  if (!response.ok) throw new Error(`${name} was answered with status ${response.status}`);
  return response;
}

async function startApp() {
  const [glue, styles, outlines, wasm] = await loadFiles().catch(async (error) => {
    const cacheBuster = `?${Date.now()}`;
    const current = await import(new URL(`embed.js${cacheBuster}`, root).href).catch(() => {
      throw error;
    });
    return current.loadFiles(cacheBuster);
  });
  await glue.default({ module_or_path: wasm });
  const loaded = await glue.load(root.href, false);
  const failure = loaded.failure();
  if (failure) throw new Error(failure);
  loaded.set_outlines(outlines);
  return [loaded, makeStyles("__STYLES__", styles)];
}

// All elements of a page share one app; after a failure the next element tries again.
let app;
const getApp = () =>
  (app ??= startApp().catch((error) => {
    app = undefined;
    throw error;
  }));

// The host's Content Security Policy does not apply to a constructed style sheet. Where the browser
// refuses one, the file is linked instead.
function makeStyles(file, text) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return { file, sheet };
  } catch {
    return { file };
  }
}

// Returns the links that the shadow root needs where it can't adopt the sheets.
function adoptStyles(shadow, styles) {
  try {
    if ("adoptedStyleSheets" in shadow) {
      shadow.adoptedStyleSheets = styles.map(({ sheet }) => sheet);
      return [];
    }
  } catch {
    // Refused: links, as below.
  }
  return styles.map(({ file }) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(file, root).href;
    return link;
  });
}

const waitForLoad = (link) =>
  new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${link.href} can't be loaded`));
  });

function stopTyping(event) {
  const movesFocus = event.key === "Tab" || event.key === "Escape";
  if (!movesFocus && event.target.matches("[type=search]")) event.stopPropagation();
}

class CommitteeElement extends HTMLElement {
  static observedAttributes = ["query", ...KEYS, "lang"];
  static #viewport;
  #shadow = this.attachShadow({ mode: "open" });
  #widget;

  constructor() {
    super();
    this.#showFallback();
    // Host pages listen for keys; what is typed into our search must not trigger their shortcuts.
    for (const type of ["keydown", "keypress", "keyup"]) this.#shadow.addEventListener(type, stopTyping);
  }

  connectedCallback() {
    if (this.#widget) return;
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

  attributeChangedCallback(name, _, value) {
    if (!this.#widget) return;
    const query = name === "query" ? this.#readQuery() : new URLSearchParams(this.#widget.query());
    if (name !== "query") {
      if (value === null) query.delete(name);
      else if (name !== "lang") query.set(name, value);
    }
    this.#widget.go(this.#findLanguage(), `${query}`);
  }

  async #start() {
    CommitteeElement.#viewport?.unobserve(this);
    try {
      const [loaded, styles] = await getApp();
      // A reader with the keyboard focus in the fallback content must not lose it.
      while (this.matches(":focus-within")) {
        await new Promise((resolve) => {
          this.addEventListener("focusout", () => setTimeout(resolve), { once: true });
        });
      }
      const links = adoptStyles(this.#shadow, [hostStyles, styles]);
      this.#shadow.prepend(...links);
      await Promise.all(links.map(waitForLoad));
      if (this.#widget || !this.isConnected) return;
      const container = document.createElement("div");
      container.dataset.kprRoot = "";
      container.dataset.state = "ready";
      this.#widget = loaded.mount(container, this.#findLanguage(), `${this.#readQuery()}`, (query) =>
        this.#dispatch("kpr-change", { query }),
      );
      this.#shadow.querySelector("slot").replaceWith(container);
      this.#dispatch("kpr-ready");
    } catch (error) {
      this.#dispatch("kpr-error", { reason: error?.message ?? `${error}` });
    }
  }

  #stop() {
    CommitteeElement.#viewport?.unobserve(this);
    this.#widget?.free();
    this.#widget = undefined;
    this.#showFallback();
  }

  // The element's own children, in the slot.
  #showFallback() {
    this.#shadow.replaceChildren(...adoptStyles(this.#shadow, [hostStyles]), document.createElement("slot"));
  }

  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  // The attribute `query` is a whole query string; those named like its keys win over it.
  #readQuery() {
    const query = new URLSearchParams(this.getAttribute("query") ?? "");
    for (const key of KEYS) if (this.hasAttribute(key)) query.set(key, this.getAttribute(key));
    return query;
  }

  // The element's own, or that of the nearest ancestor, through shadow roots.
  #findLanguage() {
    /** @type {HTMLElement} */
    let ancestor = this;
    let nearest;
    while (ancestor && !(nearest = ancestor.closest("[lang]"))) ancestor = ancestor.getRootNode().host;
    const code = nearest?.getAttribute("lang").split("-")[0].toLowerCase();
    return LANGUAGES.includes(code) ? code : LANGUAGES[0];
  }
}

const findIframes = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(root));

// An iframe of ours posts the height of its content, and where in it the app moved the focus to. Only
// its own window may. A sandboxed one has the origin "null".
function handleMessage({ data, source, origin }) {
  const iframe = findIframes().find(({ contentWindow }) => contentWindow === source);
  if (!iframe || (origin !== root.origin && origin !== "null")) return;
  if (data?.type === "kpr-height") setHeight(iframe, data.height);
  if (data?.type === "kpr-focus") scrollToFocus(iframe, data.top);
}

function setHeight(iframe, content) {
  if (!(content > 0 && content < 1e5)) return;
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(iframe);
  const edges = iframe.offsetHeight - iframe.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
  const height = Math.ceil(content + (boxSizing === "border-box" ? edges : 0));
  iframe.style.setProperty("height", `${height}px`, "important");
}

// An iframe as high as its content can't scroll, and Safari does not scroll the host page for it. Only
// where the focus is in the iframe.
function scrollToFocus(iframe, top) {
  const y = iframe.getBoundingClientRect().top + top;
  if (document.activeElement === iframe && (y < 0 || y > innerHeight)) scrollBy(0, y - innerHeight / 4);
}

// A page may load this file twice.
if (!customElements.get(NAME)) {
  customElements.define(NAME, CommitteeElement);
  addEventListener("message", handleMessage);
  // For iframes that posted their height before this script ran.
  for (const { contentWindow } of findIframes()) contentWindow.postMessage({ type: "kpr-height" }, "*");
}
