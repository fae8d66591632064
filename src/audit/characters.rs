//! Characters that a text of the dataset should not have, by their properties in Unicode.

use icu_normalizer::properties::CanonicalCompositionBorrowed;
use icu_properties::props::{
    BidiControl, BinaryProperty, DefaultIgnorableCodePoint, GeneralCategory, NoncharacterCodePoint,
    VariationSelector,
};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::report::Severity;

/// A character with its number and its name in Unicode, or its kind if it has none.
pub(super) fn describe(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    let name = unicode_names2::name(c).map(|name| name.to_string());
    if let Some(name) = name.or_else(|| control_name(c).map(str::to_owned)) {
        format!("{number} {name}")
    } else if c.is_control() {
        format!("{number}, a control character")
    } else if has::<NoncharacterCodePoint>(c) {
        format!("{number}, a noncharacter")
    } else if is_private_use(c) {
        format!("{number}, a private-use character")
    } else if is_unprintable(c) {
        format!("{number}, an invisible character")
    } else {
        format!("{number} \"{c}\"")
    }
}

/// Control characters have aliases in Unicode, but no names.
const fn control_name(c: char) -> Option<&'static str> {
    Some(match c {
        '\0' => "NULL",
        '\u{7}' => "BELL",
        '\u{8}' => "BACKSPACE",
        '\t' => "CHARACTER TABULATION",
        '\n' => "LINE FEED",
        '\u{b}' => "LINE TABULATION",
        '\u{c}' => "FORM FEED",
        '\r' => "CARRIAGE RETURN",
        '\u{1b}' => "ESCAPE",
        '\u{7f}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        _ => return None,
    })
}

/// What is wrong with a character in any context, and what would be right; `None` for most.
pub(super) fn find_problem(c: char, is_words: bool) -> Option<(Severity, &'static str)> {
    use Severity::{Fault, Warning};
    Some(match c {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            (Fault, "text on one line")
        }
        _ if c.is_control() => (Fault, "no control character"),
        '\u{fffd}' | '\u{fffc}' => (Fault, "the character that was lost"),
        _ if has::<BidiControl>(c) => (Fault, "no mark of writing direction"),
        '\u{ad}' if is_words => (Warning, "no soft hyphen"),
        '\u{ad}' => (Fault, "no soft hyphen in a name or an address"),
        _ if has::<VariationSelector>(c) => (Warning, "no variation selector"),
        _ if has::<NoncharacterCodePoint>(c) || is_private_use(c) => {
            (Fault, "a character that every font knows")
        }
        _ if is_invisible(c) => (Fault, "no invisible character"),
        // Numbers may have a no-break or thin space.
        _ if is_space(c) && !matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}') => {
            (Warning, "a plain space")
        }
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

/// Whether it is invisible in a message, or would change how the message is displayed.
pub(super) fn is_unprintable(c: char) -> bool {
    c.is_control()
        || is_invisible(c)
        || has::<NoncharacterCodePoint>(c)
        || is_private_use(c)
        || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether it has no visible form, spaces included.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_whitespace() || is_unprintable(c) && !is_private_use(c)
}

/// Unicode does not count as ignorable: the empty Braille pattern, and the controls of annotations and
/// hieroglyphs.
fn is_invisible(c: char) -> bool {
    has::<DefaultIgnorableCodePoint>(c)
        || matches!(c, '\u{2800}' | '\u{fff9}'..='\u{fffb}' | '\u{13430}'..='\u{1343f}')
}

/// A space within a line.
pub(super) fn is_space(c: char) -> bool {
    category(c) == GeneralCategory::SpaceSeparator
}

/// Whether it is of a block of combining marks for Latin letters and symbols. Other scripts need theirs:
/// no Arabic letter includes its vowel.
pub(super) const fn is_combining(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{34e}'
            | '\u{350}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

fn is_private_use(c: char) -> bool {
    category(c) == GeneralCategory::PrivateUse
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

fn has<P: BinaryProperty>(c: char) -> bool {
    CodePointSetData::new::<P>().contains(c)
}

/// A letter and the mark after it as one letter.
pub(super) fn composed(base: char, mark: char) -> Option<char> {
    CanonicalCompositionBorrowed::new().compose(base, mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_described_by_its_number() {
        assert_eq!(describe('\u{202e}'), "U+202E RIGHT-TO-LEFT OVERRIDE");
        assert_eq!(describe('\u{1}'), "U+0001, a control character");
        assert_eq!(describe('\u{fdd0}'), "U+FDD0, a noncharacter");
        assert_eq!(describe('\u{10ffff}'), "U+10FFFF, a noncharacter");
        assert_eq!(describe('\u{e000}'), "U+E000, a private-use character");
        assert_eq!(describe('\u{e0041}'), "U+E0041 TAG LATIN CAPITAL LETTER A");
        assert_eq!(describe('я'), "U+044F CYRILLIC SMALL LETTER YA");
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
    fn plain_text_has_no_problem() {
        let text = "Åbo–Turku, ”mañana”, 20 %, 1\u{a0}000 €, S:t Michel’s, № 3 & ½ < 1, šž";
        assert!(text.chars().all(|c| find_problem(c, false).is_none()));
    }
}
