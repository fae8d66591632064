//! Long lists: their rows, and the end of one that is not shown to its end.

use crate::text::Text;
use crate::ui::tree::{Tree, tag};

/// A button for more, where so many entries of a list are not shown.
pub fn more(rest: usize, text: &Text) -> Option<Tree> {
    (rest > 0).then(|| {
        tag("button")
            .set("type", "button")
            .class("more")
            .flag("data-more", true)
            .with((text.more)(rest))
    })
}

/// The shown rows of `all` as a list of this kind and class. In a long list what is out of sight
/// is neither styled nor laid out; a whole one has its true height at once, as a frame needs it.
pub fn list(kind: &'static str, class: &'static str, rows: Vec<Tree>, all: usize) -> Tree {
    let whole = rows.len() == all;
    tag(kind).class(if whole { class.to_owned() } else { format!("{class} long") }).with(rows)
}
