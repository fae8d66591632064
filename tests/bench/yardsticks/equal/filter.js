// Facets: values of one facet are joined by OR, facets by AND.
import { capitalise, growth, inhabitants, say, yearsOf } from "./data.js";

const VALUES = {
  region: (city) => [city.region],
  group: (city) => city.groups.map(({ id }) => id),
  language: (city) => [city.language],
  term: (record) => (record.terms ? yearsOf(record) : [record.term]),
  kind: (publication) => [publication.kind],
  author: (publication) => publication.authors.map(({ person }) => person).filter(Boolean),
  year: (publication) => [publication.date?.slice(0, 4) ?? "undated"],
};

export function filter(records, chosen, except) {
  const facets = Object.keys(chosen).filter((key) => key !== except && chosen[key].length);
  return records.filter((record) =>
    facets.every((key) => VALUES[key](record).some((one) => chosen[key].includes(one))),
  );
}

// The values of a facet in the order of the dataset, each with how many records choosing it would find.
export function options(key, records, chosen, data, words) {
  const counts = new Map();
  for (const record of records) for (const value of VALUES[key](record)) counts.set(value, 0);
  for (const record of filter(records, chosen, key)) {
    for (const value of VALUES[key](record)) counts.set(value, counts.get(value) + 1);
  }
  const listed = key === "region" ? data.regionOf : key === "group" ? data.groupOf : counts;
  const values = [...listed.keys()].filter((value) => counts.has(value));
  if (key === "term" || key === "year") values.sort();
  return values.map((value) => ({ value, count: counts.get(value), name: valueName(key, value, data, words) }));
}

export function valueName(key, value, data, words) {
  const { lang } = words;
  if (key === "region") return say(data.regionOf.get(value)?.name, lang);
  if (key === "group") return say(data.groupOf.get(value)?.short, lang).replace("*", "");
  if (key === "language") return words.statuses[value] ?? value;
  if (key === "author") return data.personOf.get(value)?.name ?? value;
  if (key === "kind") return words.kinds[value] ?? value;
  return value === "undated" ? words.undated : capitalise(value);
}

export function sortCities(cities, sort, data, lang) {
  const name = (city) => say(city.name, lang);
  const region = (city) => say(data.regionOf.get(city.region).name, lang);
  const orders = {
    name: (a, b) => name(a).localeCompare(name(b), lang),
    region: (a, b) => region(a).localeCompare(region(b), lang) || inhabitants(b) - inhabitants(a),
    terms: (a, b) => yearsOf(b).length - yearsOf(a).length || inhabitants(b) - inhabitants(a),
    growth: (a, b) => growth(b) - growth(a),
  };
  return [...cities].sort(orders[sort] ?? ((a, b) => inhabitants(b) - inhabitants(a)));
}

const RECORDS = { cities: "cities", leadership: "mandates", series: "publications" };

// The records of a view that the search and the filters leave. A mandate is found by its person or its term.
export function searched(view, data, hits) {
  const records = data[RECORDS[view]];
  if (!hits) return records;
  const ids = new Set(hits.map(({ id }) => id));
  return records.filter(({ id, person, term }) => ids.has(id ?? person) || (person && ids.has(`term-${term}`)));
}

export const found = (view, place, data, hits) => filter(searched(view, data, hits), place.chosen);
