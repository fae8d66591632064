//! Where the reader's way is written down.

use crate::domain::{Language, Query};
use crate::platform::address::{Entry, Site};

/// Where the way is written down.
#[derive(Clone, Debug)]
pub enum History {
    /// The address of our own page.
    Page(Site),
    /// Nowhere, on a page of others, where links lead to our own. Begins at this place.
    Host(Site, Language, String),
    /// Nowhere: at build time and in tests. Begins at this place.
    Memory(Language, String),
}

impl History {
    /// The language of the folder, and the query string.
    #[must_use]
    pub fn here(&self) -> (Language, String) {
        match self {
            Self::Page(site) => site.here(),
            Self::Host(_, language, search) | Self::Memory(language, search) => {
                (*language, search.clone())
            }
        }
    }

    /// Whether the page is one of our own.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        matches!(self, Self::Page(_))
    }

    /// Whether the page is one of others.
    #[must_use]
    pub const fn is_hosted(&self) -> bool {
        matches!(self, Self::Host(..))
    }

    /// The absolute URL of one of our files; nothing where nobody knows the site.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        match self {
            Self::Page(site) | Self::Host(site, ..) => site.file(name),
            Self::Memory(..) => String::new(),
        }
    }

    /// Writes a place down.
    pub fn write(&self, query: &Query, language: Language, entry: Entry) {
        if let Self::Page(site) = self {
            // Where the query names the language, the folder is the one we were opened in.
            let folder = query.language.map_or(language, |_| site.here().0);
            site.go(folder, &query.to_search(), entry);
        }
    }
}
