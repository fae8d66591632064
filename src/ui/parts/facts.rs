//! Facts with their names, in a description list.

use crate::ui::tree::{Content, Tree, tag};

/// The list of facts.
pub fn facts(content: Vec<Option<Tree>>) -> Tree {
    tag("dl.facts").with(content)
}

/// One fact.
#[expect(clippy::unnecessary_wraps, reason = "a fact that is not known is left out of the list")]
pub fn fact(name: &'static str, value: impl Content) -> Option<Tree> {
    Some(tag("div.fact").with(tag("dt").with(name)).with(tag("dd").with(value)))
}

/// A fact of several values; none where there are none.
pub fn fact_of_several(name: &'static str, values: Vec<Tree>) -> Option<Tree> {
    if values.is_empty() { None } else { fact(name, tag("ul").with(values)) }
}

/// A fact of several short values, in a row; none where there are none.
pub fn fact_of_names(name: &'static str, values: Vec<Tree>) -> Option<Tree> {
    if values.is_empty() { None } else { fact(name, tag("ul.names").with(values)) }
}
