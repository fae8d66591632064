//! What [`find`](super::find) needs of each record, made once when the dataset is read.

use std::sync::OnceLock;

use crate::domain::dataset::{
    Author, City, CityRef, Dataset, Kind, LanguageStatus, MandateRef, PersonRef, Publication,
    PublicationRef, TermRef,
};
use crate::domain::facet::UNDATED;
use crate::domain::language::{Language, Words};
use crate::domain::matching::{Entry, fold_into};
use crate::domain::order::{positions, sort};
use crate::domain::query::Sort;

/// Search entries, places in the facets' values, and orders.
#[derive(Debug, Default)]
pub struct Index {
    /// People who wrote a publication, by family name.
    pub(crate) authors: Vec<PersonRef>,
    /// Years of publication, oldest first; [`UNDATED`] last where there is one.
    pub(crate) years: Vec<String>,
    pub(super) cities: Vec<CityEntry>,
    /// The newest term first, in a term the chair first.
    pub(super) mandates: Vec<MandateEntry>,
    pub(super) contacts: Vec<ContactEntry>,
    pub(super) publications: Vec<PublicationEntry>,
    /// In order of time, undated ones last.
    pub(super) publication_order: Vec<PublicationRef>,
    /// What a query without any choice finds.
    pub(crate) all: super::Found,
    orders: [OnceLock<Vec<CityRef>>; 3 * Sort::ALL.len()],
}

#[derive(Debug)]
pub(super) struct CityEntry {
    pub entry: Entry,
    pub region: [u16; 1],
    pub groups: Vec<u16>,
    pub language: [u16; 1],
    pub terms: Vec<u16>,
    /// Terms of which it is not known.
    pub unknown: Vec<u16>,
}

#[derive(Debug)]
pub(super) struct MandateEntry {
    pub entry: Entry,
    pub term: [u16; 1],
    pub of: MandateRef,
}

#[derive(Debug)]
pub(super) struct ContactEntry {
    pub entry: Entry,
    pub term: [u16; 1],
    pub of: TermRef,
    pub person: PersonRef,
}

#[derive(Debug)]
pub(super) struct PublicationEntry {
    pub entry: Entry,
    pub kind: [u16; 1],
    pub authors: Vec<u16>,
    pub year: [u16; 1],
}

impl Index {
    /// Prepares a dataset whose references all hold.
    pub(crate) fn of(dataset: &Dataset) -> Self {
        let authors = authors(dataset);
        let years = years(dataset);
        let mut author_places = vec![0; dataset.people.len()];
        for (at, author) in authors.iter().enumerate() {
            author_places[author.at()] = place(at);
        }
        Self {
            cities: dataset.cities.iter().map(|city| city_entry(dataset, city)).collect(),
            mandates: mandate_entries(dataset),
            contacts: contact_entries(dataset),
            publications: dataset
                .publications
                .iter()
                .map(|one| publication_entry(dataset, one, &author_places, &years))
                .collect(),
            publication_order: publication_order(dataset),
            authors,
            years,
            all: super::Found::default(),
            orders: Default::default(),
        }
    }

    /// The cities in an order, made when it is first asked for.
    pub(super) fn order(&self, dataset: &Dataset, by: Sort, language: Language) -> &[CityRef] {
        self.orders[by as usize * 3 + language as usize].get_or_init(|| {
            let keys: Vec<_> =
                dataset.cities.iter().map(|city| sort_key(dataset, city, by, language)).collect();
            let order = positions(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
            order.into_iter().map(CityRef::from).collect()
        })
    }
}

/// What the order goes by, the name last. Numbers stand as text that compares as they do.
fn sort_key(dataset: &Dataset, city: &City, by: Sort, language: Language) -> String {
    let name = collated(city.name(language), language);
    let largest_first = format!("{:08}", 99_999_999 - city.inhabitants().min(99_999_999));
    match by {
        Sort::Population => largest_first + &name,
        Sort::Name => name,
        Sort::Region => {
            let region = dataset.region(city.region).name.get(language);
            collated(region, language) + " " + &largest_first + &name
        }
        Sort::Terms => {
            let seats = city.terms.iter().filter(|seat| seat.represented != Some(true)).count();
            format!("{seats:04}{largest_first}{name}")
        }
    }
}

/// Text that compares by the alphabet of the language: å, ä and ö come last in Finnish and
/// Swedish, and with a and o in English.
fn collated(text: &str, language: Language) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars() {
        let last = match letter {
            _ if language == Language::En => None,
            'å' | 'Å' => Some('{'),
            'ä' | 'Ä' => Some('|'),
            'ö' | 'Ö' => Some('}'),
            _ => None,
        };
        match last {
            Some(last) => key.push(last),
            None => fold_into(letter, &mut key),
        }
    }
    key
}

