//! The table of publications.

use super::{Cell, Table, TableOf};
use crate::domain::dataset::{Author, Dataset, Listing, Publication, PublicationRef};
use crate::domain::{Facet, Language, View, Words};
use crate::text::{TableText, Text};

/// These publications, in their order.
#[must_use]
pub fn publications(dataset: &Dataset, shown: &[PublicationRef], language: Language) -> Table {
    let (text, words) = (Text::of(language), TableText::of(language));
    let in_words =
        |words: &Option<Words>| -> Cell { words.as_ref().map(|words| words.get(language)).into() };
    let title_of = |at: Option<PublicationRef>| -> Cell {
        at.map(|at| dataset.publication(at).title.text).into()
    };
    TableOf::new(words.publications, shown.iter().map(|at| dataset.publication(*at)))
        .column("title", words.work, &|one| one.title.text.into())
        .column("title_language", text.languages, &|one| one.title.language.code().into())
        .column("kind", text.facet(Facet::Kind), &|one| text.common.kind_name(one.kind).into())
        .column("date", words.date, &|one| one.date.into())
        .column("authors", text.authors, &|one| authors(dataset, one, language))
        .column("listing", words.listing, &|one| listing(one.listing, text).into())
        .column("answers", text.answers, &|one| title_of(one.answers))
        .column("follows", text.follows, &|one| title_of(one.follows))
        .column("commissioned", text.commissioned, &|one| in_words(&one.commissioned))
        .column("released", text.released, &|one| in_words(&one.released))
        .column("subject", text.subject, &|one| in_words(&one.subject))
        .column("page", words.page, &|one| one.page.as_ref().map(|page| page.url).into())
        .column("note", words.note, &|one| in_words(&one.note))
        .column("id", words.id, &|one| one.id.into())
        .finish()
}

fn authors(dataset: &Dataset, publication: &Publication, language: Language) -> Cell {
    Cell::list(publication.authors.iter().map(|author| match author {
        Author::Person { person, .. } => dataset.person(*person).name,
        Author::Group(words) => words.get(language),
    }))
}

/// As the headings say it under which the view lists them.
const fn listing(listing: Listing, text: &Text) -> &'static str {
    match listing {
        Listing::Series => text.view(View::Series),
        Listing::Page => text.beside_heading,
        Listing::Elsewhere => text.elsewhere_heading,
    }
}
