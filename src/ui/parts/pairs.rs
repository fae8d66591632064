//! Facts with their names, in a description list.

use crate::ui::tree::{Content, Tree, tag};

/// The list of facts.
pub fn pairs(content: Vec<Option<Tree>>) -> Tree {
    tag("dl.pairs").with(content)
}

/// One fact.
#[expect(clippy::unnecessary_wraps, reason = "a fact that is not known is left out of the list")]
pub fn pair(name: &'static str, value: impl Content) -> Option<Tree> {
    Some(tag("div.pair").with(tag("dt").with(name)).with(tag("dd").with(value)))
}

/// A fact of several values; none where there are none.
pub fn several(name: &'static str, values: Vec<Tree>) -> Option<Tree> {
    if values.is_empty() { None } else { pair(name, tag("ul").with(values)) }
}
