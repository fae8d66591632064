//! Links out of the app.

use crate::ui::tree::{Content, Tree, Value, tag};

/// A link to another page, somebody else's or our own around the app; the dataset holds https
/// addresses alone.
pub fn external(url: impl Value, content: impl Content) -> Tree {
    tag("a").set("href", url).set("rel", "external").with(content)
}
