// The embed dialog: options, the code to copy, and the widget itself as a preview. The reader searches
// and filters in the preview, and the code follows. The build fills in the placeholders: the dialog in
// each language, the file of its styles, and the keys of the address.
const root = new URL("./", import.meta.url);
// How long a screen reader takes to notice that a dialog is open, in milliseconds.
const UNTIL_NOTICED = 1000;
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

  const showCode = () => {
    const { element, iframe } = createCode(query, field);
    field("element").value = element;
    field("frame").value = iframe;
    resetCopied(dialog);
  };
  const setAttribute = (name, value) => (value ? preview.setAttribute(name, value) : preview.removeAttribute(name));
  for (const key of KEYS) setAttribute(key, query.get(key));
  setAttribute("lang", lang);

  dialog.addEventListener("change", ({ target }) => {
    const { name, value } = target;
    if (name === "width") preview.style.maxWidth = value && `${value}px`;
    else if (name !== "height") setAttribute(name, value);
    if (name === "view" || name === "theme") setKey(query, name, value);
    // Another view opens at its beginning, without the detail of the view before.
    if (name === "view") {
      setKey(query, "item", "");
      setAttribute("item", "");
    }
    showCode();
  });
  preview.addEventListener("kpr-change", ({ detail }) => {
    query = new URLSearchParams(detail.query);
    for (const key of KEYS) setAttribute(key, query.get(key));
    field("view").value = query.get("view") ?? "";
    showCode();
  });
  // Inside of what listens to clicks, screen readers call the heading clickable.
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  for (const button of dialog.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", () => copyCode(dialog, field(button.dataset.copy)));
  }
  dialog.querySelector(".embed-preview").append(preview);
  showCode();
}

function setKey(query, key, value) {
  if (value) query.set(key, value);
  else query.delete(key);
}

// The code of the element and of the iframe, for what is chosen.
function createCode(query, field) {
  const lang = field("lang").value;
  const { folder, titles } = DIALOGS[lang];
  const pairs = KEYS.filter((key) => query.get(key)).map((key) => [key, query.get(key)]);
  const page = query.get("item") ?? query.get("view");
  const createAddress = (pairs) => {
    const rest = pairs.filter(([key]) => key !== "view" && key !== "item");
    // Commas are not encoded, as in the app's own address.
    const search = `${new URLSearchParams(rest)}`.replaceAll("%2C", ",");
    return new URL(folder + (page ? `${page}/` : ""), root).href + (search && `?${search}`);
  };
  const title = titles[query.get("view") ?? ""] ?? titles[""];
  const width = field("width").value;
  const height = field("height").value;

  const script = createElement("script", { type: "module", src: new URL("embed.js", root) });
  const link = createElement("a", { href: createAddress(pairs) }, title);
  const element = createElement("kaupunkipolitiikka-ryhma", { ...Object.fromEntries(pairs), lang }, "\n  ", link, "\n");
  // The height is reserved before embed.js has loaded, and after. Set as a property, since the
  // Content Security Policy refuses the attribute.
  const maxWidth = width && `max-width: ${width}px; `;
  element.style.cssText = `display: block; ${maxWidth}min-height: ${height}px; --kpr-min-height: ${height}px`;
  const iframe = createElement("iframe", {
    src: createAddress([...pairs, ["embed", "1"]]),
    title,
    width: width || "100%",
    height,
    loading: "lazy",
    frameborder: "0",
  });
  return { element: `${script.outerHTML}\n${element.outerHTML}`, iframe: iframe.outerHTML };
}

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
