// The page of one thing. Each kind has its facts; heading, map, neighbours and sources are common.

import { ItemLink, MapSlot, nameOf, OtherName, partnershipOf, Sign, Sources, sortCities, useApp } from "../shared.js";
import { FACTS, sourcesOf } from "./facts.jsx";

const BACK = { city: "cities", group: "cities", person: "leadership", term: "leadership", publication: "series" };

export default function Detail() {
  const { data, words, lang, place, href } = useApp();
  const item = data.items.get(place.item);
  if (!item)
    return (
      <article>
        <h1 tabindex="-1">{words.none}</h1>
        <a href={href({ view: "overview" })}>{words.viewNames.overview}</a>
      </article>
    );
  const { kind, thing } = item;
  const Facts = FACTS[kind];
  const view = BACK[kind];
  const isGroup = kind === "group";
  const cities = isGroup ? data.cities.filter(({ groups }) => groups.some(({ id }) => id === thing.id)) : [thing];
  return (
    <article class="detail">
      <p>
        <a class="tap" href={href({ view })}>
          ← {words.viewNames[view]}
        </a>
      </p>
      <h1 tabindex="-1" lang={kind === "publication" ? thing.title?.lang : undefined}>
        {kind === "city" && <Sign at={partnershipOf(data, thing)} />}
        {nameOf(item, lang, words)} {kind === "city" && <OtherName city={thing} />}
      </h1>
      <div class="facts-and-map">
        <dl class="facts">
          <Facts thing={thing} />
        </dl>
        {(kind === "city" || isGroup) && <MapSlot cities={cities} isPlain={!isGroup} />}
      </div>
      <Sources ids={sourcesOf(item, data)} />
      {kind === "city" && <Neighbours city={thing} />}
    </article>
  );
}

function Neighbours({ city }) {
  const { data, words, lang } = useApp();
  const cities = sortCities(data.cities, "population", data, lang);
  const at = cities.indexOf(city);
  const [before, after] = [cities[at - 1], cities[at + 1]];
  return (
    <nav class="neighbours" aria-label={words.siblings}>
      <span>
        {before && (
          <ItemLink id={before.id}>
            {words.previous}: {nameOf({ kind: "city", thing: before }, lang, words)}
          </ItemLink>
        )}
      </span>
      <span>
        {after && (
          <ItemLink id={after.id}>
            {words.next}: {nameOf({ kind: "city", thing: after }, lang, words)}
          </ItemLink>
        )}
      </span>
    </nav>
  );
}
