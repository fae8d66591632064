//! The search text: its words, and where they stand in a text for highlighting.

use super::dates::dates_in;
use super::inflection::is_form;
use super::matches::Correction;
use super::stop_words::{is_function_word, is_generic};
use crate::domain::Language;
use crate::domain::fold::{fold, fold_into, folded_words, word_ranges};

/// How many words are searched for: of a pasted text, the first ones.
const MAX_WORDS: usize = 32;

/// A search text as words.
///
/// ```
/// use kaupunkipolitiikka::find::Needle;
///
/// let marked: Vec<_> = Needle::new("turussa").pieces("Turku ja Pori").into_iter().collect();
/// assert_eq!((marked[0].text, marked[0].matches), ("Turku", true));
/// assert!(Needle::new("t").is_empty(), "too short to search for");
/// assert!(!Needle::new("???").is_empty(), "nothing has it");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    /// The words that a result should have.
    telling: Vec<String>,
    /// Words that are said of most things, and exclude nothing.
    generic: Vec<String>,
    /// The words that those typed were taken for.
    corrected: Vec<String>,
    /// All that was typed, folded, without what is between the words.
    joined: String,
    is_search: bool,
}

impl Needle {
    /// Whether the search text is long enough to search for: a single letter is not.
    #[must_use]
    pub fn is_search(typed: &str) -> bool {
        let letters: usize = folded_words(typed).map(|word| word.chars().count()).sum();
        !typed.trim().is_empty() && letters != 1
    }

