//! Reading one value: its type, its range, its words. Every reader notes its faults and returns
//! a stand-in, so that one pass meets them all; no stand-in ever leaves the parser.

use std::str::FromStr;

use super::faults::{Faults, MISSING};
use crate::domain::date::PartialDate;
use crate::domain::json::{Json, quoted};
use crate::domain::language::{Language, PlaceName, Title, Words};

/// The fields of an object that are still to be read.
pub(super) struct Fields<'a, 'f> {
    /// `None` where there is no object: then every field reads as the stand-in.
    whole: Option<&'a Json>,
    entries: &'a [(&'static str, Json)],
    known: Vec<&'static str>,
    faults: &'f Faults<'a>,
}

impl<'a, 'f> Fields<'a, 'f> {
    /// Opens an object; another type is one fault, and its fields are none.
    #[inline(never)]
    pub fn open(json: &'a Json, faults: &'f Faults<'a>) -> Self {
        if let Json::Object(entries) = json {
            return Self { whole: Some(json), entries, known: Vec::new(), faults };
        }
        faults.wrong(json, "an object");
        Self { whole: None, entries: &[], known: Vec::new(), faults }
    }

    /// Reads a field that must be there.
    pub fn read<T>(
        &mut self,
        key: &'static str,
        reader: impl FnOnce(&'a Json, &Faults<'a>) -> T,
    ) -> T {
        reader(self.required(key), self.faults)
    }

    /// The value of a field that must be there; where it is not, the fault is noted and a
    /// stand-in read, which has no faults of its own. Out of line, since it is asked for a
    /// hundred times.
    #[inline(never)]
    fn required(&mut self, key: &'static str) -> &'a Json {
        self.take(key).unwrap_or_else(|| {
            if let Some(whole) = self.whole {
                self.faults.add(whole, key, "nothing".to_owned(), "this field");
            }
            &MISSING
        })
    }

    /// Reads a field that must be there and may be null.
    pub fn maybe<T>(
        &mut self,
        key: &'static str,
        reader: impl FnOnce(&'a Json, &Faults<'a>) -> T,
    ) -> Option<T> {
        self.read(
            key,
            |json, faults| {
                if matches!(json, Json::Null) { None } else { Some(reader(json, faults)) }
            },
        )
    }

    /// A field that may be left out.
    pub fn take(&mut self, key: &'static str) -> Option<&'a Json> {
        self.known.push(key);
        self.entries.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// Notes the fields that nobody asked for, and those that stand twice.
    pub fn close(self) {
        for (at, (key, value)) in self.entries.iter().enumerate() {
            if !self.known.contains(&&**key) {
                let expected = format!("only the fields {}", self.known.join(", "));
                self.faults.add(value, "", format!("the unknown field {}", quoted(key)), expected);
            } else if self.entries[..at].iter().any(|(earlier, _)| earlier == key) {
                let found = format!("the field {} a second time", quoted(key));
                self.faults.add(value, "", found, "each field once");
            }
        }
    }
}

/// Reads every item of a list.
pub(super) fn list<'a, T>(
    json: &'a Json,
    faults: &Faults<'a>,
    mut reader: impl FnMut(&'a Json, &Faults<'a>) -> T,
) -> Vec<T> {
    items(json, faults).iter().map(|item| reader(item, faults)).collect()
}

#[inline(never)]
fn items<'a>(json: &'a Json, faults: &Faults<'a>) -> &'a [Json] {
    if let Json::List(items) = json {
        return items;
    }
    faults.wrong(json, "a list");
    &[]
}

/// Reads a list that has at least one item.
pub(super) fn filled<'a, T>(
    json: &'a Json,
    faults: &Faults<'a>,
    reader: impl FnMut(&'a Json, &Faults<'a>) -> T,
) -> Vec<T> {
    if matches!(json, Json::List(items) if items.is_empty()) {
        faults.wrong(json, "a list of at least one");
    }
    list(json, faults, reader)
}

/// The text of a value, or `None` where it is of another type.
pub(super) fn str_of<'a>(json: &'a Json, faults: &Faults<'a>) -> Option<&'static str> {
    if let Json::Text(text) = json {
        return Some(text);
    }
    faults.wrong(json, "text");
    None
}

/// Text of a form that `fits` tells.
#[inline(never)]
pub(super) fn formed<'a>(
    json: &'a Json,
    faults: &Faults<'a>,
    expected: &'static str,
    fits: fn(&str) -> bool,
) -> &'static str {
    let Some(text) = str_of(json, faults) else { return "" };
    if !fits(text) {
        faults.wrong(json, expected);
    }
    text
}

/// Text with something in it.
#[inline(never)]
pub(super) fn text<'a>(json: &'a Json, faults: &Faults<'a>) -> &'static str {
    formed(json, faults, "text that is not empty", |text| !text.trim().is_empty())
}

