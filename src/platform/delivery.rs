//! Giving a file to the reader, by `public/exports.js`, which is loaded for it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::export::{Delivery, File};
use crate::platform::root::Root;

#[wasm_bindgen]
extern "C" {
    /// The build defines it in the glue: see `bin/package/own_names.rs`.
    #[wasm_bindgen(catch, js_name = deliverFile)]
    async fn deliver_file(
        delivery: &str,
        name: &str,
        media_type: &str,
        content: &str,
        element: &HtmlElement,
    ) -> Result<JsValue, JsValue>;
}

/// Saves, copies or sends a file. Returns its content in the reader's colours; nothing where the browser refused, as it
/// does without permission for the clipboard.
///
/// # Errors
/// The script can't be had.
pub async fn deliver(file: &File, delivery: Delivery, root: &Root) -> Result<Option<String>, ()> {
    let File { name, media_type, content } = file;
    let done = deliver_file(delivery.id(), name, media_type, content, &root.element()).await;
    done.map_err(|_| ()).map(|content| content.as_string())
}

/// Whether the browser can copy pictures: some have no `ClipboardItem`, and none has it without https.
#[must_use]
pub fn copies_pictures() -> bool {
    web_sys::window().is_some_and(|window| window.get("ClipboardItem").is_some())
}

/// The day where the reader is, as ISO text.
#[must_use]
pub fn today() -> Option<String> {
    // Swedish writes dates as ISO does.
    js_sys::Date::new_0().to_locale_date_string("sv-SE", &JsValue::UNDEFINED).as_string()
}
