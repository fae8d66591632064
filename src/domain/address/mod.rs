//! Which screen is shown and how it is filtered, and the text form of both: the query string.
//!
//! The state is kept in the query string and not in the path, so that the app runs from any folder of
//! any static host, offline, and inside pages that own their path. Unknown keys and values are
//! ignored, defaults are not written and the order is fixed: one screen, one address.

mod query;
mod query_string;
mod view;

pub use query::{Choice, Query};
pub use view::{Layout, Sort, Theme, View};
