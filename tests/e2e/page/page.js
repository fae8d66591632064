// What the tests read from a page, by hooks, roles and visible text. Prepended to every script.

// The shadow root of the widget that the test entered, else the document.
const scope = widget ? (document.querySelector(widget)?.shadowRoot ?? new DocumentFragment()) : document;
const root = () => scope.querySelector("[data-kpr-root]");
const shown = () => (widget ? root() : document.body);
const active = () => scope.activeElement ?? document.body;
// Keeps the no-break spaces that the product writes.
const tidy = (text) => (text ?? "").replace(/[ \n\t]+/g, " ").trim();
const visible = (el) => el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length > 0;
const nameOf = (el) => tidy(el.getAttribute("aria-label") ?? el.textContent);
const all = (css, within = scope) => [...within.querySelectorAll(css)];
const ids = (hook) => all(`[${hook}]`).map((el) => el.getAttribute(hook));
const startsWithWord = (text, word) => text.startsWith(word) && !/\p{L}/u.test(text.charAt(word.length));

// Visible links and buttons whose name starts with `start` and contains `also`.
const controls = (start, also = "", within = scope) =>
  all("a[href], button, summary", within).filter(
    (el) => visible(el) && nameOf(el).startsWith(start) && nameOf(el).includes(also),
  );

const keys = (link) => new URL(link.href, document.baseURI).searchParams;
// The last folder of a link's path: of our own pages, the view or the id of a thing.
const folder = (link) => new URL(link.href, document.baseURI).pathname.split("/").at(-2) ?? "";
const itemLinks = (id, within = scope) =>
  all("a[href]", within).filter((link) => visible(link) && (keys(link).get("item") ?? folder(link)) === id);
const viewLink = (id, name) =>
  all("a[href]:not([data-lang])").find(
    (link) =>
      visible(link) &&
      startsWithWord(nameOf(link), name) &&
      (id === "" || (keys(link).get("view") ?? folder(link)) === id) &&
      !keys(link).has("item"),
  );

const detail = () => all("[data-detail]")[0];

const labelsOf = (box) => [...(box.labels ?? [])];
const checkbox = (label) =>
  all("input[type=checkbox]").find((box) =>
    [nameOf(box), ...labelsOf(box).map(nameOf)].some((name) => startsWithWord(name, label)),
  );
// What to click to toggle the checkbox: itself, or its label where that is what is visible.
const checkboxTarget = (label) => {
  const box = checkbox(label);
  if (!box) return null;
  const large = (el) => visible(el) && el.getBoundingClientRect().width > 4;
  return [box, ...labelsOf(box)].find(large) ?? null;
};
// The summary of the outermost closed details element around the checkbox, if any.
const closedDetailsBefore = (label, filters) => {
  if (checkboxTarget(label)) return null;
  const folds = [];
  for (let el = checkbox(label); el; el = el.parentElement) {
    if (el.tagName === "DETAILS" && !el.open) folds.push(el);
  }
  const summary = folds
    .map((fold) => fold.querySelector("summary"))
    .filter(visible)
    .pop();
  const button = controls(filters).find((el) => el.getAttribute("aria-expanded") !== "true");
  return summary ?? button ?? null;
};

const focused = () => {
  const el = active();
  const hooks = ["type", "data-lang", "data-city"]
    .filter((hook) => el.hasAttribute(hook))
    .map((hook) => `[${hook}=${el.getAttribute(hook)}]`);
  const page = typeof el.href === "string" && folder(el);
  return (
    el.tagName.toLowerCase() +
    hooks.join("") +
    (page ? `[folder=${page}]` : "") +
    (el === document.body ? "" : ` ${nameOf(el).slice(0, 60)}`)
  );
};

const describe = (el) => {
  const box = el.getBoundingClientRect();
  const size = `${box.width.toFixed(0)}x${box.height.toFixed(0)} at ${box.left.toFixed(0)}`;
  return `${el.tagName.toLowerCase()}.${el.getAttribute("class") ?? ""} “${nameOf(el).slice(0, 40)}” ${size}`;
};
const hasAncestor = (el, test) => {
  for (let up = el.parentElement; up; up = up.parentElement) if (test(up)) return true;
  return false;
};
// Visually hidden: for screen readers only.
const isVisuallyHidden = (el) => {
  const box = el.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1 || getComputedStyle(el).clipPath === "inset(50%)";
};
const scrolls = (el) => ["auto", "scroll"].includes(getComputedStyle(el).overflowX);

// Elements that overflow the right edge, or whose text is truncated.
const tooWide = (width) => {
  const seen = all("*", shown() ?? scope).filter(
    (el) => visible(el) && !isVisuallyHidden(el) && !hasAncestor(el, isVisuallyHidden),
  );
  const out = seen.filter(
    (el) => el.getBoundingClientRect().right > width + 0.5 && !el.closest("svg") && !hasAncestor(el, scrolls),
  );
  const cut = seen.filter((el) => {
    const hides = ["hidden", "clip"].includes(getComputedStyle(el).overflowX);
    return hides && !el.closest("svg") && el.scrollWidth > el.clientWidth + 1;
  });
  // Around a widget the page is the host's.
  const page = widget ? 0 : document.documentElement.scrollWidth;
  return [
    ...(page > width ? [`the page is ${page} wide`] : []),
    ...out.map((el) => `out: ${describe(el)}`),
    ...cut.map((el) => `cut: ${describe(el)}`),
  ];
};

// How many pixels around its middle hit the target, in both directions together.
const reach = (el, dx, dy) => {
  const box = el.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = (far) => {
    const there = scope.elementFromPoint(x + dx * far, y + dy * far);
    return there && (el.contains(there) || labelsOf(el).some((label) => label.contains(there)));
  };
  const far = (sign) => {
    let step = 0;
    while (step < 45 && hit(sign * (step + 1))) step += 1;
    return step;
  };
  return hit(0) ? far(1) + far(-1) + 1 : 0;
};
// A link in a sentence may be as large as its line (WCAG 2.5.8). An entry of a list is no sentence.
const entry = "[data-city], [data-person], [data-publication]";
const inSentence = (el) => {
  const around = el.matches("a") && el.closest("p, dd, li, figcaption, cite");
  return around && !around.matches(entry) && tidy(around.textContent).length > tidy(el.textContent).length + 2;
};
// A marker on the map has an equivalent in the list (WCAG 2.5.8).
const smallTargets = (least) =>
  all("a[href]:not([data-marker]), button, input, select, summary", root() ?? scope)
    .filter((el) => visible(el) && !inSentence(el) && !(isVisuallyHidden(el) && !labelsOf(el).length))
    .filter((el) => {
      const boxes = [el, ...labelsOf(el)].map((one) => one.getBoundingClientRect());
      const large = (box) => box.width >= least - 0.5 && box.height >= least - 0.5;
      if (boxes.some(large)) return false;
      el.scrollIntoView({ block: "center", behavior: "instant" });
      return reach(el, 1, 0) < least - 1 || reach(el, 0, 1) < least - 1;
    })
    .map(describe);
