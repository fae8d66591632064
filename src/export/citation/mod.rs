//! References to the publications and to the dataset itself: as text for a list of sources (APA, SFS-ISO 690), and as
//! records for reference managers (BibTeX, RIS, CSL-JSON).
//!
//! A work's title, authors and publisher are in the work's own language, and what describes it in the reader's: our
//! translation of an author must not end up in somebody's bibliography. What no source says is left out. No publication
//! has an address, since the known pages are only about it.

mod apa;
mod bibtex;
mod capitals;
mod csl_json;
mod name;
mod ris;
mod sentences;
mod sfs;
#[cfg(test)]
mod tests;

pub use apa::apa;
pub use bibtex::bibtex;
pub use csl_json::csl_json;
pub use name::Name;
pub use ris::ris;
pub use sfs::sfs;

use crate::domain::dataset::{Author, Dataset, Listing, PublicationRef};
use crate::domain::{Language, PartialDate, Title};
use crate::text::CitationText;

/// What is cited, with what is known of it.
#[derive(Clone, Debug)]
pub struct Work {
    /// Unique among all works, and the same in every edition of the data: the key of the records.
    pub id: &'static str,
    pub kind: WorkKind,
    pub title: Title,
    /// Empty where nobody is known.
    pub authors: Vec<Name>,
    /// The date of publication; of the dataset, that of its edition.
    pub date: Option<PartialDate>,
    /// The kind of work in the reader's words.
    pub genre: &'static str,
    pub publisher: Option<&'static str>,
    /// The number of the edition.
    pub edition: Option<String>,
    /// The name of the licence in the reader's words.
    pub licence: Option<&'static str>,
    /// Where the work itself can be read.
    pub address: Option<String>,
    /// The day on which it was read there.
    pub accessed: Option<PartialDate>,
    /// The reader's language.
    pub reader: Language,
}

/// What kind of work it is for a reference manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    /// A report of its publisher.
    Report,
    /// Nothing is known but that it was published.
    Document,
    /// Data.
    Dataset,
}

impl Work {
    /// The id of the dataset as a work. No thing of the dataset has it: it is a folder of the site.
    pub const DATASET: &str = "data";

    /// A publication: a report of the committee, where the committee's own page lists it.
    #[must_use]
    pub fn publication(dataset: &Dataset, at: PublicationRef, reader: Language) -> Self {
        let publication = dataset.publication(at);
        let language = publication.title.language;
        let author = |author: &Author| match author {
            Author::Person { person, .. } => Name::person(dataset.person(*person).name),
            Author::Group(words) => Name::group(words.get(language)),
        };
        let is_report = publication.listing != Listing::Elsewhere;
        Self {
            id: publication.id,
            kind: if is_report { WorkKind::Report } else { WorkKind::Document },
            title: publication.title,
            authors: publication.authors.iter().map(author).collect(),
            date: publication.date,
            genre: publication.label.get(reader),
            publisher: is_report.then(|| dataset.committee.name.get(language)),
            edition: None,
            licence: None,
            address: None,
            accessed: None,
            reader,
        }
    }

    /// The dataset in this edition, by its publisher. Until one is named it is nobody's: the committee is its subject.
    #[must_use]
    pub fn dataset(dataset: &Dataset, reader: Language, address: Option<&str>) -> Self {
        let text = CitationText::of(reader);
        let publisher = dataset.publisher.as_ref().map(|publisher| publisher.name.get(reader));
        Self {
            id: Self::DATASET,
            kind: WorkKind::Dataset,
            title: Title { text: text.dataset_title, language: reader },
            authors: publisher.map(Name::group).into_iter().collect(),
            date: Some(dataset.updated),
            genre: text.dataset,
            publisher,
            edition: Some(dataset.version.to_string()),
            licence: Some(dataset.licence.name.get(reader)),
            address: address.map(str::to_owned),
            accessed: None,
            reader,
        }
    }

    /// The same work, read at its address on this day.
    #[must_use]
    pub fn accessed_on(mut self, day: PartialDate) -> Self {
        self.accessed = Some(day);
        self
    }

    /// The day on which it was read, where there is an address to read it at.
    fn read_on(&self) -> Option<PartialDate> {
        self.accessed.filter(|_| self.address.is_some())
    }
}

/// A format of reference managers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Bibtex,
    Ris,
    CslJson,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Bibtex, Self::Ris, Self::CslJson];

    /// How the names of its files end, without a dot before it.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }

    /// A file with these works, in their order.
    #[must_use]
    pub fn write(self, works: &[Work]) -> String {
        match self {
            Self::Bibtex => bibtex(works),
            Self::Ris => ris(works),
            Self::CslJson => csl_json(works),
        }
    }
}
