//! The population of a city as a small line with its two ends marked.

use std::fmt::Write;

use crate::domain::dataset::City;
use crate::domain::growth::line;
use crate::ui::tree::{Tree, tag};

/// The line, from the city's lowest figure to its highest; none where there is a single figure. A
/// picture of figures that stand beside it as text.
pub fn sparkline(city: &City) -> Option<Tree> {
    let points = line(city, 200, 60);
    let ((first, from), (last, to)) = (points.first()?, points.last()?);
    let mut path = String::new();
    for (x, y) in &points {
        // Writing to a String cannot fail.
        let _ = write!(path, "{}{x} {y}", if path.is_empty() { "M" } else { "L" });
    }
    Some(
        tag("svg.sparkline")
            .set("viewBox", "0 0 200 60")
            .set("aria-hidden", "true")
            .with(tag("path").set("d", path))
            .with(tag("path.ends").set("d", format!("M{first} {from}h0M{last} {to}h0"))),
    )
}
