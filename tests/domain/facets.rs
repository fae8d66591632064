//! Facets: filtering, counts, and what helps where nothing was found.

use std::collections::BTreeSet;

use kaupunkipolitiikka::domain::dataset::{
    Author, City, CityRef, Mandate, MandateRef, Publication, PublicationRef,
};
use kaupunkipolitiikka::domain::{Dataset, Facet, Language, Query, View};
use kaupunkipolitiikka::find::{Constraint, Found};

use crate::support::{finder, published};
use crate::{ids, search_for, typed};

const CITY_FACETS: [Facet; 4] = [Facet::Region, Facet::Group, Facet::Language, Facet::Term];

const PUBLICATION_FACETS: [Facet; 3] = [Facet::Kind, Facet::Author, Facet::Year];

/// A record as the naive implementation sees it: its values of each facet.
type Values = Vec<(Facet, Vec<&'static str>)>;

fn city_values(dataset: &'static Dataset) -> Vec<Values> {
    let values = |city: &City| {
        let groups = city.groups.iter().map(|one| dataset.group(one.group).id);
        let terms = dataset.terms.iter().zip(&city.terms);
        let terms = terms.filter(|(_, seat)| seat.represented == Some(true));
        vec![
            (Facet::Region, vec![dataset.region(city.region).code]),
            (Facet::Group, groups.collect()),
            (Facet::Language, vec![city.language.id()]),
            (Facet::Term, terms.map(|(term, _)| term.id).collect()),
        ]
    };
    dataset.cities.iter().map(values).collect()
}

fn mandate_values(dataset: &'static Dataset) -> Vec<Values> {
    let term = |one: &Mandate| dataset.term(one.term).id;
    dataset.mandates.iter().map(|one| vec![(Facet::Term, vec![term(one)])]).collect()
}

fn publication_values(dataset: &'static Dataset) -> Vec<Values> {
    let values = |one: &Publication| {
        let authors = one.authors.iter().filter_map(|author| match author {
            Author::Person { person, .. } => Some(dataset.person(*person).id),
            Author::Group(_) => None,
        });
        let year = one.date.map_or("undated", |date| &*date.year().to_string().leak());
        vec![
            (Facet::Kind, vec![one.kind.id()]),
            (Facet::Author, authors.collect()),
            (Facet::Year, vec![year]),
        ]
    };
    dataset.publications.iter().map(values).collect()
}

/// The constraints that a record fails: facets chosen of which it has no value, and the search.
fn failed(values: &Values, is_typed: bool, query: &Query) -> Vec<Constraint> {
    let mut constraints: Vec<_> = values
        .iter()
        .filter(|(facet, values)| {
            let chosen = query.chosen(*facet);
            !chosen.is_empty() && !chosen.iter().any(|choice| values.contains(&&*choice.value))
        })
        .map(|(facet, _)| Constraint::Facet(*facet))
        .collect();
    if !is_typed {
        constraints.push(Constraint::Search);
    }
    constraints
}

/// Compares an answer with the naive implementation. `is_typed` says for each record whether the
/// search finds it.
fn check_against_naive(
    records: &[Values],
    is_typed: &[bool],
    facets: &[Facet],
    view: View,
    (dataset, query, found): (&Dataset, &Query, &Found),
) -> BTreeSet<usize> {
    let failed: Vec<_> = records
        .iter()
        .zip(is_typed)
        .map(|(values, is_typed)| failed(values, *is_typed, query))
        .collect();
    let at = query.to_search();
    for facet in facets {
        for (index, value) in dataset.values(*facet).enumerate() {
            let has = |values: &Values| {
                values.iter().any(|(of, values)| of == facet && values.contains(&value))
            };
            let count = records
                .iter()
                .zip(&failed)
                .filter(|(values, failed)| {
                    has(values) && failed.iter().all(|one| *one == Constraint::Facet(*facet))
                })
                .count();
            let counted = found.count(*facet, index, view);
            assert_eq!(usize::try_from(counted).unwrap(), count, "{at}: {facet:?} {value}");
        }
    }
    let relaxations = found.relaxations(view);
    for constraint in Facet::ALL.map(Constraint::Facet).into_iter().chain([Constraint::Search]) {
        let count = failed.iter().filter(|failed| **failed == [constraint]).count();
        let promised =
            relaxations.iter().find(|(one, _)| *one == [constraint]).map_or(0, |(_, count)| *count);
        // Without a mandate, the relaxation may find contact people.
        if view != View::Leadership || count > 0 {
            assert_eq!(usize::try_from(promised).unwrap(), count, "{at}: without {constraint:?}");
        }
    }
    assert!(relaxations.is_sorted_by(|a, b| a.1 >= b.1), "{at}");
    (0..records.len()).filter(|at| failed[*at].is_empty()).collect()
}

#[test]
fn counts_and_entries_are_those_of_a_naive_implementation() {
    let dataset = published();
    let (cities, mandates, publications) =
        (city_values(dataset), mandate_values(dataset), publication_values(dataset));
    let choices: Vec<_> = Facet::ALL
        .into_iter()
        .flat_map(|facet| {
            dataset.values(facet).enumerate().map(move |(index, value)| (facet, index, value))
        })
        .collect();
    for text in ["", "helsinki", "ka", "nobody"] {
        let by_search = search_for(text);
        let city_typed: Vec<_> =
            (0..cities.len()).map(|at| by_search.cities.contains(&CityRef::from(at))).collect();
        let mandate_typed: Vec<_> = (0..mandates.len())
            .map(|at| by_search.mandates.contains(&MandateRef::from(at)))
            .collect();
        let publication_typed: Vec<_> = (0..publications.len())
            .map(|at| by_search.publications.contains(&PublicationRef::from(at)))
            .collect();
        for (at, one) in choices.iter().enumerate() {
            // A choice paired with itself is a single choice.
            for other in &choices[at..] {
                let mut query = typed(text).toggled(one.0, one.1, one.2);
                if one != other {
                    query = query.toggled(other.0, other.1, other.2);
                }
                let found = finder().find(&query, Language::Fi);
                let all = (dataset, &query, &found);
                let left =
                    check_against_naive(&cities, &city_typed, &CITY_FACETS, View::Cities, all);
                let shown: BTreeSet<_> = left.into_iter().map(CityRef::from).collect();
                assert_eq!(found.cities.iter().copied().collect::<BTreeSet<_>>(), shown);
                let left = check_against_naive(
                    &mandates,
                    &mandate_typed,
                    &[Facet::Term],
                    View::Leadership,
                    all,
                );
                let shown: BTreeSet<_> = left.into_iter().map(MandateRef::from).collect();
                assert_eq!(found.mandates.iter().copied().collect::<BTreeSet<_>>(), shown);
                let left = check_against_naive(
                    &publications,
                    &publication_typed,
                    &PUBLICATION_FACETS,
                    View::Series,
                    all,
                );
                let shown: BTreeSet<_> = left.into_iter().map(PublicationRef::from).collect();
                assert_eq!(found.publications.iter().copied().collect::<BTreeSet<_>>(), shown);
            }
        }
    }
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    let dataset = published();
    let found = |search: &str| {
        let found = finder().find(&Query::parse(search, dataset), Language::Fi);
        ids(dataset, &found.cities).join(" ")
    };
    assert_eq!(found("?region=02"), "turku salo");
    assert_eq!(found("?region=02,08"), "turku kouvola salo kotka");
    assert_eq!(found("?region=02,08&group=growth"), "kouvola salo kotka");
    assert_eq!(found("?region=02,08&group=growth&q=salo"), "salo");
    assert_eq!(found("?region=02,08&group=east"), "");
    assert_eq!(found("?region=21"), "");
    // Facets of publications do not filter cities.
    assert_eq!(found("?region=02&kind=paper&year=2020"), "turku salo");
}

#[test]
fn a_count_ignores_the_choice_of_its_own_facet() {
    let dataset = published();
    let query = Query::parse("?region=02&term=2016", dataset);
    let found = finder().find(&query, Language::Fi);
    let count = |facet: Facet, value: &str, view| {
        let index = dataset.values(facet).position(|one| one == value).unwrap();
        found.count(facet, index, view)
    };
    assert_eq!(count(Facet::Region, "01", View::Cities), 3);
    assert_eq!(count(Facet::Region, "02", View::Cities), 2);
    assert_eq!(count(Facet::Term, "2020", View::Cities), 2);
    assert_eq!(count(Facet::Term, "2016", View::Leadership), 4);
    assert_eq!(count(Facet::Group, "growth", View::Overview), 1);
    assert_eq!(found.count(Facet::Group, 99, View::Cities), 0);
}

#[test]
fn what_is_not_known_is_distinguished_from_absence() {
    let dataset = published();
    let found = |search: &str| {
        let found = finder().find(&Query::parse(search, dataset), Language::Fi);
        (found.cities.len(), found.unknown.len())
    };
    assert_eq!(found(""), (23, 0));
    assert_eq!(found("?term=2011"), (13, 10));
    assert_eq!(found("?term=2016"), (14, 0));
    // Joensuu and Lappeenranta, unknown in 2011, were represented in 2016.
    assert_eq!(found("?term=2011,2016"), (15, 8));
    assert_eq!(found("?term=2011&region=01"), (3, 1));
    assert_eq!(found("?term=2011&q=porvoo"), (0, 1));
}

#[test]
fn an_empty_view_says_what_to_drop() {
    let dataset = published();
    let query = Query::parse("?q=turku&region=01&kind=pamphlet&year=2020", dataset);
    let found = finder().find(&query, Language::Fi);
    assert_eq!((found.cities.len(), found.publications.len()), (0, 0));
    assert_eq!(
        found.relaxations(View::Cities),
        [(vec![Constraint::Search], 4), (vec![Constraint::Facet(Facet::Region)], 1)]
    );
    let query = Query::parse("?kind=pamphlet&year=2020", dataset);
    let found = finder().find(&query, Language::Fi);
    assert_eq!(
        found.relaxations(View::Series),
        [(vec![Constraint::Facet(Facet::Kind)], 2), (vec![Constraint::Facet(Facet::Year)], 1)]
    );
    assert_eq!(found.relaxations(View::Cities), []);
}

#[test]
fn the_fewest_constraints_that_help_together_are_offered_where_no_single_one_helps() {
    let dataset = published();
    let relaxations = |search, view| {
        finder().find(&Query::parse(search, dataset), Language::Fi).relaxations(view)
    };
    let kainuu = dataset.cities.iter().filter(|city| dataset.region(city.region).code == "18");
    let kainuu = u32::try_from(kainuu.count()).unwrap();
    assert_eq!(
        relaxations("?q=zzzz&region=18", View::Cities),
        [(vec![Constraint::Search], kainuu)]
    );
    // No city of that region is in that group: the six cities of the group are the nearest.
    assert_eq!(
        relaxations("?q=zzzz&region=19&group=alliance6", View::Cities),
        [(vec![Constraint::Facet(Facet::Region), Constraint::Search], 6)]
    );
}

#[test]
fn a_relaxation_finds_as_many_records_as_it_says() {
    let dataset = published();
    for search in ["?q=voutilainen&term=2011", "?q=Palonen&term=2011", "?term=2011&q=ohisalo"] {
        let query = Query::parse(search, dataset);
        let relaxations = finder().find(&query, Language::Fi).relaxations(View::Leadership);
        assert!(!relaxations.is_empty(), "{search}");
        for (constraints, count) in relaxations {
            let query =
                constraints.iter().fold(query.clone(), |query, constraint| match constraint {
                    Constraint::Search => query.with_typed(""),
                    Constraint::Facet(facet) => query.without(*facet),
                });
            let found_without = finder().find(&query, Language::Fi).count_in(View::Leadership);
            assert_eq!(
                found_without,
                usize::try_from(count).unwrap(),
                "{search} without {constraints:?}"
            );
        }
    }
}

#[test]
fn a_view_counts_its_own_entries() {
    let found = search_for("");
    assert_eq!(found.count_in(View::Cities), 23);
    assert_eq!(found.count_in(View::Leadership), 12);
    assert_eq!(found.count_in(View::Series), 5);
    assert_eq!(found.count_in(View::Overview), 40);
    assert_eq!(found.count_in(View::About), 0);
    // Where no mandate matches, contact people count; this one is named in two terms.
    assert_eq!(search_for("palonen").count_in(View::Leadership), 1);
}
