//! The browser, in our words: the only folder that names web-sys, js-sys and gloo-net.
//!
//! Refuses to hand a JavaScript value or error to the rooms above. What a browser denies
//! (storage, a history entry, a request) comes back as an ordinary answer.

pub mod address;
pub mod load;
pub mod page;
pub mod pointing;
pub mod root;
pub mod timer;
pub mod wish;

pub use address::Site;
pub use load::{Fetched, LoadError, load};
