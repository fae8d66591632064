//! UTF-8 that was read in another encoding: "JyvÃ¤skylÃ¤".
//!
//! Decided by encoding it again: characters that, as bytes of Windows-1252 or Latin-1, are UTF-8. Left
//! out is what occurs in right text too: a quotation mark or a dash after a capital letter ("ETELÄ”").

use crate::domain::windows_1252::byte_of;

/// Characters that are one character of UTF-8.
pub(super) struct Run {
    pub length: usize,
    /// That one character.
    pub decoded: char,
}

/// The run that begins at this index.
pub(super) fn run_at(chars: &[char], at: usize) -> Option<Run> {
    let lead = byte_of(*chars.get(at)?)?;
    let length = match lead {
        // Latin letters, combining marks, Greek, Cyrillic.
        0xc2..=0xc5 | 0xcc | 0xce..=0xd1 => 2,
        // Punctuation and symbols; ligatures, U+FEFF and U+FFFD.
        0xe2 | 0xef => 3,
        // Emoji.
        0xf0 => 4,
        _ => return None,
    };
    let mut bytes = [0; 4];
    for (byte, c) in bytes.iter_mut().zip(chars.get(at..at + length)?) {
        *byte = byte_of(*c)?;
    }
    let decoded = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    let is_damage = match lead {
        0xc2 | 0xc3 | 0xd0 | 0xf0 => true,
        0xe2 => matches!(decoded, '\u{2000}'..='\u{2bff}'),
        0xef => matches!(decoded, '\u{fb00}'..='\u{fb06}' | '\u{feff}' | '\u{fffd}'),
        _ => !MAY_FOLLOW_A_CAPITAL.contains(chars[at + 1]),
    };
    is_damage.then_some(Run { length, decoded })
}

/// The text as it was before.
pub(super) fn repaired(chars: &[char]) -> Vec<char> {
    let mut repaired = Vec::with_capacity(chars.len());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let run = run_at(chars, at);
        repaired.push(run.as_ref().map_or(*c, |run| run.decoded));
        at += run.map_or(1, |run| run.length);
    }
    repaired
}

/// Quotation marks, dashes, an ellipsis, the signs of trade marks: in right text they follow Ä
/// and Å too.
const MAY_FOLLOW_A_CAPITAL: &str = "‚„…‹‘’“”•–—™›\u{a0}©«®°²³·¹»";

#[cfg(test)]
mod tests {
    use super::*;

    fn repair(text: &str) -> String {
        repaired(&text.chars().collect::<Vec<_>>()).into_iter().collect()
    }

    #[test]
    fn text_read_in_the_wrong_encoding_is_read_in_the_right_one() {
        for (damaged, right) in [
            ("JyvÃ¤skylÃ¤", "Jyväskylä"),
            ("Ã…bo, Ã„htÃ¤ri, Ã–stersund", "Åbo, Ähtäri, Östersund"),
            ("H\u{c3}\u{a4}me", "Häme"),
            ("\u{c3}\u{84}ht\u{c3}\u{a4}ri", "Ähtäri"),
            ("valtionâ€™s â€“ â€œx” 20Â\u{a0}% 5Â° Â§", "valtion’s – “x” 20\u{a0}% 5° §"),
            ("Å¡Å¾", "šž"),
            ("ï»¿Oulu ï¿½", "\u{feff}Oulu \u{fffd}"),
            ("ðŸ˜€", "😀"),
            ("Ð’", "В"),
            ("aÌˆ", "a\u{308}"),
        ] {
            assert_eq!(repair(damaged), right, "{damaged}");
        }
        assert_eq!(repair(&repair("JyvÃƒÂ¤skylÃƒÂ¤")), "Jyväskylä");
    }

    #[test]
    fn right_text_is_left_as_it_is() {
        for text in [
            "Jyväskylä",
            "”ETELÄ”",
            "»SKÅ»",
            "PÄÄ–PÄÄ",
            "ÄÄ…",
            "Ä®",
            "NESCAFÉ®",
            "café…”",
            "ÅÄÖ",
            "10 °C",
            "São Paulo",
            "SÃO",
            "Ähtäri",
            "½–¾",
            "ÅÅ’",
        ] {
            assert_eq!(repair(text), text);
        }
    }
}
