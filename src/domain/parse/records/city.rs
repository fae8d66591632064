//! The record of a city.

use crate::domain::dataset::{City, CitySources, Membership, Population, Seat, Term};
use crate::domain::fold::fold;
use crate::domain::json::quoted;
use crate::domain::parse::reader::{Mode, Reader};
use crate::domain::parse::references::field;
use crate::domain::parse::values::{is_digits, is_read, is_stem};

pub(super) fn city<M: Mode>(reader: Reader<'_, '_, M>, terms: &[Term]) -> City {
    let city = reader.object(|fields| City {
        id: fields.read("id", Reader::page_id),
        name: fields.read("name", Reader::place_name),
        genitive: fields.read("genitive", Reader::text),
        stems: fields.read("stems", stems),
        synonyms: fields.synonyms(),
        municipality: fields.read("municipality", |reader| {
            reader.text_of_form("a municipality code of three to six digits", |text| {
                (3..=6).any(|count| is_digits(text, count))
            })
        }),
        region: fields.read("region", Reader::reference),
        lat: fields
            .read("lat", |reader| reader.degrees(59, 71, "degrees north (WGS84) from 59 to 71")),
        lon: fields
            .read("lon", |reader| reader.degrees(19, 32, "degrees east (WGS84) from 19 to 32")),
        language: fields.read("language", Reader::choice),
        population: fields.read("population", populations),
        groups: fields.read("groups", |reader| {
            reader.check_unique("id");
            reader.list(membership)
        }),
        website: fields.nullable("website", Reader::url),
        terms: fields.read("terms", |reader| seats(reader, terms)),
        sources: fields.read("sources", city_sources),
    });
    reader.check(|reader| {
        if city.website.is_some() != city.sources.website.is_some()
            && let Some(sources) = field(reader.json, "sources")
        {
            let found = if city.website.is_some() { "null" } else { "sources" };
            let expected = "sources of the website, or null where it is null";
            Reader { json: sources, ..reader }.report_found("website", found, expected);
        }
    });
    city
}

fn stems<M: Mode>(reader: Reader<'_, '_, M>) -> Vec<&'static str> {
    let stems = reader.filled_list(|reader| {
        &*fold(reader.text_of_form("a stem of at least three lower-case letters", is_stem)).leak()
    });
    if stems.len() > 4 {
        reader.report("at most four stems");
    }
    stems
}

fn populations<M: Mode>(reader: Reader<'_, '_, M>) -> Vec<Population> {
    let all = reader.filled_list(|reader| {
        reader.object(|fields| Population {
            value: fields.read("value", Reader::inhabitants),
            date: fields.read("date", Reader::date),
            sources: fields.sources(),
        })
    });
    reader.check(|reader| {
        let dates = all.iter().map(|one| one.date).filter(|date| is_read(*date));
        if !dates.is_sorted_by(|a, b| a >= b) {
            reader.report_found("", "figures out of order", "the newest figure first");
        }
    });
    all
}

fn membership<M: Mode>(reader: Reader<'_, '_, M>) -> Membership {
    reader.object(|fields| Membership {
        group: fields.read("id", Reader::reference),
        note: fields.nullable("note", Reader::words),
        sources: fields.sources(),
    })
}

/// A city has one entry for each term, in the order of the terms.
fn seats<M: Mode>(reader: Reader<'_, '_, M>, terms: &[Term]) -> Vec<Seat> {
    let mut ids = Vec::new();
    let seats = reader.list(|reader| {
        reader.object(|fields| {
            let id = fields.read("id", Reader::text_value).unwrap_or_default();
            reader.check(|_| ids.push(id));
            Seat {
                represented: fields.nullable("represented", Reader::boolean),
                note: fields.nullable("note", Reader::words),
                sources: fields.sources(),
            }
        })
    });
    reader.check(|reader| {
        if !ids.iter().eq(terms.iter().map(|term| &term.id)) {
            let found = format!("the terms {}", quoted(&ids.join(", ")));
            let expected: Vec<_> = terms.iter().map(|term| term.id).collect();
            let expected = format!("one entry for each of {}", expected.join(", "));
            reader.report_found("", &found, &expected);
        }
    });
    seats
}

fn city_sources<M: Mode>(reader: Reader<'_, '_, M>) -> CitySources {
    reader.object(|fields| CitySources {
        name: fields.read("name", Reader::sources),
        genitive: fields.read("genitive", Reader::sources),
        municipality: fields.read("municipality", Reader::sources),
        region: fields.read("region", Reader::sources),
        coordinates: fields.read("coordinates", Reader::sources),
        language: fields.read("language", Reader::sources),
        website: fields.nullable("website", Reader::sources),
    })
}
