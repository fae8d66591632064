//! Icons, drawn inline: no request, and they take the colour of the text. All are decoration.

use crate::ui::tree::{Tree, tag};

fn icon(path: &'static str) -> Tree {
    tag("svg.icon")
        .set("viewBox", "0 0 20 20")
        .set("aria-hidden", "true")
        .with(tag("path").set("d", path))
}

/// The product's sign: the houses of a skyline.
pub fn brand() -> Tree {
    icon("M2 17V11h4v6M8 17V4h4v13M14 17V8h4v9M1 17.5h18")
}

pub fn lens() -> Tree {
    icon("M8.5 2.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM13 13l5 5")
}

pub fn sliders() -> Tree {
    icon("M2 5h9M15 5h3M2 15h3M9 15h9M13 3v4M7 13v4")
}

/// Up for ascending, down for descending.
pub fn arrow(up: bool) -> Tree {
    icon(if up { "M10 16V4M5 9l5-5 5 5" } else { "M10 4v12M5 11l5 5 5-5" })
}

/// The way back.
pub fn back() -> Tree {
    icon("M16 10H4M9 5l-5 5 5 5")
}

/// An arrow out of a box.
pub fn share() -> Tree {
    icon("M10 13V2M6 5.5L10 2l4 3.5M5.5 9H4v8.5h12V9h-1.5")
}

pub fn cross() -> Tree {
    icon("M5 5l10 10M15 5L5 15")
}
