// Gives a file to the reader: saves, copies or sends it. Loaded when the first one is asked for.
import { create, drawPicture, readPalette } from "./picture.js";

// How many pixels of a PNG a pixel of the drawing takes.
const SCALE = 2;
// How long a browser may take to read what it saves, in milliseconds.
const UNTIL_READ = 60_000;

/**
 * Returns the content as it was given, a picture in the reader's colours; null where the browser refuses.
 * @param {string} delivery Of src/export/mod.rs: `save`, `copy`, `save-png`, `copy-png` or `mail`.
 * @param {string} name The file's name.
 * @param {string} type The content's media type.
 * @param {string} content Of a mail its link.
 * @param {HTMLElement} root The app's root; the element in it has the colours.
 */
export async function deliver(delivery, name, type, content, root) {
  try {
    const text = type === "image/svg+xml" ? resolveColours(content, root) : content;
    if (delivery === "save") save(name, new Blob([text], { type }));
    else if (delivery === "copy") await navigator.clipboard.writeText(text);
    else if (delivery === "mail") follow(text);
    else if (delivery === "save-png") save(name, await drawPicture(text, SCALE));
    // Safari wants the promise: once the picture is drawn, the press that allows it is over.
    else await navigator.clipboard.write([new ClipboardItem({ "image/png": drawPicture(text, SCALE) })]);
    return text;
  } catch (error) {
    console.info(error);
    return null;
  }
}

/**
 * Puts the reader's colours in the place of custom properties, each of which has its colour in the light theme.
 * @param {string} svg
 * @param {HTMLElement} root
 */
function resolveColours(svg, root) {
  const palette = readPalette(root.querySelector(".kpr") ?? root);
  return svg.replace(/var\(--([a-z0-9-]+),(#[0-9a-f]{6})\)/g, (_, name, light) => palette[name] ?? light);
}

/**
 * @param {string} name
 * @param {Blob} blob
 */
function save(name, blob) {
  const url = URL.createObjectURL(blob);
  follow(url, name);
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_READ);
}

/**
 * Follows a link that is in no document, so that no host page sees the click.
 * @param {string} url
 * @param {string} [name] Of the file that it is saved as.
 */
function follow(url, name) {
  const link = create("a");
  link.href = url;
  if (name) link.download = name;
  link.click();
}
