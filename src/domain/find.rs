//! From a dataset and a query to an answer: entries, counts beside the facets, and what would
//! help where nothing was found. One pass over the records, without allocation for each.

mod index;

pub use index::Index;

use super::dataset::{CityRef, Dataset, MandateRef, PersonRef, PublicationRef, TermRef};
use super::facet::Facet;
use super::language::Language;
use super::matching::{Entry, Needle};
use super::order::sort;
use super::query::{Query, View};

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In the order asked for.
    pub cities: Vec<CityRef>,
    /// The newest term first; in a term the chair first.
    pub mandates: Vec<MandateRef>,
    /// The people named for more information, the newest term first.
    pub contacts: Vec<(TermRef, PersonRef)>,
    /// In order of time; undated ones last.
    pub publications: Vec<PublicationRef>,
    /// Cities of which no source tells whether they sat in the terms chosen.
    pub unknown: Vec<CityRef>,
    /// How many cities and publications each value of each facet would leave.
    counts: [Vec<u32>; Facet::ALL.len()],
    mandate_terms: Vec<u32>,
    /// How many records of each kind there would be without some hurdles.
    relief: [Relief; 3],
}

/// What hurdles stand before the records of one kind; each is one bit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Relief {
    /// How many records one hurdle alone keeps away.
    alone: [u32; HURDLES],
    /// The fewest hurdles that keep a record away, and how many records they do.
    nearest: (u16, u32),
}

impl Relief {
    /// What keeps these away, and others where nothing here does.
    fn or(mut self, others: &Self) -> Self {
        for (count, other) in self.alone.iter_mut().zip(&others.alone) {
            if *count == 0 {
                *count = *other;
            }
        }
        let (theirs, count) = others.nearest;
        let nearer = theirs.count_ones() < self.nearest.0.count_ones();
        if count > 0 && (self.nearest.1 == 0 || nearer) {
            self.nearest = others.nearest;
        }
        self
    }

    fn note(&mut self, failed: u16) {
        let (nearest, count) = self.nearest;
        if failed == nearest {
            self.nearest.1 = count + 1;
        } else if count == 0 || failed.count_ones() < nearest.count_ones() {
            self.nearest = (failed, 1);
        }
        if failed.is_power_of_two() {
            self.alone[failed.trailing_zeros() as usize] += 1;
        }
    }
}

/// Facets, and the search as one more.
const HURDLES: usize = Facet::ALL.len() + 1;
const SEARCH: usize = Facet::ALL.len();

/// A choice that, dropped, would leave something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurdle {
    Facet(Facet),
    Search,
}

impl Found {
    /// How many records the facet's value at this place would leave, the facet's own choice
    /// aside. Of terms, the leadership counts mandates and every other view counts cities.
    #[must_use]
    pub fn count(&self, facet: Facet, place: usize, view: View) -> u32 {
        let counts = match (facet, view) {
            (Facet::Term, View::Leadership) => &self.mandate_terms,
            _ => &self.counts[facet as usize],
        };
        counts.get(place).copied().unwrap_or_default()
    }

    /// How many entries a view has: of the leadership the mandates, or, where only people named
    /// for information were found, those, each once.
    #[must_use]
    pub fn in_view(&self, view: View) -> usize {
        match view {
            View::Overview => [View::Cities, View::Leadership, View::Series]
                .map(|part| self.in_view(part))
                .iter()
                .sum(),
            View::Cities => self.cities.len(),
            View::Leadership if self.mandates.is_empty() => {
                let people = self.contacts.iter().enumerate();
                let first = people.filter(|(at, (_, person))| {
                    self.contacts[..*at].iter().all(|(_, earlier)| earlier != person)
                });
                first.count()
            }
            View::Leadership => self.mandates.len(),
            View::Series => self.publications.len(),
            View::About => 0,
        }
    }

    /// What to drop so that an empty view has something, with how much it would have: the most
    /// first. Where nothing alone would help, the fewest that do together.
    #[must_use]
    pub fn relief(&self, view: View) -> Vec<(Vec<Hurdle>, u32)> {
        let relief = match view {
            View::Leadership => &self.relief[1],
            View::Series => &self.relief[2],
            _ => &self.relief[0],
        };
        let hurdle = |at| Facet::ALL.get(at).map_or(Hurdle::Search, |facet| Hurdle::Facet(*facet));
        let alone = relief.alone.iter().enumerate().filter(|(_, count)| **count > 0);
        let mut offers: Vec<_> = alone.map(|(at, count)| (vec![hurdle(at)], *count)).collect();
        sort(&mut offers, |a, b| b.1.cmp(&a.1));
        let (nearest, count) = relief.nearest;
        if offers.is_empty() && count > 0 {
            let together = (0..HURDLES).filter(|at| nearest & (1 << at) != 0).map(hurdle);
            offers.push((together.collect(), count));
        }
        offers
    }
}

/// A facet's choice over the values' places: which are wanted, and whether any is.
struct Wanted {
    facet: Facet,
    values: Vec<bool>,
    any: bool,
}

