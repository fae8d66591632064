//! Which screen is shown and how it is filtered, as a value and as an address.
//!
//! Each screen with a name has a folder, and filters are in the query string, so that the app runs in
//! any folder of any static host and offline. Where there is no folder, on host pages, the query string
//! holds everything. Unknown keys and values are ignored, defaults are not
//! written and the order is fixed: each screen has exactly one address.

mod folder;
mod query;
mod query_string;
mod view;

pub use folder::RESERVED_FOLDERS;
pub use query::{Choice, Query};
pub use view::{Layout, Sort, Theme, View};
