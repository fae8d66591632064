//! A person whom the committee's page names for more information.

use crate::domain::dataset::Person;
use crate::find::Needle;
use crate::state::Screen;
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::link::mail;
use crate::ui::tree::{Tree, tag};

/// The person as an entry of a list, with the office address where it is current.
pub fn contact(screen: Screen, person: &Person, is_current: bool, needle: &Needle) -> Tree {
    let name =
        tag("a").set("href", screen.link_to(person.id)).with(highlighted(needle, person.name));
    tag("li").with(name).with(" ").with(person.email.filter(|_| is_current).map(mail))
}
