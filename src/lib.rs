//! Finland's urban policy committee, in the browser.
//!
//! | folder | for | may use |
//! |---|---|---|
//! | [`domain`] | data, address, search, dates: pure | std, serde, `serde_json` |
//! | [`text`] | every word the reader sees, in three languages | `domain` |
//! | [`platform`] | browser APIs | `domain`, web-sys, js-sys, gloo-net |
//! | [`state`] | what is shown, as signals | `platform` and before |
//! | [`ui`] | components | `state` and before |
//!
//! The entry points use all of them: `main.rs` (the page) and `bin/` (the build). No dependency
//! points back; without the feature `web` the compiler proves it for `domain` and `text`.

pub mod domain;
pub mod text;

#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
