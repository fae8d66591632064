//! The edition and the licence of the data.

use crate::domain::{Dataset, Language};
use crate::text::Text;
use crate::ui::tree::{Tree, tag};

/// Which edition of the data is shown.
pub fn edition(dataset: &Dataset, language: Language) -> Tree {
    let text = Text::of(language);
    let edition = (text.edition)(&dataset.version.to_string(), &text.when(dataset.updated));
    tag("p").with(edition).with(".")
}

/// The terms on which the data may be used.
pub fn licence(dataset: &Dataset, language: Language) -> Tree {
    let link = tag("a")
        .set("href", dataset.licence.url)
        .set("rel", "external license")
        .with(dataset.licence.name.get(language));
    tag("p").with(Text::of(language).licence).with(": ").with(link)
}
