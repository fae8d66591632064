//! Search: the records that match a query, the facet counts, and relaxations where nothing matches.
//! One pass over the records, without an allocation for each.

mod entry;
mod hits;
mod index;
mod needle;
mod pass;
mod relaxation;
mod typo;

pub use entry::Entry;
pub use needle::{Needle, Piece};
pub use relaxation::{Constraint, Relaxation};

use super::address::{Query, View};
use super::dataset::{CityRef, Dataset, Item, MandateRef, PersonRef, PublicationRef, TermRef};
use super::facet::Facet;
use super::language::Language;
use index::Index;
use pass::Pass;
use relaxation::{Constraints, Relaxations};

/// A dataset with its search index.
///
/// ```
/// use kaupunkipolitiikka::domain::{Dataset, Finder, Language, Query};
///
/// let dataset = Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap();
/// let finder = Finder::new(dataset);
/// let found = finder.find(&Query::parse("?q=Turussa", dataset), Language::Fi);
/// assert_eq!(dataset.city(found.cities[0]).name.fi, "Turku");
/// ```
#[derive(Debug)]
pub struct Finder {
    dataset: &'static Dataset,
    index: Index,
    /// What a query without search and filters finds.
    unfiltered: Found,
}

/// The result of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In the query's sort order.
    pub cities: Vec<CityRef>,
    /// The newest term first; in a term the chair first.
    pub mandates: Vec<MandateRef>,
    /// The people named for more information, the newest term first.
    pub contacts: Vec<(TermRef, PersonRef)>,
    /// How many people those are.
    contact_people: usize,
    /// In chronological order; undated ones last.
    pub publications: Vec<PublicationRef>,
    /// What a search on the overview finds, best first, each thing once; nothing without a search, nor in the
    /// other views, which have lists of their own.
    pub hits: Vec<Item>,
    /// Cities for which no source says whether they were represented in the chosen terms.
    pub unknown: Vec<CityRef>,
    /// How many cities and publications each value of each facet would leave.
    counts: [Vec<u32>; Facet::COUNT],
    /// How many mandates each term would leave.
    mandate_terms: Vec<u32>,
    city_relaxations: Relaxations,
    leadership_relaxations: Relaxations,
    publication_relaxations: Relaxations,
}

impl Found {
    /// How many records the facet's value at this index would leave, the facet's own choice
    /// aside. Of terms, the leadership counts mandates and every other view counts cities.
    #[must_use]
    pub fn count(&self, facet: Facet, index: usize, view: View) -> u32 {
        let counts = match (facet, view) {
            (Facet::Term, View::Leadership) => &self.mandate_terms,
            _ => &self.counts[facet as usize],
        };
        counts.get(index).copied().unwrap_or_default()
    }

    /// The number of entries in a view: of the leadership the mandates, or, where only people named
    /// for information were found, those, each once.
    #[must_use]
    pub fn count_in(&self, view: View) -> usize {
        match view {
            View::Overview => View::LISTS.iter().map(|part| self.count_in(*part)).sum(),
            View::Cities => self.cities.len(),
            View::Leadership if self.mandates.is_empty() => self.contact_people,
            View::Leadership => self.mandates.len(),
            View::Series => self.publications.len(),
            View::About => 0,
        }
    }

    /// What to drop from the query where a view is empty, with the number of records found then,
    /// the largest number first. Where no single constraint helps, the fewest that help together.
    #[must_use]
    pub fn relaxations(&self, view: View) -> Vec<Relaxation> {
        let relaxations = match view {
            View::Leadership => &self.leadership_relaxations,
            View::Series => &self.publication_relaxations,
            View::Overview | View::Cities | View::About => &self.city_relaxations,
        };
        relaxations.list()
    }
}

impl Finder {
    /// Builds the search index of a dataset.
    #[must_use]
    pub fn new(dataset: &'static Dataset) -> Self {
        let index = Index::of(dataset);
        let mut finder = Self { dataset, index, unfiltered: Found::default() };
        finder.unfiltered = finder.find(&Query::default(), Language::default());
        finder
    }

    /// The dataset that is searched.
    #[must_use]
    pub const fn dataset(&self) -> &'static Dataset {
        self.dataset
    }

    /// Whether any record has the facet's value at this index, so that it is worth offering.
    #[must_use]
    pub fn is_used(&self, facet: Facet, index: usize) -> bool {
        self.unfiltered.count(facet, index, View::Overview) > 0
    }

    /// Finds the records that match the query. The language affects only the order of names.
    #[must_use]
    pub fn find(&self, query: &Query, language: Language) -> Found {
        let needle = Needle::new(&query.typed);
        let mut found = Found::default();
        self.find_cities(&mut found, &needle, query, language);
        self.find_leadership(&mut found, &needle, query);
        self.find_publications(&mut found, &needle, query);
        if query.view == View::Overview {
            let has_choice = query.choice_count() > 0;
            found.hits = hits::hits(self.dataset, &self.index, &found, &needle, has_choice);
        }
        found
    }

    fn find_cities(&self, found: &mut Found, needle: &Needle, query: &Query, language: Language) {
        let facets = View::Cities.facets();
        let mut pass = Pass::new(facets, needle, query, self.dataset);
        // Matched in memory order, then put in the query's order.
        let matched: Vec<_> =
            self.index.cities.iter().map(|city| pass.count_record(city)).collect();
        for at in self.index.order(self.dataset, query.sort, language) {
            let failed = matched[at.at()];
            if failed.is_empty() {
                found.cities.push(*at);
            } else if failed == Constraints::of(Facet::Term)
                && pass.has_chosen(Facet::Term, &self.index.cities[at.at()].unknown_terms)
            {
                found.unknown.push(*at);
            }
        }
        for facet in facets {
            found.counts[*facet as usize] = pass.take_counts(*facet);
        }
        found.city_relaxations = pass.relaxations;
    }

    fn find_leadership(&self, found: &mut Found, needle: &Needle, query: &Query) {
        let facets = View::Leadership.facets();
        let mut pass = Pass::new(facets, needle, query, self.dataset);
        for mandate in &self.index.mandates {
            if pass.count_record(mandate).is_empty() {
                found.mandates.push(mandate.of);
            }
        }
        found.mandate_terms = pass.take_counts(Facet::Term);
        let relaxations = pass.relaxations;

        let mut pass = Pass::new(facets, needle, query, self.dataset);
        // A person who is named for several terms counts once.
        let mut seen = vec![Vec::new(); self.dataset.people.len()];
        for contact in &self.index.contacts {
            let failed = pass.check_record(contact);
            if failed.is_empty() {
                found.contacts.push((contact.of, contact.person));
            }
            let seen = &mut seen[contact.person.at()];
            if seen.contains(&failed) {
                continue;
            }
            seen.push(failed);
            if failed.is_empty() {
                found.contact_people += 1;
            } else {
                pass.relaxations.count(failed);
            }
        }
        found.leadership_relaxations = relaxations.or(&pass.relaxations);
    }

    fn find_publications(&self, found: &mut Found, needle: &Needle, query: &Query) {
        let facets = View::Series.facets();
        let mut pass = Pass::new(facets, needle, query, self.dataset);
        let matched: Vec<_> =
            self.index.publications.iter().map(|one| pass.count_record(one)).collect();
        let order = self.index.publication_order.iter();
        found.publications.extend(order.filter(|at| matched[at.at()].is_empty()));
        for facet in facets {
            found.counts[*facet as usize] = pass.take_counts(*facet);
        }
        found.publication_relaxations = pass.relaxations;
    }
}
