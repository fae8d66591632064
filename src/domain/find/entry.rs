//! The searchable words of one record.
//!
//! Finnish inflection comes from the stems in the dataset, not from a stemmer: the usual stemmer
//! misses seven of the 23 cities.

use super::typo::{MIN_LENGTH_WITH_TYPO, is_inflected, is_inflected_with_typo, is_name_with_typo};
use crate::domain::fold::folded_words;

/// The searchable words of one record. They are in one buffer, so that a search reads thousands of
/// records sequentially; in bytes, to avoid checks for character boundaries.
#[derive(Debug, Default)]
pub struct Entry {
    text: Vec<u8>,
    words: Vec<Word>,
}

/// A word of an entry: where it ends in the buffer, and how it matches.
#[derive(Debug)]
struct Word {
    end: usize,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Matches from its beginning.
    Plain,
    /// Matches from its beginning, and with one typing error.
    Name,
    /// Matches inflected forms that begin with it.
    Stem,
}

/// How many words of an entry are looked through for one that is there already. A word that stands
/// twice costs a little time and changes no result; a text of 100,000 words is compared with itself
/// for minutes.
const LOOKED_THROUGH: usize = 100;

impl Entry {
    /// Adds text whose words match from their beginning.
    pub fn add(&mut self, text: &str) {
        for word in folded_words(text) {
            let is_same = |(known, kind)| kind != Kind::Stem && known == word.as_bytes();
            if !self.words().take(LOOKED_THROUGH).any(is_same) {
                self.push(&word, Kind::Plain);
            }
        }
    }

    /// Adds a name, whose words match with one typing error too.
    pub fn add_name(&mut self, name: &str) {
        folded_words(name).for_each(|word| self.push(&word, Kind::Name));
        // A name of several words is also typed as one: "stmichel".
        if name.contains(' ') {
            self.push(&folded_words(name).collect::<String>(), Kind::Name);
        }
    }

    /// Adds stems, folded already.
    pub fn add_stems(&mut self, stems: &[String]) {
        for stem in stems {
            self.push(stem, Kind::Stem);
        }
    }

    fn push(&mut self, word: &str, kind: Kind) {
        self.text.extend_from_slice(word.as_bytes());
        self.words.push(Word { end: self.text.len(), kind });
    }

    fn words(&self) -> impl Iterator<Item = (&[u8], Kind)> {
        let mut rest = &self.text[..];
        let mut start = 0;
        self.words.iter().map_while(move |word| {
            let (text, tail) = rest.split_at_checked(word.end - start)?;
            (rest, start) = (tail, word.end);
            Some((text, word.kind))
        })
    }

    /// Most words differ in their first letter and are too short for a typing error: they are
    /// rejected without a call.
    pub(super) fn has(&self, typed: &str) -> bool {
        let typed = typed.as_bytes();
        let allows_typo = typed.len() >= MIN_LENGTH_WITH_TYPO;
        self.words().any(|(word, kind)| {
            let has_same_initial = word.first() == typed.first();
            match kind {
                Kind::Plain => has_same_initial && word.starts_with(typed),
                Kind::Name => {
                    has_same_initial && word.starts_with(typed)
                        || allows_typo && is_name_with_typo(typed, word)
                }
                Kind::Stem => {
                    has_same_initial && is_inflected(typed, word)
                        || allows_typo && is_inflected_with_typo(typed, word)
                }
            }
        })
    }

    pub(super) fn has_name(&self, typed: &str) -> bool {
        self.words()
            .any(|(word, kind)| kind == Kind::Name && is_name_with_typo(typed.as_bytes(), word))
    }
}
