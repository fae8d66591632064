//! oEmbed (<https://oembed.com>, version 1.0): one response file for each page, since a static host
//! can't answer queries. Consumers need absolute addresses, so the files and the links to them exist
//! only where the site is known.
//!
//! The response is what `WordPress` keeps of it, the consumer that changes most: from an unknown site
//! it takes links, a `blockquote` and an iframe, without `style`. It loads its script, which sizes the
//! iframe and follows its links, only where there is a `blockquote`, and shows that until the iframe
//! answers. Other consumers show `html` as it is, hence `hidden`, which `WordPress` removes.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::document;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::html::escape;
use crate::pages;
use crate::share_pictures::{self, SharePictures};

/// The folder of the files.
pub const FOLDER: &str = "oembed";

/// The size that consumers reserve, in CSS pixels: the format wants whole numbers here. The iframe
/// itself is as wide as its container.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 800;

/// The file of a page, relative to the root.
fn file(query: &Query, language: Language) -> String {
    let folder = query.folder();
    let end = folder.strip_suffix('/').map_or(String::new(), |name| format!("-{name}"));
    format!("{FOLDER}/{}{end}.json", language.code())
}

/// The link to a page's own file, for its head.
pub fn link(dataset: &Dataset, query: &Query, language: Language, site: &str) -> String {
    let (file, title) = (file(query, language), document::title(dataset, query, language));
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}{file}\" title=\"{}\">\n",
        escape(&title)
    )
}

/// The response for a page. Its picture is what some consumers show in place of an iframe.
pub fn response(
    dataset: &Dataset,
    pictures: &SharePictures,
    query: &Query,
    language: Language,
    site: &str,
) -> Value {
    let base = format!("{site}{}", language.folder());
    let title = document::title(dataset, query, language);
    let mut embedded = query.clone();
    embedded.embed = true;
    let [page, frame] =
        [query, &embedded].map(|query| escape(&format!("{base}{}", query.to_path())));
    let name = escape(&title);
    let html = format!(
        "<blockquote hidden><a href=\"{page}\">{name}</a></blockquote>\
         <iframe src=\"{frame}\" title=\"{name}\" width=\"100%\" height=\"{HEIGHT}\" frameborder=\"0\" loading=\"lazy\"></iframe>"
    );
    let mut response = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": Text::of(language).site,
        "provider_url": base,
        "cache_age": 86_400,
        "html": html,
        "width": WIDTH,
        "height": HEIGHT,
    });
    if let Some(name) = pictures.of(query, language) {
        response["thumbnail_url"] = format!("{site}{name}").into();
        response["thumbnail_width"] = share_pictures::WIDTH.into();
        response["thumbnail_height"] = share_pictures::HEIGHT.into();
    }
    response
}

/// Writes the files.
pub fn write(
    staging: &Path,
    dataset: &Dataset,
    pictures: &SharePictures,
    site: &str,
) -> Result<(), Failure> {
    fs::create_dir_all(staging.join(FOLDER))?;
    for language in Language::ALL {
        for query in pages::queries(dataset) {
            let response = response(dataset, pictures, &query, language, site);
            fs::write(
                staging.join(file(&query, language)),
                serde_json::to_string_pretty(&response)?,
            )?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SITE: &str = "https://example.org/committee/";

    fn dataset() -> &'static Dataset {
        Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap()
    }

    #[test]
    fn every_page_has_a_file_of_its_own() {
        let dataset = dataset();
        let queries = pages::queries(dataset);
        let files = Language::ALL.map(|language| {
            queries.iter().map(move |query| file(query, language)).collect::<BTreeSet<_>>()
        });
        let files: BTreeSet<_> = files.into_iter().flatten().collect();
        assert_eq!(files.len(), 3 * queries.len());
        for name in ["fi", "sv-cities", "sv-vaasa", "en-term-2023"] {
            assert!(files.contains(&format!("oembed/{name}.json")), "no {name} in {files:?}");
        }
    }

    #[test]
    fn a_response_describes_its_page() {
        let dataset = dataset();
        for (query, language, page) in [
            (Query::default(), Language::Fi, ""),
            (Query::default().page_of("vaasa", dataset), Language::Sv, "sv/vaasa/"),
        ] {
            let response = response(dataset, &SharePictures::default(), &query, language, SITE);
            let title = document::title(dataset, &query, language);
            assert_eq!(response["type"], "rich");
            assert_eq!(response["title"], title);
            assert_eq!(response["provider_name"], Text::of(language).site);
            assert_eq!(response["provider_url"], format!("{SITE}{}", language.folder()));
            assert!(response["width"].is_u64() && response["height"].is_u64(), "{response}");
            let html = response["html"].as_str().unwrap();
            for part in [
                format!("<blockquote hidden><a href=\"{SITE}{page}\">{title}</a></blockquote>"),
                format!("<iframe src=\"{SITE}{page}?embed=1\" title=\"{title}\" width=\"100%\" "),
            ] {
                assert!(html.contains(&part), "no {part} in {html}");
            }
        }
    }

    #[test]
    fn every_address_that_is_linked_has_its_file() {
        let dataset = dataset();
        let staging = std::env::temp_dir().join(format!("kpr-oembed-{}", std::process::id()));
        write(&staging, dataset, &SharePictures::default(), SITE).unwrap();
        for language in Language::ALL {
            for query in pages::queries(dataset) {
                let link = link(dataset, &query, language, SITE);
                let (_, rest) = link.split_once(&format!("href=\"{SITE}")).unwrap();
                let (file, _) = rest.split_once('"').unwrap();
                let json = fs::read(staging.join(file)).unwrap();
                let json: Value = serde_json::from_slice(&json).unwrap();
                assert_eq!(
                    json,
                    response(dataset, &SharePictures::default(), &query, language, SITE),
                    "{file}"
                );
            }
        }
        fs::remove_dir_all(staging).unwrap();
    }
}
