// `./dev bench`: what a reader's phone loads and how long it takes, with yardsticks of the same run.
// Absolute times depend on the machine; ratios within one run can be compared.
//
// Usage: node run.mjs DIST SITES YARDSTICKS OUT [keep]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { FLAGS } from "./chromium.mjs";
import { glance, printGlance } from "./glance.mjs";
import { bytesOfEveryView, median, visit } from "./measure.mjs";
import { relevance } from "./relevance.mjs";
import { serve } from "./server.mjs";

const [dist, sites, yardsticks, out] = process.argv.slice(2, 6).map((path) => resolve(path));
const keep = process.argv[6] === "keep";
const BASELINE = join(import.meta.dirname, "baseline.json");
const RUNS = 5;

// The libraries are outside the project, where ./dev installs them.
const library = createRequire(join(process.env.LIGHTHOUSE, "node_modules/lighthouse/package.json"));
const load = (name) => import(pathToFileURL(library.resolve(name)));
const { launch } = await load("puppeteer-core");
const { default: lighthouse } = await load("lighthouse");

const browser = await launch({ executablePath: process.env.CHROMIUM, headless: true, args: FLAGS });

// Our own page without its scripts: a lower bound for any page with this content.
function withoutScripts(path, bytes) {
  if (!path.endsWith("/")) return bytes;
  const page = bytes.toString();
  return Buffer.from(page.replace(/<script [^>]*(src|data-files)=.*?<\/script>|<link rel="(module)?preload".*?>/g, ""));
}

// A bare page with the names of the cities: the least that a browser can paint.
function bareNames() {
  const { cities } = JSON.parse(readFileSync(join(dist, "data/committee.json"), "utf8"));
  const names = cities.map(({ name }) => `<li>${typeof name === "string" ? name : name.fi}</li>`).join("");
  const head = '<!DOCTYPE html><html lang="fi"><meta charset="utf-8"><title>23</title>';
  return Buffer.from(`${head}<meta name="viewport" content="width=device-width"><ul>${names}</ul>`);
}

const subjects = [
  { name: "product", records: 23, folder: dist, options: { typed: "turku" } },
  { name: "product", records: 308, folder: join(sites, "308"), options: { typed: "turku" } },
  // On a slow network this would measure the network.
  { name: "product", records: 10_000, folder: join(sites, "10000"), options: { slow: false, typed: "turku" } },
  { name: "without scripts", records: 23, folder: dist, change: withoutScripts, options: { app: false } },
  { name: "bare names", records: 23, folder: dist, change: bareNames, options: { app: false } },
  { name: "leptos list", records: 23, folder: join(yardsticks, "leptos_list") },
  { name: "preact app", records: 23, folder: join(yardsticks, "preact"), options: { typed: "turku" } },
  { name: "equal product", records: 23, folder: join(yardsticks, "equal"), options: { typed: "turku" } },
];

const results = [];
try {
  for (const subject of subjects) {
    subject.server = await serve(subject.folder, subject.change);
    subject.visits = [];
  }
  // In turn, so that other load on the machine affects all of them equally. The first round is a
  // warm-up.
  for (let run = 0; run <= RUNS; run++) {
    for (const { server, options, visits } of subjects) {
      const measured = await visit(browser, server.url, options);
      if (run > 0) visits.push(measured);
    }
    process.stderr.write(`bench: round ${run} of ${RUNS}\n`);
  }
  for (const { name, records, visits } of subjects) {
    const names = Object.keys(visits[0]);
    const medians = names.map((figure) => [figure, median(visits.map((visit) => visit[figure]))]);
    results.push({ name, records, ...Object.fromEntries(medians) });
  }
  for (const result of results.filter(({ name, records }) => /product/.test(name) && records === 23)) {
    const { server } = subjects.find(({ name, records }) => name === result.name && records === 23);
    result.allBytes = await bytesOfEveryView(browser, server.url);
  }
  print(results);
  const held = judge(results);
  const positions = await glance(browser, subjects[0].server.url);
  printGlance(positions);
  const records = JSON.parse(readFileSync(join(out, "records.json"), "utf8"));
  await relevance(records, join(out, "relevance"), browser, process.env.LIGHTHOUSE);
  const scores = await lighthouseScores(subjects[0].server.url);
  const report = { results, held, positions, scores };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "bench.json"), JSON.stringify(report, null, 2));
  compare(results);
  if (keep) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await browser.close();
  for (const { server } of subjects) server?.stop();
}

