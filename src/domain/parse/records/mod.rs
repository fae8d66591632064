//! The records of the file, one function each; the JSON format is defined here and in the schema.

mod changes;
mod city;
mod committee;
mod people;
mod publication;

use std::sync::OnceLock;

use super::FORMAT;
use super::faults::Faults;
use super::reader::{Context, Mode, Reader};
use super::references::check_unique;
use crate::domain::dataset::{Dataset, Edition, FacetValues, Licence, Source};
use crate::domain::json::Json;

use super::values::is_word;
use changes::changes;
use city::city;
use committee::{accessibility, committee, group, party, publisher, region, statement, terms};
use people::{contact, mandate, person};
use publication::publication;

/// The whole file; `None` where its format is newer, since then nothing else can be validated.
pub(super) fn dataset<'a, M: Mode>(root: &'a Json, context: &Context<'a, M>) -> Option<Dataset> {
    Reader { json: root, context }.object(|fields| {
        let version = fields.read("version", edition);
        if version.format > FORMAT {
            fields.skip_rest();
            return None;
        }
        if let Some(schema) = fields.optional("$schema") {
            schema.text_value();
        }
        if M::CHECKS {
            check_ids(root, &context.faults);
        }
        let terms = fields.read("terms", terms);
        Some(Dataset {
            version,
            updated: fields.read("updated", Reader::day),
            licence: fields.read("licence", licence),
            publisher: fields.optional_or_null("publisher", publisher),
            feedback: fields.optional_or_null("feedback", Reader::url),
            committee: fields.read("committee", committee),
            accessibility: fields.optional("accessibility").map(accessibility),
            regions: fields.read("regions", |reader| reader.filled_list(region)),
            groups: fields.read("groups", |reader| reader.list(group)),
            parties: fields.read("parties", |reader| reader.list(party)),
            goals: fields.read("goals", |reader| reader.list(statement)),
            tasks: fields.read("tasks", |reader| reader.list(statement)),
            cities: fields
                .read("cities", |reader| reader.filled_list(|reader| city(reader, &terms))),
            terms,
            people: fields.read("people", |reader| reader.list(person)),
            mandates: fields.read("mandates", |reader| reader.list(mandate)),
            contacts: fields.read("contacts", |reader| reader.list(contact)),
            publications: fields.read("publications", |reader| reader.list(publication)),
            sources: fields.read("sources", |reader| reader.filled_list(source)),
            changes: fields.optional("changes").map(changes).unwrap_or_default(),
            fingerprint: 0,
            facet_values: FacetValues::default(),
            items_by_id: OnceLock::new(),
        })
    })
}

fn check_ids<'a>(root: &'a Json, faults: &Faults<'a>) {
    // Ids of pages.
    let pages = ["cities", "people", "publications", "groups"].map(|list| (list, "id"));
    check_unique(root, &pages, faults);
    check_unique(root, &[("cities", "municipality")], faults);
    check_unique(root, &[("regions", "code")], faults);
    for list in ["terms", "parties", "goals", "tasks", "sources"] {
        check_unique(root, &[(list, "id")], faults);
    }
}

#[inline(never)]
fn edition<M: Mode>(reader: Reader<'_, '_, M>) -> Edition {
    const EXPECTED: &str = "an edition like 1.0.0";
    let Some(text) = reader.text_value() else { return Edition::default() };
    let parts: Option<Vec<u32>> = text
        .split('.')
        .map(|part| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?)
        .collect();
    let Some(&[format, minor, patch]) = parts.as_deref() else {
        reader.report(EXPECTED);
        return Edition::default();
    };
    reader.check(|reader| {
        if format > FORMAT {
            reader.report(&format!("format {FORMAT}, the newest that this version can read"));
        } else if format < FORMAT {
            reader.report(&format!("format {FORMAT}"));
        }
    });
    Edition { format, minor, patch }
}

fn licence<M: Mode>(reader: Reader<'_, '_, M>) -> Licence {
    reader.object(|fields| Licence {
        id: fields.read("id", Reader::text),
        name: fields.read("name", Reader::words),
        url: fields.read("url", Reader::url),
        attributions: fields.read("attributions", |reader| reader.list(Reader::words)),
    })
}

fn source<M: Mode>(reader: Reader<'_, '_, M>) -> Source {
    let source = reader.object(|fields| Source {
        id: fields.read("id", |reader| {
            reader.text_of_form("an id like tem_fi_2020", |text| is_word(text, "_"))
        }),
        url: fields.nullable("url", Reader::url),
        reason: fields.nullable("reason", Reader::words),
        date: fields.nullable("date", Reader::date),
        read: fields.read("read", Reader::words),
    });
    reader.check(|reader| {
        if source.url.is_some() == source.reason.is_some() {
            let found = if source.url.is_some() { "both" } else { "neither" };
            reader.report_found("reason", found, "either `url` or the reason for having none");
        }
    });
    source
}
