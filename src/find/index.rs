//! What [`Finder`](super::Finder) needs of each record, built once: facet values and orders at first, words when they
//! are needed.

use std::cmp::Reverse;
use std::sync::{Arc, LazyLock, OnceLock};

use super::docs::{DocKind, Docs, Relation, relations};
use super::records::{
    CityRecord, ContactRecord, MandateRecord, PublicationRecord, city_record, contact_records,
    mandate_records, publication_record,
};
use super::vocabulary::{Place, Posting, Vocabulary};
use super::words::Field;
use crate::domain::address::Sort;
use crate::domain::dataset::{City, CityRef, Dataset, PersonRef, PublicationRef, Role, TermRef};
use crate::domain::facet::Facet;
use crate::domain::growth::growth;
use crate::domain::language::Language;
use crate::domain::order::{collation_key, positions};

/// Facet values, orders and words of all records.
#[derive(Debug)]
pub(super) struct Index {
    pub cities: Vec<CityRecord>,
    /// The newest term first, in a term the chair first.
    pub mandates: Vec<MandateRecord>,
    pub contacts: Vec<ContactRecord>,
    pub publications: Vec<PublicationRecord>,
    pub docs: Arc<Docs>,
    /// Built when they are first needed: no list and no filter needs them.
    pub words: Lazy<WordIndex>,
    /// In chronological order, undated ones last.
    pub publication_order: Vec<PublicationRef>,
    city_orders: [[OnceLock<Vec<CityRef>>; Language::COUNT]; Sort::COUNT],
}

type Lazy<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// What only a search needs.
#[derive(Debug)]
pub(super) struct WordIndex {
    pub vocabulary: Vocabulary,
    /// The words of the vocabulary that may be compounds: long ones of titles and kinds.
    pub compounds: Vec<u32>,
    /// The documents that the name of each one tells of, those of one after those of the other.
    relations: Vec<(u32, Relation)>,
    relation_starts: Vec<u32>,
    /// What can be a result, in the order of equally good ones.
    pub hit_order: Vec<usize>,
}

impl WordIndex {
    fn of(dataset: &Dataset, docs: &Docs) -> Self {
        let vocabulary = Vocabulary::of(dataset, docs);
        let (relations, relation_starts) = sorted_relations(dataset, docs);
        let compounds = compounds(&vocabulary);
        let hit_order = hit_order(dataset, docs);
        Self { vocabulary, compounds, relations, relation_starts, hit_order }
    }

    /// The documents that the name of this one tells of.
    pub fn related(&self, doc: usize) -> &[(u32, Relation)] {
        let at = |doc: usize| self.relation_starts[doc] as usize;
        &self.relations[at(doc)..at(doc + 1)]
    }
}

impl Index {
    /// Indexes a dataset whose references are all valid.
    pub fn of(dataset: &'static Dataset) -> Self {
        let mut author_indices = vec![0; dataset.people.len()];
        for (at, author) in dataset.authors().iter().enumerate() {
            author_indices[author.at()] = value_index(at);
        }
        let years: Vec<_> = dataset.values(Facet::Year).collect();
        let contacts = contact_order(dataset);
        let docs = Arc::new(Docs::of(dataset, contacts));
        let of_words = Arc::clone(&docs);
        let cities = dataset.cities.iter().enumerate();
        let publications = dataset.publications.iter().enumerate();
        Self {
            cities: cities
                .map(|(at, city)| city_record(docs.number(DocKind::City, at), city))
                .collect(),
            mandates: mandate_records(dataset, &docs),
            contacts: contact_records(&docs),
            publications: publications
                .map(|(at, one)| {
                    let doc = docs.number(DocKind::Publication, at);
                    publication_record(doc, one, &author_indices, &years)
                })
                .collect(),
            words: Lazy::new(Box::new(move || WordIndex::of(dataset, &of_words))),
            docs,
            publication_order: publication_order(dataset),
            city_orders: Default::default(),
        }
    }

