// Each editor in a page of its own, since CKEditor 4 and 5 share a name, as do TinyMCE 6 and 7.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after } from "node:test";

import { launchChromium, readCodes } from "./code.mjs";
import { EDITORS } from "./editors.mjs";
import { testRows } from "./rows.mjs";
import { TOOLS } from "./tools.mjs";

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css" };
const PAGE = '<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Editor</title><body></body>';

// Tiptap comes in modules that name each other without a path.
function bundleTiptap() {
  const input = `
    import { Editor } from "@tiptap/core";
    import StarterKit from "@tiptap/starter-kit";
    window.tiptap = { Editor, StarterKit };`;
  const flags = ["--bundle", "--format=iife", "--log-level=error"];
  const { status, stdout, stderr, error } = spawnSync("esbuild", flags, { input, cwd: TOOLS, maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`esbuild: ${error ?? stderr}`);
  return stdout;
}

// The page, editors.mjs, the bundle, and everything that an editor loads by itself.
async function serveEditors() {
  const texts = { "/": PAGE, "/tiptap.js": bundleTiptap() };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    response.setHeader("Content-Type", `${TYPES[extname(path)] ?? "text/html"}; charset=utf-8`);
    if (path in texts) return response.end(texts[path]);
    const file = join(path === "/editors.mjs" ? import.meta.dirname : join(TOOLS, "node_modules"), path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}

const server = await serveEditors();
const browser = await launchChromium();
after(async () => {
  await browser.close();
  server.stop();
});

async function put(row, code) {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await page.addScriptTag({ url: `/${row.script}` });
    const edit = async (at, code) => (await import("/editors.mjs")).EDITORS[at].put(code);
    return await page.evaluate(edit, EDITORS.indexOf(row), code);
  } finally {
    await page.close();
  }
}

testRows(EDITORS, await readCodes(browser), put);
