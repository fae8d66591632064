// How often a search finds what tests/search/queries.tsv expects: ours, and as yardsticks Fuse.js and
// Pagefind over the same records.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { serve } from "./server.mjs";

const LANGUAGES = ["fi", "sv", "en"];

// Whether the expected results are among the first three; of "None", whether none of them is found.
function isInTopThree({ expected, ids }, found) {
  const top = found.slice(0, 3);
  if (expected === "None") return ids[0] === "*" ? !found.length : !found.some((id) => ids.includes(id));
  if (expected === "First") return top.some((id) => ids.includes(id));
  if (ids.length <= 3) return ids.every((id) => top.includes(id));
  return top.length === 3 && top.every((id) => ids.includes(id));
}

function reciprocalRank(query, found) {
  if (query.expected === "None") return Number(isInTopThree(query, found));
  return 1 / (found.findIndex((id) => query.ids.includes(id)) + 1 || Infinity);
}

function isFirst(query, found) {
  return query.expected === "First" ? reciprocalRank(query, found) === 1 : isInTopThree(query, found);
}

async function searchWithFuse(Fuse, records) {
  const options = { keys: [{ name: "name", weight: 2 }, "content"], ignoreLocation: true, threshold: 0.3 };
  const fuse = new Fuse(records, options);
  return async (query) => fuse.search(query).map(({ item }) => item.id);
}

// Pagefind searches in a page, which loads its index from the server.
async function searchWithPagefind(pagefind, records, language, folder, browser) {
  const { index } = await pagefind.createIndex({ forceLanguage: language });
  for (const { id, name, content } of records) {
    await index.addCustomRecord({ url: `/${id}/`, content, language, meta: { title: name } });
  }
  mkdirSync(folder, { recursive: true });
  await index.writeFiles({ outputPath: join(folder, "pagefind") });
  writeFileSync(join(folder, "index.html"), `<!DOCTYPE html><html lang="${language}"><title>Pagefind</title>`);
  const server = await serve(folder);
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(async () => {
    globalThis.pagefind = await import("/pagefind/pagefind.js");
    await globalThis.pagefind.init();
  });
  const search = (query) =>
    page.evaluate(async (query) => {
      const { results } = (await globalThis.pagefind.search(query)) ?? { results: [] };
      const data = await Promise.all(results.slice(0, 100).map((result) => result.data()));
      return data.map(({ url }) => url.split("/").filter(Boolean).at(-1));
    }, query);
  const close = async () => {
    await page.close();
    server.stop();
  };
  return { search, close };
}

function print(name, language, queries, found) {
  const share = (fits) => {
    const sum = queries.reduce((all, query, at) => all + Number(fits(query, found[at])), 0);
    return (sum / queries.length).toFixed(3).padStart(8);
  };
  const figures = [isFirst, isInTopThree, reciprocalRank].map(share).join("");
  console.log(`${name.padEnd(10)} ${language} ${String(queries.length).padStart(5)}${figures}`);
}

// Prints success at 1, success at 3 and the mean reciprocal rank of each search in each language.
export async function relevance({ records, queries }, folder, browser, tools) {
  const load = (file) => import(pathToFileURL(join(tools, "node_modules", file)));
  const { default: Fuse } = await load("fuse.js/dist/fuse.mjs");
  const pagefind = await load("pagefind/lib/index.js");
  console.log("Relevance, by tests/search/queries.tsv: queries, success at 1, at 3, mean reciprocal rank.");
  for (const language of LANGUAGES) {
    const of = queries.filter((query) => query.language === language);
    const own = records.filter((record) => record.language === language);
    const ours = of.map(({ found }) => found);
    print("product", language, of, ours);
    const fuse = await searchWithFuse(Fuse, own);
    print("Fuse.js", language, of, await Promise.all(of.map(({ query }) => fuse(query))));
    const { search, close } = await searchWithPagefind(pagefind, own, language, join(folder, language), browser);
    const found = [];
    for (const { query } of of) found.push(await search(query));
    print("Pagefind", language, of, found);
    await close();
  }
  await pagefind.close();
}
