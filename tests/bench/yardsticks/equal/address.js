// The address is the whole state: the folder is the language and the page, the query holds the rest.
export const LANGUAGES = ["fi", "sv", "en"];
export const VIEWS = ["overview", "cities", "leadership", "series", "about"];
export const FACETS = {
  overview: [],
  cities: ["region", "group", "language", "term"],
  leadership: ["term"],
  series: ["kind", "author", "year"],
  about: [],
};
const KEYS = [...new Set(Object.values(FACETS).flat())];

// A place from a path relative to the root of the site, like `sv/cities/`, and a query string.
export function readAddress(path, query = "") {
  const folders = path
    .replace(/index\.html$/, "")
    .split("/")
    .filter(Boolean);
  const lang = LANGUAGES.includes(folders[0]) ? folders.shift() : "fi";
  const [name] = folders;
  const params = new URLSearchParams(query);
  const chosen = {};
  for (const key of KEYS) if (params.has(key)) chosen[key] = params.getAll(key);
  const view = name ? (VIEWS.includes(name) ? name : "") : "overview";
  return {
    lang,
    view: view || "detail",
    item: params.get("item") ?? (view ? "" : name),
    q: params.get("q") ?? "",
    as: params.get("as") ?? "list",
    sort: params.get("sort") ?? "population",
    theme: params.get("theme") ?? "",
    chosen,
  };
}

// The path and query of a place, relative to the root of the site.
export function writeAddress({ lang, view, item, q, as, sort, theme, chosen = {} }) {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  for (const key of KEYS) for (const value of chosen[key] ?? []) params.append(key, value);
  if (sort && sort !== "population") params.set("sort", sort);
  if (as && as !== "list") params.set("as", as);
  if (theme) params.set("theme", theme);
  const query = params.toString();
  const name = item || (view === "overview" ? "" : view);
  return (lang === "fi" ? "" : `${lang}/`) + (name ? `${name}/` : "") + (query && `?${query}`);
}

// From a page to the root of the site: links are relative, so that the site works in any folder.
export function toRoot({ lang, view, item }) {
  return "../".repeat((lang === "fi" ? 0 : 1) + (item || view !== "overview" ? 1 : 0)) || "./";
}

export function toggle(chosen, key, value) {
  const before = chosen[key] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...chosen, [key]: after };
}
