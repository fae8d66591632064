//! The oEmbed response of each view.

use kaupunkipolitiikka::domain::{Language, Query, View};
use serde_json::{Value, json};

use super::embed_dialog::attributes;
use crate::browser::journey;
use crate::expected::DATASET;

/// The page links an oEmbed response for each view, and the iframe in it shows that view.
#[test]
fn every_page_links_an_oembed_response_for_each_view() {
    journey(async |page| {
        for language in Language::ALL {
            page.visit(language.folder()).await;
            let links = "return all('link[type=\"application/json+oembed\"]').map((el) => el.href)";
            let links: Vec<String> = page.evaluate(links, json!([])).await;
            assert_eq!(links.len(), View::ALL.len());
            for (link, view) in links.iter().zip(View::ALL) {
                let script = format!(
                    "const done = arguments[arguments.length - 1]; \
                    fetch('{link}').then((answer) => answer.json()).then(done)"
                );
                let answer: Value = page.evaluate_async(&script).await;
                assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
                for key in ["width", "height"] {
                    assert!(answer[key].as_u64().unwrap() > 100, "{key} of {link}");
                }
                let iframe = attributes(page, answer["html"].as_str().unwrap()).await;
                assert_eq!(iframe["title"], answer["title"].as_str().unwrap());
                // Without a known site the address is relative to the response.
                let src = "return new URL(arguments[1], arguments[0]).href";
                let src: String = page.evaluate(src, json!([link, iframe["src"]])).await;
                let home = page.home() + language.folder();
                let search = src.strip_prefix(&home).unwrap_or_else(|| panic!("{src} is not ours"));
                let query = Query::parse_path(search, &DATASET).unwrap();
                assert_eq!((query.view, query.embed), (view, true));
            }
        }
    });
}
