//! Matching what a reader types: folded letters, inflected names, one typing error, and what to
//! highlight.
//!
//! Finnish inflection comes from the stems in the dataset, not from a stemmer: the usual stemmer
//! misses seven of the 23 cities.

use std::ops::Range;

/// Text for comparison: lower case, without diacritics, without the marks that names are written
/// with or without (`S:t Michel`).
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold_into(letter, &mut folded));
    folded
}

/// One letter folded; combining marks and name marks fold to nothing.
pub(super) fn fold_into(letter: char, folded: &mut String) {
    let plain = match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\0'..='\x7f' if !matches!(letter, ':' | '.' | '\'') => letter,
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ý' | 'ÿ' | 'Ý' => 'y',
        'š' | 'Š' => 's',
        'ž' | 'Ž' => 'z',
        'æ' | 'Æ' => return folded.push_str("ae"),
        'ß' => return folded.push_str("ss"),
        ':' | '.' | '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{ad}' => return,
        // Other scripts are compared as they are: their tables of letters weigh 20 kB.
        other => other,
    };
    folded.push(plain);
}

/// Whether a letter stands inside a word, before or after folding.
fn in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, ':' | '.' | '\'' | '’' | '\u{ad}')
        // Letters of all scripts; signs, punctuation and pictures left out.
        || matches!(letter, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}')
            && !matches!(letter, '×' | '÷')
}

/// The places of the words in a text, as byte ranges.
fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (in_word(letter), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

/// The words of a text, folded. Empty ones (a lone full stop) are left out.
fn folded_words(text: &str) -> impl Iterator<Item = String> {
    word_ranges(text).into_iter().map(|range| fold(&text[range])).filter(|word| !word.is_empty())
}

/// What can be found of one record. All its words stand in one text, so that thousands of
/// records are read through without a jump for each word; in bytes, so that none is checked again
/// for being text.
#[derive(Debug, Default)]
pub struct Entry {
    text: Vec<u8>,
    words: Vec<Word>,
}

/// A word of an entry: where it ends in the text, and how it matches.
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
    /// Is the beginning of inflected forms.
    Stem,
}

