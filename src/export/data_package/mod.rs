//! The whole dataset as tables with a description: a Data Package 2.0 (datapackage.org) for programs, in all
//! languages at once. The build writes it beside the dataset.
//!
//! Each table is described where it is filled, field by field, so that description and content can't disagree. The
//! tables are in normal form: what a thing has several of is a table of its own.

mod descriptor;
mod people;
mod places;
mod publications;
mod resource;

pub use resource::Resource;

use super::table::{Dialect, csv};
use crate::domain::dataset::Dataset;

/// The name of the description.
pub const DESCRIPTOR: &str = "datapackage.json";

/// The names of the tables, in the order of the description.
pub const TABLES: [&str; 10] = [
    "cities",
    "population",
    "terms",
    "seats",
    "groups",
    "memberships",
    "people",
    "mandates",
    "publications",
    "authors",
];

/// Every table, in the order of the description.
#[must_use]
pub fn resources(dataset: &Dataset) -> Vec<Resource> {
    vec![
        places::cities(dataset),
        places::population(dataset),
        people::terms(dataset),
        places::seats(dataset),
        places::groups(dataset),
        places::memberships(dataset),
        people::people(dataset),
        people::mandates(dataset),
        publications::publications(dataset),
        publications::authors(dataset),
    ]
}

/// The files, each with its name: the tables and their description.
#[must_use]
pub fn files(dataset: &Dataset) -> Vec<(String, String)> {
    let resources = resources(dataset);
    let description = format!("{:#}\n", descriptor::descriptor(dataset, &resources));
    let tables = resources.iter().map(|one| (one.path(), csv(&one.table, Dialect::MACHINE)));
    tables.chain([(DESCRIPTOR.to_owned(), description)]).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::export::table::Cell;

    fn published() -> &'static Dataset {
        Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap()
    }

    #[test]
    fn every_table_is_named() {
        let paths = resources(published()).into_iter().map(|one| one.path());
        assert_eq!(paths.collect::<Vec<_>>(), TABLES.map(|name| format!("{name}.csv")));
    }

    /// The rows of a table, of these columns alone.
    fn rows(resource: &Resource, keys: &[&str]) -> Vec<Vec<Cell>> {
        let column =
            |key: &&str| resource.table.columns.iter().find(|one| one.key == *key).unwrap();
        let columns: Vec<_> = keys.iter().map(column).collect();
        let row = |at: usize| columns.iter().map(|column| column.cells[at].clone()).collect();
        (0..resource.table.rows()).map(row).collect()
    }

    #[test]
    fn every_table_has_a_row_for_each_record() {
        let dataset = published();
        let count = |name: &str| {
            let resources = resources(dataset);
            resources.iter().find(|one| one.name == name).unwrap().table.rows()
        };
        assert_eq!(count("cities"), dataset.cities.len());
        assert_eq!(count("people"), dataset.people.len());
        assert_eq!(count("mandates"), dataset.mandates.len());
        assert_eq!(count("terms"), dataset.terms.len());
        assert_eq!(count("groups"), dataset.groups.len());
        assert_eq!(count("publications"), dataset.publications.len());
        assert_eq!(count("seats"), dataset.cities.len() * dataset.terms.len());
        let figures = dataset.cities.iter().map(|city| city.population.len());
        assert_eq!(count("population"), figures.sum::<usize>());
        let memberships = dataset.cities.iter().map(|city| city.groups.len());
        assert_eq!(count("memberships"), memberships.sum::<usize>());
        let authors = dataset.publications.iter().map(|publication| publication.authors.len());
        assert_eq!(count("authors"), authors.sum::<usize>());
    }

    #[test]
    fn a_primary_key_is_whole_and_of_one_row() {
        for resource in resources(published()) {
            let keys = rows(&resource, resource.primary_key);
            assert!(keys.iter().flatten().all(|cell| *cell != Cell::Empty), "{}", resource.name);
            let different: BTreeSet<_> = keys.iter().map(|key| format!("{key:?}")).collect();
            assert_eq!(different.len(), keys.len(), "{}", resource.name);
        }
    }

    #[test]
    fn what_is_not_known_of_a_seat_is_empty() {
        let seats = places::seats(published());
        let rows = rows(&seats, &["city", "term", "represented"]);
        let unknown = rows.iter().filter(|row| row[2] == Cell::Empty);
        assert!(unknown.clone().all(|row| row[1] == "2011".into()));
        assert_eq!(unknown.count(), 10);
    }

    #[test]
    fn no_text_of_the_dataset_is_changed_as_a_formula_would_be() {
        for Resource { name, table, .. } in resources(published()) {
            for cell in table.columns.iter().flat_map(|column| &column.cells) {
                if let Cell::Text(text) = cell {
                    assert!(
                        !text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
                        "{name}: {text}"
                    );
                }
            }
        }
    }
}
