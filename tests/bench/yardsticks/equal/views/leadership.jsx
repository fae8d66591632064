// The leadership term by term, the other parties, and which cities took part when.
import { useApp } from "../context.js";
import { capitalise, say } from "../data.js";
import { found } from "../filter.js";
import { Chosen, Filters } from "../filters.jsx";
import { ItemLink, Mandate } from "../parts.jsx";
import { when } from "../text.js";

export default function Leadership() {
  const { data, words, lang, place, hits } = useApp();
  const mandates = found("leadership", place, data, hits);
  const terms = data.terms.filter(({ year }) => mandates.some(({ term }) => term === year));
  const isWhole = mandates.length === data.mandates.length;
  return (
    <div class="beside">
      <Filters />
      <section aria-labelledby="heading">
        <h1 id="heading" tabindex="-1">
          {words.viewNames.leadership}
        </h1>
        <Chosen />
        {terms.map((term) => (
          <section key={term.id} class="part">
            <p class="note">{term === data.terms[0] ? words.presentTerm : words.earlierTerms}</p>
            <h2>
              <ItemLink id={term.id} />
            </h2>
            <p class="note">{capitalise(say(term.government, lang))}</p>
            <ul class="people">
              {mandates
                .filter((mandate) => mandate.term === term.year)
                .map((mandate) => (
                  <Mandate key={mandate.person + mandate.role} mandate={mandate} />
                ))}
            </ul>
            {!term.ended && <p>{words.termLead(when(term.appointed, words), say(term.end, lang))}</p>}
          </section>
        ))}
        {isWhole && (
          <>
            <p class="note">
              {words.startNotKnown} {words.endNotKnown}
            </p>
            <Parties />
            <Participation />
            <section class="part">
              <h2>{words.earlierCommittees}</h2>
              <p>{say(data.committee.history.words, lang)}</p>
            </section>
          </>
        )}
      </section>
    </div>
  );
}

function Parties() {
  const { data, words, lang } = useApp();
  return (
    <section class="part">
      <h2>{words.parties}</h2>
      <p>{words.partiesLead}</p>
      <dl>
        {data.parties.map(({ id, name, note }) => (
          <div key={id}>
            <dt>{say(name, lang)}</dt>
            <dd class="note">{say(note, lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Participation() {
  const { data, words } = useApp();
  const years = data.terms.map(({ year }) => year).reverse();
  const said = (represented) =>
    represented === null ? words.notKnown : represented ? words.represented : words.absent;
  const sign = (represented) => (represented === null ? "?" : represented ? "●" : "–");
  return (
    <section class="part">
      <h2>{words.participation}</h2>
      <p>{words.participationLead}</p>
      <section class="scroll" tabindex="0" aria-label={words.participation}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.city}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.cities.map((city) => (
              <tr key={city.id}>
                <th scope="row">
                  <ItemLink id={city.id} />
                </th>
                {city.terms.map(({ id, represented }) => (
                  <td key={id}>
                    <span aria-hidden="true">{sign(represented)}</span>
                    <span class="hidden">{said(represented)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
