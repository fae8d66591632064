//! Numbers as all three languages write them: groups of three with a no-break space.

/// A whole number with its groups of three digits separated by U+00A0: `664 028`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_by_three() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(36297), "36\u{a0}297");
        assert_eq!(grouped(664_028), "664\u{a0}028");
        assert_eq!(grouped(5_500_000), "5\u{a0}500\u{a0}000");
    }
}
