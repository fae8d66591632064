//! The whole app: header and footer, the views that the query asks for, and the handler of each
//! action of the reader.

use leptos::prelude::*;

use crate::domain::address::{Theme, View};
use crate::domain::{Language, Query};
use crate::platform::events::Action;
use crate::platform::root::Root;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::hits::is_search;
use crate::ui::later::{self, later};
use crate::ui::overview::is_at_a_glance;
use crate::ui::parts::button::share_button;
use crate::ui::tree::{Content, Tree, kept, tag};
use crate::ui::{
    cities, detail, document, exports, filters, header, hits, leadership, notices, overview,
    search, series, status,
};

/// The app on a screen; reactive.
pub fn app(screen: Screen) -> impl IntoView {
    move || render_app(screen)
}

fn render_app(screen: Screen) -> Tree {
    let language = screen.navigation.language.get();
    let query = screen.query(Query::clone);
    let hosted = screen.navigation.is_hosted();
    let embedded = screen.is_embedded();
    let page = query.item.as_ref().and_then(|_| match later(screen) {
        Some(later) => (later.detail_page)(screen, language),
        None => waiting_page(screen, language),
    });
    let glance = page.is_none() && is_at_a_glance(&query);
    let view = if page.is_some() { Vec::new() } else { render_view(screen, &query, language) };
    let class = match (glance, is_search(screen)) {
        _ if page.is_some() => "slot",
        _ if query.view != View::Overview && filters::is_beside(&query) => "slot beside",
        _ if query.view != View::Overview => "slot",
        (true, _) => "slot glance",
        (_, true) => "slot glance searching",
        _ => "slot searching",
    };
    let view = tag("div").class(class).with(view);
    // A host page has its own main landmark.
    let main = if hosted {
        tag("div.wrap").set("role", "region").set("aria-label", Text::of(language).site)
    } else {
        tag("main.wrap")
    };
    let main = main.set("id", "kpr-main").set("tabindex", "-1").with(slot(page)).with(view);
    // Header and footer change with the search in their links alone, which a key does not wait for.
    let awaits_paint = screen.display().awaits_paint();
    let around = |content: &dyn Fn() -> Option<Tree>| {
        if awaits_paint { kept("div") } else { slot(content()) }
    };
    tag("div.kpr")
        .maybe("data-theme", query.theme.map(Theme::id))
        .with(around(&|| (!embedded).then(|| header::top(screen, language))))
        .with(around(&|| (!embedded).then(|| notices::notices(language))))
        .with(main)
        .with(around(&|| {
            Some(if embedded {
                header::closing_line(screen, language)
            } else {
                header::footer(screen, language)
            })
        }))
        .with(around(&|| (!embedded).then(|| notices::change_notice(screen, language))))
}

/// A view, with search and filters. Each part has its own place, so that an update never patches one part's
/// content into another's element.
fn render_view(screen: Screen, query: &Query, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let view = query.view;
    let (glance, searching) = (is_at_a_glance(query), is_search(screen));
    let shows = |part| view.shows(part) && !glance && !searching;
    let cities = if shows(View::Cities) { cities::cities_view(screen, language) } else { None };
    let leadership =
        if shows(View::Leadership) { leadership::leadership_view(screen, language) } else { None };
    let series = if shows(View::Series) { series::series_view(screen, language) } else { None };
    let about = shows(View::About).then(|| match later(screen) {
        Some(later) => (later.about_view)(screen, language),
        None => waiting_part(text.view(View::About), screen, language),
    });
    // On the overview, tabs and filters give way to what is found: it stands right under the box.
    let is_overview = view == View::Overview;
    let tabs_first = !is_overview || glance;
    let filters = || filters::filters(screen, language);
    let toolbar = tag("div.toolbar")
        .with(status::status_line(screen, language))
        .with((!is_overview).then(|| share_button(screen, language)).flatten());
    let tools = tag("div.tools").with(toolbar).with((!is_overview).then(filters));
    let sections = match (glance, searching) {
        (true, _) => overview::overview(screen, language),
        (_, true) => hits::hits(screen, language),
        _ => Vec::new(),
    };
    let no_matches = if searching && !sections.is_empty() {
        Vec::new()
    } else {
        status::no_matches(screen, language)
    };
    vec![
        slot(tabs_first.then(|| header::tabs(screen, language))),
        header::intro(screen, language),
        search::search_box(screen, language),
        tools,
        slot(sections),
        slot(no_matches),
        slot(is_overview.then(filters)),
        slot(if glance { None } else { filters::chosen(screen, language) }),
        slot(status::elsewhere(screen, language)),
        slot((!tabs_first).then(|| header::tabs(screen, language))),
        slot(cities),
        slot(leadership),
        slot(series),
        slot(about),
    ]
}

