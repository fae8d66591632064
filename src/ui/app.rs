//! The whole app: what stands around the views, the views that the query asks for, and what a
//! reader's doing leads to.

use leptos::prelude::*;

use crate::domain::Query;
use crate::domain::query::{Theme, View};
use crate::platform::root::Root;
use crate::platform::wish::Wish;
use crate::state::Screen;
use crate::text::Text;
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
    let hosted = screen.nav.is_hosted();
    let embedded = hosted || query.embed;
    // A page of others has a main part of its own.
    let main = if hosted {
        tag("div.wrap").set("role", "region").set("aria-label", Text::of(language).site)
    } else {
        tag("main.wrap")
    };
    let main = main
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
        .with(place((!embedded).then(|| header::top(screen, language))))
        .with(place((!embedded).then(|| header::notices(language))))
        .with(main)
        .with(place(Some(if embedded {
            header::origin(screen, language)
        } else {
            header::footer(screen, language)
        })))
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
    root.listen(move || untrack(|| screen.nav.base()), move |wish| fulfil(screen, &acting, wish));
    let root = root.clone();
    Effect::new(move |_| {
        // The box changes without being typed in when the reader steps back or clears the search.
        root.write_typed(&screen.query(|query| query.typed.clone()));
    });
}

/// Brings a detail that the page was opened with into sight. The focus stays where it is.
pub fn reveal_opened(root: &Root) {
    root.reveal(detail::HEADING);
}

/// Lets the reader act, and gives the focus to a detail that opened by it. One that the page was
/// opened with, or a host opens, has none: until the reader acts, the focus is not ours.
pub fn act(screen: Screen, root: &Root, act: impl FnOnce()) {
    let item = || untrack(|| screen.query(|query| query.item.clone()));
    let before = item();
    act();
    let after = item();
    if after.is_some() && after != before {
        root.focus_soon(detail::HEADING);
    }
}

/// Does what the reader asked for.
fn fulfil(screen: Screen, root: &Root, wish: Wish) {
    match wish {
        Wish::Go { href, by, typed } => {
            let before = screen.nav.view();
            act(screen, root, || screen.nav.go_to(&href, Some(&by), typed));
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
