//! Buttons that `pwa.js` listens to. Only our own pages have them, never an embedded view.

use crate::domain::Language;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// A button with this class, which the script finds by this attribute.
pub fn script_button(class: &'static str, attribute: &'static str, name: &'static str) -> Tree {
    tag("button").set("type", "button").class(class).flag(attribute, true).with(name)
}

/// The button that shares the screen, for a row above what is shared; an icon alone where there is
/// little room.
pub fn share_button(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    (!screen.is_embedded()).then(|| {
        let name = tag("span.share-name").set("aria-hidden", "true").with(text.share_short);
        let button = script_button("row-button", "data-share", "")
            .set("aria-label", text.share)
            .with(icon::share())
            .with(name);
        tag("div.actions").with(copied(text)).with(button)
    })
}

/// Says that the address was copied, where the browser cannot share it.
pub fn copied(text: &Text) -> Tree {
    tag("span.copied").set("role", "alert").with(text.copied)
}
