//! The people of the committee.

use super::{CityRef, PersonRef, Sources, TermRef};
use crate::domain::closed_set::closed_set;
use crate::domain::date::PartialDate;
use crate::domain::language::Words;

/// Someone named in the dataset.
#[derive(Debug)]
pub struct Person {
    pub id: &'static str,
    pub name: &'static str,
    /// The office address; `None` where the committee's page names none.
    pub email: Option<&'static str>,
}

/// A person's period in the committee's leadership.
#[derive(Debug)]
pub struct Mandate {
    pub person: PersonRef,
    pub role: Role,
    /// The office that the person held at the same time.
    pub title: Words,
    pub term: TermRef,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    /// The city whose mayor the person was.
    pub city: Option<CityRef>,
    pub note: Option<Words>,
    pub sources: Sources,
}

closed_set! {
    /// A role in the committee's leadership; the chair comes first.
    pub enum Role: id {
        Chair = "chair",
        ViceChair = "vice-chair",
    }
}

/// The people whom the committee's page names for more information in one term.
#[derive(Debug)]
pub struct Contact {
    pub term: TermRef,
    pub people: Vec<PersonRef>,
    /// The page that names them with their addresses.
    pub page: Option<&'static str>,
    pub sources: Sources,
}
