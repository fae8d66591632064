// The embedding dialog: choices, the code for them, and the widget itself as a preview. The reader
// searches and filters in the preview, and the code follows. The build writes the dialog in each
// language, its styles, and the keys of the address.
const root = new URL("./", import.meta.url);
const KEYS = __KEYS__;
const DIALOGS = __DIALOGS__;
const STYLES = __DIALOG_STYLES__;
let styles;

export async function open() {
  await import(new URL("embed.js", root));
  if (!styles) {
    styles = new CSSStyleSheet();
    styles.replaceSync(STYLES);
    document.adoptedStyleSheets.push(styles);
  }
  const { lang } = document.documentElement;
  const page = new DOMParser().parseFromString(DIALOGS[lang].html, "text/html");
  const dialog = document.adoptNode(page.querySelector("dialog"));
  begin(dialog, new URLSearchParams(location.search), lang);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

function begin(dialog, query, lang) {
  const field = (name) => dialog.querySelector(`[name=${name}]`);
  const preview = document.createElement("kaupunkipolitiikka-ryhma");
  const theme = document.documentElement.dataset.theme;
  if (theme) dialog.querySelector(".kpr").dataset.theme = theme;
  // What can be embedded is what is offered.
  const offered = [...field("view").options].map(({ value }) => value);
  if (!offered.includes(query.get("view") ?? "")) query.delete("view");
  field("view").value = query.get("view") ?? "";
  field("theme").value = query.get("theme") ?? "";
  field("lang").value = lang;

  const show = () => {
    const { element, frame } = codes(query, field);
    field("element").value = element;
    field("frame").value = frame;
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
    const view = query.get("view") ?? "";
    if (offered.includes(view)) field("view").value = view;
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
  const style = `${width && `max-width: ${width}px; `}--kpr-min-height: ${height}px`;
  return {
    element: [
      `<script type="module" src="${new URL("embed.js", root)}"></script>`,
      `<kaupunkipolitiikka-ryhma${attributes} style="${style}">`,
      `  <a href="${address(kept)}">${title}</a>`,
      "</kaupunkipolitiikka-ryhma>",
    ].join("\n"),
    frame: `<iframe src="${address([...kept, ["embed", "1"]])}" title="${title}" width="${width || "100%"}" height="${height}" loading="lazy" style="border: 0"></iframe>`,
  };
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

async function copy(dialog, area) {
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    // Without https there is no clipboard: what is selected can be copied by hand.
    area.select();
    return;
  }
  for (const code of dialog.querySelectorAll("[data-copied]")) delete code.dataset.copied;
  area.closest(".embedding-code").dataset.copied = "";
}
