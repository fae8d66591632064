//! The shipped product from end to end: `dist/`, under a subfolder of a plain static server with a
//! strict content security policy, in a real Chromium, driven as a reader would drive it.
//!
//! | file | for |
//! |---|---|
//! | [`server`] | serves `dist/`, and breaks on demand |
//! | [`hosts`] | serves pages of others, which show the product |
//! | [`versions`] | versions of the product that never were, to deploy |
//! | [`nginx`] | serves `dist/` by the configuration that we give to hosts |
//! | [`engines`] | Firefox and `WebKitGTK`, for what must work there too |
//! | [`browser`] | chromedriver, sessions, and what must hold after every journey |
//! | [`page`] | what a reader sees and does, in words |
//! | [`expected`] | what the screen must hold, by the product's own `domain` and `text` |
//! | [`journeys`] | the tests, one file an area |
//!
//! Every journey also holds that the console stayed empty, that no request left the two servers
//! (ours and that of the pages of others), and that nothing was stored.
//!
//! These tests refuse to sleep: they wait for a state, and say which one did not come. They know no
//! class names and no structure, only the hooks of CONTRACT, roles, and words that are on screen.
//!
//! `cargo test --test e2e --no-default-features` runs them; `CHROMEDRIVER` names another driver.
//! Screenshots land in `target/screenshots/`; those of failures begin with `failed-`.
#![allow(clippy::unwrap_used, reason = "a helper that cannot go on fails its test")]

mod browser;
mod engines;
mod expected;
mod host_pages;
mod journeys;
mod nginx;
mod page;
mod server;
mod versions;
