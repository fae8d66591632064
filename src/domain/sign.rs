//! The signs on screen and in pictures: of a partnership, and of a seat. A shape for each, so that colour is never the
//! only cue.

use super::dataset::{City, Dataset, GroupKind, GroupRef};

/// Circle, diamond, square, triangle; a ring for any further group.
const SHAPES: [&str; 5] = [
    "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
    "M8 1l7 7-7 7-7-7z",
    "M3 3h10v10H3z",
    "M8 1.5L15 14H1z",
    "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
];

/// The number of signs of partnerships.
pub const COUNT: usize = SHAPES.len();

/// The partnership that a city belongs to, if it belongs to one.
#[must_use]
pub fn partnership(dataset: &Dataset, city: &City) -> Option<GroupRef> {
    let mut groups = city.groups.iter().map(|membership| membership.group);
    groups.find(|at| dataset.group(*at).kind == GroupKind::Partnership)
}

/// The number of a group's sign: its position among the partnerships.
#[must_use]
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

/// The outline of a partnership's sign in a square of 16, as SVG path data.
#[must_use]
pub const fn shape(number: usize) -> &'static str {
    SHAPES[number]
}

/// Whether a city was represented, in a square of 20: a full square, a line, a question mark in a square.
#[must_use]
pub const fn seat_shape(represented: Option<bool>) -> &'static str {
    match represented {
        Some(true) => "M2 2h16v16H2z",
        Some(false) => "M5 10h10",
        None => "M2 2h16v16H2zM7.5 8a2.5 2.5 0 1 1 3.6 2.3c-.7.4-1.1.9-1.1 1.6M10 14.4v.1",
    }
}
