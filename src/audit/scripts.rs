//! Confusables: letters of other scripts that look like Latin ones, and signs that replace a letter that
//! was lost in another encoding.

use super::report::Severity;

/// The Latin letter that a Cyrillic or Greek one looks like.
pub(super) fn latin_look(c: char) -> Option<char> {
    const LIKE: &str =
        "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";
    let mut pairs = LIKE.chars();
    while let (Some(other), Some(latin)) = (pairs.next(), pairs.next()) {
        if other == c {
            return Some(latin);
        }
    }
    None
}

/// Whether it is a letter or a digit of another script, or a symbol that is drawn as one, like Ⓐ.
pub(super) fn is_foreign(c: char) -> bool {
    let is_ours = matches!(
        c,
        '\0'..='\u{24f}'
            | '\u{2b0}'..='\u{2ff}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2070}'..='\u{209f}'
            | '\u{2150}'..='\u{215f}'
    );
    !is_ours && (c.is_alphanumeric() || matches!(c, '\u{24b6}'..='\u{24e9}'))
}

/// A sign that may replace a letter, by the characters before and after it, and what is expected.
pub(super) fn find_lost_letter(
    before: Option<char>,
    sign: char,
    after: Option<char>,
) -> Option<(Severity, &'static str)> {
    use Severity::{Fault, Warning};
    let is_letter = |one: Option<char>| one.is_some_and(char::is_alphabetic);
    let is_within = is_letter(before) && is_letter(after);
    Some(match sign {
        '?' if is_within && after.is_some_and(char::is_lowercase) => {
            (Warning, "the letter that was lost")
        }
        '‰' | '„' | '†' if is_within => {
            (Fault, "a letter that was read in the right encoding")
        }
        // Letters of Mac OS, and what UTF-8 begins with in encodings of western and central Europe.
        'Š' if before.is_some_and(char::is_lowercase) => {
            (Fault, "a letter that was read in the right encoding")
        }
        'Â' | 'Ã' | 'Ă' => (Warning, "a letter that was read in the right encoding"),
        '√' if is_letter(before) => (Fault, "a letter that was read in the right encoding"),
        '”' | '{' | '|' | '}' if is_within && after.is_some_and(char::is_lowercase) => {
            (Warning, "a letter that was read in the right encoding")
        }
        '[' | ']' if is_within && after.is_some_and(char::is_uppercase) => {
            (Warning, "a letter that was read in the right encoding")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(text: &str) -> String {
        let chars: Vec<_> = text.chars().collect();
        let at = |at: usize| chars.get(at).copied();
        (0..chars.len())
            .filter(|here| {
                let before = here.checked_sub(1).and_then(at);
                find_lost_letter(before, chars[*here], at(here + 1)).is_some()
            })
            .map(|here| chars[here])
            .collect()
    }

    #[test]
    fn letters_of_other_scripts_are_foreign() {
        assert!("АБяα한漢ⅡⒶ①𝐀٣ɑ".chars().all(is_foreign));
        assert!(!"azÅÄÖåäöšžőŒẞ²³½⅓ʹ№™€1".chars().any(is_foreign));
        assert_eq!(latin_look('О'), Some('O'));
        assert_eq!(latin_look('я'), None);
    }

    #[test]
    fn signs_inside_a_word_may_be_letters() {
        assert_eq!(signs("Jyv?skyl? H‰me Sein„joki Jyv√§ H{me H[ME JyvŠs Ã"), "?‰„√{[ŠÃ");
        assert_eq!(signs("Škoda, miksi? ”Oulu”, 3 ‰, A|B, ja/tai, {x}, [1], √2"), "");
    }
}
