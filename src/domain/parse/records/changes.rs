//! The record of what changed in each edition.

use super::edition;
use crate::domain::dataset::{Change, CityRef, Edition, Item};
use crate::domain::parse::reader::{Mode, Reader};
use crate::domain::parse::references::check_unique_in;

#[inline(never)]
pub(super) fn changes<M: Mode>(reader: Reader<'_, '_, M>) -> Vec<Change> {
    let changes = reader.list(|reader| {
        reader.object(|fields| Change {
            version: fields.read("version", edition),
            day: fields.read("day", Reader::day),
            what: fields.read("what", Reader::words),
            things: fields.read("things", things),
        })
    });
    reader.check(|reader| {
        let is_whole = |one: &&Change| one.version != Edition::default() && one.day.day().is_some();
        let read = changes.iter().filter(is_whole);
        if !read.is_sorted_by(|a, b| a.version > b.version && a.day >= b.day) {
            let expected = "the newest edition first, each once, by version and day";
            reader.report_found("", "editions out of order", expected);
        }
    });
    changes
}

/// What has a page, by the ids of the pages, each once.
fn things<M: Mode>(reader: Reader<'_, '_, M>) -> Vec<Item> {
    reader.check(|reader| check_unique_in(reader.json, Some, &reader.context.faults));
    reader.list(|reader| {
        let item = reader.text_value().and_then(|id| {
            let item = reader.context.known.item(id);
            if M::CHECKS && item.is_none() {
                reader.report("the id of a city, person, publication, group or term of this file");
            }
            item
        });
        item.unwrap_or(Item::City(CityRef::default()))
    })
}
