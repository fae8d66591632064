//! Dates as the languages write them. The words are in each language's own file.

use super::Text;
use crate::domain::PartialDate;

/// How a language writes dates.
pub struct DateFormat {
    /// Whether a date with a day is written in numbers, `3.9.2020`, and not `3 September 2020`.
    pub is_numeric: bool,
    /// The prefix of a date of each precision as an adverbial.
    pub in_year: &'static str,
    pub in_month: &'static str,
    pub on_day: &'static str,
    /// The suffix of the name of a month as an adverbial.
    pub month_ending: &'static str,
}

impl Text {
    /// A date at its own precision: `3.9.2020`, `lokakuu 2023`, `3 september 2020`, `October 2023`,
    /// `2023`.
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        self.format_date(date, "")
    }

    /// A date as an adverbial: `lokakuussa 2023`, `i oktober 2023`, `on 3 September 2020`.
    #[must_use]
    pub fn when(&self, date: PartialDate) -> String {
        let format = &self.date_format;
        let (start, month_ending) = match (date.month(), date.day()) {
            (None, _) => (format.in_year, ""),
            (Some(_), None) => (format.in_month, format.month_ending),
            (Some(_), Some(_)) => (format.on_day, ""),
        };
        start.to_owned() + &self.format_date(date, month_ending)
    }

    fn format_date(&self, date: PartialDate, month_ending: &str) -> String {
        let format = &self.date_format;
        let separator = if format.is_numeric && date.day().is_some() { "." } else { " " };
        let mut text = String::new();
        if let Some(day) = date.day() {
            text = text + &day.to_string() + separator;
        }
        if let Some(month) = date.month() {
            if separator == "." {
                text += &month.to_string();
            } else {
                text = text + self.common.month(date).unwrap_or_default() + month_ending;
            }
            text += separator;
        }
        text + &date.year().to_string()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Language;
    use crate::text::Text;

    #[test]
    fn formats_a_date_as_each_language_writes_it() {
        let date = |text: &str, language| Text::of(language).date(text.parse().unwrap());
        assert_eq!(date("2020-09-03", Language::Fi), "3.9.2020");
        assert_eq!(date("2020-09-03", Language::Sv), "3 september 2020");
        assert_eq!(date("2020-09-03", Language::En), "3 September 2020");
        assert_eq!(date("2023-10", Language::Fi), "lokakuu 2023");
        assert_eq!(date("2023-10", Language::Sv), "oktober 2023");
        assert_eq!(date("2023-10", Language::En), "October 2023");
        assert_eq!(date("2023", Language::Fi), "2023");
    }

    #[test]
    fn formats_a_date_within_a_sentence() {
        let when = |text: &str, language| Text::of(language).when(text.parse().unwrap());
        assert_eq!(when("2023-10", Language::Fi), "lokakuussa 2023");
        assert_eq!(when("2023-10", Language::Sv), "i oktober 2023");
        assert_eq!(when("2023-10", Language::En), "in October 2023");
        assert_eq!(when("2020-01-16", Language::Fi), "16.1.2020");
        assert_eq!(when("2020-01-16", Language::Sv), "den 16 januari 2020");
        assert_eq!(when("2020-01-16", Language::En), "on 16 January 2020");
        assert_eq!(when("2011", Language::Fi), "vuonna 2011");
        assert_eq!(when("2011", Language::Sv), "år 2011");
        assert_eq!(when("2011", Language::En), "in 2011");
    }
}
