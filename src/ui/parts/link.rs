//! Links out of the app.

use crate::ui::tree::{Content, Tree, Value, tag};

/// A link to a page outside the app; the dataset has https addresses only.
pub fn external(url: impl Value, content: impl Content) -> Tree {
    tag("a").set("href", url).set("rel", "external").with(content)
}

/// A link to an e-mail address.
pub fn mail(address: &'static str) -> Tree {
    tag("a").set("href", format!("mailto:{address}")).with(address)
}
