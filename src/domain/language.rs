//! The languages of the product, and text in all of them.

use super::closed_set::closed_set;

closed_set! {
    /// A language of the product. Finnish and Swedish are the national languages; English is
    /// offered too. The order is the one in which the page offers them.
    #[derive(Default)]
    pub enum Language: code {
        /// Finnish, served from the root folder.
        #[default]
        Fi = "fi",
        /// Swedish, served from `sv/`.
        Sv = "sv",
        /// English, served from `en/`.
        En = "en",
    }
}

impl Language {
    /// The one of three that is of this language.
    #[must_use]
    pub const fn pick<T: Copy>(self, fi: T, sv: T, en: T) -> T {
        match self {
            Self::Fi => fi,
            Self::Sv => sv,
            Self::En => en,
        }
    }

    /// The language of a BCP 47 tag, by its first part: `sv-FI` is Swedish. `None` for others.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The folder of this language's pages, relative to the root of the site: `sv/`, `en/`, or
    /// nothing for Finnish.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Fi => "",
            Self::Sv => "sv/",
            Self::En => "en/",
        }
    }

    /// The relative path from this language's folder to the root of the site: `./` or `../`.
    #[must_use]
    pub const fn root(self) -> &'static str {
        if self.folder().is_empty() { "./" } else { "../" }
    }
}

/// Words in every language; none of them is ever empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub(crate) text: [&'static str; Language::COUNT],
    pub(crate) own: [bool; Language::COUNT],
}

impl Words {
    /// The words in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        self.text[language as usize]
    }

    /// Whether the words in this language are our own translation and not an official form.
    #[must_use]
    pub const fn is_own(&self, language: Language) -> bool {
        self.own[language as usize]
    }

    /// The words in every language, for search.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.text.into_iter()
    }
}

/// The address of a page that exists in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    pub(crate) url: [&'static str; Language::COUNT],
}

impl Links {
    /// The page in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        self.url[language as usize]
    }
}

/// The names of a place in the two national languages; English uses the Finnish one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceName {
    pub fi: &'static str,
    pub sv: &'static str,
}

impl PlaceName {
    /// The name in the reader's language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Sv => self.sv,
            Language::Fi | Language::En => self.fi,
        }
    }
}

/// A title in the language in which it was published; it is never translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// The title itself.
    pub text: &'static str,
    /// Its language.
    pub language: Language,
}
