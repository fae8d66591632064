//! The records of the file, one reader each; the wire format stands here and in the schema.

use super::FORMAT;
use super::faults::Faults;
use super::fields::{
    Fields, choice, date, degrees, filled, formed, inhabitants, is_digits, is_id, is_stem, is_word,
    list, str_of, text, title, truth, url, words,
};
use super::refs::{Ids, field, unique, unique_in};
use crate::domain::dataset::*;
use crate::domain::date::PartialDate;
use crate::domain::json::{Json, quoted};
use crate::domain::matching::fold;

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

pub(super) fn dataset<'a>(root: &'a Json, faults: &Faults<'a>) -> Dataset {
    let mut fields = Fields::open(root, faults);
    // The format comes first: of a file of the future, nothing else can be judged.
    let version = fields.read("version", edition);
    if version.format > FORMAT {
        return Dataset::default();
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
    let dataset = Dataset {
        version,
        updated: fields.read("updated", |json, faults| {
            let day = date(json, faults);
            if is_read(day) && day.day().is_none() {
                faults.wrong(json, "a date of day precision, like 2020-09-03");
            }
            day
        }),
        licence: fields.read("licence", licence),
        committee: fields.read("committee", |json, faults| committee(json, faults, known)),
        regions: fields.read("regions", |json, faults| {
            filled(json, faults, |json, faults| region(json, faults, known))
        }),
        groups: fields.read("groups", |json, faults| {
            list(json, faults, |json, faults| group(json, faults, known))
        }),
        terms: fields.read("terms", |json, faults| terms(json, faults, known)),
        parties: fields.read("parties", |json, faults| {
            list(json, faults, |json, faults| party(json, faults, known))
        }),
        goals: fields.read("goals", |json, faults| statements(json, faults, known)),
        tasks: fields.read("tasks", |json, faults| statements(json, faults, known)),
        cities: Vec::new(),
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
        ..Dataset::default()
    };
    let cities = fields.read("cities", |json, faults| {
        filled(json, faults, |json, faults| city(json, faults, known, &dataset.terms))
    });
    fields.close();
    Dataset { cities, ..dataset }
}

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
        outside: fields.read("outside", |json, faults| list(json, faults, text)),
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

fn city<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>, terms: &[Term]) -> City {
    let mut fields = Fields::open(json, faults);
    let (name_fi, name_sv) = fields.read("name", |json, faults| {
        let mut fields = Fields::open(json, faults);
        let names = (fields.read("fi", text), fields.read("sv", text));
        fields.close();
        names
    });
    let city = City {
        id: fields.read("id", id),
        name_fi,
        name_sv,
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
        fold(&formed(json, faults, "a stem of at least three lower-case letters", is_stem))
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
    let expected: Vec<_> = terms.iter().map(|term| term.id.as_str()).collect();
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

fn person<'a>(json: &'a Json, faults: &Faults<'a>) -> Person {
    let mut fields = Fields::open(json, faults);
    let person = Person { id: fields.read("id", id), name: fields.read("name", text) };
    fields.close();
    person
}

fn mandate<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Mandate {
    let mut fields = Fields::open(json, faults);
    let mandate = Mandate {
        person: fields.read("person", |json, faults| known.people.find(json, faults)),
        role: fields.read("role", |json, faults| {
            choice(json, faults, &[Role::Chair, Role::ViceChair], |role| match role {
                Role::Chair => "chair",
                Role::ViceChair => "vice-chair",
            })
        }),
        title: fields.read("title", words),
        term: fields.read("term", |json, faults| known.terms.find(json, faults)),
        from: fields.maybe("from", date),
        to: fields.maybe("to", date),
        city: fields.maybe("city", |json, faults| known.cities.find(json, faults)),
        note: fields.maybe("note", words),
        sources: sources(&mut fields, known),
    };
    fields.close();
    if let (Some(from), Some(to)) = (mandate.from, mandate.to)
        && to < from
        // A vaguer end may still be the later one: from October 2023 to some day of 2023.
        && !from.to_string().starts_with(&to.to_string())
    {
        faults.add(json, "to", quoted(&to.to_string()), format!("no earlier than `from`, {from}"));
    }
    mandate
}

fn contact<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Contact {
    let mut fields = Fields::open(json, faults);
    let contact = Contact {
        term: fields.read("term", |json, faults| known.terms.find(json, faults)),
        people: fields.read("people", |json, faults| {
            unique_in(json, Some, faults);
            filled(json, faults, |json, faults| known.people.find(json, faults))
        }),
        sources: sources(&mut fields, known),
    };
    fields.close();
    contact
}

fn publication<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Publication {
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
fn id<'a>(json: &'a Json, faults: &Faults<'a>) -> String {
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
