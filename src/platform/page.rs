//! The document around us. Only a page of our own touches it, never a widget.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};

use crate::domain::Language;

/// Tells the document its language and title.
pub fn describe(language: Language, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _never_refused = root.set_attribute("lang", language.code());
    }
}

/// Calls `act` whenever the reader steps back or forward, as long as the owner lives.
pub fn on_step(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::popstate, move |_| act());
    on_cleanup(move || handle.remove());
}
