//! Tables as CSV, RFC 4180: lines end with CRLF, and what has a separator, a quote or a line break is quoted.
//!
//! Of our own: the crate `csv` would add 16 kB to the wasm, and `csv-core` 1 kB, for the quoting alone. The decimal
//! separator and formulas, which both leave to others, are most of what is here.

use super::{Cell, Table};
use crate::domain::Language;
use crate::domain::json::decimal;

/// How the values of a file are separated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between the cells of a row.
    pub separator: char,
    /// Before the decimals of a number.
    pub decimal: char,
    /// Whether a byte order mark tells Excel that the file is in UTF-8.
    pub has_mark: bool,
    /// Whether the first row has the headings for readers, and not the keys for programs.
    pub has_headings: bool,
}

impl Dialect {
    /// For programs. A byte order mark would become a part of the first key in many of them.
    pub const MACHINE: Self =
        Self { separator: ',', decimal: '.', has_mark: false, has_headings: false };

    /// What a spreadsheet opens without questions where this language is spoken.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        let (separator, decimal) = language.pick((';', ','), (';', ','), (',', '.'));
        Self { separator, decimal, has_mark: true, has_headings: true }
    }
}

/// The table as a file. No text can be taken for a formula.
#[must_use]
pub fn csv(table: &Table, dialect: Dialect) -> String {
    let mut out = if dialect.has_mark { "\u{feff}".to_owned() } else { String::new() };
    for (at, column) in table.columns.iter().enumerate() {
        push_separator(&mut out, at, dialect);
        let name = if dialect.has_headings { &column.heading } else { &column.key };
        push_text(&mut out, name, dialect);
    }
    out.push_str("\r\n");
    for row in 0..table.rows() {
        for (at, column) in table.columns.iter().enumerate() {
            push_separator(&mut out, at, dialect);
            push_cell(&mut out, &column.cells[row], dialect);
        }
        out.push_str("\r\n");
    }
    out
}

fn push_separator(out: &mut String, column: usize, dialect: Dialect) {
    if column > 0 {
        out.push(dialect.separator);
    }
}

fn push_cell(out: &mut String, cell: &Cell, dialect: Dialect) {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => push_text(out, text, dialect),
        Cell::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Cell::Whole(number) => out.push_str(&number.to_string()),
        Cell::Decimal(number) => {
            let text = decimal(*number);
            out.extend(text.chars().map(|sign| if sign == '.' { dialect.decimal } else { sign }));
        }
        Cell::Date(date) => out.push_str(&date.to_string()),
    }
}

/// Text, harmless: spreadsheets run what begins like a formula ("CSV injection"), but not after an apostrophe.
/// Codes are quoted, since a spreadsheet that is told to take quoted values as text keeps their zeros: `"091"`.
fn push_text(out: &mut String, text: &str, dialect: Dialect) {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_code = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_quoted = is_code || text.contains([dialect.separator, '"', '\r', '\n']);
    if is_quoted {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    if is_quoted {
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Column;

    /// A table with one row, of these cells.
    fn row(cells: Vec<Cell>) -> Table {
        let column = |(at, cell)| Column {
            key: format!("key_{at}"),
            heading: format!("Otsikko {at}"),
            cells: vec![cell],
        };
        Table {
            name: "taulukko".into(),
            columns: cells.into_iter().enumerate().map(column).collect(),
        }
    }

    fn line(cells: Vec<Cell>, dialect: Dialect) -> String {
        let file = csv(&row(cells), dialect);
        let (_, line) = file.split_once("\r\n").unwrap();
        line.strip_suffix("\r\n").unwrap().to_owned()
    }

    fn text(text: &str, dialect: Dialect) -> String {
        line(vec![text.into()], dialect)
    }

    #[test]
    fn a_file_is_separated_as_the_readers_spreadsheet_expects() {
        let date: crate::domain::PartialDate = "2023-10".parse().unwrap();
        let table =
            row(vec!["Jyväskylä".into(), 149_967_u32.into(), 62.241_47.into(), date.into()]);
        let finnish = "\u{feff}Otsikko 0;Otsikko 1;Otsikko 2;Otsikko 3\r\nJyväskylä;149967;62,24147;2023-10\r\n";
        assert_eq!(csv(&table, Dialect::of(Language::Fi)), finnish);
        assert_eq!(csv(&table, Dialect::of(Language::Sv)), finnish);
        assert_eq!(
            csv(&table, Dialect::of(Language::En)),
            "\u{feff}Otsikko 0,Otsikko 1,Otsikko 2,Otsikko 3\r\nJyväskylä,149967,62.24147,2023-10\r\n"
        );
        assert_eq!(
            csv(&table, Dialect::MACHINE),
            "key_0,key_1,key_2,key_3\r\nJyväskylä,149967,62.24147,2023-10\r\n"
        );
    }

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        assert_eq!(text("a;b", Dialect::of(Language::Fi)), "\"a;b\"");
        assert_eq!(text("a,b", Dialect::of(Language::Fi)), "a,b");
        assert_eq!(text("a,b", Dialect::MACHINE), "\"a,b\"");
        assert_eq!(text("Sanoi \"ei\"", Dialect::MACHINE), "\"Sanoi \"\"ei\"\"\"");
        assert_eq!(text("rivi\nrivi", Dialect::MACHINE), "\"rivi\nrivi\"");
        assert_eq!(text("rivi\rrivi", Dialect::MACHINE), "\"rivi\rrivi\"");
    }

    #[test]
    fn a_text_that_begins_like_a_formula_is_harmless() {
        for (typed, written) in [
            ("=1+1", "'=1+1"),
            ("+358", "'+358"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("a=1", "a=1"),
        ] {
            assert_eq!(text(typed, Dialect::of(Language::Fi)), written);
        }
    }

    #[test]
    fn numbers_stay_numbers_and_codes_stay_text() {
        let cells = vec![Cell::Whole(-5), Cell::Decimal(-4.6), "091".into(), true.into()];
        assert_eq!(line(cells, Dialect::of(Language::Sv)), "-5;-4,6;\"091\";true");
    }

    #[test]
    fn what_is_unknown_is_empty() {
        let unknown: Option<u32> = None;
        assert_eq!(line(vec![Cell::Empty, "a".into(), unknown.into()], Dialect::MACHINE), ",a,");
    }
}
