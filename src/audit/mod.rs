//! The audit: mistakes of editors that the parser accepts. Invisible or damaged characters, markup,
//! invalid URLs, texts too long for any view, an edition that `changes` does not know; each with its line and column, in characters.
//!
//! Only `./dev data` and the build use this, behind the feature `audit`; the wasm has none of it. A
//! reader of the page cannot repair a file; what is published has passed here, so the app would check
//! in vain, and the Unicode tables and the positions would make the first visit heavier. What a view
//! relies on is checked by the parser, in the app too.
//!
//! It looks at every text of the file, whatever its field, so that a new field is checked without being
//! named here. Refuses to guess what was meant: each finding says what was found and what would have
//! been right, and repairs nothing.

mod address;
mod auditor;
mod changes;
mod characters;
mod diff;
mod difference;
mod limits;
mod markup;
mod mojibake;
mod position;
mod report;
mod scripts;
mod syntax;
mod text;

pub use diff::{Diff, File, diff};
pub use limits::{
    MAX_AUTHORS, MAX_ITEMS, MAX_NAME_CHARS, MAX_TERMS, MAX_TEXT_CHARS, MAX_URL_CHARS, MAX_VALUES,
};
pub use position::Position;
pub use report::{Finding, Report, Severity};

use crate::domain::date::PartialDate;
use crate::domain::parse::faults::Faults;
use crate::domain::parse::{check_size, read_dataset};
use auditor::Auditor;
use limits::has_short_lists;

/// Parses a dataset as the app does, and audits its texts. Dates are compared with `today` if it is
/// given: the domain has no clock.
///
/// ```
/// use kaupunkipolitiikka::audit::audit;
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
    let mut auditor = Auditor::new(today);
    let mut dataset = None;
    if has_short_lists("", &json) {
        match read_dataset(&json, bytes) {
            Ok(read) => {
                let faults = Faults::default();
                changes::check(&json, read, &faults);
                auditor.expect_faults(faults);
                dataset = Some(read);
            }
            Err(faults) => auditor.expect_faults(faults),
        }
    }
    auditor.visit(&json);
    auditor.into_report(dataset, text)
}
