//! What the reader takes away: buttons, and the part of the wasm that makes the files. That part is loaded when the first
//! button is pressed, and no sooner; the buttons are rendered by the later part.

mod buttons;
mod citations;
mod outcome;
mod part;
mod pictures;
mod plain;
mod tables;
mod take;

pub use buttons::buttons;
pub use part::export;

use crate::domain::Language;
use crate::export::Subject;
use crate::state::Screen;
use crate::ui::later::{later, waiting};
use crate::ui::tree::{Tree, kept, tag};

/// The buttons that take away what is shown of a subject, and what became of the last press. Until the later part is
/// there, those that were served; once one of them is pressed, what became of that part.
pub fn exports(screen: Screen, subject: Subject, language: Language) -> Tree {
    match later(screen) {
        Some(later) => (later.exports)(screen, subject, language),
        None if screen.display().export().is_some_and(|export| export.subject == subject) => {
            waiting(screen, language)
        }
        // No page was served with results: their place is there before them, so that nothing shifts.
        None if subject == Subject::Results => tag("div.exports coming"),
        None => kept("div.exports"),
    }
}
