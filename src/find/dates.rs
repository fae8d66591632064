//! Dates as people write them: `3.9.2020`, `03.09.2020`, `2020-09-03`, `9/2020`, `3. syyskuuta 2020`,
//! `den 3 september 2020`, `September 3, 2020`, `syyskuussa 2020`.
//!
//! Each becomes one word, which begins with the word of its month: a search for September finds its days.
//! A year alone stays a number, since not every number of four digits is one.

use std::ops::Range;

use crate::domain::date::PartialDate;
use crate::domain::fold::fold;

/// The word that stands for a date in the index; no text folds to it, since it has a hyphen.
pub(super) fn key(date: PartialDate) -> String {
    date.to_string()
}

/// The dates in a text of month or day precision: where they stand, and their words.
pub(super) fn dates_in(text: &str) -> Vec<(Range<usize>, String)> {
    let parts = parts(text);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let read = in_digits(&parts[at].1).map(|date| (1, date)).or_else(|| in_words(&parts[at..]));
        let Some((length, date)) = read else {
            at += 1;
            continue;
        };
        let range = parts[at].0.start..parts[at + length - 1].0.end;
        if let Ok(date) = date.parse::<PartialDate>() {
            dates.push((range, key(date)));
        }
        at += length;
    }
    dates
}

/// The parts of a text between spaces and commas, folded, but with their full stops; none ends with one.
fn parts(text: &str) -> Vec<(Range<usize>, String)> {
    let mut parts = Vec::new();
    let mut rest = 0;
    for piece in text.split([' ', ',', '\u{a0}', '(', ')', '–']) {
        let trimmed = piece.trim_matches(['.', ';', '?']);
        let start = rest + piece.len() - piece.trim_start_matches(['.', ';', '?']).len();
        rest += piece.len();
        rest += text[rest..].chars().next().map_or(0, char::len_utf8);
        if !trimmed.is_empty() {
            let is_number = trimmed.starts_with(|letter: char| letter.is_ascii_digit());
            let folded = if is_number { trimmed.to_owned() } else { fold(trimmed) };
            parts.push((start..start + trimmed.len(), folded));
        }
    }
    parts
}

/// `3.9.2020`, `2020-09-03`, `2020-09`, `9.2020` or `9/2020`, as an ISO date.
fn in_digits(part: &str) -> Option<String> {
    let numbers: Option<Vec<u16>> = part
        .split(['.', '-', '/'])
        .map(|number| {
            Some(number).filter(|number| number.len() <= 4).and_then(|it| it.parse().ok())
        })
        .collect();
    let (year, month, day) = match *numbers?.as_slice() {
        [day, month, year] if year > 31 => (year, month, Some(day)),
        [year, month, day] => (year, month, Some(day)),
        [month, year] if year > 12 => (year, month, None),
        [year, month] => (year, month, None),
        _ => return None,
    };
    Some(iso(year, month, day))
}

/// A month with its year, before or between them the day.
fn in_words(parts: &[(Range<usize>, String)]) -> Option<(usize, String)> {
    let part = |at: usize| parts.get(at).map(|(_, part)| part.as_str()).unwrap_or_default();
    let number = |at: usize, range: Range<u16>| {
        part(at).parse().ok().filter(|number: &u16| range.contains(number))
    };
    let (day, year) = (1..32, 1000..3000);
    let (length, month, day, year) = if let Some(month) = month(part(0)) {
        match (number(1, day), number(2, year.clone())) {
            (Some(day), Some(year)) => (3, month, Some(day), year),
            _ => (2, month, None, number(1, year)?),
        }
    } else {
        (3, month(part(1))?, Some(number(0, day)?), number(2, year)?)
    };
    Some((length, iso(year, month, day)))
}

fn iso(year: u16, month: u16, day: Option<u16>) -> String {
    let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
    format!("{year}-{month:02}{day}")
}

/// The months in Finnish, Swedish and English, folded: how they begin, or an abbreviation or another short
/// word as it is.
const MONTHS: [&[&str]; 12] = [
    &["tammik", "januar", "jan"],
    &["helmik", "februar", "feb"],
    &["maalisk", "march", "mars", "mar"],
    &["huhtik", "april", "apr"],
    &["toukok", "maj", "may"],
    &["kesak", "juni", "june", "jun"],
    &["heinak", "juli", "july", "jul"],
    &["elokuu", "august", "aug"],
    &["syysk", "septem", "sept", "sep"],
    &["lokak", "oktob", "octob", "okt", "oct"],
    &["marrask", "novem", "nov"],
    &["jouluk", "decem", "dec"],
];

/// The shortest beginning of a month: "mar" and "sept" begin other words.
const MIN_BEGINNING: usize = 5;

fn month(word: &str) -> Option<u16> {
    let is_month =
        |name: &&str| word == *name || name.len() >= MIN_BEGINNING && word.starts_with(name);
    let at = MONTHS.iter().position(|names| names.iter().any(&is_month))?;
    u16::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::dates_in;

    #[test]
    fn reads_dates_as_people_write_them() {
        for (text, date) in [
            ("3.9.2020", "2020-09-03"),
            ("03.09.2020", "2020-09-03"),
            ("2020-09-03", "2020-09-03"),
            ("3. syyskuuta 2020", "2020-09-03"),
            ("3 september 2020", "2020-09-03"),
            ("den 3 september 2020", "2020-09-03"),
            ("September 3, 2020", "2020-09-03"),
            ("Sept 3 2020", "2020-09-03"),
            ("syyskuu 2020", "2020-09"),
            ("Syyskuussa 2020", "2020-09"),
            ("september 2020", "2020-09"),
            ("2020-09", "2020-09"),
            ("9/2020", "2020-09"),
            ("9.2020", "2020-09"),
        ] {
            let dates: Vec<_> = dates_in(text).into_iter().map(|(_, date)| date).collect();
            assert_eq!(dates, [date], "{text}");
        }
    }

    #[test]
    fn reads_dates_within_a_text() {
        let text = "Laajennettu 23.6.2021 (ja 2.5.2022).";
        let dates: Vec<_> =
            dates_in(text).into_iter().map(|(range, date)| (&text[range], date)).collect();
        assert_eq!(dates, [("23.6.2021", "2021-06-23".into()), ("2.5.2022", "2022-05-02".into())]);
    }

    #[test]
    fn takes_nothing_else_for_a_date() {
        for text in
            ["2020", "syyskuu", "31.2.2020", "2020-13", "Marin 2020", "1.2", "694 392", "3.9.", ""]
        {
            assert!(dates_in(text).is_empty(), "{text}");
        }
    }
}
