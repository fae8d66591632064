//! Optional browser APIs: each may throw, be missing, or return a rejected promise, and page,
//! widget and iframe still work, without an unhandled error.
//!
//! Only in Chromium, whose driver can run a script before those of every page and iframe.

mod embedded;
mod page;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use super::iframe::wait_fits;
use crate::browser::journey;
use crate::page::Page;
use crate::page::host_page::WIDGET;

/// How an API refuses: in words, and by a script.
type Way<'a> = (&'a str, &'a str);

/// Records unhandled errors and rejections, and defines helpers for the ways.
const PRELUDE: &str = "globalThis.unhandled = []; \
    globalThis.addEventListener('error', ({ message }) => unhandled.push(message)); \
    globalThis.addEventListener('unhandledrejection', ({ reason }) => unhandled.push(`rejected: ${reason}`)); \
    const refusal = () => new DOMException('refused', 'NotAllowedError'); \
    const throws = () => { throw refusal(); }; \
    const rejects = () => Promise.reject(refusal()); \
    const set = (object, name, value) => \
      Object.defineProperty(object, name, { configurable: true, writable: true, value }); \
    const setGetter = (object, name, get) => \
      Object.defineProperty(object, name, { configurable: true, get, set: get });";

/// Makes an API refuse in every page and iframe loaded from now on.
async fn refuse(page: &Page, (words, script): Way<'_>) {
    // Shown where the test fails.
    println!("the API {words}");
    page.before_every_page(&format!("{{ {PRELUDE}\n{script} }}")).await;
}

/// The list follows what is typed, in the current page, widget or iframe, and no error is
/// unhandled.
async fn search_answers(page: &Page) {
    page.search_for("turku").await;
    page.wait_found("turku").await;
    page.wait_animation_frames(2).await;
    assert_all_handled(page).await;
}

async fn assert_all_handled(page: &Page) {
    let unhandled: Vec<String> = page.evaluate("return unhandled", json!([])).await;
    assert_eq!(unhandled, [""; 0]);
}

async fn page_works(page: &Page) {
    page.visit("cities/").await;
    search_answers(page).await;
    page.click("[data-lang=sv]").await;
    page.wait_text(Text::of(Language::Sv).search).await;
    assert_all_handled(page).await;
}

/// Opens a host page, and enters its widget.
async fn widget_works(page: &Page) {
    page.open_host_page("widget_and_iframe.html").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    search_answers(page).await;
}

/// Enters the iframe of that host page, which is as high as its content before and after a search.
async fn iframe_works(page: &Page) {
    page.leave_widget();
    page.enter_iframe("iframe").await;
    page.wait_listed("cities/").await;
    wait_fits(page).await;
    search_answers(page).await;
    wait_fits(page).await;
    assert_all_handled(page).await;
    page.leave_iframe().await;
    assert_all_handled(page).await;
}

async fn everything_works(page: &Page) {
    page_works(page).await;
    widget_works(page).await;
    iframe_works(page).await;
}

#[test]
fn everything_works_without_match_media() {
    for way in [
        ("throws", "set(globalThis, 'matchMedia', throws)"),
        ("is missing", "set(globalThis, 'matchMedia', undefined)"),
        ("returns nothing", "set(globalThis, 'matchMedia', () => null)"),
    ] {
        journey(async |page| {
            refuse(page, way).await;
            everything_works(page).await;
        });
    }
}
