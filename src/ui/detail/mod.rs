//! Everything known of one thing: a city, a person, a publication, a group or a term.

mod city;
mod group;
mod person;
mod publication;
mod term;

use crate::domain::dataset::{Item, Sources};
use crate::domain::{Language, Query};
use crate::export::Subject;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::changes::last_change;
use crate::ui::document::item_title;
use crate::ui::exports::exports;
use crate::ui::header;
use crate::ui::parts::button::share_button;
use crate::ui::parts::icon;
use crate::ui::parts::sources::sources;
use crate::ui::tree::{Tree, tag};

/// A detail: its heading, its body, and the sources of both.
struct Detail {
    title: Vec<Tree>,
    body: Vec<Tree>,
    sources: Vec<&'static Sources>,
}

/// The page of what is open, if something is: the way back, the thing, what comes before and after it.
pub fn detail_page(screen: Screen, language: Language) -> Option<Tree> {
    let id = screen.query(|query| query.item.clone())?;
    let dataset = screen.dataset();
    let item = dataset.item(&id)?;
    let detail = match item {
        Item::City(at) => city::city_detail(screen, at, language),
        Item::Person(at) => person::person_detail(screen, at, language),
        Item::Publication(at) => publication::publication_detail(screen, at, language),
        Item::Group(at) => group::group_detail(screen, at, language),
        Item::Term(at) => term::term_detail(screen, at, language),
    };
    let subject = match item {
        Item::Publication(_) => Subject::Publication,
        _ => Subject::Thing,
    };
    // A host page has its own h1.
    let heading = tag(if screen.navigation.is_hosted() { "h2" } else { "h1" })
        .set("id", HEADING_ID)
        .with(detail.title);
    let thing = tag("article.detail")
        .set("data-detail", id.clone())
        .set("aria-labelledby", HEADING_ID)
        .with(heading)
        .with(detail.body)
        .with(exports(screen, subject, language))
        .with(last_change(dataset, item, language))
        .with(sources(dataset, detail.sources, &item_title(dataset, item, language), language));
    Some(
        tag("div")
            .with(way_back(screen, language))
            .with(thing)
            .with(siblings(screen, item, language))
            .with(header::tabs(screen, language)),
    )
}

/// The link to the screen that led here, and the button that shares this one.
fn way_back(screen: Screen, language: Language) -> Tree {
    let origin = screen.navigation.origin();
    let link = tag("a.tap-target")
        .set("href", screen.href(&origin))
        .with(icon::back())
        .with(tag("span").with(Text::of(language).view(origin.view)));
    tag("div.back").with(link).with(share_button(screen, language))
}

/// The links to the things before and after this one, in the order of the screen that led here.
fn siblings(screen: Screen, item: Item, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let order = order_of(screen, item, language);
    let at = order.iter().position(|other| *other == item)?;
    let link = |label: &'static str, to: Option<&Item>| {
        let to = *to?;
        let link = tag("a.tap-target")
            .set("href", screen.link_to(dataset.id_of(to)))
            .with(label)
            .with(": ")
            .with(item_title(dataset, to, language));
        Some(tag("li").with(link))
    };
    let before = link(text.previous, at.checked_sub(1).and_then(|at| order.get(at)));
    let after = link(text.next, order.get(at + 1));
    (before.is_some() || after.is_some()).then(|| {
        tag("nav.siblings")
            .set("aria-label", text.siblings)
            .with(tag("ul").with(before).with(after))
    })
}

/// The things of the same kind, in the order of the screen that led here, else in the view's own.
fn order_of(screen: Screen, item: Item, language: Language) -> Vec<Item> {
    let dataset = screen.dataset();
    let list = |query: &Query| -> Vec<Item> {
        let found = screen.finder().find(query, language);
        match item {
            Item::City(_) => found.cities.into_iter().map(Item::City).collect(),
            Item::Publication(_) => found.publications.into_iter().map(Item::Publication).collect(),
            Item::Person(_) => {
                let mut people: Vec<_> = found
                    .mandates
                    .iter()
                    .map(|at| Item::Person(dataset.mandate(*at).person))
                    .collect();
                people.extend(found.contacts.iter().map(|(_, person)| Item::Person(*person)));
                without_repeats(people)
            }
            Item::Group(_) => (0..dataset.groups.len()).map(|at| Item::Group(at.into())).collect(),
            Item::Term(_) => (0..dataset.terms.len()).map(|at| Item::Term(at.into())).collect(),
        }
    };
    let order = list(&screen.navigation.origin());
    if order.contains(&item) { order } else { list(&Query::default()) }
}

fn without_repeats(items: Vec<Item>) -> Vec<Item> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// Selects the heading, which receives the focus.
pub const HEADING: &str = "#kpr-detail";
const HEADING_ID: &str = "kpr-detail";
