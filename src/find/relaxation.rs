//! What to drop where nothing was found: the constraints that exclude records, and how many records
//! are found without them.

use crate::domain::facet::Facet;
use crate::domain::order::sort;

/// A part of the query that excludes records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    Facet(Facet),
    Search,
}

/// The facets and the search.
const COUNT: usize = Facet::COUNT + 1;

const _: () = assert!(COUNT <= u16::BITS as usize, "each constraint is one bit of a u16");

/// Some constraints, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Constraints(u16);

impl Constraints {
    /// Only the search.
    pub const SEARCH: Self = Self(1 << Facet::COUNT);

    /// Only one facet.
    pub const fn of(facet: Facet) -> Self {
        Self(1 << facet as usize)
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of them are among `other`.
    pub const fn are_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    const fn len(self) -> u32 {
        self.0.count_ones()
    }

    fn list(self) -> Vec<Constraint> {
        let facets =
            Facet::ALL.into_iter().map(|facet| (Self::of(facet), Constraint::Facet(facet)));
        let all = facets.chain([(Self::SEARCH, Constraint::Search)]);
        all.filter(|(bit, _)| bit.are_within(self)).map(|(_, constraint)| constraint).collect()
    }
}

/// Constraints, and how many records are found when they are dropped together.
pub type Relaxation = (Vec<Constraint>, u32);

/// How many records of one kind the constraints exclude.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Relaxations {
    /// How many records each constraint alone excludes, by its bit.
    alone: [u32; COUNT],
    /// The fewest constraints that exclude a record, and how many records they exclude.
    nearest: (Constraints, u32),
}

impl Relaxations {
    /// Counts records that these constraints exclude, if there are any of either.
    pub fn count(&mut self, failed: Constraints, records: u32) {
        if failed.is_empty() || records == 0 {
            return;
        }
        let (nearest, count) = self.nearest;
        if failed == nearest {
            self.nearest.1 = count + records;
        } else if count == 0 || failed.len() < nearest.len() {
            self.nearest = (failed, records);
        }
        if failed.len() == 1 {
            self.alone[failed.0.trailing_zeros() as usize] += records;
        }
    }

    /// These, completed by the others where nothing here helps.
    pub fn or(mut self, others: &Self) -> Self {
        for (count, other) in self.alone.iter_mut().zip(&others.alone) {
            if *count == 0 {
                *count = *other;
            }
        }
        let (theirs, count) = others.nearest;
        let is_nearer = theirs.len() < self.nearest.0.len();
        if count > 0 && (self.nearest.1 == 0 || is_nearer) {
            self.nearest = others.nearest;
        }
        self
    }

    /// What to drop, the largest gain first. Where no single constraint helps, the fewest that help
    /// together.
    pub fn list(&self) -> Vec<Relaxation> {
        let alone = self.alone.iter().enumerate().filter(|(_, count)| **count > 0);
        let mut list: Vec<Relaxation> =
            alone.map(|(bit, count)| (Constraints(1 << bit).list(), *count)).collect();
        sort(&mut list, |a, b| b.1.cmp(&a.1));
        let (nearest, count) = self.nearest;
        if list.is_empty() && count > 0 {
            list.push((nearest.list(), count));
        }
        list
    }
}
