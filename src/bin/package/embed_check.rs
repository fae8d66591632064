//! The words of `embed_check.js` in each language.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::embed_check_text;
use serde_json::{Map, Value};

use crate::failure::Failure;

/// The placeholder of the script, with its value.
pub fn placeholder() -> Result<(&'static str, String), Failure> {
    let words: Map<String, Value> = Language::ALL
        .into_iter()
        .map(|language| {
            let words = embed_check_text(language).iter();
            let words: Map<String, Value> =
                words.map(|(key, words)| ((*key).to_owned(), (*words).into())).collect();
            (language.code().to_owned(), words.into())
        })
        .collect();
    Ok(("__CHECK_WORDS__", serde_json::to_string(&words)?))
}
