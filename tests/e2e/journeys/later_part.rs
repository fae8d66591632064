//! The later part of the wasm: what needs none of it works before, what needs it waits for it, and where it can't be
//! had that is told, with a retry.

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::engines::{Engine, in_engine};
use crate::expected::FI;
use crate::journeys::widget::add;
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, DATASET, content_type, dist, dist_file};

in_every_engine_if_full!(
    journey: search_filters_and_lists_do_not_need_it,
    a_thing_that_is_opened_before_waits_for_it,
    a_table_and_the_about_view_wait_for_it,
    what_was_served_stays_until_it_is_there,
    nothing_is_listed_twice_without_it,
    each_widget_can_retry,
    where_it_can_not_be_had_that_is_told_and_retried,
    a_page_of_one_thing_stays_readable_without_it,
    half_of_it_is_refused,
    another_one_is_refused,
    a_dataset_that_no_build_checked_waits_for_it,
    a_widget_waits_for_it_too,
);

fn later() -> String {
    dist_file("later-", ".wasm")
}

async fn count(page: &Page, css: &str) -> usize {
    page.evaluate("return all(arguments[0]).filter(visible).length", json!([css])).await
}

async fn wait_detail(page: &Page, id: &str) {
    let css = format!("[data-detail={id}]");
    page.wait_until(&css, async || count(page, &css).await == 1).await;
}

async fn search_filters_and_lists_do_not_need_it(page: &Page) {
    let held = page.server.hold(&later());
    page.visit("").await;
    page.search_for("turussa").await;
    page.wait_found("turussa").await;
    page.go_to(View::Cities, FI).await;
    page.wait_listed("cities/?q=turussa").await;
    page.choose("Varsinais-Suomi", FI).await;
    page.wait_listed("cities/?q=turussa&region=02").await;
    held.release();
}

async fn a_thing_that_is_opened_before_waits_for_it(page: &Page) {
    let held = page.server.hold(&later());
    page.visit("").await;
    page.open_item("turku").await;
    page.wait_text(FI.part_loading).await;
    page.wait_until("focus on the heading", async || page.has_focus("#kpr-detail").await).await;
    assert_eq!(page.texts("#kpr-detail").await, ["Turku"]);
    held.release();
    wait_detail(page, "turku").await;
    assert!(page.has_focus("#kpr-detail").await, "the focus stays on the heading");
    page.back().await;
    page.wait_listed("").await;
}

async fn a_table_and_the_about_view_wait_for_it(page: &Page) {
    let held = page.server.hold(&later());
    page.visit("cities/?as=table").await;
    page.wait_text(FI.part_loading).await;
    page.go_to(View::About, FI).await;
    page.wait_text(FI.part_loading).await;
    held.release();
    page.wait_text(FI.goals).await;
    page.back().await;
    page.wait_until("the table", async || count(page, ".city-table").await == 1).await;
    assert_eq!(count(page, ".waiting").await, 0);
}

async fn what_was_served_stays_until_it_is_there(page: &Page) {
    let held = page.server.hold(&later());
    page.visit("").await;
    let mark = "for (const one of document.querySelectorAll('.timeline *')) one.isServed = true; \
        return true";
    assert!(page.evaluate::<bool>(mark, json!([])).await);
    held.release();
    page.wait_until("the map", async || count(page, ".marker").await > 0).await;
    let is_served = "const drawn = [...document.querySelectorAll('.timeline *')]; \
        return drawn.length > 50 && drawn.every((one) => one.isServed)";
    assert!(page.evaluate::<bool>(is_served, json!([])).await, "the timeline was drawn anew");
}

/// In views that were rendered without it, and where what was served no longer fits.
async fn nothing_is_listed_twice_without_it(page: &Page) {
    page.expect_console("");
    page.server.answer(&later(), Answer::Status(404));
    page.visit("cities/").await;
    assert_eq!(count(page, ".matrix").await, 1);
    page.choose("Varsinais-Suomi", FI).await;
    page.wait_listed("cities/?region=02").await;
    assert_eq!(count(page, ".matrix").await, 0, "the matrix has all cities");
    page.go_to(View::Series, FI).await;
    page.search_for("vastine").await;
    page.wait_listed("series/?q=vastine&region=02").await;
    page.open_host_page("empty.html").await;
    add(page, "series", "").await;
    page.set_attribute("#series", "view", Some("series")).await;
    page.enter_widget("#series");
    page.wait_ready().await;
    page.wait_listed("?view=series").await;
}

/// The request is given up after a while, and asked for again.
#[test]
fn a_late_one_is_retried() {
    crate::browser::journey(gives_up_and_retries);
}

async fn gives_up_and_retries(page: &Page) {
    page.expect_console("");
    page.before_every_page(
        "const given = AbortSignal.timeout; AbortSignal.timeout = () => given.call(AbortSignal, 300)",
    )
    .await;
    let held = page.server.hold(&later());
    page.visit("").await;
    page.open_item("turku").await;
    page.wait_text(FI.part_failed).await;
    held.release();
    page.click("[data-later]").await;
    wait_detail(page, "turku").await;
}

