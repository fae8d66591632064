//! Files whose names have a content hash, so that browsers may cache them as immutable.
//!
//! trunk hashes names before it optimises and minifies, so that the content could change under the
//! same name: it is hashed again here.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use kaupunkipolitiikka::domain::{Dataset, Language};

use crate::critical_styles::CriticalStyles;
use crate::failure::Failure;
use crate::{address_keys, embed_check, embed_dialog, own_names, parts, split};

/// The files that a page loads, by name, relative to the root; and what it inlines.
#[derive(Default)]
pub struct Assets {
    pub styles: String,
    /// The styles of the first paint, see [`crate::critical_styles`].
    pub critical_styles: CriticalStyles,
    /// The scripts that every page inlines.
    pub prepaint: String,
    pub early: String,
    pub start: String,
    pub complete: String,
    pub pwa: String,
    pub glue: String,
    pub wasm: String,
    /// The files of the wasm that have the words of each language; in a release.
    pub words: Vec<(Language, String)>,
    /// The files of the later part of the wasm; in a release.
    pub later: Vec<String>,
    pub outlines: String,
    /// The files that are loaded on demand.
    pub on_demand: Vec<String>,
}

impl Assets {
    /// What a page of a language loads before it is interactive.
    pub fn critical(&self, language: Language) -> impl Iterator<Item = &str> {
        [&*self.start, &self.wasm].into_iter().chain(self.words_of(language))
    }

    /// What a widget of a language loads before it is interactive, after `embed.js`.
    pub fn of_widget(&self, language: Language) -> impl Iterator<Item = &str> {
        let files = [&*self.glue, &self.wasm, &self.styles, &self.outlines];
        files.into_iter().chain(self.words_of(language))
    }

    fn words_of(&self, language: Language) -> impl Iterator<Item = &str> {
        self.words.iter().filter(move |(of, _)| *of == language).map(|(_, name)| &**name)
    }

    /// What a page loads after that.
    pub fn deferred(&self) -> impl Iterator<Item = &str> {
        self.later
            .iter()
            .chain([&self.styles, &self.complete, &self.outlines, &self.pwa])
            .map(String::as_str)
    }

    /// All of them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let critical =
            [&self.start, &self.wasm].into_iter().chain(self.words.iter().map(|(_, name)| name));
        let on_demand = [&self.glue].into_iter().chain(&self.on_demand);
        critical.chain(on_demand).map(String::as_str).chain(self.deferred())
    }
}

/// The script that keeps its name, since host pages refer to it.
pub const EMBED: &str = "embed.js";

/// What it imports: the build makes one file of them.
const EMBED_MODULES: [&str; 5] =
    ["embed_files.js", "embed_frames.js", "embed_host.js", "embed_styles.js", "embed_theme.js"];

/// The folder of the dataset.
pub const DATA: &str = "data";

/// The dataset, relative to the root.
pub const DATASET: &str = "data/committee.json";

/// The style sheets, in cascade order.
const STYLES: [&str; 6] = ["tokens", "base", "parts", "views", "media", "start"];

/// What esbuild says. wasm-bindgen names the loader of the parts once for each of them; Biome looks after our own scripts.
pub const LOG: [&str; 2] = ["--log-level=warning", "--log-override:duplicate-object-key=silent"];

