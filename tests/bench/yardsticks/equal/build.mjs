// The same product as others would build it, as a yardstick for `./dev bench`: Preact with prerendered pages, Fuse.js
// for search, d3-geo for the map, vis-timeline for the series, Workbox for offline use.
//
// It is meant to be an honest rival, so it is tuned as its authors would: the styles are in the page, the code of the
// first screen and the dataset are preloaded, every view and library is loaded when it is first needed.
//
// Usage: node build.mjs OUT, with esbuild in PATH and the libraries in NODE_PATH. OUT can be served from any folder.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const out = resolve(process.argv[2]);
const source = import.meta.dirname;
const project = join(source, "../../../..");
const work = `${out}-work`;
rmSync(out, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const bundle = (name, ...options) =>
  execFileSync("esbuild", [
    join(source, name),
    ...["--bundle", "--minify", "--target=es2022", "--log-level=error"],
    ...["--jsx=automatic", "--jsx-import-source=preact", '--define:process.env.NODE_ENV="production"'],
    ...options,
  ]);
const written = (name) => readFileSync(join(work, name), "utf8");

// Styles: those of the pages go into them, those of the timeline come with it.
bundle("style.css", `--outfile=${work}/style.css`);
const styles = written("style.css").trim();
bundle("timeline.css", `--outdir=${out}/assets`, "--entry-names=[name]-[hash]");
const [timelineStyles] = readdirSync(join(out, "assets"));

const DEFINE = `--define:TIMELINE_STYLES="./${timelineStyles}"`;
const NAMES = ["--entry-names=[name]-[hash]", "--chunk-names=[name]-[hash]"];
const CODE = ["--splitting", "--format=esm", ...NAMES, `--outdir=${out}/assets`, DEFINE];
bundle("start.jsx", ...CODE, `--metafile=${work}/code.json`);
const { outputs } = JSON.parse(written("code.json"));

// The file that a source file became, and all that it imports at once.
function filesOf(name) {
  const [first] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`equal/${name}`));
  const files = new Set([first]);
  for (const file of files) {
    for (const { path, kind } of outputs[file].imports) if (kind === "import-statement") files.add(path);
  }
  return [...files].map((file) => `assets/${file.split("/").at(-1)}`);
}

// Pages.
const LAZY = ["about", "detail"];
const raw = JSON.parse(readFileSync(join(project, "public/data/committee.json"), "utf8"));
bundle("prerender.jsx", "--platform=node", "--format=esm", DEFINE, `--outfile=${work}/prerender.mjs`);
const { pathsOf, renderPage } = await import(pathToFileURL(`${work}/prerender.mjs`));
const escaped = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pageOf(path, { lang, view, root, title, description, failed, html }) {
  const base = root === "./" ? "" : root;
  const [start, ...shared] = filesOf("start.jsx");
  const preloaded = new Set([
    ...shared,
    ...filesOf(`words/${lang}.js`),
    ...(LAZY.includes(view) ? filesOf(`views/${view}.jsx`) : []),
  ]);
  const preloads = [...preloaded].map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<script type="module" src="${base}${start}"></script>
${preloads.join("\n")}
<link rel="preload" as="fetch" href="${base}data/committee.json" crossorigin>
<link rel="icon" href="${base}icons/icon.svg" type="image/svg+xml">
<link rel="manifest" href="${base}manifest.webmanifest">
<style>${styles}</style>
</head>
<body>
<p id="failed" role="alert" hidden>${escaped(failed)}</p>
<div id="app" data-page="${path}" data-state="loading">${html}</div>
</body>
</html>
`;
}

for (const path of pathsOf(raw)) {
  const page = await renderPage(path, raw);
  const file = join(out, path, "index.html");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageOf(path, page));
}

// Other files.
cpSync(join(project, "public/data/committee.json"), join(out, "data/committee.json"));
cpSync(join(project, "public/icons/icon.svg"), join(out, "icons/icon.svg"));
const { fi } = raw.committee.name;
const icons = [{ src: "icons/icon.svg", sizes: "any", type: "image/svg+xml" }];
const manifest = { name: fi, lang: "fi", start_url: "./", display: "standalone", icons };
writeFileSync(join(out, "manifest.webmanifest"), JSON.stringify(manifest));

// The service worker, with the list of what it precaches: all but the pages of single things.
const views = ["", "sv/", "en/"].flatMap((lang) =>
  ["", "cities/", "leadership/", "series/", "about/"].map((view) => `${lang}${view}index.html`),
);
const assets = readdirSync(join(out, "assets")).map((name) => `assets/${name}`);
const precached = [...views, ...assets, "data/committee.json", "icons/icon.svg", "manifest.webmanifest"];
const entries = precached.map((url) => {
  if (url.startsWith("assets/")) return { url, revision: null };
  return {
    url,
    revision: createHash("sha256")
      .update(readFileSync(join(out, url)))
      .digest("hex")
      .slice(0, 16),
  };
});
bundle("sw.js", "--format=iife", `--define:self.__WB_MANIFEST=MANIFEST`, `--outfile=${work}/sw.js`);
const list = JSON.stringify(entries);
writeFileSync(join(out, "sw.js"), `const MANIFEST=${list};${written("sw.js")}`);
rmSync(work, { recursive: true });
