//! What scripts know about the address: its keys and languages, taken from the domain.

use kaupunkipolitiikka::domain::{Language, Query, hooks};

use crate::failure::Failure;

/// The key of the language, where no folder says it.
const LANG: &str = "lang";

/// The script that copies some keys onto `<html>`, see [`hooks`].
const PREPAINT: &str = "public/prepaint.js";

/// The placeholders of the scripts, with what they stand for.
pub fn placeholders() -> Result<[(&'static str, String); 3], Failure> {
    Ok([
        ("__KEYS__", serde_json::to_string(&Query::KEYS)?),
        ("__LANGUAGES__", serde_json::to_string(&Language::ALL.map(Language::code))?),
        ("__APP_KEYS__", app_keys().join("|")),
    ])
}

/// The keys that ask for what only the app can show. The styles show the rest before it starts.
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
    fn the_styles_know_view_and_theme_and_the_app_knows_the_rest() {
        assert_eq!(
            app_keys().join("|"),
            "q|region|group|language|term|kind|author|year|sort|as|item|lang"
        );
    }
}
