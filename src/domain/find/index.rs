//! The search index: what [`Finder`](super::Finder) needs of each record, built once.

use std::sync::OnceLock;

use super::entry::Entry;
use super::pass::Record;
use crate::domain::address::Sort;
use crate::domain::dataset::{
    Author, City, CityRef, Dataset, Group, Kind, LanguageStatus, MandateRef, PersonRef,
    Publication, PublicationRef, Term, TermRef,
};
use crate::domain::facet::Facet;
use crate::domain::growth::growth;
use crate::domain::language::{Language, Words};
use crate::domain::order::{collation_key, positions};

/// Search entries, facet values and orders of all records.
#[derive(Debug)]
pub(super) struct Index {
    pub cities: Vec<CityRecord>,
    /// The newest term first, in a term the chair first.
    pub mandates: Vec<MandateRecord>,
    pub contacts: Vec<ContactRecord>,
    pub publications: Vec<PublicationRecord>,
    /// By name, whether they lead or not.
    pub people: Vec<Entry>,
    pub groups: Vec<Entry>,
    pub terms: Vec<Entry>,
    /// In chronological order, undated ones last.
    pub publication_order: Vec<PublicationRef>,
    city_orders: [[OnceLock<Vec<CityRef>>; Language::COUNT]; Sort::COUNT],
}

#[derive(Debug)]
pub(super) struct CityRecord {
    entry: Entry,
    region: [u32; 1],
    groups: Vec<u32>,
    language: [u32; 1],
    terms: Vec<u32>,
    /// Terms for which no source says whether the city was represented.
    pub unknown_terms: Vec<u32>,
}

impl Record for CityRecord {
    fn entry(&self) -> &Entry {
        &self.entry
    }

    fn values(&self, facet: Facet) -> &[u32] {
        match facet {
            Facet::Region => &self.region,
            Facet::Group => &self.groups,
            Facet::Language => &self.language,
            Facet::Term => &self.terms,
            Facet::Kind | Facet::Author | Facet::Year => &[],
        }
    }
}

#[derive(Debug)]
pub(super) struct MandateRecord {
    entry: Entry,
    term: [u32; 1],
    pub of: MandateRef,
}

impl Record for MandateRecord {
    fn entry(&self) -> &Entry {
        &self.entry
    }

    fn values(&self, facet: Facet) -> &[u32] {
        if facet == Facet::Term { &self.term } else { &[] }
    }
}

#[derive(Debug)]
pub(super) struct ContactRecord {
    entry: Entry,
    term: [u32; 1],
    pub of: TermRef,
    pub person: PersonRef,
}

impl Record for ContactRecord {
    fn entry(&self) -> &Entry {
        &self.entry
    }

    fn values(&self, facet: Facet) -> &[u32] {
        if facet == Facet::Term { &self.term } else { &[] }
    }
}

#[derive(Debug)]
pub(super) struct PublicationRecord {
    entry: Entry,
    kind: [u32; 1],
    authors: Vec<u32>,
    year: [u32; 1],
}

impl Record for PublicationRecord {
    fn entry(&self) -> &Entry {
        &self.entry
    }

    fn values(&self, facet: Facet) -> &[u32] {
        match facet {
            Facet::Kind => &self.kind,
            Facet::Author => &self.authors,
            Facet::Year => &self.year,
            Facet::Region | Facet::Group | Facet::Language | Facet::Term => &[],
        }
    }
}

