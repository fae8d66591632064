// At a glance: who leads the committee now, its cities, its partnerships, its series.
import { useApp } from "../context.js";
import { say } from "../data.js";
import { sortCities } from "../filter.js";
import { CityLine, Mandate, MapSlot, Sign } from "../parts.jsx";
import { date } from "../text.js";
import { Publication } from "./publication.jsx";

export default function Overview() {
  const { data, words, lang, href } = useApp();
  const [term] = data.terms;
  const cities = sortCities(data.cities, "population", data, lang);
  return (
    <div class="glance">
      <section aria-label={words.viewNames.leadership}>
        <ul class="people">
          {data.mandates
            .filter((mandate) => mandate.term === term.year)
            .map((mandate) => (
              <Mandate key={mandate.person} mandate={mandate} />
            ))}
        </ul>
      </section>
      <section class="part" aria-labelledby="short-cities">
        <h2 id="short-cities">{words.cities(cities.length)}</h2>
        <p class="note">{words.onDay(date(cities[0].population[0].date, words))}</p>
        <ul class="short">
          {cities.map((city) => (
            <CityLine key={city.id} city={city} />
          ))}
        </ul>
        <p>
          <a class="tap" href={href({ view: "cities" })}>
            {words.allAboutCities}
          </a>
        </p>
      </section>
      <div class="part aside">
        <MapSlot cities={cities} />
        <h2>{words.partnerships}</h2>
        <ul>
          {data.partnerships.map(({ id, short }, at) => (
            <li key={id}>
              <a class="line" href={href({ view: "cities", chosen: { group: [id] } })}>
                <Sign at={at} />
                <span class="name">{say(short, lang)}</span>
                <span class="number">
                  {" "}
                  {words.cities(cities.filter((c) => c.groups.some((g) => g.id === id)).length)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <section class="part wide" aria-labelledby="short-series">
        <h2 id="short-series">{words.viewNames.series}</h2>
        <ol class="series">
          {data.publications
            .filter(({ listing }) => listing !== "elsewhere")
            .map((publication) => (
              <Publication key={publication.id} publication={publication} isShort />
            ))}
        </ol>
      </section>
    </div>
  );
}
