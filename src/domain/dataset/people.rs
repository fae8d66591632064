//! The people of the committee.

use super::{CityRef, Dataset, PersonRef, Sources, Synonyms, TermRef};
use crate::domain::closed_set::closed_set;
use crate::domain::date::PartialDate;
use crate::domain::language::Words;

/// Someone named in the dataset.
#[derive(Debug)]
pub struct Person {
    pub id: &'static str,
    pub name: &'static str,
    pub synonyms: Synonyms,
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

impl Dataset {
    /// Who held the role of this mandate before (`later`: after), as far as the dataset knows: chairs follow
    /// each other in the order of the file, while vice-chairs are several in a term.
    #[must_use]
    pub fn neighbours(&self, of: &Mandate, later: bool) -> Vec<&Mandate> {
        let mut steps: Vec<Vec<&Mandate>> = Vec::new();
        for term in (0..self.terms.len()).map(TermRef::from) {
            let is_held = |one: &&Mandate| one.term == term && one.role == of.role;
            let held: Vec<_> = self.mandates.iter().filter(is_held).collect();
            match of.role {
                Role::Chair => steps.extend(held.into_iter().map(|one| vec![one])),
                Role::ViceChair if held.is_empty() => {}
                Role::ViceChair => steps.push(held),
            }
        }
        let at = steps.iter().position(|step| step.iter().any(|one| std::ptr::eq(*one, of)));
        let next = at.and_then(|at| if later { Some(at + 1) } else { at.checked_sub(1) });
        next.and_then(|at| steps.get(at)).cloned().unwrap_or_default()
    }
}
