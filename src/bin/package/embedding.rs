//! The embedding dialog, as a script that is loaded by whoever asks for it: the dialog in each
//! language, and what makes it work.

use kaupunkipolitiikka::domain::{Language, Query, View};
use kaupunkipolitiikka::ui::embedding::{dialog, title};
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::Failure;

/// What stands for the marks of the script.
pub fn marks() -> Result<Vec<(&'static str, String)>, Failure> {
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
    Ok(vec![
        ("__DIALOGS__", serde_json::to_string(&dialogs)?),
        ("__KEYS__", serde_json::to_string(&Query::KEYS)?),
    ])
}
