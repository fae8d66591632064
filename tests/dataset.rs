//! The dataset: what is published, and what the reader refuses. Reader and JSON Schema are held
//! equal as far as a schema can go.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use jsonschema::Validator;
use kaupunkipolitiikka::domain::dataset::{GroupKind, Kind};
use kaupunkipolitiikka::domain::parse::MOST_BYTES;
use kaupunkipolitiikka::domain::{Dataset, PartialDate};
use serde_json::{Value, json};
use support::random::Random;
use support::{PUBLISHED, published};

const MINIMAL: &str = include_str!("fixtures/minimal.json");
const FAULTS: &str = include_str!("fixtures/faults.json");
const SCHEMA: &str = include_str!("../public/data/committee.schema.json");

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn published_json() -> Value {
    serde_json::from_slice(PUBLISHED).unwrap()
}

fn schema() -> Validator {
    jsonschema::validator_for(&json_of(SCHEMA)).unwrap()
}

/// The lines that `./dev data` would print; none for a file that is fine.
fn lines(bytes: impl AsRef<[u8]>) -> Vec<String> {
    match Dataset::parse(bytes.as_ref().to_vec().leak()) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

// --- The published dataset ---

#[test]
fn the_published_dataset_is_valid() {
    assert_eq!(lines(PUBLISHED), [""; 0]);
    let errors: Vec<_> = schema()
        .iter_errors(&published_json())
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn the_published_dataset_has_its_cities_and_terms() {
    let dataset = published();
    assert_eq!(dataset.cities.len(), 23);
    assert_eq!(dataset.regions.len(), 19);
    let seats = |term: usize, wanted| {
        dataset.cities.iter().filter(|city| city.terms[term].represented == wanted).count()
    };
    let counts: Vec<_> = dataset
        .terms
        .iter()
        .enumerate()
        .map(|(at, term)| (term.id, seats(at, Some(true)), seats(at, Some(false)), seats(at, None)))
        .collect();
    assert_eq!(
        counts,
        [("2011", 13, 0, 10), ("2016", 14, 9, 0), ("2020", 23, 0, 0), ("2023", 23, 0, 0)]
    );
}

#[test]
fn the_partnerships_divide_the_cities() {
    let dataset = published();
    let members = |id: &str| {
        let of_group = |city: &&kaupunkipolitiikka::domain::dataset::City| {
            city.groups.iter().any(|one| dataset.group(one.group).id == id)
        };
        dataset.cities.iter().filter(of_group).count()
    };
    assert_eq!(["alliance6", "vitality", "growth", "east"].map(members), [6, 3, 12, 2]);
    assert_eq!(members("ecosystem"), 18);
    for city in &dataset.cities {
        let partnerships = city
            .groups
            .iter()
            .filter(|one| dataset.group(one.group).kind == GroupKind::Partnership)
            .count();
        assert_eq!(partnerships, 1, "{}", city.id);
    }
}

#[test]
fn the_series_has_four_publications_and_the_pamphlet_stands_outside() {
    let dataset = published();
    let kinds = |series: bool| -> Vec<_> {
        let of_series = dataset.publications.iter().filter(|one| one.series == series);
        of_series.map(|one| one.kind).collect()
    };
    assert_eq!(kinds(true), [Kind::Paper, Kind::Response, Kind::Study, Kind::Booklet]);
    assert_eq!(kinds(false), [Kind::Pamphlet]);
}

#[test]
fn every_source_and_every_person_is_referred_to() {
    fn ids<'v>(value: &'v Value, keys: &[&str], found: &mut BTreeSet<&'v str>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    if keys.contains(&key.as_str()) {
                        texts(value, found);
                    }
                    ids(value, keys, found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| ids(item, keys, found)),
            _ => {}
        }
    }
    /// A text, those of a list, or those of the lists in an object.
    fn texts<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
        match value {
            Value::String(text) => drop(found.insert(text)),
            Value::Array(items) => items.iter().for_each(|item| {
                if item.is_string() {
                    texts(item, found);
                }
            }),
            Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
            _ => {}
        }
    }
    let json = published_json();
    for (list, keys) in [("sources", &["sources"][..]), ("people", &["person", "people"])] {
        let all: BTreeSet<_> =
            json[list].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
        let mut used = BTreeSet::new();
        ids(&json, keys, &mut used);
        let unused: Vec<_> = all.difference(&used).collect();
        assert!(unused.is_empty(), "{list}: {unused:?}");
    }
}

