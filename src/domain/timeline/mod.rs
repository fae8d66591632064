//! The timeline: publications and terms on one axis.
//!
//! A term begins on its appointing date and lasts until the day on which it ended; where that is not
//! known, until the next begins, and fades. A date known to the month or the year is a span, never a point. What
//! has no date is beside the axis.
//!
//! Everything is placed for an axis of some length or a longer one: dots that would overlap lie in
//! lanes, each below the other, and a label without room is left out.

mod heights;

pub use heights::{ARROW_ALONG, ARROW_DOWN, ARROW_UP, Arc, Heights};

use super::dataset::{Dataset, PublicationRef, TermRef};
use super::date::PartialDate;
use super::map::text_width;

/// Positions on the axis, in thousandths of its length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The least length of the axis, in tenths of an em.
    length: i32,
    /// The first days of the years that have room for their number.
    pub years: Vec<(u16, i32)>,
    pub terms: Vec<Band>,
    /// One for each publication, in their order.
    pub dots: Vec<Dot>,
    pub relations: Vec<Relation>,
}

/// How long a term is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub term: TermRef,
    pub from: i32,
    /// The day on which it ended; where that is not known, the beginning of the next or the end of the
    /// axis.
    pub to: i32,
    pub is_end_known: bool,
}

/// A publication on the axis, or beside it where it has no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    pub publication: PublicationRef,
    pub is_dated: bool,
    pub from: i32,
    /// The end of the known month or year; `from` where the day is known.
    pub to: i32,
    /// How many lanes are above it.
    pub lane: usize,
}

impl Dot {
    #[must_use]
    pub const fn middle(self) -> i32 {
        i32::midpoint(self.from, self.to)
    }
}

/// That a publication came from an earlier one; both are positions in `dots`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    pub kind: RelationKind,
    pub earlier: usize,
    pub later: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    Answers,
    Follows,
}

impl Timeline {
    /// The least length of the axis in a container of 320 pixels, and in one of 50em, where
    /// `style/views.css` shows the wide drawing; in tenths of an em of the drawing.
    pub const NARROW: i32 = 180;
    pub const WIDE: i32 = 460;

    /// The room that a dot needs for itself, in tenths of an em: a target for a finger, and its number.
    pub const DOT: i32 = 20;

    /// The most dots that have a number in them: one of three digits has no room.
    pub const MAX_NUMBERS: usize = 99;

    /// Where what has no date is: beyond the end of the axis.
    pub const UNDATED: i32 = 1080;

    /// The gap between the beginning of a band and its label, in tenths of an em.
    pub const LABEL_GAP: i32 = 5;

    /// The timeline that these publications need: from the year of the first one's term to the year
    /// after the last of them and of the beginnings of terms. `None` where none of them has a date.
    /// `length` is the least length of the axis, in tenths of an em.
    #[must_use]
    pub fn of(dataset: &Dataset, publications: &[PublicationRef], length: i32) -> Option<Self> {
        let first = publications.iter().filter_map(|at| dataset.publication(*at).date).min()?;
        let begun = |at: &usize| first_day(dataset.terms[*at].appointed) <= first_day(first);
        let in_force = (0..dataset.terms.len()).rev().find(begun);
        let start = in_force.map_or(first.year(), |at| dataset.terms[at].appointed.year());
        let term = in_force.unwrap_or_default();
        Some(Self::between(dataset, publications, length, (start, start, term)))
    }

    /// The same from the first term to the year of the dataset's last change at least, whether a
    /// publication has a date or not.
    #[must_use]
    pub fn of_all_terms(dataset: &Dataset, publications: &[PublicationRef], length: i32) -> Self {
        let years = publications.iter().filter_map(|at| dataset.publication(*at).date);
        let start = years.map(PartialDate::year).fold(dataset.terms[0].appointed.year(), u16::min);
        Self::between(dataset, publications, length, (start, dataset.updated.year(), 0))
    }

