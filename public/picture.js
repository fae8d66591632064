// Pictures as PNG, and the reader's colours for them. Loaded when a picture is asked for.
//
// An SVG is not given to the browser as an image: content security policies of host pages forbid blob: and data:
// images. Nor to its parser, which Trusted Types forbid. Its elements are drawn one by one on a canvas, which asks for
// nothing. It draws what src/export/picture writes (path, rect, circle, line and text with presentation attributes), not
// any SVG.

/** The names of the colours, as in Palette::TOKENS of src/export/picture/palette.rs. */
export const TOKENS = [
  "ground",
  "ink",
  "muted",
  "line",
  "land",
  "band",
  "edge",
  "brand",
  "on-brand",
  "chosen",
  "g1",
  "g2",
  "g3",
  "g4",
  "g5",
];

/**
 * An element of no document. A host page's <img name="createElement"> hides that method of the document, but not of its
 * prototype.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @returns {HTMLElementTagNameMap[Name]}
 */
export const create = (name) => Document.prototype.createElement.call(document, name);

/**
 * A picture as PNG.
 * @param {string} svg The text of an SVG that src/export/picture has written.
 * @param {number} scale How many pixels of the PNG a pixel of the SVG takes.
 * @returns {Promise<Blob>} Rejected where the browser refuses to draw, or to give out what is drawn.
 */
export async function drawPicture(svg, scale) {
  const [root, ...elements] = readElements(svg);
  if (root?.localName !== "svg") throw new Error("The picture is no SVG");
  const canvas = create("canvas");
  canvas.width = Math.round(number(root, "width") * scale);
  canvas.height = Math.round(number(root, "height") * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("The browser has no canvas to draw on");
  context.scale(scale, scale);
  context.lineJoin = /** @type {CanvasLineJoin} */ (root.getAttribute("stroke-linejoin") ?? "miter");
  context.lineCap = /** @type {CanvasLineCap} */ (root.getAttribute("stroke-linecap") ?? "butt");
  const fonts = root.getAttribute("font-family") ?? "sans-serif";
  for (const element of elements) {
    context.save();
    if (element.localName === "text") drawText(context, element, fonts);
    else drawShape(context, element);
    context.restore();
  }
  // Browsers that protect from fingerprinting may give out noise or a blank canvas.
  if (!isFaithful(context, elements, scale)) throw new Error("The browser does not give out what is drawn");
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The browser does not give out what is drawn"))),
      "image/png",
    );
  });
}

/**
 * The reader's colours, as far as they are known: those of the theme and of the host page.
 * @param {HTMLElement} root The app's root, which has the colours as custom properties.
 * @returns {Record<string, string>} By the names of TOKENS, each as #rrggbb.
 */
export function readPalette(root) {
  const probe = create("span");
  // What the probe says of colours is asked, never seen: it is there for no frame.
  probe.hidden = true;
  probe.style.setProperty("forced-color-adjust", "none");
  root.append(probe);
  /** @type {Record<string, string>} */
  const palette = {};
  try {
    const sheet = opaque(colourOf(probe, "Canvas"), [255, 255, 255, 1]);
    const ground = opaque(colourOf(probe, "var(--ground)"), sheet);
    for (const token of TOKENS) {
      const colour = token === "ground" ? ground : colourOf(probe, `var(--${token})`);
      if (colour) palette[token] = hex(opaque(colour, ground));
    }
  } finally {
    probe.remove();
  }
  return palette;
}

/**
 * An element as it is written.
 * @typedef {{ localName: string, textContent: string, getAttribute: (name: string) => string | null }} SvgElement
 */

/**
 * The elements of an SVG in their order: the root, and what is drawn.
 * @param {string} svg
 * @returns {SvgElement[]}
 */
function readElements(svg) {
  const found = svg.matchAll(/<(svg|path|rect|circle|line|text)\b([^>]*?)\/?>(?:([^<]*)<\/text>)?/g);
  return [...found].map(([, localName, written, words = ""]) => {
    const pairs = [...written.matchAll(/([a-z0-9:-]+)="([^"]*)"/gi)];
    const attributes = new Map(pairs.map(([, name, value]) => [name, unescapeText(value)]));
    const getAttribute = (/** @type {string} */ name) => attributes.get(name) ?? null;
    return { localName, textContent: unescapeText(words), getAttribute };
  });
}

