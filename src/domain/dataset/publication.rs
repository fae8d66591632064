//! The publications of the discussion series.

use super::{PersonRef, PublicationRef, Sources};
use crate::domain::date::PartialDate;
use crate::domain::language::{Title, Words};

/// A publication of the discussion series, or one that somebody counts in.
#[derive(Debug)]
pub struct Publication {
    pub id: &'static str,
    pub kind: Kind,
    /// The kind in words, as this publication's sources name it.
    pub label: Words,
    pub title: Title,
    /// `None` where no source tells.
    pub date: Option<PartialDate>,
    /// Whether the committee's own page lists it in the series.
    pub series: bool,
    /// Never empty.
    pub authors: Vec<Author>,
    pub commissioned: Option<Words>,
    pub released: Option<Words>,
    pub subject: Option<Words>,
    /// The publication it answers.
    pub answers: Option<PublicationRef>,
    /// The publication it follows from.
    pub follows: Option<PublicationRef>,
    /// The release or news page that tells of it.
    pub page: Option<Page>,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A kind of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Paper,
    Response,
    Study,
    Booklet,
    Pamphlet,
}

impl Kind {
    pub const ALL: [Self; 5] =
        [Self::Paper, Self::Response, Self::Study, Self::Booklet, Self::Pamphlet];

    /// The value in dataset and address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Response => "response",
            Self::Study => "study",
            Self::Booklet => "booklet",
            Self::Pamphlet => "pamphlet",
        }
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
