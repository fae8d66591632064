//! Windows-1252 (WHATWG Encoding, section 9): the encoding of bytes that are not UTF-8.

/// What it has from 0x80 to 0x9F; control characters where it has nothing.
const SPECIAL: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads bytes.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let char_of = |byte: &u8| match byte {
        0x80..=0x9f => SPECIAL[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    bytes.iter().map(char_of).collect()
}

/// The byte of a character that is not ASCII; a control character of Latin-1 is its own.
#[must_use]
pub fn byte_of(c: char) -> Option<u8> {
    if let '\u{80}'..='\u{ff}' = c {
        return u8::try_from(c).ok();
    }
    let at = SPECIAL.iter().position(|one| *one == c)?;
    u8::try_from(0x80 + at).ok()
}
