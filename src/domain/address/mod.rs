//! Which screen is shown and how it is filtered, as a value and as a query string.
//!
//! The state is in the query string and not in the path, so that the app runs in any folder of any
//! static host, offline, and in host pages. Unknown keys and values are ignored, defaults are not
//! written and the order is fixed: each screen has exactly one address.

mod folder;
mod query;
mod query_string;
mod view;

pub use folder::RESERVED_FOLDERS;
pub use query::{Choice, Query};
pub use view::{Layout, Sort, Theme, View};
