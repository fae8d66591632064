// The cities as a list, a map or a table, filtered and in the order that the reader chose.
import { useApp } from "../context.js";
import { growth, inhabitants, partnershipOf, say, yearsOf } from "../data.js";
import { found, sortCities } from "../filter.js";
import { Chosen, Filters } from "../filters.jsx";
import { OtherName } from "../other_name.jsx";
import { ItemLink, MapSlot, Sign } from "../parts.jsx";
import { date, number, percent } from "../text.js";

export default function Cities() {
  const { data, words, lang, place, hits, change, href } = useApp();
  const cities = sortCities(found("cities", place, data, hits), place.sort, data, lang);
  const day = date(data.cities[0].population[0].date, words);
  return (
    <div class="beside">
      <Filters />
      <section aria-labelledby="heading">
        <div class="head">
          <h1 id="heading" tabindex="-1">
            {words.viewNames.cities}
          </h1>
          <p class="note">{words.onDay(day)}</p>
        </div>
        <div class="choices">
          <nav class="layouts" aria-label={words.layouts}>
            {Object.entries(words.layoutNames).map(([as, name]) => (
              <a key={as} href={href({ ...place, as })} aria-current={as === place.as ? "true" : undefined}>
                {name}
              </a>
            ))}
          </nav>
          <label>
            {words.sort}{" "}
            <select value={place.sort} onChange={(event) => change({ sort: event.currentTarget.value })}>
              {Object.entries(words.sorts).map(([sort, name]) => (
                <option key={sort} value={sort}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Chosen />
        {place.as === "table" && <Table cities={cities} />}
        {place.as === "map" && <MapSlot cities={cities} isAsked />}
        {place.as === "list" && (
          <div class="list-and-map">
            <List cities={cities} />
            <MapSlot cities={cities} />
          </div>
        )}
      </section>
    </div>
  );
}

function List({ cities }) {
  const { data, words, lang } = useApp();
  const most = Math.max(...data.cities.map(inhabitants));
  return (
    <ul class="cities">
      {cities.map((city) => {
        const at = partnershipOf(data, city);
        return (
          <li key={city.id}>
            <Sign at={at} />
            <h2>
              <ItemLink id={city.id} /> <OtherName city={city} />
            </h2>
            <p class="population">
              <strong>{number(inhabitants(city), words)}</strong> {city.population[0].date.slice(0, 4)}
            </p>
            <p class="where">{say(data.regionOf.get(city.region).name, lang)}</p>
            <svg class={`bar g${at + 1}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.round((inhabitants(city) / most) * 100)} height="4" />
            </svg>
            <p class="where">{city.groups.map(({ id }) => say(data.groupOf.get(id).short, lang)).join(" · ")}</p>
            <p class="where">
              {words.terms}: {yearsOf(city).join(", ")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Table({ cities }) {
  const { data, words, lang } = useApp();
  return (
    <section class="scroll" tabindex="0" aria-label={words.caption}>
      <table>
        <caption class="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.city}</th>
            <th scope="col">{words.region}</th>
            <th scope="col">{words.population}</th>
            <th scope="col">{words.sorts.growth}</th>
            <th scope="col">{words.partnership}</th>
            <th scope="col">{words.languageStatus}</th>
            <th scope="col">{words.terms}</th>
          </tr>
        </thead>
        <tbody>
          {cities.map((city) => (
            <tr key={city.id}>
              <th scope="row">
                <ItemLink id={city.id} />
              </th>
              <td>{say(data.regionOf.get(city.region).name, lang)}</td>
              <td class="figure">{number(inhabitants(city), words)}</td>
              <td class="figure">{percent(growth(city), words)}</td>
              <td>{say(data.partnerships[partnershipOf(data, city)]?.short, lang)}</td>
              <td>{words.statuses[city.language]}</td>
              <td>{yearsOf(city).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
