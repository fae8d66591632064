//! What is wrong with a file, and where.

use std::cell::RefCell;
use std::fmt;

use crate::domain::json::Json;
use crate::domain::order::sort;

/// One fault of a dataset: where it is, what was found, and what was expected.
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
        let location = if self.pointer.is_empty() { "(file)" } else { &self.pointer };
        write!(f, "{location}: found {}, expected {}", self.found, self.expected)
    }
}

impl std::error::Error for Fault {}

/// The substitute for a value that is missing, which is one fault and not two.
pub(super) static MISSING: Json = Json::Null;

/// The faults found so far. A value is identified by its memory address until the end, so that a
/// file without faults costs nothing for JSON pointers.
#[derive(Default)]
pub(super) struct Faults<'a>(RefCell<Vec<UnlocatedFault<'a>>>);

#[derive(Clone)]
struct UnlocatedFault<'a> {
    value: &'a Json,
    field: &'a str,
    found: String,
    expected: String,
}

impl<'a> Faults<'a> {
    /// The value is not what was expected.
    #[inline(never)]
    pub fn wrong(&self, value: &'a Json, expected: &str) {
        self.add(value, "", &value.describe(), expected);
    }

    /// The same with a description of what was found, at a field if one is named.
    #[inline(never)]
    pub fn add(&self, value: &'a Json, field: &'a str, found: &str, expected: &str) {
        if std::ptr::eq(value, &raw const MISSING) {
            return;
        }
        let (found, expected) = (found.to_owned(), expected.to_owned());
        self.0.borrow_mut().push(UnlocatedFault { value, field, found, expected });
    }

    /// The faults with their JSON pointers in `root`, in the order of the file.
    pub fn located_in(self, root: &'a Json) -> Vec<Fault> {
        let mut faults = self.0.into_inner();
        let mut located = Vec::with_capacity(faults.len());
        if !faults.is_empty() {
            sort(&mut faults, |a, b| memory_address(a.value).cmp(&memory_address(b.value)));
            locate(root, &mut String::new(), &faults, &mut located);
        }
        located
    }
}

fn memory_address(value: &Json) -> usize {
    std::ptr::from_ref(value).addr()
}

fn locate(value: &Json, pointer: &mut String, faults: &[UnlocatedFault], located: &mut Vec<Fault>) {
    let here = memory_address(value);
    let first = faults.partition_point(|fault| memory_address(fault.value) < here);
    for fault in faults[first..].iter().take_while(|fault| memory_address(fault.value) == here) {
        let mut pointer = pointer.clone();
        if !fault.field.is_empty() {
            push_token(&mut pointer, fault.field);
        }
        located.push(Fault {
            pointer,
            found: fault.found.clone(),
            expected: fault.expected.clone(),
        });
    }
    let length = pointer.len();
    let mut child = |token: &str, value: &Json| {
        push_token(pointer, token);
        locate(value, pointer, faults, located);
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
fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
}
