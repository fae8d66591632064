// What surrounds every view: header, tabs, search box, notices, foot.
import { useEffect, useState } from "preact/hooks";

import { LANGUAGES, VIEWS } from "./address.js";
import { useApp } from "./context.js";
import { capitalise, nameOf, say } from "./data.js";
import { found } from "./filter.js";
import { date, when } from "./text.js";

const NAMES = { fi: "Suomi", sv: "Svenska", en: "English" };

export function Header() {
  const { words, place, href } = useApp();
  return (
    <header class="top">
      <div class="wrap row">
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <a class="brand" href={href({ view: "overview" })}>
          {words.site}
        </a>
        <nav class="languages" aria-label={words.languages}>
          {LANGUAGES.map((lang) => (
            <a
              key={lang}
              href={href({ ...place, lang })}
              lang={lang}
              hreflang={lang}
              aria-current={lang === place.lang ? "true" : undefined}
            >
              <span aria-hidden="true">{lang.toUpperCase()}</span>
              <span class="hidden">{NAMES[lang]}</span>
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

export function Notices() {
  const { words } = useApp();
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    look();
    for (const event of ["online", "offline"]) addEventListener(event, look);
  }, []);
  return (
    <div class="wrap">
      <p class="notice" role="alert" id="update" hidden>
        {words.update} <button type="button">{words.updateNow}</button>
      </p>
      <p class="notice" role="alert" hidden={!isOffline}>
        {words.offline}
      </p>
    </div>
  );
}

export function Tabs() {
  const { data, words, place, href } = useApp();
  const counts = { cities: data.cities.length, leadership: data.mandates.length, series: data.series.length };
  const kind = place.item && data.items.get(place.item)?.kind;
  const current =
    { city: "cities", group: "cities", publication: "series" }[kind] ?? (kind ? "leadership" : place.view);
  return (
    <nav class="tabs" aria-label={words.views}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={href({ view, q: view === "about" ? "" : place.q })}
          aria-current={view === current ? (kind ? "true" : "page") : undefined}
        >
          {words.viewNames[view]}
          {counts[view] && <span class="number"> {counts[view]}</span>}
        </a>
      ))}
    </nav>
  );
}

export function Lead() {
  const { data, words, lang } = useApp();
  const [term] = data.terms;
  return (
    <div class="lead">
      <h1 tabindex="-1" class="headline">
        {words.headline(data.cities.length)}
      </h1>
      <p>
        {words.lead} {words.termLead(when(term.appointed, words), say(term.end, lang))}
      </p>
    </div>
  );
}

// The code of the search comes with the focus, so that it is there when the first letter is typed.
export function SearchBox({ onFocus }) {
  const { words, place, change } = useApp();
  // The letter is painted first, then what it finds.
  const search = ({ currentTarget: box }) =>
    requestAnimationFrame(() => setTimeout(() => box.isConnected && change({ q: box.value })));
  return (
    <search class="search">
      <label for="q" class={place.view === "overview" ? undefined : "hidden"}>
        {words.search}
      </label>
      <input
        id="q"
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={words.hint}
        value={place.q}
        onFocus={onFocus}
        onInput={search}
      />
      <noscript>{words.needsScript}</noscript>
    </search>
  );
}

export function statusOf({ data, words, place, hits }) {
  const { view } = place;
  if (view === "overview") return hits ? words.hits(hits.length) || words.none : "";
  const { length } = found(view, place, data, hits);
  const count = { cities: words.cities, leadership: words.mandates, series: words.publications }[view];
  return length ? count(length) : words.none;
}

export function titleOf({ view, item }, data, words) {
  if (view === "overview") return words.site;
  const thing = data.items.get(item);
  const name = thing ? nameOf(thing, words.lang, words) : words.viewNames[view];
  return name ? `${name} – ${words.site}` : words.site;
}

export function Foot() {
  const { data, words, lang, place, change, href } = useApp();
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          <label>
            {words.theme}{" "}
            <select value={place.theme} onChange={(event) => change({ theme: event.currentTarget.value })}>
              {Object.entries(words.themes).map(([theme, name]) => (
                <option key={theme} value={theme}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </p>
        <p>
          {words.notOfficial} <a href={say(data.committee.page, lang)}>{words.officialPage}</a>
        </p>
        <p>{words.ownNote}</p>
        <p>
          {words.edition(data.version, date(data.updated, words))}. {words.licence}:{" "}
          <a href={data.licence.url}>{say(data.licence.name, lang)}</a>
        </p>
        <p>{data.licence.attributions.map((one) => say(one, lang)).join(" ")}</p>
        <p>
          <a href={href({ view: "about" })}>{capitalise(words.viewNames.about)}</a>
        </p>
      </div>
    </footer>
  );
}
