//! Where facts come from, under a fold.

use crate::domain::Language;
use crate::domain::dataset::{Dataset, Source, SourceRef};
use crate::text::Text;
use crate::ui::parts::link::external;
use crate::ui::tree::{Tree, tag};

/// The sources of some facts, each once, in the dataset's order.
pub fn sources<'a>(
    dataset: &Dataset,
    of: impl IntoIterator<Item = &'a SourceRef>,
    language: Language,
) -> Tree {
    let of: Vec<_> = of.into_iter().copied().collect();
    let all = dataset.sources.iter().enumerate();
    let all = all.filter(|(at, _)| of.contains(&SourceRef::from(*at)));
    let rows: Vec<_> = all.map(|(_, one)| source(one, language)).collect();
    tag("details.sources")
        .with(tag("summary").with(Text::of(language).sources))
        .with(tag("ul").with(rows))
}

/// One source: what was read, where, when.
pub fn source(source: &Source, language: Language) -> Tree {
    let read = source.read.get(language);
    let date = source.date.map(|date| format!(" ({})", date.words(language)));
    let reason = source
        .reason
        .as_ref()
        .map(|reason| format!(". {}.", reason.get(language).trim_end_matches('.')));
    let row = match source.url {
        Some(url) => tag("li").with(external(url, read)),
        None => tag("li").with(read),
    };
    row.with(date).with(reason)
}
