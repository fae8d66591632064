import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { serve } from "../bench/server.mjs";
import { codes, DIST, launchChromium } from "./code.mjs";
import { Host } from "./page_host.mjs";
import { createParts, PAGES } from "./pages.mjs";
import { bundle, serveTools } from "./serve_tools.mjs";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

const browser = await launchChromium();
const site = await serve(DIST);
const texts = {};
const server = await serveTools(texts);
after(async () => {
  await browser.close();
  server.stop();
  site.stop();
});

const parts = createParts((await codes(browser, site.url))[0].code, site.url);

for (const row of PAGES) {
  test(row.name, async () => {
    const { bundles = {}, files } = row;
    for (const path of Object.keys(texts)) delete texts[path];
    for (const [path, input] of Object.entries(bundles)) texts[path] = bundle(input);
    Object.assign(texts, { "/favicon.ico": "" }, files(parts));
    // A context of its own, so that no consent is remembered.
    const context = await browser.createBrowserContext();
    const host = await Host.open(context, server.url);
    try {
      await row.act(host, parts);
      await host.isClean(row.own);
    } finally {
      await host.close();
      await context.close();
    }
    const line = `| ${row.name} | ${row.works} |`;
    assert.ok(README.includes(line), `the table in README.md lacks ${line}`);
  });
}
