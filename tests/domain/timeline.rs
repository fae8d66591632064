//! The timeline.

use kaupunkipolitiikka::domain::dataset::PublicationRef;
use kaupunkipolitiikka::domain::timeline::{Dot, RelationKind, Timeline};
use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::text::Text;

use crate::support::random::Random;
use crate::support::synthetic::dataset_json;
use crate::support::{PUBLISHED, finder, published};

/// Both lengths that the timeline is drawn for.
const LENGTHS: [i32; 2] = [Timeline::NARROW, Timeline::WIDE];

/// The publications that a query finds, on a timeline.
fn timeline(dataset: &Dataset, search: &str) -> Option<Timeline> {
    let found = finder().find(&Query::parse(search, dataset), Language::Fi);
    Timeline::of(dataset, &found.publications, Timeline::NARROW)
}

/// A dataset with a publication of each of these dates; of the empty one, the date is not known.
fn dataset_of(dates: &[&str]) -> &'static Dataset {
    let mut json = dataset_json(1, dates.len(), 1);
    let mut rest = json.find("\"publications\":").unwrap();
    for date in dates {
        let at = rest + json[rest..].find("\"date\":").unwrap() + "\"date\":".len();
        let end = at + json[at..].find(',').unwrap();
        let date = if date.is_empty() { "null".to_owned() } else { format!("\"{date}\"") };
        json.replace_range(at..end, &date);
        rest = at;
    }
    Dataset::parse(json.leak().as_bytes()).unwrap()
}

/// Their timeline of this length, in the order of the dates.
fn timeline_of(dates: &[&str], length: i32) -> Timeline {
    let publications: Vec<_> = (0..dates.len()).map(PublicationRef::from).collect();
    Timeline::of(dataset_of(dates), &publications, length).unwrap()
}

#[test]
fn all_terms_are_on_a_timeline_up_to_the_last_change() {
    let dataset = published();
    let publications: Vec<_> = (0..dataset.publications.len()).map(PublicationRef::from).collect();
    let timeline = Timeline::of_all_terms(dataset, &publications, 1000);
    let terms: Vec<_> = timeline.terms.iter().map(|band| dataset.term(band.term).id).collect();
    assert_eq!(terms, ["2011", "2016", "2020", "2023"]);
    assert_eq!(timeline.years.last().map(|(year, _)| *year), Some(dataset.updated.year()));
    assert_eq!(timeline.dots.len(), publications.len());
    // Without publications too.
    assert_eq!(Timeline::of_all_terms(dataset, &[], 1000).terms, timeline.terms);
}

fn lanes(dates: &[&str], length: i32) -> Vec<usize> {
    timeline_of(dates, length).dots.iter().map(|dot| dot.lane).collect()
}

#[test]
fn the_series_is_on_a_timeline_with_its_terms() {
    let dataset = published();
    let timeline = timeline(dataset, "").unwrap();
    // From the term in force at the first publication on; each until the next one begins.
    let terms: Vec<_> = timeline.terms.iter().map(|band| dataset.term(band.term).id).collect();
    assert_eq!(terms, ["2020", "2023"]);
    // It ended on 20 June 2023, before the next was appointed in October; the end of that is not known.
    assert!(timeline.terms[0].is_end_known && timeline.terms[0].to < timeline.terms[1].from);
    assert_eq!(timeline.terms[0].to, 1266 * 1000 / 1827);
    assert!(!timeline.terms[1].is_end_known);
    assert_eq!(timeline.terms[1].to, 1000);
    let years: Vec<_> = timeline.years.iter().map(|(year, _)| *year).collect();
    assert_eq!(years, [2020, 2021, 2022, 2023, 2024]);
    // 16 January is day 15 of 1827, from 0.
    assert_eq!(timeline.terms[0].from, 15 * 1000 / 1827);
    let (dated, undated): (Vec<Dot>, Vec<Dot>) = timeline.dots.iter().partition(|dot| dot.is_dated);
    assert!(dated.is_sorted_by_key(|dot| dot.from) && dated.iter().all(|dot| dot.from == dot.to));
    assert_eq!(undated.len(), 2);
    assert!(undated.iter().all(|dot| dot.middle() == Timeline::UNDATED), "{undated:?}");
}

#[test]
fn relations_lead_from_the_later_to_the_earlier() {
    let dataset = published();
    let all = timeline(dataset, "").unwrap();
    let kinds: Vec<_> = all.relations.iter().map(|relation| relation.kind).collect();
    assert_eq!(kinds, [RelationKind::Answers, RelationKind::Follows]);
    let from = |at: usize| all.dots[at].from;
    assert!(all.relations.iter().all(|one| from(one.earlier) < from(one.later)));
    // One end of a relation alone is no relation.
    assert!(timeline(dataset, "?kind=response").unwrap().relations.is_empty());
}

#[test]
fn without_any_date_there_is_no_timeline() {
    assert_eq!(timeline(published(), "?year=undated"), None);
}

#[test]
fn what_is_known_to_the_month_is_a_span() {
    let text = String::from_utf8(PUBLISHED.to_vec()).unwrap();
    let text = text.replace("\"2022-06-01\"", "\"2022-06\"");
    let dataset = Dataset::parse(text.leak().as_bytes()).unwrap();
    let timeline = timeline(dataset, "?kind=study").unwrap();
    let dot = timeline.dots[0];
    assert!(dot.to > dot.from && dot.middle() > dot.from, "{dot:?}");
}

