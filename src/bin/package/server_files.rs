//! The configurations of nginx and Caddy: trunk stages them, the build fills them in and leaves them under names
//! that begin with an underscore, since they are no part of the site, like `_headers`.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::not_found;

/// The files as trunk stages them.
const FILES: [&str; 2] = ["nginx.conf", "Caddyfile"];

/// The folder as the Caddyfile names it. Caddy's answers take such names, and its files do not: so the page for
/// what is missing is in the Caddyfile itself.
const CADDY_FOLDER: &str = "{vars.folder}";

/// Fills in the files.
pub fn fill_in(staging: &Path, policy: &str, not_found: &str) -> Result<(), Failure> {
    // It stands between backticks there.
    if not_found.contains('`') {
        return Err(
            "a backtick in the page for what is missing would end it in the Caddyfile".into()
        );
    }
    let not_found = not_found::page_in(CADDY_FOLDER, not_found);
    for name in FILES {
        let path = staging.join(name);
        let text = fs::read_to_string(&path)?;
        let filled = text.replace("__POLICY__", policy).replace("__NOT_FOUND__", &not_found);
        fs::write(staging.join(format!("_{name}")), filled)?;
        fs::remove_file(path)?;
    }
    Ok(())
}
