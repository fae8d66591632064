//! `_headers`: the HTTP headers that a static host should send with each file, in the format that
//! several hosts read. The end-to-end tests serve `dist/` with them.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language};

use crate::assets::{self, Assets};
use crate::failure::Failure;
use crate::{icons, manifest, not_found, notices, oembed, pages, precache, share_pictures};

/// The headers of every file. Other origins may load every file: the widget does, and a sandboxed
/// iframe has an opaque origin.
fn for_every_file(policy: &str) -> String {
    format!(
        "\
/*
  Access-Control-Allow-Origin: *
  Content-Security-Policy: {policy}
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
"
    )
}

/// The paths whose names stay while their content changes: browsers ask for them each time.
fn fixed_names(dataset: &Dataset) -> Vec<String> {
    let pages = Language::ALL.into_iter().flat_map(|language| match language.folder() {
        "" => {
            let pages = pages::queries(dataset).into_iter().flat_map(|query| {
                let folder = query.folder();
                [folder.clone(), folder + "index.html"]
            });
            pages.chain([manifest::NAME.to_owned()]).collect()
        }
        folder => vec![format!("{folder}*")],
    });
    let files =
        [assets::EMBED, precache::WORKER, notices::NAME, not_found::NAME].map(str::to_owned);
    let folders = [assets::DATA, icons::FOLDER, oembed::FOLDER].map(|folder| format!("{folder}/*"));
    pages.chain(files).chain(folders).collect()
}

/// Writes the file.
pub fn write(
    staging: &Path,
    dataset: &Dataset,
    assets: &Assets,
    policy: &str,
) -> Result<(), Failure> {
    let fixed = fixed_names(dataset);
    let fixed = fixed.iter().map(|name| format!("/{name}\n  Cache-Control: no-cache\n"));
    let pictures = format!("{}/*", share_pictures::FOLDER);
    let hashed = assets
        .names()
        .chain([&*pictures])
        .map(|name| format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let rules: String = [for_every_file(policy)].into_iter().chain(fixed).chain(hashed).collect();
    fs::write(staging.join("_headers"), rules)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_pages_among_the_fixed_names() {
        let json = include_bytes!("../../../public/data/committee.json");
        let names = fixed_names(Dataset::parse(json).unwrap());
        for name in [
            "",
            "index.html",
            "salo/",
            "salo/index.html",
            "manifest.webmanifest",
            "sv/*",
            "en/*",
            "data/*",
        ] {
            assert!(names.iter().any(|fixed| fixed == name), "no /{name} in {names:?}");
        }
    }
}
