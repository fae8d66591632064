//! Finishes what trunk staged: one prerendered page for each language and one for what is missing, file names
//! with a content hash, icons, pictures for sharing, web app manifests, feeds, the tables of the dataset, the service worker's precache list, oEmbed files, third-party
//! notices, compressed copies, and the size budgets.
//!
//! trunk runs it as a `post_build` hook and fails when it fails. It fails on a dataset with faults
//! and on sizes over budget. A debug build leaves out the pictures for sharing, the service
//! worker, the notices, the compressed copies and the budgets.
//!
//! With the path of a page as its argument, such as `sv/cities/`, it prints the oEmbed link and response
//! of that page for the site in `KPR_SITE`, and writes nothing.

mod address_keys;
mod assets;
mod budget;
mod citation;
mod compress;
mod critical_styles;
mod dataset_json_ld;
mod embed_check;
mod embed_dialog;
mod failure;
mod feed;
mod headers;
mod html;
mod icons;
mod json_ld;
mod mangle;
mod manifest;
mod not_found;
mod notices;
mod oembed;
mod own_names;
mod pages;
mod parts;
mod policy;
mod precache;
mod server_files;
mod share_pictures;
mod sitemap;
mod split;
mod tables;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use kaupunkipolitiikka::audit::audit;
use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::find::Finder;

use crate::failure::Failure;
use crate::share_pictures::SharePictures;

fn main() -> ExitCode {
    match std::env::args().nth(1).map_or_else(package, |page| print_oembed(&page)) {
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

    let site = read_site()?;
    let dataset = read_dataset(&staging.join(assets::DATASET))?;
    warn_of_gaps(dataset);
    let assets = assets::collect(&source, &staging, dataset, release)?;
    icons::render(&staging)?;
    let pictures = if release {
        share_pictures::draw(&source, &staging, dataset)?
    } else {
        SharePictures::default()
    };
    let finder = Box::leak(Box::new(Finder::new(dataset)));
    let pages = pages::write(&source, &staging, finder, &assets, &pictures, site.as_deref())?;
    let styles = critical_styles::inline(&staging, &assets.critical_styles, &pages)?;
    if let Some(site) = &site {
        sitemap::write(&staging, dataset, site)?;
        oembed::write(&staging, dataset, &pictures, site)?;
    }
    manifest::write(&staging, dataset, site.as_deref())?;
    tables::write(&staging, dataset)?;
    feed::write(&staging, dataset, site.as_deref())?;
    let not_found = not_found::page(site.as_deref());
    std::fs::write(staging.join(not_found::NAME), &not_found)?;
    let inlined = [&styles[..], &[not_found::STYLE.to_owned()]].concat();
    let policy = policy::policy([&assets.prepaint, &assets.early], &inlined, site.as_deref());
    server_files::fill_in(&staging, &policy, &not_found)?;
    headers::write(&staging, dataset, &assets, &policy, site.as_deref())?;
    if release {
        precache::fill_in(&staging, dataset, &assets)?;
        notices::write(&source, &staging)?;
        compress::compress_folder(&staging)?;
        budget::check_first_visit(&staging, &assets)?;
        budget::check_pages(&pages, &styles)?;
        budget::check_embed(&staging)?;
    } else {
        // A developer wants to see the last build, not a cached one.
        std::fs::remove_file(staging.join(precache::WORKER))?;
    }
    Ok(())
}

/// Prints the oEmbed link of a page, and on the next line the response.
fn print_oembed(path: &str) -> Result<(), Failure> {
    let site = read_site()?.ok_or("KPR_SITE is not set")?;
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let dataset = read_dataset(&source.join(assets::DATASET))?;
    let is_in = |language: &Language| path.starts_with(language.folder());
    let language = Language::ALL.into_iter().rfind(is_in).unwrap_or_default();
    let folder = &path[language.folder().len()..];
    let query = Query::parse_path(folder, dataset).ok_or_else(|| format!("there is no {path}"))?;
    print!("{}", oembed::link(dataset, &query, language, &site));
    println!("{}", oembed::response(dataset, &SharePictures::default(), &query, language, &site));
    Ok(())
}

/// Warns of what a publisher has to name before the service is in use; the pages say it plainly until then.
fn warn_of_gaps(dataset: &Dataset) {
    for (field, is_missing) in
        [("publisher", dataset.publisher.is_none()), ("feedback", dataset.feedback.is_none())]
    {
        if is_missing {
            println!("warning: the dataset names no `{field}`, and every page says so");
        }
    }
}

/// The address of the site with its closing slash, where `KPR_SITE` says it. Without it the pages
/// refer to themselves by relative addresses. This machine needs no https, for trying.
fn read_site() -> Result<Option<String>, Failure> {
    match std::env::var("KPR_SITE") {
        Ok(site) if site.is_empty() => Ok(None),
        Ok(site)
            if ["https://", "http://127.0.0.1:"].iter().any(|start| site.starts_with(start))
                && !site.contains([' ', '"', '?', '#']) =>
        {
            Ok(Some(format!("{}/", site.trim_end_matches('/'))))
        }
        Ok(site) => Err(format!(
            "KPR_SITE is \"{site}\", expected an https address without query, like https://example.org/committee/"
        )
        .into()),
        Err(_) => Ok(None),
    }
}

/// Without today's date: the same sources give the same build on any day.
fn read_dataset(path: &Path) -> Result<&'static Dataset, Failure> {
    let report = audit(std::fs::read(path)?.leak(), None);
    match report.dataset {
        Some(dataset) if report.faults == 0 => Ok(dataset),
        _ => {
            let lines = report.lines().join("\n");
            Err(format!("{} has {}:\n{lines}", path.display(), report.summary()).into())
        }
    }
}
