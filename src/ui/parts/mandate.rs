//! The period of a mandate.

use crate::domain::Language;
use crate::domain::dataset::{Dataset, Mandate};
use crate::text::Text;

/// When a mandate began and ended, as far as it is known. An open end of the present term is not
/// mentioned: the term's own end applies.
pub fn mandate_period(dataset: &Dataset, mandate: &Mandate, language: Language) -> String {
    let text = Text::of(language);
    let start = mandate
        .from
        .map_or_else(|| text.start_not_known.to_owned(), |from| (text.began)(&text.when(from)));
    let end = match mandate.to {
        Some(to) => (text.ended)(&text.when(to)),
        None if mandate.term == dataset.current_term() => return start,
        None => text.end_not_known.to_owned(),
    };
    format!("{start}. {end}")
}
