//! `_headers`: the HTTP headers that a static host should send with each file, in the format that
//! several hosts read. The end-to-end tests serve `dist/` with them.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language};

use crate::assets::{self, Assets};
use crate::failure::Failure;
use crate::{icons, manifest, notices, oembed, pages, precache};

/// The headers of every file. The policy allows scripts, styles, data and images of our own origin
/// and nothing else, and any page may show ours in an iframe. Other origins may load every file:
/// the widget does, and a sandboxed iframe has an opaque origin.
///
/// In `WebKit`, `'self'` matches nothing in such an iframe: where the build knows the site, the
/// policy names it too.
fn for_every_file(site: Option<&str>) -> String {
    let own = site.map_or("'self'".to_owned(), |site| format!("'self' {site}"));
    format!(
        "\
/*
  Access-Control-Allow-Origin: *
  Content-Security-Policy: default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; connect-src {own}; img-src {own}; manifest-src {own}; worker-src {own}; base-uri 'none'; form-action 'none'
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
    let files = [assets::EMBED, precache::WORKER, notices::NAME].map(str::to_owned);
    let folders = [assets::DATA, icons::FOLDER, oembed::FOLDER].map(|folder| format!("{folder}/*"));
    pages.chain(files).chain(folders).collect()
}

/// Writes the file.
pub fn write(
    staging: &Path,
    dataset: &Dataset,
    assets: &Assets,
    site: Option<&str>,
) -> Result<(), Failure> {
    let fixed = fixed_names(dataset);
    let fixed = fixed.iter().map(|name| format!("/{name}\n  Cache-Control: no-cache\n"));
    let hashed = assets
        .names()
        .map(|name| format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let rules: String = [for_every_file(site)].into_iter().chain(fixed).chain(hashed).collect();
    fs::write(staging.join("_headers"), rules)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_site_where_it_is_known() {
        assert!(for_every_file(None).contains("; style-src 'self'; "));
        let known = for_every_file(Some("https://example.org/committee/"));
        assert!(known.contains("; style-src 'self' https://example.org/committee/; "), "{known}");
    }

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
