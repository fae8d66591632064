//! `_headers`: what a static host should send with each file, in the form that several hosts read.
//! The end-to-end tests serve `dist/` by it.

use std::fs;
use std::path::Path;

use crate::Failure;
use crate::assets::Assets;

/// What holds for every file. The policy allows scripts, styles, data and pictures of our own
/// origin and nothing else; it says nothing of who may show the page in a frame. Other origins may
/// load every file: the widget does, and a sandboxed frame is an origin of its own.
const ALL: &str = "\
/*
  Access-Control-Allow-Origin: *
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
";

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
pub fn write(staging: &Path, assets: &Assets) -> Result<(), Failure> {
    let fixed = FIXED.map(|path| format!("{path}\n  Cache-Control: no-cache\n"));
    let hashed = assets
        .names()
        .map(|name| format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let hashed = hashed.collect::<Vec<_>>().concat();
    fs::write(staging.join("_headers"), [ALL, &fixed.concat(), &hashed].concat())?;
    Ok(())
}
