// A yardstick: what a small app of the same job is in Preact. It lists the
// cities with a search box and one facet; nothing more.
import { render } from "preact";
import { useState } from "preact/hooks";

const fold = (text) => text.toLocaleLowerCase("fi");
const number = new Intl.NumberFormat("fi");

function City({ city, region }) {
  const { fi, sv } = city.name;
  return (
    <li>
      <h2>
        {fi}
        {sv !== fi && <span lang="sv"> {sv}</span>}
      </h2>
      <p>{region}</p>
      <p>{number.format(city.population[0].value)}</p>
    </li>
  );
}

function App({ cities, regions }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(new Set());

  const toggle = (code) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  };
  const wanted = fold(text.trim());
  const shown = cities.filter(
    ({ name, region }) =>
      (fold(name.fi).includes(wanted) || fold(name.sv).includes(wanted)) && (chosen.size === 0 || chosen.has(region)),
  );

  return (
    <main>
      <h1>Kaupungit</h1>
      <label>
        Hae kaupunkia <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <fieldset>
        <legend>Maakunta</legend>
        {[...regions].map(([code, name]) => (
          <label key={code}>
            <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} /> {name}
          </label>
        ))}
      </fieldset>
      <p role="status">{shown.length} kaupunkia</p>
      <ul>
        {shown.map((city) => (
          <City key={city.id} city={city} region={regions.get(city.region)} />
        ))}
      </ul>
    </main>
  );
}

async function start() {
  const { cities, regions } = await (await fetch("data/committee.json")).json();
  cities.sort((a, b) => b.population[0].value - a.population[0].value);
  const used = new Set(cities.map((city) => city.region));
  const names = new Map(regions.filter(({ code }) => used.has(code)).map(({ code, name }) => [code, name.fi]));
  render(<App cities={cities} regions={names} />, document.getElementById("app"));
  document.body.dataset.state = "ready";
}

start();
