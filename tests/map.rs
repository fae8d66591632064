//! The map: every name is placed, and no two overlap.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use kaupunkipolitiikka::domain::dataset::{City, CityRef};
use kaupunkipolitiikka::domain::map::{
    Bounds, Direction, FONT_SIZE, Label, Marker, Point, markers, nearest_in_direction, outlines,
    place_labels,
};
use kaupunkipolitiikka::domain::{Dataset, Language, Summary};
use support::random::Random;

/// Names that are not placed, or that overlap, by their cities.
fn faults(markers: &[Marker], labels: &[Option<Label>], bounds: Bounds) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, (marker, label)) in markers.iter().zip(labels).enumerate() {
        let Some(label) = label else {
            faults.push(format!("{} is not placed", marker.name));
            continue;
        };
        if !bounds.contains(label.bounds) {
            faults.push(format!("{} leaves the bounds", marker.name));
        }
        for (other, of) in markers.iter().zip(labels).skip(at + 1) {
            if of.is_some_and(|of| of.bounds.overlaps(label.bounds)) {
                faults.push(format!("{} overlaps {}", marker.name, other.name));
            }
        }
        for other in markers {
            let reach = other.radius * 7 / 10;
            let middle = Bounds {
                left: other.at.x - reach,
                top: other.at.y - reach,
                right: other.at.x + reach,
                bottom: other.at.y + reach,
            };
            if label.bounds.overlaps(middle) {
                faults.push(format!("{} covers the marker of {}", marker.name, other.name));
            }
        }
    }
    faults
}

fn faults_of(
    dataset: &Dataset,
    cities: &[CityRef],
    bounds: Bounds,
    language: Language,
) -> Vec<String> {
    let markers = markers(dataset, cities, bounds, language);
    faults(&markers, &place_labels(bounds, &markers, bounds.scaled(FONT_SIZE)), bounds)
}

/// The cities that fulfil a condition.
fn cities(dataset: &Dataset, mut fulfils: impl FnMut(&City) -> bool) -> Vec<CityRef> {
    let cities = dataset.cities.iter().enumerate();
    cities.filter(|(_, city)| fulfils(city)).map(|(at, _)| at.into()).collect()
}

#[test]
fn all_names_of_the_country_are_placed_in_every_language() {
    let dataset = support::published();
    let cities = cities(dataset, |_| true);
    for language in Language::ALL {
        let faults = faults_of(dataset, &cities, Bounds::WHOLE, language);
        assert!(faults.is_empty(), "{}: {}", language.code(), faults.join("; "));
    }
}

#[test]
fn all_names_of_one_or_two_regions_are_placed_in_every_language() {
    let dataset = support::published();
    let codes: Vec<_> = dataset.regions.iter().map(|region| region.code).collect();
    let pairs = codes.iter().flat_map(|one| codes.iter().map(move |other| [*one, *other]));
    for pair in pairs {
        let bounds = Bounds::of_regions(support::outlines(), pair.into_iter());
        let cities = cities(dataset, |city| pair.contains(&dataset.region(city.region).code));
        for language in Language::ALL {
            let faults = faults_of(dataset, &cities, bounds, language);
            assert!(faults.is_empty(), "{pair:?} {}: {}", language.code(), faults.join("; "));
        }
    }
}

#[test]
fn names_of_any_selection_are_placed() {
    let dataset = support::published();
    let mut random = Random::new(23);
    for round in 0..200 {
        let cities = cities(dataset, |_| random.below(2) == 0);
        let language = Language::ALL[random.below(3)];
        let faults = faults_of(dataset, &cities, Bounds::WHOLE, language);
        assert!(faults.is_empty(), "round {round}: {}", faults.join("; "));
    }
}

