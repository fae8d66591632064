//! A reader who comes back is told of a newer edition of the data, until it was looked at.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::ChangesText;
use serde_json::json;

use super::{dataset, wait_precached};
use crate::browser::{journey, journey_with_worker};
use crate::expected::{DATASET, FI};
use crate::page::Page;
use crate::server::DATASET as DATA;

in_every_engine_if_full!(journey_with_worker: a_newer_edition_is_news_until_its_changes_were_opened);

/// The edition that the browser remembers; empty where it remembers none.
async fn remembered(page: &Page) -> String {
    let script = "const key = Object.keys(localStorage).find((key) => key.startsWith('kpr-edition ')); \
        return localStorage.getItem(key) ?? ''";
    page.evaluate(script, json!([])).await
}

async fn wait_remembered(page: &Page, edition: &str) {
    page.wait_for("the edition seen", edition.to_owned(), async || remembered(page).await).await;
}

async fn wait_for_no_notice(page: &Page) {
    page.wait_until("no notice", async || !page.text().await.contains(FI.changed)).await;
}

/// One visit that remembers the published edition.
async fn visit_first(page: &Page) {
    page.visit("").await;
    wait_precached(page).await;
    wait_remembered(page, &DATASET.version.to_string()).await;
    wait_for_no_notice(page).await;
}

async fn a_newer_edition_is_news_until_its_changes_were_opened(page: &Page) {
    visit_first(page).await;
    page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
    for _ in 0..2 {
        page.visit("cities/").await;
        page.wait_text(FI.changed).await;
        assert_eq!(remembered(page).await, DATASET.version.to_string(), "nothing was pressed yet");
    }
    // What is being read stays where it is.
    let top = "return all('[data-city]')[0].getBoundingClientRect().top";
    let with_notice: f64 = page.evaluate(top, json!([])).await;
    page.run_script("delete document.documentElement.dataset.changed").await;
    let without: f64 = page.evaluate(top, json!([])).await;
    assert!((with_notice - without).abs() < 1.0, "moved from {without} to {with_notice}");

    page.visit("cities/").await;
    page.wait_text(FI.changed).await;
    page.click_named(FI.see_changes).await;
    page.wait_address("about/").await;
    page.wait_text(ChangesText::of(Language::Fi).heading).await;
    wait_remembered(page, "1.99.0").await;
    wait_for_no_notice(page).await;
    page.visit("").await;
    wait_remembered(page, "1.99.0").await;
    wait_for_no_notice(page).await;
}

#[test]
fn the_notice_can_be_closed_and_comes_without_a_network_too() {
    journey_with_worker(async |page| {
        visit_first(page).await;
        page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
        page.visit("").await;
        page.wait_text(FI.changed).await;
        let cached = "const done = arguments[arguments.length - 1]; caches.match(new URL('data/committee.json', \
            location.href)).then((hit) => hit.text()).then((text) => done(text.includes('1.99.0')))";
        page.wait_until("the new one is cached", async || {
            page.evaluate_async::<bool>(cached).await
        })
        .await;
        page.server.stop();
        page.visit("").await;
        page.wait_text(FI.changed).await;
        page.click_named(FI.close).await;
        wait_for_no_notice(page).await;
        wait_remembered(page, "1.99.0").await;
        assert!(page.has_focus("#kpr-main").await, "the button is gone");
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn who_comes_by_the_page_with_the_changes_needs_no_notice() {
    journey_with_worker(async |page| {
        visit_first(page).await;
        page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
        page.visit("about/").await;
        wait_remembered(page, "1.99.0").await;
        wait_for_no_notice(page).await;
        // An older edition is no news, and what was seen stays seen.
        page.server.answer(DATA, dataset("1.98.0", "Helsinkki"));
        page.visit("").await;
        wait_for_no_notice(page).await;
        assert_eq!(remembered(page).await, "1.99.0");
    });
}

#[test]
fn nothing_is_remembered_where_workers_or_storage_are_refused() {
    let refused = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('refused', 'SecurityError'); } })";
    journey(async |page| {
        page.visit("").await;
        page.wait_whole().await;
        assert_eq!(remembered(page).await, "");
    });
    journey_with_worker(async |page| {
        page.before_every_page(&format!("if (location.search.includes('theme=dark')) {refused}"))
            .await;
        page.visit("?theme=dark").await;
        wait_precached(page).await;
        page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
        page.visit("cities/?theme=dark").await;
        page.wait_text("Helsinkki").await;
        wait_for_no_notice(page).await;
        page.visit("").await;
    });
}
