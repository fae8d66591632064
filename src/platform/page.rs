//! The document around us, focus and clicks.

use leptos::ev;
use leptos::prelude::{on_cleanup, request_animation_frame, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    MouseEvent,
};

use crate::domain::Language;

/// An element that had the focus.
pub type Focused = HtmlElement;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Tells the document its language and title. Only a page of our own does so, never a widget.
pub fn describe(language: Language, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _never_refused = root.set_attribute("lang", language.code());
        }
    }
}

/// Calls `act` whenever the reader steps back or forward, as long as the owner lives.
pub fn on_step(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::popstate, move |_| act());
    on_cleanup(move || handle.remove());
}

/// The element of our own page that the app stands in.
pub struct Root(HtmlElement);

impl Root {
    /// The root of this document.
    #[must_use]
    pub fn find() -> Option<Self> {
        document()?.query_selector("[data-kpr-root]").ok()??.dyn_into().ok().map(Self)
    }

    /// The element itself, to be mounted in.
    #[must_use]
    pub fn element(&self) -> HtmlElement {
        self.0.clone()
    }

    /// The fingerprint of the dataset that the content was rendered from, if it was.
    #[must_use]
    pub fn fingerprint(&self) -> Option<u64> {
        u64::from_str_radix(&self.0.get_attribute("data-fingerprint")?, 16).ok()
    }

    /// Takes everything out.
    pub fn empty(&self) {
        self.0.set_text_content(None);
    }

    /// Says how far the page is: `loading`, `ready` or `failed`.
    pub fn set_state(&self, state: &str) {
        let _never_refused = self.0.set_attribute("data-state", state);
    }

    /// What stands in the search box.
    #[must_use]
    pub fn typed(&self) -> String {
        self.search().map(|search| search.value()).unwrap_or_default()
    }

    /// Whether the search box has the focus.
    #[must_use]
    pub fn search_has_focus(&self) -> bool {
        matches!(self.0.query_selector("input[type=search]:focus"), Ok(Some(_)))
    }

    /// Brings the focus to the search box.
    pub fn focus_search(&self) {
        if let Some(search) = self.search() {
            focus(&search);
        }
    }

    fn search(&self) -> Option<HtmlInputElement> {
        self.0.query_selector("input[type=search]").ok()??.dyn_into().ok()
    }
}

/// What a reader asks for by using the screen.
pub enum Wish {
    /// A place, by a link or a button.
    Go { href: String, by: Focused },
    /// A place, by a checkbox or a list, which keeps the focus.
    Choose { href: String },
    /// Another language.
    Switch(Language),
}

/// What a click asks for: a link or button of ours, clicked plainly. With a modifier key it asks
/// for a new tab or a download, and that is the browser's.
#[must_use]
pub fn clicked(event: &MouseEvent) -> Option<Wish> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || modified || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let by: HtmlElement = target.closest("a[href],button[data-go]").ok()??.dyn_into().ok()?;
    let href = by.get_attribute("data-go").or_else(|| by.get_attribute("href"))?;
    let language = by.get_attribute("data-lang").and_then(|code| Language::from_code(&code));
    if let Some(language) = language {
        event.prevent_default();
        Some(Wish::Switch(language))
    } else if href.starts_with('#') {
        // In a widget a fragment finds nothing, and on the page it would be a step of its own.
        event.prevent_default();
        focus_main(&by);
        None
    } else if href.starts_with('?') || href == "./" {
        event.prevent_default();
        Some(Wish::Go { href, by })
    } else {
        None
    }
}

/// What the change of a checkbox or a list asks for.
#[must_use]
pub fn changed(event: &Event) -> Option<Wish> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let href = match target.dyn_ref::<HtmlSelectElement>() {
        Some(list) => list.value(),
        None => target.get_attribute("data-go")?,
    };
    Some(Wish::Choose { href })
}

/// Whether a key was pressed in a text box.
#[must_use]
pub fn is_typing(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| {
        target.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "search")
    })
}

/// Moves the focus to an element, which scrolls it into view.
pub fn focus(element: &HtmlElement) {
    let _never_refused = element.focus();
}

/// Moves the focus to the main part of the app that this element stands in.
fn focus_main(element: &HtmlElement) {
    let root = element.closest(".kpr").ok().flatten();
    let main = root.and_then(|root| root.query_selector("main").ok().flatten());
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        focus(&main);
    }
}

/// Moves the focus to the element of this id within `root`, once the screen is drawn.
pub fn focus_soon(root: &HtmlElement, id: &'static str) {
    let root = root.clone();
    request_animation_frame(move || {
        let found = root.query_selector(&format!("#{id}")).ok().flatten();
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            focus(&element);
        }
    });
}

/// Whether the element still stands in a document.
#[must_use]
pub fn is_there(element: &HtmlElement) -> bool {
    element.is_connected()
}

/// Writes into a search box only what is not there already: writing the same text again would
/// throw the caret to its end.
pub fn write(input: &HtmlInputElement, text: &str) {
    if input.value() != text {
        input.set_value(text);
    }
}
