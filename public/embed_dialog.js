// The embed dialog: options, the code to copy with the steps to paste it, and the widget itself as a preview. The
// reader searches and filters in the preview, and the code follows. The build fills in the placeholders: the dialog in
// each language, the file of its styles, and the keys of the address.
const root = new URL("./", import.meta.url);
// How long a screen reader takes to notice that a dialog is open, in milliseconds.
const UNTIL_NOTICED = 1000;
// The widths at which the height is told, and the height of the frame until it is known, in CSS pixels.
const WIDTHS = [320, 640, 960];
const DEFAULT_HEIGHT = 800;
const KEYS = __KEYS__;
const DIALOGS = __DIALOGS__;

export async function openDialog() {
  await Promise.all([import(new URL("embed.js", root).href), loadStyles()]);
  // The button was pressed twice while files were loading.
  if (document.querySelector("dialog.embed-dialog")) return;
  const { lang } = document.querySelector("[data-lang][aria-current]").dataset;
  const page = new DOMParser().parseFromString(DIALOGS[lang].html, "text/html");
  const dialog = document.adoptNode(page.querySelector("dialog"));
  connectControls(dialog, readAddress(lang), lang);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  setTimeout(focusHeading, UNTIL_NOTICED, dialog);
}

// Screen readers read the heading that gets the focus, but not while the page behind becomes inert. A reader who
// has scrolled on meanwhile stays there.
function focusHeading(dialog) {
  const isUntouched = dialog.querySelector("[data-close]") === document.activeElement;
  if (isUntouched) dialog.querySelector("h2").focus({ preventScroll: true });
}

// The address as the element's attributes have it: its folder is a view, or else the id of a thing.
function readAddress(lang) {
  const { folder, titles } = DIALOGS[lang];
  const query = new URLSearchParams(location.search);
  const page = location.href.slice(new URL(folder, root).href.length).match(/^[a-z0-9-]+/)?.[0];
  if (page) query.set(page in titles ? "view" : "item", page);
  return query;
}

// A link, not a constructed style sheet: it works wherever our own page does.
function loadStyles() {
  const { href } = new URL("__EMBED_DIALOG_STYLES__", root);
  if (document.querySelector(`link[href="${href}"]`)) return null;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      // The next press tries again.
      link.remove();
      reject(new Error(`${href} can't be loaded`));
    };
  });
}

function connectControls(dialog, query, lang) {
  const field = (name) => dialog.querySelector(`[name=${name}]`);
  const preview = document.createElement("kaupunkipolitiikka-ryhma");
  const theme = document.documentElement.dataset.theme;
  if (theme) dialog.querySelector(".kpr").dataset.theme = theme;
  for (const key of ["view", "theme"]) {
    field(key).value = query.get(key) ?? "";
    // The address may have a value that is not offered.
    if (field(key).selectedIndex < 0) {
      query.delete(key);
      field(key).value = "";
    }
  }
  field("lang").value = lang;

  const update = () => {
    const heights = measureHeights(preview);
    showHeights(dialog, heights);
    const heading = query.get("item") && preview.shadowRoot.querySelector("[data-detail] h2");
    const thing = heading?.textContent.replace(/\s+/g, " ").trim() ?? "";
    offerThing(field("view"), thing);
    field("code").value = createCode(query, field("lang").value, thing, heights[640]);
    resetCopied(dialog);
  };
  const setAttribute = (name, value) => (value ? preview.setAttribute(name, value) : preview.removeAttribute(name));
  for (const key of KEYS) setAttribute(key, query.get(key));
  setAttribute("lang", lang);

  dialog.addEventListener("change", ({ target }) => {
    const { name, value } = target;
    if (name === "place") {
      for (const steps of dialog.querySelectorAll("[data-place]")) steps.hidden = steps.dataset.place !== value;
      return;
    }
    setAttribute(name, value);
    if (name === "view" || name === "theme") setKey(query, name, value);
    // Another view opens at its beginning, without the detail of the view before.
    if (name === "view") {
      setKey(query, "item", "");
      setAttribute("item", "");
    }
    update();
  });
  preview.addEventListener("kpr-ready", update);
  // A map or a thing may come with the later part of the app.
  new ResizeObserver(update).observe(preview);
  preview.addEventListener("kpr-change", ({ detail }) => {
    query = new URLSearchParams(detail.query);
    for (const key of KEYS) setAttribute(key, query.get(key));
    field("view").value = query.get("view") ?? "";
    update();
  });
  // Inside of what listens to clicks, screen readers call the heading clickable.
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.querySelector("[data-copy]").addEventListener("click", () => copyCode(dialog, field("code")));
  dialog.querySelector(".embed-preview").append(preview);
  update();
}

