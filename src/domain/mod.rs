//! What the committee is and what a reader may ask of it: data, address, search, dates.
//!
//! Refuses everything impure: no browser, no clock, no randomness. Language and time come in as
//! arguments, so the same code runs in a page, at build time and in native tests.

pub mod dataset;
pub mod date;
pub mod facet;
pub mod find;
pub mod hooks;
mod json;
pub mod language;
pub mod map;
pub mod matching;
pub mod order;
pub mod parse;
pub mod query;
pub mod summary;
pub mod timeline;

pub use dataset::Dataset;
pub use date::PartialDate;
pub use facet::Facet;
pub use find::{Found, find};
pub use language::{Language, Title, Words};
pub use parse::Fault;
pub use query::{Form, Query, Sort, Theme, View};
pub use summary::Summary;
