//! What is wrong with a file, and where.

use std::cell::RefCell;
use std::fmt;

use crate::domain::json::Json;
use crate::domain::order::sort;

/// One fault of a dataset: the place, what stands there, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON Pointer, RFC 6901; empty for the whole file.
    pub pointer: String,
    /// The value that was found, in a few words.
    pub found: String,
    /// What would have been right.
    pub expected: String,
}

impl Fault {
    pub(super) const fn of_file(found: String, expected: String) -> Self {
        Self { pointer: String::new(), found, expected }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "(file)" } else { &self.pointer };
        write!(f, "{place}: found {}, expected {}", self.found, self.expected)
    }
}

impl std::error::Error for Fault {}

/// The substitute for a value that is missing, which is one fault and not two.
pub(super) static MISSING: Json = Json::Null;

/// The faults found so far. A value is known by its memory address until the end, so that a file
/// without faults pays nothing for pointers.
#[derive(Default)]
pub(super) struct Faults<'a>(RefCell<Vec<Entry<'a>>>);

#[derive(Clone)]
struct Entry<'a> {
    value: &'a Json,
    field: &'a str,
    found: String,
    expected: String,
}

impl<'a> Faults<'a> {
    /// The value is not what was expected.
    #[inline(never)]
    pub fn wrong(&self, value: &'a Json, expected: &str) {
        self.add(value, "", &value.shown(), expected);
    }

    /// The same with words of its own for what was found, at a field where one is named.
    #[inline(never)]
    pub fn add(&self, value: &'a Json, field: &'a str, found: &str, expected: &str) {
        if std::ptr::eq(value, &raw const MISSING) {
            return;
        }
        let (found, expected) = (found.to_owned(), expected.to_owned());
        self.0.borrow_mut().push(Entry { value, field, found, expected });
    }

    /// The faults with their places in `root`, in the order of the file.
    pub fn located_in(self, root: &'a Json) -> Vec<Fault> {
        let mut entries = self.0.into_inner();
        let mut located = Vec::with_capacity(entries.len());
        if !entries.is_empty() {
            sort(&mut entries, |a, b| address(a.value).cmp(&address(b.value)));
            walk(root, &mut String::new(), &entries, &mut located);
        }
        located
    }
}

fn address(value: &Json) -> usize {
    std::ptr::from_ref(value).addr()
}

fn walk(value: &Json, pointer: &mut String, entries: &[Entry], located: &mut Vec<Fault>) {
    let here = address(value);
    let first = entries.partition_point(|entry| address(entry.value) < here);
    for entry in entries[first..].iter().take_while(|entry| address(entry.value) == here) {
        let mut pointer = pointer.clone();
        if !entry.field.is_empty() {
            step(&mut pointer, entry.field);
        }
        located.push(Fault {
            pointer,
            found: entry.found.clone(),
            expected: entry.expected.clone(),
        });
    }
    let length = pointer.len();
    let mut child = |token: &str, value: &Json| {
        step(pointer, token);
        walk(value, pointer, entries, located);
        pointer.truncate(length);
    };
    match value {
        Json::List(items) => {
            for (at, item) in items.iter().enumerate() {
                child(&at.to_string(), item);
            }
        }
        Json::Object(fields) => {
            for (key, value) in fields {
                child(key, value);
            }
        }
        _ => {}
    }
}

/// Adds one reference token, RFC 6901 section 3.
fn step(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
}
