//! Finishes what trunk staged: one page a language with the views already in it, names that carry
//! the hash of their content, icons and manifests, the worker's list of files, what embeds the
//! product elsewhere, compressed copies, and budgets that the build keeps.
//!
//! trunk calls it as a `post_build` hook and fails when it fails. It refuses a dataset with
//! faults, and a first visit that grew beyond its budget. In a debug build it neither compresses
//! nor weighs.

mod assets;
mod compress;
mod embedding;
mod graph;
mod headers;
mod icons;
mod manifest;
mod names;
mod oembed;
mod pages;
mod weigh;
mod worker;

use std::path::PathBuf;
use std::process::ExitCode;

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

    let site = site()?;
    let dataset = read_dataset(&staging.join("data/committee.json"))?;
    let assets = assets::collect(&staging, release)?;
    icons::draw(&staging)?;
    pages::write(&source, &staging, dataset, &assets, site.as_deref())?;
    manifest::write(&staging, dataset, site.as_deref())?;
    oembed::write(&staging, site.as_deref())?;
    headers::write(&staging, &assets, site.as_deref())?;
    if release {
        worker::fill(&staging, &assets)?;
    } else {
        // Whoever works on the product wants to see the last build, not a kept one.
        std::fs::remove_file(staging.join("sw.js"))?;
    }
    if release {
        compress::all(&staging)?;
        weigh::first_visit(&staging, &assets)?;
        weigh::embed(&staging)?;
    }
    Ok(())
}

/// The address that the product will stand at, with its closing slash, where whoever builds it
/// tells it in `KPR_SITE`. Without it the pages name themselves by relative addresses.
fn site() -> Result<Option<String>, Failure> {
    match std::env::var("KPR_SITE") {
        Ok(site) if site.is_empty() => Ok(None),
        Ok(site) if site.starts_with("https://") && !site.contains([' ', '"', '?', '#']) => {
            Ok(Some(format!("{}/", site.trim_end_matches('/'))))
        }
        Ok(site) => Err(format!(
            "KPR_SITE is \"{site}\", expected an https address without query, like https://example.org/committee/"
        )
        .into()),
        Err(_) => Ok(None),
    }
}

fn read_dataset(path: &std::path::Path) -> Result<&'static Dataset, Failure> {
    Dataset::parse(std::fs::read(path)?.leak()).map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        format!("{} has faults:\n{}", path.display(), lines.join("\n")).into()
    })
}
