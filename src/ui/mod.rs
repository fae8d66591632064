//! Components. They take a [`Screen`](crate::state::Screen) and a language, and draw.
//!
//! Refuses to fetch, to store and to name the browser. What can be done on the screen stands in
//! the markup: as the place that it leads to in a link's `href` or a button's `data-go`, as `name`
//! and `value` of a checkbox or a list. The root listens for all of them, so that no row needs a
//! listener, and the prerendered page leads to the same places.

mod about;
pub mod app;
mod cities;
mod detail;
pub mod document;
pub mod embed_dialog;
pub mod failed;
mod filters;
mod header;
mod history;
mod leadership;
mod map;
mod partnerships;
mod parts;
mod search;
mod series;
mod status;
mod table;
mod timeline;
pub mod tree;
