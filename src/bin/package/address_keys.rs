//! The keys and languages of the address, from the domain, for the scripts.

use kaupunkipolitiikka::domain::{Language, Query, View, hooks};

use crate::failure::Failure;

/// The key of the language, where no folder determines it.
const LANG: &str = "lang";

/// The script that copies some keys onto `<html>`, see [`hooks`].
const PREPAINT: &str = "public/prepaint.js";

/// The placeholders of the scripts, with their values.
pub fn placeholders() -> Result<[(&'static str, String); 5], Failure> {
    let views: Vec<_> = View::ALL.map(View::id).into_iter().filter(|id| !id.is_empty()).collect();
    Ok([
        ("__KEYS__", serde_json::to_string(&Query::KEYS)?),
        ("__LANGUAGES__", serde_json::to_string(&Language::ALL.map(Language::code))?),
        ("__APP_KEYS__", app_keys().join("|")),
        ("__VIEWS__", views.join("|")),
        ("__VIEW_IDS__", serde_json::to_string(&views)?),
    ])
}

/// The keys that only the app can apply. The styles apply the others before it starts.
fn app_keys() -> Vec<&'static str> {
    Query::KEYS.into_iter().filter(|key| !is_in_prepaint(key)).chain([LANG]).collect()
}

fn is_in_prepaint(key: &str) -> bool {
    hooks::HOOKS
        .iter()
        .any(|hook| hook.name.strip_prefix("data-") == Some(key) && hook.set_by.contains(&PREPAINT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_apply_the_theme_and_the_app_the_rest() {
        assert_eq!(
            app_keys().join("|"),
            "view|q|region|group|language|term|kind|author|year|sort|as|item|lang"
        );
    }
}
