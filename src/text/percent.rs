//! Changes in per cent, made of whole numbers.

use super::{Text, grouped};

impl Text {
    /// A change given in tenths of a per cent, always with its sign: `+4,6 %`.
    #[must_use]
    pub fn change(&self, tenths: i32) -> String {
        let sign = match tenths {
            0 => '±',
            1.. => '+',
            _ => '\u{2212}',
        };
        let size = tenths.unsigned_abs();
        let whole = grouped((size / 10).into(), self.group_separator);
        let blank = if self.is_percent_apart { "\u{a0}" } else { "" };
        format!("{sign}{whole}{}{}{blank}%", self.decimal_separator, size % 10)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Language;
    use crate::text::Text;

    #[test]
    fn writes_a_change_as_each_language_does() {
        let change = |tenths, language| Text::of(language).change(tenths);
        assert_eq!(change(46, Language::Fi), "+4,6\u{a0}%");
        assert_eq!(change(-46, Language::Sv), "\u{2212}4,6\u{a0}%");
        assert_eq!(change(-46, Language::En), "\u{2212}4.6%");
        assert_eq!(change(-3, Language::Fi), "\u{2212}0,3\u{a0}%");
        assert_eq!(change(100, Language::En), "+10.0%");
        assert_eq!(change(0, Language::Fi), "±0,0\u{a0}%");
        assert!(change(i32::MIN, Language::Fi).ends_with("364,8\u{a0}%"));
    }
}
