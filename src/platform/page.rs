//! The document around the app. Only our own pages change it, never a widget.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use web_sys::Element;

use crate::domain::{Language, Theme};
use crate::platform::timer::after_paint;

/// The folder of the page that was prerendered, below that of its language.
#[must_use]
pub fn prerendered_page() -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute("data-page")
}

/// Sets the document's language, title and colour scheme.
pub fn update_document(language: Language, title: String, theme: Option<Theme>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if let Some(root) = document.document_element() {
        set_if_changed(&root, "lang", Some(language.code()));
        set_if_changed(&root, "data-theme", theme.map(Theme::id));
    }
    // A new title takes the browser as long as a row of a list, and no reader waits for it.
    after_paint(move || {
        if document.title() != title {
            document.set_title(&title);
        }
    });
}

/// Writes only changes: setting the same language again makes the browser recalculate the style of
/// every element.
fn set_if_changed(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() != value {
        let _never_refused = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Whether the viewport may be wide enough for a map beside the list. This is below the breakpoint
/// of the styles, which depends on the font size.
#[must_use]
pub fn is_wide_viewport() -> bool {
    const MIN_WIDTH: f64 = 600.0;
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).is_none_or(|width| width >= MIN_WIDTH)
}

/// Calls `act` whenever the window's size changes, until the owner is disposed of.
pub fn on_resize(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::resize, move |_| act());
    on_cleanup(move || handle.remove());
}

/// Calls `act` whenever the reader goes back or forward, until the owner is disposed of.
pub fn on_popstate(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::popstate, move |_| act());
    on_cleanup(move || handle.remove());
}
