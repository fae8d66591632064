//! The feeds: of the published dataset with a site and without, and of one whose texts are hard for XML.

use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::export::feed;

const PUBLISHED: &[u8] = include_bytes!("../../public/data/committee.json");
const MINIMAL: &str = include_str!("../fixtures/minimal.json");
const SITE: &str = "https://example.org/committee/";

/// Writes them into `feeds/` of the folder, each dataset into a folder of its own.
pub fn write(folder: &Path) -> std::io::Result<()> {
    let hard = MINIMAL
        .replace("\"date\": \"2020-09\"", "\"date\": \"2020-09-03\"")
        .replace("Kaupungit politiikassa?", "T&K <ja> \\\"kaupungit\\\" ]]> &amp; 𝔸")
        .replace("https://example.org/page", "https://example.org/page?a=1&b='2'")
        .replace("\"Ensimmäinen.\"", "\"Ensimmäinen & <viimeinen>\"");
    for (name, json, site) in [
        ("site", PUBLISHED, Some(SITE)),
        ("relative", PUBLISHED, None),
        ("hard", hard.into_bytes().leak(), Some(SITE)),
    ] {
        let dataset = Dataset::parse(json)
            .map_err(|faults| std::io::Error::other(format!("{name} has faults: {faults:?}")))?;
        for language in Language::ALL {
            let folder = folder.join("feeds").join(name).join(language.folder());
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join(feed::NAME), feed::feed(dataset, language, site))?;
        }
    }
    Ok(())
}
