//! The tables of the people, their mandates, and the terms.

use super::resource::{FieldType, Resource, ResourceOf};
use crate::domain::dataset::{Dataset, Role};

/// A row for each term.
pub fn terms(dataset: &Dataset) -> Resource {
    ResourceOf::new(
        "terms",
        "The terms of the committee that the dataset knows, the oldest first.",
        &["id"],
        dataset.terms.iter(),
    )
    .field("id", FieldType::Id, "The year of appointment.", &|term| term.id.into())
    .field(
        "appointed",
        FieldType::Date,
        "When the committee was appointed, as precisely as is known.",
        &|term| term.appointed.into(),
    )
    .field("ended", FieldType::Date, "When the term ended; empty while it is not known.", &|term| {
        term.ended.into()
    })
    .words("government", "The Government of the term", &|term| Some(&term.government))
    .words("end", "The event that ends the term", &|term| Some(&term.end))
    .field("project", FieldType::Text, "The number of the Government’s project.", &|term| {
        term.project.into()
    })
    .words("note", "A remark", &|term| term.note.as_ref())
    .finish()
}

/// A row for each person.
pub fn people(dataset: &Dataset) -> Resource {
    ResourceOf::new("people", "Everyone named in the dataset.", &["id"], dataset.people.iter())
        .field("id", FieldType::Id, "The id in the dataset.", &|person| person.id.into())
        .field("name", FieldType::Id, "The name.", &|person| person.name.into())
        .field(
            "email",
            FieldType::Text,
            "The office address, where the committee’s page names one.",
            &|person| person.email.into(),
        )
        .finish()
}

/// A row for each mandate.
pub fn mandates(dataset: &Dataset) -> Resource {
    ResourceOf::new(
        "mandates",
        "Who led the committee: a person in a role in a term.",
        &["person", "role", "term"],
        dataset.mandates.iter(),
    )
    .reference("person", "people", "The person.", &|mandate| {
        dataset.person(mandate.person).id.into()
    })
    .field(
        "role",
        FieldType::OneOf(Role::ALL.map(Role::id).to_vec()),
        "The role in the leadership.",
        &|mandate| mandate.role.id().into(),
    )
    .reference("term", "terms", "The term.", &|mandate| dataset.term(mandate.term).id.into())
    .field("from", FieldType::Date, "The start, as precisely as is known.", &|mandate| {
        mandate.from.into()
    })
    .field("to", FieldType::Date, "The end, as precisely as is known.", &|mandate| {
        mandate.to.into()
    })
    .words("title", "The office that the person held at the same time", &|mandate| {
        Some(&mandate.title)
    })
    .reference("city", "cities", "The city whose mayor the person was.", &|mandate| {
        mandate.city.map(|city| dataset.city(city).id).into()
    })
    .words("note", "A remark", &|mandate| mandate.note.as_ref())
    .finish()
}
