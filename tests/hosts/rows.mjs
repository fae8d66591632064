// Tests of a table: each row puts the codes through one environment and says what has to be left.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { assertLeft, describe, parse } from "./left.mjs";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

// put: runs a row with the text of a code, and returns HTML.
export function testRows(rows, codes, put) {
  test("the dialog gives a code for every page", () => {
    for (const { name, areas } of codes) assert.ok(areas.code, `${name}: there is ${Object.keys(areas)}`);
  });
  for (const row of rows) {
    test(`${row.name}: ${row.leaves}`, async () => {
      for (const [at, code] of codes.entries()) {
        const html = await put(row, code.code);
        const left = parse(html);
        assertRow(left, row, code, html);
        const line = `| ${row.name} | ${describe(left)} |`;
        if (at === 0) assert.ok(README.includes(line), `the table in README.md lacks ${line}`);
      }
    });
  }
}

function assertRow(left, { leaves }, code, html) {
  try {
    assertLeft(left, leaves, code);
  } catch (error) {
    error.message = `${code.name}: ${error.message}\n${html}`;
    throw error;
  }
}
