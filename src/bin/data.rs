//! `./dev data [FILE]`: validates a dataset.
//!
//! For editors and other producers of data. It uses the app's own parser and reports every fault,
//! so it rejects exactly what the app would reject.

use std::process::ExitCode;

use kaupunkipolitiikka::domain::Dataset;

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
    match Dataset::parse(bytes) {
        Ok(dataset) => {
            println!(
                "{shown} is valid. Edition {} of {}; cities: {}, terms: {}, people: {}, \
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
        Err(faults) => {
            for fault in &faults {
                println!("{fault}");
            }
            let noun = if faults.len() == 1 { "fault" } else { "faults" };
            println!("{shown} has {} {noun}.", faults.len());
            ExitCode::FAILURE
        }
    }
}
