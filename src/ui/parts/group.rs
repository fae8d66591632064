//! The link to a partnership or an agreement.

use crate::domain::Language;
use crate::domain::dataset::Group;
use crate::state::Screen;
use crate::ui::parts::words::WordsIn;
use crate::ui::tree::{Tree, tag};

/// The link to a group, by its full name. The asterisk is within it, or it would stand on a line of its own.
pub fn group_link(screen: Screen, group: &Group, language: Language) -> Tree {
    let name = tag("span").with(WordsIn(&group.name, language));
    tag("a.tap-target").set("href", screen.link_to(group.id)).with(name)
}
