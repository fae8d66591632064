//! Search: the records that match a query, the facet counts, and relaxations where nothing matches.
//! One pass over the words of the index, then one over the records, without an allocation for each.

mod candidates;
mod cost;
mod dates;
mod docs;
mod hits;
mod index;
mod inflection;
mod matches;
mod needle;
mod pass;
mod records;
mod relaxation;
mod stop_words;
mod typo;
mod vocabulary;
mod words;

pub use docs::Hit;
pub use matches::Correction;
pub use needle::{Needle, Piece};
pub use relaxation::{Constraint, Relaxation};
pub use words::Languages;

use std::sync::LazyLock;

use crate::domain::address::{Query, View};
use crate::domain::dataset::{
    CityRef, Dataset, Item, MandateRef, PersonRef, PublicationRef, TermRef,
};
use crate::domain::facet::Facet;
use crate::domain::language::Language;
use docs::DocKind;
use index::Index;
use matches::Matches;
use pass::Pass;
use relaxation::{Constraints, Relaxations};
use words::{Said, say, say_mandate};

/// A dataset with its search index.
///
/// ```
/// use kaupunkipolitiikka::domain::{Dataset, Language, Query};
/// use kaupunkipolitiikka::find::Finder;
///
/// let dataset = Dataset::parse(include_bytes!("../../public/data/committee.json")).unwrap();
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
    /// How many of those the committee's page lists in the discussion series.
    pub in_series: usize,
    /// What a search on the overview finds, best first, each thing once; nothing without a search, nor in the
    /// other views, which have lists of their own.
    pub hits: Vec<Hit>,
    /// What words that nothing has were taken for.
    pub corrections: Vec<Correction>,
    /// Whether nothing has all words of the search, and what has most of them is found instead.
    pub is_partial: bool,
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
    /// Indexes a dataset. Its words are indexed by [`Self::prepare_search`] or the first search.
    #[must_use]
    pub fn new(dataset: &'static Dataset) -> Self {
        let index = Index::of(dataset);
        let mut finder = Self { dataset, index, unfiltered: Found::default() };
        finder.unfiltered = finder.pass(&Query::default(), Language::default());
        finder
    }

    /// Builds the index of the words, which the first search would wait for.
    pub fn prepare_search(&self) {
        LazyLock::force(&self.index.words);
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

    /// How many values of the facet any record has.
    #[must_use]
    pub fn used_values(&self, facet: Facet) -> usize {
        self.unfiltered.counts[facet as usize].iter().filter(|count| **count > 0).count()
    }

    /// Finds the records that match the query. Of common words, those in the
    /// reader's language come first; names are found in every language.
    #[must_use]
    pub fn find(&self, query: &Query, language: Language) -> Found {
        // Without search and filters only the order of the cities differs.
        if Needle::is_search(&query.typed) || query.choice_count() > 0 {
            return self.pass(query, language);
        }
        let cities = self.index.order(self.dataset, query.sort, language).to_vec();
        Found { cities, ..self.unfiltered.clone() }
    }

    fn pass(&self, query: &Query, language: Language) -> Found {
        let needle = Needle::new(&query.typed);
        let mut found = Found::default();
        let mut matches = Matches::of(self.dataset, &self.index, &needle, language);
        self.find_cities(&mut found, &matches, query, language);
        self.find_leadership(&mut found, &matches, query);
        self.find_publications(&mut found, &matches, query);
        // Without a search there are none, and their order would wait for the index of the words.
        if query.view == View::Overview && !needle.is_empty() {
            found.hits = self.hits(&found, &matches, query);
        }
        found.is_partial = matches.is_partial;
        found.corrections = std::mem::take(&mut matches.corrections);
        found
    }

    /// Everything that a search can find, in the order of equally good results.
    #[must_use]
    pub fn hits_of_all(&self) -> Vec<Hit> {
        self.index.words.hit_order.iter().filter_map(|doc| self.index.docs.hit(*doc)).collect()
    }

    /// The sentence in which a thing has what is searched for, in the reader's language; `None` where another
    /// thing's name tells of it.
    #[must_use]
    pub fn sentence(&self, hit: Hit, needle: &Needle, language: Language) -> Option<&'static str> {
        let texts = self.texts(hit).into_iter().filter(|(of, _)| of.has(language));
        let mut sentences = texts.flat_map(|(_, text)| text.split_inclusive(". "));
        sentences.find(|sentence| needle.is_in(sentence))
    }

    /// What is said of a thing, for search, with the languages of each text.
    #[must_use]
    pub fn texts(&self, hit: Hit) -> Vec<(Languages, &'static str)> {
        let docs = &self.index.docs;
        let mut texts = Vec::new();
        let mut add = |_, of, said| {
            if let Said::Text(text) = said {
                texts.push((of, text));
            }
        };
        say(self.dataset, docs, docs.number_of(hit), &mut add);
        if let Hit::Item(Item::Person(at)) = hit {
            let mandates = self.dataset.mandates.iter().filter(|mandate| mandate.person == at);
            mandates.for_each(|mandate| say_mandate(mandate, &mut add));
        }
        texts
    }

    /// Where values are chosen, what has no facets is left out: partnerships, terms, people who lead nothing.
    fn hits(&self, found: &Found, matches: &Matches, query: &Query) -> Vec<Hit> {
        if query.choice_count() == 0 {
            return hits::hits(&self.index, matches, None);
        }
        let docs = &self.index.docs;
        let mut left = vec![false; docs.len()];
        let mut leave = |kind, at| left[docs.number(kind, at)] = true;
        found.cities.iter().for_each(|at| leave(DocKind::City, at.at()));
        found.publications.iter().for_each(|at| leave(DocKind::Publication, at.at()));
        for at in &found.mandates {
            leave(DocKind::Person, self.dataset.mandate(*at).person.at());
        }
        found.contacts.iter().for_each(|(_, at)| leave(DocKind::Person, at.at()));
        hits::hits(&self.index, matches, Some(&left))
    }

    fn find_cities(&self, found: &mut Found, matches: &Matches, query: &Query, language: Language) {
        let facets = View::Cities.facets();
        let mut pass = Pass::new(facets, matches, query);
        // Matched in memory order, then put in the query's order.
        let docs = self.index.docs.range(DocKind::City);
        let failed_by = pass.count_records(docs, &|at| &self.index.cities[at]);
        for at in self.index.order(self.dataset, query.sort, language) {
            let failed = failed_by[at.at()];
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

    fn find_leadership(&self, found: &mut Found, matches: &Matches, query: &Query) {
        let facets = View::Leadership.facets();
        let mut pass = Pass::new(facets, matches, query);
        for mandate in &self.index.mandates {
            let failed = pass.check_record(mandate);
            pass.relaxations.count(failed, 1);
            if failed.is_empty() {
                found.mandates.push(mandate.of);
            }
        }
        found.mandate_terms = pass.take_counts(Facet::Term);
        let relaxations = pass.relaxations;

        let mut pass = Pass::new(facets, matches, query);
        // A person who is named for several terms counts once.
        let mut seen = vec![Vec::new(); self.dataset.people.len()];
        for contact in &self.index.contacts {
            let failed = pass.check_record(contact);
            if failed.is_empty() {
                found.contacts.push(contact.of);
            }
            let seen = &mut seen[contact.of.1.at()];
            if seen.contains(&failed) {
                continue;
            }
            seen.push(failed);
            found.contact_people += usize::from(failed.is_empty());
            pass.relaxations.count(failed, 1);
        }
        found.leadership_relaxations = relaxations.or(&pass.relaxations);
    }

    fn find_publications(&self, found: &mut Found, matches: &Matches, query: &Query) {
        let facets = View::Series.facets();
        let mut pass = Pass::new(facets, matches, query);
        let docs = self.index.docs.range(DocKind::Publication);
        let failed_by = pass.count_records(docs, &|at| &self.index.publications[at]);
        let order = self.index.publication_order.iter();
        found.publications.extend(order.filter(|at| failed_by[at.at()].is_empty()));
        let in_series = found.publications.iter().filter(|at| self.dataset.is_in_series(**at));
        found.in_series = in_series.count();
        for facet in facets {
            found.counts[*facet as usize] = pass.take_counts(*facet);
        }
        found.publication_relaxations = pass.relaxations;
    }
}
