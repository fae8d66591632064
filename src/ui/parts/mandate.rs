//! The period of a mandate.

use crate::domain::Language;
use crate::domain::dataset::Mandate;
use crate::text::Text;
use crate::ui::parts::words::note;
use crate::ui::tree::Tree;

/// When a mandate began and ended, as far as it is known. What is not known is said once a term, not
/// with every mandate.
pub fn mandate_period(mandate: &Mandate, language: Language) -> Option<String> {
    let text = Text::of(language);
    let start = mandate.from.map(|from| (text.began)(&text.when(from)));
    let end = mandate.to.map(|to| (text.ended)(&text.when(to)));
    match (start, end) {
        (Some(start), Some(end)) => Some(format!("{start}. {end}")),
        (start, end) => start.or(end),
    }
}

/// That starts or ends of these mandates of one term are not known; nothing where all are. An open end
/// of the `present` term is not mentioned: the term's own end applies.
pub fn unknown_periods<'a>(
    mandates: impl Iterator<Item = &'a Mandate>,
    present: bool,
    language: Language,
) -> Option<Tree> {
    let text = Text::of(language);
    let (mut start, mut end) = (false, false);
    for mandate in mandates {
        start |= mandate.from.is_none();
        end |= mandate.to.is_none() && !present;
    }
    sentences([(start, text.start_not_known), (end, text.end_not_known)])
}

/// The same of one mandate alone.
pub fn unknown_period(mandate: &Mandate, present: bool, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let end = mandate.to.is_none() && !present;
    sentences([(mandate.from.is_none(), text.own_start_not_known), (end, text.own_end_not_known)])
}

fn sentences(all: [(bool, &'static str); 2]) -> Option<Tree> {
    let said: Vec<_> =
        all.into_iter().filter(|(is_said, _)| *is_said).map(|(_, one)| one).collect();
    (!said.is_empty()).then(|| note(said.join(" ")))
}
