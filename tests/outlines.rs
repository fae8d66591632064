//! The outlines of the map against the base map and the dataset.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::process::Command;

use kaupunkipolitiikka::domain::map::{Point, outlines};

/// `cargo run --bin outlines` writes them.
#[test]
fn the_outlines_are_those_of_the_base_map() {
    let status = Command::new(env!("CARGO_BIN_EXE_outlines")).arg("--check").status().unwrap();
    assert!(status.success(), "public/outlines.js is out of date");
}

#[test]
fn every_region_of_the_dataset_has_an_outline() {
    let mut of_dataset: Vec<_> =
        support::published().regions.iter().map(|region| region.code).collect();
    of_dataset.sort_unstable();
    let drawn: Vec<_> = outlines(support::outlines()).map(|outline| outline.code).collect();
    assert_eq!(drawn, of_dataset);
}

#[test]
fn every_city_lies_in_its_region_or_at_its_shore() {
    let dataset = support::published();
    for city in &dataset.cities {
        let code = dataset.region(city.region).code;
        let outline = outlines(support::outlines()).find(|outline| outline.code == code).unwrap();
        let (at, bounds) = (Point::of(city.lat, city.lon), outline.bounds());
        let inside = bounds.left - 50 <= at.x && at.x <= bounds.right + 50;
        assert!(inside && bounds.top - 50 <= at.y && at.y <= bounds.bottom + 50, "{}", city.id);
    }
}
