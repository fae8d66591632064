// The codes that the embed dialog of the built site gives: what an editor copies.
import { join } from "node:path";

import { FLAGS } from "../bench/chromium.mjs";
import { serve } from "../bench/server.mjs";
import { load } from "./tools.mjs";

export const DIST = process.env.DIST ?? join(import.meta.dirname, "../../dist");

// The pages whose code is read, and what has to be left of their address. The first has a filter, without which
// nobody would see that the state was lost.
const PAGES = [
  { name: "cities in Swedish", lang: "sv", folder: "sv/", view: "cities", filters: { region: "06" } },
  { name: "overview in Finnish", lang: "fi", folder: "", view: "", filters: {} },
];

export const launchChromium = async () => {
  const { launch } = await load("puppeteer-core");
  return launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS });
};

// Each page with its code, its address, and the addresses that its link, its frame and its element have to say.
export async function codes(browser, siteUrl) {
  const all = [];
  for (const page of PAGES) {
    const { name, lang, folder, view, filters } = page;
    const path = new URL(folder + (view && `${view}/`), siteUrl).href;
    const address = `${path}?${new URLSearchParams(filters)}`;
    const areas = await readDialog(browser, address);
    all.push({ name, lang, path, filters, query: { ...(view && { view }), ...filters }, areas, code: areas.code });
  }
  return all;
}

// Every text area of the dialog by its name: with one code for all places the only one is "code".
async function readDialog(browser, address) {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForSelector("[data-state=ready]");
    await page.$eval("[data-embed]", (button) => button.click());
    await page.waitForSelector("dialog[open] textarea");
    return await page.$$eval("dialog textarea[name]", (areas) =>
      Object.fromEntries(areas.map(({ name, value }) => [name, value])),
    );
  } finally {
    await page.close();
  }
}

// The codes of the site in dist/, read in a browser that is closed again.
export async function readCodes(browser) {
  const site = await serve(DIST);
  try {
    return await codes(browser, site.url);
  } finally {
    site.stop();
  }
}
