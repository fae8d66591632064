//! The published dataset.

use std::collections::BTreeSet;

use kaupunkipolitiikka::domain::dataset::{GroupKind, Kind, Listing};
use serde_json::Value;

use crate::support::{PUBLISHED, published};
use crate::{lines, published_json, validator};

#[test]
fn the_published_dataset_is_valid() {
    assert_eq!(lines(PUBLISHED), [""; 0]);
    let errors: Vec<_> = validator()
        .iter_errors(&published_json())
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn the_changes_say_when_a_thing_last_changed() {
    let dataset = published();
    let last = |id: &str| {
        let change = dataset.last_change_of(dataset.item(id).unwrap())?;
        Some((change.version.to_string(), change.day.to_string()))
    };
    assert_eq!(last("salo"), Some(("1.3.0".to_owned(), "2026-11-28".to_owned())));
    assert_eq!(last("term-2023"), last("salo"));
    assert_eq!(last("laura-kolbe"), None, "nothing has changed since the first edition");
}

#[test]
fn the_published_dataset_has_its_cities_and_terms() {
    let dataset = published();
    assert_eq!(dataset.cities.len(), 23);
    assert_eq!(dataset.regions.len(), 19);
    let seats = |term: usize, wanted| {
        dataset.cities.iter().filter(|city| city.terms[term].represented == wanted).count()
    };
    let counts: Vec<_> = dataset
        .terms
        .iter()
        .enumerate()
        .map(|(at, term)| (term.id, seats(at, Some(true)), seats(at, Some(false)), seats(at, None)))
        .collect();
    assert_eq!(
        counts,
        [("2011", 13, 0, 10), ("2016", 14, 9, 0), ("2020", 23, 0, 0), ("2023", 23, 0, 0)]
    );
}

#[test]
fn the_partnerships_divide_the_cities() {
    let dataset = published();
    let members = |id: &str| {
        let of_group = |city: &&kaupunkipolitiikka::domain::dataset::City| {
            city.groups.iter().any(|one| dataset.group(one.group).id == id)
        };
        dataset.cities.iter().filter(of_group).count()
    };
    assert_eq!(["alliance6", "vitality", "growth", "east"].map(members), [6, 3, 12, 2]);
    assert_eq!(members("ecosystem"), 18);
    for city in &dataset.cities {
        let partnerships = city
            .groups
            .iter()
            .filter(|one| dataset.group(one.group).kind == GroupKind::Partnership)
            .count();
        assert_eq!(partnerships, 1, "{}", city.id);
    }
}

#[test]
fn publications_are_listed_as_the_committees_page_lists_them() {
    let dataset = published();
    let kinds = |listing| -> Vec<_> {
        let listed = dataset.publications.iter().filter(|one| one.listing == listing);
        listed.map(|one| one.kind).collect()
    };
    assert_eq!(kinds(Listing::Series), [Kind::Paper, Kind::Response, Kind::Study]);
    assert_eq!(kinds(Listing::Page), [Kind::Booklet]);
    assert_eq!(kinds(Listing::Elsewhere), [Kind::Pamphlet]);
}

#[test]
fn every_source_and_every_person_is_referred_to() {
    fn ids<'v>(value: &'v Value, keys: &[&str], found: &mut BTreeSet<&'v str>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    if keys.contains(&key.as_str()) {
                        texts(value, found);
                    }
                    ids(value, keys, found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| ids(item, keys, found)),
            _ => {}
        }
    }
    /// A text, those of a list, or those of the lists in an object.
    fn texts<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
        match value {
            Value::String(text) => drop(found.insert(text)),
            Value::Array(items) => items.iter().for_each(|item| {
                if item.is_string() {
                    texts(item, found);
                }
            }),
            Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
            _ => {}
        }
    }
    let json = published_json();
    for (list, keys) in [("sources", &["sources"][..]), ("people", &["person", "people"])] {
        let all: BTreeSet<_> =
            json[list].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
        let mut used = BTreeSet::new();
        ids(&json, keys, &mut used);
        let unused: Vec<_> = all.difference(&used).collect();
        assert!(unused.is_empty(), "{list}: {unused:?}");
    }
}
