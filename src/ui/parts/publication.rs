//! The date of a publication, and the link to it.

use crate::domain::Language;
use crate::domain::dataset::Publication;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::words::lang;
use crate::ui::tree::{Tree, tag};

/// The date at its own precision, or that it is not known.
pub fn publication_date(publication: &Publication, language: Language) -> Tree {
    let text = Text::of(language);
    match publication.date {
        Some(date) => tag("time").set("datetime", date.to_string()).with(text.date(date)),
        None => tag("span").with(text.date_not_known),
    }
}

/// The link to a publication, by its title.
pub fn publication_link(screen: Screen, publication: &Publication, language: Language) -> Tree {
    tag("a")
        .set("href", screen.link_to(publication.id))
        .maybe("lang", lang(publication.title.language, language))
        .with(publication.title.text)
}
