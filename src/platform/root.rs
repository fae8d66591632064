//! The element that the app is mounted in: its state, its search box, its focus.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlOptionElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::domain::Language;
use crate::platform::nodes::create_element;
use crate::platform::timer::Timeout;

/// A link or button that the reader used.
#[derive(Clone)]
pub struct Control(pub(super) HtmlElement);

impl Control {
    /// Whether it is inside an element that the selector matches.
    #[must_use]
    pub fn is_within(&self, selector: &str) -> bool {
        matches!(self.0.closest(selector), Ok(Some(_)))
    }
}

/// The element that the app is mounted in. Copies share it.
#[derive(Clone)]
pub struct Root {
    pub(super) element: HtmlElement,
    /// Selects the links among which the one is that opened the page of a thing.
    opener: Rc<Cell<&'static str>>,
    /// Moves the focus to a new screen soon.
    coming_focus: Rc<Cell<Option<Timeout>>>,
}

impl Root {
    /// This element as a root.
    #[must_use]
    pub fn new(element: HtmlElement) -> Self {
        Self { element, opener: Rc::new(Cell::new(".part a")), coming_focus: Rc::default() }
    }

    /// The root of this document.
    #[must_use]
    pub fn find() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        document.query_selector("[data-kpr-root]").ok()??.dyn_into().ok().map(Self::new)
    }

    /// The element itself, to be mounted in.
    #[must_use]
    pub fn element(&self) -> HtmlElement {
        self.element.clone()
    }

    /// The fingerprint of the dataset that the content was prerendered from, if it was.
    #[must_use]
    pub fn fingerprint(&self) -> Option<u64> {
        u64::from_str_radix(&self.element.get_attribute("data-fingerprint")?, 16).ok()
    }

    /// Removes all content; what comes next was not prerendered.
    pub fn clear(&self) {
        let _never_refused = self.element.remove_attribute("data-fingerprint");
        self.element.set_text_content(None);
    }

    /// A new element above the content, for what went wrong.
    #[must_use]
    pub fn insert_failure(&self) -> HtmlElement {
        let place: HtmlElement = create_element("div", None).unchecked_into();
        place.set_class_name("kpr-failure");
        let _never_refused = self.element.prepend_with_node_1(&place);
        place
    }

    /// Removes that element: it is no part of what was prerendered.
    pub fn remove_failure(&self) {
        if let Ok(Some(place)) = self.element.query_selector(".kpr-failure") {
            place.remove();
        }
    }

    /// Whether there is content, such as a prerendered page.
    #[must_use]
    pub fn has_content(&self) -> bool {
        self.element.first_element_child().is_some()
    }

    /// Sets the language of the content, where the document does not.
    pub fn set_language(&self, language: Language) {
        let _never_refused = self.element.set_attribute("lang", language.code());
    }

    /// Sets the state of the page: `loading`, `ready` or `failed`.
    pub fn set_state(&self, state: &str) {
        let _never_refused = self.element.set_attribute("data-state", state);
    }

    /// Resets checkboxes and lists to how they were served, as hydration needs them. What the reader chose before
    /// takes effect afterwards, by `start.js`.
    pub fn reset_controls(&self) {
        let controls = self.element.query_selector_all("input[type=checkbox],option");
        let Ok(controls) = controls else { return };
        for at in 0..controls.length() {
            let Some(control) = controls.item(at) else { continue };
            if let Some(checkbox) = control.dyn_ref::<HtmlInputElement>() {
                checkbox.set_checked(checkbox.default_checked());
            } else if let Some(option) = control.dyn_ref::<HtmlOptionElement>() {
                option.set_selected(option.default_selected());
            }
        }
    }

    /// The text in the search box.
    #[must_use]
    pub fn search_text(&self) -> String {
        self.search_box().map(|search| search.value()).unwrap_or_default()
    }

    /// Sets the text of the search box only if it differs: setting the same text would move the
    /// caret to its end.
    pub fn set_search_text(&self, text: &str) {
        if let Some(search) = self.search_box().filter(|search| search.value() != text) {
            search.set_value(text);
        }
    }

    /// Whether the search box has the focus.
    #[must_use]
    pub fn search_has_focus(&self) -> bool {
        matches!(self.element.query_selector("input[type=search]:focus"), Ok(Some(_)))
    }

    /// Moves the focus to the search box.
    pub fn focus_search(&self) {
        if let Some(search) = self.search_box() {
            focus(&search);
        }
    }

    /// Scrolls a row that is wider than the viewport so that what the selector finds in it is in the middle,
    /// once the screen is rendered.
    pub fn center_in_row(&self, row: &'static str, selector: &'static str) {
        let root = self.clone();
        request_animation_frame(move || {
            let find = |selector| root.element.query_selector(selector).ok().flatten();
            let Some((row, element)) = find(row).zip(find(selector)) else { return };
            let middle = |of: &Element| {
                let of = of.get_bounding_client_rect();
                of.left() + of.width() / 2.0
            };
            row.scroll_by_with_x_and_y(middle(&element) - middle(&row), 0.0);
        });
    }

    /// Remembers among which links the one is that opens the page of a thing.
    pub fn set_opener(&self, selector: &'static str) {
        self.opener.set(selector);
    }

    /// Selects the links among which the focus returns to the one of the page that is closed.
    #[must_use]
    pub fn opener(&self) -> &'static str {
        self.opener.get()
    }

    /// Moves the focus to the main element, without scrolling, if the element that had it is gone
    /// once the screen is rendered.
    pub fn restore_lost_focus(&self) {
        let root = self.clone();
        request_animation_frame(move || root.restore_focus());
    }

    fn restore_focus(&self) {
        let is_lost = self.focused().is_none() && !has_focus_elsewhere();
        if is_lost && let Some(main) = self.find_focusable("#kpr-main") {
            focus_in_place(&main);
        }
    }

    fn focused(&self) -> Option<Element> {
        self.element.query_selector(":focus").ok().flatten()
    }

    /// Moves the focus to what the selector finds, once the screen is rendered.
    pub fn focus_after_render(&self, selector: String) {
        let root = self.clone();
        request_animation_frame(move || root.focus_on(&selector));
    }

    /// Moves the focus to what the selector finds on a screen that replaces another, or else to the main
    /// element if the focus is lost; unless the reader moves it first. A screen reader has to notice before that
    /// the link that had the focus is gone: what has the focus by then is not read (Orca 43 in Chromium).
    pub fn focus_on_new_screen(&self, selector: String) {
        const UNTIL_NOTICED: Duration = Duration::from_millis(200);
        // What was to get it belongs to the screen before.
        self.coming_focus.set(None);
        let before = self.focused();
        let root = self.clone();
        request_animation_frame(move || {
            // Scrolled to at once: what a reader aims at must not move later.
            if let Ok(Some(coming)) = root.element.query_selector(&selector) {
                let nearest = ScrollIntoViewOptions::new();
                nearest.set_block(ScrollLogicalPosition::Nearest);
                coming.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
            let coming = Rc::clone(&root.coming_focus);
            coming.set(Some(Timeout::set(UNTIL_NOTICED, move || {
                let focused = root.focused();
                if focused.is_none() || focused == before {
                    if let Some(element) = root.find_focusable(&selector) {
                        focus_in_place(&element);
                    }
                    root.restore_focus();
                }
            })));
        });
    }

    /// Moves the focus along the results, once they are rendered: from the search box to the first, from one
    /// to its neighbour, from the first back to the box.
    pub fn move_in_results(&self, forward: bool) {
        /// What a search finds; in a view the entries of its lists.
        const RESULTS: &str = ":is([data-hit],[data-city],[data-person],[data-publication]) a";
        let root = self.clone();
        request_animation_frame(move || {
            let Ok(results) = root.element.query_selector_all(RESULTS) else { return };
            let is_focused = |at: &u32| {
                let result = results.item(*at).and_then(|result| result.dyn_into::<Element>().ok());
                result.is_some_and(|result| result.matches(":focus").unwrap_or_default())
            };
            let present = (0..results.length()).find(is_focused);
            let next = match (present, forward) {
                (None, _) => Some(0),
                (Some(at), true) => Some(at + 1),
                (Some(at), false) => at.checked_sub(1),
            };
            match next.map(|at| results.item(at)) {
                None => root.focus_search(),
                Some(Some(result)) => focus(result.unchecked_ref()),
                // The last one keeps the focus.
                Some(None) => {}
            }
        });
    }

    /// Shows a page that opens from its beginning, once it is rendered.
    pub fn scroll_to_start(&self) {
        let root = self.clone();
        request_animation_frame(move || {
            if let Ok(Some(app)) = root.element.query_selector(".kpr")
                && app.get_bounding_client_rect().top() < 0.0
            {
                app.scroll_into_view();
            }
        });
    }

    pub(super) fn focus_on(&self, selector: &str) {
        if let Some(element) = self.find_focusable(selector) {
            focus(&element);
        }
    }

    /// What the selector finds. A heading can have the focus from now on: with a `tabindex` in the markup,
    /// screen readers would call it clickable.
    fn find_focusable(&self, selector: &str) -> Option<HtmlElement> {
        let element: HtmlElement = self.element.query_selector(selector).ok()??.unchecked_into();
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        Some(element)
    }

    fn search_box(&self) -> Option<HtmlInputElement> {
        self.element.query_selector("input[type=search]").ok()??.dyn_into().ok()
    }
}

/// Whether an element other than the body has the focus.
fn has_focus_elsewhere() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|element| element.tag_name() != "BODY")
}

/// Moves the focus to an element, which scrolls it into view.
fn focus(element: &HtmlElement) {
    let _never_refused = element.focus();
}

/// Moves the focus to an element without scrolling.
fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _never_refused = element.focus_with_options(&options);
}
