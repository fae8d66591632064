//! The table of the leadership: a row for each mandate.

use super::{Table, TableOf};
use crate::domain::dataset::{Dataset, Mandate, MandateRef};
use crate::domain::{Facet, Language, Sort};
use crate::text::{TableText, Text};

/// These mandates, in their order.
#[must_use]
pub fn leadership(dataset: &Dataset, shown: &[MandateRef], language: Language) -> Table {
    let (text, words) = (Text::of(language), TableText::of(language));
    let person = |mandate: &Mandate| dataset.person(mandate.person);
    let term = |mandate: &Mandate| dataset.term(mandate.term);
    TableOf::new(words.leadership, shown.iter().map(|at| dataset.mandate(*at)))
        .column("role", words.role, &|mandate| text.common.role(mandate.role).into())
        .column("name", text.sort_name(Sort::Name), &|mandate| person(mandate).name.into())
        .column("title", words.title, &|mandate| mandate.title.get(language).into())
        .column("city", text.common.city, &|mandate| {
            mandate.city.map(|at| dataset.city(at).name(language)).into()
        })
        .column("from", words.from, &|mandate| mandate.from.into())
        .column("to", words.to, &|mandate| mandate.to.into())
        .column("term", text.facet(Facet::Term), &|mandate| term(mandate).id.into())
        .column("government", words.government, &|mandate| {
            term(mandate).government.get(language).into()
        })
        .column("note", words.note, &|mandate| {
            mandate.note.as_ref().map(|note| note.get(language)).into()
        })
        .column("person", words.id, &|mandate| person(mandate).id.into())
        .finish()
}
