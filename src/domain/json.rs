//! JSON as written: preserves the order of fields, duplicate fields and whole numbers.
//!
//! `serde_json::Value` silently takes the last of duplicate fields, which must be reported to
//! editors, and brings code for writing JSON and floating-point text into the wasm. Text is
//! borrowed from the file, which is never freed.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value, RFC 8259.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Whole(i64),
    Real(f64),
    Text(&'static str),
    List(Box<[Json]>),
    Object(Box<[(&'static str, Json)]>),
}

impl Json {
    /// The items of a list; `None` of anything else.
    #[cfg(all(feature = "audit", not(target_arch = "wasm32")))]
    pub fn as_list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The value in a few words, for an error message.
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Whole(value) => value.to_string(),
            Self::Real(value) => decimal(*value),
            Self::Text(text) => quoted(text),
            Self::List(items) => format!("a list of {}", items.len()),
            Self::Object(fields) => format!("an object of {} fields", fields.len()),
        }
    }
}

/// Text in quotation marks, truncated for an error message.
pub fn quoted(text: &str) -> String {
    const MAX_CHARS: usize = 80;
    let mut truncated: String = text.chars().take(MAX_CHARS).collect();
    if truncated.len() < text.len() {
        truncated.push('…');
    }
    format!("\"{}\"", truncated.replace('\n', "\\n").replace('"', "\\\""))
}

/// A number with up to six decimals, without the standard library's code for exact floating-point
/// text.
pub fn decimal(value: f64) -> String {
    if !value.is_finite() || value.abs() > 1e12 {
        return "a number beyond 10^12".to_owned();
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
    let millionths = (value * 1e6).round() as i64;
    let sign = if millionths < 0 { "-" } else { "" };
    let millionths = millionths.unsigned_abs();
    let text = format!("{sign}{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Deserialize<'static> for Json {
    fn deserialize<D: Deserializer<'static>>(deserializer: D) -> Result<Self, D::Error> {
        Values(&mut Vec::new()).deserialize(deserializer)
    }
}

/// Reads a value. The items of all open lists and objects are on one stack, until each list is as long as it gets:
/// most are short, and a list that grows takes twice the memory.
struct Values<'s>(&'s mut Vec<(&'static str, Json)>);

impl DeserializeSeed<'static> for Values<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'static>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'static> for Values<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        #[expect(clippy::cast_precision_loss, reason = "beyond every range of the format")]
        Ok(i64::try_from(value).map_or(Json::Real(value as f64), Json::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Real(value))
    }

    fn visit_borrowed_str<E>(self, text: &'static str) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    /// Text with escapes in it.
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned().leak()))
    }

    fn visit_seq<A: SeqAccess<'static>>(self, mut items: A) -> Result<Json, A::Error> {
        let start = self.0.len();
        while let Some(item) = items.next_element_seed(Values(self.0))? {
            self.0.push(("", item));
        }
        Ok(Json::List(self.0.drain(start..).map(|(_, item)| item).collect()))
    }

    fn visit_map<A: MapAccess<'static>>(self, mut entries: A) -> Result<Json, A::Error> {
        let start = self.0.len();
        // A key is text like any other.
        while let Some(key) = entries.next_key_seed(Values(self.0))? {
            let Json::Text(key) = key else { continue };
            let value = entries.next_value_seed(Values(self.0))?;
            self.0.push((key, value));
        }
        Ok(Json::Object(self.0.drain(start..).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn describes_values_in_a_few_words() {
        let describe = |text: &'static str| serde_json::from_str::<Json>(text).unwrap().describe();
        assert_eq!(describe("null"), "null");
        assert_eq!(describe("-5"), "-5");
        assert_eq!(describe("60.16952"), "60.16952");
        assert_eq!(describe("-0.5"), "-0.5");
        assert_eq!(describe("1e300"), "a number beyond 10^12");
        assert_eq!(describe("\"a\\nb\\\"\""), "\"a\\nb\\\"\"");
        assert_eq!(describe("[1,2]"), "a list of 2");
        assert_eq!(describe("{\"a\":1}"), "an object of 1 fields");
        assert_eq!(describe(format!("\"{}\"", "å".repeat(81)).leak()).chars().count(), 83);
    }
}
