//! A number as a bar beside the largest of its kind.

use crate::ui::tree::{Tree, tag};

/// A hairline stays even for the smallest; nothing for nothing.
pub fn bar(number: u64, most: u64, colour: &str) -> Tree {
    let width = (number * 100).div_ceil(most.max(1));
    tag("svg")
        .class(format!("bar {colour}"))
        .set("viewBox", "0 0 100 4")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .with(tag("rect").set("width", width.to_string()).set("height", "4"))
}
