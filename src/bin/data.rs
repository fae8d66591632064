//! `./dev data [FILE]`: validates a dataset for publication. `./dev data diff OLD NEW`: says what changed from one
//! file to another, for the editor who writes `changes`.
//!
//! For editors and other producers of data. It uses the app's own parser and rejects what the app would
//! reject, and runs the audit: every fault and warning is a line with its JSON Pointer, line and column.
//! Warnings do not fail. Only this program reads the system clock.
//!
//! | exit code | `data` | `data diff`, as of diff(1) |
//! |---|---|---|
//! | 0 | the file may be published | nothing changed |
//! | 1 | it may not, or can't be read | something changed |
//! | 2 | | a file can't be read or is no JSON, or the arguments are not two files |

use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use kaupunkipolitiikka::audit::{File, audit, diff};
use kaupunkipolitiikka::domain::PartialDate;

const PUBLISHED: &str = "public/data/committee.json";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (first, rest) = match arguments.split_first() {
        Some((first, rest)) => (first.as_os_str(), rest),
        None => (OsStr::new(PUBLISHED), &[][..]),
    };
    if first != "diff" {
        return validate(Path::new(first));
    }
    let [old, new] = rest else {
        eprintln!("./dev data diff OLD NEW compares two files.");
        return ExitCode::from(TROUBLE);
    };
    compare(Path::new(old), Path::new(new)).unwrap_or_else(|trouble| {
        eprintln!("{trouble}");
        ExitCode::from(TROUBLE)
    })
}

/// The exit code where two files can't be compared.
const TROUBLE: u8 = 2;

/// The bytes of a file, which live as long as the program.
fn read(file: &Path) -> Result<&'static [u8], String> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(bytes.leak()),
        Err(error) => Err(format!("{} cannot be read: {error}.", file.display())),
    }
}

/// Prints what changed, and what to paste into `changes`.
fn compare(old: &Path, new: &Path) -> Result<ExitCode, String> {
    let [old_file, new_file] = [read_json(old)?, read_json(new)?];
    let diff = diff(&old_file, &new_file);
    if diff.is_empty() {
        println!("Nothing changed from {} to {}.", old.display(), new.display());
        return Ok(ExitCode::SUCCESS);
    }
    for line in diff.lines() {
        println!("{line}");
    }
    let things: Vec<_> = diff.things.iter().map(|id| format!("\"{id}\"")).collect();
    println!("For `changes`, as far as readers notice it:\n  \"things\": [{}]", things.join(", "));
    Ok(ExitCode::FAILURE)
}

/// Reads one of two files; its faults do not hinder, but are counted.
fn read_json(file: &Path) -> Result<File, String> {
    let (bytes, shown) = (read(file)?, file.display());
    let json =
        File::read(bytes).map_err(|fault| format!("{shown} cannot be compared: {fault}."))?;
    let report = audit(bytes, today());
    if report.faults > 0 {
        eprintln!("{shown} has {}: see ./dev data {shown}", report.summary());
    }
    Ok(json)
}

/// Prints what is wrong with a file, and whether it may be published.
fn validate(file: &Path) -> ExitCode {
    let shown = file.display();
    let bytes = match read(file) {
        Ok(bytes) => bytes,
        Err(trouble) => {
            eprintln!("{trouble}");
            return ExitCode::FAILURE;
        }
    };
    let report = audit(bytes, today());
    for line in report.lines() {
        println!("{line}");
    }
    match report.dataset {
        Some(dataset) if report.faults == 0 => {
            let warnings = match report.warnings {
                0 => String::new(),
                _ => format!(", with {}", report.summary()),
            };
            println!(
                "{shown} is valid{warnings}. Edition {} of {}; cities: {}, terms: {}, people: {}, \
                 mandates: {}, publications: {}, sources: {}.",
                dataset.version,
                dataset.updated,
                dataset.cities.len(),
                dataset.terms.len(),
                dataset.people.len(),
                dataset.mandates.len(),
                dataset.publications.len(),
                dataset.sources.len(),
            );
            ExitCode::SUCCESS
        }
        _ => {
            println!("{shown} has {}.", report.summary());
            ExitCode::FAILURE
        }
    }
}

/// The latest date anywhere on Earth, at UTC+14: an editor's today may be ahead of UTC.
fn today() -> Option<PartialDate> {
    latest_date(Timestamp::now()).parse().ok()
}

fn latest_date(now: Timestamp) -> String {
    jiff::tz::offset(14).to_datetime(now).date().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_that_of_the_easternmost_time_zone() {
        for (seconds, date) in
            [(0, "1970-01-01"), (1_795_859_999, "2026-11-28"), (4_107_495_600, "2100-03-01")]
        {
            let now = Timestamp::from_second(seconds).unwrap();
            assert_eq!(latest_date(now), date, "{seconds}");
        }
    }
}
