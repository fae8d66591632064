// The facts of each kind of thing, as rows of a description list.
import { Authors, date, growth, ItemLink, inhabitants, Mandate, number, percent, say, useApp } from "../shared.js";

export const FACTS = { city: City, group: Group, person: Person, publication: Publication, term: Term };

export function sourcesOf({ kind, thing }, data) {
  if (kind === "city") return Object.values(thing.sources).concat(thing.population[0].sources).flat();
  if (kind !== "person") return thing.sources;
  return data.mandates.filter(({ person }) => person === thing.id).flatMap(({ sources }) => sources);
}

function Fact({ name, children }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Items({ ids }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <ItemLink id={id} />
        </li>
      ))}
    </ul>
  );
}

function City({ thing: city }) {
  const { data, words, lang } = useApp();
  const mandates = data.mandates.filter((mandate) => mandate.city === city.id);
  const said = (represented) =>
    represented === null ? words.notKnown : represented ? words.represented : words.absent;
  const memberships = (kind) =>
    city.groups
      .map(({ id, note }) => ({ group: data.groupOf.get(id), note }))
      .filter(({ group }) => group.kind === kind)
      .map(({ group, note }) => (
        <p key={group.id}>
          <ItemLink id={group.id} />
          <span class="note"> {[group.dates, group.note, note].map((one) => say(one, lang)).join(" ")}</span>
        </p>
      ));
  return (
    <>
      <Fact name={words.partnership}>{memberships("partnership")}</Fact>
      <Fact name={words.agreements}>{memberships("agreement")}</Fact>
      <Fact name={words.inCommittee}>
        <ul class="terms">
          {city.terms.map(({ id, represented, note }) => (
            <li key={id}>
              <ItemLink id={`term-${id}`}>{id}</ItemLink>: {said(represented)}{" "}
              <span class="note">{say(note, lang)}</span>
            </li>
          ))}
        </ul>
      </Fact>
      {mandates.length > 0 && (
        <Fact name={words.mayor}>
          <ul class="people">
            {mandates.map((mandate) => (
              <Mandate key={mandate.person} mandate={mandate} withTerm />
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={words.region}>{say(data.regionOf.get(city.region).name, lang)}</Fact>
      <Fact name={words.population}>
        <Population city={city} />
      </Fact>
      <Fact name={words.languageStatus}>{words.statuses[city.language]}</Fact>
      <Fact name={words.website}>
        <a href={city.website}>{new URL(city.website).host}</a>
      </Fact>
      <Fact name={words.municipality}>{city.municipality}</Fact>
      <Fact name={words.coordinates}>
        {String(city.lat).replace(".", words.decimal)}° N, {String(city.lon).replace(".", words.decimal)}° E
      </Fact>
    </>
  );
}

function Population({ city }) {
  const { words } = useApp();
  const years = [...city.population].reverse();
  const values = years.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values.map(
    (value, at) => `${(at / (values.length - 1)) * 100},${24 - ((value - least) / (most - least)) * 20}`,
  );
  const change = percent(growth(city), words);
  return (
    <>
      <p>
        {words.inhabitants(number(inhabitants(city), words))} ({date(city.population[0].date, words)}),{" "}
        {words.changeSince(change, years[0].date.slice(0, 4))}
      </p>
      <svg class="spark" viewBox="-2 0 104 28" aria-hidden="true">
        <polyline points={points.join(" ")} />
      </svg>
      <details>
        <summary>{words.populationByYear}</summary>
        <table>
          <tbody>
            {years.map(({ value, date: day }) => (
              <tr key={day}>
                <th scope="row">{date(day, words)}</th>
                <td class="figure">{number(value, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Group({ thing: group }) {
  const { data, words, lang } = useApp();
  const members = data.cities.filter(({ groups }) => groups.some(({ id }) => id === group.id));
  return (
    <>
      <Fact name={group.kind === "partnership" ? words.partnership : words.agreements}>{say(group.name, lang)}</Fact>
      <Fact name={words.groupDates}>
        {say(group.dates, lang)} {say(group.note, lang)}
      </Fact>
      <Fact name={words.cities(members.length)}>
        <Items ids={members.map(({ id }) => id)} />
      </Fact>
      {group.outside.length > 0 && (
        <Fact name={words.outside}>{group.outside.map((one) => say(one, lang)).join(", ")}</Fact>
      )}
    </>
  );
}

function Person({ thing: { id } }) {
  const { data, words } = useApp();
  const mandates = data.mandates.filter(({ person }) => person === id);
  const written = data.publications.filter(({ authors }) => authors.some(({ person }) => person === id));
  const contacts = data.contacts.filter(({ people }) => people.includes(id));
  return (
    <>
      {mandates.length > 0 && (
        <Fact name={words.mandatesOf}>
          <ul class="people">
            {mandates.map((mandate) => (
              <Mandate key={mandate.term + mandate.role} mandate={mandate} withTerm />
            ))}
          </ul>
        </Fact>
      )}
      {written.length > 0 && (
        <Fact name={words.written}>
          <Items ids={written.map((one) => one.id)} />
        </Fact>
      )}
      {contacts.length > 0 && (
        <Fact name={words.contacts}>
          <Items ids={contacts.map(({ term }) => `term-${term}`)} />
        </Fact>
      )}
    </>
  );
}

function Publication({ thing }) {
  const { data, words, lang } = useApp();
  const answeredBy = data.publications.filter(({ answers }) => answers === thing.id);
  const followedBy = data.publications.filter(({ follows }) => follows === thing.id);
  const rows = [
    [words.facets.kind, say(thing.label, lang)],
    [words.facets.year, date(thing.date, words)],
    [words.authors, <Authors key="authors" authors={thing.authors} />],
    [words.commissioned, say(thing.commissioned, lang)],
    [words.released, say(thing.released, lang)],
    [words.subject, say(thing.subject, lang)],
    [words.answers, thing.answers && <ItemLink key="answers" id={thing.answers} />],
    [words.follows, thing.follows && <ItemLink key="follows" id={thing.follows} />],
    [words.answeredBy, answeredBy.length > 0 && <Items key="answered" ids={answeredBy.map(({ id }) => id)} />],
    [words.followedBy, followedBy.length > 0 && <Items key="followed" ids={followedBy.map(({ id }) => id)} />],
  ];
  return (
    <>
      {rows.map(([name, content]) => content && <Fact key={name} name={name} children={content} />)}
      <Fact name={words.publications(1)}>
        {say(thing.description, lang)} {say(thing.note, lang)}{" "}
        {thing.page ? <a href={thing.page.url}>{words.read(say(thing.page.what, lang))}</a> : words.noPage}
      </Fact>
    </>
  );
}

function Term({ thing: term }) {
  const { data, words, lang } = useApp();
  const cities = (wanted) =>
    data.cities.filter(({ terms }) => terms.some(({ id, represented }) => id === term.year && represented === wanted));
  const [members, unknown] = [cities(true), cities(null)];
  const people = data.contacts.filter((contact) => contact.term === term.year).flatMap((contact) => contact.people);
  return (
    <>
      <Fact name={words.start}>
        {date(term.appointed, words)}, {say(term.government, lang)}
        {term.note && <p class="note">{say(term.note, lang)}</p>}
      </Fact>
      <Fact name={words.end}>
        {term.ended && `${date(term.ended, words)}: `}
        {say(term.end, lang)}
      </Fact>
      {term.project && <Fact name={words.project}>{term.project}</Fact>}
      <Fact name={words.viewNames.leadership}>
        <ul class="people">
          {data.mandates
            .filter((mandate) => mandate.term === term.year)
            .map((mandate) => (
              <Mandate key={mandate.person + mandate.role} mandate={mandate} />
            ))}
        </ul>
      </Fact>
      <Fact name={words.cities(members.length)}>
        <Items ids={members.map(({ id }) => id)} />
      </Fact>
      {unknown.length > 0 && (
        <Fact name={words.notKnownCities}>
          <Items ids={unknown.map(({ id }) => id)} />
        </Fact>
      )}
      {people.length > 0 && (
        <Fact name={words.contacts}>
          <Items ids={people} />
        </Fact>
      )}
    </>
  );
}
