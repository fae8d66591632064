//! The search box, for cities, people and publications.

use crate::domain::{Language, View};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// The search box. Its text is no attribute: re-rendering must not change what the reader typed.
pub fn search_box(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    // In a view, under its tabs, the lens and the example say enough on screen.
    let is_view = screen.query(|query| query.view != View::Overview);
    let input = tag("input")
        .set("id", "kpr-search")
        .set("type", "search")
        .set("autocomplete", "off")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .set("enterkeyhint", "search")
        .set("placeholder", text.search_hint);
    tag("div.search")
        .set("role", "search")
        .with(
            tag("label")
                .set("for", "kpr-search")
                .maybe("class", is_view.then_some("hidden"))
                .with(text.search),
        )
        .with(tag("noscript").with(text.needs_script))
        .with(tag("div.search-box").with(icon::lens()).with(input))
}