    /// The cities in a sort order, computed on first use.
    pub fn order(&self, dataset: &Dataset, by: Sort, language: Language) -> &[CityRef] {
        self.city_orders[by as usize][language as usize].get_or_init(|| {
            let keys: Vec<_> =
                dataset.cities.iter().map(|city| sort_key(dataset, city, by, language)).collect();
            let order = positions(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
            order.into_iter().map(CityRef::from).collect()
        })
    }
}

/// The sort key, with the name last. Numbers are formatted so that they compare as text.
fn sort_key(dataset: &Dataset, city: &City, by: Sort, language: Language) -> String {
    let name = collation_key(city.name(language), language);
    let largest_first = format!("{:08}", 99_999_999 - city.inhabitants().min(99_999_999));
    match by {
        Sort::Population => largest_first + &name,
        Sort::Name => name,
        Sort::Region => {
            let region = dataset.region(city.region).name.get(language);
            collation_key(region, language) + " " + &largest_first + &name
        }
        Sort::Terms => {
            let seats = city.terms.iter().filter(|seat| seat.represented != Some(true)).count();
            format!("{seats:04}{largest_first}{name}")
        }
        Sort::Growth => {
            const FASTEST: i32 = 90_000_000;
            let rank = growth(city).map_or(99_999_999, |tenths| FASTEST - tenths.min(FASTEST));
            format!("{rank:08}{largest_first}{name}")
        }
    }
}

fn publication_order(dataset: &Dataset) -> Vec<PublicationRef> {
    let all = &dataset.publications;
    let key = |at: usize| (all[at].date.is_none(), all[at].date);
    positions(all.len(), &|a, b| key(a).cmp(&key(b))).into_iter().map(Into::into).collect()
}

/// A facet value's index as `u32`; even the largest file has fewer records.
pub(super) fn value_index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

pub(super) fn index_in<T: PartialEq>(all: &[T], one: &T) -> u32 {
    value_index(all.iter().position(|other| other == one).unwrap_or_default())
}

/// The shortest word that is searched for its last part.
const MIN_COMPOUND: usize = 8;

fn compounds(vocabulary: &Vocabulary) -> Vec<u32> {
    let is_compound = |at: &usize| {
        let has_tail = |posting: &Posting| {
            matches!(posting.field, Field::Title | Field::Kind) && posting.place != Place::Joined
        };
        vocabulary.word(*at).len() >= MIN_COMPOUND && vocabulary.postings(*at).iter().any(has_tail)
    };
    (0..vocabulary.len()).filter(is_compound).map(value_index).collect()
}

fn sorted_relations(dataset: &Dataset, docs: &Docs) -> (Vec<(u32, Relation)>, Vec<u32>) {
    let mut all = Vec::new();
    relations(dataset, docs, &mut |of, to, relation| all.push((of, (value_index(to), relation))));
    let mut starts = vec![0; docs.len() + 1];
    for (of, _) in &all {
        starts[of + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let order = positions(all.len(), &|a, b| all[a].0.cmp(&all[b].0));
    (order.into_iter().map(|at| all[at].1).collect(), starts)
}

/// Each kind after the other: cities by inhabitants, leaders with the newest first and the chair before others,
/// terms and publications the newest first, all else in the order of the file.
fn hit_order(dataset: &Dataset, docs: &Docs) -> Vec<usize> {
    let cities = &dataset.cities;
    let mut leads = vec![None; dataset.people.len()];
    for mandate in &dataset.mandates {
        let lead = (Reverse(mandate.term), mandate.role);
        let known = &mut leads[mandate.person.at()];
        *known = Some(known.map_or(lead, |known: (Reverse<TermRef>, Role)| known.min(lead)));
    }
    // Then those named for more information, the newest first.
    let mut informs = vec![usize::MAX; leads.len()];
    for (at, (_, person)) in docs.contacts.iter().enumerate().rev() {
        informs[person.at()] = at;
    }
    let key = |at: usize| (leads[at].is_none(), leads[at], informs[at]);
    let date = |at: usize| dataset.publications[at].date;
    let compare = |kind: DocKind, a: usize, b: usize| match kind {
        DocKind::City => cities[b].inhabitants().cmp(&cities[a].inhabitants()),
        DocKind::Person => key(a).cmp(&key(b)),
        DocKind::Term => b.cmp(&a),
        DocKind::Publication => date(b).cmp(&date(a)),
        _ => a.cmp(&b),
    };
    let mut order = Vec::new();
    for kind in DocKind::ALL.into_iter().filter(|kind| *kind < DocKind::Mandate) {
        let sorted = positions(docs.range(kind).len(), &|a, b| compare(kind, a, b));
        order.extend(sorted.into_iter().map(|at| docs.number(kind, at)));
    }
    order
}

/// The people named for more information, the newest term first.
fn contact_order(dataset: &Dataset) -> Vec<(TermRef, PersonRef)> {
    let all = &dataset.contacts;
    let order = positions(all.len(), &|a, b| all[b].term.cmp(&all[a].term));
    let contacts = order.into_iter().map(|at| &all[at]);
    contacts
        .flat_map(|contact| contact.people.iter().map(|person| (contact.term, *person)))
        .collect()
}
