//! The shipped product from end to end: `dist/`, under a subfolder of a plain static server with a
//! strict content security policy, in a real Chromium, driven as a reader would drive it.
//!
//! | file | for |
//! |---|---|
//! | [`server`] | serves `dist/`, with faults on demand |
//! | [`host_pages`] | serves host pages, which embed the product |
//! | [`versions`] | synthetic versions of the product, to deploy |
//! | [`hosts`] | serves `dist/` by the configurations of nginx and Caddy that we ship |
//! | [`wordpress`] | a real `WordPress`, which embeds the product |
//! | [`engines`] | Firefox and `WebKitGTK`, for what differs by engine |
//! | [`browser`] | chromedriver, sessions, and the checks after every journey |
//! | [`page`] | a page object: what a reader sees and does |
//! | [`expected`] | what must be on screen, by the product's own `domain` and `text` |
//! | [`journeys`] | the tests, one file per area |
//!
//! Every journey in Chromium also asserts that the console stayed empty, that no request left the
//! two servers (the product's and that of the host pages), and that nothing was stored.
//!
//! These tests never sleep: they wait for a state, and say which one did not come. They know no
//! class names and no structure, only the hooks of CONTRACT, roles, and text that is on screen.
//!
//! `cargo test --test e2e --no-default-features` runs them, with `-- --include-ignored` in full;
//! `CHROMEDRIVER` names another driver. Screenshots are in `target/screenshots/`; those of failures
//! begin with `failed-`.
#![allow(clippy::unwrap_used, reason = "a helper that cannot go on fails its test")]

mod browser;
mod engines;
mod expected;
mod host_pages;
mod hosts;
mod journeys;
mod page;
mod server;
mod versions;
mod wordpress;
