//! The differences of two JSON values: fields by their names, items of lists by their ids.

use std::collections::HashMap;
use std::fmt::Write;

use crate::domain::json::Json;
use crate::domain::parse::references::field;

/// What is not there.
static NOTHING: Json = Json::Null;

/// One difference.
#[derive(Debug)]
pub(super) struct Difference {
    /// The names of the fields and the ids of the items that lead to it.
    pub path: Vec<String>,
    /// What happened there.
    what: String,
}

impl Difference {
    /// In words, with the path below another: `population/2025-12-31/value: 684018 → 690000`.
    pub fn below(&self, path: &str) -> String {
        let above = (!path.is_empty()).then_some(path);
        let path: Vec<_> = above.into_iter().chain(self.path.iter().map(String::as_str)).collect();
        let end = if path.is_empty() { "" } else { ": " };
        path.join("/") + end + &self.what
    }
}

/// The differences of two values.
pub(super) fn differences(old: &Json, new: &Json) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(old, new, &mut Vec::new(), &mut found);
    found
}

/// The differences of two records of a list, of which one may not be there.
pub(super) fn record_differences(old: &Json, new: &Json) -> Vec<Difference> {
    let happened = match (old, new) {
        (Json::Null, Json::Object(_)) => "added".to_owned(),
        (Json::Object(_), Json::Null) => "removed".to_owned(),
        (Json::Null, other) => format!("added {}", json_text(other)),
        (other, Json::Null) => format!("removed {}", json_text(other)),
        _ => return differences(old, new),
    };
    vec![Difference { path: Vec::new(), what: happened }]
}

fn add(found: &mut Vec<Difference>, path: &[String], what: String) {
    found.push(Difference { path: path.to_vec(), what });
}

fn compare(old: &Json, new: &Json, path: &mut Vec<String>, found: &mut Vec<Difference>) {
    match (old, new) {
        (Json::Object(_), Json::Object(_)) => {
            for (key, old, new) in fields(old, new) {
                path.push(key.to_owned());
                compare(old, new, path, found);
                path.pop();
            }
        }
        (Json::List(_), Json::List(_)) => {
            for (id, old, new) in matched(old, new) {
                let depth = path.len();
                path.extend((!id.is_empty()).then_some(id));
                match (old, new) {
                    (Json::Null, item) => add(found, path, format!("added {}", json_text(item))),
                    (item, Json::Null) => add(found, path, format!("removed {}", json_text(item))),
                    _ => compare(old, new, path, found),
                }
                path.truncate(depth);
            }
        }
        _ if is_same(old, new) => {}
        _ => add(found, path, format!("{} → {}", json_text(old), json_text(new))),
    }
}

/// To JSON, 5.0 and 5 are the same number.
fn is_same(old: &Json, new: &Json) -> bool {
    match (old, new) {
        #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "the same if written so")]
        (Json::Whole(whole), Json::Real(real)) | (Json::Real(real), Json::Whole(whole)) => {
            *whole as f64 == *real
        }
        _ => old == new,
    }
}

/// The fields of two objects with both values, in the order of the new one, then what only the old one has.
pub(super) fn fields<'a>(
    old: &'a Json,
    new: &'a Json,
) -> impl Iterator<Item = (&'static str, &'a Json, &'a Json)> {
    let value = |of, key| field(of, key).unwrap_or(&NOTHING);
    let keys = |of: &'a Json| match of {
        Json::Object(fields) => &fields[..],
        _ => &[],
    };
    let gone = keys(old).iter().filter(move |(key, _)| field(new, key).is_none());
    keys(new).iter().chain(gone).map(move |(key, _)| (*key, value(old, key), value(new, key)))
}

/// The items of two lists, matched by their ids, in the order of the new list, then those that only the old one
/// has. An id is empty where the item has none and stands for itself.
pub(super) fn matched<'a>(old: &'a Json, new: &'a Json) -> Vec<(String, &'a Json, &'a Json)> {
    let (old, new) = (keyed(old), keyed(new));
    let by_key: HashMap<_, _> = old.iter().map(|(key, id, item)| (key, (id, *item))).collect();
    let known: HashMap<_, _> = new.iter().map(|(key, _, item)| (key, *item)).collect();
    let present = new.iter().map(|(key, id, item)| {
        (id.clone(), by_key.get(key).map_or(&NOTHING, |(_, item)| *item), *item)
    });
    let gone = old.iter().filter(|(key, ..)| !known.contains_key(key));
    present.chain(gone.map(|(_, id, item)| (id.clone(), *item, &NOTHING))).collect()
}

/// Each item with what it is matched by, and its id. Of several with the same id, all but the first are numbered.
fn keyed(list: &Json) -> Vec<(String, String, &Json)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let items = list.as_list().unwrap_or_default().iter();
    let keyed = items.map(|item| {
        let mut id = id_of(item);
        let mut key = if id.is_empty() { json_text(item) } else { id.clone() };
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        if *count > 1 {
            let number = format!(" ({count})");
            key += &number;
            id += if id.is_empty() { "" } else { &number };
        }
        (key, id, item)
    });
    keyed.collect()
}

/// What tells an item from the others: its id or code, whose mandate it is, or its date or edition.
fn id_of(item: &Json) -> String {
    const IDS: [&[&str]; 5] =
        [&["id"], &["code"], &["person", "term", "role"], &["date"], &["version"]];
    let text = |key: &&str| match field(item, key) {
        Some(Json::Text(text)) => Some(*text),
        _ => None,
    };
    let ids = IDS.iter().map(|keys| keys.iter().filter_map(text).collect::<Vec<_>>());
    ids.into_iter().find(|parts| !parts.is_empty()).unwrap_or_default().join(" ")
}

/// A value as JSON on one line.
fn json_text(value: &Json) -> String {
    match value {
        Json::Null => "null".to_owned(),
        Json::Bool(value) => value.to_string(),
        Json::Whole(value) => value.to_string(),
        Json::Real(value) => value.to_string(),
        Json::Text(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        Json::List(items) => {
            let items: Vec<_> = items.iter().map(json_text).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(fields) => {
            let mut text = String::new();
            for (at, (key, value)) in fields.iter().enumerate() {
                let comma = if at == 0 { "" } else { ", " };
                // Writing to a String cannot fail.
                let _ = write!(text, "{comma}\"{key}\": {}", json_text(value));
            }
            format!("{{{text}}}")
        }
    }
}
