//! The parser and the JSON schema agree on what is valid.

use kaupunkipolitiikka::domain::{Language, PartialDate};
use serde_json::{Value, json};

use crate::{MINIMAL, SCHEMA, apply, json_of, published_json, reader_lines, validator};

/// The pointers of all values, with the values.
fn pointers<'v>(value: &'v Value, pointer: &str, found: &mut Vec<(String, &'v Value)>) {
    found.push((pointer.to_owned(), value));
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                pointers(item, &format!("{pointer}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                pointers(item, &format!("{pointer}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// The plain changes: a value removed, emptied, of another type, with an unknown field.
fn plain_changes(value: &Value) -> Vec<Option<Value>> {
    let unknown = value.as_object().map(|fields| {
        let mut more = fields.clone();
        more.insert("unknown".to_owned(), json!(null));
        Some(more.into())
    });
    let other = if value.is_string() { json!(0) } else { json!("") };
    [None, Some(json!("")), Some(json!([])), Some(other)].into_iter().chain(unknown).collect()
}

/// Many more: values of other fields, and values that are barely invalid.
fn all_changes(value: &Value) -> Vec<Option<Value>> {
    let mut all = plain_changes(value);
    let others = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(60.5),
        json!(1e300),
        json!(""),
        json!(" \u{a0}"),
        json!("x"),
        json!("X-1"),
        json!("01"),
        json!("2011"),
        json!("fi"),
        json!("2023-02-30"),
        json!("2024-02-29"),
        json!("https://x"),
        json!("https://-/\\"),
        json!("http://x"),
        json!("a\u{0}b"),
        json!([]),
        json!([[]]),
        json!(["fi", "en"]),
        json!({}),
    ];
    all.extend(others.into_iter().map(Some));
    match value {
        Value::String(text) => {
            let variants = [
                format!("{text} "),
                format!("{text}\n"),
                format!("-{text}"),
                text.to_uppercase(),
                text.chars().skip(1).collect(),
            ];
            all.extend(variants.into_iter().map(|text| Some(json!(text))));
        }
        Value::Array(items) => {
            let twice: Vec<_> = items.iter().chain(items.first()).cloned().collect();
            all.push(Some(json!(twice)));
        }
        _ => {}
    }
    all
}

/// Whether a line reports a fault that no schema can detect.
fn is_beyond_a_schema(line: &str) -> bool {
    let seen_by_the_reader_alone = [
        "expected the id of ",
        "expected each id once",
        "expected one entry for each of ",
        "expected terms by their date",
        "expected the newest figure first",
        "expected the newest edition first",
        "expected no earlier than",
        "expected no difference in spaces",
    ];
    let is_leap_day = line.contains("-02-29\"") && line.ends_with(PartialDate::EXPECTED);
    is_leap_day || seen_by_the_reader_alone.iter().any(|words| line.contains(words))
}

/// Makes each change at each of the pointers, and compares the results of parser and schema.
fn compare_parser_and_schema(
    json: &Value,
    wanted: impl Fn(&str) -> bool,
    changes: impl Fn(&Value) -> Vec<Option<Value>>,
) {
    let schema = validator();
    let mut all = Vec::new();
    pointers(json, "", &mut all);
    let mut differences = Vec::new();
    for (pointer, value) in all {
        if !wanted(&pointer) {
            continue;
        }
        for change in changes(value) {
            let patch = match &change {
                Some(value) => json!([pointer, value]),
                None if pointer.is_empty() => continue,
                None => json!([pointer]),
            };
            let mut broken = json.clone();
            apply(&mut broken, &patch);
            let lines = reader_lines(broken.to_string());
            let agree = if schema.is_valid(&broken) {
                lines.iter().all(|line| is_beyond_a_schema(line))
            } else {
                !lines.is_empty()
            };
            if !agree {
                differences.push(format!("{patch}: the reader says {lines:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn parser_and_schema_agree_on_every_change_of_the_smallest_dataset() {
    compare_parser_and_schema(&json_of(MINIMAL), |_| true, all_changes);
}

/// One pointer of each kind: of each list with several items, only the second one.
#[test]
fn parser_and_schema_agree_on_changes_of_the_published_dataset() {
    let second = |pointer: &str| {
        let mut indices = pointer.split('/').filter_map(|token| token.parse::<usize>().ok());
        pointer.contains("/1") && indices.all(|at| at == 1)
    };
    compare_parser_and_schema(&published_json(), second, plain_changes);
}

/// Editors would warn of a language that is missing in the schema.
#[test]
fn the_schema_knows_every_language() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let words = &schema["$defs"]["words"];
    let codes = Language::ALL.map(Language::code);
    for code in codes {
        assert!(words["properties"][code].is_object(), "{code} in {words}");
        assert!(words["required"].as_array().unwrap().contains(&json!(code)), "{code}");
    }
    assert_eq!(words["properties"].as_object().unwrap().len(), codes.len() + 1, "and `own`");
}