#[test]
fn dots_of_one_day_or_month_are_in_different_lanes() {
    for length in LENGTHS {
        assert_eq!(lanes(&["2020-09-03", "2020-09-03"], length), [0, 1]);
        assert_eq!(lanes(&["2020-09", "2020-09-28", "2024-01"], length), [0, 1, 0]);
        assert_eq!(lanes(&["2022-06-01"; 5], length), [0, 1, 2, 3, 4]);
        assert_eq!(lanes(&["2022-06-01", "", ""], length), [0, 0, 1]);
        let stacked = timeline_of(&["2022-06-01", "2022-06-01", "2024-06-01"], length);
        let [one, other, later] = &stacked.dots[..] else { panic!("{stacked:?}") };
        assert!(stacked.is_stacked(one, other) && !stacked.is_stacked(other, later));
    }
}

#[test]
fn a_longer_axis_needs_fewer_lanes() {
    let dates = ["2020-09-03", "2020-11-25", "2022-06-01"];
    assert_eq!(lanes(&dates, Timeline::NARROW), [0, 1, 0]);
    assert_eq!(lanes(&dates, Timeline::WIDE), [0, 0, 0]);
}

#[test]
fn no_two_dots_and_no_two_labels_overlap() {
    let random = &mut Random::new(13);
    let mut cases = vec![
        vec!["2020-09-03"; 2],
        vec!["1995-01-01", "2020-09-03", "2020-11-25", "2022-06-01", ""],
        vec!["1900-01-01", "2199-12-31", "2199-12-31", "", ""],
    ];
    for _ in 0..40 {
        let count = 1 + random.below(40);
        let first = 1995 + random.below(30);
        let dates = (0..count).map(|_| -> &'static str {
            let year = first + random.below(2026 - first);
            let (month, day) = (1 + random.below(12), 1 + random.below(28));
            match random.below(6) {
                0 => "",
                1 => format!("{year}").leak(),
                2 => format!("{year}-{month:02}").leak(),
                _ => format!("{year}-{month:02}-{day:02}").leak(),
            }
        });
        // One of them has a date, or there is no timeline.
        cases.push(dates.chain(["2020-09-03"]).collect());
    }
    for dates in cases {
        for length in LENGTHS {
            let timeline = timeline_of(&dates, length);
            assert_eq!(timeline.dots.len(), dates.len());
            assert_dots_apart(&timeline, length);
            assert_labels_apart(&timeline, length);
        }
    }
}

/// No two dots of a lane are nearer than the room of one.
fn assert_dots_apart(timeline: &Timeline, length: i32) {
    let least = Timeline::DOT * 1000;
    for (at, dot) in timeline.dots.iter().enumerate() {
        let others = timeline.dots[..at].iter().filter(|other| other.lane == dot.lane);
        for other in others {
            let distance = (dot.middle() - other.middle()).abs();
            assert!(distance * length >= least, "{dot:?} is over {other:?}");
            assert!(dot.from >= other.to || dot.to <= other.from, "{dot:?} covers {other:?}");
        }
    }
}

/// The names and years of terms that have room end before the next term begins, and the numbers of years
/// before the next number; by the digits and letters of a wide font, in hundredths of an em.
fn assert_labels_apart(timeline: &Timeline, length: i32) {
    const DIGIT: i32 = 70;
    const LETTER: i32 = 60;
    let share = |hundredths: i32| hundredths * 100 / length;
    for language in Language::ALL {
        for band in &timeline.terms {
            let next = timeline.terms.iter().find(|other| other.from > band.from);
            // The last one may run on to what has no date.
            let end = next.map_or(Timeline::UNDATED - share(Timeline::DOT * 5), |next| next.from);
            let name = (Text::of(language).term)("2020");
            let letters = i32::try_from(name.chars().count()).unwrap();
            for (label, width) in [(&*name, letters * LETTER), ("2020", 4 * DIGIT)] {
                let width = share(Timeline::LABEL_GAP * 10 + width);
                if timeline.has_room(band, label) {
                    assert!(band.from + width <= end, "{label} of {band:?} runs into the next");
                }
            }
        }
    }
    for pair in timeline.years.windows(2) {
        assert!(pair[0].1 + share(4 * DIGIT) < pair[1].1, "{pair:?}");
    }
}

#[test]
fn a_term_without_room_for_its_name_or_year_has_no_label() {
    let dates = ["1995-05-01", "2022-06-01"];
    let narrow = timeline_of(&dates, Timeline::NARROW);
    let years: Vec<_> = narrow.years.iter().map(|(year, _)| *year).collect();
    assert_eq!(years, [1995, 2005, 2015]);
    assert!(narrow.terms.iter().all(|band| !narrow.has_room(band, "2020")), "{narrow:?}");
    let wide = timeline_of(&dates, Timeline::WIDE);
    let years: Vec<_> = wide.years.iter().map(|(year, _)| *year).collect();
    assert_eq!(years, [1995, 2000, 2005, 2010, 2015, 2020]);
    assert!(wide.terms.iter().all(|band| wide.has_room(band, "2020")), "{wide:?}");
}
