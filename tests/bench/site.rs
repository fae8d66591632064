//! Creates a site like `dist/` with a synthetic dataset of any size, for benchmarks:
//! `cargo run --example bench_site -- DIST OUT CITIES`. The page is rendered from that dataset, as
//! the build would.

#![allow(clippy::expect_used, reason = "a bench may fail")]

#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::{env, fs, process::Command};

use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::find::Finder;
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::ui::app::app;
use leptos::prelude::*;

/// The start and the end of the views in a page of `dist/`.
const BEGIN: &str = "data-state=\"loading\">";
const END: &str = "</div><script id=\"kpr-start\"";

fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [dist, out, cities] = &arguments[..] else { panic!("expected DIST OUT CITIES") };
    let cities = cities.parse().expect("the number of cities");
    let json: &str = support::synthetic::dataset_json(cities, cities, 1).leak();
    let dataset = Dataset::parse_any_size(json.as_bytes()).expect("a valid dataset");
    let (fingerprint, views) = (format!("{:x}", dataset.fingerprint), views(dataset));

    let copied = Command::new("cp").args(["-r", dist, out]).status();
    assert!(copied.is_ok_and(|status| status.success()), "{dist} could not be copied");
    let out = Path::new(out);
    fs::write(out.join("data/committee.json"), json).expect("a writable folder");
    let page = fs::read_to_string(out.join("index.html")).expect("a page");
    let (before, rest) = page.split_once(BEGIN).expect("a root");
    let (before, _) = before.split_once("data-fingerprint=").expect("a fingerprint");
    let (_, after) = rest.rsplit_once(END).expect("an end");
    let page = format!("{before}data-fingerprint=\"{fingerprint}\" {BEGIN}{views}{END}{after}");
    fs::write(out.join("index.html"), page).expect("a writable folder");
}

fn views(dataset: &'static Dataset) -> String {
    Owner::new().with(|| {
        let history = History::Memory(Language::Fi, String::new());
        let finder = Box::leak(Box::new(Finder::new(dataset)));
        app(Screen::new(finder, history)).to_html()
    })
}
