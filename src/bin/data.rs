//! `./dev data [FILE]`: validates a dataset for publication.
//!
//! For editors and other producers of data. It uses the app's own parser and rejects what the app would
//! reject, and runs the audit: every fault and warning is a line with its JSON Pointer, line and column.
//! Warnings do not fail. Only this program reads the system clock.

use std::process::ExitCode;

use jiff::Timestamp;
use kaupunkipolitiikka::audit::audit;
use kaupunkipolitiikka::domain::PartialDate;

const PUBLISHED: &str = "public/data/committee.json";

fn main() -> ExitCode {
    let file = std::env::args_os().nth(1).unwrap_or_else(|| PUBLISHED.into());
    let shown = file.display();
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes.leak(),
        Err(error) => {
            eprintln!("{shown} cannot be read: {error}.");
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
