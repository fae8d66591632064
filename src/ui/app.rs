//! The whole app: what stands around the views, the views that the query asks for, and what a
//! reader's doing leads to.

use leptos::prelude::*;

use crate::domain::Query;
use crate::domain::query::{Theme, View};
use crate::platform::root::{Root, Wish};
use crate::state::Screen;
use crate::ui::tree::{Content, Tree, tag};
use crate::ui::{about, cities, detail, filters, header, leadership, map, search, series, status};

/// The app on a screen; it follows what the screen shows.
pub fn app(screen: Screen) -> impl IntoView {
    move || draw(screen)
}

fn draw(screen: Screen) -> Tree {
    let language = screen.nav.language.get();
    let query = screen.query(Query::clone);
    let shows = |part| query.view.shows(part);
    let cities = if shows(View::Cities) { cities::view(screen, language) } else { None };
    let leadership =
        if shows(View::Leadership) { leadership::view(screen, language) } else { None };
    let series = if shows(View::Series) { series::view(screen, language) } else { None };
    let about = shows(View::About).then(|| about::view(screen, language));
    let main = tag("main.wrap")
        .set("id", "kpr-main")
        .set("tabindex", "-1")
        .with(header::intro(screen, language))
        .with(search::search_box(language))
        .with(header::tabs(screen, language))
        .with(filters::panel(screen, language))
        .with(status::line(screen, language))
        .with(place(detail::panel(screen, language)))
        .with(place(status::nothing(screen, language)))
        .with(place(cities))
        .with(place(leadership))
        .with(place(series))
        .with(place(about));
    tag("div.kpr")
        .maybe("data-theme", query.theme.map(Theme::id))
        .with(place((!query.embed).then(|| header::top(screen, language))))
        .with(place((!query.embed).then(|| header::notices(language))))
        .with(main)
        .with(place((!query.embed).then(|| header::footer(screen, language))))
}

/// A place that stays where it is, whether or not there is something in it: what comes and goes
/// never turns into its neighbour.
fn place(content: impl Content) -> Tree {
    tag("div.place").with(content)
}

/// Lets the reader act in `root`, and keeps search box and focus in step with the screen, as long
/// as the owner lives.
pub fn attend(screen: Screen, root: &Root) {
    let acting = root.clone();
    root.listen(move |wish| fulfil(screen, &acting, wish));
    let root = root.clone();
    Effect::new(move |before: Option<Option<String>>| {
        let (typed, item) = screen.query(|query| (query.typed.clone(), query.item.clone()));
        // The box changes without being typed in when the reader steps back or clears the search.
        root.write_typed(&typed);
        // A detail that the reader opens gets the focus; one that the page was opened with does
        // not: until the reader acts, the focus is the browser's.
        if item.is_some() && before.is_some_and(|before| before != item) {
            root.focus_soon(detail::HEADING);
        }
        item
    });
}

/// Does what the reader asked for.
fn fulfil(screen: Screen, root: &Root, wish: Wish) {
    match wish {
        Wish::Go { href, by, typed } => {
            let before = screen.nav.view();
            screen.nav.go_to(&href, Some(&by), typed);
            // The links between the views stay where they are; any other that leads into another
            // view is gone or has become another: the reader goes on at the view's heading.
            if screen.nav.view() != before && !Root::is_within(&by, ".tabs") {
                root.focus_soon(".part h2");
            } else {
                root.rescue_focus();
            }
        }
        Wish::Choose { key, value } => screen.nav.choose(&key, &value),
        Wish::Switch(language) => screen.nav.switch(language),
        Wish::Type(text) => screen.nav.type_text(&text),
        Wish::More => screen.nav.show_more(),
        Wish::Leave { from_map } => {
            if from_map && screen.query(|query| query.item.is_none()) {
                root.focus_soon("#kpr-partnerships");
            }
            screen.nav.change(|query| Query { item: None, ..query });
            root.rescue_focus();
        }
        Wish::Walk { from, direction } => {
            if let Some(city) = map::next_city(screen, &from, direction) {
                screen.nav.walk_to(&city);
                root.focus_soon(".marker[tabindex=\"0\"]");
            }
        }
    }
}