/// A placeholder with its value.
type Placeholder = (&'static str, String);

/// Renames what trunk staged, joins the style sheets, and fills in the scripts' placeholders. A
/// release minifies the scripts; trunk's own minifier can't minify the glue, which becomes half as
/// large.
pub fn collect(
    source: &Path,
    staging: &Path,
    dataset: &Dataset,
    release: bool,
) -> Result<Assets, Failure> {
    let exports = bundle_exports(staging, release)?;
    let glue = find_staged(staging, "app", ".js")?;
    let parts = if release { parts::write(source, staging, &glue)? } else { Vec::new() };
    own_names::add(&glue, &exports)?;
    if release {
        minify(&glue)?;
    }
    let glue = rename(staging, "app", ".js")?;
    let wasm = rename(staging, "app", "_bg.wasm")?;

    let mut styles = String::new();
    let mut critical_styles = CriticalStyles::default();
    for sheet in STYLES {
        let path = find_staged(staging, sheet, ".css")?;
        let text = fs::read_to_string(&path)?;
        styles.push_str(&text);
        critical_styles.add(sheet, &text);
        fs::remove_file(path)?;
    }
    let styles_length: usize = styles.chars().map(char::len_utf16).sum();
    let styles = write_hashed(staging, "style", ".css", styles.as_bytes())?;
    // Not by trunk: its minifier drops the fallbacks of values that not all browsers know.
    let host_styles = finish_file(staging, "host", ".css", &[], release)?;
    let host_styles_text = fs::read_to_string(staging.join(&host_styles))?;
    let dialog_styles = finish_file(staging, "embed_dialog", ".css", &[], release)?;

    let mut placeholders = address_keys::placeholders()?.to_vec();
    placeholders.extend([
        embed_check::placeholder()?,
        embed_dialog::placeholder()?,
        ("__EMBED_DIALOG_STYLES__", dialog_styles.clone()),
        ("__HOST_STYLES__", host_styles.clone()),
        ("__HOST_STYLES_TEXT__", serde_json::to_string(&host_styles_text)?),
        ("__STYLES_LENGTH__", styles_length.to_string()),
        ("__GLUE__", glue.clone()),
        ("__WASM__", wasm.clone()),
        ("__STYLES__", styles.clone()),
        ("__FINGERPRINT__", format!("{:x}", dataset.fingerprint)),
    ]);
    let finish =
        |stem, placeholders: &[_]| finish_file(staging, stem, ".js", placeholders, release);
    let inline = |stem| -> Result<_, Failure> {
        let path = staging.join(finish(stem, &placeholders)?);
        let script = fs::read_to_string(&path)?.trim_end().to_owned();
        fs::remove_file(path)?;
        Ok(script)
    };
    let (prepaint, early) = (inline("prepaint")?, inline("early")?);
    let iframe = finish("iframe", &placeholders)?;
    let outlines = finish("outlines", &placeholders)?;
    let embed_dialog = finish("embed_dialog", &placeholders)?;
    let embed_check = finish("embed_check", &placeholders)?;
    placeholders.extend([
        ("__IFRAME__", iframe.clone()),
        ("__EMBED_DIALOG__", embed_dialog.clone()),
        ("__EMBED_CHECK__", embed_check.clone()),
        ("__OUTLINES__", outlines.clone()),
    ]);
    let pwa = finish("pwa", &placeholders)?;
    placeholders.push(("__PWA__", pwa.clone()));
    let complete = finish("complete", &placeholders)?;
    placeholders.push(("__COMPLETE__", complete.clone()));
    let start = bundle_start(staging, &placeholders, release)?;
    bundle_embed(staging, &placeholders, release)?;
    let mut on_demand =
        vec![iframe, embed_check, embed_dialog, dialog_styles, host_styles, exports];
    let (mut words, mut later) = (Vec::new(), Vec::new());
    for parts::PartFile { name, parts } in parts {
        let mut languages = parts.iter().filter_map(|part| split::language(part)).peekable();
        if languages.peek().is_some() {
            words.extend(languages.map(|language| (language, name.clone())));
        } else if parts.iter().any(|part| part == split::LATER) {
            later.push(name);
        } else {
            on_demand.push(name);
        }
    }
    Ok(Assets {
        styles,
        critical_styles,
        prepaint,
        early,
        start,
        complete,
        pwa,
        glue,
        wasm,
        words,
        later,
        outlines,
        on_demand,
    })
}

/// Makes one script of `start.js` and, in a release, the glue.
fn bundle_start(
    staging: &Path,
    placeholders: &[Placeholder],
    release: bool,
) -> Result<String, Failure> {
    let path = staging.join("start.js");
    replace_placeholders(&path, placeholders)?;
    if release {
        esbuild(&path, &["--bundle", "--minify", "--format=esm"])?;
    }
    rename_file(staging, &path, "start", ".js")
}

/// Makes one script of `exports.js` and what it imports, in every build: no other script imports that.
fn bundle_exports(staging: &Path, release: bool) -> Result<String, Failure> {
    let path = staging.join("exports.js");
    let minify: &[&str] = if release { &["--minify"] } else { &[] };
    esbuild(&path, &[&["--bundle", "--format=esm"], minify].concat())?;
    fs::remove_file(staging.join("picture.js"))?;
    rename_file(staging, &path, "exports", ".js")
}

/// Fills in a script or style sheet and gives it a name with its content hash.
fn finish_file(
    staging: &Path,
    stem: &str,
    end: &str,
    placeholders: &[Placeholder],
    release: bool,
) -> Result<String, Failure> {
    let path = staging.join(format!("{stem}{end}"));
    fill_in(&path, placeholders, release)?;
    rename_file(staging, &path, stem, end)
}

/// Makes one classic script of `embed.js` and what it imports.
fn bundle_embed(
    staging: &Path,
    placeholders: &[Placeholder],
    release: bool,
) -> Result<(), Failure> {
    for name in EMBED_MODULES.into_iter().chain([EMBED]) {
        replace_placeholders(&staging.join(name), placeholders)?;
    }
    let minify: &[&str] = if release { &["--minify"] } else { &[] };
    esbuild(&staging.join(EMBED), &[&["--bundle", "--format=iife"], minify].concat())?;
    for name in EMBED_MODULES {
        fs::remove_file(staging.join(name))?;
    }
    Ok(())
}

/// Replaces the placeholders of a file.
fn fill_in(path: &Path, placeholders: &[Placeholder], release: bool) -> Result<(), Failure> {
    replace_placeholders(path, placeholders)?;
    if release { minify(path) } else { Ok(()) }
}

pub fn replace_placeholders(path: &Path, placeholders: &[Placeholder]) -> Result<(), Failure> {
    let text = fs::read_to_string(path)?;
    let filled = placeholders.iter().fold(text, |text, (name, value)| text.replace(name, value));
    Ok(fs::write(path, filled)?)
}

/// The one staged file of this name, whatever hash trunk gave it.
pub fn find_staged(staging: &Path, stem: &str, end: &str) -> Result<PathBuf, Failure> {
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
    esbuild(path, &["--minify", "--format=esm"])
}

/// Rewrites a script in place.
fn esbuild(path: &Path, options: &[&str]) -> Result<(), Failure> {
    let done = Command::new("esbuild")
        .args(options)
        .args(LOG)
        .arg("--allow-overwrite")
        .arg(format!("--outfile={}", path.display()))
        .arg(path)
        .status()
        .map_err(|error| format!("esbuild, which ./dev installs, can't be run: {error}"))?;
    if done.success() { Ok(()) } else { Err("esbuild failed".into()) }
}

fn rename(staging: &Path, stem: &str, end: &str) -> Result<String, Failure> {
    rename_file(staging, &find_staged(staging, stem, end)?, stem, end)
}

/// Gives a file a name with its content hash.
fn rename_file(staging: &Path, path: &Path, stem: &str, end: &str) -> Result<String, Failure> {
    let content = fs::read(path)?;
    fs::remove_file(path)?;
    write_hashed(staging, stem, end, &content)
}

/// Writes a file with its content hash in its name, and returns the name.
pub fn write_hashed(
    folder: &Path,
    stem: &str,
    end: &str,
    content: &[u8],
) -> Result<String, Failure> {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    let name = format!("{stem}-{:016x}{end}", hasher.finish());
    fs::write(folder.join(&name), content)?;
    Ok(name)
}
