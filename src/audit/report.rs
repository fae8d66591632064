//! What an audit says of a file.

use std::fmt::{self, Write};

use super::characters::is_unprintable;
use super::position::Position;
use crate::domain::dataset::Dataset;
use crate::domain::parse::{Fault, MAX_FAULTS};

/// Whether a file with this finding may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It may not.
    Fault,
    /// It may: perhaps this is meant.
    Warning,
}

/// One fault or warning, and its position in the text of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub severity: Severity,
    pub fault: Fault,
    /// Where it begins; a missing field where its object begins. `None` of a file that was not read.
    pub position: Option<Position>,
}

impl Finding {
    /// A fault of a file that was not read.
    pub(super) const fn of_file(fault: Fault) -> Self {
        Self { severity: Severity::Fault, fault, position: None }
    }
}

/// Characters that are invisible, or would change how the rest of the line is displayed, are JSON
/// escapes: `\u202E`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        write_visibly(f, self.fault.location())?;
        if let Some(Position { line, column }) = self.position {
            write!(f, " (line {line}, column {column})")?;
        }
        f.write_str(": found ")?;
        write_visibly(f, &self.fault.found)?;
        f.write_str(", expected ")?;
        write_visibly(f, &self.fault.expected)
    }
}

/// The text with what cannot be seen as escapes.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::new();
    // Writing to a String cannot fail.
    let _ = write_visibly(&mut shown, text);
    shown
}

fn write_visibly(f: &mut dyn Write, text: &str) -> fmt::Result {
    let mut units = [0; 2];
    for c in text.chars() {
        if is_unprintable(c) {
            for unit in c.encode_utf16(&mut units) {
                write!(f, "\\u{unit:04X}")?;
            }
        } else {
            f.write_char(c)?;
        }
    }
    Ok(())
}

/// What an audit says of a file.
#[derive(Debug)]
pub struct Report {
    /// The dataset, where the app would show it; with faults it may not be published even so.
    pub dataset: Option<&'static Dataset>,
    /// In the order of the file: the first [`MAX_FAULTS`] faults, and as many warnings.
    pub findings: Vec<Finding>,
    /// How many faults were found, kept or not.
    pub faults: usize,
    /// How many warnings were found, kept or not.
    pub warnings: usize,
}

impl Report {
    /// A file that could not be read.
    pub(super) fn refused(finding: Finding) -> Self {
        Self { dataset: None, findings: vec![finding], faults: 1, warnings: 0 }
    }

    /// The findings, one a line, and how many are left out.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<_> = self.findings.iter().map(ToString::to_string).collect();
        for (count, noun) in [(self.faults, "fault"), (self.warnings, "warning")] {
            if count > MAX_FAULTS {
                lines.push(format!("and {}", counted(count - MAX_FAULTS, &format!("more {noun}"))));
            }
        }
        lines
    }

    /// How many faults and warnings there are, in words: `2 faults and 1 warning`.
    #[must_use]
    pub fn summary(&self) -> String {
        let (faults, warnings) = (counted(self.faults, "fault"), counted(self.warnings, "warning"));
        match (self.faults, self.warnings) {
            (_, 0) => faults,
            (0, _) => warnings,
            _ => format!("{faults} and {warnings}"),
        }
    }
}

/// A number with commas, and its noun: `31,999 faults`.
fn counted(count: usize, noun: &str) -> String {
    let digits = count.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    let plural = if count == 1 { "" } else { "s" };
    format!("{shown} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_words() {
        assert_eq!(counted(1, "fault"), "1 fault");
        assert_eq!(counted(0, "fault"), "0 faults");
        assert_eq!(counted(999, "fault"), "999 faults");
        assert_eq!(counted(1_000, "warning"), "1,000 warnings");
        assert_eq!(counted(1_234_567, "warning"), "1,234,567 warnings");
    }

    #[test]
    fn shows_what_cannot_be_seen_as_escapes() {
        let fault = Fault {
            pointer: "/a\u{200b}b".to_owned(),
            found: "\"x\u{202e}\0\u{1b}\u{e0001}ä\"".to_owned(),
            expected: "text".to_owned(),
        };
        assert_eq!(
            Finding::of_file(fault).to_string(),
            "/a\\u200Bb: found \"x\\u202E\\u0000\\u001B\\uDB40\\uDC01ä\", expected text"
        );
    }
}
