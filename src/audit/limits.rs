//! How much of each thing a file may hold, beside the size of the file, which the app limits too.

use crate::domain::json::Json;

/// How many values a file may have, lists and objects counted too. The largest file of a real shape
/// has about half as many, and takes a few hundred megabytes while it is read.
pub const MAX_VALUES: usize = 4_000_000;

/// How deep lists and objects may be nested: a limit of `serde_json`.
pub(super) const MAX_LEVELS: usize = 127;

/// The longest text, in characters.
pub const MAX_TEXT_CHARS: usize = 5_000;

/// The longest name or code: it is shown on the map, in tables and on chips.
pub const MAX_NAME_CHARS: usize = 200;

/// The longest address: some servers and proxies refuse longer ones.
pub const MAX_URL_CHARS: usize = 2_000;

/// The longest list. A longer one is not read: an item of two bytes becomes a record of hundreds.
pub const MAX_ITEMS: usize = 100_000;

/// The most authors of one publication.
pub const MAX_AUTHORS: usize = 1_000;

/// The most terms. Each city has an entry for each of them.
pub const MAX_TERMS: usize = 100;

/// The most items of a list that is the value of this field.
pub(super) fn max_items(field: &str) -> usize {
    match field {
        "authors" => MAX_AUTHORS,
        "terms" => MAX_TERMS,
        _ => MAX_ITEMS,
    }
}

/// Whether no list of the value of this field is longer than it may be, so that it can be read.
pub(super) fn has_short_lists(field: &str, value: &Json) -> bool {
    match value {
        Json::List(items) => {
            items.len() <= max_items(field) && items.iter().all(|item| has_short_lists("", item))
        }
        Json::Object(fields) => fields.iter().all(|(key, value)| has_short_lists(key, value)),
        _ => true,
    }
}
