//! Reading a value of the file, and the fields of an object.
//!
//! Every method reports its faults and returns a substitute, so that one pass finds them all; no
//! substitute ever leaves the parser.

use std::cell::Cell;
use std::marker::PhantomData;

use super::faults::{Faults, MISSING};
use super::references::{Known, Reference, check_unique_in, field};
use crate::domain::closed_set::ClosedSet;
use crate::domain::dataset::Sources;
use crate::domain::json::{Json, quoted};

/// Whether a file is checked while it is read.
pub(super) trait Mode: Copy {
    const CHECKS: bool;
}

/// Every fault of the file is reported.
#[derive(Clone, Copy)]
pub(super) struct Checking;

impl Mode for Checking {
    const CHECKS: bool = true;
}

/// The file is known to have no faults, so the code that looks for them is not compiled.
#[derive(Clone, Copy)]
pub(super) struct Trusting;

impl Mode for Trusting {
    const CHECKS: bool = false;
}

/// What all readers of one file share.
pub(super) struct Context<'a, M> {
    pub faults: Faults<'a>,
    pub known: Known<'a>,
    /// The value that was last read and may be null, so that a fault of it says so.
    nullable: Cell<Option<&'a Json>>,
    mode: PhantomData<M>,
}

impl<'a, M> Context<'a, M> {
    pub fn of(root: &'a Json) -> Self {
        Self {
            faults: Faults::default(),
            known: Known::of(root),
            nullable: Cell::new(None),
            mode: PhantomData,
        }
    }
}

/// A value to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 'c, M> {
    pub json: &'a Json,
    pub context: &'c Context<'a, M>,
}

impl<'a, 'c, M: Mode> Reader<'a, 'c, M> {
    /// The value is not what was expected.
    #[inline]
    pub fn report(self, expected: &str) {
        if M::CHECKS {
            self.report_fault(expected);
        }
    }

    #[inline(never)]
    fn report_fault(self, expected: &str) {
        if self.is_nullable() {
            self.context.faults.wrong(self.json, &(expected.to_owned() + ", or null"));
        } else {
            self.context.faults.wrong(self.json, expected);
        }
    }

    /// Whether null would be right too. The app does without, since it would weigh on every visit.
    pub fn is_nullable(self) -> bool {
        let nullable = self.context.nullable.get();
        cfg!(not(target_arch = "wasm32"))
            && nullable.is_some_and(|value| std::ptr::eq(value, self.json))
    }

    /// The same with a description of what was found, at a field if one is named.
    #[inline]
    pub fn report_found(self, field: &'static str, found: &str, expected: &str) {
        if M::CHECKS {
            self.context.faults.add(self.json, field, found, expected);
        }
    }

    const fn at(self, json: &'a Json) -> Self {
        Self { json, context: self.context }
    }

    /// Runs what does nothing but look for faults.
    #[inline]
    pub fn check(self, check: impl FnOnce(Self)) {
        if M::CHECKS {
            check(self);
        }
    }

    /// Reads an object by its fields; any field that is not read is a fault.
    pub fn object<T>(self, read: impl FnOnce(&mut Fields<'a, 'c, M>) -> T) -> T {
        let mut fields = Fields::open(self);
        let value = read(&mut fields);
        fields.close();
        value
    }

    /// Reads every item of a list.
    pub fn list<T>(self, mut read: impl FnMut(Self) -> T) -> Vec<T> {
        self.items().iter().map(|item| read(self.at(item))).collect()
    }

    /// Reads a list that has at least one item.
    pub fn filled_list<T>(self, read: impl FnMut(Self) -> T) -> Vec<T> {
        if matches!(self.json, Json::List(items) if items.is_empty()) {
            self.report("a list of at least one");
        }
        self.list(read)
    }