function setKey(query, key, value) {
  if (value) query.set(key, value);
  else query.delete(key);
}

// The height of the preview by width, in CSS pixels; nothing before it is ready.
function measureHeights(preview) {
  const heights = {};
  if (!preview.shadowRoot?.querySelector("[data-kpr-root]")) return heights;
  for (const width of WIDTHS) {
    preview.style.width = `${width}px`;
    heights[width] = preview.offsetHeight;
  }
  preview.style.width = "";
  return heights;
}

function showHeights(dialog, heights) {
  const words = dialog.querySelector("[data-heights]");
  words.hidden = !(640 in heights);
  const fillIn = (text, width) => text.replace(`{${width}}`, `${heights[width]}`);
  words.textContent = WIDTHS.reduce(fillIn, words.dataset.heights);
}

// A thing that is open is no view, but stands where the views are chosen.
function offerThing(views, thing) {
  views.querySelector("[data-thing]")?.remove();
  if (!thing) return;
  const option = new Option(thing, views.value, true, true);
  option.dataset.thing = "";
  views.append(option);
}

// One code for every content management system, which degrades by itself: what keeps scripts has the element, what
// keeps frames has the frame, and everything else has the link. On one line and without blocks inside, since editors
// make paragraphs of lines and tear an inline element around a block. The script is a classic one: Senna, which
// replaces pages in Liferay, skips modules.
function createCode(query, lang, thing, height = DEFAULT_HEIGHT) {
  const { folder, titles } = DIALOGS[lang];
  const pairs = KEYS.filter((key) => query.get(key)).map((key) => [key, query.get(key)]);
  const page = query.get("item") ?? query.get("view");
  const createAddress = (pairs) => {
    const search = createSearch(pairs.filter(([key]) => key !== "view" && key !== "item"));
    return new URL(folder + (page ? `${page}/` : ""), root).href + (search && `?${search}`);
  };
  const title = thing ? `${thing} – ${titles[""]}` : (titles[query.get("view") ?? ""] ?? titles[""]);
  const script = createElement("script", { async: "", src: new URL("embed.js", root) });
  const iframe = createElement("iframe", {
    src: createAddress([...pairs, ["embed", "1"]]),
    title,
    width: "100%",
    height,
    loading: "lazy",
  });
  const link = createElement("a", { href: createAddress(pairs) }, title);
  const state = pairs.length ? { query: createSearch(pairs) } : {};
  return script.outerHTML + createElement("kaupunkipolitiikka-ryhma", { ...state, lang }, iframe, link).outerHTML;
}

// Commas are not encoded, as in the app's own address.
const createSearch = (pairs) => `${new URLSearchParams(pairs)}`.replaceAll("%2C", ",");

// In a document that is never shown, so that no script runs and no widget starts.
const draft = document.implementation.createHTMLDocument("");

function createElement(name, attributes, ...children) {
  const element = draft.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function resetCopied(dialog) {
  for (const code of dialog.querySelectorAll("[data-copied], [data-selected]")) {
    delete code.dataset.copied;
    delete code.dataset.selected;
  }
}

async function copyCode(dialog, area) {
  const code = area.closest(".embed-code").dataset;
  resetCopied(dialog);
  try {
    await navigator.clipboard.writeText(area.value);
    code.copied = "";
  } catch {
    // There is no clipboard without https. Selected text can be copied by hand.
    area.select();
    code.selected = "";
  }
}
