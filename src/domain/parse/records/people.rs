//! The records of people, mandates and contacts.

use super::{Known, id, sources};
use crate::domain::dataset::{Contact, Mandate, Person, Role};
use crate::domain::json::{Json, quoted};
use crate::domain::parse::faults::Faults;
use crate::domain::parse::fields::*;
use crate::domain::parse::refs::unique_in;

pub(super) fn person<'a>(json: &'a Json, faults: &Faults<'a>) -> Person {
    let mut fields = Fields::open(json, faults);
    let person = Person { id: fields.read("id", id), name: fields.read("name", text) };
    fields.close();
    person
}

pub(super) fn mandate<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Mandate {
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

pub(super) fn contact<'a>(json: &'a Json, faults: &Faults<'a>, known: &Known<'a>) -> Contact {
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
