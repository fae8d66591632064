// The embedding dialog: choices, the code for them, and the widget itself as a preview. The reader
// searches and filters in the preview, and the code follows. The build writes the dialog in each
// language, the name of its styles, and the keys of the address.
const root = new URL("./", import.meta.url);
const KEYS = __KEYS__;
const DIALOGS = __DIALOGS__;

export async function open() {
  await Promise.all([import(new URL("embed.js", root)), loadStyles()]);
  // Pressed twice while it was fetched.
  if (document.querySelector("dialog.embedding")) return;
  const { lang } = document.querySelector("[data-lang][aria-current]").dataset;
  const page = new DOMParser().parseFromString(DIALOGS[lang].html, "text/html");
  const dialog = document.adoptNode(page.querySelector("dialog"));
  begin(dialog, new URLSearchParams(location.search), lang);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

// A link and no constructed style sheet: it works wherever our own page does.
function loadStyles() {
  const href = new URL("__EMBEDDING_STYLES__", root).href;
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

function begin(dialog, query, lang) {
  const field = (name) => dialog.querySelector(`[name=${name}]`);
  const preview = document.createElement("kaupunkipolitiikka-ryhma");
  const theme = document.documentElement.dataset.theme;
  if (theme) dialog.querySelector(".kpr").dataset.theme = theme;
  for (const key of ["view", "theme"]) {
    field(key).value = query.get(key) ?? "";
    // An address may say anything.
    if (field(key).selectedIndex < 0) {
      query.delete(key);
      field(key).value = "";
    }
  }
  field("lang").value = lang;

  const show = () => {
    const { element, frame } = codes(query, field);
    field("element").value = element;
    field("frame").value = frame;
    forget(dialog);
  };
  const apply = (name, value) => (value ? preview.setAttribute(name, value) : preview.removeAttribute(name));
  for (const key of KEYS) apply(key, query.get(key));
  apply("lang", lang);

  dialog.addEventListener("change", ({ target }) => {
    const { name, value } = target;
    if (name === "width") preview.style.maxWidth = value && `${value}px`;
    else if (name !== "height") apply(name, value);
    if (name === "view" || name === "theme") set(query, name, value);
    // Another view is seen from its beginning, not through a detail of the one before.
    if (name === "view") {
      set(query, "item", "");
      apply("item", "");
    }
    show();
  });
  preview.addEventListener("kpr-change", ({ detail }) => {
    query = new URLSearchParams(detail.query);
    for (const key of KEYS) apply(key, query.get(key));
    field("view").value = query.get("view") ?? "";
    show();
  });
  dialog.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button?.dataset.copy) copy(dialog, field(button.dataset.copy));
    else if (button && "close" in button.dataset) dialog.close();
  });
  dialog.querySelector(".embedding-preview").append(preview);
  show();
}

function set(query, key, value) {
  if (value) query.set(key, value);
  else query.delete(key);
}

// Both codes, for what is chosen.
function codes(query, field) {
  const lang = field("lang").value;
  const { folder, titles } = DIALOGS[lang];
  const kept = KEYS.filter((key) => query.get(key)).map((key) => [key, query.get(key)]);
  const address = (pairs) => {
    // As the address itself writes it.
    const search = `${new URLSearchParams(pairs)}`.replaceAll("%2C", ",");
    return escape(new URL(folder, root).href + (search && `?${search}`));
  };
  const title = escape(titles[query.get("view") ?? ""] ?? titles[""]);
  const width = field("width").value;
  const height = field("height").value;
  const attributes = [...kept, ["lang", lang]].map(([key, value]) => ` ${key}="${escape(value)}"`).join("");
  // The height is kept free before embed.js is there, and after.
  const style = `display: block; ${width && `max-width: ${width}px; `}min-height: ${height}px; --kpr-min-height: ${height}px`;
  return {
    element: [
      `<script type="module" src="${new URL("embed.js", root)}"></script>`,
      `<kaupunkipolitiikka-ryhma${attributes} style="${style}">`,
      `  <a href="${address(kept)}">${title}</a>`,
      "</kaupunkipolitiikka-ryhma>",
    ].join("\n"),
    frame: `<iframe src="${address([...kept, ["embed", "1"]])}" title="${title}" width="${width || "100%"}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
  };
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function forget(dialog) {
  for (const code of dialog.querySelectorAll("[data-copied], [data-selected]")) {
    delete code.dataset.copied;
    delete code.dataset.selected;
  }
}

async function copy(dialog, area) {
  const code = area.closest(".embedding-code").dataset;
  forget(dialog);
  try {
    await navigator.clipboard.writeText(area.value);
    code.copied = "";
  } catch {
    // Without https there is no clipboard: what is selected can be copied by hand.
    area.select();
    code.selected = "";
  }
}
