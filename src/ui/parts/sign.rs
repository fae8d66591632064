//! The sign of a partnership group: a shape and a colour, the same everywhere, so that colour is
//! never the only cue.

use crate::domain::dataset::{City, Dataset, GroupKind, GroupRef};
use crate::ui::tree::{Tree, tag};

/// Circle, diamond, square, triangle; a ring for any further group.
const SHAPES: [&str; 5] = [
    "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
    "M8 1l7 7-7 7-7-7z",
    "M3 3h10v10H3z",
    "M8 1.5L15 14H1z",
    "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
];

/// The partnership that a city belongs to, if it belongs to one.
pub fn partnership(dataset: &Dataset, city: &City) -> Option<GroupRef> {
    let mut groups = city.groups.iter().map(|membership| membership.group);
    groups.find(|at| dataset.group(*at).kind == GroupKind::Partnership)
}

/// The number of a group's sign: its position among the partnerships.
pub fn sign_of(dataset: &Dataset, group: Option<GroupRef>) -> usize {
    let wanted = group.map(|at| dataset.group(at).id);
    dataset
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Partnership)
        .position(|group| Some(group.id) == wanted)
        .unwrap_or(SHAPES.len())
        .min(SHAPES.len() - 1)
}

/// The class that gives the sign's colour.
pub const fn colour(number: usize) -> &'static str {
    ["g1", "g2", "g3", "g4", "g5"][number]
}

/// The outline of the sign in a square of 16.
pub const fn shape(number: usize) -> &'static str {
    SHAPES[number]
}

/// The sign, as decoration beside words.
pub fn sign(number: usize) -> Tree {
    tag("svg")
        .class(format!("sign {}", colour(number)))
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .with(tag("path").set("d", shape(number)))
}