function print(results) {
  const columns = {
    "": ({ name }) => name.padEnd(15),
    records: ({ records }) => String(records),
    kB: ({ bytes }) => (bytes / 1000).toFixed(1),
    "all kB": ({ allBytes }) => (allBytes ? (allBytes / 1000).toFixed(1) : "–"),
    "first paint": ({ first }) => ms(first),
    largest: ({ largest }) => ms(largest),
    ready: ({ ready }) => ms(ready),
    "after data": ({ afterData }) => ms(afterData),
    layout: ({ layout }) => ms(layout),
    blocked: ({ blocked }) => ms(blocked),
    shift: ({ shift }) => shift.toFixed(3),
    key: ({ key }) => ms(key),
    answer: ({ answer }) => ms(answer),
    early: ({ earlyAnswer }) => ms(earlyAnswer),
    slowest: ({ slowestAnswer }) => ms(slowestAnswer),
    "memory MB": ({ memory }) => memory.toFixed(1),
  };
  console.log(`Slow 4G, processor four times slower, cold cache; medians of ${RUNS}, in ms.`);
  console.log("10,000 records: over a fast line, at full speed; keys at a quarter of it.");
  console.log("kB: until ready; all kB: once every view has been opened, without what is stored for offline use.");
  console.log("key: until its letter is painted; answer: until its results are, with everything loaded.");
  console.log("early: the same right after ready, while the rest is being loaded; slowest: of both.");
  const rows = [Object.keys(columns), ...results.map((one) => Object.values(columns).map((show) => show(one)))];
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  for (const row of rows) console.log(row.map((cell, at) => cell.padStart(widths[at])).join("  "));
}

function ms(time) {
  return Number.isFinite(time) ? time.toFixed(0) : "–";
}

// The targets of the product: ratios within this run where there is a yardstick.
function judge(results) {
  const find = (name, records = 23) => results.find((one) => one.name === name && one.records === records);
  const [own, equal, large] = [find("product"), find("equal product"), find("product", 10_000)];
  const goals = [
    ["first paint / the same page without scripts", own.first / find("without scripts").first, 1.15],
    ["first paint / a bare page of the names", own.first / find("bare names").first, 1.5],
    ["blocked until ready, ms", own.blocked, 50],
    ["ready / a bare Leptos list", own.ready / find("leptos list").ready, 1],
    ["ready / a Preact app", own.ready / find("preact app").ready, 1.4],
    ["ready / the same product as others would build it", own.ready / equal.ready, 1.15],
    ["bytes once every view has been opened / the same of it", own.allBytes / equal.allBytes, 1],
    ["layout shift", own.shift, 0],
    ["key to what it finds, ms", own.answer, 32],
    ["10,000: first screen after the data, ms", large.afterData, 600],
    ["10,000: key to what it finds, ms", large.answer, 64],
    ["10,000: memory, MB", large.memory, 60],
  ];
  for (const [name, is, most] of goals) {
    console.log(`${is <= most ? "holds " : "FAILS "} ${name}: ${is.toFixed(2)}, at most ${most}`);
  }
  return Object.fromEntries(goals.map(([name, is]) => [name, is]));
}

// The pages with Lighthouse's own mobile settings, each in a fresh browser.
async function lighthouseScores(url) {
  const scores = {};
  for (const folder of ["", "sv/", "en/"]) {
    const own = await launch({ executablePath: process.env.CHROMIUM, headless: true, args: FLAGS });
    const port = Number(new URL(own.wsEndpoint()).port);
    const { lhr } = await lighthouse(url + folder, { port, logLevel: "error" }).finally(() => own.close());
    const shown = Object.values(lhr.categories).map(({ title, score }) => [title, Math.round(score * 100)]);
    scores[folder] = Object.fromEntries(shown);
    console.log(`Lighthouse /${folder}: ${shown.map(([title, score]) => `${title} ${score}`).join(", ")}`);
  }
  return scores;
}

// Regressions from the baseline run. Bytes are compared directly; times only as ratios to a
// yardstick of the same run, with a tolerance for noise: the Leptos list for what depends on the
// network, the Preact app's answer for what depends on the processor.
function compare(results) {
  if (!existsSync(BASELINE)) return console.log("There is no baseline: run ./dev bench keep.");
  const baseline = JSON.parse(readFileSync(BASELINE, "utf8")).results;
  const line = (all) => all.find(({ name }) => name === "leptos list").ready;
  const processor = (all) => all.find(({ name }) => name === "preact app").answer;
  const scales = { first: line, ready: line, key: processor, answer: processor };
  const worse = [];
  for (const now of results.filter(({ name }) => name === "product")) {
    const before = baseline.find(({ name, records }) => name === now.name && records === now.records);
    if (!before) continue;
    if (now.records === 23 && now.bytes > before.bytes) {
      worse.push(`bytes: ${before.bytes} -> ${now.bytes}`);
    }
    for (const [figure, scale] of Object.entries(scales)) {
      const ratio = now[figure] / scale(results) / (before[figure] / scale(baseline));
      if (ratio > 1.15) worse.push(`${now.records} records, ${figure}: ${ratio.toFixed(2)} times`);
    }
  }
  console.log(worse.length ? `Worse than the baseline:\n  ${worse.join("\n  ")}` : "Nothing got worse.");
}
