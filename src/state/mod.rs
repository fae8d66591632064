//! What is shown, as signals over the domain.
//!
//! Refuses effects that write signals: a change has one place, [`Nav`], which writes signal and
//! address together. All else is derived.

mod history;
mod nav;

pub use history::History;
pub use nav::Nav;

use leptos::prelude::*;

use crate::domain::matching::Needle;
use crate::domain::{Dataset, Found, Language, Query, find};

/// A screen: the dataset, where the reader is in it, and what follows from both.
#[derive(Clone, Copy)]
pub struct Screen {
    dataset: &'static Dataset,
    pub nav: Nav,
    found: Memo<Found>,
    needle: Memo<Needle>,
}

impl Screen {
    /// A screen of this dataset. Call it inside the owner that is to keep it.
    #[must_use]
    pub fn new(dataset: &'static Dataset, history: History) -> Self {
        let nav = Nav::new(dataset, history);
        let found =
            Memo::new(move |_| nav.query.with(|query| find(dataset, query, nav.language.get())));
        let needle = Memo::new(move |_| nav.query.with(|query| Needle::new(&query.typed)));
        Self { dataset, nav, found, needle }
    }

    /// The dataset.
    #[must_use]
    pub const fn dataset(self) -> &'static Dataset {
        self.dataset
    }

    /// Reads the query, and follows it.
    pub fn query<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.nav.query.with(read)
    }

    /// Reads what was found, and follows it.
    pub fn found<T>(self, read: impl FnOnce(&Found) -> T) -> T {
        self.found.with(read)
    }

    /// What is searched by; follows it.
    #[must_use]
    pub fn needle(self) -> Needle {
        self.needle.get()
    }

    /// The link to another screen.
    #[must_use]
    pub fn href(self, to: &Query) -> String {
        let link = self.nav.base() + &to.to_search();
        if link.is_empty() { HERE.to_owned() } else { link }
    }

    /// The link to the present screen with a change.
    #[must_use]
    pub fn link(self, change: impl FnOnce(Query) -> Query) -> String {
        self.href(&change(self.nav.query.get()))
    }

    /// The link that opens a city, person or publication in detail.
    #[must_use]
    pub fn link_to(self, id: &str) -> String {
        self.link(|query| query.with_item(Some(id)))
    }
}

/// The link to the plain overview in its language's folder.
const HERE: &str = "./";

/// The way from one language's folder into another's.
#[must_use]
pub fn folder(from: Language, to: Language) -> String {
    let up = if from.folder().is_empty() { "./" } else { "../" };
    format!("{up}{}", to.folder())
}
