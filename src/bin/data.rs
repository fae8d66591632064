//! `./dev data [FILE]`: validates a dataset for publication.
//!
//! For editors and other producers of data. It uses the app's own parser and rejects what the app would
//! reject, and runs the audit: every fault and warning is a line with its JSON Pointer, line and column.
//! Warnings do not fail. Only this program reads the system clock.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

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

/// The latest day that it is anywhere on Earth: what an editor calls today is not told by UTC.
fn today() -> Option<PartialDate> {
    const EASTERNMOST: u64 = 14 * 60 * 60;
    const DAY: u64 = 24 * 60 * 60;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let (year, month, day) = civil((seconds + EASTERNMOST) / DAY);
    format!("{year:04}-{month:02}-{day:02}").parse().ok()
}

/// The date so many days after 1 January 1970, of the Gregorian calendar: 400 years have 146,097 days,
/// and a year that begins in March has its leap day at its end.
const fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let year = year + era * 400;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_are_dates_of_the_calendar() {
        for (days, date) in [
            (0, (1970, 1, 1)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (20_785, (2026, 11, 28)),
            (47_540, (2100, 2, 28)),
            (47_541, (2100, 3, 1)),
        ] {
            assert_eq!(civil(days), date, "{days}");
        }
    }
}
