//! The root of our files, and the address of the page.
//!
//! Every URL is resolved against the root, never against the document, whose address changes into
//! `sv/`, for example.

use wasm_bindgen::JsValue;

use crate::domain::Language;

/// The root folder of our files, as an absolute URL that ends in a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    root: String,
}

impl Site {
    /// The site whose files are in this folder.
    #[must_use]
    pub fn new(root: &str) -> Self {
        Self { root: root.to_owned() }
    }

    /// The absolute URL of one of our files.
    #[must_use]
    pub fn url_of(&self, file: &str) -> String {
        format!("{}{file}", self.root)
    }

    /// The language of the page's folder, and the page's path and query string below it.
    #[must_use]
    pub fn location(&self) -> (Language, String) {
        let Some(location) = web_sys::window().map(|window| window.location()) else {
            return Default::default();
        };
        let href = location.href().unwrap_or_default();
        let inside = href.split('#').next().and_then(|href| href.strip_prefix(&self.root));
        let inside = inside.unwrap_or_default();
        // Some hosts ignore case.
        let folder = |language: &Language| {
            let start = inside.get(..language.folder().len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(language.folder()))
        };
        let language = Language::ALL.into_iter().rfind(folder).unwrap_or_default();
        (language, inside[language.folder().len()..].to_owned())
    }

    /// The folder of the page, below that of the language.
    #[must_use]
    pub fn folder(&self) -> String {
        let (_, path) = self.location();
        let folder = path.split('?').next().unwrap_or_default();
        folder.strip_suffix("index.html").unwrap_or(folder).to_owned()
    }

    /// Writes the page's address, as a new entry of the session history or in place of the present
    /// one, whose fragment is preserved. In an iframe always the latter: Back is the host page's. Some browsers
    /// refuse frequent changes: then only the address is stale.
    pub fn write_address(&self, language: Language, path: &str, entry: HistoryEntry) {
        let entry = if is_framed() { HistoryEntry::Replace } else { entry };
        let mut url = format!("{}{}{path}", self.root, language.folder());
        let Some(window) = web_sys::window() else { return };
        let Ok(history) = window.history() else { return };
        if entry == HistoryEntry::Replace {
            let location = window.location();
            url += &location.hash().unwrap_or_default();
            // The host page of an iframe may be changing the fragment: writing the address that is there
            // could undo that.
            if location.href().is_ok_and(|href| href == url) {
                return;
            }
        }
        let _refused_or_not = match entry {
            HistoryEntry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            HistoryEntry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        };
    }
}

/// Whether the page is in an iframe.
#[must_use]
pub fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| match window.parent() {
        Ok(Some(parent)) => !js_sys::Object::is(&parent, &window),
        _ => true,
    })
}

/// How an address is written into the session history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry {
    Push,
    Replace,
}
