//! Tables as JSON, RFC 8259: a list with an object for each row, under the keys for programs.
//!
//! But for strings of our own: `serde_json` would bring its code for writing floating-point numbers into the wasm.

use super::{Cell, Table};
use crate::domain::json::decimal;
use crate::export::json_text::quoted;

/// The table as a file. What is unknown is `null`, and dates are text.
#[must_use]
pub fn json(table: &Table) -> String {
    let mut out = "[".to_owned();
    for row in 0..table.rows() {
        out.push_str(if row == 0 { "\n{" } else { ",\n{" });
        for (at, column) in table.columns.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            out.push_str(&quoted(&column.key));
            out.push_str(": ");
            push_cell(&mut out, &column.cells[row]);
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    out
}

fn push_cell(out: &mut String, cell: &Cell) {
    match cell {
        Cell::Empty => out.push_str("null"),
        Cell::Text(text) => out.push_str(&quoted(text)),
        Cell::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Cell::Whole(number) => out.push_str(&number.to_string()),
        Cell::Decimal(number) => out.push_str(&decimal(*number)),
        Cell::Date(date) => out.push_str(&quoted(&date.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Column;

    #[test]
    fn a_row_is_an_object_with_typed_values() {
        let column =
            |key: &str, cells| Column { key: key.into(), heading: "Otsikko".into(), cells };
        let table = Table {
            name: "taulukko".into(),
            columns: vec![
                column("name", vec!["Sanoi \"\u{e4}\\\n\u{1f}\"".into(), "=1".into()]),
                column("code", vec!["091".into(), Cell::Empty]),
                column("number", vec![Cell::Whole(-5), Cell::Decimal(60.169_52)]),
                column("date", vec![Cell::Date("2023-10".parse().unwrap()), false.into()]),
            ],
        };
        let read: serde_json::Value = serde_json::from_str(&json(&table)).unwrap();
        let expected = serde_json::json!([
            { "name": "Sanoi \"ä\\\n\u{1f}\"", "code": "091", "number": -5, "date": "2023-10" },
            { "name": "=1", "code": null, "number": 60.16952, "date": false },
        ]);
        assert_eq!(read, expected);
    }

    #[test]
    fn a_table_without_rows_is_an_empty_list() {
        let read: serde_json::Value = serde_json::from_str(&json(&Table::default())).unwrap();
        assert_eq!(read, serde_json::json!([]));
    }
}
