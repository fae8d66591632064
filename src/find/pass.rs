//! One pass over the records of one kind: which match, how many each facet value would leave, and
//! which constraints exclude the others.

use std::ops::Range;

use super::matches::Matches;
use super::relaxation::{Constraints, Relaxations};
use crate::domain::address::{Choice, Query};
use crate::domain::facet::Facet;

/// A record, for search and facets.
pub(super) trait Record {
    /// Its number among the documents of the search index.
    fn doc(&self) -> usize;

    /// The indices of its values of a facet; none where the facet does not apply to it.
    fn values(&self, facet: Facet) -> &[u32];
}

/// What is chosen of a facet.
struct Chosen<'q> {
    facet: Facet,
    values: &'q [Choice],
}

impl Chosen<'_> {
    fn has_any(&self, values: &[u32]) -> bool {
        values.iter().any(|value| self.values.iter().any(|chosen| chosen.index == *value as usize))
    }
}

pub(super) struct Pass<'q> {
    chosen: Vec<Chosen<'q>>,
    has_choice: bool,
    matches: &'q Matches,
    /// For each facet of `chosen`, how many records each value would leave.
    counts: Vec<Vec<u32>>,
    pub relaxations: Relaxations,
}

impl<'q> Pass<'q> {
    pub fn new(facets: &[Facet], matches: &'q Matches, query: &'q Query) -> Self {
        let chosen = facets.iter().map(|of| Chosen { facet: *of, values: query.chosen(*of) });
        let chosen: Vec<_> = chosen.collect();
        let has_choice = chosen.iter().any(|chosen| !chosen.values.is_empty());
        let counts = vec![Vec::new(); facets.len()];
        Self { chosen, has_choice, matches, counts, relaxations: Relaxations::default() }
    }

    /// Whether one of these values of a facet is chosen.
    pub fn has_chosen(&self, facet: Facet, values: &[u32]) -> bool {
        self.chosen.iter().any(|chosen| chosen.facet == facet && chosen.has_any(values))
    }

    /// Checks the records of these documents, counts the constraints that exclude them, and returns those of each.
    pub fn count_records<'r>(
        &mut self,
        docs: Range<usize>,
        record: &dyn Fn(usize) -> &'r dyn Record,
    ) -> Vec<Constraints> {
        let mut failed_by = vec![Constraints::SEARCH; docs.len()];
        let mut excluded = 0;
        for (at, doc) in docs.enumerate() {
            // Most records fail the search; without choices that is all to say of them.
            if !self.has_choice && !self.matches.has(doc) {
                excluded += 1;
                continue;
            }
            let failed = self.check_record(record(at));
            self.relaxations.count(failed, 1);
            failed_by[at] = failed;
        }
        self.relaxations.count(Constraints::SEARCH, excluded);
        failed_by
    }

    /// Returns the constraints that the record fails, and counts it for each facet value that would
    /// leave it.
    pub fn check_record(&mut self, record: &dyn Record) -> Constraints {
        let is_found = self.matches.has(record.doc());
        let mut failed = if is_found { Constraints::default() } else { Constraints::SEARCH };
        for chosen in &self.chosen {
            if !chosen.values.is_empty() && !chosen.has_any(record.values(chosen.facet)) {
                failed = failed.and(Constraints::of(chosen.facet));
            }
        }
        for (chosen, counts) in self.chosen.iter().zip(&mut self.counts) {
            if failed.are_within(Constraints::of(chosen.facet)) {
                for value in record.values(chosen.facet) {
                    let value = *value as usize;
                    if counts.len() <= value {
                        counts.resize(value + 1, 0);
                    }
                    counts[value] += 1;
                }
            }
        }
        failed
    }

    /// How many records each value of a facet would leave.
    pub fn take_counts(&mut self, facet: Facet) -> Vec<u32> {
        let at = self.chosen.iter().position(|chosen| chosen.facet == facet);
        at.map(|at| std::mem::take(&mut self.counts[at])).unwrap_or_default()
    }
}