impl Entry {
    /// Adds text whose words match from their beginning.
    pub fn add(&mut self, text: &str) {
        for word in folded_words(text) {
            if !self.words().any(|(known, kind)| kind != Kind::Stem && known == word.as_bytes()) {
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

    /// Most words differ in their first letter already, and are too short for an error: those need
    /// no call.
    fn has(&self, typed: &str) -> bool {
        let typed = typed.as_bytes();
        let allows_error = typed.len() >= SHORTEST_WITH_ERROR;
        self.words().any(|(word, kind)| {
            let is_alike = word.first() == typed.first();
            match kind {
                Kind::Plain => is_alike && word.starts_with(typed),
                Kind::Name => {
                    is_alike && word.starts_with(typed) || allows_error && is_near(typed, word)
                }
                Kind::Stem => {
                    is_alike && is_inflected(typed, word)
                        || allows_error && is_inflected_near(typed, word)
                }
            }
        })
    }

    fn has_name(&self, typed: &str) -> bool {
        self.words().any(|(word, kind)| kind == Kind::Name && is_near(typed.as_bytes(), word))
    }
}

/// What a reader types, ready to be compared. All its words must match; none means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<String>,
    /// Several words as one, for an error in a name of several words.
    joined: String,
}

impl Needle {
    /// Reads what was typed. A lone letter is too little to search by.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let joined: String = folded_words(typed).collect();
        if joined.chars().count() < 2 {
            return Self::default();
        }
        let mut words: Vec<_> = folded_words(typed).collect();
        // Beside words, a lone letter is one of the sentence ("i Åbo"), not of a name.
        if words.iter().any(|word| word.chars().count() > 1) {
            words.retain(|word| word.chars().count() > 1);
        }
        Self { joined: if words.len() > 1 { joined } else { String::new() }, words }
    }

    /// Whether there is nothing to search by.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word typed matches something of the entry.
    #[must_use]
    pub fn matches(&self, entry: &Entry) -> bool {
        self.words.iter().all(|typed| entry.has(typed))
            || (!self.joined.is_empty() && entry.has_name(&self.joined))
    }

    /// Cuts a text into pieces that match and pieces that don't, as [`Needle::matches`] would.
    /// `name` has the stems of the name that the text is, if it is one.
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

    /// Whether a name of several words was typed as one, or with an error between them; or its
    /// beginning.
    fn is_joined(&self, name: &str) -> bool {
        // Most names are drawn while nothing is searched by.
        if self.is_empty() || !name.contains(' ') {
            return false;
        }
        let joined: String = folded_words(name).collect();
        self.words.iter().chain([&self.joined]).any(|typed| {
            !typed.is_empty() && joined.starts_with(typed)
                || is_near(typed.as_bytes(), joined.as_bytes())
        })
    }

    /// How many bytes of the word match: those typed, or all of it for a form or an error.
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
                is_near(typed, folded.as_bytes())
                    || stems
                        .iter()
                        .map(String::as_bytes)
                        .any(|stem| is_inflected(typed, stem) || is_inflected_near(typed, stem))
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

/// The bytes of `word` whose folded form is `length` bytes long, marks that follow included.
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

/// Whether the typed word is a form of the name with this stem.
fn is_inflected(typed: &[u8], stem: &[u8]) -> bool {
    typed.starts_with(stem)
}

/// Whether the typed word is a form of the name with this stem, with one error in the stem.
/// Short stems are left out: too much would match.
fn is_inflected_near(typed: &[u8], stem: &[u8]) -> bool {
    const ENDING: usize = 2;
    if stem.len() < 6 || typed.len() < stem.len() + ENDING {
        return false;
    }
    (stem.len() - 1..=stem.len() + 1)
        .filter_map(|length| typed.get(..length))
        .any(|beginning| is_one_error_away(beginning, stem))
}

/// The fewest letters typed that may hold an error.
const SHORTEST_WITH_ERROR: usize = 4;

/// Whether a typed word is a name but for one error. Names and words of fewer than five letters
/// are too short for errors, but one of them may be the result of one.
fn is_near(typed: &[u8], name: &[u8]) -> bool {
    typed.len().abs_diff(name.len()) <= 1
        && typed.len().max(name.len()) >= 5
        && typed.len() >= SHORTEST_WITH_ERROR
        && is_one_error_away(typed, name)
}

/// Whether one letter missing, extra, wrong, or swapped with its neighbour makes the difference.
/// Compares bytes: folded letters of the three languages are ASCII.
fn is_one_error_away(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (&short[same..], &long[same..]);
    match (short_rest, long_rest) {
        ([], _) => true,
        _ if short.len() < long.len() => *short_rest == long_rest[1..],
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a, b, short_tail @ ..], [c, d, long_tail @ ..]) => {
            a == d && b == c && short_tail == long_tail
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_near(typed: &str, name: &str) -> bool {
        super::is_near(typed.as_bytes(), name.as_bytes())
    }

    #[test]
    fn folds_diacritics_and_name_marks_away() {
        assert_eq!(fold("Jyväskylä"), "jyvaskyla");
        assert_eq!(fold("ÅBO"), "abo");
        assert_eq!(fold("S:t Michel"), "st michel");
        assert_eq!(fold("a\u{308}iti"), "aiti");
        assert_eq!(fold("Škoda Ž"), "skoda z");
    }

    #[test]
    fn allows_one_error_and_no_more() {
        for typed in ["helsnki", "helsingki", "helsinky", "helsikni", "elsinki", "ehlsinki"] {
            assert!(is_near(typed, "helsinki"), "{typed}");
        }
        for typed in ["helsnky", "hels", "inkihels", "heslnki"] {
            assert!(!is_near(typed, "helsinki"), "{typed}");
        }
    }

    #[test]
    fn allows_no_error_in_the_shortest_words() {
        assert!(!is_near("salu", "salo"));
        assert!(!is_near("abc", "abcd"));
        assert!(is_near("salop", "salo"));
        assert!(is_near("lati", "lahti"));
    }

    #[test]
    fn cuts_a_text_where_it_matches() {
        let cut = |typed: &str, text: &'static str, stems: &[&str]| {
            let stems: Vec<_> = stems.iter().map(|stem| (*stem).to_owned()).collect();
            Needle::new(typed)
                .pieces(text, (!stems.is_empty()).then_some(&stems))
                .iter()
                .map(|piece| {
                    if piece.matches { format!("[{}]", piece.text) } else { piece.text.to_owned() }
                })
                .collect::<String>()
        };
        assert_eq!(cut("jyvas", "Jyväskylä", &["jyvaskyl"]), "[Jyväs]kylä");
        assert_eq!(cut("jyva", "Jyva\u{308}skyla\u{308}", &[]), "[Jyva\u{308}]skyla\u{308}");
        assert_eq!(cut("turussa", "Turku", &["turku", "turu"]), "[Turku]");
        assert_eq!(cut("turussa", "Turku", &[]), "Turku");
        assert_eq!(cut("st mi", "S:t Michel", &[]), "[S:t] [Mi]chel");
        assert_eq!(cut("kaup", "Kaupungit politiikassa?", &[]), "[Kaup]ungit politiikassa?");
        assert_eq!(cut("x", "Xyz", &[]), "Xyz");
        assert_eq!(cut("", "Xyz", &[]), "Xyz");
    }

    #[test]
    fn marks_the_error_in_a_name_without_stems() {
        let marked = |typed: &str, name: &'static str| {
            let pieces = Needle::new(typed).pieces(name, Some(&[]));
            pieces.iter().filter(|piece| piece.matches).map(|piece| piece.text).collect::<String>()
        };
        assert_eq!(marked("häyri", "Tomas Häyry"), "Häyry");
        assert_eq!(marked("vaattovara", "Mari Vaattovaara"), "Vaattovaara");
        assert_eq!(marked("stmichel", "S:t Michel"), "S:t Michel");
        assert_eq!(marked("stmich", "S:t Michel"), "S:t Michel");
        assert_eq!(marked("s:t mihcel", "S:t Michel"), "S:tMichel");
        assert_eq!(marked("lahti", "S:t Michel"), "");
        assert_eq!(marked("tomas hä", "Tomas Häyry"), "TomasHä");
    }

    #[test]
    fn a_word_of_other_letters_is_no_trouble() {
        let mut entry = Entry::default();
        entry.add_name("Хельсинки 東京都");
        assert!(Needle::new("Хель").matches(&entry));
        assert!(!Needle::new("東京市だ").matches(&entry));
        assert!(Needle::new("🏙️🏙️").is_empty());
    }
}
