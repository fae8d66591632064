//! The search text: matched with entries, and located in a text for highlighting.

use super::entry::Entry;
use super::typo::{is_inflected, is_inflected_with_typo, is_name_with_typo};
use crate::domain::fold::{fold, fold_into, folded_words, word_ranges};

/// A search text, ready to be compared. All its words must match; without words it matches
/// everything.
///
/// ```
/// use kaupunkipolitiikka::domain::find::{Entry, Needle};
///
/// let mut entry = Entry::default();
/// entry.add_name("Jyväskylä");
/// assert!(Needle::new("jyvas").matches(&entry));
/// assert!(Needle::new("Jyväskylö").matches(&entry), "one typing error");
/// assert!(!Needle::new("Kuopio").matches(&entry));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<String>,
    /// Several words joined, for a typing error in a name of several words.
    joined: String,
}

impl Needle {
    /// Splits the search text into words. A single letter is too short to search for.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let joined: String = folded_words(typed).collect();
        if joined.chars().count() < 2 {
            return Self::default();
        }
        let mut words: Vec<_> = folded_words(typed).collect();
        // Beside words, a single letter belongs to a phrase ("i Åbo"), not to a name.
        if words.iter().any(|word| word.chars().count() > 1) {
            words.retain(|word| word.chars().count() > 1);
        }
        Self { joined: if words.len() > 1 { joined } else { String::new() }, words }
    }

    /// Whether there is nothing to search for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All that was typed, folded, without what is between the words.
    pub(super) fn joined(&self) -> String {
        self.words.concat()
    }

    /// Whether every word typed matches something of the entry.
    #[must_use]
    pub fn matches(&self, entry: &Entry) -> bool {
        self.words.iter().all(|typed| entry.has(typed))
            || (!self.joined.is_empty() && entry.has_name(&self.joined))
    }

    /// Splits a text into pieces that match and pieces that don't, by the rules of
    /// [`Needle::matches`]. `name` has the stems of the name that the text is, if it is one.
    #[must_use]
    pub fn pieces<'t>(&self, text: &'t str, name: Option<&[String]>) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        let mut done = 0;
        for range in word_ranges(text) {
            let word = &text[range.clone()];
            if let Some(length) = self.matched_length(word, name) {
                let end = range.start + length;
                pieces.push(Piece { text: &text[done..range.start], matches: false });
                pieces.push(Piece { text: &text[range.start..end], matches: true });
                done = end;
            }
        }
        if pieces.is_empty() && name.is_some() && self.is_joined(text) {
            return vec![Piece { text, matches: true }];
        }
        pieces.push(Piece { text: &text[done..], matches: false });
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }

    /// Whether a name of several words, or its beginning, was typed as one word or with an error
    /// between them.
    fn is_joined(&self, name: &str) -> bool {
        // Most names are rendered while there is no search.
        if self.is_empty() || !name.contains(' ') {
            return false;
        }
        let joined: String = folded_words(name).collect();
        self.words.iter().chain([&self.joined]).any(|typed| {
            !typed.is_empty() && joined.starts_with(typed)
                || is_name_with_typo(typed.as_bytes(), joined.as_bytes())
        })
    }

    /// How many bytes of the word match: those typed, or all for an inflected form or a typing
    /// error.
    fn matched_length(&self, word: &str, name: Option<&[String]>) -> Option<usize> {
        let folded = fold(word);
        let typed = self.words.iter().filter(|typed| folded.starts_with(typed.as_str()));
        if let Some(longest) = typed.map(String::len).max() {
            return Some(unfolded_length(word, longest));
        }
        let stems = name?;
        self.words
            .iter()
            .map(String::as_bytes)
            .any(|typed| {
                is_name_with_typo(typed, folded.as_bytes())
                    || stems.iter().map(String::as_bytes).any(|stem| {
                        is_inflected(typed, stem) || is_inflected_with_typo(typed, stem)
                    })
            })
            .then_some(word.len())
    }
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    pub text: &'t str,
    pub matches: bool,
}

/// The bytes of `word` whose folded form is `length` bytes long, combining marks that follow
/// included.
fn unfolded_length(word: &str, length: usize) -> usize {
    let mut folded = String::new();
    for (at, letter) in word.char_indices() {
        let before = folded.len();
        fold_into(letter, &mut folded);
        if before >= length && folded.len() > before {
            return at;
        }
    }
    word.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_a_text_where_it_matches() {
        let split = |typed: &str, text: &'static str, stems: &[&str]| {
            let stems: Vec<_> = stems.iter().map(|stem| (*stem).to_owned()).collect();
            Needle::new(typed)
                .pieces(text, (!stems.is_empty()).then_some(&stems))
                .iter()
                .map(|piece| {
                    if piece.matches { format!("[{}]", piece.text) } else { piece.text.to_owned() }
                })
                .collect::<String>()
        };
        assert_eq!(split("jyvas", "Jyväskylä", &["jyvaskyl"]), "[Jyväs]kylä");
        assert_eq!(split("jyva", "Jyva\u{308}skyla\u{308}", &[]), "[Jyva\u{308}]skyla\u{308}");
        assert_eq!(split("turussa", "Turku", &["turku", "turu"]), "[Turku]");
        assert_eq!(split("turussa", "Turku", &[]), "Turku");
        assert_eq!(split("st mi", "S:t Michel", &[]), "[S:t] [Mi]chel");
        assert_eq!(split("kaup", "Kaupungit politiikassa?", &[]), "[Kaup]ungit politiikassa?");
        assert_eq!(split("x", "Xyz", &[]), "Xyz");
        assert_eq!(split("", "Xyz", &[]), "Xyz");
    }

    #[test]
    fn highlights_a_name_with_a_typo() {
        let highlighted = |typed: &str, name: &'static str| {
            let pieces = Needle::new(typed).pieces(name, Some(&[]));
            pieces.iter().filter(|piece| piece.matches).map(|piece| piece.text).collect::<String>()
        };
        assert_eq!(highlighted("häyri", "Tomas Häyry"), "Häyry");
        assert_eq!(highlighted("vaattovara", "Mari Vaattovaara"), "Vaattovaara");
        assert_eq!(highlighted("stmichel", "S:t Michel"), "S:t Michel");
        assert_eq!(highlighted("stmich", "S:t Michel"), "S:t Michel");
        assert_eq!(highlighted("s:t mihcel", "S:t Michel"), "S:tMichel");
        assert_eq!(highlighted("lahti", "S:t Michel"), "");
        assert_eq!(highlighted("tomas hä", "Tomas Häyry"), "TomasHä");
    }

    #[test]
    fn matches_other_scripts_as_they_are() {
        let mut entry = Entry::default();
        entry.add_name("Хельсинки 東京都");
        assert!(Needle::new("Хель").matches(&entry));
        assert!(!Needle::new("東京市だ").matches(&entry));
        assert!(Needle::new("🏙️🏙️").is_empty());
    }
}
