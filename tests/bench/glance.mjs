// What a reader takes in at a glance: how long pages are, in screens, and where on the first screen the
// answer stands, in pixels, at three sizes and in three languages.

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 1280, height: 900 },
];

// Name, page, what is typed, and what is measured: the length in screens, the top of an element, the height in
// pixels at a width that a column of a host page has, or the sheets of paper.
const FIGURES = [
  { name: "overview, screens", page: "" },
  { name: "leadership, screens", page: "leadership/" },
  { name: "cities, screens", page: "cities/" },
  { name: "city, screens", page: "salo/" },
  { name: "leaders, y", page: "", top: "[data-person]" },
  { name: "cities, y", page: "", top: "[data-city]" },
  { name: "publications, y", page: "", top: "[data-publication]" },
  { name: "first result, y", page: "", typed: "turku", top: "[data-hit]" },
  { name: "heading of a city, y", page: "salo/", top: "[data-detail] h1" },
  { name: "embedded overview, px", page: "?embed=1", width: 650 },
  { name: "overview, sheets", page: "", sheets: true },
  { name: "city, sheets", page: "salo/", sheets: true },
];

async function measure(page, { top, typed, width, sheets }, height) {
  await page.waitForSelector("[data-state=ready]");
  if (sheets) {
    const pdf = Buffer.from(await page.pdf({ format: "A4", margin: MARGIN })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b/g).length;
  }
  if (typed) await page.type("input[type=search]", typed);
  if (top) await page.waitForSelector(top);
  const measured = await page.evaluate(
    (top) => (top ? document.querySelector(top).getBoundingClientRect().top : document.documentElement.scrollHeight),
    top,
  );
  return top || width ? Math.round(measured) : Math.round((measured / height) * 10) / 10;
}

const MARGIN = { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" };

// A row for each figure and language, with its values at the three sizes.
export async function glance(browser, url) {
  const rows = [];
  for (const figure of FIGURES) {
    for (const language of ["", "sv/", "en/"]) {
      const values = [];
      for (const size of SIZES) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        const isPhone = size.width < 700;
        const width = figure.width ?? size.width;
        await page.setViewport({ ...size, width, isMobile: isPhone, hasTouch: isPhone });
        await page.goto(url + language + figure.page, { waitUntil: "load" });
        values.push(await measure(page, figure, size.height));
        await context.close();
      }
      rows.push({ name: figure.name, language: language || "fi/", values });
    }
  }
  return rows;
}

export function printGlance(rows) {
  console.log(`At a glance, at ${SIZES.map(({ width, height }) => `${width} x ${height}`).join(", ")}:`);
  for (const { name, language, values } of rows) {
    console.log(`${name.padEnd(22)} ${language} ${values.map((value) => String(value).padStart(7)).join("")}`);
  }
}
