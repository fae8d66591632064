//! Long lists: their rows, and the button that shows more of them.

use crate::text::Text;
use crate::ui::tree::{Tree, tag};

/// The button for the rest of a list, unless all is shown.
pub fn more_button(rest: usize, text: &Text) -> Option<Tree> {
    (rest > 0).then(|| {
        tag("button")
            .set("type", "button")
            .class("more")
            .flag("data-more", true)
            .with((text.more)(rest))
    })
}

/// The shown rows of `all` as a list of this kind and class. In a long list what is off screen is
/// neither styled nor laid out; a complete one has its final height at once, as an iframe needs it.
pub fn long_list(kind: &'static str, class: &'static str, rows: Vec<Tree>, all: usize) -> Tree {
    let whole = rows.len() == all;
    tag(kind).class(if whole { class.to_owned() } else { format!("{class} long") }).with(rows)
}