async fn each_widget_can_retry(page: &Page) {
    page.expect_console("");
    page.server.answer(&later(), Answer::Status(404));
    page.open_host_page("empty.html").await;
    for id in ["one", "two"] {
        add(page, id, "").await;
        page.enter_widget(&format!("#{id}"));
        page.wait_ready().await;
        page.open_item("turku").await;
        page.wait_text(FI.part_failed).await;
        page.leave_widget();
    }
    page.server.restore(&later());
    for id in ["one", "two"] {
        page.enter_widget(&format!("#{id}"));
        page.click("[data-later]").await;
        wait_detail(page, "turku").await;
        page.leave_widget();
    }
}

async fn where_it_can_not_be_had_that_is_told_and_retried(page: &Page) {
    page.expect_console("");
    page.server.answer(&later(), Answer::Status(404));
    page.visit("").await;
    page.open_item("turku").await;
    page.wait_text(FI.part_failed).await;
    // Everything else still works.
    page.back().await;
    page.wait_listed("").await;
    page.open_item("oulu").await;
    page.wait_text(FI.part_failed).await;
    page.server.restore(&later());
    page.click("[data-later]").await;
    wait_detail(page, "oulu").await;
    assert_eq!(count(page, "[data-later]").await, 0);
}

async fn a_page_of_one_thing_stays_readable_without_it(page: &Page) {
    page.expect_console("");
    page.server.answer(&later(), Answer::Status(404));
    page.open("sv/turku/").await;
    page.wait_state("failed").await;
    page.wait_text(Text::of(Language::Sv).failed).await;
    assert!(page.detail().await.contains("Åbo"), "what was served can still be read");
    page.server.restore(&later());
    page.click("[data-retry]").await;
    page.wait_ready().await;
    wait_detail(page, "turku").await;
}

async fn is_loaded_with_the_first_part(page: &Page, path: &str) {
    let held = page.server.hold(&dist_file("app-", "_bg.wasm"));
    page.open(path).await;
    let asked = async || page.server.requests_for(&later());
    page.wait_for("a request with the first part's", 1, asked).await;
    held.release();
    page.wait_ready().await;
    assert_eq!(asked().await, 1, "it was loaded too often");
}

const NEEDS_IT: [&str; 2] = ["turku/", "sv/about/"];

#[test]
fn pages_that_need_it_load_it_with_the_first_part() {
    for path in NEEDS_IT {
        crate::browser::journey(async |page| is_loaded_with_the_first_part(page, path).await);
    }
}

#[test]
#[ignore = "Chromium proves this logic of our own; ./dev test full runs the other engines too"]
fn pages_that_need_it_load_it_with_the_first_part_in_firefox() {
    for path in NEEDS_IT {
        in_engine(Engine::Firefox, async |page| is_loaded_with_the_first_part(page, path).await);
    }
}

#[test]
#[ignore = "Chromium proves this logic of our own; ./dev test full runs the other engines too"]
fn pages_that_need_it_load_it_with_the_first_part_in_webkit() {
    for path in NEEDS_IT {
        in_engine(Engine::WebKit, async |page| is_loaded_with_the_first_part(page, path).await);
    }
}

/// What a cache has under its name is asked for again, past the cache.
async fn is_refused(page: &Page, bytes: Vec<u8>) {
    page.expect_console("");
    let wrong = Answer::Body(content_type(&later()), bytes);
    page.server.answer(&later(), Answer::Once(Box::new(wrong)));
    page.visit("").await;
    page.open_item("turku").await;
    wait_detail(page, "turku").await;
    // A worker, where there is one, asks for its cache, too.
    let most = 2 + page.server.requests_for("sw.js").min(1);
    let asked = page.server.requests_for(&later());
    assert!((2..=most).contains(&asked), "{asked} of {most}");
}

async fn half_of_it_is_refused(page: &Page) {
    let bytes = std::fs::read(dist().join(later())).unwrap();
    is_refused(page, bytes[..bytes.len() / 2].to_vec()).await;
}

/// A valid one, as of another version.
async fn another_one_is_refused(page: &Page) {
    let bytes = std::fs::read(dist().join(later())).unwrap();
    is_refused(page, [&bytes[..], &[0, 2, 1, b'x']].concat()).await;
}

async fn a_dataset_that_no_build_checked_waits_for_it(page: &Page) {
    let text = std::fs::read_to_string(dist().join(DATASET)).unwrap();
    let edited = text.replacen("\"fi\": \"Turku\"", "\"fi\": \"Turku-uusi\"", 1);
    assert_ne!(edited, text);
    page.server.answer(DATASET, Answer::Body(content_type(DATASET), edited.into_bytes()));
    let held = page.server.hold(&later());
    page.open("cities/").await;
    page.wait_until("a request", async || page.server.requests_for(&later()) > 0).await;
    assert_eq!(page.state().await, "loading");
    held.release();
    page.wait_ready().await;
    page.wait_text("Turku-uusi").await;
}

async fn a_widget_waits_for_it_too(page: &Page) {
    let held = page.server.hold(&later());
    page.visit_host_page("bare.html").await;
    page.wait_listed("").await;
    page.open_item("turku").await;
    page.wait_text(FI.part_loading).await;
    held.release();
    wait_detail(page, "turku").await;
    page.leave_widget();
    assert_eq!(count(page, WIDGET).await, 1);
}
