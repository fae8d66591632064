//! Ids of the file, and the positions that they point at.

use super::faults::Faults;
use super::fields::str_of;
use crate::domain::json::{Json, quoted};
use crate::domain::order::sort;

/// The ids of one list, sorted, each with its position.
#[derive(Default)]
pub(super) struct Ids<'a> {
    what: &'static str,
    sorted: Vec<(&'a str, usize)>,
}

impl<'a> Ids<'a> {
    /// The ids that stand at `key` in the objects of the list named `list` of the file.
    /// Faults in them are met where each record is read.
    pub fn of(root: &'a Json, list: &str, key: &str, what: &'static str) -> Self {
        let mut sorted: Vec<_> = items(field(root, list))
            .iter()
            .enumerate()
            .filter_map(|(at, item)| match field(item, key) {
                Some(Json::Text(id)) => Some((&**id, at)),
                _ => None,
            })
            .collect();
        sort(&mut sorted, |a, b| a.0.cmp(b.0));
        Self { what, sorted }
    }

    /// The position of the id in this value; the first with a fault where there is none.
    pub fn find<T: From<usize>>(&self, json: &'a Json, faults: &Faults<'a>) -> T {
        self.position(json, faults).unwrap_or_default().into()
    }

    #[inline(never)]
    fn position(&self, json: &'a Json, faults: &Faults<'a>) -> Option<usize> {
        let id = str_of(json, faults)?;
        let at = self.sorted.partition_point(|(known, _)| *known < id);
        let known = self.sorted.get(at).filter(|(known, _)| *known == id);
        if known.is_none() {
            faults.wrong(json, format!("the id of {} of this file", self.what));
        }
        known.map(|(_, position)| *position)
    }
}

fn items(list: Option<&Json>) -> &[Json] {
    match list {
        Some(Json::List(items)) => items,
        _ => &[],
    }
}

/// The value of a field, if this is an object that has it.
pub(super) fn field<'a>(json: &'a Json, key: &str) -> Option<&'a Json> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}

/// Notes every id that stands a second time in the file's lists. `places` names the lists and
/// the key; ids are unique across all of them.
pub(super) fn unique<'a>(root: &'a Json, places: &[(&str, &str)], faults: &Faults<'a>) {
    let ids = places.iter().flat_map(|(list, key)| {
        items(field(root, list)).iter().filter_map(|item| field(item, key))
    });
    note_doubled(ids, faults);
}

/// Notes every id that stands a second time in one list; `id` takes it from an item.
pub(super) fn unique_in<'a>(
    list: &'a Json,
    id: impl Fn(&'a Json) -> Option<&'a Json>,
    faults: &Faults<'a>,
) {
    let items = items(Some(list));
    if items.len() > 1 {
        note_doubled(items.iter().filter_map(id), faults);
    }
}

fn note_doubled<'a>(ids: impl Iterator<Item = &'a Json>, faults: &Faults<'a>) {
    let mut seen: Vec<(&str, &Json)> = Vec::new();
    for json in ids {
        if let Json::Text(id) = json {
            seen.push((id, json));
        }
    }
    sort(&mut seen, |a, b| a.0.cmp(b.0));
    for pair in seen.windows(2) {
        if pair[0].0 == pair[1].0 {
            let found = format!("{} a second time", quoted(pair[1].0));
            faults.add(pair[1].1, "", found, "each id once");
        }
    }
}
