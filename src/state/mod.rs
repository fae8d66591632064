//! The state of a screen, as signals over the domain.
//!
//! The location changes only in [`Navigation`], which writes signal and address together, and the
//! display only in [`Display`]. Everything else is derived: no effect writes a signal, and nothing
//! here touches the document.

mod display;
mod export;
mod history;
mod navigation;

pub use display::{Display, LaterPart};
pub use export::{Export, ExportStep};
pub use history::History;
pub use navigation::Navigation;

use leptos::prelude::*;

use crate::domain::{Dataset, Language, Query};
use crate::find::{Finder, Found, Needle};

/// A screen: the dataset, the reader's location, and what is derived from both.
#[derive(Clone, Copy)]
pub struct Screen {
    finder: &'static Finder,
    pub navigation: Navigation,
    found: Memo<Found>,
    needle: Memo<Needle>,
}

impl Screen {
    /// A screen of this dataset; its signals belong to the present reactive owner.
    #[must_use]
    pub fn new(finder: &'static Finder, history: History) -> Self {
        let display = Display::new(history.is_hosted());
        let navigation = Navigation::new(finder.dataset(), history, display);
        let found = Memo::new(move |_| {
            navigation.query.with(|query| finder.find(query, navigation.language.get()))
        });
        let needle = Memo::new(move |_| {
            let needle = navigation.query.with(|query| Needle::new(&query.typed));
            found.with(|found| needle.corrected(&found.corrections))
        });
        Self { finder, navigation, found, needle }
    }

    #[must_use]
    pub const fn dataset(self) -> &'static Dataset {
        self.finder.dataset()
    }

    /// How the screen is displayed.
    #[must_use]
    pub const fn display(self) -> Display {
        self.navigation.display
    }

    #[must_use]
    pub const fn finder(self) -> &'static Finder {
        self.finder
    }

    /// Whether the screen is shown inside another page, in a widget or an iframe; reactive.
    #[must_use]
    pub fn is_embedded(self) -> bool {
        self.navigation.is_hosted() || self.query(|query| query.embed)
    }

    /// Reads the query; reactive.
    pub fn query<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.navigation.query.with(read)
    }

    /// Reads what was found; reactive.
    pub fn found<T>(self, read: impl FnOnce(&Found) -> T) -> T {
        self.found.with(read)
    }

    /// The search text, ready to be compared; reactive.
    #[must_use]
    pub fn needle(self) -> Needle {
        self.needle.get()
    }

    /// The link to another screen; reactive.
    #[must_use]
    pub fn href(self, to: &Query) -> String {
        let link = self.navigation.link_base() + &to.to_path();
        if link.is_empty() { OVERVIEW_LINK.to_owned() } else { link }
    }

    /// The link to this screen in another language, on our own page; reactive.
    #[must_use]
    pub fn href_in(self, language: Language, to: &Query) -> String {
        let present = self.navigation.language.get();
        let base = self.navigation.link_base() + present.root() + language.folder();
        let link = base + &to.to_path();
        if link.is_empty() { OVERVIEW_LINK.to_owned() } else { link }
    }

    /// The link to the present screen with a change; reactive.
    #[must_use]
    pub fn link(self, change: impl FnOnce(Query) -> Query) -> String {
        self.href(&change(self.navigation.query.get()))
    }

    /// The link to the page of a thing; reactive.
    #[must_use]
    pub fn link_to(self, id: &str) -> String {
        self.link(|query| query.page_of(id, self.dataset()))
    }
}

/// Sets a signal unless it has that value, so that nothing is rendered in vain, or its widget is unmounted.
fn set_changed<T: Copy + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.try_get_untracked().is_some_and(|present| present != value) {
        signal.set(value);
    }
}

/// The link to the plain overview from itself.
const OVERVIEW_LINK: &str = "./";

#[cfg(test)]
mod tests;
