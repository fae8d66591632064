//! Characters that a text of the dataset should not have, by their class, and the names of the common
//! ones in Unicode.

use super::report::Severity;

/// A character with its number and, where it is a common one, its name.
pub(super) fn describe(letter: char) -> String {
    let number = format!("U+{:04X}", u32::from(letter));
    match name(letter) {
        Some(name) => format!("{number} {name}"),
        None if letter.is_control() => format!("{number}, a control character"),
        None if is_noncharacter(letter) => format!("{number}, a noncharacter"),
        None if is_private_use(letter) => format!("{number}, a private-use character"),
        None if is_unprintable(letter) => format!("{number}, an invisible character"),
        None if is_combining(letter) => format!("{number} \"\u{25cc}{letter}\", a combining mark"),
        None => format!("{number} \"{letter}\""),
    }
}

/// What is wrong with a character wherever it stands, and what would be right; `None` for most.
pub(super) fn judge(letter: char, is_words: bool) -> Option<(Severity, &'static str)> {
    use Severity::{Fault, Warning};
    Some(match letter {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            (Fault, "text on one line")
        }
        _ if letter.is_control() => (Fault, "no control character"),
        '\u{fffd}' | '\u{fffc}' => (Fault, "the character that was lost"),
        _ if is_bidi_control(letter) => (Fault, "no mark of writing direction"),
        '\u{ad}' if is_words => (Warning, "no soft hyphen"),
        '\u{ad}' => (Fault, "no soft hyphen in a name or an address"),
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => (Warning, "no variation selector"),
        _ if is_noncharacter(letter) || is_private_use(letter) => {
            (Fault, "a character that every font knows")
        }
        _ if is_invisible(letter) => (Fault, "no invisible character"),
        _ if is_odd_blank(letter) => (Warning, "a plain blank"),
        '\u{fb00}'..='\u{fb06}' => (Fault, "its letters one by one, not a ligature"),
        '\u{212a}' => (Fault, "the letter \"K\""),
        '\u{212b}' => (Fault, "the letter \"Å\""),
        '\u{2126}' => (Fault, "the letter \"Ω\""),
        '\u{2500}'..='\u{259f}' => (Fault, "a letter that was read in the right encoding"),
        '\u{a8}' | '\u{b4}' | '\u{b8}' | '\u{2d8}'..='\u{2dd}' => {
            (Warning, "a letter with its mark, or an apostrophe")
        }
        '\u{ff01}'..='\u{ff5e}' | '\u{ff61}'..='\u{ffee}' => {
            (Warning, "a character of ordinary width")
        }
        _ => return None,
    })
}

/// Whether it would not be seen in a message, or would change how the message is seen.
pub(super) fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || is_bidi_control(letter)
        || is_invisible(letter)
        || is_noncharacter(letter)
        || is_private_use(letter)
        || matches!(letter, '\u{ad}' | '\u{2028}' | '\u{2029}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether nothing is seen of it, blanks included.
pub(super) fn is_unseen(letter: char) -> bool {
    letter.is_whitespace() || is_unprintable(letter) && !is_private_use(letter)
}

pub(super) const fn is_bidi_control(letter: char) -> bool {
    matches!(
        letter,
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{feff}'
            | '\u{34f}'
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
            | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2800}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}'
            | '\u{e01f0}'..='\u{e0fff}'
    )
}

/// Blanks other than the plain one, the no-break ones and the thin one, which numbers may have.
const fn is_odd_blank(letter: char) -> bool {
    matches!(letter, '\u{1680}' | '\u{2000}'..='\u{2008}' | '\u{200a}' | '\u{205f}' | '\u{3000}')
}

/// A blank within a line.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && !letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}')
}

/// A mark that belongs to the letter before it.
pub(super) const fn is_combining(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{34e}'
            | '\u{350}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

fn is_noncharacter(letter: char) -> bool {
    matches!(letter, '\u{fdd0}'..='\u{fdef}') || u32::from(letter) & 0xfffe == 0xfffe
}

const fn is_private_use(letter: char) -> bool {
    matches!(
        letter,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}'
    )
}