/// Where not all names fit, some are omitted, and the others do not overlap.
#[test]
fn a_crowded_map_omits_names() {
    let dataset = support::published();
    let city = &dataset.cities[0];
    let markers: Vec<_> = (0..60)
        .map(|at| Marker {
            city,
            at: Point { x: 4000 + at % 8 * 90, y: 9000 + at / 8 * 90 },
            radius: 60,
            name: "Helsinki",
        })
        .collect();
    let labels = place_labels(Bounds::WHOLE, &markers, FONT_SIZE);
    let shown = labels.iter().flatten().count();
    assert!(shown > 0 && shown < markers.len(), "{shown} names");
    let faults = faults(&markers, &labels, Bounds::WHOLE);
    assert!(faults.iter().all(|fault| fault.ends_with("not placed")), "{}", faults.join("; "));
}

#[test]
fn the_bounds_of_regions_contain_them() {
    let whole = Bounds::WHOLE;
    assert_eq!(Bounds::of_regions(support::outlines(), std::iter::empty()), whole);
    assert_eq!(Bounds::of_regions(support::outlines(), std::iter::once("99")), whole);
    let bounds = Bounds::of_regions(support::outlines(), ["01", "06"].into_iter());
    assert!(bounds.width() < whole.width());
    for outline in
        outlines(support::outlines()).filter(|outline| ["01", "06"].contains(&outline.code))
    {
        assert!(bounds.contains(outline.bounds()), "{}", outline.code);
    }
    let helsinki = Point::of(60.17, 24.94);
    let point = Bounds { left: helsinki.x, top: helsinki.y, right: helsinki.x, bottom: helsinki.y };
    assert!(bounds.contains(point));
}

#[test]
fn a_selection_has_a_summary() {
    let dataset = support::published();
    let all = cities(dataset, |_| true);
    let name = |dataset: &Dataset, at| dataset.city(at).id;
    let summary = Summary::of(dataset, &all).unwrap();
    assert_eq!((summary.cities, summary.regions), (23, 18));
    assert_eq!(
        summary.inhabitants,
        dataset.cities.iter().map(|c| u64::from(c.inhabitants())).sum::<u64>()
    );
    assert_eq!(name(dataset, summary.largest), "helsinki");
    assert_eq!(name(dataset, summary.smallest), "kajaani");
    assert_eq!(name(dataset, summary.northernmost), "rovaniemi");
    assert_eq!(name(dataset, summary.southernmost), "helsinki");
    let shares: Vec<_> = summary.partnerships.iter().map(|share| share.cities).collect();
    assert_eq!(shares, [6, 3, 12, 2]);
    let inhabitants: u64 = summary.partnerships.iter().map(|share| share.inhabitants).sum();
    assert_eq!(inhabitants, summary.inhabitants);
    assert_eq!(Summary::of(dataset, &[]), None);
}

/// From every city, the arrow keys reach every other.
#[test]
fn arrow_keys_reach_every_city() {
    let dataset = support::published();
    let points: Vec<_> = dataset.cities.iter().map(|city| Point::of(city.lat, city.lon)).collect();
    let directions = [Direction::North, Direction::East, Direction::South, Direction::West];
    for from in 0..points.len() {
        let mut reached = vec![from];
        let mut at = 0;
        while let Some(here) = reached.get(at).copied() {
            let there = directions
                .iter()
                .filter_map(|direction| nearest_in_direction(&points, here, *direction));
            let new: Vec<_> = there.filter(|to| !reached.contains(to)).collect();
            reached.extend(new);
            at += 1;
        }
        let missing: Vec<_> = (0..points.len())
            .filter(|at| !reached.contains(at))
            .map(|at| dataset.cities[at].id)
            .collect();
        assert!(missing.is_empty(), "from {}: {missing:?}", dataset.cities[from].id);
    }
}

/// Its width once overflowed, and it was drawn over others.
#[test]
fn a_name_of_a_million_letters_finds_no_room() {
    let dataset = support::published();
    let all: Vec<_> = cities(dataset, |_| true);
    let mut markers = markers(dataset, &all, Bounds::WHOLE, Language::Fi);
    markers[0].name = "M".repeat(1_000_000).leak();
    let labels = place_labels(Bounds::WHOLE, &markers, FONT_SIZE);
    assert!(labels[0].is_none());
    assert!(labels[1..].iter().all(Option::is_some));
}
