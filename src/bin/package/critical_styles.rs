//! Critical CSS: the rules that a page needs for its first paint stand in its head, so that no paint waits
//! for the style sheet, and a sheet that is lost does not leave the page without styles.
//!
//! `PurgeCSS` takes away what no page of a kind has. The whole sheet follows at the end of the page, in
//! the same order, and is applied once the app has started: it changes nothing that is painted, and a
//! host whose policy refuses inline styles loses time alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::failure::Failure;

/// The placeholder in a page that [`inline`] replaces.
pub const PLACEHOLDER: &str = "<!-- styles -->";

/// The pages that share their critical styles, by view; things have theirs, too.
pub type PagesByKind = BTreeMap<&'static str, Vec<PathBuf>>;

/// The sheets of the first paint.
#[derive(Default)]
pub struct CriticalStyles {
    /// The rules of elements that a page may have.
    elements: String,
    /// The rules that depend on attributes that scripts set.
    scripted: String,
}

impl CriticalStyles {
    /// Adds a style sheet by its name, in cascade order.
    pub fn add(&mut self, sheet: &str, text: &str) {
        match sheet {
            "media" => {}
            "start" => self.scripted.push_str(text),
            _ => self.elements.push_str(text),
        }
    }
}

/// Inlines the critical styles of each kind of page, and returns the texts of all style elements, for the
/// Content Security Policy.
pub fn inline(
    staging: &Path,
    styles: &CriticalStyles,
    pages: &PagesByKind,
) -> Result<Vec<String>, Failure> {
    let sheet = staging.join("critical.css");
    fs::write(&sheet, &styles.elements)?;
    let started: Vec<_> =
        pages.values().map(|pages| start(&sheet, pages)).collect::<Result<_, _>>()?;
    let mut texts = Vec::new();
    for (purging, pages) in started.into_iter().zip(pages.values()) {
        let text = finish(purging)? + &styles.scripted;
        for page in pages {
            let html = fs::read_to_string(page)?;
            fs::write(page, html.replace(PLACEHOLDER, &format!("<style>{text}</style>")))?;
        }
        texts.push(text);
    }
    fs::remove_file(sheet)?;
    Ok(texts)
}

fn start(sheet: &Path, pages: &[PathBuf]) -> Result<Child, Failure> {
    Command::new("purgecss")
        .arg("--css")
        .arg(sheet)
        .arg("--content")
        .args(pages)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("purgecss, which ./dev installs, can't be run: {error}").into())
}

fn finish(purging: Child) -> Result<String, Failure> {
    let output = purging.wait_with_output()?;
    if !output.status.success() {
        return Err("purgecss failed".into());
    }
    // A list with an object for each sheet.
    let purged: Value = serde_json::from_slice(&output.stdout)?;
    let styles = purged.pointer("/0/css").and_then(Value::as_str);
    Ok(styles.ok_or("purgecss printed no styles")?.to_owned())
}
