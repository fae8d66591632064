// Software on whose pages the code stands. Each row has a name, what works for README.md, the `files` of its pages
// by path, the `bundles` that they load, and `act`: what is done on the page at "/", and what has to be true then.
// `own` fits the errors that the software causes without us.
import { CONSENT } from "./pages_consent.mjs";
import { FRAMEWORKS } from "./pages_frameworks.mjs";
import { LOADERS } from "./pages_loaders.mjs";
import { NAVIGATION } from "./pages_navigation.mjs";
import { STYLES } from "./pages_styles.mjs";

export const PAGES = [...NAVIGATION, ...FRAMEWORKS, ...LOADERS, ...CONSENT, ...STYLES];

// The code, its parts, and a page around a content.
export function createParts(code, siteUrl) {
  const [, script, element] = code.match(/^(<script[^>]*><\/script>)(.*)$/s);
  const [, query] = element.match(/ query="([^"]*)"/);
  const [, url] = script.match(/ src="([^"]*)"/);
  return { code, script, element, url, siteUrl, query: query.replaceAll("&amp;", "&") };
}