fn authors(dataset: &Dataset) -> Vec<PersonRef> {
    let mut writes = vec![false; dataset.people.len()];
    for author in dataset.publications.iter().flat_map(|publication| &publication.authors) {
        if let Author::Person { person, .. } = author {
            writes[person.at()] = true;
        }
    }
    let mut authors: Vec<_> = writes
        .iter()
        .enumerate()
        .filter(|(_, writes)| **writes)
        .map(|(at, _)| {
            let name = &dataset.people[at].name;
            let family = name.rsplit(' ').next().unwrap_or_default();
            (collated(family, Language::Fi) + " " + &collated(name, Language::Fi), at)
        })
        .collect();
    sort(&mut authors, |a, b| a.0.cmp(&b.0));
    authors.into_iter().map(|(_, at)| at.into()).collect()
}

fn year_of(publication: &Publication) -> String {
    publication.date.map_or_else(|| UNDATED.to_owned(), |date| date.year().to_string())
}

fn years(dataset: &Dataset) -> Vec<String> {
    let mut years = Vec::new();
    for year in dataset.publications.iter().map(year_of) {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    sort(&mut years, Ord::cmp);
    years
}

fn publication_order(dataset: &Dataset) -> Vec<PublicationRef> {
    let all = &dataset.publications;
    let key = |at: usize| (all[at].date.is_none(), all[at].date);
    positions(all.len(), &|a, b| key(a).cmp(&key(b))).into_iter().map(Into::into).collect()
}

/// A position as a place in a facet's values.
fn place(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn position<T: PartialEq>(all: &[T], one: &T) -> u16 {
    place(all.iter().position(|other| other == one).unwrap_or_default())
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

fn city_entry(dataset: &Dataset, city: &City) -> CityEntry {
    let mut entry = Entry::default();
    add_city(&mut entry, city);
    add_words(&mut entry, &dataset.region(city.region).name);
    entry.add(city.municipality);
    let seats = |wanted: Option<bool>| {
        let seats = city.terms.iter().enumerate();
        seats.filter(|(_, seat)| seat.represented == wanted).map(|(at, _)| place(at)).collect()
    };
    CityEntry {
        entry,
        region: [place(city.region.at())],
        groups: city.groups.iter().map(|one| place(one.group.at())).collect(),
        language: [position(&LanguageStatus::ALL, &city.language)],
        terms: seats(Some(true)),
        unknown: seats(None),
    }
}

/// The newest term first, in a term the chair first.
fn mandate_entries(dataset: &Dataset) -> Vec<MandateEntry> {
    let all = &dataset.mandates;
    let order = positions(all.len(), &|a, b| {
        all[b].term.cmp(&all[a].term).then(all[a].role.cmp(&all[b].role))
    });
    let entries = order.into_iter().map(|at| {
        let mandate = &all[at];
        let mut entry = Entry::default();
        entry.add_name(dataset.person(mandate.person).name);
        add_words(&mut entry, &mandate.title);
        if let Some(city) = mandate.city {
            add_city(&mut entry, dataset.city(city));
        }
        MandateEntry { entry, term: [place(mandate.term.at())], of: at.into() }
    });
    entries.collect()
}

/// The newest term first.
fn contact_entries(dataset: &Dataset) -> Vec<ContactEntry> {
    let mut entries = Vec::new();
    let all = &dataset.contacts;
    for at in positions(all.len(), &|a, b| all[b].term.cmp(&all[a].term)) {
        for person in &all[at].people {
            let mut entry = Entry::default();
            entry.add_name(dataset.person(*person).name);
            let of = all[at].term;
            entries.push(ContactEntry { entry, term: [place(of.at())], of, person: *person });
        }
    }
    entries
}

fn publication_entry(
    dataset: &Dataset,
    publication: &Publication,
    author_places: &[u16],
    years: &[String],
) -> PublicationEntry {
    let mut entry = Entry::default();
    entry.add(publication.title.text);
    add_words(&mut entry, &publication.label);
    if let Some(subject) = &publication.subject {
        add_words(&mut entry, subject);
    }
    let year = year_of(publication);
    if publication.date.is_some() {
        entry.add(&year);
    }
    let mut places = Vec::new();
    for author in &publication.authors {
        match author {
            Author::Person { person, affiliation, .. } => {
                entry.add_name(dataset.person(*person).name);
                if let Some(affiliation) = affiliation {
                    add_words(&mut entry, affiliation);
                }
                places.push(author_places[person.at()]);
            }
            Author::Group(words) => add_words(&mut entry, words),
        }
    }
    PublicationEntry {
        entry,
        kind: [position(&Kind::ALL, &publication.kind)],
        authors: places,
        year: [position(years, &year)],
    }
}
