//! The sources of facts, in a `<details>`.

use crate::domain::Language;
use crate::domain::dataset::{Dataset, Source, SourceRef, Sources};
use crate::text::Text;
use crate::ui::parts::link::external;
use crate::ui::tree::{Tree, tag};

/// The sources of some facts, each once, in the dataset's order; `name` says to screen readers whose.
pub fn sources<'a>(
    dataset: &Dataset,
    of: impl IntoIterator<Item = &'a Sources>,
    name: &str,
    language: Language,
) -> Tree {
    let mut all = Vec::new();
    of.into_iter().for_each(|sources| all.extend_from_slice(sources));
    source_list(dataset, &all, name, language)
}

/// Every source of the dataset; `name` as in [`sources`].
pub fn all_sources(dataset: &Dataset, name: &str, language: Language) -> Tree {
    let all: Vec<_> = (0..dataset.sources.len()).map(SourceRef::from).collect();
    source_list(dataset, &all, name, language)
}

/// Out of line: one copy for all callers.
#[inline(never)]
fn source_list(dataset: &Dataset, of: &[SourceRef], name: &str, language: Language) -> Tree {
    let all = dataset.sources.iter().enumerate();
    let all = all.filter(|(at, _)| of.contains(&SourceRef::from(*at)));
    tag("details.sources")
        .with(
            tag("summary")
                .with(Text::of(language).sources)
                .with(tag("span.hidden").with(format!(": {name}"))),
        )
        .with(tag("ul").each(all.map(|(_, one)| source(one, language))))
}

/// One source: what was read, where, when.
fn source(source: &Source, language: Language) -> Tree {
    let read = source.read.get(language);
    let date = source.date.map(|date| format!(" ({})", Text::of(language).date(date)));
    let row = match source.url {
        Some(url) => tag("li").with(external(url, read)),
        None => tag("li").with(read),
    };
    row.with(date)
}
