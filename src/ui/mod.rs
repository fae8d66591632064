//! Components. They take a [`Screen`](crate::state::Screen) and a language, and return a
//! [`Tree`](tree::Tree).
//!
//! They do not fetch, store or use browser APIs. What a control does is in the markup: the target
//! in a link's `href` or a button's `data-go`, `name` and `value` of a checkbox or a list. The root
//! listens for all of them (event delegation, see [`crate::platform::events`]).

mod about;
pub mod app;
pub mod card;
mod changes;
mod cities;
mod detail;
pub mod document;
pub mod embed_dialog;
mod exports;
pub mod failed;
mod filters;
mod header;
mod hits;
pub mod later;
mod leadership;
mod map;
mod notices;
mod overview;
mod participation;
mod partnerships;
mod parts;
mod search;
mod series;
mod status;
mod table;
mod timeline;
pub mod tree;

pub use parts::words::capitalise;
