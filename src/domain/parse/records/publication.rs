//! The record of a publication.

use super::{Known, id, sources};
use crate::domain::dataset::{Author, Kind, Page, Publication};
use crate::domain::json::Json;
use crate::domain::parse::faults::Faults;
use crate::domain::parse::fields::*;
use crate::domain::parse::refs::{field, unique_in};

pub(super) fn publication<'a>(
    json: &'a Json,
    faults: &Faults<'a>,
    known: &Known<'a>,
) -> Publication {
    let mut fields = Fields::open(json, faults);
    let reference = |json: &'a Json, faults: &Faults<'a>| known.publications.find(json, faults);
    let publication = Publication {
        id: fields.read("id", id),
        kind: fields.read("kind", |json, faults| choice(json, faults, &Kind::ALL, Kind::id)),
        label: fields.read("label", words),
        title: fields.read("title", title),
        date: fields.maybe("date", date),
        series: fields.read("series", truth),
        authors: fields.read("authors", |json, faults| {
            unique_in(json, |item| field(item, "person"), faults);
            filled(json, faults, |json, faults| author(json, faults, known))
        }),
        commissioned: fields.maybe("commissioned", words),
        released: fields.maybe("released", words),
        subject: fields.maybe("subject", words),
        answers: fields.maybe("answers", reference),
        follows: fields.maybe("follows", reference),
        page: fields.maybe("page", page),
        note: fields.maybe("note", words),
        sources: sources(&mut fields, known),
    };
    fields.close();
    publication
}

/// A person with title and affiliation, or a group in words.
fn author<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Author {
    let mut fields = Fields::open(json, faults);
    let author = if let Some(group) = fields.take("group") {
        Author::Group(words(group, faults))
    } else {
        Author::Person {
            person: fields.read("person", |json, faults| known.people.find(json, faults)),
            title: fields.maybe("title", words),
            affiliation: fields.maybe("affiliation", words),
        }
    };
    fields.close();
    author
}

fn page<'a>(json: &'a Json, faults: &Faults<'a>) -> Page {
    let mut fields = Fields::open(json, faults);
    let page = Page {
        url: fields.read("url", url),
        title: fields.maybe("title", title),
        what: fields.read("what", words),
    };
    fields.close();
    page
}
