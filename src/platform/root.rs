//! The element that the app stands in: its state, its search box, its focus.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement, HtmlOptionElement};

use crate::domain::Language;

/// An element that had the focus.
pub type Focused = HtmlElement;

/// The element that the app stands in.
#[derive(Clone)]
pub struct Root(pub(super) HtmlElement);

impl Root {
    /// This element as a root.
    #[must_use]
    pub const fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The root of this document.
    #[must_use]
    pub fn find() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        document.query_selector("[data-kpr-root]").ok()??.dyn_into().ok().map(Self)
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

    /// Takes everything out; what comes next was not served.
    pub fn empty(&self) {
        let _never_refused = self.0.remove_attribute("data-fingerprint");
        self.0.set_text_content(None);
    }

    /// Tells the language of what is in it, where the document does not.
    pub fn set_language(&self, language: Language) {
        let _never_refused = self.0.set_attribute("lang", language.code());
    }

    /// Says how far the page is: `loading`, `ready` or `failed`.
    pub fn set_state(&self, state: &str) {
        let _never_refused = self.0.set_attribute("data-state", state);
    }

    /// Sets checkboxes and lists back to how they were served: what a reader did to them before
    /// anybody listened led nowhere, and must not look as if it had.
    pub fn reset_controls(&self) {
        let Ok(controls) = self.0.query_selector_all("input[type=checkbox],option") else { return };
        for at in 0..controls.length() {
            let Some(control) = controls.item(at) else { continue };
            if let Some(checkbox) = control.dyn_ref::<HtmlInputElement>() {
                checkbox.set_checked(checkbox.default_checked());
            } else if let Some(option) = control.dyn_ref::<HtmlOptionElement>() {
                option.set_selected(option.default_selected());
            }
        }
    }

    /// What stands in the search box.
    #[must_use]
    pub fn typed(&self) -> String {
        self.search().map(|search| search.value()).unwrap_or_default()
    }

    /// Writes into the search box only what is not there already: writing the same text again
    /// would throw the caret to its end.
    pub fn write_typed(&self, text: &str) {
        if let Some(search) = self.search().filter(|search| search.value() != text) {
            search.set_value(text);
        }
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

    /// Whether an element stands in what the selector finds.
    #[must_use]
    pub fn is_within(element: &Focused, selector: &str) -> bool {
        matches!(element.closest(selector), Ok(Some(_)))
    }

    /// Should nothing have the focus once the screen is drawn, since what had it is gone, it comes
    /// to the main part, without a jump.
    pub fn rescue_focus(&self) {
        let root = self.clone();
        request_animation_frame(move || {
            let lost =
                matches!(root.0.query_selector(":focus"), Ok(None)) && !has_focus_elsewhere();
            let main = root.0.query_selector("#kpr-main").ok().flatten();
            if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok())
                && lost
            {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                let _never_refused = main.focus_with_options(&options);
            }
        });
    }

    /// Brings what the selector finds into sight, once the screen is drawn: where the page is all
    /// of its window, and nobody has scrolled it or gone to anything in it yet.
    pub fn reveal(&self, selector: &'static str) {
        let root = self.clone();
        request_animation_frame(move || {
            let found = root.0.query_selector(selector).ok().flatten();
            let (Some(element), Some(window)) = (found, web_sys::window()) else { return };
            let alone = window.parent().ok().flatten().is_some_and(|parent| parent == window);
            let unscrolled = window.scroll_y().is_ok_and(|y| y < 1.0);
            let height = window.inner_height().ok().and_then(|height| height.as_f64());
            let end = element.get_bounding_client_rect().bottom();
            let below = height.is_some_and(|height| end > height);
            if alone && unscrolled && below && !has_focus_elsewhere() {
                element.scroll_into_view();
            }
        });
    }

    /// Brings the focus to what the selector finds, once the screen is drawn.
    pub fn focus_soon(&self, selector: &'static str) {
        let root = self.clone();
        request_animation_frame(move || root.focus_on(selector));
    }

    pub(super) fn focus_on(&self, selector: &str) {
        let found = self.0.query_selector(selector).ok().flatten();
        if let Some(element) = found {
            focus(element.unchecked_ref());
        }
    }

    fn search(&self) -> Option<HtmlInputElement> {
        self.0.query_selector("input[type=search]").ok()??.dyn_into().ok()
    }
}

/// Whether something has the focus that is not the document itself.
fn has_focus_elsewhere() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|element| element.tag_name() != "BODY")
}

/// Moves the focus to an element, which scrolls it into view.
pub fn focus(element: &HtmlElement) {
    let _never_refused = element.focus();
}

/// Whether the element still stands in a document.
#[must_use]
pub fn is_there(element: &HtmlElement) -> bool {
    element.is_connected()
}
