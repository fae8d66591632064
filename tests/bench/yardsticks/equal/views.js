// The views that are one step from any page are small, and come with the first file: on a slow line a request costs
// more than they do. The rest, and the words of each language, are loaded when they are first shown.
import Cities from "./views/cities.jsx";
import Leadership from "./views/leadership.jsx";
import Overview from "./views/overview.jsx";
import Series from "./views/series.jsx";

const VIEWS = { overview: Overview, cities: Cities, leadership: Leadership, series: Series };
const LAZY = {
  about: () => import("./views/about.jsx"),
  detail: () => import("./views/detail.jsx"),
};
const WORDS = {
  fi: () => import("./words/fi.js"),
  sv: () => import("./words/sv.js"),
  en: () => import("./words/en.js"),
};

export const loadView = async (view) => VIEWS[view] ?? (await LAZY[view]()).default;

export const loadWords = async (lang) => (await WORDS[lang]()).default;
