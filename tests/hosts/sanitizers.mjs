// Sanitizers as sites set them up. `leaves` is the most that has to be left: see left.mjs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { load, variable } from "./tools.mjs";

const { JSDOM } = await load("jsdom");
const createPurify = await load("dompurify");
const sanitizeHtml = await load("sanitize-html");
const { autop } = await load("@wordpress/autop");

const purify = createPurify(new JSDOM("").window);
const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;

function runPython(name, code) {
  const script = join(import.meta.dirname, "sanitize.py");
  const env = { ...process.env, PYTHONPATH: variable("HOST_PYTHON") };
  const { status, stdout, stderr } = spawnSync("python3", [script, name], { input: code, encoding: "utf8", env });
  if (status !== 0) throw new Error(`sanitize.py ${name}: ${stderr}`);
  return stdout;
}

const ANY_ELEMENT = { tagNameCheck: /-/, attributeNameCheck: /./ };

export const SANITIZERS = [
  { name: "DOMPurify", leaves: "link", put: (code) => purify.sanitize(code) },
  {
    name: "DOMPurify, frames allowed",
    leaves: "frame",
    put: (code) => purify.sanitize(code, { ADD_TAGS: ["iframe"] }),
  },
  {
    name: "DOMPurify, frames and custom elements allowed",
    leaves: "element",
    put: (code) => purify.sanitize(code, { ADD_TAGS: ["iframe"], CUSTOM_ELEMENT_HANDLING: ANY_ELEMENT }),
  },
  { name: "sanitize-html", leaves: "link", put: (code) => sanitizeHtml(code) },
  {
    name: "sanitize-html, frames allowed",
    leaves: "frame",
    put: (code) =>
      sanitizeHtml(code, {
        allowedTags: [...allowedTags, "iframe"],
        allowedAttributes: { ...allowedAttributes, iframe: ["src", "title", "width", "height"] },
      }),
  },
  { name: "nh3", leaves: "link", put: (code) => runPython("nh3", code) },
  { name: "nh3, frames allowed", leaves: "frame", put: (code) => runPython("nh3 with frames", code) },
  { name: "lxml-html-clean", leaves: "link", put: (code) => runPython("lxml-html-clean", code) },
  // The link stands in the midst of the code, which is shown.
  { name: "bleach", leaves: "link", put: (code) => runPython("bleach", code) },
  { name: "bleach, `strip=True`", leaves: "link", put: (code) => runPython("bleach, stripping", code) },
  // WordPress makes paragraphs of lines: an element with blocks or lines inside would be torn.
  { name: "WordPress, `wpautop`", leaves: "element", put: (code) => autop(code) },
];
