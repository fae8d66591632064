//! The names of the values of facets.

use super::Text;
use crate::domain::dataset::{Dataset, Kind, LanguageStatus};
use crate::domain::facet::UNDATED;
use crate::domain::{Facet, Language};

/// The name of a facet's value at an index.
#[must_use]
pub fn facet_value(dataset: &Dataset, facet: Facet, index: usize, language: Language) -> &str {
    let text = Text::of(language);
    match facet {
        Facet::Region => dataset.regions[index].name.get(language),
        Facet::Group => dataset.groups[index].short.get(language),
        Facet::Language => text.common.status(LanguageStatus::ALL[index]),
        Facet::Term => dataset.terms[index].id,
        Facet::Kind => text.common.kind_name(Kind::ALL[index]),
        Facet::Author => dataset.author(index).name,
        Facet::Year => match dataset.year(index) {
            UNDATED => text.undated,
            year => year,
        },
    }
}
