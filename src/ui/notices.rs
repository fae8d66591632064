//! Notices about version and network. All of them are in the page; the flags that `pwa.js` sets on
//! the document decide which are shown. A notice is announced when it appears (WCAG 4.1.3).

use crate::domain::Language;
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