    /// Splits the search text into words. A single letter is too short to search for.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        if !Self::is_search(typed) {
            return Self::default();
        }
        let dates = dates_in(typed);
        let ranges = word_ranges(typed).into_iter().filter(|word| {
            !dates.iter().any(|(date, _)| word.start < date.end && date.start < word.end)
        });
        let mut words: Vec<String> = ranges.map(|range| fold(&typed[range])).collect();
        words.retain(|word| !word.is_empty());
        // Beside words, a single letter belongs to a phrase ("i Åbo"), not to a name.
        for tells in [|word: &str| word.chars().count() > 1, |word: &str| !is_function_word(word)] {
            if !dates.is_empty() || words.iter().any(|word| tells(word)) {
                words.retain(|word| tells(word));
            }
        }
        words.truncate(MAX_WORDS);
        let (mut generic, mut telling): (Vec<_>, Vec<_>) =
            words.into_iter().partition(|word| is_generic(word));
        telling.extend(dates.into_iter().map(|(_, date)| date));
        if telling.is_empty() {
            std::mem::swap(&mut telling, &mut generic);
        }
        Self {
            telling,
            generic,
            corrected: Vec::new(),
            joined: folded_words(typed).collect(),
            is_search: true,
        }
    }

    /// The same, with the words that those typed were taken for.
    #[must_use]
    pub fn corrected(self, corrections: &[Correction]) -> Self {
        let corrected = corrections.iter().map(|one| one.word.clone()).collect();
        Self { corrected, ..self }
    }

    /// Whether there is nothing to search for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        !self.is_search
    }

    pub(super) fn telling(&self) -> impl Iterator<Item = &str> {
        self.telling.iter().map(String::as_str)
    }

    pub(super) fn generic(&self) -> impl Iterator<Item = &str> {
        self.generic.iter().map(String::as_str)
    }

    /// All that was typed, folded, without what is between the words.
    pub(super) fn joined(&self) -> &str {
        &self.joined
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.telling.iter().chain(&self.generic).chain(&self.corrected).map(String::as_str)
    }

    /// Splits a text into pieces that match and pieces that don't.
    #[must_use]
    pub fn pieces<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        let mut done = 0;
        // Most texts are rendered while there is no search.
        let ranges = if self.is_search { word_ranges(text) } else { Vec::new() };
        for range in ranges {
            let word = &text[range.clone()];
            if let Some(length) = self.matched_length(word) {
                let end = range.start + length;
                pieces.push(Piece { text: &text[done..range.start], matches: false });
                pieces.push(Piece { text: &text[range.start..end], matches: true });
                done = end;
            }
        }
        if pieces.is_empty() && self.is_joined(text) {
            return vec![Piece { text, matches: true }];
        }
        pieces.push(Piece { text: &text[done..], matches: false });
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }

    /// Whether any word of the text matches.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.pieces(text).iter().any(|piece| piece.matches)
    }

    /// Whether a name of several words, or its beginning, was typed as one word.
    fn is_joined(&self, name: &str) -> bool {
        if !self.is_search || !name.contains(' ') {
            return false;
        }
        let joined: String = folded_words(name).collect();
        let mut typed = self.words().chain([&*self.joined]);
        typed.any(|typed| typed.len() > 2 && joined.starts_with(typed))
    }

    /// How many bytes of the word match: those typed, or all for an inflected form or a typing
    /// error.
    fn matched_length(&self, word: &str) -> Option<usize> {
        let folded = fold(word);
        let typed = self.words().filter(|typed| folded.starts_with(typed));
        if let Some(longest) = typed.map(str::len).max() {
            return Some(unfolded_length(word, longest));
        }
        let is_form = self.words().any(|typed| {
            Language::ALL.into_iter().any(|language| is_form(typed, &folded, language))
        });
        is_form.then_some(word.len())
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

    fn marked(typed: &str, text: &str) -> String {
        let pieces = Needle::new(typed).pieces(text);
        let mark = |piece: &Piece| {
            if piece.matches { format!("[{}]", piece.text) } else { piece.text.to_owned() }
        };
        pieces.iter().map(mark).collect()
    }

    #[test]
    fn splits_a_text_where_it_matches() {
        assert_eq!(marked("jyvas", "Jyväskylä"), "[Jyväs]kylä");
        assert_eq!(marked("jyva", "Jyva\u{308}skyla\u{308}"), "[Jyva\u{308}]skyla\u{308}");
        assert_eq!(marked("turussa", "Turku"), "[Turku]");
        assert_eq!(marked("ikosen", "Anna-Kaisa Ikonen"), "Anna-Kaisa [Ikonen]");
        assert_eq!(marked("st mi", "S:t Michel"), "[S:t] [Mi]chel");
        assert_eq!(marked("stmichel", "S:t Michel"), "[S:t Michel]");
        assert_eq!(marked("kaup", "Kaupungit politiikassa?"), "[Kaup]ungit politiikassa?");
        assert_eq!(marked("x", "Xyz"), "Xyz");
        assert_eq!(marked("", "Xyz"), "Xyz");
    }

    #[test]
    fn marks_what_a_typing_error_was_taken_for() {
        let corrections = [Correction { word: "hayry".to_owned(), shown: "Häyry".to_owned() }];
        let needle = Needle::new("häyri").corrected(&corrections);
        assert!(needle.is_in("Tomas Häyry"));
        assert!(!Needle::new("häyri").is_in("Tomas Häyry"));
    }

    #[test]
    fn searches_for_nothing_or_for_what_nothing_has() {
        assert!(Needle::new("  ").is_empty());
        assert!(Needle::new("t").is_empty());
        for typed in ["🏙️", "—", "???", "…"] {
            assert!(!Needle::new(typed).is_empty(), "{typed}");
        }
    }

    #[test]
    fn keeps_words_that_tell_something() {
        let telling = |typed: &str| Needle::new(typed).telling().collect::<Vec<_>>().join(" ");
        assert_eq!(telling("Kuopion kaupunki"), "kuopion");
        assert_eq!(telling("the City of Helsinki"), "helsinki");
        assert_eq!(telling("kaupungit"), "kaupungit");
        assert_eq!(telling("den 3 september 2020"), "2020-09-03");
        assert_eq!(telling("selvitys 1.6.2022"), "selvitys 2022-06-01");
    }
}
