//! What the reader of the app accepts and no editor means: text with invisible or damaged characters,
//! markup, addresses that lead nowhere, lengths that no view has room for. And where it stands: the
//! line and the column, in characters, of each fault.
//!
//! Only `./dev data` and the build call this, and the linker leaves it out of the wasm. A reader of the
//! page cannot repair a file; what is published has passed here, so the app would check in vain, and
//! these tables and the positions would make the first visit heavier. What a view relies on is checked
//! by the reader, in the app too.
//!
//! It looks at every text of the file, whatever its field, so that a new field is checked without being
//! named here. Refuses to guess what was meant: each finding says what stands there and what would have
//! been right, and repairs nothing.

mod address;
mod characters;
mod limits;
mod markup;
mod mojibake;
mod position;
mod report;
mod scripts;
mod syntax;
mod text;
mod walk;

pub use limits::{
    MOST_AUTHORS, MOST_ITEMS, MOST_LETTERS, MOST_LETTERS_OF_ADDRESS, MOST_LETTERS_OF_NAME,
    MOST_TERMS, MOST_VALUES,
};
pub use position::Position;
pub use report::{Finding, Report, Severity};

use super::{check_size, read_dataset};
use crate::domain::date::PartialDate;
use limits::has_short_lists;
use walk::Walk;

/// Reads a dataset as the app does, and looks for what the app accepts and no editor means. Dates are
/// held against `today` where there is one: the domain has no clock.
///
/// ```
/// use kaupunkipolitiikka::domain::parse::audit::audit;
///
/// let report = audit("{\n \"people\": [\"Häyry\nTomas\"]}".as_bytes(), None);
/// assert_eq!(
///     report.findings[0].to_string(),
///     "/people/0 (line 2, column 19): found U+000A LINE FEED inside text, expected text on one line, \
///      without control characters"
/// );
/// ```
#[must_use]
pub fn audit(bytes: &'static [u8], today: Option<PartialDate>) -> Report {
    if let Err(fault) = check_size(bytes) {
        return Report::refused(Finding::of_file(fault));
    }
    let (json, text) = match syntax::read(bytes) {
        Ok(read) => read,
        Err(finding) => return Report::refused(finding),
    };
    let mut walk = Walk::new(today);
    let mut dataset = None;
    if has_short_lists("", &json) {
        match read_dataset(&json, bytes) {
            Ok(read) => dataset = Some(read),
            Err(faults) => walk.expect_faults(faults),
        }
    }
    walk.visit(&json);
    walk.into_report(dataset, text)
}
