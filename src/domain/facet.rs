//! The facets by which the views can be filtered.

use super::closed_set::closed_set;

closed_set! {
    /// A facet: values of one facet are joined by OR, facets by AND. The order is that of the
    /// address; the text form is the key in the address.
    pub enum Facet: key {
        Region = "region",
        Group = "group",
        Language = "language",
        Term = "term",
        Kind = "kind",
        Author = "author",
        Year = "year",
    }
}

impl Facet {
    /// The facet with this key in the address, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

/// The value of [`Facet::Year`] for publications without a date.
pub const UNDATED: &str = "undated";
