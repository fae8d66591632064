// The styles of a shadow root.
import { create, root } from "./embed_host.js";

// The host's Content Security Policy does not apply to a constructed style sheet. Where the browser
// refuses one, the file is linked instead.
export function makeStyles({ file, text }) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return { file, sheet };
  } catch {
    return { file };
  }
}

// Returns the links that the shadow root needs where it can't adopt the sheets.
export function adoptStyles(shadow, styles) {
  try {
    if ("adoptedStyleSheets" in shadow) {
      shadow.adoptedStyleSheets = styles.map(({ sheet }) => sheet);
      return [];
    }
  } catch {
    // Refused: links, as below.
  }
  return styles.map(({ file }) => {
    const link = create("link");
    link.rel = "stylesheet";
    link.href = new URL(file, root).href;
    return link;
  });
}

export const waitForLoad = (link) =>
  new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${link.href} can't be loaded`));
  });
