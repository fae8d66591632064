//! The end of a list that is not shown to its end.

use crate::state::Screen;
use crate::text::Text;
use crate::ui::tree::{Tree, tag};

/// A button for more, where a list of `all` entries has more than are shown.
pub fn more(screen: Screen, all: usize, text: &Text) -> Option<Tree> {
    let rest = all.saturating_sub(screen.nav.shown());
    (rest > 0).then(|| {
        tag("button")
            .set("type", "button")
            .class("more")
            .flag("data-more", true)
            .with((text.more)(rest))
    })
}