impl Index {
    /// Indexes a dataset whose references are all valid.
    pub fn of(dataset: &Dataset) -> Self {
        let mut author_indices = vec![0; dataset.people.len()];
        for (at, author) in dataset.authors().iter().enumerate() {
            author_indices[author.at()] = value_index(at);
        }
        let years: Vec<_> = dataset.values(Facet::Year).collect();
        let publications = dataset.publications.iter();
        Self {
            cities: dataset.cities.iter().map(|city| city_record(dataset, city)).collect(),
            mandates: mandate_records(dataset),
            contacts: contact_records(dataset),
            publications: publications
                .map(|one| publication_record(dataset, one, &author_indices, &years))
                .collect(),
            people: dataset.people.iter().map(|person| entry_of_name(person.name)).collect(),
            groups: dataset.groups.iter().map(group_entry).collect(),
            terms: dataset.terms.iter().map(term_entry).collect(),
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
fn value_index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn index_in<T: PartialEq>(all: &[T], one: &T) -> u32 {
    value_index(all.iter().position(|other| other == one).unwrap_or_default())
}

fn entry_of_name(name: &str) -> Entry {
    let mut entry = Entry::default();
    entry.add_name(name);
    entry
}

fn group_entry(group: &Group) -> Entry {
    let mut entry = Entry::default();
    add_words(&mut entry, &group.short);
    add_words(&mut entry, &group.name);
    entry
}

fn term_entry(term: &Term) -> Entry {
    let mut entry = Entry::default();
    entry.add(term.id);
    add_words(&mut entry, &term.government);
    entry
}

fn add_words(entry: &mut Entry, words: &Words) {
    words.all().for_each(|text| entry.add(text));
}

fn add_city(entry: &mut Entry, city: &City) {
    entry.add_name(city.name.fi);
    entry.add_name(city.name.sv);
    entry.add(city.genitive);
    entry.add_stems(&city.stems);
}

fn city_record(dataset: &Dataset, city: &City) -> CityRecord {
    let mut entry = Entry::default();
    add_city(&mut entry, city);
    add_words(&mut entry, &dataset.region(city.region).name);
    entry.add(city.municipality);
    let seats = |wanted: Option<bool>| {
        let seats = city.terms.iter().enumerate();
        seats
            .filter(|(_, seat)| seat.represented == wanted)
            .map(|(at, _)| value_index(at))
            .collect()
    };
    CityRecord {
        entry,
        region: [value_index(city.region.at())],
        groups: city.groups.iter().map(|one| value_index(one.group.at())).collect(),
        language: [index_in(&LanguageStatus::ALL, &city.language)],
        terms: seats(Some(true)),
        unknown_terms: seats(None),
    }
}

/// The newest term first, in a term the chair first.
fn mandate_records(dataset: &Dataset) -> Vec<MandateRecord> {
    let all = &dataset.mandates;
    let order = positions(all.len(), &|a, b| {
        all[b].term.cmp(&all[a].term).then(all[a].role.cmp(&all[b].role))
    });
    let records = order.into_iter().map(|at| {
        let mandate = &all[at];
        let mut entry = Entry::default();
        entry.add_name(dataset.person(mandate.person).name);
        add_words(&mut entry, &mandate.title);
        if let Some(city) = mandate.city {
            add_city(&mut entry, dataset.city(city));
        }
        MandateRecord { entry, term: [value_index(mandate.term.at())], of: at.into() }
    });
    records.collect()
}

/// The newest term first.
fn contact_records(dataset: &Dataset) -> Vec<ContactRecord> {
    let mut records = Vec::new();
    let all = &dataset.contacts;
    for at in positions(all.len(), &|a, b| all[b].term.cmp(&all[a].term)) {
        for person in &all[at].people {
            let mut entry = Entry::default();
            entry.add_name(dataset.person(*person).name);
            let of = all[at].term;
            records.push(ContactRecord {
                entry,
                term: [value_index(of.at())],
                of,
                person: *person,
            });
        }
    }
    records
}

fn publication_record(
    dataset: &Dataset,
    publication: &Publication,
    author_indices: &[u32],
    years: &[&str],
) -> PublicationRecord {
    let mut entry = Entry::default();
    entry.add(publication.title.text);
    add_words(&mut entry, &publication.label);
    if let Some(subject) = &publication.subject {
        add_words(&mut entry, subject);
    }
    let year = publication.year();
    if publication.date.is_some() {
        entry.add(&year);
    }
    let mut authors = Vec::new();
    for author in &publication.authors {
        match author {
            Author::Person { person, affiliation, .. } => {
                entry.add_name(dataset.person(*person).name);
                if let Some(affiliation) = affiliation {
                    add_words(&mut entry, affiliation);
                }
                authors.push(author_indices[person.at()]);
            }
            Author::Group(words) => add_words(&mut entry, words),
        }
    }
    PublicationRecord {
        entry,
        kind: [index_in(&Kind::ALL, &publication.kind)],
        authors,
        year: [index_in(years, &&*year)],
    }
}
