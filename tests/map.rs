//! The map: every name finds room, and no two meet.

mod support;

use kaupunkipolitiikka::domain::dataset::{City, CityRef};
use kaupunkipolitiikka::domain::map::{
    Direction, Dot, Frame, Label, Point, next, place_labels, radius,
};
use kaupunkipolitiikka::domain::{Dataset, Language, Summary};
use support::random::Random;

/// The height of the letters of a map that shows the whole country.
const LETTERS: i32 = 300;

fn scaled(length: i32, frame: Frame) -> i32 {
    length * frame.width() / Frame::WHOLE.width()
}

/// These cities on a map of this frame, the largest first as they are drawn.
fn dots<'a>(cities: &[&'a City], frame: Frame, language: Language) -> Vec<Dot<'a>> {
    let mut cities = cities.to_vec();
    cities.sort_by_key(|city| std::cmp::Reverse(city.inhabitants()));
    let dot = |city: &&'a City| Dot {
        at: Point::of(city.lat, city.lon),
        radius: scaled(radius(city.inhabitants(), 664_028), frame),
        name: city.name(language),
    };
    cities.iter().map(dot).collect()
}

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

fn faults_of(cities: &[&City], frame: Frame, language: Language) -> Vec<String> {
    let dots = dots(cities, frame, language);
    faults(&dots, &place_labels(frame, &dots, scaled(LETTERS, frame)), frame)
}

#[test]
fn all_names_of_the_country_find_room_in_every_language() {
    let dataset = support::published();
    let cities: Vec<_> = dataset.cities.iter().collect();
    for language in Language::ALL {
        let faults = faults_of(&cities, Frame::WHOLE, language);
        assert!(faults.is_empty(), "{}: {}", language.code(), faults.join("; "));
    }
}

#[test]
fn all_names_of_each_region_find_room_in_every_language() {
    let dataset = support::published();
    for (at, region) in dataset.regions.iter().enumerate() {
        let frame = Frame::of_regions(std::iter::once(region.code.as_str()));
        let cities: Vec<_> =
            dataset.cities.iter().filter(|city| city.region == at.into()).collect();
        for language in Language::ALL {
            let faults = faults_of(&cities, frame, language);
            assert!(faults.is_empty(), "{}: {}", region.name.get(language), faults.join("; "));
        }
    }
}

#[test]
fn any_selection_finds_room() {
    let dataset = support::published();
    let mut random = Random::new(23);
    for round in 0..200 {
        let cities: Vec<_> = dataset.cities.iter().filter(|_| random.below(2) == 0).collect();
        let language = Language::ALL[random.below(3)];
        let faults = faults_of(&cities, Frame::WHOLE, language);
        assert!(faults.is_empty(), "round {round}: {}", faults.join("; "));
    }
}

/// Where there is no room for all, some names are left out, and still none meets another.
#[test]
fn a_crowd_leaves_names_out_rather_than_mixing_them() {
    let names = ["Helsinki"; 60];
    let dots: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let at = i32::try_from(at).unwrap();
            Dot { at: Point { x: 4000 + at % 8 * 90, y: 9000 + at / 8 * 90 }, radius: 60, name }
        })
        .collect();
    let labels = place_labels(Frame::WHOLE, &dots, LETTERS);
    let shown = labels.iter().flatten().count();
    assert!(shown > 0 && shown < dots.len(), "{shown} names");
    let faults = faults(&dots, &labels, Frame::WHOLE);
    assert!(faults.iter().all(|fault| fault.ends_with("no room")), "{}", faults.join("; "));
}

#[test]
fn a_frame_of_regions_holds_them_and_keeps_its_shape() {
    let whole = Frame::WHOLE;
    assert_eq!(Frame::of_regions(std::iter::empty()), whole);
    assert_eq!(Frame::of_regions(std::iter::once("99")), whole);
    let frame = Frame::of_regions(["01", "06"].into_iter());
    assert!(frame.width() < whole.width());
    let shape = |frame: Frame| frame.width() * 100 / frame.height();
    assert_eq!(shape(frame), shape(whole));
    let helsinki = Point::of(60.17, 24.94);
    let spot = Frame { left: helsinki.x, top: helsinki.y, right: helsinki.x, bottom: helsinki.y };
    assert!(frame.holds(spot));
}

#[test]
fn a_selection_is_summed_up() {
    let dataset = support::published();
    let all: Vec<_> = (0..dataset.cities.len()).map(CityRef::from).collect();
    let name = |dataset: &Dataset, at| dataset.city(at).id.clone();
    let summary = Summary::of(&dataset, &all).unwrap();
    assert_eq!((summary.cities, summary.regions), (23, 18));
    assert_eq!(
        summary.inhabitants,
        dataset.cities.iter().map(|c| u64::from(c.inhabitants())).sum::<u64>()
    );
    assert_eq!(name(&dataset, summary.largest), "helsinki");
    assert_eq!(name(&dataset, summary.smallest), "kajaani");
    assert_eq!(name(&dataset, summary.northernmost), "rovaniemi");
    assert_eq!(name(&dataset, summary.southernmost), "helsinki");
    let shares: Vec<_> = summary.partnerships.iter().map(|share| share.cities).collect();
    assert_eq!(shares, [6, 3, 12, 2]);
    let inhabitants: u64 = summary.partnerships.iter().map(|share| share.inhabitants).sum();
    assert_eq!(inhabitants, summary.inhabitants);
    assert_eq!(Summary::of(&dataset, &[]), None);
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
        reached.dedup();
        let missing: Vec<_> = (0..places.len())
            .filter(|at| !reached.contains(at))
            .map(|at| dataset.cities[at].id.as_str())
            .collect();
        assert!(missing.is_empty(), "from {}: {missing:?}", dataset.cities[from].id);
    }
}
