//! Browser APIs: the only folder that uses web-sys, js-sys and gloo-net.
//!
//! No JavaScript value or error leaves this module. What a browser refuses (storage, a history
//! entry, a request) is returned as an ordinary result.

pub mod delivery;
pub mod events;
mod hover;
pub mod load;
pub mod nodes;
pub mod page;
pub mod root;
pub mod site;
pub mod timer;

pub use load::{Fetched, LoadError, load};
pub use site::Site;
