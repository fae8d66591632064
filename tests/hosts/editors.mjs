// Editors as sites set them up. Node reads the table; a page of Chromium runs `put`, which does what somebody does
// who opens the HTML view: the code becomes the content, and the content is read. `leaves` is the most that has to
// be left: see left.mjs.
const NAME = "kaupunkipolitiikka-ryhma";

function addTo(body, name) {
  return body.appendChild(document.createElement(name));
}

async function ckeditor4(code, config) {
  // Without the notice that this version is out of support.
  const editor = window.CKEDITOR.replace(addTo(document.body, "textarea"), { versionCheck: false, ...config });
  await new Promise((done) => editor.on("instanceReady", done));
  await new Promise((done) => editor.setData(code, done));
  return editor.getData();
}

const PLUGINS = ["Essentials", "Paragraph", "Link", "Heading", "List", "SourceEditing"];

// Without rules, without the plugin that reads them.
async function ckeditor5(code, htmlSupport, plugins = []) {
  const { ClassicEditor, ...library } = window.CKEDITOR;
  const names = [...PLUGINS, ...plugins, ...(htmlSupport ? ["GeneralHtmlSupport"] : [])];
  const config = { licenseKey: "GPL", plugins: names.map((name) => library[name]), htmlSupport };
  const editor = await ClassicEditor.create(addTo(document.body, "textarea"), config);
  editor.setData(code);
  return editor.getData();
}

async function tinymce(code, config) {
  const target = addTo(document.body, "textarea");
  const [editor] = await window.tinymce.init({ target, license_key: "gpl", promotion: false, ...config });
  editor.setContent(code);
  return editor.getContent();
}

// Tiptap and Quill have no HTML view: a program gives them the code.
function tiptap(code) {
  const { Editor, StarterKit } = window.tiptap;
  const editor = new Editor({ element: document.body, extensions: [StarterKit] });
  editor.commands.setContent(code);
  return editor.getHTML();
}

function quill(code) {
  const editor = new window.Quill(addTo(document.body, "div"), { theme: "snow" });
  editor.clipboard.dangerouslyPasteHTML(code);
  return editor;
}

const CKEDITOR_4 = [
  { name: "CKEditor 4", leaves: "link", put: (code) => ckeditor4(code) },
  {
    name: "CKEditor 4 with its iframe plugin",
    leaves: "frame",
    put: (code) => ckeditor4(code, { extraPlugins: "iframe" }),
  },
  {
    name: "CKEditor 4, `allowedContent: true`",
    leaves: "element",
    put: (code) => ckeditor4(code, { allowedContent: true }),
  },
  {
    name: "CKEditor 4, `allowedContent: true`, with its iframe plugin",
    leaves: "element",
    put: (code) => ckeditor4(code, { allowedContent: true, extraPlugins: "iframe" }),
  },
];

const ANYTHING = { name: /.*/, attributes: true, classes: true, styles: true };
// The second rule refuses every attribute with "on" in its name, such as "region".
const LIFERAY = { allow: [ANYTHING], allowEmpty: ["img"], disallow: [{ name: "script" }, { attributes: /on.*/ }] };
const LIFERAY_BEFORE = { allow: [{ name: /.*/, classes: true }] };
const LIFERAY_PLUGINS = ["Alignment", "BlockQuote", "Font", "HorizontalLine", "Image", "MediaEmbed", "Style", "Table"];
const NO_HANDLERS = { allow: [ANYTHING], disallow: [{ attributes: [{ key: /^on.*/, value: true }] }] };

const CKEDITOR_5 = [
  { name: "CKEditor 5", leaves: "link", put: (code) => ckeditor5(code) },
  {
    name: "CKEditor 5, frames allowed",
    leaves: "frame",
    put: (code) => ckeditor5(code, { allow: [{ name: "iframe", attributes: true }] }),
  },
  { name: "CKEditor 5 of Drupal, Full HTML", leaves: "element", put: (code) => ckeditor5(code, { allow: [ANYTHING] }) },
  {
    name: "CKEditor 5, anything but event handlers",
    leaves: "element",
    put: (code) => ckeditor5(code, NO_HANDLERS),
  },
  { name: "CKEditor 5 of Liferay", leaves: "element", put: (code) => ckeditor5(code, LIFERAY, LIFERAY_PLUGINS) },
  {
    name: "CKEditor 5 of Liferay, first version",
    leaves: "bare element",
    put: (code) => ckeditor5(code, LIFERAY_BEFORE, LIFERAY_PLUGINS),
  },
];

// What is not in TinyMCE's schema may have no children: the element goes, and they stay.
const ANY_ELEMENT = { valid_elements: "*[*]" };
const EXTENDED = { ...ANY_ELEMENT, extended_valid_elements: `script[*],${NAME}[*]` };

const tinymceRows = (version) => [
  { name: `TinyMCE ${version}`, leaves: "frame", put: (code) => tinymce(code) },
  { name: `TinyMCE ${version}, \`*[*]\``, leaves: "frame", put: (code) => tinymce(code, ANY_ELEMENT) },
  { name: `TinyMCE ${version}, \`*[*]\`, extended`, leaves: "frame", put: (code) => tinymce(code, EXTENDED) },
  {
    name: `TinyMCE ${version}, \`*[*]\`, the element as a block`,
    leaves: "element",
    put: (code) => tinymce(code, { ...EXTENDED, custom_elements: NAME }),
  },
  {
    name: `TinyMCE ${version}, \`*[*]\`, the element inline`,
    leaves: "element",
    put: (code) => tinymce(code, { ...EXTENDED, custom_elements: `~${NAME}` }),
  },
];

const OTHERS = [
  { name: "Tiptap", script: "tiptap.js", leaves: "link", put: tiptap },
  { name: "Quill, as shown", leaves: "frame", put: (code) => quill(code).root.innerHTML },
  { name: "Quill, `getSemanticHTML`", leaves: "link", put: (code) => quill(code).getSemanticHTML() },
];

const withScript = (script, rows) => rows.map((row) => ({ script, ...row }));

export const EDITORS = [
  ...withScript("ckeditor4/ckeditor.js", CKEDITOR_4),
  ...withScript("ckeditor5/dist/browser/ckeditor5.umd.js", CKEDITOR_5),
  ...withScript("tinymce6/tinymce.min.js", tinymceRows(6)),
  ...withScript("tinymce7/tinymce.min.js", tinymceRows(7)),
  ...withScript("quill/dist/quill.js", OTHERS),
];