impl Wanted {
    fn of(facet: Facet, query: &Query, dataset: &Dataset) -> Self {
        let mut values = vec![false; dataset.values(facet).count()];
        let chosen = query.chosen(facet);
        for choice in chosen {
            values[choice.place] = true;
        }
        Self { facet, values, any: !chosen.is_empty() }
    }

    fn wants(&self, place: usize) -> bool {
        self.values.get(place).copied().unwrap_or_default()
    }
}

/// One pass over the records of one kind.
struct Pass<'q> {
    wanted: Vec<Wanted>,
    needle: &'q Needle,
    counts: Vec<Vec<u32>>,
    relief: Relief,
}

impl<'q> Pass<'q> {
    fn new(facets: &[Facet], needle: &'q Needle, query: &Query, dataset: &Dataset) -> Self {
        let wanted: Vec<_> =
            facets.iter().map(|facet| Wanted::of(*facet, query, dataset)).collect();
        let counts = wanted.iter().map(|wanted| vec![0; wanted.values.len()]).collect();
        Self { wanted, needle, counts, relief: Relief::default() }
    }

    /// Judges a record, and notes what keeps it away.
    fn note(&mut self, places: &[&[u16]], entry: &Entry) -> u16 {
        let failed = self.judge(places, entry);
        if failed != 0 {
            self.relief.note(failed);
        }
        failed
    }

    /// Judges a record with these places in the facets' values. Returns the hurdles that it
    /// fails, one bit each.
    fn judge(&mut self, places: &[&[u16]], entry: &Entry) -> u16 {
        let mut failed: u16 = 0;
        for (wanted, places) in self.wanted.iter().zip(places) {
            if wanted.any && !places.iter().any(|place| wanted.wants(usize::from(*place))) {
                failed |= 1 << wanted.facet as usize;
            }
        }
        if !self.needle.is_empty() && !self.needle.matches(entry) {
            failed |= 1 << SEARCH;
        }
        // Most records fail the search, and count nowhere.
        if failed == 1 << SEARCH {
            return failed;
        }
        for ((wanted, counts), places) in self.wanted.iter().zip(&mut self.counts).zip(places) {
            if failed & !(1 << wanted.facet as usize) == 0 {
                places.iter().for_each(|place| counts[usize::from(*place)] += 1);
            }
        }
        failed
    }
}

/// Finds what the query asks for. The language decides the order of names alone.
#[must_use]
pub fn find(dataset: &Dataset, query: &Query, language: Language) -> Found {
    let needle = Needle::new(&query.typed);
    let index = &dataset.index;
    let mut found = Found::default();

    let facets = Facet::of(View::Cities);
    let mut pass = Pass::new(facets, &needle, query, dataset);
    // Judged as they lie in memory, and put in order after that.
    let judged = index.cities.iter().map(|city| {
        let places = [&city.region[..], &city.groups, &city.language, &city.terms];
        pass.note(&places, &city.entry)
    });
    let judged: Vec<_> = judged.collect();
    for at in index.order(dataset, query.sort, language) {
        let failed = judged[at.at()];
        if failed == 0 {
            found.cities.push(*at);
        } else if failed == 1 << Facet::Term as usize {
            let unknown = &index.cities[at.at()].unknown;
            if unknown.iter().any(|term| pass.wanted[3].wants(usize::from(*term))) {
                found.unknown.push(*at);
            }
        }
    }
    for (facet, counts) in facets.iter().zip(pass.counts) {
        found.counts[*facet as usize] = counts;
    }
    found.relief[0] = pass.relief;

    let mut pass = Pass::new(&[Facet::Term], &needle, query, dataset);
    for mandate in &index.mandates {
        if pass.note(&[&mandate.term], &mandate.entry) == 0 {
            found.mandates.push(mandate.of);
        }
    }
    let relief = pass.relief;
    found.mandate_terms = pass.counts.swap_remove(0);
    let mut pass = Pass::new(&[Facet::Term], &needle, query, dataset);
    // Who is named for several terms is one person.
    let mut noted = Vec::new();
    for contact in &index.contacts {
        let failed = pass.judge(&[&contact.term], &contact.entry);
        if failed == 0 {
            found.contacts.push((contact.of, contact.person));
        } else if !noted.contains(&(contact.person, failed)) {
            noted.push((contact.person, failed));
            pass.relief.note(failed);
        }
    }
    found.relief[1] = relief.or(&pass.relief);

    let facets = Facet::of(View::Series);
    let mut pass = Pass::new(facets, &needle, query, dataset);
    let judged = index.publications.iter().map(|publication| {
        let places = [&publication.kind[..], &publication.authors, &publication.year];
        pass.note(&places, &publication.entry)
    });
    let judged: Vec<_> = judged.collect();
    let order = index.publication_order.iter();
    found.publications.extend(order.filter(|at| judged[at.at()] == 0));
    for (facet, counts) in facets.iter().zip(pass.counts) {
        found.counts[*facet as usize] = counts;
    }
    found.relief[2] = pass.relief;
    found
}
