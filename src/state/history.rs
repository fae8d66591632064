//! The session history, in which navigation is recorded.

use crate::domain::{Language, Query};
use crate::platform::site::{HistoryEntry, Site};

/// Where navigation is recorded.
#[derive(Clone, Debug)]
pub enum History {
    /// In the address of our own page.
    Page(Site),
    /// Nowhere, on a host page, where links lead to our own page. Starts at this language and query
    /// string.
    Host(Site, Language, String),
    /// Nowhere: at build time and in tests. Starts at this language and path.
    Memory(Language, String),
}

impl History {
    /// The present language of the folder, and path and query string below it.
    #[must_use]
    pub fn location(&self) -> (Language, String) {
        match self {
            Self::Page(site) => site.location(),
            Self::Host(_, language, path) | Self::Memory(language, path) => {
                (*language, path.clone())
            }
        }
    }

    /// Whether the page is our own.
    #[must_use]
    pub const fn is_own_page(&self) -> bool {
        matches!(self, Self::Page(_))
    }

    /// Whether the page is a host page.
    #[must_use]
    pub const fn is_hosted(&self) -> bool {
        matches!(self, Self::Host(..))
    }

    /// The absolute URL of one of our files; empty where the site is not known.
    #[must_use]
    pub fn url_of(&self, file: &str) -> String {
        match self {
            Self::Page(site) | Self::Host(site, ..) => site.url_of(file),
            Self::Memory(..) => String::new(),
        }
    }

    /// Records the present location.
    pub fn record(&self, query: &Query, language: Language, entry: HistoryEntry) {
        if let Self::Page(site) = self {
            // Where the query has the language, the folder stays the one that the page was opened
            // in.
            let folder = query.language.map_or(language, |_| site.location().0);
            site.write_address(folder, &query.to_path(), entry);
        }
    }
}