// --- What is refused, and in which words ---

/// A change of a JSON value: `[pointer, value]` sets, `[pointer]` removes; `-` at the end of the
/// pointer adds to a list.
fn apply(json: &mut Value, patch: &Value) {
    let pointer = patch[0].as_str().unwrap();
    let Some((parent, token)) = pointer.rsplit_once('/') else {
        *json = patch[1].clone();
        return;
    };
    let token = token.replace("~1", "/").replace("~0", "~");
    let parent = json.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}"));
    match (parent, patch.get(1)) {
        (Value::Array(items), Some(value)) if token == "-" => items.push(value.clone()),
        (Value::Array(items), Some(value)) => {
            items[token.parse::<usize>().unwrap()] = value.clone();
        }
        (Value::Array(items), None) => drop(items.remove(token.parse().unwrap())),
        (Value::Object(fields), Some(value)) => drop(fields.insert(token, value.clone())),
        (Value::Object(fields), None) => drop(fields.remove(&token).unwrap()),
        _ => panic!("no list and no object at {pointer}"),
    }
}

/// Each case of `faults.json` says the exact lines of the reader, and whether a schema can see
/// the fault too. Cases that expect no line stand at the border and must be accepted by both.
#[test]
fn each_fault_is_named_in_its_exact_words() {
    let schema = schema();
    let mut wrong = Vec::new();
    for case in json_of(FAULTS).as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let mut json = json_of(MINIMAL);
        case["patch"].as_array().unwrap().iter().for_each(|patch| apply(&mut json, patch));
        let found = lines(json.to_string());
        if json!(found) != case["expect"] {
            wrong.push(format!("{name}: the reader says {}", json!(found)));
        }
        if schema.is_valid(&json) == case["schema"].as_bool().unwrap() {
            let says = if schema.is_valid(&json) { "accepts" } else { "refuses" };
            wrong.push(format!("{name}: the schema {says} it"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn several_faults_come_in_the_order_of_the_file() {
    let broken = MINIMAL
        .replace("\"updated\": \"2026-11-24\"", "\"updated\": \"tomorrow\"")
        .replace("\"code\": \"01\"", "\"code\": \"1\"")
        .replace("\"genitive\": \"Helsingin\",", "")
        .replace("\"lat\": 60.16952", "\"lat\": -33.9")
        .replace("\"url\": \"https://example.org/\"", "\"url\": \"ftp://example.org/\"");
    assert_eq!(
        lines(broken),
        [
            "/updated: found \"tomorrow\", expected a real date of the years 1900 to 2199, like 2020-09-03, 2020-09 or 2020",
            "/regions/0/code: found \"1\", expected a region code of two digits",
            "/cities/0/genitive: found nothing, expected this field",
            "/cities/0/region: found \"01\", expected the id of a region of this file",
            "/cities/0/lat: found -33.9, expected degrees north (WGS84) from 59 to 71",
            "/sources/0/url: found \"ftp://example.org/\", expected an https address",
        ]
    );
}

#[test]
fn a_field_that_stands_twice_is_refused() {
    let broken =
        MINIMAL.replace("\"lat\": 60.16952,", "\"lat\": 60.16952, \"lat\": 61.5, \"lat\": 0,");
    assert_eq!(
        lines(broken),
        [
            "/cities/0/lat: found the field \"lat\" a second time, expected each field once",
            "/cities/0/lat: found the field \"lat\" a second time, expected each field once",
        ]
    );
}

#[test]
fn what_is_no_json_is_refused_in_one_line() {
    let deep = "[".repeat(10_000);
    let cases: [(&str, &[u8], &str); 9] = [
        ("prose", b"Hei", "text that is not JSON (expected value at line 1 column 1)"),
        (
            "cut off",
            b"{\"version\": \"1.0.0\",\n \"upd",
            "text that is not JSON (EOF while parsing a string at line 2 column 5)",
        ),
        ("two values", b"{} {}", "text that is not JSON (trailing characters at line 1 column 4)"),
        ("nothing", b"", "an empty file"),
        ("blanks", b" \r\n\t", "an empty file"),
        (
            "10,000 brackets",
            deep.as_bytes(),
            "text that is not JSON (recursion limit exceeded at line 1 column 128)",
        ),
        ("not UTF-8", b"{\"version\": \"\xE4\"}", "the byte 0xE4 at position 13"),
        ("UTF-16", b"\xFF\xFE{\0}\0", "the byte 0xFF at position 0"),
        (
            "a log-in page",
            b"\n<!doctype html>\n<html><title>Sign in</title></html>",
            "a page of HTML or XML, \"<!doctype html>\"",
        ),
    ];
    for (name, bytes, found) in cases {
        let expected = if found.starts_with("the byte") {
            "UTF-8 text"
        } else if found.starts_with("a page") {
            "a JSON object; is this a log-in page?"
        } else {
            "a JSON object"
        };
        assert_eq!(lines(bytes), [format!("(file): found {found}, expected {expected}")], "{name}");
    }
}

#[test]
fn a_file_of_50_megabytes_is_refused_unread() {
    let mut bytes = MINIMAL.as_bytes().to_vec();
    bytes.resize(50_000_000, b' ');
    let expected = "(file): found a file of 50000000 bytes, expected at most 33554432 bytes";
    assert_eq!(lines(&bytes), [expected]);
    bytes.truncate(MOST_BYTES);
    assert_eq!(lines(&bytes), [""; 0]);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert_eq!(lines(format!("\u{feff}{MINIMAL}")), [""; 0]);
}

#[test]
fn damaged_bytes_never_cause_a_panic() {
    let mut random = Random::new(2026);
    for _ in 0..2_000 {
        let mut bytes = PUBLISHED.to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            let end = (at + random.below(60)).min(bytes.len());
            match random.below(5) {
                0 => bytes[at] ^= 1 << random.below(8),
                1 => bytes[at] = random.one_of(b"\0 \"\\/{}[],:-+.0019eEtfn\xC3\xFF"),
                2 => drop(bytes.drain(at..end)),
                3 => {
                    let twice = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, twice));
                }
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Err(faults) = Dataset::parse(bytes.leak()) {
            assert!(!faults.is_empty());
        }
    }
}

// --- Reader and schema ---

/// The pointers of all values, with the values.
fn places<'v>(value: &'v Value, pointer: &str, found: &mut Vec<(String, &'v Value)>) {
    found.push((pointer.to_owned(), value));
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                places(item, &format!("{pointer}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                places(item, &format!("{pointer}/{key}"), found);
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

/// Many more: values of other fields, and forms that only just fail.
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

/// Whether a line tells of a fault that no schema can see.
fn is_beyond_a_schema(line: &str) -> bool {
    let seen_by_the_reader_alone = [
        "expected the id of ",
        "expected each id once",
        "expected one entry for each of ",
        "expected terms by their date",
        "expected the newest figure first",
        "expected no earlier than",
        "expected no difference in blanks",
    ];
    let is_leap_day = line.contains("-02-29\"") && line.ends_with(PartialDate::EXPECTED);
    is_leap_day || seen_by_the_reader_alone.iter().any(|words| line.contains(words))
}

/// Makes each change at each of the places and holds reader and schema against each other.
fn hold_equal(
    json: &Value,
    wanted: impl Fn(&str) -> bool,
    changes: impl Fn(&Value) -> Vec<Option<Value>>,
) {
    let schema = schema();
    let mut all = Vec::new();
    places(json, "", &mut all);
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
            let lines = lines(broken.to_string());
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
fn reader_and_schema_agree_on_every_change_of_the_smallest_dataset() {
    hold_equal(&json_of(MINIMAL), |_| true, all_changes);
}

/// One place of each kind: the second item of each list, where there is one, stands for all.
#[test]
fn reader_and_schema_agree_on_changes_of_the_published_dataset() {
    let second = |pointer: &str| {
        let mut places = pointer.split('/').filter_map(|token| token.parse::<usize>().ok());
        pointer.contains("/1") && places.all(|at| at == 1)
    };
    hold_equal(&published_json(), second, plain_changes);
}
