//! Words that say little: function words, which are not searched for beside others, and generic words,
//! which never exclude a result.

use super::inflection::is_form;
use crate::domain::Language;

/// Function words of the three languages, folded.
const FUNCTION_WORDS: &[&str] = &[
    "a",
    "an",
    "and",
    "ar",
    "are",
    "at",
    "av",
    "by",
    "de",
    "den",
    "det",
    "did",
    "do",
    "does",
    "eller",
    "en",
    "ett",
    "finns",
    "for",
    "fran",
    "from",
    "has",
    "have",
    "how",
    "hur",
    "i",
    "in",
    "is",
    "ja",
    "joka",
    "jossa",
    "jotka",
    "keita",
    "keitka",
    "ketka",
    "koska",
    "kuinka",
    "kuka",
    "kyse",
    "many",
    "med",
    "mika",
    "miksi",
    "milla",
    "millainen",
    "millaisia",
    "milloin",
    "minka",
    "mista",
    "missa",
    "mita",
    "miten",
    "mitka",
    "monta",
    "montako",
    "much",
    "nar",
    "och",
    "of",
    "oli",
    "olivat",
    "om",
    "on",
    "or",
    "ovat",
    "pa",
    "seka",
    "som",
    "tai",
    "the",
    "they",
    "till",
    "to",
    "vad",
    "var",
    "vara",
    "varfor",
    "vem",
    "vilka",
    "vilken",
    "vilket",
    "was",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "whose",
    "why",
    "with",
];

/// What is said of most things here, in the nominative singular, folded.
const GENERIC_WORDS: [(Language, &[&str]); Language::COUNT] = [
    (
        Language::Fi,
        &[
            "kaupunki",
            "kaupunkiseutu",
            "seutu",
            "kunta",
            "kaupunkipolitiikka",
            "yhteistyoryhma",
            "ryhma",
        ],
    ),
    (
        Language::Sv,
        &[
            "stad",
            "stadsregion",
            "kommun",
            "stadspolitiska",
            "stadspolitik",
            "samarbetsgrupp",
            "grupp",
        ],
    ),
    (Language::En, &["city", "town", "municipality", "committee"]),
];

/// Whether a folded word is a function word.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word)
}

/// Whether a folded word is a form of a generic word.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC_WORDS.iter().any(|(language, words)| {
        words.iter().any(|known| word == *known || is_form(word, known, *language))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_generic_words_in_their_forms() {
        for word in
            ["kaupunki", "kaupungit", "seudulla", "stads", "staden", "stader", "cities", "kunnat"]
        {
            assert!(is_generic(word), "{word}");
        }
        for word in
            ["kaupunginjohtaja", "stadsdirektor", "seutukaupungit", "citizen", "kuntaliitto"]
        {
            assert!(!is_generic(word), "{word}");
        }
    }
}
