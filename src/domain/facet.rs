//! The facets by which the views can be narrowed.

use super::query::View;

/// A facet: values of one are joined by OR, facets by AND.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Region,
    Group,
    Language,
    Term,
    Kind,
    Author,
    Year,
}

impl Facet {
    /// Every facet, in the order of the address.
    pub const ALL: [Self; 7] = [
        Self::Region,
        Self::Group,
        Self::Language,
        Self::Term,
        Self::Kind,
        Self::Author,
        Self::Year,
    ];

    /// The key in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Group => "group",
            Self::Language => "language",
            Self::Term => "term",
            Self::Kind => "kind",
            Self::Author => "author",
            Self::Year => "year",
        }
    }

    /// The facets that narrow a view, in the order of the filters. [`find`](super::find::find) gives a
    /// record's values in the same order.
    #[must_use]
    pub const fn of(view: View) -> &'static [Self] {
        match view {
            View::Overview => &Self::ALL,
            View::Cities => &[Self::Region, Self::Group, Self::Language, Self::Term],
            View::Leadership => &[Self::Term],
            View::Series => &[Self::Kind, Self::Author, Self::Year],
            View::About => &[],
        }
    }

    /// The facet of a key of the address, if it is one's.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

/// The value of [`Facet::Year`] for publications without a date.
pub const UNDATED: &str = "undated";
