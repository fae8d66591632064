//! Inflected forms of a name, and names with one typing error. Folded text is compared as bytes:
//! folded letters of the three languages are ASCII.

/// Whether the typed word is a form of the name with this stem.
pub(super) fn is_inflected(typed: &[u8], stem: &[u8]) -> bool {
    typed.starts_with(stem)
}

/// Whether the typed word is a form of the name with this stem, with one error in the stem.
/// Short stems are excluded: too much would match.
pub(super) fn is_inflected_with_typo(typed: &[u8], stem: &[u8]) -> bool {
    const ENDING: usize = 2;
    if stem.len() < 6 || typed.len() < stem.len() + ENDING {
        return false;
    }
    (stem.len() - 1..=stem.len() + 1)
        .filter_map(|length| typed.get(..length))
        .any(|beginning| is_one_edit_apart(beginning, stem))
}

/// The length from which a typed word may hold a typing error, in bytes.
pub(super) const MIN_LENGTH_WITH_TYPO: usize = 4;

/// Whether a typed word is a name but for one error. Names and words of fewer than five letters
/// are too short for errors, but one of the two may be shorter because of the error.
pub(super) fn is_name_with_typo(typed: &[u8], name: &[u8]) -> bool {
    typed.len().abs_diff(name.len()) <= 1
        && typed.len().max(name.len()) >= 5
        && typed.len() >= MIN_LENGTH_WITH_TYPO
        && is_one_edit_apart(typed, name)
}

/// Whether the Damerau–Levenshtein distance is at most one: a letter missing, extra, wrong, or
/// swapped with its neighbour.
fn is_one_edit_apart(one: &[u8], other: &[u8]) -> bool {
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
    fn is_name_with_typo(typed: &str, name: &str) -> bool {
        super::is_name_with_typo(typed.as_bytes(), name.as_bytes())
    }

    #[test]
    fn allows_one_error_and_no_more() {
        for typed in ["helsnki", "helsingki", "helsinky", "helsikni", "elsinki", "ehlsinki"] {
            assert!(is_name_with_typo(typed, "helsinki"), "{typed}");
        }
        for typed in ["helsnky", "hels", "inkihels", "heslnki"] {
            assert!(!is_name_with_typo(typed, "helsinki"), "{typed}");
        }
    }

    #[test]
    fn allows_no_error_in_the_shortest_words() {
        assert!(!is_name_with_typo("salu", "salo"));
        assert!(!is_name_with_typo("abc", "abcd"));
        assert!(is_name_with_typo("salop", "salo"));
        assert!(is_name_with_typo("lati", "lahti"));
    }
}
