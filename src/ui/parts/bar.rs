//! A number as a bar, relative to the largest of its kind.

use crate::ui::tree::{Tree, tag};

/// At least a hairline, unless the number is zero.
pub fn bar(number: u64, most: u64, colour: &str) -> Tree {
    let width = (number * 100).div_ceil(most.max(1));
    tag("svg")
        .class(format!("bar {colour}"))
        .set("viewBox", "0 0 100 4")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .with(tag("rect").set("width", width.to_string()).set("height", "4"))
}