    #[inline(never)]
    fn items(self) -> &'a [Json] {
        if let Json::List(items) = self.json {
            return items;
        }
        self.report("a list");
        &[]
    }

    /// The text of a value, or `None` where it is of another type.
    pub fn text_value(self) -> Option<&'static str> {
        if let Json::Text(text) = self.json {
            return Some(text);
        }
        self.report("text");
        None
    }

    /// One value of a closed set, by its text form.
    pub fn choice<T: ClosedSet>(self) -> T {
        let texts: Vec<_> = T::VALUES.iter().map(|one| one.text()).collect();
        T::VALUES[self.index_in(&texts).unwrap_or_default()]
    }

    #[inline(never)]
    fn index_in(self, texts: &[&'static str]) -> Option<usize> {
        let text = self.text_value()?;
        let index = texts.iter().position(|one| *one == text);
        if M::CHECKS && index.is_none() {
            self.report(&format!("one of {}", texts.join(", ")));
        }
        index
    }

    /// The record that an id refers to; without one, a fault and the first of the list.
    pub fn reference<T: Reference>(self) -> T {
        let ids = T::ids(&self.context.known);
        let index = self.text_value().and_then(|id| {
            let index = ids.index_of(id);
            if M::CHECKS && index.is_none() {
                self.report(&format!("the id of {} of this file", ids.what));
            }
            index
        });
        index.unwrap_or_default().into()
    }

    /// References, each once; at least one.
    pub fn references<T: Reference>(self) -> Vec<T> {
        if M::CHECKS {
            check_unique_in(self.json, Some, &self.context.faults);
        }
        self.filled_list(Reader::reference)
    }

    /// The sources of a fact.
    #[inline(never)]
    pub fn sources(self) -> Sources {
        self.references()
    }

    /// Reports duplicate ids at `key` in the items of this list.
    pub fn check_unique(self, key: &str) {
        if M::CHECKS {
            check_unique_in(self.json, |item| field(item, key), &self.context.faults);
        }
    }
}

/// The fields of an object that are still to be read.
pub(super) struct Fields<'a, 'c, M> {
    reader: Reader<'a, 'c, M>,
    /// If false, every field reads as the substitute.
    is_object: bool,
    entries: &'a [(&'static str, Json)],
    /// The fields that were asked for.
    known: Vec<&'static str>,
}

impl<'a, 'c, M: Mode> Fields<'a, 'c, M> {
    /// Opens an object; another type is one fault, and its missing fields are no further ones.
    #[inline(never)]
    fn open(reader: Reader<'a, 'c, M>) -> Self {
        if let Json::Object(entries) = reader.json {
            return Self { reader, is_object: true, entries, known: Vec::new() };
        }
        reader.report("an object");
        Self { reader, is_object: false, entries: &[], known: Vec::new() }
    }

    /// Reads a required field.
    pub fn read<T>(&mut self, key: &'static str, read: impl FnOnce(Reader<'a, 'c, M>) -> T) -> T {
        read(self.required(key))
    }

    /// The value of a required field; where it is missing, that is reported and a substitute is
    /// read, whose own faults are not. Out of line, since there are a hundred calls.
    #[inline(never)]
    fn required(&mut self, key: &'static str) -> Reader<'a, 'c, M> {
        self.optional(key).unwrap_or_else(|| {
            if self.is_object {
                self.reader.report_found(key, "nothing", "this field");
            }
            self.reader.at(&MISSING)
        })
    }

    /// Reads a required field that may be null.
    pub fn nullable<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Reader<'a, 'c, M>) -> T,
    ) -> Option<T> {
        self.not_null(key).map(read)
    }

    /// The value of a field that must be there; nothing where it is null. Out of line, as above.
    #[inline(never)]
    fn not_null(&mut self, key: &'static str) -> Option<Reader<'a, 'c, M>> {
        let reader = self.required(key);
        if cfg!(not(target_arch = "wasm32")) {
            reader.context.nullable.set(Some(reader.json));
        }
        (!matches!(reader.json, Json::Null)).then_some(reader)
    }

    /// An optional field.
    pub fn optional(&mut self, key: &'static str) -> Option<Reader<'a, 'c, M>> {
        if M::CHECKS {
            self.known.push(key);
        }
        let value = self.entries.iter().find(|(name, _)| *name == key).map(|(_, value)| value);
        value.map(|value| self.reader.at(value))
    }

    /// Reads a field that may be left out or null.
    pub fn optional_or_null<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Reader<'a, 'c, M>) -> T,
    ) -> Option<T> {
        self.optional(key).filter(|reader| !matches!(reader.json, Json::Null)).map(read)
    }

    /// Reads the field `sources`.
    pub fn sources(&mut self) -> Sources {
        self.read("sources", Reader::sources)
    }

    /// Skips the rest of the object, without a fault.
    pub fn skip_rest(&mut self) {
        self.entries = &[];
    }

    /// Reports unknown and duplicate fields.
    fn close(self) {
        if !M::CHECKS {
            return;
        }
        let faults = &self.reader.context.faults;
        // One bit for each field; no record has as many.
        let mut read = 0_u64;
        for (key, value) in self.entries {
            let Some(at) = self.known.iter().position(|known| known == key) else {
                let expected = format!("only the fields {}", self.known.join(", "));
                let found = format!("the unknown field {}", quoted(key));
                faults.add(value, "", &found, &expected);
                continue;
            };
            if read & 1 << at != 0 {
                let found = format!("the field {} a second time", quoted(key));
                faults.add(value, "", &found, "each field once");
            }
            read |= 1 << at;
        }
    }
}
