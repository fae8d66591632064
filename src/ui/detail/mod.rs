//! Everything known of one thing: a city, a person, a publication, a group or a term.
//!
//! Not a dialog: inside an iframe that is as high as its content, a dialog would open out of sight.

mod city;
mod group;
mod person;
mod publication;
mod term;

use crate::domain::dataset::Item;
use crate::domain::{Language, Query};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// A detail: its heading and its body.
struct Detail {
    title: Vec<Tree>,
    is_long: bool,
    body: Vec<Tree>,
}

/// The open detail, if there is one.
pub fn detail_panel(screen: Screen, language: Language) -> Option<Tree> {
    let id = screen.query(|query| query.item.clone())?;
    let detail = match screen.dataset().item(&id)? {
        Item::City(at) => city::city_detail(screen, at, language),
        Item::Person(at) => person::person_detail(screen, at, language),
        Item::Publication(at) => publication::publication_detail(screen, at, language),
        Item::Group(at) => group::group_detail(screen, at, language),
        Item::Term(at) => term::term_detail(screen, at, language),
    };
    // Titles of publications and names of groups and terms have a smaller font size.
    let heading = tag("h2")
        .maybe("class", detail.is_long.then_some("long"))
        .set("id", HEADING_ID)
        .with(detail.title);
    let close = tag("button")
        .set("type", "button")
        .class("close")
        .set("data-go", screen.link(|query| Query { item: None, ..query }))
        .with(icon::cross())
        .with(tag("span").with(Text::of(language).close));
    Some(
        tag("section.detail")
            .set("aria-labelledby", HEADING_ID)
            .with(tag("div.detail-head").with(heading).with(close))
            .with(detail.body),
    )
}

/// Selects the heading, which receives the focus.
pub const HEADING: &str = "#kpr-detail";
const HEADING_ID: &str = "kpr-detail";
