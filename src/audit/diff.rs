//! What changed between two files of the dataset, for the editor who writes `changes`: grouped by things, with the
//! values, and the ids to paste.
//!
//! Items of lists are matched by their ids, so a moved one is no change, and one with another id is removed and
//! added. A field that is left out is one that is null. Files with faults are compared as far as they are JSON;
//! which of two changes matters to readers is the editor's to say.

use std::collections::{BTreeMap, BTreeSet};

use super::difference::{Difference, differences, fields, matched, record_differences};
use super::report::{Finding, visible};
use super::syntax;
use crate::domain::dataset::Item;
use crate::domain::json::Json;
use crate::domain::parse::references::field;
use crate::domain::parse::{Fault, check_size};

/// The lists of the file whose records have an id, and what one of them is.
const RECORDS: [(&str, &str); 10] = [
    ("cities", "city"),
    ("people", "person"),
    ("publications", "publication"),
    ("groups", "group"),
    ("terms", "term"),
    ("regions", "region"),
    ("parties", "party"),
    ("goals", "goal"),
    ("tasks", "task"),
    ("sources", "source"),
];

/// Fields that no page shows as facts or words: a change of these alone is none of the thing.
const BESIDE: [&str; 2] = ["sources", "synonyms"];

/// A file that is a JSON object, with faults or without.
pub struct File(Json);

impl File {
    /// Reads a file.
    ///
    /// # Errors
    /// It is too large, no JSON (RFC 8259, UTF-8), or no object.
    pub fn read(bytes: &'static [u8]) -> Result<Self, Finding> {
        check_size(bytes).map_err(Finding::of_file)?;
        match syntax::read(bytes)?.0 {
            json @ Json::Object(_) => Ok(Self(json)),
            other => {
                Err(Finding::of_file(Fault::of_file(other.describe(), "a JSON object".to_owned())))
            }
        }
    }
}

/// What changed.
#[derive(Debug, Default)]
pub struct Diff {
    groups: Vec<Group>,
    /// The ids of pages whose facts or words changed: `things` of an entry of `changes`.
    pub things: Vec<String>,
}

/// The changes of one thing.
#[derive(Debug)]
struct Group {
    name: String,
    changes: Vec<String>,
}

impl Diff {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The things, each with its changes in the lines below; characters that cannot be seen are escapes.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let lines = self.groups.iter().flat_map(|group| {
            let changes = group.changes.iter().map(|change| format!("  {change}"));
            std::iter::once(group.name.clone()).chain(changes)
        });
        lines.map(|line| visible(&line)).collect()
    }
}

/// Compares two files.
#[must_use]
pub fn diff(old: &File, new: &File) -> Diff {
    let mut writer = Writer { pages: page_ids(&new.0), ..Writer::default() };
    for (key, old, new) in fields(&old.0, &new.0) {
        let is_records = |json| matches!(json, &Json::List(_) | &Json::Null);
        let kind = RECORDS.iter().find(|(list, _)| *list == key).map(|(_, kind)| *kind);
        if !is_records(old) || !is_records(new) {
            writer.add("the file".to_owned(), key, &differences(old, new), &[]);
            continue;
        }
        for (id, old, new) in matched(old, new) {
            let changes = record_differences(old, new);
            let of = |key| text_of(new, key).or_else(|| text_of(old, key)).unwrap_or_default();
            let term_page = |id: &str| format!("{}{id}", Item::TERM_PREFIX);
            match (key, kind) {
                ("terms", _) => {
                    writer.add(format!("term {id}"), "", &changes, &[&term_page(&id)]);
                }
                (_, Some(kind)) => writer.add(format!("{kind} {id}"), "", &changes, &[&id]),
                ("mandates", _) => {
                    let name = format!("mandate of {} as {}", of("term"), of("role"));
                    let pages = [of("person"), &term_page(of("term")), of("city")];
                    writer.add(format!("person {}", of("person")), &name, &changes, &pages);
                }
                ("contacts", _) => {
                    let page = term_page(of("term"));
                    writer.add(format!("term {}", of("term")), key, &changes, &[&page]);
                }
                _ => {
                    let path = if id.is_empty() { key.to_owned() } else { format!("{key}/{id}") };
                    writer.add("the file".to_owned(), &path, &changes, &[]);
                }
            }
        }
    }
    writer.diff
}

#[derive(Default)]
struct Writer {
    diff: Diff,
    /// The number of each group by its name.
    numbers: BTreeMap<String, usize>,
    /// The ids of pages of the new file that are not among the things yet.
    pages: BTreeSet<String>,
}

impl Writer {
    /// Adds changes below a path to the group of this name; they show on the pages with these ids.
    fn add(&mut self, name: String, path: &str, changes: &[Difference], pages: &[&str]) {
        if changes.is_empty() {
            return;
        }
        let groups = &mut self.diff.groups;
        let number = *self.numbers.entry(name.clone()).or_insert_with(|| {
            groups.push(Group { name, changes: Vec::new() });
            groups.len() - 1
        });
        groups[number].changes.extend(changes.iter().map(|change| change.below(path)));
        if changes.iter().any(|change| !change.path.iter().any(|key| BESIDE.contains(&&**key))) {
            let shown = pages.iter().filter_map(|id| self.pages.take(*id));
            self.diff.things.extend(shown);
        }
    }
}

/// The ids of everything in the file that has a page.
fn page_ids(file: &Json) -> BTreeSet<String> {
    let ids = |list| {
        let records = field(file, list).and_then(Json::as_list).unwrap_or_default();
        records.iter().filter_map(|record| text_of(record, "id"))
    };
    let things = ["cities", "people", "publications", "groups"].into_iter().flat_map(ids);
    let terms = ids("terms").map(|id| format!("{}{id}", Item::TERM_PREFIX));
    things.map(str::to_owned).chain(terms).collect()
}

fn text_of(record: &Json, key: &str) -> Option<&'static str> {
    match field(record, key) {
        Some(Json::Text(text)) => Some(*text),
        _ => None,
    }
}
