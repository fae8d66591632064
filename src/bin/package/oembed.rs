//! oEmbed (<https://oembed.com>, version 1.0): one response file for each view in each language,
//! since a static host can't response queries.
//!
//! An absolute address needs `KPR_SITE`; without it the address of the iframe is relative to the
//! file.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Language, Query, View};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::embed_dialog::title;
use serde_json::json;

use crate::failure::Failure;
use crate::html::escape;

/// The folder of the files.
pub const FOLDER: &str = "oembed";

/// The size of the iframe, in CSS pixels; it shrinks to the width of its container.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 800;

/// The links to the files of a language, for the head of its page; `base` leads to the root.
pub fn links(base: &str, language: Language) -> String {
    let links = View::ALL.map(|view| {
        let (file, title) = (file(view, language), escape(&title(view, language)));
        format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{base}{file}\" title=\"{title}\">\n")
    });
    links.concat()
}

/// The file of a view, relative to the root.
fn file(view: View, language: Language) -> String {
    let end = if view == View::default() { String::new() } else { format!("-{}", view.id()) };
    format!("{FOLDER}/{}{end}.json", language.code())
}

/// Writes the files.
pub fn write(staging: &Path, site: Option<&str>) -> Result<(), Failure> {
    fs::create_dir_all(staging.join(FOLDER))?;
    for language in Language::ALL {
        for view in View::ALL {
            let base = format!("{}{}", site.unwrap_or("../"), language.folder());
            let mut query = Query::default();
            (query.view, query.embed) = (view, true);
            let path = query.to_path();
            let title = title(view, language);
            let iframe = format!(
                "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"border: 0; max-width: 100%\"></iframe>",
                escape(&format!("{base}{path}")),
                escape(&title),
            );
            let response = json!({
                "version": "1.0",
                "type": "rich",
                "title": title,
                "provider_name": Text::of(language).site,
                "provider_url": base,
                "cache_age": 86_400,
                "html": iframe,
                "width": WIDTH,
                "height": HEIGHT,
            });
            fs::write(
                staging.join(file(view, language)),
                serde_json::to_string_pretty(&response)?,
            )?;
        }
    }
    Ok(())
}
