//! Numbers as the languages write them.

use super::Text;

impl Text {
    /// A whole number with its groups of three digits separated as the language does: `664 028` with
    /// U+00A0 in Finnish and Swedish, `664,028` in English.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        grouped(number, self.group_separator)
    }

    /// Decimal text with a point, as the language writes it: `60,16952` in Finnish and Swedish.
    #[must_use]
    pub fn decimal(&self, text: &str) -> String {
        text.replace('.', self.decimal_separator)
    }

    /// A location, in WGS84 degrees north and east as decimal text with a point.
    #[must_use]
    pub fn location(&self, north: &str, east: &str) -> String {
        format!("{}° N, {}° E", self.decimal(north), self.decimal(east))
    }
}

/// A whole number with its groups of three digits separated.
pub(super) fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::domain::Language;
    use crate::text::Text;

    #[test]
    fn groups_digits_by_three_as_each_language_does() {
        let number = |number, language| Text::of(language).number(number);
        assert_eq!(number(0, Language::Fi), "0");
        assert_eq!(number(999, Language::En), "999");
        assert_eq!(number(36297, Language::Fi), "36\u{a0}297");
        assert_eq!(number(664_028, Language::Sv), "664\u{a0}028");
        assert_eq!(number(664_028, Language::En), "664,028");
        assert_eq!(number(5_500_000, Language::Fi), "5\u{a0}500\u{a0}000");
        assert_eq!(number(5_500_000, Language::En), "5,500,000");
    }

    #[test]
    fn writes_decimals_as_each_language_does() {
        let decimal = |language| Text::of(language).decimal("60.16952");
        assert_eq!(decimal(Language::Fi), "60,16952");
        assert_eq!(decimal(Language::Sv), "60,16952");
        assert_eq!(decimal(Language::En), "60.16952");
    }
}