/// The page of what is open, while the later part is waited for.
fn waiting_page(screen: Screen, language: Language) -> Option<Tree> {
    let dataset = screen.dataset();
    let item = screen.query(|query| dataset.item(query.item.as_deref()?))?;
    let heading = tag(if screen.navigation.is_hosted() { "h2" } else { "h1" })
        .set("id", "kpr-detail")
        .with(document::item_title(dataset, item, language));
    let thing = tag("article.detail").with(heading).with(later::waiting(screen, language));
    Some(tag("div").with(tag("div.back")).with(thing).with(header::tabs(screen, language)))
}

/// A part of a view, likewise.
fn waiting_part(heading: &'static str, screen: Screen, language: Language) -> Tree {
    let heading = tag("div.part-head").with(tag("h2").with(heading));
    tag("section.part prose").with(heading).with(later::waiting(screen, language))
}

/// An element that is always there, with or without content.
fn slot(content: impl Content) -> Tree {
    tag("div.slot").with(content)
}

/// Listens to the reader in `root`, and keeps the search box and the row of tabs in sync with the screen,
/// until the owner is disposed of.
pub fn attach(screen: Screen, root: &Root) {
    let acting = root.clone();
    let base = move || untrack(|| screen.navigation.link_base());
    root.listen(base, move |action| handle_action(screen, &acting, action));
    let tabs = root.clone();
    Effect::new(move |before| {
        // Whenever another tab is current, or the row is a new one elsewhere on the screen.
        let row = screen.query(|query| (query.view, query.item.is_some(), is_at_a_glance(query)));
        if before != Some(row) {
            tabs.center_in_row(".tabs ul", ".tabs [aria-current]");
        }
        row
    });
    let root = root.clone();
    Effect::new(move |_| {
        // The box changes without being typed in when the reader goes back or clears the search.
        root.set_search_text(&screen.query(|query| query.typed.clone()));
    });
}

/// Changes the screen for the reader, and moves the focus with it: to the heading of a page that opens,
/// and back to the link to it in the list that it was opened from. A page that is loaded, or that a host
/// page opens, gets no focus: before the reader acts, the focus must not move.
pub fn change_screen(screen: Screen, root: &Root, change: impl FnOnce()) {
    let before = screen.navigation.item();
    change();
    let after = screen.navigation.item();
    if after == before {
        return;
    }
    match (before, after) {
        (_, Some(_)) => {
            root.scroll_to_start();
            root.focus_on_new_screen(detail::HEADING.to_owned());
        }
        (Some(id), None) => {
            let opener = root.opener();
            root.focus_on_new_screen(format!(
                "{opener}[href*=\"/{id}/\"], {opener}[href^=\"{id}/\"]"
            ));
        }
        (None, None) => {}
    }
}

fn handle_action(screen: Screen, root: &Root, action: Action) {
    let navigation = screen.navigation;
    match action {
        Action::Go { href, control, typed } => {
            let before = navigation.view();
            let had_page = navigation.item().is_some();
            if !had_page {
                root.set_opener(if control.is_within(".marker") { ".marker" } else { ".part a" });
            }
            change_screen(screen, root, || navigation.follow_link(&href, typed));
            if had_page || navigation.item().is_some() {
                return;
            }
            // Tabs stay in place. Any other link to another view is gone or has changed, so the
            // focus moves to the view's heading.
            if navigation.view() != before && !control.is_within(".tabs") {
                root.focus_on_new_screen(".part h2".to_owned());
            } else {
                root.restore_lost_focus();
            }
        }
        Action::Choose { key, value } => navigation.choose(&key, &value),
        Action::Type(text) => navigation.type_text(&text),
        Action::ShowMore => screen.display().show_more(),
        Action::FetchLater => {
            later::fetch(screen);
            root.restore_lost_focus();
        }
        Action::Export { subject, format, is_retry } => {
            exports::export(screen, root, subject, format);
            // The button that had the focus is gone; the one that it stood for is there.
            if is_retry {
                let (subject, format) = (subject.id(), format.id());
                let button = format!("[data-subject={subject}] [data-export={format}]");
                root.focus_after_render(button);
            }
        }
        Action::MoveInResults { forward } => root.move_in_results(forward),
        Action::ClearSearch => {
            navigation.type_text("");
            root.focus_search();
        }
        Action::Escape { from_map } => {
            if from_map {
                root.focus_after_render("#kpr-partnerships".to_owned());
            }
            if navigation.item().is_some() {
                let origin = untrack(|| navigation.origin());
                change_screen(screen, root, || navigation.go(origin));
            }
        }
        Action::MoveOnMap { from, direction } => {
            let later = untrack(|| later(screen));
            let next = later.and_then(|later| (later.next_city)(screen, &from, direction));
            if let Some(city) = next {
                screen.display().set_active_marker(&city);
                root.focus_after_render(".marker[tabindex=\"0\"]".to_owned());
            }
        }
    }
}
