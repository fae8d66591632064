//! What is wrong with a file, and where.

use std::cell::{Cell, RefCell};
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
    pub(crate) const fn of_file(found: String, expected: String) -> Self {
        Self { pointer: String::new(), found, expected }
    }

    /// The JSON Pointer in words: the root has an empty one.
    pub(crate) fn location(&self) -> &str {
        if self.pointer.is_empty() { "the file" } else { &self.pointer }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}, expected {}", self.location(), self.found, self.expected)
    }
}

impl std::error::Error for Fault {}

/// The substitute for a value that is missing, which is one fault and not two.
pub(super) static MISSING: Json = Json::Null;

/// How many faults of a file are kept; the rest are only counted, which bounds the memory.
pub const MAX_FAULTS: usize = 1_000;

/// The faults found so far. A value is identified by its memory address until the end, so that a
/// file without faults costs nothing for JSON pointers.
#[derive(Default)]
pub(crate) struct Faults<'a> {
    unlocated: RefCell<Vec<UnlocatedFault<'a>>>,
    /// How many faults exceeded [`MAX_FAULTS`].
    dropped: Cell<usize>,
}

#[derive(Clone)]
pub(crate) struct UnlocatedFault<'a> {
    pub value: &'a Json,
    /// The field of `value` with the fault; empty if the fault is in the value itself.
    pub field: &'a str,
    pub found: String,
    pub expected: String,
}

impl<'a> Faults<'a> {
    /// The value is not what was expected.
    pub fn wrong(&self, value: &'a Json, expected: &str) {
        self.push(value, "", None, expected);
    }

    /// The same with a description of what was found, at a field if one is named.
    pub fn add(&self, value: &'a Json, field: &'a str, found: &str, expected: &str) {
        self.push(value, field, Some(found), expected);
    }

    #[inline(never)]
    fn push(&self, value: &'a Json, field: &'a str, found: Option<&str>, expected: &str) {
        if std::ptr::eq(value, &raw const MISSING) {
            return;
        }
        let mut unlocated = self.unlocated.borrow_mut();
        if unlocated.len() == MAX_FAULTS {
            self.dropped.set(self.dropped.get() + 1);
            return;
        }
        let found = found.map_or_else(|| value.describe(), str::to_owned);
        unlocated.push(UnlocatedFault { value, field, found, expected: expected.to_owned() });
    }

    pub fn is_empty(&self) -> bool {
        self.unlocated.borrow().is_empty()
    }

    /// The faults with their values, and how many more there were.
    #[cfg(all(feature = "audit", not(target_arch = "wasm32")))]
    pub fn into_unlocated(self) -> (Vec<UnlocatedFault<'a>>, usize) {
        (self.unlocated.into_inner(), self.dropped.get())
    }

    /// The faults with their JSON pointers in `root`, in the order of the file.
    pub fn located_in(self, root: &'a Json) -> Vec<Fault> {
        let mut faults = self.unlocated.into_inner();
        let mut located = Vec::with_capacity(faults.len());
        if !faults.is_empty() {
            sort(&mut faults, |a, b| memory_address(a.value).cmp(&memory_address(b.value)));
            locate(root, &mut String::new(), &faults, &mut located);
        }
        located
    }
}

pub(crate) fn memory_address(value: &Json) -> usize {
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
pub(crate) fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
}
