//! Keyboard use.

use kaupunkipolitiikka::domain::View;
use thirtyfour::prelude::*;

use crate::browser::journey;
use crate::expected::{DATASET, FI};

/// More tab stops than there are before the first entry of a list, with the filters open.
const MAX_STOPS: usize = 80;

/// A tab stop: its name, and how [`crate::page::Page::focus`] describes it.
type Stop = (&'static str, fn(&str) -> bool);

/// The tab stops in their order; more may come between them.
const WANTED: [Stop; 8] = [
    ("skip link", |stop| stop.ends_with(FI.skip)),
    ("link to Finnish", |stop| stop.starts_with("a[data-lang=fi]")),
    ("link to Swedish", |stop| stop.starts_with("a[data-lang=sv]")),
    ("link to English", |stop| stop.starts_with("a[data-lang=en]")),
    ("view link", |stop| {
        stop.starts_with("a[folder=cities]") && stop.contains(FI.view(View::Cities))
    }),
    ("search box", |stop| stop.starts_with("input[type=search]")),
    ("filter", |stop| stop.contains("[type=checkbox]") || stop.contains(FI.filters)),
    ("entry of a list", |stop| {
        DATASET.items().any(|(id, _)| stop.contains(&format!("[folder={id}]")))
    }),
];

#[test]
fn reaches_everything_in_order_by_tab() {
    journey(async |page| {
        page.visit("cities/").await;
        let mut stops = Vec::new();
        while stops.len() < MAX_STOPS {
            page.press(Key::Tab).await;
            let stop = page.focus().await;
            let last = (WANTED[7].1)(&stop);
            stops.push(stop);
            if last {
                break;
            }
        }
        let mut after = 0;
        for (what, is_it) in WANTED {
            let at = stops.iter().skip(after).position(|stop| is_it(stop));
            let at = at.unwrap_or_else(|| panic!("no {what} in order among {stops:#?}"));
            after += at + 1;
        }
        assert!(stops[0].ends_with(FI.skip), "the first stop is {}", stops[0]);
    });
}

#[test]
fn skips_to_the_content() {
    journey(async |page| {
        page.visit("").await;
        page.press(Key::Tab).await;
        page.press(Key::Enter).await;
        page.press(Key::Tab).await;
        let stop = page.focus().await;
        assert!(!stop.contains("[data-lang="), "still in the header: {stop}");
        page.wait_listed("").await;
    });
}

#[test]
fn opens_a_city_on_its_heading_and_escapes_to_the_link() {
    journey(async |page| {
        let link = "a[href*='vaasa/']";
        page.visit("cities/").await;
        page.focus_on(link).await;
        page.press(Key::Enter).await;
        page.wait_address("vaasa/").await;
        page.wait_until("focus on the heading", async || page.has_focus("h1, h2, h3").await).await;
        assert!(page.focus().await.contains("Vaasa"), "focus is on {}", page.focus().await);
        page.press(Key::Escape).await;
        page.wait_address("cities/").await;
        page.wait_until("focus on the link", async || page.has_focus(link).await).await;
    });
}

#[test]
fn goes_to_a_view_and_says_which_one_is_shown() {
    journey(async |page| {
        page.visit("").await;
        page.go_to(View::Series, FI).await;
        page.wait_listed("series/").await;
        let name = FI.view(View::Series);
        page.wait_until("aria-current on the view", async || {
            page.texts("[aria-current]").await.iter().any(|text| text.starts_with(name))
        })
        .await;
    });
}
