//! What a search finds on the overview: one list, best first, each thing with what it is and the line
//! that answers.

use crate::domain::address::View;
use crate::domain::dataset::{CityRef, Item};
use crate::domain::find::Needle;
use crate::domain::{Language, Layout};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::card::Card;
use crate::ui::map::{Captions, map};
use crate::ui::parts::city::city_name;
use crate::ui::parts::highlight::{Highlighted, highlighted, highlighted_name};
use crate::ui::parts::more::more_button;
use crate::ui::parts::sign::{partnership, sign, sign_of};
use crate::ui::parts::words::lang;
use crate::ui::tree::{Tree, tag};

/// Whether a screen has the one list of what a search finds; reactive.
pub fn is_search(screen: Screen) -> bool {
    let is_overview =
        screen.query(|query| query.view == View::Overview && query.layout == Layout::List);
    is_overview && !screen.needle().is_empty()
}

/// The list, with the map of the cities in it where there is room.
pub fn hits(screen: Screen, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let hits = screen.found(|found| found.hits.clone());
    if hits.is_empty() {
        return Vec::new();
    }
    let needle = screen.needle();
    let shown = screen.display().shown_hits(hits.len());
    let rows = hits.iter().take(shown).map(|item| hit(screen, *item, &needle, language));
    let cities: Vec<CityRef> = screen.found(|found| found.cities.clone());
    // Its place is there before the map is, so that nothing shifts.
    let aside = (!cities.is_empty()).then(|| {
        let shows_map = screen.display().shows_map(Layout::List);
        let map = shows_map.then(|| map(screen, &cities, Captions::Hidden, language));
        tag("div.part aside").with(tag("div.map-slot").with(map))
    });
    let list = tag("section.part hits")
        .set("aria-labelledby", "kpr-hits")
        .with(tag("h2.hidden").set("id", "kpr-hits").with(text.results))
        .with(tag("ol").each(rows))
        .with(more_button(hits.len() - shown, text));
    std::iter::once(list).chain(aside).collect()
}

fn hit(screen: Screen, item: Item, needle: &Needle, language: Language) -> Tree {
    let dataset = screen.dataset();
    let Card { kind, name, line } = Card::of(dataset, item, language);
    let id = dataset.id_of(item);
    let linked = |name: Highlighted, of: Option<&'static str>| {
        let link = tag("a").set("href", screen.link_to(id)).maybe("lang", of);
        tag("p.name").with(link.with(name))
    };
    let (name, group) = match item {
        // With the name in the other national language: it may be the one that was typed.
        Item::City(at) => {
            let city = dataset.city(at);
            let name = city_name(tag("p.name"), screen, city, needle, language);
            (name, partnership(dataset, city))
        }
        Item::Group(at) => (linked(highlighted(needle, &name), None), Some(at)),
        Item::Person(_) => (linked(highlighted_name(needle, &name), None), None),
        Item::Publication(at) => {
            let of = lang(dataset.publication(at).title.language, language);
            (linked(highlighted(needle, &name), of), None)
        }
        Item::Term(_) => (linked(highlighted(needle, &name), None), None),
    };
    tag("li")
        .set("data-hit", id)
        .with(group.map(|group| sign(sign_of(dataset, Some(group)))))
        .with(name)
        .with(tag("p.line").with(tag("b").with(kind)).with(" · ").with(line))
}
