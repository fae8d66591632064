//! What other systems embed for an address of ours (<https://oembed.com>, version 1.0): one file for
//! each view in each language, since a static host can't answer queries.
//!
//! A whole address needs to know where the product stands, see `KPR_SITE`; without it the files name
//! the frame relative to themselves.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::domain::query::{Query, View};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::embedding::title;
use serde_json::json;

use crate::Failure;
use crate::pages::escaped;

/// The size of the frame, in CSS pixels; it fits itself to what is narrower.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 800;

/// The links to the files of a language, for the head of its page; `base` leads to the root.
pub fn links(base: &str, language: Language) -> String {
    let links = View::ALL.map(|view| {
        let (file, title) = (name(view, language), escaped(&title(view, language)));
        format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{base}{file}\" title=\"{title}\">\n")
    });
    links.concat()
}

/// The file for a view, relative to the root.
fn name(view: View, language: Language) -> String {
    let end = if view == View::default() { String::new() } else { format!("-{}", view.id()) };
    format!("oembed/{}{end}.json", language.code())
}

/// Writes the files.
pub fn write(staging: &Path, site: Option<&str>) -> Result<(), Failure> {
    fs::create_dir_all(staging.join("oembed"))?;
    for language in Language::ALL {
        for view in View::ALL {
            let base = format!("{}{}", site.unwrap_or("../"), language.folder());
            let mut query = Query::default();
            (query.view, query.embed) = (view, true);
            let search = query.to_search();
            let title = title(view, language);
            let frame = format!(
                "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"border: 0; max-width: 100%\"></iframe>",
                escaped(&format!("{base}{search}")),
                escaped(&title),
            );
            let answer = json!({
                "version": "1.0",
                "type": "rich",
                "title": title,
                "provider_name": Text::of(language).site,
                "provider_url": base,
                "cache_age": 86_400,
                "html": frame,
                "width": WIDTH,
                "height": HEIGHT,
            });
            fs::write(staging.join(name(view, language)), serde_json::to_string_pretty(&answer)?)?;
        }
    }
    Ok(())
}
