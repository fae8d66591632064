//! The timeline: publications and terms on one axis.
//!
//! A term begins on its date of appointment and has no known end: it is drawn until the next
//! begins, and fades out. A date known to the month or the year is a span, never a point. What has
//! no date is not on the axis.

use super::dataset::{Dataset, PublicationRef, TermRef};
use super::date::PartialDate;

/// Positions on the axis, in thousandths of its length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The first days of the years.
    pub years: Vec<(u16, i32)>,
    pub terms: Vec<Band>,
    pub publications: Vec<Dot>,
    pub relations: Vec<Relation>,
    /// Those without a date.
    pub undated: Vec<PublicationRef>,
}

/// How long a term is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub term: TermRef,
    pub from: i32,
    pub to: i32,
}

/// A publication on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    pub publication: PublicationRef,
    pub from: i32,
    /// The end of the known month or year; `from` where the day is known.
    pub to: i32,
}

impl Dot {
    #[must_use]
    pub const fn middle(self) -> i32 {
        i32::midpoint(self.from, self.to)
    }
}

/// A relation between a publication and an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    pub kind: RelationKind,
    /// The position of the earlier one.
    pub from: i32,
    /// The position of the later one.
    pub to: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    Answers,
    Follows,
}

impl Timeline {
    /// The timeline of these publications: from the year of the first one's term to the year
    /// after the last of them and of the beginnings of terms. `None` where none of them has a date.
    #[must_use]
    pub fn of(dataset: &Dataset, publications: &[PublicationRef]) -> Option<Self> {
        let dated = |at: &PublicationRef| dataset.publication(*at).date;
        let first = publications.iter().filter_map(dated).min()?;
        let last = publications.iter().filter_map(dated).max()?;
        let begun = |at: usize| first_day(dataset.terms[at].appointed);
        let in_force = (0..dataset.terms.len()).rev().find(|at| begun(*at) <= first_day(first));
        let start = in_force.map_or(first.year(), |at| dataset.terms[at].appointed.year());
        let end =
            dataset.terms.iter().map(|term| term.appointed.year()).fold(last.year(), u16::max);
        let end = end + 1;
        let (zero, length) = (new_year(start), new_year(end + 1) - new_year(start));
        let position = |day: i32| (day - zero) * 1000 / length;

        let terms = in_force.unwrap_or_default()..dataset.terms.len();
        let terms = terms.map(|at| Band {
            term: at.into(),
            from: position(begun(at)),
            to: if at + 1 < dataset.terms.len() { position(begun(at + 1)) } else { 1000 },
        });
        let dots: Vec<_> = publications
            .iter()
            .filter_map(|at| {
                let date = dated(at)?;
                let (from, to) = (position(first_day(date)), position(end_of(date)));
                Some(Dot { publication: *at, from, to })
            })
            .collect();
        let dot_of = |at| dots.iter().find(|dot| dot.publication == at);
        let relations = dots.iter().flat_map(|later| {
            let publication = dataset.publication(later.publication);
            let answers = publication.answers.map(|at| (RelationKind::Answers, at));
            let follows = publication.follows.map(|at| (RelationKind::Follows, at));
            [answers, follows].into_iter().flatten().filter_map(|(kind, at)| {
                let (one, other) = (dot_of(at)?.middle(), later.middle());
                Some(Relation { kind, from: one.min(other), to: one.max(other) })
            })
        });
        Some(Self {
            years: (start..=end).map(|year| (year, position(new_year(year)))).collect(),
            terms: terms.collect(),
            relations: relations.collect(),
            undated: publications.iter().copied().filter(|at| dated(at).is_none()).collect(),
            publications: dots,
        })
    }
}

/// The number of a date's first possible day, see [`day_number`].
fn first_day(date: PartialDate) -> i32 {
    day_number(date.year().into(), date.month().unwrap_or(1).into(), date.day().unwrap_or(1).into())
}

/// The number of the day after a date's last possible day; of the day itself where it is known.
fn end_of(date: PartialDate) -> i32 {
    let (year, month) = (i32::from(date.year()), date.month().map(i32::from));
    match (month, date.day()) {
        (_, Some(_)) => first_day(date),
        (Some(12) | None, None) => new_year(date.year() + 1),
        (Some(month), None) => day_number(year, month + 1, 1),
    }
}

fn new_year(year: u16) -> i32 {
    day_number(year.into(), 1, 1)
}

/// Days since 1 March of the year 0 of the proleptic Gregorian calendar.
const fn day_number(year: i32, month: i32, day: i32) -> i32 {
    // The year begins in March here, so that the leap day is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days() {
        assert_eq!(day_number(2024, 3, 1) - day_number(2024, 2, 28), 2);
        assert_eq!(day_number(2023, 3, 1) - day_number(2023, 2, 28), 1);
        assert_eq!(new_year(2101) - new_year(2100), 365);
        assert_eq!(new_year(2001) - new_year(2000), 366);
        assert_eq!(day_number(2023, 12, 31) + 1, new_year(2024));
    }

    #[test]
    fn a_month_is_a_span_and_a_day_a_point() {
        let span = |text: &str| {
            let date = text.parse().unwrap();
            end_of(date) - first_day(date)
        };
        assert_eq!(span("2020-09-03"), 0);
        assert_eq!(span("2020-02"), 29);
        assert_eq!(span("2023-12"), 31);
        assert_eq!(span("2023"), 365);
    }
}
