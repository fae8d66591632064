//! The date of a publication, the link to it, and its authors.

use crate::domain::Language;
use crate::domain::Words;
use crate::domain::dataset::Publication;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::words::{WordsIn, capitalise, lang, line};
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

/// Title and affiliation of an author as at publication.
pub fn author_note(title: Option<&Words>, affiliation: Option<&Words>, language: Language) -> Tree {
    let text = Text::of(language);
    let tree = tag("p.note");
    let tree = match title {
        Some(title) => tree.with(line(title, language)),
        None => tree.with(capitalise(text.title_not_known)),
    };
    let tree = tree.with(", ");
    match affiliation {
        Some(affiliation) => tree.with(WordsIn(affiliation, language)),
        None => tree.with(text.affiliation_not_known),
    }
}
