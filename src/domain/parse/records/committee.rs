//! The records of the committee: itself, its terms, parties, goals and tasks, the regions and
//! groups of its cities, and the accessibility statement.

use crate::domain::dataset::{
    Accessibility, Committee, Conformance, Group, Item, Party, Publisher, Region, Statement,
    Supervisor, Term,
};
use crate::domain::parse::reader::{Mode, Reader};
use crate::domain::parse::values::{is_digits, is_read};

#[inline(never)]
pub(super) fn committee<M: Mode>(reader: Reader<'_, '_, M>) -> Committee {
    reader.object(|fields| {
        let name = fields.read("name", Reader::words);
        let page = fields.optional_or_null("page", Reader::links);
        let sources = fields.sources();
        let (background, background_sources) = fields.read("history", |reader| {
            reader.object(|fields| (fields.read("words", Reader::words), fields.sources()))
        });
        Committee { name, page, sources, background, background_sources }
    })
}

pub(super) fn publisher<M: Mode>(reader: Reader<'_, '_, M>) -> Publisher {
    reader.object(|fields| Publisher {
        name: fields.read("name", Reader::words),
        page: fields.read("page", Reader::url),
        official: fields.read("official", Reader::boolean),
    })
}

fn supervisor<M: Mode>(reader: Reader<'_, '_, M>) -> Supervisor {
    reader.object(|fields| Supervisor {
        name: fields.read("name", Reader::words),
        page: fields.read("page", Reader::links),
        email: fields.read("email", Reader::email),
        phone: fields.read("phone", Reader::text),
    })
}

#[inline(never)]
pub(super) fn accessibility<M: Mode>(reader: Reader<'_, '_, M>) -> Accessibility {
    let accessibility = reader.object(|fields| Accessibility {
        conformance: fields.read("conformance", Reader::choice),
        shortcomings: fields.read("shortcomings", |reader| reader.list(Reader::words)),
        method: fields.read("method", Reader::choice),
        assessed: fields.read("assessed", Reader::day),
        updated: fields.read("updated", Reader::day),
        supervisor: fields.read("supervisor", supervisor),
        sources: fields.sources(),
    });
    reader.check(|reader| {
        let partial = accessibility.conformance == Conformance::Partial;
        if partial == accessibility.shortcomings.is_empty() {
            let found = if partial { "none" } else { "some" };
            let expected = "shortcomings where `conformance` is partial, and none where it is full";
            reader.report_found("shortcomings", found, expected);
        }
    });
    accessibility
}

pub(super) fn region<M: Mode>(reader: Reader<'_, '_, M>) -> Region {
    reader.object(|fields| Region {
        code: fields.read("code", |reader| {
            reader.text_of_form("a region code of two digits", |text| is_digits(text, 2))
        }),
        name: fields.read("name", Reader::words),
        synonyms: fields.synonyms(),
        sources: fields.sources(),
    })
}

pub(super) fn group<M: Mode>(reader: Reader<'_, '_, M>) -> Group {
    reader.object(|fields| Group {
        id: fields.read("id", Reader::page_id),
        kind: fields.read("kind", Reader::choice),
        short: fields.read("short", Reader::words),
        name: fields.read("name", Reader::words),
        dates: fields.nullable("dates", Reader::words),
        note: fields.optional("note").map(Reader::words),
        synonyms: fields.synonyms(),
        outside: fields.read("outside", |reader| reader.list(Reader::place_name)),
        sources: fields.sources(),
    })
}

pub(super) fn terms<M: Mode>(reader: Reader<'_, '_, M>) -> Vec<Term> {
    let terms = reader.filled_list(term);
    reader.check(|reader| {
        if !terms.iter().map(|term| term.appointed).filter(|date| is_read(*date)).is_sorted() {
            let expected = "terms by their date `appointed`, the oldest first";
            reader.report_found("", "terms out of order", expected);
        }
    });
    terms
}

fn term<M: Mode>(reader: Reader<'_, '_, M>) -> Term {
    reader.object(|fields| {
        let id = fields.read("id", |reader| {
            reader.text_of_form("a year of four digits", |text| is_digits(text, 4))
        });
        Term {
            id,
            page: format!("{}{id}", Item::TERM_PREFIX).leak(),
            appointed: fields.read("appointed", Reader::date),
            government: fields.read("government", Reader::words),
            end: fields.read("end", Reader::words),
            ended: fields.optional_or_null("ended", Reader::day),
            project: fields.nullable("project", Reader::text),
            synonyms: fields.synonyms(),
            note: fields.nullable("note", Reader::words),
            sources: fields.sources(),
        }
    })
}

pub(super) fn party<M: Mode>(reader: Reader<'_, '_, M>) -> Party {
    reader.object(|fields| Party {
        id: fields.read("id", Reader::id),
        name: fields.read("name", Reader::words),
        synonyms: fields.synonyms(),
        note: fields.nullable("note", Reader::words),
        sources: fields.sources(),
    })
}

/// A goal or a task.
pub(super) fn statement<M: Mode>(reader: Reader<'_, '_, M>) -> Statement {
    reader.object(|fields| Statement {
        id: fields.read("id", Reader::id),
        words: fields.read("words", Reader::words),
        synonyms: fields.synonyms(),
        sources: fields.sources(),
    })
}
