//! Buttons that `pwa.js` listens to.

use crate::ui::tree::{Tree, tag};

/// A button with this class, which the script finds by this attribute.
pub fn script_button(class: &'static str, attribute: &'static str, name: &'static str) -> Tree {
    tag("button").set("type", "button").class(class).flag(attribute, true).with(name)
}
