//! One wasm for our own pages and for the widget on host pages. Loading it does nothing by itself:
//! `start.js` calls what `start.rs` exports, `embed.js` what `embed.rs` does.

#![recursion_limit = "256"]

#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
mod start;

fn main() {}
