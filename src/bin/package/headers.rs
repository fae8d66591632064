//! `_headers`: the HTTP headers that a static host should send with each file, in the format that
//! several hosts read. The end-to-end tests serve `dist/` with them, and hold nginx and Caddy to them.
//!
//! Its paths are those of the origin: hosts read the file in the top folder of what they publish, and match it
//! against the whole path. So a site in a folder (`KPR_SITE`) has that folder in every path, and the file belongs
//! in the top folder, above the site's own. Without a known site the site is taken for the whole origin.
//!
//! No path has two rules with the same header: Netlify and Cloudflare Pages would send both values. Cloudflare
//! Pages reads a hundred rules and no more, and asks again for what has none. So what may be cached for ever comes
//! first, and the pages last.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::export::feed;

use crate::assets::{self, Assets};
use crate::failure::Failure;
use crate::{
    icons, manifest, not_found, notices, oembed, pages, precache, share_pictures, sitemap,
};

/// The headers of every file. Other origins may load every file: the widget does, and a sandboxed
/// iframe has an opaque origin. Pages with `Cross-Origin-Embedder-Policy: require-corp` embed only what says so, and
/// only iframes that have the same policy. With any other opener policy browsers refuse to open a page in a sandboxed
/// tab, where the links of an iframe lead that may open popups, but not let them escape its sandbox.
fn for_every_file(folder: &str, policy: &str) -> String {
    format!(
        "\
{folder}*
  Access-Control-Allow-Origin: *
  Content-Security-Policy: {policy}
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Opener-Policy: unsafe-none
  Cross-Origin-Resource-Policy: cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  Strict-Transport-Security: max-age=63072000
  X-Content-Type-Options: nosniff
"
    )
}

/// A file and its compressed copies.
fn with_copies(name: &str) -> [String; 3] {
    ["", ".br", ".gz"].map(|end| format!("{name}{end}"))
}

/// The names with a content hash: browsers keep these files for ever.
fn hashed_names(assets: &Assets) -> Vec<String> {
    let pictures = format!("{}/*", share_pictures::FOLDER);
    assets.names().flat_map(with_copies).chain([pictures]).collect()
}

/// The paths whose names stay while their content changes: browsers ask for them each time.
fn fixed_names(dataset: &Dataset) -> Vec<String> {
    let top = ["index.html", manifest::NAME, feed::NAME, not_found::NAME, sitemap::NAME];
    let others = [assets::EMBED, precache::WORKER, notices::NAME];
    let files = top.into_iter().chain(others).flat_map(with_copies);
    let folders = [assets::DATA, icons::FOLDER, oembed::FOLDER].map(|name| format!("{name}/*"));
    let languages = Language::ALL.into_iter().filter(|language| !language.folder().is_empty());
    let languages = languages.map(|language| format!("{}*", language.folder()));
    let pages = pages::queries(dataset).into_iter().map(|query| query.folder());
    let pages = pages.filter(|page| !page.is_empty()).map(|page| format!("{page}*"));
    [String::new()].into_iter().chain(files).chain(folders).chain(languages).chain(pages).collect()
}

/// The folder of the site on its origin, with a slash at both ends.
fn folder(site: Option<&str>) -> String {
    let path = site.and_then(|site| site.splitn(4, '/').nth(3)).unwrap_or_default();
    format!("/{path}")
}

/// Writes the file.
pub fn write(
    staging: &Path,
    dataset: &Dataset,
    assets: &Assets,
    policy: &str,
    site: Option<&str>,
) -> Result<(), Failure> {
    fs::write(staging.join("_headers"), rules(dataset, assets, policy, site))?;
    Ok(())
}

fn rules(dataset: &Dataset, assets: &Assets, policy: &str, site: Option<&str>) -> String {
    let folder = folder(site);
    let rule = |name: &String, caching| format!("{folder}{name}\n  Cache-Control: {caching}\n");
    let hashed = hashed_names(assets);
    let hashed = hashed.iter().map(|name| rule(name, "public, max-age=31536000, immutable"));
    let fixed = fixed_names(dataset);
    let fixed = fixed.iter().map(|name| rule(name, "no-cache"));
    [for_every_file(&folder, policy)].into_iter().chain(hashed).chain(fixed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dataset() -> &'static Dataset {
        Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap()
    }

    fn assets() -> Assets {
        let [start, wasm] = ["start-1.js", "app-2_bg.wasm"].map(str::to_owned);
        Assets { start, wasm, ..Assets::default() }
    }

    #[test]
    fn every_language_has_its_pages_among_the_fixed_names() {
        let names = fixed_names(dataset());
        for name in [
            "",
            "index.html",
            "index.html.br",
            "404.html",
            "salo/*",
            "manifest.webmanifest",
            "feed.xml",
            "feed.xml.gz",
            "sv/*",
            "en/*",
            "data/*",
        ] {
            assert!(names.iter().any(|fixed| fixed == name), "no /{name} in {names:?}");
        }
    }

    #[test]
    fn the_paths_are_those_of_the_origin() {
        let paths = |site| {
            let rules = rules(dataset(), &assets(), "default-src 'none'", site);
            let paths = rules.lines().filter(|line| !line.starts_with(' ')).map(str::to_owned);
            paths.collect::<Vec<_>>()
        };
        for (site, folder) in [
            (None, "/"),
            (Some("https://example.org/"), "/"),
            (Some("https://example.org/committee/"), "/committee/"),
        ] {
            let paths = paths(site);
            assert_eq!(paths[0], format!("{folder}*"));
            for name in ["", "start-1.js", "start-1.js.br", "app-2_bg.wasm.gz", "sv/*", "salo/*"] {
                assert!(
                    paths.contains(&format!("{folder}{name}")),
                    "no {folder}{name} in {paths:?}"
                );
            }
            assert!(paths.iter().all(|path| path.starts_with(folder)), "{paths:?}");
        }
    }

    #[test]
    fn the_first_hundred_rules_have_all_that_is_cached_for_ever() {
        let rules = rules(dataset(), &assets(), "default-src 'none'", None);
        let (before, _) = rules.rsplit_once("immutable").unwrap();
        assert!(before.lines().filter(|line| line.starts_with('/')).count() < 100);
    }
}
