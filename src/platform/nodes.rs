//! New nodes of the document. On a host page an element with the name `createElement` hides that method of the
//! document, but not of its prototype.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element, Text};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createElement"], js_name = call)]
    fn create_element_of(document: &Document, tag: &str) -> Element;

    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createElementNS"], js_name = call)]
    fn create_element_ns_of(document: &Document, namespace: &str, tag: &str) -> Element;

    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createTextNode"], js_name = call)]
    fn create_text_of(document: &Document, text: &str) -> Text;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

/// A new element, of HTML or of another namespace.
#[must_use]
pub fn create_element(tag: &str, namespace: Option<&str>) -> Element {
    DOCUMENT.with(|document| match namespace {
        Some(namespace) => create_element_ns_of(document, namespace, tag),
        None => create_element_of(document, tag),
    })
}

/// A new text node.
#[must_use]
pub fn create_text(text: &str) -> Text {
    DOCUMENT.with(|document| create_text_of(document, text))
}
