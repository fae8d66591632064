//! The record of a city.

use super::{Known, id, is_read, source_list, sources};
use crate::domain::dataset::{
    City, CitySources, LanguageStatus, Membership, Population, Seat, Term,
};
use crate::domain::json::{Json, quoted};
use crate::domain::matching::fold;
use crate::domain::parse::faults::Faults;
use crate::domain::parse::fields::*;
use crate::domain::parse::refs::{field, unique_in};

pub(super) fn city<'a>(
    json: &'a Json,
    faults: &Faults<'a>,
    known: &Known<'a>,
    terms: &[Term],
) -> City {
    let mut fields = Fields::open(json, faults);
    let city = City {
        id: fields.read("id", id),
        name: fields.read("name", place_name),
        genitive: fields.read("genitive", text),
        stems: fields.read("stems", stems),
        municipality: fields.read("municipality", |json, faults| {
            formed(json, faults, "a municipality code of three to six digits", |text| {
                (3..=6).any(|count| is_digits(text, count))
            })
        }),
        region: fields.read("region", |json, faults| known.regions.find(json, faults)),
        lat: fields.read("lat", |json, faults| {
            degrees(json, faults, 59, 71, "degrees north (WGS84) from 59 to 71")
        }),
        lon: fields.read("lon", |json, faults| {
            degrees(json, faults, 19, 32, "degrees east (WGS84) from 19 to 32")
        }),
        language: fields.read("language", |json, faults| {
            choice(json, faults, &LanguageStatus::ALL, LanguageStatus::id)
        }),
        population: fields.read("population", |json, faults| populations(json, faults, known)),
        groups: fields.read("groups", |json, faults| {
            unique_in(json, |item| field(item, "id"), faults);
            list(json, faults, |json, faults| membership(json, faults, known))
        }),
        website: fields.maybe("website", url),
        terms: fields.read("terms", |json, faults| seats(json, faults, known, terms)),
        sources: fields.read("sources", |json, faults| city_sources(json, faults, known)),
    };
    fields.close();
    if city.website.is_some() != city.sources.website.is_some()
        && let Some(sources) = field(json, "sources")
    {
        let found = if city.website.is_some() { "null" } else { "sources" };
        let expected = "sources of the website, or null where it is null";
        faults.add(sources, "website", found.to_owned(), expected);
    }
    city
}

fn stems<'a>(json: &'a Json, faults: &Faults<'a>) -> Vec<String> {
    let stems = filled(json, faults, |json, faults| {
        fold(formed(json, faults, "a stem of at least three lower-case letters", is_stem))
    });
    if stems.len() > 4 {
        faults.wrong(json, "at most four stems");
    }
    stems
}

fn populations<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Vec<Population> {
    let all = filled(json, faults, |json, faults| {
        let mut fields = Fields::open(json, faults);
        let population = Population {
            value: fields.read("value", inhabitants),
            date: fields.read("date", date),
            sources: sources(&mut fields, known),
        };
        fields.close();
        population
    });
    if !all.iter().map(|one| one.date).filter(|date| is_read(*date)).is_sorted_by(|a, b| a >= b) {
        faults.add(json, "", "figures out of order".to_owned(), "the newest figure first");
    }
    all
}

fn membership<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Membership {
    let mut fields = Fields::open(json, faults);
    let membership = Membership {
        group: fields.read("id", |json, faults| known.groups.find(json, faults)),
        note: fields.maybe("note", words),
        sources: sources(&mut fields, known),
    };
    fields.close();
    membership
}

/// A city says of each term whether it sat there, and says them in the terms' own order.
fn seats<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>, terms: &[Term]) -> Vec<Seat> {
    let mut ids = Vec::new();
    let seats = list(json, faults, |json, faults| {
        let mut fields = Fields::open(json, faults);
        ids.push(fields.read("id", |json, faults| str_of(json, faults).unwrap_or_default()));
        let seat = Seat {
            represented: fields.maybe("represented", truth),
            note: fields.maybe("note", words),
            sources: sources(&mut fields, known),
        };
        fields.close();
        seat
    });
    let expected: Vec<_> = terms.iter().map(|term| term.id).collect();
    if ids != expected {
        let found = format!("the terms {}", quoted(&ids.join(", ")));
        faults.add(json, "", found, format!("one entry for each of {}", expected.join(", ")));
    }
    seats
}

fn city_sources<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> CitySources {
    let mut fields = Fields::open(json, faults);
    let list = |json: &'a Json, faults: &Faults<'a>| source_list(json, faults, known);
    let sources = CitySources {
        name: fields.read("name", list),
        genitive: fields.read("genitive", list),
        municipality: fields.read("municipality", list),
        region: fields.read("region", list),
        coordinates: fields.read("coordinates", list),
        language: fields.read("language", list),
        website: fields.maybe("website", list),
    };
    fields.close();
    sources
}
