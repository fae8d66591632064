//! The metadata by which reference managers take a publication: the `citation_*` tags of Google Scholar,
//! which Zotero's translator "Embedded Metadata" reads.

use kaupunkipolitiikka::domain::dataset::{Author, Dataset, Listing, Publication};
use kaupunkipolitiikka::domain::{Language, PartialDate};

use crate::html::escape;

/// The tags of a publication. A report, where the committee's own page lists it.
pub fn tags(dataset: &Dataset, publication: &Publication, language: Language) -> String {
    let mut tags = vec![("title", publication.title.text.to_owned())];
    tags.extend(publication.authors.iter().map(|author| match author {
        Author::Person { person, .. } => ("author", dataset.person(*person).name.to_owned()),
        Author::Group(words) => ("author", words.get(language).to_owned()),
    }));
    tags.extend(publication.date.map(|date| ("publication_date", slashed(date))));
    tags.push(("language", publication.title.language.code().to_owned()));
    if publication.listing != Listing::Elsewhere {
        let committee = dataset.committee.name.get(publication.title.language);
        tags.push(("technical_report_institution", committee.to_owned()));
    }
    let tag = |(name, value): (&str, String)| {
        format!("<meta name=\"citation_{name}\" content=\"{}\">\n", escape(&value))
    };
    tags.into_iter().map(tag).collect()
}

/// A date with slashes, at its own precision: `2020/09/03`.
fn slashed(date: PartialDate) -> String {
    date.to_string().replace('-', "/")
}
