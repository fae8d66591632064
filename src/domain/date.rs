//! Dates that are no more precise than their source: a year, a month or a day.
//!
//! Nothing is guessed: a date known to the month has no day, here or on screen.

use std::fmt;
use std::str::FromStr;

/// A date of the proleptic Gregorian calendar, known to the year, the month or the day.
///
/// Its text form is the ISO 8601 date of that precision: `2023`, `2023-10`, `2020-09-03`.
/// Ordered in time; of two that begin together, the less precise comes first.
///
/// ```
/// use kaupunkipolitiikka::domain::PartialDate;
///
/// let month: PartialDate = "2023-10".parse().unwrap();
/// assert_eq!((month.year(), month.month(), month.day()), (2023, Some(10), None));
/// assert!(month < "2023-10-02".parse().unwrap());
/// assert!("2023-02-30".parse::<PartialDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Text that is no date of the years 1900 to 2199.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PartialDate::EXPECTED)
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// What the parser accepts, in words.
    pub const EXPECTED: &'static str =
        "a real date of the years 1900 to 2199, like 2020-09-03, 2020-09 or 2020";

    /// The year, 1900 to 2199.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, if it is known.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if it is known.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = parse_digits(parts.next(), 4).ok_or(DateError)?;
        let month = parse_part(parts.next())?;
        let day = parse_part(parts.next())?;
        let days = month.map_or(0, |month| days_in(year, month));
        let real = (1900..=2199).contains(&year)
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| (1..=days).contains(&day));
        if real && parts.next().is_none() { Ok(Self { year, month, day }) } else { Err(DateError) }
    }
}

/// Exactly `count` ASCII digits as a number.
fn parse_digits(text: Option<&str>, count: usize) -> Option<u16> {
    let text = text?;
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Two digits, if the part is present.
fn parse_part(part: Option<&str>) -> Result<Option<u8>, DateError> {
    part.map(|part| {
        parse_digits(Some(part), 2).and_then(|value| u8::try_from(value).ok()).ok_or(DateError)
    })
    .transpose()
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn keeps_the_precision_of_its_text() {
        for text in ["2023", "2023-10", "2020-09-03", "2024-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn rejects_what_is_no_date() {
        for text in [
            "",
            "soon",
            "20",
            "2023-",
            "2023-13",
            "2023-00",
            "2023-02-30",
            "2023-02-29",
            "2100-02-29",
            "2023-04-31",
            "2023-10-00",
            "2023-1-1",
            "2023-10-10-10",
            "+023",
            "1899",
            "2200",
            "2023-10-1o",
            "２０２３",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn sorts_chronologically() {
        let mut dates = ["2023-10", "2020-09-03", "2023-10-02", "2023", "2022-06-01"].map(date);
        dates.sort_unstable();
        assert_eq!(
            dates.map(|date| date.to_string()),
            ["2020-09-03", "2022-06-01", "2023", "2023-10", "2023-10-02"]
        );
    }
}
