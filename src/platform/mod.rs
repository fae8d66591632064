//! The browser: the only folder that names web-sys, js-sys and gloo-net.
//!
//! Refuses to hand a JavaScript value or error to the modules above. What a browser denies
//! (storage, a history entry, a request) comes back as an ordinary result.

pub mod events;
mod hover;
pub mod load;
pub mod page;
pub mod root;
pub mod site;
pub mod timer;

pub use load::{Fetched, LoadError, load};
pub use site::Site;
