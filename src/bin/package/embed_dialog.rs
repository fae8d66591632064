//! The embed dialog in each language, for the script that is loaded when a reader opens it.

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::ui::embed_dialog::{dialog, title};
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::failure::Failure;

/// The placeholder of the script, with its value.
pub fn placeholder() -> Result<(&'static str, String), Failure> {
    let dialogs: Map<String, Value> = Language::ALL
        .into_iter()
        .map(|language| {
            let titles = View::ALL.map(|view| (view.id().to_owned(), title(view, language).into()));
            let titles: Map<String, Value> = titles.into_iter().collect();
            let html = dialog(language).to_html();
            let parts = json!({ "folder": language.folder(), "titles": titles, "html": html });
            (language.code().to_owned(), parts)
        })
        .collect();
    Ok(("__DIALOGS__", serde_json::to_string(&dialogs)?))
}
