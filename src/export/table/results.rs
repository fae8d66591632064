//! The table of what a search found.

use super::{Cell, Table, TableOf};
use crate::domain::{Facet, Language, Sort};
use crate::text::{TableText, Text};

/// A result in the words in which the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownResult {
    /// What kind of thing it is.
    pub kind: String,
    pub name: String,
    /// The line that describes it; may be empty.
    pub line: String,
    /// Its id in the dataset, or the code of a region.
    pub id: &'static str,
}

/// These results, in their order.
#[must_use]
pub fn results(shown: &[ShownResult], language: Language) -> Table {
    let (text, words) = (Text::of(language), TableText::of(language));
    TableOf::new(words.results, shown.iter())
        .column("kind", text.facet(Facet::Kind), &|one| one.kind.as_str().into())
        .column("name", text.sort_name(Sort::Name), &|one| one.name.as_str().into())
        .column("description", words.description, &|one| match one.line.as_str() {
            "" => Cell::Empty,
            line => line.into(),
        })
        .column("id", words.id, &|one| one.id.into())
        .finish()
}
