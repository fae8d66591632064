//! The timeline.

use kaupunkipolitiikka::domain::timeline::{RelationKind, Timeline};
use kaupunkipolitiikka::domain::{Dataset, Language, Query};

use crate::support::{finder, published};

/// The publications that a query finds, on a timeline.
fn timeline(dataset: &Dataset, search: &str) -> Option<Timeline> {
    let found = finder().find(&Query::parse(search, dataset), Language::Fi);
    Timeline::of(dataset, &found.publications)
}

#[test]
fn the_series_is_on_a_timeline_with_its_terms() {
    let dataset = published();
    let timeline = timeline(dataset, "").unwrap();
    // From the term in force at the first publication on; each until the next one begins.
    let terms: Vec<_> = timeline.terms.iter().map(|band| dataset.term(band.term).id).collect();
    assert_eq!(terms, ["2020", "2023"]);
    assert_eq!(timeline.terms[0].to, timeline.terms[1].from);
    assert_eq!(timeline.terms[1].to, 1000);
    let years: Vec<_> = timeline.years.iter().map(|(year, _)| *year).collect();
    assert_eq!(years, [2020, 2021, 2022, 2023, 2024]);
    // 16 January is day 15 of 1827, from 0.
    assert_eq!(timeline.terms[0].from, 15 * 1000 / 1827);
    let days: Vec<_> = timeline.publications.iter().map(|dot| (dot.from, dot.to)).collect();
    assert!(days.is_sorted() && days.iter().all(|(from, to)| from == to), "{days:?}");
    assert_eq!(timeline.undated.len(), 2);
}

#[test]
fn relations_lead_from_the_earlier_to_the_later() {
    let dataset = published();
    let all = timeline(dataset, "").unwrap();
    let kinds: Vec<_> = all.relations.iter().map(|relation| relation.kind).collect();
    assert_eq!(kinds, [RelationKind::Answers, RelationKind::Follows]);
    assert!(all.relations.iter().all(|relation| relation.from < relation.to));
    // A relation needs both of its publications.
    assert!(timeline(dataset, "?kind=response").unwrap().relations.is_empty());
}

#[test]
fn without_any_date_there_is_no_timeline() {
    assert_eq!(timeline(published(), "?year=undated"), None);
}

#[test]
fn what_is_known_to_the_month_is_a_span() {
    let text = String::from_utf8(crate::support::PUBLISHED.to_vec()).unwrap();
    let text = text.replace("\"2022-06-01\"", "\"2022-06\"");
    let dataset = Dataset::parse(text.leak().as_bytes()).unwrap();
    let timeline = timeline(dataset, "?kind=study").unwrap();
    let dot = timeline.publications[0];
    assert!(dot.to > dot.from && dot.middle() > dot.from, "{dot:?}");
}