/// A letter and the mark after it as one letter, for those of the languages around here.
pub(super) fn composed(base: char, mark: char) -> Option<char> {
    let (bases, letters) = match mark {
        '\u{300}' => ("AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
        '\u{301}' => ("AEIOUYaeiouyCcNnSsZz", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź"),
        '\u{302}' => ("AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
        '\u{303}' => ("ANOano", "ÃÑÕãñõ"),
        '\u{308}' => ("AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        '\u{30a}' => ("AUau", "ÅŮåů"),
        '\u{30b}' => ("OUou", "ŐŰőű"),
        '\u{30c}' => ("CDEGKNRSTZcdegknrstz", "ČĎĚǦǨŇŘŠŤŽčďěǧǩňřšťž"),
        '\u{327}' => ("CSTcst", "ÇŞŢçşţ"),
        _ => return None,
    };
    bases.chars().position(|one| one == base).and_then(|at| letters.chars().nth(at))
}

/// The name in Unicode.
fn name(letter: char) -> Option<&'static str> {
    NAMES.binary_search_by_key(&letter, |(one, _)| *one).ok().map(|at| NAMES[at].1)
}

/// In the order of their numbers.
#[rustfmt::skip]
const NAMES: &[(char, &str)] = &[
    ('\0', "NULL"), ('\u{7}', "BELL"), ('\u{8}', "BACKSPACE"),
    ('\t', "CHARACTER TABULATION"), ('\n', "LINE FEED"), ('\u{b}', "LINE TABULATION"),
    ('\u{c}', "FORM FEED"), ('\r', "CARRIAGE RETURN"), ('\u{1b}', "ESCAPE"), (' ', "SPACE"),
    ('?', "QUESTION MARK"), ('\u{7f}', "DELETE"), ('\u{85}', "NEXT LINE"),
    ('\u{a0}', "NO-BREAK SPACE"), ('\u{a8}', "DIAERESIS"), ('\u{ad}', "SOFT HYPHEN"),
    ('\u{b4}', "ACUTE ACCENT"), ('\u{b8}', "CEDILLA"),
    ('\u{c2}', "LATIN CAPITAL LETTER A WITH CIRCUMFLEX"),
    ('\u{c3}', "LATIN CAPITAL LETTER A WITH TILDE"),
    ('\u{c4}', "LATIN CAPITAL LETTER A WITH DIAERESIS"),
    ('\u{c5}', "LATIN CAPITAL LETTER A WITH RING ABOVE"),
    ('\u{e2}', "LATIN SMALL LETTER A WITH CIRCUMFLEX"),
    ('\u{2da}', "RING ABOVE"),
    ('\u{300}', "COMBINING GRAVE ACCENT"), ('\u{301}', "COMBINING ACUTE ACCENT"),
    ('\u{302}', "COMBINING CIRCUMFLEX ACCENT"), ('\u{303}', "COMBINING TILDE"),
    ('\u{304}', "COMBINING MACRON"), ('\u{306}', "COMBINING BREVE"),
    ('\u{307}', "COMBINING DOT ABOVE"), ('\u{308}', "COMBINING DIAERESIS"),
    ('\u{30a}', "COMBINING RING ABOVE"), ('\u{30b}', "COMBINING DOUBLE ACUTE ACCENT"),
    ('\u{30c}', "COMBINING CARON"), ('\u{327}', "COMBINING CEDILLA"),
    ('\u{328}', "COMBINING OGONEK"), ('\u{338}', "COMBINING LONG SOLIDUS OVERLAY"),
    ('\u{34f}', "COMBINING GRAPHEME JOINER"),
    ('\u{391}', "GREEK CAPITAL LETTER ALPHA"), ('\u{392}', "GREEK CAPITAL LETTER BETA"),
    ('\u{395}', "GREEK CAPITAL LETTER EPSILON"), ('\u{397}', "GREEK CAPITAL LETTER ETA"),
    ('\u{399}', "GREEK CAPITAL LETTER IOTA"), ('\u{39a}', "GREEK CAPITAL LETTER KAPPA"),
    ('\u{39f}', "GREEK CAPITAL LETTER OMICRON"), ('\u{3a4}', "GREEK CAPITAL LETTER TAU"),
    ('\u{3b1}', "GREEK SMALL LETTER ALPHA"), ('\u{3bf}', "GREEK SMALL LETTER OMICRON"),
    ('\u{405}', "CYRILLIC CAPITAL LETTER DZE"),
    ('\u{406}', "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I"),
    ('\u{408}', "CYRILLIC CAPITAL LETTER JE"), ('\u{410}', "CYRILLIC CAPITAL LETTER A"),
    ('\u{412}', "CYRILLIC CAPITAL LETTER VE"), ('\u{415}', "CYRILLIC CAPITAL LETTER IE"),
    ('\u{41a}', "CYRILLIC CAPITAL LETTER KA"), ('\u{41c}', "CYRILLIC CAPITAL LETTER EM"),
    ('\u{41d}', "CYRILLIC CAPITAL LETTER EN"), ('\u{41e}', "CYRILLIC CAPITAL LETTER O"),
    ('\u{420}', "CYRILLIC CAPITAL LETTER ER"), ('\u{421}', "CYRILLIC CAPITAL LETTER ES"),
    ('\u{422}', "CYRILLIC CAPITAL LETTER TE"), ('\u{423}', "CYRILLIC CAPITAL LETTER U"),
    ('\u{425}', "CYRILLIC CAPITAL LETTER HA"), ('\u{430}', "CYRILLIC SMALL LETTER A"),
    ('\u{435}', "CYRILLIC SMALL LETTER IE"), ('\u{43a}', "CYRILLIC SMALL LETTER KA"),
    ('\u{43e}', "CYRILLIC SMALL LETTER O"), ('\u{440}', "CYRILLIC SMALL LETTER ER"),
    ('\u{441}', "CYRILLIC SMALL LETTER ES"), ('\u{443}', "CYRILLIC SMALL LETTER U"),
    ('\u{445}', "CYRILLIC SMALL LETTER HA"), ('\u{455}', "CYRILLIC SMALL LETTER DZE"),
    ('\u{456}', "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I"),
    ('\u{458}', "CYRILLIC SMALL LETTER JE"), ('\u{61c}', "ARABIC LETTER MARK"),
    ('\u{115f}', "HANGUL CHOSEONG FILLER"), ('\u{1160}', "HANGUL JUNGSEONG FILLER"),
    ('\u{180e}', "MONGOLIAN VOWEL SEPARATOR"),
    ('\u{2000}', "EN QUAD"), ('\u{2001}', "EM QUAD"), ('\u{2002}', "EN SPACE"),
    ('\u{2003}', "EM SPACE"), ('\u{2004}', "THREE-PER-EM SPACE"),
    ('\u{2005}', "FOUR-PER-EM SPACE"), ('\u{2006}', "SIX-PER-EM SPACE"),
    ('\u{2007}', "FIGURE SPACE"), ('\u{2008}', "PUNCTUATION SPACE"), ('\u{2009}', "THIN SPACE"),
    ('\u{200a}', "HAIR SPACE"), ('\u{200b}', "ZERO WIDTH SPACE"),
    ('\u{200c}', "ZERO WIDTH NON-JOINER"), ('\u{200d}', "ZERO WIDTH JOINER"),
    ('\u{200e}', "LEFT-TO-RIGHT MARK"), ('\u{200f}', "RIGHT-TO-LEFT MARK"),
    ('\u{2018}', "LEFT SINGLE QUOTATION MARK"), ('\u{2019}', "RIGHT SINGLE QUOTATION MARK"),
    ('\u{201c}', "LEFT DOUBLE QUOTATION MARK"), ('\u{201d}', "RIGHT DOUBLE QUOTATION MARK"),
    ('\u{201e}', "DOUBLE LOW-9 QUOTATION MARK"), ('\u{2020}', "DAGGER"),
    ('\u{2028}', "LINE SEPARATOR"), ('\u{2029}', "PARAGRAPH SEPARATOR"),
    ('\u{202a}', "LEFT-TO-RIGHT EMBEDDING"), ('\u{202b}', "RIGHT-TO-LEFT EMBEDDING"),
    ('\u{202c}', "POP DIRECTIONAL FORMATTING"), ('\u{202d}', "LEFT-TO-RIGHT OVERRIDE"),
    ('\u{202e}', "RIGHT-TO-LEFT OVERRIDE"), ('\u{202f}', "NARROW NO-BREAK SPACE"),
    ('\u{2030}', "PER MILLE SIGN"), ('\u{205f}', "MEDIUM MATHEMATICAL SPACE"),
    ('\u{2060}', "WORD JOINER"), ('\u{2061}', "FUNCTION APPLICATION"),
    ('\u{2062}', "INVISIBLE TIMES"), ('\u{2063}', "INVISIBLE SEPARATOR"),
    ('\u{2064}', "INVISIBLE PLUS"), ('\u{2066}', "LEFT-TO-RIGHT ISOLATE"),
    ('\u{2067}', "RIGHT-TO-LEFT ISOLATE"), ('\u{2068}', "FIRST STRONG ISOLATE"),
    ('\u{2069}', "POP DIRECTIONAL ISOLATE"), ('\u{2126}', "OHM SIGN"), ('\u{212a}', "KELVIN SIGN"),
    ('\u{212b}', "ANGSTROM SIGN"), ('\u{221a}', "SQUARE ROOT"),
    ('\u{2800}', "BRAILLE PATTERN BLANK"), ('\u{3000}', "IDEOGRAPHIC SPACE"),
    ('\u{3164}', "HANGUL FILLER"),
    ('\u{fb00}', "LATIN SMALL LIGATURE FF"), ('\u{fb01}', "LATIN SMALL LIGATURE FI"),
    ('\u{fb02}', "LATIN SMALL LIGATURE FL"), ('\u{fb03}', "LATIN SMALL LIGATURE FFI"),
    ('\u{fb04}', "LATIN SMALL LIGATURE FFL"), ('\u{fb05}', "LATIN SMALL LIGATURE LONG S T"),
    ('\u{fb06}', "LATIN SMALL LIGATURE ST"), ('\u{fe0e}', "VARIATION SELECTOR-15"),
    ('\u{fe0f}', "VARIATION SELECTOR-16"), ('\u{feff}', "ZERO WIDTH NO-BREAK SPACE"),
    ('\u{ffa0}', "HALFWIDTH HANGUL FILLER"), ('\u{fff9}', "INTERLINEAR ANNOTATION ANCHOR"),
    ('\u{fffa}', "INTERLINEAR ANNOTATION SEPARATOR"),
    ('\u{fffb}', "INTERLINEAR ANNOTATION TERMINATOR"), ('\u{fffc}', "OBJECT REPLACEMENT CHARACTER"),
    ('\u{fffd}', "REPLACEMENT CHARACTER"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_their_numbers() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn every_character_is_described_by_its_number() {
        assert_eq!(describe('\u{202e}'), "U+202E RIGHT-TO-LEFT OVERRIDE");
        assert_eq!(describe('\u{1}'), "U+0001, a control character");
        assert_eq!(describe('\u{fdd0}'), "U+FDD0, a noncharacter");
        assert_eq!(describe('\u{10ffff}'), "U+10FFFF, a noncharacter");
        assert_eq!(describe('\u{e000}'), "U+E000, a private-use character");
        assert_eq!(describe('\u{e0041}'), "U+E0041, an invisible character");
        assert_eq!(describe('я'), "U+044F \"я\"");
    }

    #[test]
    fn letters_of_the_languages_are_composed() {
        assert_eq!(composed('a', '\u{308}'), Some('ä'));
        assert_eq!(composed('O', '\u{308}'), Some('Ö'));
        assert_eq!(composed('A', '\u{30a}'), Some('Å'));
        assert_eq!(composed('z', '\u{30c}'), Some('ž'));
        assert_eq!(composed('q', '\u{308}'), None);
    }

    #[test]
    fn plain_text_has_nothing_to_judge() {
        let text = "Åbo–Turku, ”mañana”, 20 %, 1\u{a0}000 €, S:t Michel’s, № 3 & ½ < 1, šž";
        assert!(text.chars().all(|letter| judge(letter, false).is_none()));
    }
}
