//! Every reader's table over the published dataset.

use super::*;
use crate::domain::{Dataset, Language, Query};
use crate::find::{Finder, Found};

fn published() -> &'static Dataset {
    Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap()
}

/// What an address finds.
fn found(dataset: &'static Dataset, address: &str, language: Language) -> Found {
    Finder::new(dataset).find(&Query::parse(address, dataset), language)
}

/// The tables of all that the published dataset has.
fn all(language: Language) -> [Table; 3] {
    let dataset = published();
    let found = found(dataset, "", language);
    [
        cities(dataset, &found.cities, language),
        leadership(dataset, &found.mandates, language),
        publications(dataset, &found.publications, language),
    ]
}

/// The cell of this column in the row where another has this value.
fn cell(table: &Table, key: &str, (of, value): (&str, &str)) -> Cell {
    let column = |key: &str| table.columns.iter().find(|column| column.key == key).unwrap();
    let row = column(of).cells.iter().position(|cell| *cell == value.into()).unwrap();
    column(key).cells[row].clone()
}

#[test]
fn every_record_is_a_row_in_every_language() {
    let dataset = published();
    for language in Language::ALL {
        let rows = all(language).map(|table| table.rows());
        let records = [dataset.cities.len(), dataset.mandates.len(), dataset.publications.len()];
        assert_eq!(rows, records);
    }
}

#[test]
fn keys_are_the_same_in_every_language_and_headings_differ_within_a_table() {
    for language in Language::ALL {
        for (table, finnish) in all(language).iter().zip(&all(Language::Fi)) {
            let mut keys: Vec<_> = table.columns.iter().map(|column| &column.key).collect();
            let mut others: Vec<_> = finnish.columns.iter().map(|column| &column.key).collect();
            keys.sort();
            others.sort();
            assert_eq!(keys, others);
            let mut headings: Vec<_> = table.columns.iter().map(|column| &column.heading).collect();
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), table.columns.len(), "{headings:?}");
        }
    }
}

#[test]
fn a_city_has_its_codes_as_text_and_its_figures_as_numbers() {
    let [table, ..] = all(Language::Sv);
    let helsinki = |key| cell(&table, key, ("id", "helsinki"));
    assert_eq!(helsinki("name_sv"), "Helsingfors".into());
    assert_eq!(helsinki("name_fi"), "Helsinki".into());
    assert_eq!(helsinki("municipality"), "091".into());
    assert_eq!(helsinki("region"), "Nyland".into());
    assert_eq!(helsinki("region_code"), "01".into());
    assert_eq!(helsinki("population"), Cell::Whole(694_392));
    assert_eq!(helsinki("population_date"), Cell::Date("2025-12-31".parse().unwrap()));
    assert_eq!(helsinki("growth_percent"), Cell::Decimal(10.5));
    assert_eq!(helsinki("terms"), "2011, 2016, 2020, 2023".into());
    assert_eq!(helsinki("terms_not_known"), Cell::Empty);
    assert_eq!(helsinki("latitude"), Cell::Decimal(60.16952));
    assert_eq!(helsinki("language"), "Tvåspråkig".into());
}

#[test]
fn a_term_that_no_source_tells_of_is_neither_taken_part_in_nor_missed() {
    let [table, ..] = all(Language::Fi);
    let pori = |key| cell(&table, key, ("id", "pori"));
    assert_eq!(pori("terms"), "2020, 2023".into());
    assert_eq!(pori("terms_not_known"), "2011".into());
}

#[test]
fn a_mandate_keeps_the_precision_of_its_dates() {
    let [_, table, _] = all(Language::En);
    let ikonen = |key| cell(&table, key, ("person", "anna-kaisa-ikonen"));
    assert_eq!(ikonen("role"), "Chair".into());
    assert_eq!(ikonen("from"), Cell::Date("2023-10".parse().unwrap()));
    assert_eq!(ikonen("to"), Cell::Empty);
    assert_eq!(ikonen("term"), "2023".into());
    assert_eq!(cell(&table, "city", ("person", "tomas-hayry")), "Vaasa".into());
}

#[test]
fn a_publication_without_a_date_has_an_empty_one() {
    let [.., table] = all(Language::Fi);
    assert_eq!(cell(&table, "date", ("id", "pamphlet")), Cell::Empty);
    let authors = "Laura Kolbe, Matti Hannikainen";
    assert_eq!(cell(&table, "authors", ("id", "pamphlet")), authors.into());
    assert_eq!(cell(&table, "listing", ("id", "pamphlet")), "Sarjaan luettu muualla".into());
}

#[test]
fn a_table_has_what_is_shown_in_its_order() {
    let dataset = published();
    let found = found(dataset, "?view=cities&region=01&sort=name", Language::Fi);
    let table = cities(dataset, &found.cities, Language::Fi);
    let names = ["Espoo", "Helsinki", "Porvoo", "Vantaa"];
    assert_eq!(table.columns[0].cells, names.map(Cell::from));
}

#[test]
fn a_result_without_a_line_has_an_empty_one() {
    let result = |line: &str| ShownResult {
        kind: "Maakunta".into(),
        name: "Uusimaa".into(),
        line: line.into(),
        id: "01",
    };
    let table = results(&[result("Espoo, Helsinki"), result("")], Language::Fi);
    assert_eq!(table.name, "hakutulokset");
    let line = |row: usize| table.columns[2].cells[row].clone();
    assert_eq!((line(0), line(1)), ("Espoo, Helsinki".into(), Cell::Empty));
}
