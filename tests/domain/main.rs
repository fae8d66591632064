//! Search, address, facets, order and words, against the published dataset; one file per subject,
//! as in `src/domain`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../support/mod.rs"]
mod support;

mod facets;
mod forms;
mod growth;
mod order;
mod query;
mod relevance;
mod search;
mod text;
mod timeline;

use kaupunkipolitiikka::domain::dataset::CityRef;
use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::find::Found;
use support::finder;

fn typed(typed: &str) -> Query {
    Query::default().with_typed(typed)
}

/// What a search for this text finds.
fn search_for(text: &str) -> Found {
    finder().find(&typed(text), Language::Fi)
}

fn ids<'d>(dataset: &'d Dataset, cities: &[CityRef]) -> Vec<&'d str> {
    cities.iter().map(|at| dataset.city(*at).id).collect()
}

/// The cities that a search for this text finds, the largest first.
fn cities<'d>(dataset: &'d Dataset, typed: &str) -> Vec<&'d str> {
    ids(dataset, &search_for(typed).cities)
}

/// Both names of each city, with its id.
fn names(dataset: &Dataset) -> Vec<(&str, &str)> {
    dataset
        .cities
        .iter()
        .flat_map(|city| [(city.id, city.name.fi), (city.id, city.name.sv)])
        .collect()
}

/// Fails with a list of all misses.
fn assert_none_missed(missed: &[String]) {
    assert!(missed.is_empty(), "{} missed: {}", missed.len(), missed.join(", "));
}
