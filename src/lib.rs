//! Finland's urban policy committee, in the browser.
//!
//! | folder | for | may use |
//! |---|---|---|
//! | [`domain`] | data, address, dates, map: pure | std, serde, `serde_json` |
//! | [`text`] | every word the reader sees, in three languages | `domain` |
//! | [`find`] | search and filters over all that is shown | `domain`, `text` |
//! | [`export`] | files that readers take away, as bytes | `domain`, `text`, `find` |
//! | [`audit`] | mistakes of editors, before publication: native only | `domain`, crates of its own |
//! | [`platform`] | browser APIs | `domain`, web-sys, js-sys, gloo-net |
//! | [`state`] | what is shown, as signals | `platform` and before |
//! | [`ui`] | components | `state` and before |
//!
//! The entry points use all of them: `main.rs` (the page) and `bin/` (the build). No dependency
//! points back; without features the compiler proves it for `domain`, `text`, `find` and `export`.

#[cfg(all(feature = "audit", not(target_arch = "wasm32")))]
pub mod audit;
pub mod domain;
pub mod export;
pub mod find;
pub mod text;

#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
