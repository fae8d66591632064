//! Notices about version, network and data. All of them are in the page; the flags that `pwa.js` sets on
//! the document decide which are shown. A notice is announced when it appears (WCAG 4.1.3).

use crate::domain::address::View;
use crate::domain::{Language, Query};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::button::script_button;
use crate::ui::tree::{Tree, tag};

pub fn notices(language: Language) -> Tree {
    let text = Text::of(language);
    let update = script_button("update", "data-update", text.update_now);
    tag("div.notices wrap")
        .with(tag("p.notice update").set("role", "alert").with(text.update).with(" ").with(update))
        .with(tag("p.notice offline").set("role", "alert").with(text.offline))
        .with(tag("p.notice stale").set("role", "alert").with(text.stale))
        .with(tag("p.notice evicted").set("role", "alert").with(text.evicted))
}

/// For a reader who has seen an older edition: the way to what changed since. It is the last of the page and sticks
/// to the lower edge of the window, so that nothing that is being read moves.
pub fn change_notice(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let about = screen.link(|query| Query { view: View::About, item: None, ..query });
    let notice = tag("p.notice changed")
        .set("role", "alert")
        .set("data-edition", screen.dataset().version.to_string())
        .with(text.changed)
        .with(" ")
        .with(tag("a.tap-target").set("href", about).with(text.see_changes))
        .with(" ")
        .with(script_button("row-button", "data-seen", text.close));
    tag("div.notices wrap").with(notice)
}
