//! The data model and logic of the product: dataset, address, search, dates, map, timeline.
//!
//! Pure: no browser, no clock, no randomness. The language is an argument, so that the same code
//! runs in a page, at build time and in native tests.

pub mod address;
pub(crate) mod closed_set;
pub mod dataset;
pub mod date;
pub mod facet;
pub mod fold;
pub mod growth;
pub mod hooks;
pub(crate) mod json;
pub mod language;
pub mod map;
pub mod order;
pub mod parse;
pub mod sign;
pub mod summary;
pub mod timeline;
pub mod windows_1252;

pub use address::{Layout, Query, Sort, Theme, View};
pub use dataset::Dataset;
pub use date::PartialDate;
pub use facet::Facet;
pub use language::{Language, Title, Words};
pub use parse::{Fault, fingerprint};
pub use summary::Summary;
