//! The values that each facet can take.
//!
//! A value is identified by its index among the values of its facet, in the order in which they are
//! shown and written into the address.

use super::{Author, Dataset, Kind, LanguageStatus, Person, PersonRef, Publication};
use crate::domain::facet::{Facet, UNDATED};
use crate::domain::language::Language;
use crate::domain::order::{collation_key, sort};

/// The values that the file does not list, derived from the publications.
#[derive(Debug, Default)]
pub(crate) struct FacetValues {
    /// People who wrote a publication, by family name.
    authors: Vec<PersonRef>,
    /// Years of publication, oldest first; [`UNDATED`] last where there is one.
    years: Vec<String>,
}

impl FacetValues {
    /// Collects them from a dataset whose references are all valid.
    pub(crate) fn of(dataset: &Dataset) -> Self {
        Self { authors: authors(dataset), years: years(dataset) }
    }
}

impl Dataset {
    /// The values that a facet can take, in the order in which they are shown and written.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = &str> {
        (0..).map_while(move |index| self.value(facet, index))
    }

    fn value(&self, facet: Facet, index: usize) -> Option<&str> {
        match facet {
            Facet::Region => self.regions.get(index).map(|region| region.code),
            Facet::Group => self.groups.get(index).map(|group| group.id),
            Facet::Language => LanguageStatus::ALL.get(index).map(|status| status.id()),
            Facet::Term => self.terms.get(index).map(|term| term.id),
            Facet::Kind => Kind::ALL.get(index).map(|kind| kind.id()),
            Facet::Author => {
                self.facet_values.authors.get(index).map(|author| self.person(*author).id)
            }
            Facet::Year => self.facet_values.years.get(index).map(|year| &**year),
        }
    }

    /// The people who wrote a publication, in the order of the values of [`Facet::Author`].
    #[must_use]
    pub fn authors(&self) -> &[PersonRef] {
        &self.facet_values.authors
    }

    /// The person at this index among the values of [`Facet::Author`].
    #[must_use]
    pub fn author(&self, index: usize) -> &Person {
        self.person(self.facet_values.authors[index])
    }

    /// The year, or [`UNDATED`], at this index among the values of [`Facet::Year`].
    #[must_use]
    pub fn year(&self, index: usize) -> &str {
        &self.facet_values.years[index]
    }
}

impl Publication {
    /// Its value of [`Facet::Year`].
    #[must_use]
    pub fn year(&self) -> String {
        self.date.map_or_else(|| UNDATED.to_owned(), |date| date.year().to_string())
    }
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
            let key = |text| collation_key(text, Language::Fi);
            (key(family) + " " + &key(name), at)
        })
        .collect();
    sort(&mut authors, |a, b| a.0.cmp(&b.0));
    authors.into_iter().map(|(_, at)| at.into()).collect()
}

fn years(dataset: &Dataset) -> Vec<String> {
    let mut years = Vec::new();
    for year in dataset.publications.iter().map(Publication::year) {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    sort(&mut years, Ord::cmp);
    years
}
