//! Files whose names carry the hash of their final content, so that they may be cached for ever.
//!
//! trunk hashes names before it optimises and minifies, so that a name could stay while the bytes
//! change: the names are made anew here.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::{embedding, names};

/// The names of the files that a page loads, relative to the root.
pub struct Assets {
    pub styles: String,
    pub state: String,
    pub start: String,
    pub offline: String,
    pub glue: String,
    pub wasm: String,
    /// What comes once the page answers.
    pub land: String,
    /// What is loaded where it is needed.
    pub later: Vec<String>,
}

impl Assets {
    /// What a page loads before it answers.
    pub fn first(&self) -> [&str; 5] {
        [&self.styles, &self.state, &self.start, &self.glue, &self.wasm]
    }

    /// What it loads after that.
    pub fn second(&self) -> [&str; 2] {
        [&self.land, &self.offline]
    }

    /// Every one of them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.first().into_iter().chain(self.second()).chain(self.later.iter().map(String::as_str))
    }
}

/// The script that keeps its name: pages of others hold it.
pub const EMBED: &str = "embed.js";

/// The style sheets, in the order in which they build on one another.
const STYLES: [&str; 5] = ["tokens", "base", "parts", "views", "start"];

/// Renames what trunk staged, joins the style sheets, and tells the scripts the names. For a
/// release scripts are minified, which of the glue trunk's own minifier can't do: half its bytes go.
pub fn collect(staging: &Path, release: bool) -> Result<Assets, Failure> {
    if release {
        let glue = staged(staging, "app", ".js")?;
        minify(&glue)?;
        names::shorten(&glue, &staged(staging, "app", "_bg.wasm")?)?;
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

    // Where a host's browser makes no style sheets, the widget links these, too.
    let host_styles = fs::read_to_string(staged(staging, "host", ".css")?)?;
    let host = rename(staging, "host", ".css")?;
    let embedding_styles = rename(staging, "embedding", ".css")?;

    let mut marks = embedding::marks()?;
    marks.extend([
        ("__HOST__", host.clone()),
        ("__HOST_STYLES__", serde_json::to_string(&host_styles)?),
        ("__EMBEDDING_STYLES__", embedding_styles.clone()),
        ("__GLUE__", glue.clone()),
        ("__WASM__", wasm.clone()),
        ("__STYLES__", styles.clone()),
    ]);
    let script = |stem, marks: &[_]| script(staging, stem, marks, release);
    let state = script("state", &marks)?;
    let frame = script("frame", &marks)?;
    let land = script("land", &marks)?;
    let embedding = script("embedding", &marks)?;
    marks.extend([
        ("__FRAME__", frame.clone()),
        ("__EMBEDDING__", embedding.clone()),
        ("__LAND__", land.clone()),
    ]);
    let offline = script("offline", &marks)?;
    marks.push(("__OFFLINE__", offline.clone()));
    let start = script("start", &marks)?;
    finish(&staging.join(EMBED), &marks, release)?;
    let later = vec![frame, embedding, embedding_styles, host];
    Ok(Assets { styles, state, start, offline, glue, wasm, land, later })
}

/// A script of ours under a name by its content.
fn script(
    staging: &Path,
    stem: &str,
    marks: &[(&str, String)],
    release: bool,
) -> Result<String, Failure> {
    let path = staging.join(format!("{stem}.js"));
    finish(&path, marks, release)?;
    let content = fs::read(&path)?;
    fs::remove_file(path)?;
    write(staging, stem, ".js", &content)
}

/// Writes into a script what its marks stand for.
fn finish(path: &Path, marks: &[(&str, String)], release: bool) -> Result<(), Failure> {
    let script = fs::read_to_string(path)?;
    fs::write(path, marks.iter().fold(script, |script, (mark, with)| script.replace(mark, with)))?;
    if release { minify(path) } else { Ok(()) }
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
