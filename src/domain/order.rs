//! Sorting and collation. All types share one instantiation of the sort: each further one would add
//! 3 kB of wasm.

use std::cmp::Ordering;

use super::fold::fold_into;
use super::language::Language;

/// Sorts the items; the sort is stable.
pub fn sort<T: Clone>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| compare(&items[a], &items[b]));
    *items = order.into_iter().map(|at| items[at].clone()).collect();
}

/// The indices of `count` items in sorted order.
pub fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Text that compares in the alphabetical order of the language: å, ä and ö come last in Finnish
/// and Swedish, and with a and o in English.
#[must_use]
pub fn collation_key(text: &str, language: Language) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars() {
        let last = match letter {
            _ if language == Language::En => None,
            'å' | 'Å' => Some('{'),
            'ä' | 'Ä' => Some('|'),
            'ö' | 'Ö' => Some('}'),
            _ => None,
        };
        match last {
            Some(last) => key.push(last),
            None => fold_into(letter, &mut key),
        }
    }
    key
}
