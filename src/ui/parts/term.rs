//! What is known of a term: its link, start, end and project.

use crate::domain::Language;
use crate::domain::dataset::Term;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::facts::fact;
use crate::ui::parts::words::{capitalise, own_translation};
use crate::ui::tree::{Tree, tag};

/// The link to a term, by its name.
pub fn term_link(screen: Screen, term: &Term, language: Language) -> Tree {
    tag("a.tap-target")
        .set("href", screen.link_to(term.page))
        .with((Text::of(language).term)(term.id))
}

/// When and how a term begins and ends, and the number of its project.
pub fn term_facts(term: &Term, language: Language) -> Vec<Option<Tree>> {
    let text = Text::of(language);
    // The event, and its day where that is known.
    let mut end = capitalise(term.end.get(language));
    if let Some(day) = term.ended {
        end = end + " " + &text.when(day);
    }
    vec![
        fact(text.start, (text.appointed)(&text.when(term.appointed))),
        fact(text.end, tag("span").with(end).with(own_translation(&term.end, language))),
        fact(text.project, term.project.unwrap_or(text.not_known)),
    ]
}
