//! The publications of the discussion series.

use super::{PersonRef, PublicationRef, Sources, Synonyms};
use crate::domain::closed_set::closed_set;
use crate::domain::date::PartialDate;
use crate::domain::language::{Title, Words};

/// A publication of the discussion series, or a related one outside it.
#[derive(Debug)]
pub struct Publication {
    pub id: &'static str,
    pub kind: Kind,
    /// The kind in words, as this publication's sources name it.
    pub label: Words,
    pub title: Title,
    pub synonyms: Synonyms,
    /// `None` where no source says.
    pub date: Option<PartialDate>,
    pub listing: Listing,
    /// Never empty.
    pub authors: Vec<Author>,
    pub commissioned: Option<Words>,
    pub released: Option<Words>,
    pub subject: Option<Words>,
    /// What it is for and what it contains.
    pub description: Option<Words>,
    /// The publication it answers.
    pub answers: Option<PublicationRef>,
    /// The publication it follows from.
    pub follows: Option<PublicationRef>,
    /// The press release or news page about it.
    pub page: Option<Page>,
    pub note: Option<Words>,
    pub sources: Sources,
}

impl Publication {
    /// Whether a person is among its authors.
    #[must_use]
    pub fn is_by(&self, person: PersonRef) -> bool {
        self.authors
            .iter()
            .any(|author| matches!(author, Author::Person { person: at, .. } if *at == person))
    }
}

closed_set! {
    /// A kind of publication.
    pub enum Kind: id {
        Paper = "paper",
        Response = "response",
        Study = "study",
        Booklet = "booklet",
        Pamphlet = "pamphlet",
    }
}

closed_set! {
    /// Where a publication is listed.
    pub enum Listing: id {
        /// In the discussion series, on the committee's page.
        Series = "series",
        /// On the committee's page, beside the series.
        Page = "page",
        /// Counted in the series by somebody else alone.
        Elsewhere = "elsewhere",
    }
}

/// An author, as at the time of publication.
#[derive(Debug)]
pub enum Author {
    Person {
        person: PersonRef,
        title: Option<Words>,
        affiliation: Option<Words>,
    },
    /// People whom no source names.
    Group(Words),
}

/// A web page about a publication.
#[derive(Debug)]
pub struct Page {
    pub url: &'static str,
    pub title: Option<Title>,
    /// What kind of page it is.
    pub what: Words,
}