const ENTITIES = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** @param {string} text */
function unescapeText(text) {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {SvgElement} element
 */
function drawShape(context, element) {
  const path = outline(element);
  if (!path) return;
  const [x, y, scale] = numbers(element, "transform") ?? [0, 0, 1];
  context.translate(x, y);
  context.scale(scale, scale);
  context.globalAlpha = number(element, "opacity", 1);
  const { fill, stroke } = paints(element);
  if (fill) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = number(element, "stroke-width", 1);
    context.setLineDash(numbers(element, "stroke-dasharray") ?? []);
    context.stroke(path);
  }
}

/**
 * The outline of a shape; none of what is not drawn.
 * @param {SvgElement} element
 */
function outline(element) {
  const at = (/** @type {string} */ name) => number(element, name);
  if (element.localName === "path") return new Path2D(element.getAttribute("d") ?? "");
  const path = new Path2D();
  if (element.localName === "rect") path.rect(at("x"), at("y"), at("width"), at("height"));
  else if (element.localName === "circle") path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
  else if (element.localName === "line") {
    path.moveTo(at("x1"), at("y1"));
    path.lineTo(at("x2"), at("y2"));
  } else return null;
  return path;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {SvgElement} element
 * @param {string} fonts
 */
function drawText(context, element, fonts) {
  const weight = element.getAttribute("font-weight") ?? "400";
  const anchor = element.getAttribute("text-anchor") ?? "start";
  context.font = `${weight} ${number(element, "font-size", 16)}px ${fonts}`;
  // The page may be written from right to left; the picture is not.
  context.direction = "ltr";
  context.textAlign = anchor === "middle" ? "center" : /** @type {CanvasTextAlign} */ (anchor);
  const { fill, stroke } = paints(element);
  const draw = /** @type {const} */ ([element.textContent ?? "", number(element, "x"), number(element, "y")]);
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = number(element, "stroke-width", 1);
    context.strokeText(...draw);
  }
  if (fill) {
    context.fillStyle = fill;
    context.fillText(...draw);
  }
}

/** @param {SvgElement} element */
function paints(element) {
  return { fill: element.getAttribute("fill"), stroke: element.getAttribute("stroke") };
}

/**
 * @param {SvgElement} element
 * @param {string} name
 */
function number(element, name, otherwise = 0) {
  return Number(element.getAttribute(name) ?? otherwise);
}

/**
 * The numbers in an attribute: of `translate(x y) scale(s)` all three. Nothing where it is not there.
 * @param {SvgElement} element
 * @param {string} name
 */
function numbers(element, name) {
  return element
    .getAttribute(name)
    ?.match(/[-\d.]+/g)
    ?.map(Number);
}

/**
 * Whether the sheet and the bar above the title have the colours that they were drawn with.
 * @param {CanvasRenderingContext2D} context
 * @param {SvgElement[]} elements
 * @param {number} scale
 */
function isFaithful(context, elements, scale) {
  const rects = elements.filter(({ localName }) => localName === "rect");
  return rects.slice(0, 2).every((rect) => {
    const [, ...drawn] = rect.getAttribute("fill")?.match(/^#(..)(..)(..)$/) ?? [];
    const at = (/** @type {string} */ name) => Math.ceil((number(rect, name) + 1) * scale);
    const given = context.getImageData(at("x"), at("y"), 1, 1).data;
    // A little noise that some browsers add can't be seen.
    return drawn.every((part, index) => Math.abs(Number.parseInt(part, 16) - given[index]) <= 4);
  });
}

/**
 * A colour as red, green and blue from 0 to 255, and alpha; null where it can't be told.
 * @param {HTMLElement} probe
 * @param {string} colour
 */
function colourOf(probe, colour) {
  probe.style.color = "";
  // Mixed with itself it is in sRGB, in whatever space it was written.
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  if (!probe.style.color) probe.style.color = colour;
  const computed = getComputedStyle(probe).color;
  const parts = computed.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = parts;
  if (parts.length < 3) return null;
  if (computed.startsWith("rgb")) return [red, green, blue, alpha];
  return computed.startsWith("color(srgb ") ? [red * 255, green * 255, blue * 255, alpha] : null;
}

/**
 * A colour before another one.
 * @param {number[] | null} colour
 * @param {number[]} behind
 */
function opaque(colour, behind) {
  if (!colour) return behind;
  const alpha = colour[3];
  return [0, 1, 2].map((at) => colour[at] * alpha + behind[at] * (1 - alpha)).concat(1);
}

/** @param {number[]} colour */
function hex(colour) {
  const parts = colour.slice(0, 3).map((part) => Math.min(255, Math.max(0, Math.round(part))));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
