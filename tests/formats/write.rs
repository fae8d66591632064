//! Writes what readers take away, for the readers of `./dev formats`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod citations;
mod feed;
mod tables;

use std::path::PathBuf;

use kaupunkipolitiikka::domain::Dataset;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_default());
    std::fs::create_dir_all(&folder)?;
    citations::write(&folder.join("citations"))?;
    let dataset = Dataset::parse(include_bytes!("../../public/data/committee.json")).unwrap();
    tables::write(&folder, dataset)?;
    feed::write(&folder)
}
