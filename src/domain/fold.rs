//! Text folded for comparison: lower case, without diacritics; and the words of a text.

use std::ops::Range;

/// Text folded for comparison: lower case, without diacritics, without the punctuation that some
/// names are written with or without (`S:t Michel`).
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold_into(letter, &mut folded));
    folded
}

/// One letter folded; combining marks and the punctuation of names fold to nothing.
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
        // Other scripts are compared as they are: Unicode tables would add 20 kB.
        other => other,
    };
    folded.push(plain);
}

/// Whether a letter is part of a word, before or after folding.
fn in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, ':' | '.' | '\'' | '’' | '\u{ad}')
        // Letters of all scripts, without symbols, punctuation and emoji.
        || matches!(letter, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}')
            && !matches!(letter, '×' | '÷')
}

/// The words of a text, as byte ranges.
pub(super) fn word_ranges(text: &str) -> Vec<Range<usize>> {
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

/// The words of a text, folded. Empty ones (a lone full stop) are dropped.
pub(super) fn folded_words(text: &str) -> impl Iterator<Item = String> {
    word_ranges(text).into_iter().map(|range| fold(&text[range])).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_diacritics_and_the_punctuation_of_names() {
        assert_eq!(fold("Jyväskylä"), "jyvaskyla");
        assert_eq!(fold("ÅBO"), "abo");
        assert_eq!(fold("S:t Michel"), "st michel");
        assert_eq!(fold("a\u{308}iti"), "aiti");
        assert_eq!(fold("Škoda Ž"), "skoda z");
    }
}
