//! `sitemap.xml` (<https://www.sitemaps.org>, version 0.9): every page with its other languages. Its
//! addresses are absolute, so it exists only where the site is known.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language};

use crate::failure::Failure;
use crate::html::escape;
use crate::pages;

/// The name of the file.
pub const NAME: &str = "sitemap.xml";

/// Writes the file.
pub fn write(staging: &Path, dataset: &Dataset, site: &str) -> Result<(), Failure> {
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    for query in pages::queries(dataset) {
        let address =
            |language: Language| escape(&format!("{site}{}{}", language.folder(), query.folder()));
        for language in Language::ALL {
            write!(xml, "<url><loc>{}</loc>", address(language))?;
            for other in Language::ALL {
                let (code, address) = (other.code(), address(other));
                write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>"
                )?;
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    fs::write(staging.join(NAME), xml)?;
    Ok(())
}
