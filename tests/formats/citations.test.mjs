// The citations, in citation-js: BibTeX, RIS and CSL-JSON give the same item, and its APA style the same text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { test } from "node:test";

const require = createRequire(resolve(process.env.FORMAT_TOOLS, "index.js"));
const { Cite } = require("@citation-js/core");
for (const plugin of ["bibtex", "csl", "ris"]) require(`@citation-js/plugin-${plugin}`);

const read = (name) => readFileSync(resolve(process.env.FORMATS, "citations", name), "utf8");
const EXPECTED = JSON.parse(read("expected.json"));
const LANGUAGES = { finnish: "fi", swedish: "sv", english: "en" };

// What citation-js does not take over from RIS, by the type of the item.
const LOST_FROM_RIS = { dataset: ["genre"], document: [], report: [] };

/** An item as the writer described it. Absent is null, and no field is left over. */
function described(item) {
  const { id, type, title, language, author, issued, genre, publisher, version, note, URL: address, ...rest } = item;
  const { accessed, "citation-key": _key, _graph, ...unknown } = rest;
  assert.deepEqual(unknown, {}, `${id} has fields that nobody wrote`);
  const found = { title, language: LANGUAGES[language] ?? language, date: parts(issued), genre, publisher, version };
  Object.assign(found, { authors: (author ?? []).map(named), licence: note, address, accessed: parts(accessed) });
  const known = Object.entries(found).map(([name, value]) => [name, value ?? null]);
  return { id, kind: type, ...Object.fromEntries(known) };
}

function parts(date) {
  return date?.["date-parts"][0];
}

/** The family name with its particles. Formats differ in what they make of a group: its name stays. */
function named({ "non-dropping-particle": particle, family, given, literal }) {
  if (literal) return { family: literal };
  const whole = particle ? `${particle} ${family}` : family;
  return given ? { family: whole, given } : { family: whole };
}

function expected(list, lost = () => []) {
  return EXPECTED[list].map(({ apa, authors, ...work }) => {
    const names = authors.map(({ group, ...name }) => (group ? { family: group } : name));
    const missing = Object.fromEntries(lost(work).map((field) => [field, null]));
    return { ...work, authors: names, ...missing };
  });
}

for (const list of Object.keys(EXPECTED)) {
  test(`citation-js finds every field of the BibTeX: ${list}`, () => {
    assert.deepEqual(new Cite(read(`${list}.bib`)).data.map(described), expected(list));
  });

  test(`citation-js finds every field of the RIS: ${list}`, () => {
    const lost = (work) => LOST_FROM_RIS[work.kind];
    assert.deepEqual(new Cite(read(`${list}.ris`)).data.map(described), expected(list, lost));
  });

  test(`citation-js finds every field of the CSL-JSON: ${list}`, () => {
    assert.deepEqual(new Cite(read(`${list}.csl.json`)).data.map(described), expected(list));
  });
}

test("the APA style of the Citation Style Language writes what we write", () => {
  const items = JSON.parse(read("en.csl.json"));
  const written = items.map((item) =>
    new Cite([item]).format("bibliography", { template: "apa", lang: "en-US" }).trim(),
  );
  // Without an author, the style parts what describes the work from the title by the date. The manual does not: the
  // whole title element takes the place of the author (section 9.12).
  const moved = written.map((text) => text.replace(/^(.*)\. (\(\d+\)\.) (\[Data set\])\./, "$1 $3. $2"));
  assert.deepEqual(
    moved,
    EXPECTED.en.map((work) => work.apa),
  );
});
