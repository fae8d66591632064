//! How the population of a city changed.

use std::fmt::Write;

use kaupunkipolitiikka::domain::Dataset;
use kaupunkipolitiikka::domain::growth::{ends, growth, line, years};

use crate::support::published;
use crate::support::synthetic::dataset_json;

/// A dataset of one city with these figures, the newest first.
fn dataset_of(figures: &[(u32, &str)]) -> &'static Dataset {
    let mut population = String::new();
    for (value, date) in figures {
        let comma = if population.is_empty() { "" } else { "," };
        write!(population, r#"{comma}{{"value":{value},"date":"{date}","sources":["seed"]}}"#)
            .unwrap();
    }
    let mut json = dataset_json(1, 0, 1);
    let at = json.find("\"population\":[").unwrap() + "\"population\":[".len();
    let end = at + json[at..].find("}]").unwrap() + 1;
    json.replace_range(at..end, &population);
    Dataset::parse(json.leak().as_bytes()).unwrap()
}

fn growth_of(figures: &[(u32, &str)]) -> Option<i32> {
    growth(&dataset_of(figures).cities[0])
}

fn line_of(figures: &[(u32, &str)]) -> Vec<(i32, i32)> {
    line(&dataset_of(figures).cities[0], 100, 30)
}

#[test]
fn growth_is_from_the_oldest_to_the_newest_figure_in_tenths_of_a_per_cent() {
    let between =
        |from, to| growth_of(&[(to, "2025-12-31"), (7, "2020-12-31"), (from, "2015-12-31")]);
    assert_eq!(between(67_619, 71_209), Some(53));
    assert_eq!(between(37_622, 36_370), Some(-33));
    assert_eq!(between(1000, 1000), Some(0));
    // Half is rounded away from zero, on both sides.
    assert_eq!(between(2000, 2001), Some(1));
    assert_eq!(between(2000, 1999), Some(-1));
    assert_eq!(between(2001, 2002), Some(0));
    assert_eq!(between(1000, 0), Some(-1000));
    assert_eq!(between(1, 900_000), Some(899_999_000));
}

#[test]
fn growth_is_not_known_from_one_figure_or_from_nobody() {
    assert_eq!(growth_of(&[(1000, "2025-12-31")]), None);
    assert_eq!(growth_of(&[(1000, "2025-12-31"), (900, "2025-12-31")]), None);
    assert_eq!(growth_of(&[(1000, "2025-12-31"), (0, "2015-12-31")]), None);
}

#[test]
fn a_line_goes_from_the_lowest_to_the_highest_figure() {
    let figures = [(250, "2025-12-31"), (200, "2020-12-31"), (300, "2015-12-31")];
    assert_eq!(line_of(&figures), [(0, 0), (50, 30), (100, 15)]);
    assert_eq!(line_of(&[(9, "2025"), (9, "2015")]), [(0, 15), (100, 15)]);
    assert!(line_of(&[(9, "2025")]).is_empty());
    assert!(line_of(&[(9, "2025"), (8, "2025")]).is_empty());
}

#[test]
fn the_years_are_those_of_the_dataset() {
    let dataset = published();
    let (first, last) = years(dataset).unwrap();
    let all = || dataset.cities.iter().filter_map(ends);
    assert_eq!(all().map(|(oldest, _)| oldest.date.year()).min(), Some(first));
    assert_eq!(all().map(|(_, newest)| newest.date.year()).max(), Some(last));
    assert_eq!(years(dataset_of(&[(1000, "2025-12-31")])), None);
}
