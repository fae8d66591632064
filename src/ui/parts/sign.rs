//! The sign of a partnership group: a shape and a colour, the same everywhere, so that colour is
//! never the only cue.

use crate::domain::sign::shape;
use crate::ui::tree::{Tree, tag};

/// The class that gives the sign's colour.
pub const fn colour(number: usize) -> &'static str {
    ["g1", "g2", "g3", "g4", "g5"][number]
}

/// The sign, as decoration beside words.
pub fn sign(number: usize) -> Tree {
    tag("svg")
        .class(format!("sign {}", colour(number)))
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .with(tag("path").set("d", shape(number)))
}
