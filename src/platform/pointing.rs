//! What is pointed at in one place is marked in every other: a city in the list and on the map, a
//! publication in the list and on the line of time.
//!
//! Written into the document and not into the state: a mouse that passes over a list draws nothing
//! anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The attributes that tell by their value what an element shows.
const NAMES: [&str; 4] = ["data-city", "data-marker", "data-publication", "data-dot"];

/// Marks what shows the same thing as the place that the pointer or the focus came to, and nothing
/// else.
pub fn follow(root: &HtmlElement, event: &Event) {
    let to = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let to = to.filter(|_| event.type_() != "pointerleave");
    let id = to.and_then(|to| {
        NAMES.iter().find_map(|name| to.closest(&format!("[{name}]")).ok()??.get_attribute(name))
    });
    forget(root);
    let Some(id) = id else { return };
    let everywhere: Vec<_> = NAMES.iter().map(|name| format!("[{name}=\"{id}\"]")).collect();
    each(root, &everywhere.join(","), |entry| {
        let _never_refused = entry.set_attribute("data-pointed", "");
    });
}

/// Marks nothing any more.
pub fn forget(root: &HtmlElement) {
    each(root, "[data-pointed]", |marked| {
        let _never_refused = marked.remove_attribute("data-pointed");
    });
}

fn each(root: &HtmlElement, selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = root.query_selector_all(selector) else { return };
    for at in 0..found.length() {
        if let Some(element) = found.item(at).and_then(|node| node.dyn_into::<Element>().ok()) {
            act(&element);
        }
    }
}
