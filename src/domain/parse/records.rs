//! The records of the file, one reader each; the wire format stands here and in the schema.

mod city;
mod people;
mod publication;

use super::FORMAT;
use super::faults::Faults;
use super::fields::*;
use super::refs::{Ids, unique, unique_in};
use crate::domain::dataset::*;
use crate::domain::date::PartialDate;
use crate::domain::find::Index;
use crate::domain::json::Json;

use city::city;
use people::{contact, mandate, person};
use publication::publication;

/// What references can point at.
#[derive(Default)]
struct Known<'a> {
    regions: Ids<'a>,
    groups: Ids<'a>,
    terms: Ids<'a>,
    cities: Ids<'a>,
    people: Ids<'a>,
    publications: Ids<'a>,
    sources: Ids<'a>,
}

/// The whole file; nothing where its format is of the future, and nothing else can be judged.
pub(super) fn dataset<'a>(root: &'a Json, faults: &Faults<'a>) -> Option<Dataset> {
    let mut fields = Fields::open(root, faults);
    let version = fields.read("version", edition);
    if version.format > FORMAT {
        return None;
    }
    if let Some(json) = fields.take("$schema") {
        str_of(json, faults);
    }
    let known = Known {
        regions: Ids::of(root, "regions", "code", "a region"),
        groups: Ids::of(root, "groups", "id", "a group"),
        terms: Ids::of(root, "terms", "id", "a term"),
        cities: Ids::of(root, "cities", "id", "a city"),
        people: Ids::of(root, "people", "id", "a person"),
        publications: Ids::of(root, "publications", "id", "a publication"),
        sources: Ids::of(root, "sources", "id", "a source"),
    };
    unique(root, &[("cities", "id"), ("people", "id"), ("publications", "id")], faults);
    unique(root, &[("cities", "municipality")], faults);
    unique(root, &[("regions", "code")], faults);
    for list in ["groups", "terms", "parties", "goals", "tasks", "sources"] {
        unique(root, &[(list, "id")], faults);
    }
    let known = &known;
    let terms = fields.read("terms", |json, faults| terms(json, faults, known));
    let dataset = Dataset {
        version,
        updated: fields.read("updated", day),
        licence: fields.read("licence", licence),
        committee: fields.read("committee", |json, faults| committee(json, faults, known)),
        accessibility: fields.take("accessibility").map(|json| accessibility(json, faults, known)),
        regions: fields.read("regions", |json, faults| {
            filled(json, faults, |json, faults| region(json, faults, known))
        }),
        groups: fields.read("groups", |json, faults| {
            list(json, faults, |json, faults| group(json, faults, known))
        }),
        parties: fields.read("parties", |json, faults| {
            list(json, faults, |json, faults| party(json, faults, known))
        }),
        goals: fields.read("goals", |json, faults| statements(json, faults, known)),
        tasks: fields.read("tasks", |json, faults| statements(json, faults, known)),
        cities: fields.read("cities", |json, faults| {
            filled(json, faults, |json, faults| city(json, faults, known, &terms))
        }),
        terms,
        people: fields.read("people", |json, faults| list(json, faults, person)),
        mandates: fields.read("mandates", |json, faults| {
            list(json, faults, |json, faults| mandate(json, faults, known))
        }),
        contacts: fields.read("contacts", |json, faults| {
            list(json, faults, |json, faults| contact(json, faults, known))
        }),
        publications: fields.read("publications", |json, faults| {
            list(json, faults, |json, faults| publication(json, faults, known))
        }),
        sources: fields.read("sources", |json, faults| filled(json, faults, source)),
        fingerprint: 0,
        index: Index::default(),
    };
    fields.close();
    Some(dataset)
}

#[inline(never)]
fn edition<'a>(json: &'a Json, faults: &Faults<'a>) -> Edition {
    const EXPECTED: &str = "an edition like 1.0.0";
    let Some(text) = str_of(json, faults) else { return Edition::default() };
    let parts: Option<Vec<u32>> = text
        .split('.')
        .map(|part| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?)
        .collect();
    let Some(&[format, minor, patch]) = parts.as_deref() else {
        faults.wrong(json, EXPECTED);
        return Edition::default();
    };
    if format > FORMAT {
        faults.wrong(json, format!("format {FORMAT}, the newest that this version can read"));
    } else if format < FORMAT {
        faults.wrong(json, format!("format {FORMAT}"));
    }
    Edition { format, minor, patch }
}

fn licence<'a>(json: &'a Json, faults: &Faults<'a>) -> Licence {
    let mut fields = Fields::open(json, faults);
    let licence = Licence {
        id: fields.read("id", text),
        name: fields.read("name", words),
        url: fields.read("url", url),
        attributions: fields.read("attributions", |json, faults| list(json, faults, words)),
    };
    fields.close();
    licence
}

#[inline(never)]
fn committee<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Committee {
    let mut fields = Fields::open(json, faults);
    let name = fields.read("name", words);
    let sources = sources(&mut fields, known);
    let (history, history_sources) = fields.read("history", |json, faults| {
        let mut fields = Fields::open(json, faults);
        let history = (fields.read("words", words), self::sources(&mut fields, known));
        fields.close();
        history
    });
    fields.close();
    Committee { name, sources, history, history_sources }
}

