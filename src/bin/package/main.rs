//! Finishes what trunk staged: one page a language with the views already in it, names that carry
//! the hash of their content, compressed copies, and budgets that the build keeps.
//!
//! trunk calls it as a `post_build` hook and fails when it fails. It refuses a dataset with
//! faults, and a first visit that grew beyond its budget. In a debug build it neither compresses
//! nor weighs.

mod assets;
mod compress;
mod graph;
mod headers;
mod pages;
mod weigh;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use kaupunkipolitiikka::domain::Dataset;

/// What went wrong, in one sentence.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match package() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("package: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn package() -> Result<(), Failure> {
    let staging = PathBuf::from(std::env::var("TRUNK_STAGING_DIR")?);
    let source = PathBuf::from(std::env::var("TRUNK_SOURCE_DIR")?);
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");

    let dataset = Arc::new(read_dataset(&staging.join("data/committee.json"))?);
    let assets = assets::collect(&staging, release)?;
    pages::write(&source, &staging, &dataset, &assets)?;
    headers::write(&staging, &assets)?;
    if release {
        compress::all(&staging)?;
        weigh::first_visit(&staging, &assets)?;
    }
    Ok(())
}

fn read_dataset(path: &std::path::Path) -> Result<Dataset, Failure> {
    Dataset::parse(&std::fs::read(path)?).map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        format!("{} has faults:\n{}", path.display(), lines.join("\n")).into()
    })
}
