//! The name of a city, as a heading of its entry holds it.

use crate::domain::Language;
use crate::domain::dataset::City;
use crate::domain::matching::Needle;
use crate::state::Screen;
use crate::ui::parts::marked::Marked;
use crate::ui::parts::words::lang;
use crate::ui::tree::{Tree, tag};

/// The heading with the name, which leads to the city and says whether that is open, and the name in
/// the other national language; what is searched by is marked in both.
pub fn named(
    heading: Tree,
    screen: Screen,
    city: &City,
    needle: &Needle,
    language: Language,
) -> Tree {
    let stems = Some(&*city.stems);
    let name = Marked { needle, text: city.name(language), name: stems };
    let other = city.other_name(language).map(|(name, of)| {
        let name = Marked { needle, text: name, name: stems };
        tag("span.other").maybe("lang", lang(of, language)).with(name)
    });
    let is_open = screen.query(|query| query.item.as_deref() == Some(city.id));
    let link = tag("a")
        .set("href", screen.link_to(city.id))
        .maybe("aria-current", is_open.then_some("true"))
        .with(name);
    heading.with(link).with(" ").with(other)
}