#[inline(never)]
fn accessibility<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Accessibility {
    let mut fields = Fields::open(json, faults);
    let accessibility = Accessibility {
        conformance: fields.read("conformance", |json, faults| {
            choice(json, faults, &[Conformance::Full, Conformance::Partial], |one| match one {
                Conformance::Full => "full",
                Conformance::Partial => "partial",
            })
        }),
        shortcomings: fields.read("shortcomings", |json, faults| list(json, faults, words)),
        assessed: fields.read("assessed", day),
        feedback: fields.maybe("feedback", url),
        supervisor: fields.read("supervisor", words),
        supervisor_url: fields.read("supervisorUrl", url),
        sources: sources(&mut fields, known),
    };
    fields.close();
    let partial = accessibility.conformance == Conformance::Partial;
    if partial == accessibility.shortcomings.is_empty() {
        let found = if partial { "none" } else { "some" };
        let expected = "shortcomings where `conformance` is partial, and none where it is full";
        faults.add(json, "shortcomings", found.to_owned(), expected);
    }
    accessibility
}

fn day<'a>(json: &'a Json, faults: &Faults<'a>) -> PartialDate {
    let day = date(json, faults);
    if is_read(day) && day.day().is_none() {
        faults.wrong(json, "a date of day precision, like 2020-09-03");
    }
    day
}

fn region<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Region {
    let mut fields = Fields::open(json, faults);
    let region = Region {
        code: fields.read("code", |json, faults| {
            formed(json, faults, "a region code of two digits", |text| is_digits(text, 2))
        }),
        name: fields.read("name", words),
        sources: sources(&mut fields, known),
    };
    fields.close();
    region
}

fn group<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Group {
    let mut fields = Fields::open(json, faults);
    let group = Group {
        id: fields.read("id", |json, faults| {
            formed(json, faults, "an id of lower-case letters and digits", |text| is_word(text, ""))
        }),
        kind: fields.read("kind", |json, faults| {
            choice(json, faults, &[GroupKind::Partnership, GroupKind::Agreement], |kind| match kind
            {
                GroupKind::Partnership => "partnership",
                GroupKind::Agreement => "agreement",
            })
        }),
        short: fields.read("short", words),
        name: fields.read("name", words),
        dates: fields.maybe("dates", words),
        note: fields.take("note").map(|json| words(json, faults)),
        outside: fields.read("outside", |json, faults| list(json, faults, place_name)),
        sources: sources(&mut fields, known),
    };
    fields.close();
    group
}

fn terms<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Vec<Term> {
    let terms = filled(json, faults, |json, faults| term(json, faults, known));
    if !terms.iter().map(|term| term.appointed).filter(|date| is_read(*date)).is_sorted() {
        let found = "terms out of order".to_owned();
        faults.add(json, "", found, "terms by their date `appointed`, the oldest first");
    }
    terms
}

/// Whether a date is more than the stand-in for one that could not be read.
fn is_read(date: PartialDate) -> bool {
    date != PartialDate::default()
}

fn term<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Term {
    let mut fields = Fields::open(json, faults);
    let term = Term {
        id: fields.read("id", |json, faults| {
            formed(json, faults, "a year of four digits", |text| is_digits(text, 4))
        }),
        appointed: fields.read("appointed", date),
        government: fields.read("government", words),
        end: fields.read("end", words),
        project: fields.maybe("project", text),
        note: fields.maybe("note", words),
        sources: sources(&mut fields, known),
    };
    fields.close();
    term
}

fn party<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Party {
    let mut fields = Fields::open(json, faults);
    let party = Party {
        id: fields.read("id", id),
        name: fields.read("name", words),
        note: fields.maybe("note", words),
        sources: sources(&mut fields, known),
    };
    fields.close();
    party
}

fn statements<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Vec<Statement> {
    list(json, faults, |json, faults| {
        let mut fields = Fields::open(json, faults);
        let statement = Statement {
            id: fields.read("id", id),
            words: fields.read("words", words),
            sources: sources(&mut fields, known),
        };
        fields.close();
        statement
    })
}

fn source<'a>(json: &'a Json, faults: &Faults<'a>) -> Source {
    let mut fields = Fields::open(json, faults);
    let source = Source {
        id: fields.read("id", |json, faults| {
            formed(json, faults, "an id like tem_fi_2020", |text| is_word(text, "_"))
        }),
        url: fields.maybe("url", url),
        reason: fields.maybe("reason", words),
        date: fields.maybe("date", date),
        read: fields.read("read", words),
    };
    fields.close();
    if source.url.is_some() == source.reason.is_some() {
        let found = if source.url.is_some() { "both" } else { "neither" };
        faults.add(json, "reason", found.to_owned(), "either `url` or the reason for having none");
    }
    source
}

#[inline(never)]
fn id<'a>(json: &'a Json, faults: &Faults<'a>) -> &'static str {
    formed(json, faults, "an id of lower-case letters, digits and hyphens", is_id)
}

fn sources<'a>(fields: &mut Fields<'a, '_>, known: &Known<'a>) -> Sources {
    fields.read("sources", |json, faults| source_list(json, faults, known))
}

#[inline(never)]
fn source_list<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Sources {
    unique_in(json, Some, faults);
    filled(json, faults, |json, faults| known.sources.find(json, faults))
}