/// Words in three languages.
#[inline(never)]
pub(super) fn words<'a>(json: &'a Json, faults: &Faults<'a>) -> Words {
    let mut fields = Fields::open(json, faults);
    let text = [fields.read("fi", text), fields.read("sv", text), fields.read("en", text)];
    let mut own = [false; 3];
    if let Some(json) = fields.take("own") {
        let languages = filled(json, faults, language);
        if !languages.is_sorted_by(|a, b| a < b) {
            let found = "languages twice or out of order".to_owned();
            faults.add(json, "", found, "each language once, in the order fi, sv, en");
        }
        for language in languages {
            own[language as usize] = true;
        }
    }
    fields.close();
    let differ_by_blanks = |one: &str, other: &str| {
        one != other && one.split_whitespace().eq(other.split_whitespace())
    };
    for (at, key) in ["sv", "en"].into_iter().enumerate() {
        if text[..=at].iter().any(|earlier| differ_by_blanks(earlier, text[at + 1])) {
            let expected = "no difference in blanks alone from another language";
            faults.add(json, key, quoted(text[at + 1]), expected);
        }
    }
    Words { text, own }
}

/// The names of a place in the national languages.
#[inline(never)]
pub(super) fn place_name<'a>(json: &'a Json, faults: &Faults<'a>) -> PlaceName {
    let mut fields = Fields::open(json, faults);
    let name = PlaceName { fi: fields.read("fi", text), sv: fields.read("sv", text) };
    fields.close();
    name
}

/// A title in its own language.
pub(super) fn title<'a>(json: &'a Json, faults: &Faults<'a>) -> Title {
    let mut fields = Fields::open(json, faults);
    let title = Title { text: fields.read("text", text), language: fields.read("lang", language) };
    fields.close();
    title
}

pub(super) fn language<'a>(json: &'a Json, faults: &Faults<'a>) -> Language {
    choice(json, faults, &Language::ALL, Language::code)
}

/// One of a fixed set of values.
pub(super) fn choice<'a, T: Copy + Default>(
    json: &'a Json,
    faults: &Faults<'a>,
    all: &[T],
    id: impl Fn(T) -> &'static str,
) -> T {
    let ids: Vec<_> = all.iter().map(|one| id(*one)).collect();
    place_of(json, faults, &ids).map(|at| all[at]).unwrap_or_default()
}

/// Which of these texts a value is.
#[inline(never)]
fn place_of<'a>(json: &'a Json, faults: &Faults<'a>, ids: &[&'static str]) -> Option<usize> {
    let text = str_of(json, faults)?;
    let place = ids.iter().position(|id| *id == text);
    if place.is_none() {
        faults.wrong(json, format!("one of {}", ids.join(", ")));
    }
    place
}

#[inline(never)]
pub(super) fn date<'a>(json: &'a Json, faults: &Faults<'a>) -> PartialDate {
    let Some(text) = str_of(json, faults) else { return PartialDate::default() };
    PartialDate::from_str(text).unwrap_or_else(|_| {
        faults.wrong(json, PartialDate::EXPECTED);
        PartialDate::default()
    })
}

/// A link that is safe to show: https alone, so that no `javascript:` ever reaches a page.
#[inline(never)]
pub(super) fn url<'a>(json: &'a Json, faults: &Faults<'a>) -> &'static str {
    formed(json, faults, "an https address", |text| {
        text.strip_prefix("https://").is_some_and(|rest| {
            !rest.is_empty()
                && !rest.starts_with(['/', '?', '#', ':', '@'])
                && !rest
                    .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c))
        })
    })
}

pub(super) fn truth<'a>(json: &'a Json, faults: &Faults<'a>) -> bool {
    if let Json::Bool(value) = json {
        return *value;
    }
    faults.wrong(json, "true or false");
    false
}

/// A whole number from 0 to 10 million: no municipality is larger.
pub(super) fn inhabitants<'a>(json: &'a Json, faults: &Faults<'a>) -> u32 {
    let value = match json {
        Json::Whole(value) => *value,
        // To JSON, 5.0 and 5 are the same number.
        #[expect(clippy::cast_possible_truncation, reason = "checked against the range below")]
        Json::Real(value) if value.fract() == 0.0 => *value as i64,
        _ => -1,
    };
    if (0..=10_000_000).contains(&value) {
        return u32::try_from(value).unwrap_or_default();
    }
    faults.wrong(json, "a whole number from 0 to 10000000");
    0
}

/// A number of degrees within `from` and `to`.
pub(super) fn degrees<'a>(
    json: &'a Json,
    faults: &Faults<'a>,
    from: i8,
    to: i8,
    expected: &'static str,
) -> f64 {
    let value = match json {
        #[expect(clippy::cast_precision_loss, reason = "checked against the range below")]
        Json::Whole(value) => *value as f64,
        Json::Real(value) => *value,
        _ => f64::NAN,
    };
    if !(f64::from(from)..=f64::from(to)).contains(&value) {
        faults.wrong(json, expected);
    }
    value
}

/// Text of exactly `count` ASCII digits.
pub(super) fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}

/// Lower-case ASCII letters, digits and the `others`; at least one.
pub(super) fn is_word(text: &str, others: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || others.contains(c))
}

/// Words joined by hyphens.
pub(super) fn is_id(text: &str) -> bool {
    text.split('-').all(|part| is_word(part, ""))
}

/// At least three lower-case letters, with the diacritics of Latin 1 and the Finnish š and ž.
pub(super) fn is_stem(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| matches!(c, 'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | 'š' | 'ž'))
}
