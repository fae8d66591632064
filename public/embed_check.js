// What a widget met on a host page, for its editor: loaded where the page's address ends with #kpr-check. The build
// fills in the words in each language.
const WORDS = __CHECK_WORDS__;

// The report on a widget, as an element to show above it.
export function createReport({ create, element, keys, language, query, theme, reason, refused, frames }) {
  const words = WORDS[language];
  const hasAttributes = ["query", ...keys].some((key) => element.hasAttribute(key));
  const state = hasAttributes ? words.state_of_attributes : query ? words.state_of_link : words.no_state;
  const themeOf = new URLSearchParams(query).has("theme") ? words.own_theme : words.theme_of_page;
  const lines = [
    reason ? [words.failed, reason] : [words.started],
    ...[...new Set(refused)].map((what) => [words.refused, what]),
    [state, query],
    [element.hasAttribute("lang") ? words.own_language : words.language_of_page, language],
    [themeOf, theme === "dark" ? words.dark : words.light],
    ...frames.map(({ src, state }) => [words[`frame_${state}`], src]),
  ];
  const heading = create("strong");
  heading.textContent = words.title;
  const list = create("ul");
  list.append(
    ...lines.map(([text, value]) => {
      const line = create("li");
      line.textContent = text.replace("{}", value);
      return line;
    }),
  );
  const report = create("div");
  report.className = "check";
  report.lang = language;
  report.append(heading, list);
  return report;
}
