//! The map: every name finds room, and no two meet.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use kaupunkipolitiikka::domain::dataset::{City, CityRef};
use kaupunkipolitiikka::domain::map::{
    Direction, Dot, Frame, LETTERS, Label, Point, dots, land, next, place_labels,
};
use kaupunkipolitiikka::domain::{Dataset, Language, Summary};
use support::random::Random;

/// Two rectangles that meet, by the names of their cities, or a name without room.
fn faults(dots: &[Dot], labels: &[Option<Label>], frame: Frame) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, (dot, label)) in dots.iter().zip(labels).enumerate() {
        let Some(label) = label else {
            faults.push(format!("{} finds no room", dot.name));
            continue;
        };
        if !frame.holds(label.frame) {
            faults.push(format!("{} leaves the frame", dot.name));
        }
        for (other, of) in dots.iter().zip(labels).skip(at + 1) {
            if of.is_some_and(|of| of.frame.meets(label.frame)) {
                faults.push(format!("{} meets {}", dot.name, other.name));
            }
        }
        for other in dots {
            let reach = other.radius * 7 / 10;
            let middle = Frame {
                left: other.at.x - reach,
                top: other.at.y - reach,
                right: other.at.x + reach,
                bottom: other.at.y + reach,
            };
            if label.frame.meets(middle) {
                faults.push(format!("{} covers the marker of {}", dot.name, other.name));
            }
        }
    }
    faults
}

fn faults_of(
    dataset: &Dataset,
    cities: &[CityRef],
    frame: Frame,
    language: Language,
) -> Vec<String> {
    let dots = dots(dataset, cities, frame, language);
    faults(&dots, &place_labels(frame, &dots, frame.scaled(LETTERS)), frame)
}

/// The cities for which something holds.
fn cities(dataset: &Dataset, mut holds: impl FnMut(&City) -> bool) -> Vec<CityRef> {
    let cities = dataset.cities.iter().enumerate();
    cities.filter(|(_, city)| holds(city)).map(|(at, _)| at.into()).collect()
}

#[test]
fn all_names_of_the_country_find_room_in_every_language() {
    let dataset = support::published();
    let cities = cities(dataset, |_| true);
    for language in Language::ALL {
        let faults = faults_of(dataset, &cities, Frame::WHOLE, language);
        assert!(faults.is_empty(), "{}: {}", language.code(), faults.join("; "));
    }
}

#[test]
fn all_names_of_one_region_or_two_find_room_in_every_language() {
    let dataset = support::published();
    let codes: Vec<_> = dataset.regions.iter().map(|region| region.code).collect();
    let pairs = codes.iter().flat_map(|one| codes.iter().map(move |other| [*one, *other]));
    for pair in pairs {
        let frame = Frame::of_regions(support::land(), pair.into_iter());
        let cities = cities(dataset, |city| pair.contains(&dataset.region(city.region).code));
        for language in Language::ALL {
            let faults = faults_of(dataset, &cities, frame, language);
            assert!(faults.is_empty(), "{pair:?} {}: {}", language.code(), faults.join("; "));
        }
    }
}

#[test]
fn any_selection_finds_room() {
    let dataset = support::published();
    let mut random = Random::new(23);
    for round in 0..200 {
        let cities = cities(dataset, |_| random.below(2) == 0);
        let language = Language::ALL[random.below(3)];
        let faults = faults_of(dataset, &cities, Frame::WHOLE, language);
        assert!(faults.is_empty(), "round {round}: {}", faults.join("; "));
    }
}

/// Where there is no room for all, some names are left out, and still none meets another.
#[test]
fn a_crowd_leaves_names_out_rather_than_mixing_them() {
    let dataset = support::published();
    let city = &dataset.cities[0];
    let dots: Vec<_> = (0..60)
        .map(|at| Dot {
            city,
            at: Point { x: 4000 + at % 8 * 90, y: 9000 + at / 8 * 90 },
            radius: 60,
            name: "Helsinki",
        })
        .collect();
    let labels = place_labels(Frame::WHOLE, &dots, LETTERS);
    let shown = labels.iter().flatten().count();
    assert!(shown > 0 && shown < dots.len(), "{shown} names");
    let faults = faults(&dots, &labels, Frame::WHOLE);
    assert!(faults.iter().all(|fault| fault.ends_with("no room")), "{}", faults.join("; "));
}

#[test]
fn a_frame_of_regions_holds_them() {
    let whole = Frame::WHOLE;
    assert_eq!(Frame::of_regions(support::land(), std::iter::empty()), whole);
    assert_eq!(Frame::of_regions(support::land(), std::iter::once("99")), whole);
    let frame = Frame::of_regions(support::land(), ["01", "06"].into_iter());
    assert!(frame.width() < whole.width());
    for land in land(support::land()).filter(|land| ["01", "06"].contains(&land.code)) {
        assert!(frame.holds(land.frame()), "{}", land.code);
    }
    let helsinki = Point::of(60.17, 24.94);
    let spot = Frame { left: helsinki.x, top: helsinki.y, right: helsinki.x, bottom: helsinki.y };
    assert!(frame.holds(spot));
}

#[test]
fn a_selection_is_summed_up() {
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

/// Whoever walks by arrow keys alone comes to every city from every other.
#[test]
fn arrow_keys_lead_everywhere() {
    let dataset = support::published();
    let places: Vec<_> = dataset.cities.iter().map(|city| Point::of(city.lat, city.lon)).collect();
    let directions = [Direction::North, Direction::East, Direction::South, Direction::West];
    for from in 0..places.len() {
        let mut reached = vec![from];
        let mut at = 0;
        while let Some(here) = reached.get(at).copied() {
            let there = directions.iter().filter_map(|direction| next(&places, here, *direction));
            let new: Vec<_> = there.filter(|to| !reached.contains(to)).collect();
            reached.extend(new);
            at += 1;
        }
        let missing: Vec<_> = (0..places.len())
            .filter(|at| !reached.contains(at))
            .map(|at| dataset.cities[at].id)
            .collect();
        assert!(missing.is_empty(), "from {}: {missing:?}", dataset.cities[from].id);
    }
}
