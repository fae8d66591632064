// The dataset with what the views look up in it.
const byId = (list) => new Map(list.map((one) => [one.id, one]));

export function prepare(raw) {
  const terms = raw.terms.map((term) => ({ ...term, year: term.id, id: `term-${term.id}` })).reverse();
  const partnerships = raw.groups.filter(({ kind }) => kind === "partnership");
  const items = new Map();
  const lists = { city: raw.cities, person: raw.people, publication: raw.publications, group: raw.groups, term: terms };
  for (const [kind, list] of Object.entries(lists)) for (const thing of list) items.set(thing.id, { kind, thing });
  return {
    ...raw,
    terms,
    partnerships,
    items,
    regionOf: byId(raw.regions.map((region) => ({ ...region, id: region.code }))),
    groupOf: byId(raw.groups),
    personOf: byId(raw.people),
    sourceOf: byId(raw.sources),
    series: raw.publications.filter(({ listing }) => listing === "series"),
  };
}

export const partnershipOf = (data, city) =>
  data.partnerships.findIndex(({ id }) => city.groups.some((g) => g.id === id));

export const inhabitants = (city) => city.population[0].value;

export const growth = ({ population }) => population[0].value / population.at(-1).value - 1;

export const yearsOf = (city) => city.terms.filter(({ represented }) => represented).map(({ id }) => id);

// A text of the dataset in a language; an asterisk marks a translation that is not official.
export function say(field, lang) {
  if (!field || typeof field === "string") return field ?? "";
  return (field[lang] ?? field.fi) + (field.own?.includes(lang) ? "*" : "");
}

export function nameOf({ kind, thing }, lang, words) {
  if (kind === "publication") return thing.title?.text ?? say(thing.label, lang);
  if (kind === "group") return say(thing.short, lang);
  if (kind === "term") return words.term(thing.year);
  return say(thing.name, lang);
}

export const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);
