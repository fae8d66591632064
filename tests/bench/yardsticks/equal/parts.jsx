// Pieces that several views share.
import { useEffect, useState } from "preact/hooks";

import { useApp } from "./context.js";
import { capitalise, inhabitants, nameOf, partnershipOf, say } from "./data.js";
import { date, number, when } from "./text.js";

// Circle, diamond, square, triangle, ring: colour is never the only sign of a partnership.
export const SHAPES = [
  "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
  "M8 1l7 7-7 7-7-7z",
  "M3 3h10v10H3z",
  "M8 1.5L15 14H1z",
  "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
];

export function Sign({ at }) {
  const shape = at < 0 ? 4 : at;
  return (
    <svg class={`sign g${shape + 1}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shape]} />
    </svg>
  );
}

// A link to the page of a thing; with `note`, what it is stands beside it.
export function ItemLink({ id, note, children }) {
  const { data, words, lang, href } = useApp();
  const item = data.items.get(id);
  return (
    <>
      <a href={href({ item: id })}>{children ?? nameOf(item, lang, words)}</a>
      {note && <span class="note"> {noteOf(item, data, words)}</span>}
    </>
  );
}

function noteOf({ kind, thing }, data, words) {
  const { lang } = words;
  if (kind === "city") {
    const region = say(data.regionOf.get(thing.region).name, lang);
    return `${region} · ${words.inhabitants(number(inhabitants(thing), words))}`;
  }
  if (kind === "person") {
    const mandate = data.mandates.findLast(({ person }) => person === thing.id);
    if (mandate) return `${words.roles[mandate.role]} · ${words.term(mandate.term)}`;
    return data.contacts.some(({ people }) => people.includes(thing.id)) ? words.contacts : words.authors;
  }
  if (kind === "publication") return `${words.kinds[thing.kind]} · ${date(thing.date, words)}`;
  return say(kind === "group" ? thing.name : thing.government, lang);
}

export function CityLine({ city }) {
  const { data, words, lang, href } = useApp();
  return (
    <li>
      <a class="line" href={href({ item: city.id })}>
        <Sign at={partnershipOf(data, city)} />
        <span class="name">{say(city.name, lang)}</span>
        <span class="number"> {number(inhabitants(city), words)}</span>
      </a>
    </li>
  );
}

export function Mandate({ mandate, withTerm }) {
  const { words, lang } = useApp();
  return (
    <li class="card">
      <p class="note">
        {words.roles[mandate.role]}
        {withTerm && (
          <>
            {" "}
            · <ItemLink id={`term-${mandate.term}`} />
          </>
        )}
      </p>
      <p class="name">
        <ItemLink id={mandate.person} />
      </p>
      <p>{capitalise(say(mandate.title, lang))}</p>
      {mandate.from && <p class="note">{words.began(when(mandate.from, words))}</p>}
    </li>
  );
}

// The map's code is loaded when the map is first shown: on a wide screen once the page is at rest, else when asked for.
let loaded;
export function MapSlot({ cities, isAsked, isPlain }) {
  const [CityMap, setMap] = useState(() => loaded);
  useEffect(() => {
    const load = () => import("./map.jsx").then((module) => setMap(() => (loaded = module.CityMap)));
    if (isAsked) load();
    else if (matchMedia("(min-width: 58em)").matches) (window.requestIdleCallback ?? setTimeout)(load);
  }, [isAsked]);
  return (
    <div class={isAsked ? "map-slot asked" : "map-slot"}>
      {CityMap && <CityMap cities={cities} isPlain={isPlain} />}
    </div>
  );
}

export function Sources({ ids }) {
  const { data, words, lang } = useApp();
  const sources = [...new Set(ids)].map((id) => data.sourceOf.get(id)).filter(Boolean);
  return (
    <details class="sources">
      <summary>{words.sources}</summary>
      <ul>
        {sources.map(({ id, url, read, date: day }) => (
          <li key={id}>
            {url ? <a href={url}>{say(read, lang)}</a> : say(read, lang)}
            {day && ` (${date(day, words)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
