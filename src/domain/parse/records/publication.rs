//! The record of a publication.

use crate::domain::dataset::{Author, Page, Publication};
use crate::domain::parse::reader::{Mode, Reader};

pub(super) fn publication<M: Mode>(reader: Reader<'_, '_, M>) -> Publication {
    reader.object(|fields| Publication {
        id: fields.read("id", Reader::page_id),
        kind: fields.read("kind", Reader::choice),
        label: fields.read("label", Reader::words),
        title: fields.read("title", Reader::title),
        synonyms: fields.synonyms(),
        date: fields.nullable("date", Reader::date),
        listing: fields.read("listing", Reader::choice),
        authors: fields.read("authors", |reader| {
            reader.check_unique("person");
            reader.filled_list(author)
        }),
        commissioned: fields.nullable("commissioned", Reader::words),
        released: fields.nullable("released", Reader::words),
        subject: fields.nullable("subject", Reader::words),
        description: fields.optional_or_null("description", Reader::words),
        answers: fields.nullable("answers", Reader::reference),
        follows: fields.nullable("follows", Reader::reference),
        page: fields.nullable("page", page),
        note: fields.nullable("note", Reader::words),
        sources: fields.sources(),
    })
}

/// A person with title and affiliation, or a group in words.
fn author<M: Mode>(reader: Reader<'_, '_, M>) -> Author {
    reader.object(|fields| match fields.optional("group") {
        Some(group) => Author::Group(group.words()),
        None => Author::Person {
            person: fields.read("person", Reader::reference),
            title: fields.nullable("title", Reader::words),
            affiliation: fields.nullable("affiliation", Reader::words),
        },
    })
}

fn page<M: Mode>(reader: Reader<'_, '_, M>) -> Page {
    reader.object(|fields| Page {
        url: fields.read("url", Reader::url),
        title: fields.nullable("title", Reader::title),
        what: fields.read("what", Reader::words),
    })
}
