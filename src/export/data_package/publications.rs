//! The tables of the publications and their authors.

use super::resource::{FieldType, Resource, ResourceOf};
use crate::domain::Language;
use crate::domain::dataset::{Author, Dataset, Kind, Listing, PublicationRef};
use crate::export::table::Cell;

/// A row for each publication.
pub fn publications(dataset: &Dataset) -> Resource {
    let id_of =
        |at: Option<PublicationRef>| -> Cell { at.map(|at| dataset.publication(at).id).into() };
    ResourceOf::new(
        "publications",
        "The publications of the discussion series, and related ones.",
        &["id"],
        dataset.publications.iter(),
    )
    .field("id", FieldType::Id, "The id in the dataset.", &|one| one.id.into())
    .field(
        "kind",
        FieldType::OneOf(Kind::ALL.map(Kind::id).to_vec()),
        "The kind of publication.",
        &|one| one.kind.id().into(),
    )
    .words("label", "The kind in words, as the sources name it", &|one| Some(&one.label))
    .field("title", FieldType::Id, "The title, never translated.", &|one| one.title.text.into())
    .field(
        "title_language",
        FieldType::OneOf(Language::ALL.map(Language::code).to_vec()),
        "The language of the title.",
        &|one| one.title.language.code().into(),
    )
    .field("date", FieldType::Date, "When it was published, as precisely as is known.", &|one| {
        one.date.into()
    })
    .field(
        "listing",
        FieldType::OneOf(Listing::ALL.map(Listing::id).to_vec()),
        "Where it is listed: in the series on the committee’s page, on that page beside the series, or elsewhere alone.",
        &|one| one.listing.id().into(),
    )
    .words("commissioned", "Who commissioned it", &|one| one.commissioned.as_ref())
    .words("released", "Who released it", &|one| one.released.as_ref())
    .words("subject", "Its subject", &|one| one.subject.as_ref())
    .words("description", "What it is for and what it contains", &|one| one.description.as_ref())
    .reference("answers", "publications", "The publication that it answers.", &|one| {
        id_of(one.answers)
    })
    .reference("follows", "publications", "The publication that it follows from.", &|one| {
        id_of(one.follows)
    })
    .field("page", FieldType::Address, "A press release or news page about it.", &|one| {
        one.page.as_ref().map(|page| page.url).into()
    })
    .words("note", "A remark", &|one| one.note.as_ref())
    .finish()
}

/// A row for each author of each publication.
pub fn authors(dataset: &Dataset) -> Resource {
    let authors = dataset.publications.iter();
    let authors: Vec<_> = authors
        .flat_map(|one| (1_u32..).zip(&one.authors).map(move |(at, author)| (one, at, author)))
        .collect();
    ResourceOf::new(
        "authors",
        "Who wrote which publication: a person, or a group of whom no source names the people.",
        &["publication", "position"],
        authors.iter(),
    )
    .reference("publication", "publications", "The publication.", &|(one, ..)| one.id.into())
    .field("position", FieldType::Whole, "The place among the authors, from 1.", &|(_, at, _)| {
        (*at).into()
    })
    .reference(
        "person",
        "people",
        "The author, where it is a person.",
        &|(.., author)| match author {
            Author::Person { person, .. } => dataset.person(*person).id.into(),
            Author::Group(_) => Cell::Empty,
        },
    )
    .words("group", "The author, where it is a group", &|(.., author)| match author {
        Author::Person { .. } => None,
        Author::Group(words) => Some(words),
    })
    .words("title", "The author’s title at publication", &|(.., author)| match author {
        Author::Person { title, .. } => title.as_ref(),
        Author::Group(_) => None,
    })
    .words("affiliation", "The author’s affiliation at publication", &|(.., author)| match author
    {
        Author::Person { affiliation, .. } => affiliation.as_ref(),
        Author::Group(_) => None,
    })
    .finish()
}
