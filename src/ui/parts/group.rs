//! The link to a partnership or an agreement.

use crate::domain::Language;
use crate::domain::dataset::Group;
use crate::state::Screen;
use crate::ui::parts::words::own_translation;
use crate::ui::tree::{Tree, tag};

/// The link to a group, by its full name.
pub fn group_link(screen: Screen, group: &Group, language: Language) -> Tree {
    let link =
        tag("a.tap-target").set("href", screen.link_to(group.id)).with(group.name.get(language));
    tag("span").with(link).with(own_translation(&group.name, language))
}
