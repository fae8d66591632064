//! The document around us. Only a page of our own touches it, never a widget.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use web_sys::Element;

use crate::domain::Language;
use crate::domain::query::Theme;

/// Tells the document its language, its title and its choice of colours.
pub fn describe(language: Language, title: &str, theme: Option<Theme>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if document.title() != title {
        document.set_title(title);
    }
    if let Some(root) = document.document_element() {
        set(&root, "lang", Some(language.code()));
        set(&root, "data-theme", theme.map(Theme::id));
    }
}

/// Writes only what is not there already: a language written anew, though the same, makes the
/// browser work out the style of every element again.
fn set(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() != value {
        let _never_refused = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Whether a map may stand beside a list: less than the styles ask for, which measure by the size of the
/// text; on what is narrower it never does.
#[must_use]
pub fn is_roomy() -> bool {
    const LEAST: f64 = 600.0;
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).is_none_or(|width| width >= LEAST)
}

/// Calls `act` whenever the window's size changes, as long as the owner lives.
pub fn on_resize(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::resize, move |_| act());
    on_cleanup(move || handle.remove());
}

/// Calls `act` whenever the reader steps back or forward, as long as the owner lives.
pub fn on_step(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::popstate, move |_| act());
    on_cleanup(move || handle.remove());
}
