//! The page of our own: it fetches the dataset and shows the app in the root element.
//!
//! Loading the wasm does nothing by itself: `start.js` calls what `start.rs` exports.

#![recursion_limit = "256"]

#[cfg(target_arch = "wasm32")]
mod start;

fn main() {}
