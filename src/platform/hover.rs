//! Linked hover: the record under the pointer or with the focus is highlighted wherever it is
//! shown; a city in the list and on the map, a publication in the list and on the timeline.
//!
//! Written into the document and not into the state, so that hovering re-renders nothing.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The attributes whose value says what an element shows.
const IDENTIFYING: [&str; 4] = ["data-city", "data-marker", "data-publication", "data-dot"];

/// Highlights what shows the same record as the element under the pointer or with the focus, and
/// nothing else.
pub(super) fn update(root: &HtmlElement, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let target = target.filter(|_| event.type_() != "pointerleave");
    let id = target.and_then(|target| {
        IDENTIFYING
            .iter()
            .find_map(|name| target.closest(&format!("[{name}]")).ok()??.get_attribute(name))
    });
    clear(root);
    let Some(id) = id else { return };
    let selectors: Vec<_> = IDENTIFYING.iter().map(|name| format!("[{name}=\"{id}\"]")).collect();
    for_each(root, &selectors.join(","), |element| {
        let _never_refused = element.set_attribute("data-hovered", "");
    });
}

/// Removes all highlights.
pub(super) fn clear(root: &HtmlElement) {
    for_each(root, "[data-hovered]", |element| {
        let _never_refused = element.remove_attribute("data-hovered");
    });
}

fn for_each(root: &HtmlElement, selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = root.query_selector_all(selector) else { return };
    for at in 0..found.length() {
        if let Some(element) = found.item(at).and_then(|node| node.dyn_into::<Element>().ok()) {
            act(&element);
        }
    }
}
