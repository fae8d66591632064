// Search over all things, in all languages, and what it finds. Loaded when the reader goes to the search box.
import Fuse from "fuse.js";
import { ItemLink, nameOf, useApp } from "./shared.js";

const SECTIONS = { city: "cities", person: "leadership", term: "leadership", publication: "series", group: "cities" };

// Every text of a thing; addresses and the ids of sources say nothing to a reader.
function texts(value, key) {
  if (typeof value === "string") return /^(id|url|date|person|region|language|own|lang)$/.test(key) ? [] : [value];
  if (!value || typeof value !== "object" || /^(sources|population|terms)$/.test(key)) return [];
  return Object.entries(value).flatMap(([inner, one]) => texts(one, Array.isArray(value) ? key : inner));
}

function documents(data) {
  const more = {
    city: (city) => [data.regionOf.get(city.region).name, city.groups.map(({ id }) => data.groupOf.get(id).short)],
    publication: ({ authors }) => authors.map(({ person }) => data.personOf.get(person)?.name ?? ""),
    person: ({ id }) => data.mandates.filter(({ person }) => person === id),
    term: ({ year }) => [year],
    group: () => [],
  };
  return [...data.items].map(([id, { kind, thing }]) => {
    const { name, short, title, stems, genitive } = thing;
    const names = texts({ name, short, title: title?.text, forms: [genitive, ...inflected(stems)] });
    return { id, kind, name: names, all: [...texts(thing), ...texts(more[kind](thing))].join(" ") };
  });
}

// Finnish inflects names: the dataset has the stems, and these are the cases of places.
const ENDINGS = ["n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä"];
const inflected = (stems = []) => stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));

// Extended search takes quotes and signs as operators, but readers mean words.
const plain = (typed) => typed.replace(/[^\p{L}\p{N}\s-]/gu, " ").trim();

export function makeFind(data) {
  const fuse = new Fuse(documents(data), {
    keys: [
      { name: "name", weight: 3 },
      { name: "all", weight: 1 },
    ],
    threshold: 0.25,
    ignoreLocation: true,
    ignoreDiacritics: true,
    minMatchCharLength: 2,
    useExtendedSearch: true,
  });
  // All words, or, where nothing has them, any of them.
  const search = (typed) => {
    const words = plain(typed).split(/\s+/);
    const found = fuse.search(words.join(" "));
    return (found.length ? found : fuse.search(words.join(" | "))).map(({ item: { id, kind } }) => ({ id, kind }));
  };
  return { search, Results };
}

// All hits on the overview; on another view, those that it does not show itself.
function Results({ view }) {
  const { data, words, lang, place, hits, change } = useApp();
  const rest = hits.filter(({ kind }) => SECTIONS[kind] !== view || kind === "group" || kind === "term");
  if (!hits.length)
    return (
      <p>
        {words.none}{" "}
        <button type="button" onClick={() => change({ q: "" })}>
          {words.dropSearch}
        </button>
      </p>
    );
  return (
    <section class="part" aria-labelledby="results">
      <h2 id="results">{view === "overview" ? words.results : words.elsewhere}</h2>
      <ul class="lines">
        {rest.map(({ id }) => (
          <li key={id}>
            <ItemLink id={id} note>
              <Marked text={nameOf(data.items.get(id), lang, words)} typed={place.q} />
            </ItemLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked({ text, typed }) {
  const pattern = plain(typed).split(/\s+/).join("|");
  const parts = text.split(new RegExp(`(${pattern})`, "iu"));
  return parts.map((part, at) => (at % 2 ? <mark key={part}>{part}</mark> : part));
}
