//! The parser of the dataset: the published file, faults, and agreement with the schema.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../support/mod.rs"]
mod support;

mod audit;
mod diff;
mod faults;
mod limits;
mod positions;
mod published;
mod schema;
mod trusted;

use jsonschema::Validator;
use kaupunkipolitiikka::audit::{Finding, Report, audit};
use kaupunkipolitiikka::domain::Dataset;
use serde_json::{Value, json};
use support::PUBLISHED;

const MINIMAL: &str = include_str!("../fixtures/minimal.json");
const FAULTS: &str = include_str!("../fixtures/faults.json");
const SCHEMA: &str = include_str!("../../public/data/committee.schema.json");

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn published_json() -> Value {
    serde_json::from_slice(PUBLISHED).unwrap()
}

fn validator() -> Validator {
    jsonschema::validator_for(&json_of(SCHEMA)).unwrap()
}

/// What `./dev data` would say of a file.
fn report(bytes: impl AsRef<[u8]>) -> Report {
    audit(bytes.as_ref().to_vec().leak(), Some("2026-11-30".parse().unwrap()))
}

/// The lines that `./dev data` would print, but for the positions; none for a file that is fine.
fn lines(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let unplaced = report(bytes).findings.into_iter().map(|one| Finding { position: None, ..one });
    unplaced.map(|finding| finding.to_string()).collect()
}

/// What the app says of a file: the reader alone.
fn reader_lines(bytes: impl AsRef<[u8]>) -> Vec<String> {
    match Dataset::parse(bytes.as_ref().to_vec().leak()) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

/// Changes a JSON value: `[pointer, value]` sets, `[pointer]` removes; `-` at the end of the
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

/// The smallest dataset with a text in this place.
fn with(pointer: &str, text: &str) -> String {
    let mut json = json_of(MINIMAL);
    apply(&mut json, &json!([pointer, text]));
    json.to_string()
}
