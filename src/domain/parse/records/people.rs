//! The records of people, mandates and contacts.

use crate::domain::dataset::{Contact, Mandate, Person};
use crate::domain::json::quoted;
use crate::domain::parse::reader::{Mode, Reader};

pub(super) fn person<M: Mode>(reader: Reader<'_, '_, M>) -> Person {
    reader.object(|fields| Person {
        id: fields.read("id", Reader::page_id),
        name: fields.read("name", Reader::text),
        synonyms: fields.synonyms(),
        email: fields.optional_or_null("email", Reader::email),
    })
}

pub(super) fn mandate<M: Mode>(reader: Reader<'_, '_, M>) -> Mandate {
    let mandate = reader.object(|fields| Mandate {
        person: fields.read("person", Reader::reference),
        role: fields.read("role", Reader::choice),
        title: fields.read("title", Reader::words),
        term: fields.read("term", Reader::reference),
        from: fields.nullable("from", Reader::date),
        to: fields.nullable("to", Reader::date),
        city: fields.nullable("city", Reader::reference),
        note: fields.nullable("note", Reader::words),
        sources: fields.sources(),
    });
    reader.check(|reader| {
        if let (Some(from), Some(to)) = (mandate.from, mandate.to)
            && to < from
            // A less precise end may still be the later one: from October 2023 to some day of 2023.
            && !from.to_string().starts_with(&to.to_string())
        {
            let expected = format!("no earlier than `from`, {from}");
            reader.report_found("to", &quoted(&to.to_string()), &expected);
        }
    });
    mandate
}

pub(super) fn contact<M: Mode>(reader: Reader<'_, '_, M>) -> Contact {
    reader.object(|fields| Contact {
        term: fields.read("term", Reader::reference),
        people: fields.read("people", Reader::references),
        page: fields.optional_or_null("page", Reader::url),
        sources: fields.sources(),
    })
}
