//! Files whose names carry the hash of their final content, so that they may be cached for ever.
//!
//! trunk hashes names before it optimises and minifies, so that a name could stay while the bytes
//! change: the names are made anew here.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// The names of the files that a page loads, relative to the root.
pub struct Assets {
    pub styles: String,
    pub state: String,
    pub start: String,
    pub offline: String,
    pub glue: String,
    pub wasm: String,
}

impl Assets {
    /// Every one of them.
    pub fn names(&self) -> [&str; 6] {
        [&self.styles, &self.state, &self.start, &self.glue, &self.wasm, &self.offline]
    }
}

/// The style sheets, in the order in which they build on one another.
const STYLES: [&str; 5] = ["tokens", "base", "parts", "views", "start"];

/// Renames what trunk staged, joins the style sheets, and tells the start script the names. For a
/// release the glue is minified, which trunk's own minifier can't do: half its bytes go.
pub fn collect(staging: &Path, release: bool) -> Result<Assets, Failure> {
    if release {
        minify(&staged(staging, "app", ".js")?)?;
    }
    let glue = rename(staging, "app", ".js")?;
    let wasm = rename(staging, "app", "_bg.wasm")?;

    let mut styles = String::new();
    for sheet in STYLES {
        let path = staged(staging, sheet, ".css")?;
        styles.push_str(&fs::read_to_string(&path)?);
        fs::remove_file(path)?;
    }
    let styles = write(staging, "style", ".css", styles.as_bytes())?;

    let offline = script(staging, "offline", &[])?;
    let names = [("__GLUE__", &glue), ("__WASM__", &wasm), ("__OFFLINE__", &offline)];
    let state = script(staging, "state", &[])?;
    let start = script(staging, "start", &names)?;
    Ok(Assets { styles, state, start, offline, glue, wasm })
}

/// A script of ours, without its remarks, with the names of others filled in.
fn script(staging: &Path, stem: &str, names: &[(&str, &String)]) -> Result<String, Failure> {
    let path = staging.join(format!("{stem}.js"));
    let mut script = fs::read_to_string(&path)?;
    fs::remove_file(path)?;
    for (mark, name) in names {
        script = script.replace(mark, name);
    }
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    write(staging, stem, ".js", lines.collect::<Vec<_>>().join("\n").as_bytes())
}

/// The one staged file of this name, whatever hash trunk gave it.
fn staged(staging: &Path, stem: &str, end: &str) -> Result<PathBuf, Failure> {
    let prefix = format!("{stem}-");
    let mut found = Vec::new();
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with(&prefix) && name.ends_with(end) {
            found.push(path);
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        all => {
            Err(format!("expected one file {prefix}*{end} from trunk, found {}", all.len()).into())
        }
    }
}

fn minify(path: &Path) -> Result<(), Failure> {
    let done = Command::new("esbuild")
        .args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", path.display()))
        .arg(path)
        .status()
        .map_err(|error| format!("esbuild, which ./dev installs, can't be run: {error}"))?;
    if done.success() { Ok(()) } else { Err("esbuild failed".into()) }
}

fn rename(staging: &Path, stem: &str, end: &str) -> Result<String, Failure> {
    let path = staged(staging, stem, end)?;
    let content = fs::read(&path)?;
    fs::remove_file(path)?;
    write(staging, stem, end, &content)
}

fn write(staging: &Path, stem: &str, end: &str, content: &[u8]) -> Result<String, Failure> {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    let name = format!("{stem}-{:016x}{end}", hasher.finish());
    fs::write(staging.join(&name), content)?;
    Ok(name)
}
