//! The records of the views' lists, with the values of their facets.

use super::docs::{DocKind, Docs};
use super::index::{index_in, value_index};
use super::pass::Record;
use crate::domain::dataset::{
    Author, City, Dataset, Kind, LanguageStatus, MandateRef, PersonRef, Publication, TermRef,
};
use crate::domain::facet::Facet;
use crate::domain::order::positions;

#[derive(Debug)]
pub(super) struct CityRecord {
    doc: usize,
    region: [u32; 1],
    groups: Vec<u32>,
    language: [u32; 1],
    terms: Vec<u32>,
    /// Terms for which no source says whether the city was represented.
    pub unknown_terms: Vec<u32>,
}

impl Record for CityRecord {
    fn doc(&self) -> usize {
        self.doc
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

/// An entry of the leadership, of one term.
#[derive(Debug)]
pub(super) struct TermRecord<Of> {
    doc: usize,
    term: [u32; 1],
    pub of: Of,
}

/// A mandate.
pub(super) type MandateRecord = TermRecord<MandateRef>;

/// A person named for more information in a term.
pub(super) type ContactRecord = TermRecord<(TermRef, PersonRef)>;

impl<Of> Record for TermRecord<Of> {
    fn doc(&self) -> usize {
        self.doc
    }

    fn values(&self, facet: Facet) -> &[u32] {
        if facet == Facet::Term { &self.term } else { &[] }
    }
}

#[derive(Debug)]
pub(super) struct PublicationRecord {
    doc: usize,
    kind: [u32; 1],
    authors: Vec<u32>,
    year: [u32; 1],
}

impl Record for PublicationRecord {
    fn doc(&self) -> usize {
        self.doc
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

pub(super) fn city_record(doc: usize, city: &City) -> CityRecord {
    let seats = |wanted: Option<bool>| {
        let seats = city.terms.iter().enumerate();
        seats
            .filter(|(_, seat)| seat.represented == wanted)
            .map(|(at, _)| value_index(at))
            .collect()
    };
    CityRecord {
        doc,
        region: [value_index(city.region.at())],
        groups: city.groups.iter().map(|one| value_index(one.group.at())).collect(),
        language: [index_in(&LanguageStatus::ALL, &city.language)],
        terms: seats(Some(true)),
        unknown_terms: seats(None),
    }
}

/// The newest term first, in a term the chair first.
pub(super) fn mandate_records(dataset: &Dataset, docs: &Docs) -> Vec<MandateRecord> {
    let all = &dataset.mandates;
    let order = positions(all.len(), &|a, b| {
        all[b].term.cmp(&all[a].term).then(all[a].role.cmp(&all[b].role))
    });
    let records = order.into_iter().map(|at| MandateRecord {
        doc: docs.number(DocKind::Mandate, at),
        term: [value_index(all[at].term.at())],
        of: at.into(),
    });
    records.collect()
}

pub(super) fn contact_records(docs: &Docs) -> Vec<ContactRecord> {
    let contacts = docs.contacts.iter().enumerate();
    let records = contacts.map(|(at, (of, person))| ContactRecord {
        doc: docs.number(DocKind::Contact, at),
        term: [value_index(of.at())],
        of: (*of, *person),
    });
    records.collect()
}

pub(super) fn publication_record(
    doc: usize,
    publication: &Publication,
    author_indices: &[u32],
    years: &[&str],
) -> PublicationRecord {
    let authors = publication.authors.iter().filter_map(|author| match author {
        Author::Person { person, .. } => Some(author_indices[person.at()]),
        Author::Group(_) => None,
    });
    PublicationRecord {
        doc,
        kind: [index_in(&Kind::ALL, &publication.kind)],
        authors: authors.collect(),
        year: [index_in(years, &&*publication.year())],
    }
}