    /// From a year to another at least, and from a term on.
    fn between(
        dataset: &Dataset,
        publications: &[PublicationRef],
        length: i32,
        (start, least, term): (u16, u16, usize),
    ) -> Self {
        let dated = |at: &PublicationRef| dataset.publication(*at).date;
        let begun = |at: usize| first_day(dataset.terms[at].appointed);
        let years = publications.iter().filter_map(dated).map(PartialDate::year);
        let years = years.chain(dataset.terms.iter().map(|term| term.appointed.year()));
        let end = least.max(years.fold(start, u16::max) + 1);
        let (zero, days) = (new_year(start), new_year(end + 1) - new_year(start));
        let position = |day: i32| (day - zero) * 1000 / days;

        let terms = term..dataset.terms.len();
        let terms = terms.map(|at| {
            let from = position(begun(at));
            let next = if at + 1 < dataset.terms.len() { position(begun(at + 1)) } else { 1000 };
            let ended = dataset.terms[at].ended.map(|day| position(first_day(day)));
            Band {
                term: at.into(),
                from,
                to: ended.map_or(next, |ended| ended.max(from).min(next)),
                is_end_known: ended.is_some(),
            }
        });
        let mut timeline = Self {
            length,
            years: Vec::new(),
            terms: terms.collect(),
            dots: Vec::with_capacity(publications.len()),
            relations: Vec::new(),
        };
        for at in publications {
            let span = dated(at).map(|date| (position(first_day(date)), position(end_of(date))));
            let (from, to) = span.unwrap_or((Self::UNDATED, Self::UNDATED));
            timeline.add(Dot { publication: *at, is_dated: span.is_some(), from, to, lane: 0 });
        }
        timeline.relate(dataset);
        let step = timeline.year_step(end + 1 - start);
        timeline.years =
            (start..=end).step_by(step).map(|year| (year, position(new_year(year)))).collect();
        timeline
    }

    /// Adds a dot in the first lane where it has room.
    fn add(&mut self, mut dot: Dot) {
        let extent = |dot: &Dot| {
            let half = (self.share(Self::DOT) + 1) / 2;
            (dot.from.min(dot.middle() - half), dot.to.max(dot.middle() + half))
        };
        let (left, right) = extent(&dot);
        let is_taken = |lane: usize| {
            let others = self.dots.iter().filter(|other| other.lane == lane);
            others.map(extent).any(|(from, to)| from < right && left < to)
        };
        while is_taken(dot.lane) {
            dot.lane += 1;
        }
        self.dots.push(dot);
    }

    fn relate(&mut self, dataset: &Dataset) {
        let dot_of = |publication: PublicationRef| {
            self.dots.iter().position(|dot| dot.is_dated && dot.publication == publication)
        };
        let relations = self.dots.iter().flat_map(|dot| {
            let publication = dataset.publication(dot.publication);
            let answers = publication.answers.map(|to| (RelationKind::Answers, to));
            let follows = publication.follows.map(|to| (RelationKind::Follows, to));
            [answers, follows].into_iter().flatten().filter_map(|(kind, to)| {
                Some(Relation { kind, earlier: dot_of(to)?, later: dot_of(dot.publication)? })
            })
        });
        self.relations = relations.collect();
    }

    /// Every how many years there is room for the number of one, of so many.
    fn year_step(&self, years: u16) -> usize {
        const GAP: i32 = 3;
        let needed = self.share(text_width("2000") / 10 + GAP) * i32::from(years);
        let has_room = |step: &usize| i32::try_from(step * 1000).is_ok_and(|room| room >= needed);
        [1, 2, 5, 10, 20, 50].into_iter().find(has_room).unwrap_or(100)
    }

    /// The earlier and the later publication of a relation.
    #[must_use]
    pub fn ends(&self, relation: &Relation) -> (&Dot, &Dot) {
        (&self.dots[relation.earlier], &self.dots[relation.later])
    }

    /// Whether two dots lie over each other, in different lanes.
    #[must_use]
    pub fn is_stacked(&self, one: &Dot, other: &Dot) -> bool {
        one.lane != other.lane && (one.middle() - other.middle()).abs() < self.share(Self::DOT)
    }

    /// Whether a term's band has room for this label. That of the last one may run over the end of the
    /// axis.
    #[must_use]
    pub fn has_room(&self, band: &Band, label: &str) -> bool {
        let end = if band.to < 1000 { band.to } else { Self::UNDATED - self.share(Self::DOT) / 2 };
        end - band.from >= self.share(text_width(label) / 10 + Self::LABEL_GAP)
    }

    /// The share of the axis that so many tenths of an em take at most.
    fn share(&self, tenths: i32) -> i32 {
        (tenths * 1000 + self.length - 1) / self.length
    }
}

/// The day of a date, or the first that it may be, counted from an arbitrary one.
pub(super) fn first_day(date: PartialDate) -> i32 {
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
