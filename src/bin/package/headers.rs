//! `_headers`: what a static host should send with each file, in the form that several hosts read.
//! The end-to-end tests serve `dist/` by it.

use std::fs;
use std::path::Path;

use crate::Failure;
use crate::assets::Assets;

/// What holds for every file. The policy allows scripts, styles, data and pictures of our own
/// origin and nothing else; it says nothing of who may show the page in a frame. Other origins may
/// load every file: the widget does, and a sandboxed frame is an origin of its own.
///
/// In `WebKit` `'self'` means nobody in such a frame: where the build knows the site, it is named too.
fn all(site: Option<&str>) -> String {
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

/// Asked for anew each time: their names stay while their content changes.
const FIXED: [&str; 10] = [
    "/",
    "/index.html",
    "/embed.js",
    "/oembed/*",
    "/sw.js",
    "/manifest.webmanifest",
    "/sv/*",
    "/en/*",
    "/data/*",
    "/icons/*",
];

/// Writes the file.
pub fn write(staging: &Path, assets: &Assets, site: Option<&str>) -> Result<(), Failure> {
    let fixed = FIXED.map(|path| format!("{path}\n  Cache-Control: no-cache\n"));
    let hashed = assets
        .names()
        .map(|name| format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let hashed = hashed.collect::<Vec<_>>().concat();
    fs::write(staging.join("_headers"), [all(site), fixed.concat(), hashed].concat())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_site_where_it_is_known() {
        assert!(all(None).contains("; style-src 'self'; "));
        let known = all(Some("https://example.org/committee/"));
        assert!(known.contains("; style-src 'self' https://example.org/committee/; "), "{known}");
    }
}
