//! Tables, and their two forms: CSV for spreadsheets, JSON for programs.
//!
//! A table is made column by column, so that a heading stands beside what fills it. Refuses to format for reading:
//! numbers are without separators of groups, dates in ISO 8601, and what is unknown is empty.

mod cities;
mod csv;
mod file_name;
mod json;
mod leadership;
mod publications;
mod results;
#[cfg(test)]
mod tests;

pub use cities::cities;
pub use csv::{Dialect, csv};
pub use file_name::{file_name, slug};
pub use json::json;
pub use leadership::leadership;
pub use publications::publications;
pub use results::{ShownResult, results};

use crate::domain::PartialDate;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Unknown, or there is none.
    Empty,
    Text(String),
    Bool(bool),
    Whole(i64),
    /// With up to six decimals.
    Decimal(f64),
    /// At its own precision.
    Date(PartialDate),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Decimal(number)
    }
}

impl From<PartialDate> for Cell {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Cell {
    /// Several names as one text; empty where there are none.
    fn list<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<_> = names.collect();
        if names.is_empty() { Self::Empty } else { names.join(", ").into() }
    }
}

/// A column: a value for each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name for programs: the same in every language.
    pub key: String,
    /// The heading for readers.
    pub heading: String,
    pub cells: Vec<Cell>,
}

/// A table: columns of equal length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the file is called, in the reader's language: `kaupungit`.
    pub name: String,
    pub columns: Vec<Column>,
}

impl Table {
    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.cells.len())
    }
}

/// Makes a table of these records, in their order.
pub(super) struct TableOf<'a, T> {
    records: Vec<&'a T>,
    table: Table,
}

impl<'a, T> TableOf<'a, T> {
    /// A table without columns.
    pub fn new(name: &str, records: impl Iterator<Item = &'a T>) -> Self {
        let table = Table { name: name.to_owned(), columns: Vec::new() };
        Self { records: records.collect(), table }
    }

    /// The same with one more column.
    pub fn column(mut self, key: &str, heading: &str, cell: &dyn Fn(&'a T) -> Cell) -> Self {
        let cells = self.records.iter().map(|record| cell(record)).collect();
        self.table.columns.push(Column { key: key.to_owned(), heading: heading.to_owned(), cells });
        self
    }

    /// The finished table.
    pub fn finish(self) -> Table {
        self.table
    }
}
