//! UTF-8 that was read in another encoding: "JyvÃ¤skylÃ¤".
//!
//! Decided by encoding it again: characters that, as bytes of Windows-1252 or Latin-1, are UTF-8. Left
//! out is what stands in right text too: a quotation mark or a dash after a capital letter ("ETELÄ”").

/// Characters that are one character of UTF-8.
pub(super) struct Run {
    pub length: usize,
    pub letter: char,
}

/// The run that begins at this place of a text.
pub(super) fn run_at(letters: &[char], at: usize) -> Option<Run> {
    let lead = byte_of(*letters.get(at)?)?;
    let length = match lead {
        // Latin letters, combining marks, Greek, Cyrillic.
        0xc2..=0xc5 | 0xcc | 0xce..=0xd1 => 2,
        // Punctuation and symbols; ligatures, U+FEFF and U+FFFD.
        0xe2 | 0xef => 3,
        // Pictures.
        0xf0 => 4,
        _ => return None,
    };
    let mut bytes = [0; 4];
    for (byte, letter) in bytes.iter_mut().zip(letters.get(at..at + length)?) {
        *byte = byte_of(*letter)?;
    }
    let letter = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    let is_damage = match lead {
        0xc2 | 0xc3 | 0xd0 | 0xf0 => true,
        0xe2 => matches!(letter, '\u{2000}'..='\u{2bff}'),
        0xef => matches!(letter, '\u{fb00}'..='\u{fb06}' | '\u{feff}' | '\u{fffd}'),
        _ => !may_follow_a_capital(bytes[1]),
    };
    is_damage.then_some(Run { length, letter })
}

/// The text as it was before.
pub(super) fn repaired(letters: &[char]) -> Vec<char> {
    let mut repaired = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let run = run_at(letters, at);
        repaired.push(run.as_ref().map_or(*letter, |run| run.letter));
        at += run.map_or(1, |run| run.length);
    }
    repaired
}

/// Quotation marks, dashes, an ellipsis, the signs of trade marks: in right text they stand after Ä
/// and Å too.
const fn may_follow_a_capital(byte: u8) -> bool {
    matches!(
        byte,
        0x82 | 0x84 | 0x85 | 0x8b | 0x91
            ..=0x97
                | 0x99
                | 0x9b
                | 0xa0
                | 0xa9
                | 0xab
                | 0xae
                | 0xb0
                | 0xb2
                | 0xb3
                | 0xb7
                | 0xb9
                | 0xbb
    )
}

/// The byte of a character that is not ASCII in Windows-1252, or in Latin-1 where that has a control
/// character.
fn byte_of(letter: char) -> Option<u8> {
    /// What Windows-1252 has from 0x80 to 0x9F; blanks where it has nothing.
    const SPECIAL: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    if let '\u{80}'..='\u{ff}' = letter {
        return u8::try_from(letter).ok();
    }
    let at = SPECIAL.chars().position(|one| one == letter && one != ' ')?;
    u8::try_from(0x80 + at).ok()
}

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
