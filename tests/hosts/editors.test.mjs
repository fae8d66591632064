// Each editor in a page of its own, since CKEditor 4 and 5 share a name, as do TinyMCE 6 and 7.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";

import { launchChromium, readCodes } from "./code.mjs";
import { EDITORS } from "./editors.mjs";
import { testRows } from "./rows.mjs";
import { bundle, serveTools } from "./serve_tools.mjs";

const PAGE = '<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Editor</title><body></body>';
const TIPTAP = `
  import { Editor } from "@tiptap/core";
  import StarterKit from "@tiptap/starter-kit";
  window.tiptap = { Editor, StarterKit };`;

const server = await serveTools({
  "/": PAGE,
  "/editors.mjs": readFileSync(join(import.meta.dirname, "editors.mjs"), "utf8"),
  "/tools/tiptap.js": bundle(TIPTAP),
});
const browser = await launchChromium();
after(async () => {
  await browser.close();
  server.stop();
});

async function put(row, code) {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await page.addScriptTag({ url: `/tools/${row.script}` });
    const edit = async (at, code) => (await import("/editors.mjs")).EDITORS[at].put(code);
    return await page.evaluate(edit, EDITORS.indexOf(row), code);
  } finally {
    await page.close();
  }
}

testRows(EDITORS, await readCodes(browser), put);
