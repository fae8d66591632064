//! Links out of the product.

use crate::ui::tree::{Content, Tree, tag};

/// A link to a page of somebody else; the dataset holds https addresses alone.
pub fn external(url: &str, content: impl Content) -> Tree {
    tag("a").set("href", url.to_owned()).set("rel", "external").with(content)
}
