//! The whole app: what stands around the views, and the views that the query asks for.

use std::sync::{Arc, Mutex};

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use crate::domain::query::{Theme, View};
use crate::domain::{Language, Query};
use crate::platform::page::{self, Wish};
use crate::state::Screen;
use crate::ui::tree::Tree;
use crate::ui::{about, cities, detail, filters, header, leadership, search, series, status};

/// The app on a screen.
#[component]
pub fn App(screen: Screen) -> impl IntoView {
    let theme = move || screen.query(|query| query.theme.map(Theme::id));
    let root = NodeRef::<html::Div>::new();
    detail::take_focus(screen, root);
    view! {
        <div
            class="kpr"
            data-theme=theme
            node_ref=root
            on:click=move |event| fulfil(screen, page::clicked(&event))
            on:change=move |event| fulfil(screen, page::changed(&event))
            on:keydown=move |event| leave_detail(screen, &event)
        >
            {live(screen, header::top)}
            <main class="wrap" id="kpr-main" tabindex="-1">
                {live(screen, header::intro)}
                {search::search_box(screen)}
                {live(screen, header::tabs)}
                {live(screen, filters::panel)}
                {live(screen, status::line)}
                {live(screen, detail::panel)}
                {live(screen, status::nothing)}
                {part(screen, View::Cities, cities::view)}
                {part(screen, View::Leadership, leadership::view)}
                {part(screen, View::Series, series::view)}
                {part(screen, View::About, about::view)}
            </main>
            {live(screen, header::footer)}
        </div>
    }
}

/// A piece of the screen that follows the signals it reads.
type Live = SharedReactiveFunction<Option<Tree>>;

fn live<T>(screen: Screen, draw: fn(Screen, Language) -> T) -> Live
where
    T: Into<Option<Tree>> + 'static,
{
    Arc::new(Mutex::new(move || draw(screen, screen.nav.language.get()).into()))
}

/// A view, in the tree only while it is shown.
fn part<T>(screen: Screen, view: View, draw: fn(Screen, Language) -> T) -> Live
where
    T: Into<Option<Tree>> + 'static,
{
    let shown = screen.shows(view);
    Arc::new(Mutex::new(move || {
        if shown.get() { draw(screen, screen.nav.language.get()).into() } else { None }
    }))
}

/// Does what the reader asked for.
fn fulfil(screen: Screen, wish: Option<Wish>) {
    match wish {
        Some(Wish::Go { href, by }) => {
            screen.nav.opened_from(by);
            screen.nav.go_to(&href);
        }
        Some(Wish::Choose { href }) => screen.nav.go_to(&href),
        Some(Wish::Switch(language)) => screen.nav.switch(language),
        None => {}
    }
}

/// Escape leaves the detail, wherever the focus is but in the search box, which it empties.
fn leave_detail(screen: Screen, event: &KeyboardEvent) {
    if event.key() == "Escape" && !page::is_typing(event) {
        screen.nav.change(|query| Query { item: None, ..query });
    }
}
