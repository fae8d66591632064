import { launchChromium, readCodes } from "./code.mjs";
import { testRows } from "./rows.mjs";
import { SANITIZERS } from "./sanitizers.mjs";

const browser = await launchChromium();
const codes = await readCodes(browser).finally(() => browser.close());

testRows(SANITIZERS, codes, (row, code) => row.put(code));
