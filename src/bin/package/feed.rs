//! The feed of each language, `feed.xml`. The worker does not precache it: feed readers ask for it, and no page loads
//! it. Hosts send it as any other XML, by which feed readers know it too.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::export::feed;

use crate::failure::Failure;

/// The line in the head of a page by which browsers and feed readers find the feed; `root` leads up to the site's
/// root.
pub fn link(root: &str, language: Language) -> String {
    let address = format!("{root}{}{}", language.folder(), feed::NAME);
    format!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{address}\">\n")
}

/// Writes the files.
pub fn write(staging: &Path, dataset: &Dataset, site: Option<&str>) -> Result<(), Failure> {
    for language in Language::ALL {
        let file = staging.join(language.folder()).join(feed::NAME);
        fs::write(file, feed::feed(dataset, language, site))?;
    }
    Ok(())
}
