//! Text folded for comparison: lower case, without diacritics; and the words of a text.

use std::ops::Range;

/// Latin letters with diacritics, U+00C0 to U+024F, without them: `-` is no letter or has no plain form,
/// `+` is written with [two letters](two_letters). From the decompositions of Unicode 16; letters with a
/// stroke or hook, which Unicode does not decompose, are the letters that they are typed for.
///
/// A crate of Unicode's tables would add 20 kB to the wasm for letters that no name here has.
const LATIN: &[u8; 400] = b"\
    aaaaaa+ceeeeiiiidnooooo-ouuuuyt+aaaaaa+ceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkkllllllllllnnnnnnnnnoooooo++rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb--occdddd-eaeffg--iikkl-mnnooo--pp---s-ttttu\
    uuvyyzzz------------+++++++++aaiioouuuuuuuuuueaaaa++ggggkkoooo--j+++gg--nnaa++oo\
    aaaaeeeeiiiioooorrrruuuusstt--hhnd--zzaaeeooooooooyylntj--accltsz--buveejjqqrryy";

/// Text folded for comparison: lower case, without diacritics, without the punctuation that some
/// names are written with or without (`S:t Michel`), full-width letters as usual ones.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold_into(letter, &mut folded));
    folded
}

/// One letter folded; combining marks, invisible letters and the punctuation of names fold to nothing.
pub(crate) fn fold_into(letter: char, folded: &mut String) {
    let letter = halfwidth(letter);
    let plain = match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\0'..='\x7f' if !matches!(letter, ':' | '.' | '\'') => letter,
        '\u{c0}'..='\u{24f}' => match LATIN[letter as usize - 0xc0] {
            b'+' => return folded.push_str(two_letters(letter)),
            b'-' => letter,
            plain => char::from(plain),
        },
        '\u{212a}' => 'k',
        '\u{212b}' => 'a',
        '\u{fb00}'..='\u{fb06}' => return folded.push_str(two_letters(letter)),
        '\u{1e9e}' => return folded.push_str("ss"),
        ':' | '.' | '\'' | '’' => return,
        _ if is_invisible(letter) => return,
        // Other scripts are compared as they are.
        other => other,
    };
    folded.push(plain);
}

/// A full-width letter, digit or sign (U+FF01 to U+FF5E) as the usual one.
fn halfwidth(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

fn two_letters(ligature: char) -> &'static str {
    match ligature {
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => "ae",
        'Œ' | 'œ' => "oe",
        'ß' => "ss",
        'Ĳ' | 'ĳ' => "ij",
        'Ǆ'..='ǆ' | 'Ǳ'..='ǳ' => "dz",
        'Ǉ'..='ǉ' => "lj",
        'Ǌ'..='ǌ' => "nj",
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        _ => "st",
    }
}

/// Combining marks, soft hyphens, joiners, marks of direction and variation selectors.
const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Whether a letter is part of a word, before or after folding.
fn in_word(letter: char) -> bool {
    let letter = halfwidth(letter);
    letter.is_ascii_alphanumeric()
        || matches!(letter, ':' | '.' | '\'' | '’' | '\u{212a}' | '\u{212b}' | '\u{fb00}'..='\u{fb06}')
        || is_invisible(letter)
        // Letters of all scripts, without symbols, punctuation and emoji.
        || matches!(letter, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}')
            && !matches!(letter, '×' | '÷')
}

/// The words of a text, as byte ranges.
pub(crate) fn word_ranges(text: &str) -> Vec<Range<usize>> {
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
pub(crate) fn folded_words(text: &str) -> impl Iterator<Item = String> {
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

    #[test]
    fn folds_what_looks_like_a_letter_to_that_letter() {
        for (typed, plain) in [
            ("Ｔｕｒｋｕ", "turku"),
            ("\u{212b}bo", "abo"),
            ("\u{212a}otka", "kotka"),
            ("Hel\u{200b}sinki", "helsinki"),
            ("\u{feff}Pori", "pori"),
            ("ő ī İ ı ø ł đ", "o i i i o l d"),
            ("pam\u{fb02}etti", "pamfletti"),
            ("Œuvre Æ ẞ ß Ĳ ǅ", "oeuvre ae ss ss ij dz"),
        ] {
            assert_eq!(fold(typed), plain, "{typed:?}");
        }
    }

    #[test]
    fn folds_each_latin_letter_to_lower_case_ascii() {
        for letter in '\u{c0}'..='\u{24f}' {
            let lower = letter.to_lowercase().to_string();
            let folded = fold(&letter.to_string());
            // Some have their small letter among the phonetic ones, and some have no plain form.
            if lower.chars().all(|letter| letter <= '\u{24f}') && folded.is_ascii() {
                assert_eq!(fold(&lower), folded, "{letter}");
            }
        }
    }

    #[test]
    fn keeps_words_whole_around_invisible_letters() {
        let words: Vec<_> =
            folded_words("Hel\u{200b}sinki\u{2060} Ｅｓｂｏ — \u{200b} 🏙\u{fe0f}").collect();
        assert_eq!(words, ["helsinki", "esbo"]);
    }
}
