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
    let mut started = Vec::new();
    for (number, pages) in pages.values().enumerate() {
        let mut names = DEFERRED.to_owned();
        for page in pages {
            add_names(&fs::read_to_string(page)?, &mut names);
        }
        let content = staging.join(format!("critical-{number}.html"));
        fs::write(&content, names)?;
        started.push((start(&sheet, &content)?, content));
    }
    let mut texts = Vec::new();
    for ((purging, content), pages) in started.into_iter().zip(pages.values()) {
        let text = finish(purging)? + &styles.scripted;
        for page in pages {
            let html = fs::read_to_string(page)?;
            fs::write(page, html.replace(PLACEHOLDER, &format!("<style>{text}</style>")))?;
        }
        fs::remove_file(content)?;
        texts.push(text);
    }
    fs::remove_file(sheet)?;
    Ok(texts)
}

/// The names of the map, which the app may add before the whole sheet is applied.
const DEFERRED: &str = "map map-drawing skip-map figure figcaption\n";

/// The attributes whose values styles select by.
const SELECTED: [&str; 7] = ["class", "id", "type", "role", "name", "aria-current", "aria-pressed"];

/// Adds the names of a page's elements and attributes, and the values of some: `PurgeCSS` takes every word of
/// a page for a class, "city" in a sentence too.
fn add_names(page: &str, names: &mut String) {
    let (start, head) = page.split_once("<head").unwrap_or(("", page));
    let body = head.split_once("</head>").map_or(head, |(_, body)| body);
    for tag in start.split('<').chain(body.split('<')).skip(1) {
        let mut rest = tag.split_once('>').map_or(tag, |(tag, _)| tag);
        while let Some((name, after)) = rest.split_once("=\"") {
            let (value, next) = after.split_once('"').unwrap_or((after, ""));
            let attribute = name.rsplit(' ').next().unwrap_or_default();
            let value = if SELECTED.contains(&attribute) { value } else { "" };
            names.extend([name, " ", value, " "]);
            rest = next;
        }
        names.extend([rest, "\n"]);
    }
}

fn start(sheet: &Path, content: &Path) -> Result<Child, Failure> {
    Command::new("purgecss")
        .arg("--css")
        .arg(sheet)
        .arg("--content")
        .arg(content)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_styles_select_by_are_read() {
        let page = "<html class=\"kpr-page\"><head><title>city</title></head><body><p class=\"part lead\" lang=\"growth\" hidden>\
            a city</p><a href=\"series/\" aria-current=\"page\">&lt;map</a></body></html>";
        let mut names = String::new();
        add_names(page, &mut names);
        let names: Vec<_> = names.split_whitespace().collect();
        let expected = "html class kpr-page body p class part lead lang hidden /p a href aria-current page /a /body /html";
        assert_eq!(names.join(" "), expected);
    }
}
