//! Links out of the app.

use crate::ui::tree::{Content, Tree, Value, tag};

/// A link to a page outside the app; the dataset has https addresses only.
pub fn external(url: impl Value, content: impl Content) -> Tree {
    tag("a").set("href", url).set("rel", "external").with(content)
}
