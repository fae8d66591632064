//! Starts of the page that fail: whichever file is lost, late, cut or another, the reader is told, goes on reading what
//! was served, and can try again.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::browser::journey;
use crate::expected::FI;
use crate::page::Page;
use crate::server::{Answer, DATASET, content_type, dist, dist_file};

in_every_engine_if_full!(
    journey: a_cut_start_script_is_told_and_retried,
    an_error_page_in_place_of_the_wasm_is_told_and_retried,
    a_late_wasm_is_told_and_retried,
    a_late_dataset_is_told_and_retried,
    what_comes_late_is_shown,
    one_failure_is_told_at_a_time,
);

/// What the page starts from: first and last part of the name.
const FILES: [(&str, &str); 3] =
    [("start-", ".js"), ("app-", "_bg.wasm"), ("data/committee", ".json")];

/// How a file fails.
#[derive(Clone, Copy, Debug)]
enum Fault {
    Lost,
    ErrorPage,
    Cut,
    Broken,
    Late,
}

fn name_of((start, end): (&str, &str)) -> String {
    if end == ".json" { format!("{start}{end}") } else { dist_file(start, end) }
}

/// The first half of a file, as a server sends one that is being written.
fn half_of(name: &str) -> Answer {
    let bytes = std::fs::read(dist().join(name)).unwrap();
    Answer::Body(content_type(name), bytes[..bytes.len() / 2].to_vec())
}

fn error_page() -> Answer {
    Answer::Body("text/html; charset=utf-8", b"<!DOCTYPE html><title>404</title>".to_vec())
}

async fn is_told_and_retried(page: &Page, file: &str, fault: Fault) {
    page.expect_console("");
    let held = matches!(fault, Fault::Late).then(|| page.server.hold(file));
    match fault {
        Fault::Lost => page.server.answer(file, Answer::Status(404)),
        Fault::ErrorPage => page.server.answer(file, error_page()),
        Fault::Cut => page.server.answer(file, half_of(file)),
        Fault::Broken => page.server.answer(file, Answer::Disconnect),
        Fault::Late => {}
    }
    page.open("sv/cities/").await;
    page.wait_state("failed").await;
    let told = "return all('[data-retry]').filter(visible).length";
    assert_eq!(page.evaluate::<usize>(told, json!([])).await, 1, "{file}, {fault:?}: no retry");
    let cities = "return all('[data-city]').filter(visible).length";
    assert_eq!(page.evaluate::<usize>(cities, json!([])).await, 23, "{file}, {fault:?}");
    page.server.restore(file);
    page.click("[data-retry]").await;
    page.wait_ready().await;
    page.wait_listed("sv/cities/").await;
    let notices = page.evaluate::<usize>(told, json!([])).await;
    assert_eq!(notices, 0, "{file}, {fault:?}: the notice is still there");
    drop(held);
}

async fn a_cut_start_script_is_told_and_retried(page: &Page) {
    is_told_and_retried(page, &name_of(FILES[0]), Fault::Cut).await;
}

async fn an_error_page_in_place_of_the_wasm_is_told_and_retried(page: &Page) {
    is_told_and_retried(page, &name_of(FILES[1]), Fault::ErrorPage).await;
}

async fn a_late_wasm_is_told_and_retried(page: &Page) {
    is_told_and_retried(page, &name_of(FILES[1]), Fault::Late).await;
}

async fn a_late_dataset_is_told_and_retried(page: &Page) {
    is_told_and_retried(page, &name_of(FILES[2]), Fault::Late).await;
}

async fn what_comes_late_is_shown(page: &Page) {
    page.expect_console("");
    let held = page.server.hold(&name_of(FILES[1]));
    page.open("sv/cities/?region=02").await;
    page.wait_state("failed").await;
    held.release();
    page.wait_ready().await;
    page.wait_listed("sv/cities/?region=02").await;
    assert!(
        !page.text().await.contains(Text::of(Language::Sv).failed),
        "the notice is still there"
    );
}

/// A retry may fail for another reason than the attempt before.
async fn one_failure_is_told_at_a_time(page: &Page) {
    page.expect_console("");
    page.server.answer(DATASET, Answer::Status(500));
    page.open("cities/").await;
    page.wait_text(&(FI.failed_status)(500)).await;
    let wasm = name_of(FILES[1]);
    page.server.answer(&wasm, Answer::Status(404));
    page.click("[data-retry]").await;
    let told = "return [all('.kpr-failed').filter(visible).length, all('.kpr-failure').length, \
        all('[data-retry]').filter(visible).length]";
    page.wait_for("one notice with one retry", [1, 0, 1], async || {
        page.evaluate::<[u32; 3]>(told, json!([])).await
    })
    .await;
    page.wait_until("focus on it", async || page.has_focus(".kpr-failed [data-retry]").await).await;
    page.server.restore(&wasm);
    page.server.restore(DATASET);
    page.click("[data-retry]").await;
    page.wait_ready().await;
    page.wait_listed("cities/").await;
}

#[test]
#[ignore = "one file of each fault is enough for ./dev test; ./dev test full tries every file with each"]
fn each_fault_of_every_file_is_told_and_retried() {
    for file in FILES.map(name_of) {
        for fault in [Fault::Lost, Fault::ErrorPage, Fault::Cut, Fault::Broken, Fault::Late] {
            journey(async |page| is_told_and_retried(page, &file, fault).await);
        }
    }
}

/// A half-written file that a browser keeps for a year, since its name has a hash.
#[test]
fn half_written_files_do_not_stick() {
    for (start, end) in [("app-", "_bg.wasm"), ("style-", ".css")] {
        journey(async |page| {
            page.expect_console("");
            let file = dist_file(start, end);
            page.server.answer(&file, Answer::Once(Box::new(half_of(&file))));
            page.open("cities/").await;
            page.wait_ready().await;
            page.wait_listed("cities/").await;
            // The last rule of the whole style sheet.
            let is_whole = "const rules = document.querySelector('#kpr-styles').sheet?.cssRules; \
                return rules?.[rules.length - 1]?.selectorText === '.kpr-failed button'";
            page.wait_until("whole styles", async || page.evaluate(is_whole, json!([])).await)
                .await;
        });
    }
}

#[test]
fn a_second_press_on_retry_starts_no_second_app() {
    journey(async |page| {
        page.expect_console("");
        page.server.answer(DATASET, Answer::Status(500));
        page.open("").await;
        page.wait_state("failed").await;
        let held = page.server.hold(DATASET);
        let before = page.server.requests_for(DATASET);
        let press = "const retry = document.querySelector('[data-retry]'); retry.click(); \
            retry.click(); return true";
        assert!(page.evaluate::<bool>(press, json!([])).await);
        held.release();
        page.wait_ready().await;
        assert_eq!(page.server.requests_for(DATASET) - before, 1);
    });
}

#[test]
fn reports_a_failed_start_and_retries() {
    journey(async |page| {
        page.expect_console("");
        let file = name_of(FILES[1]);
        page.server.answer(&file, Answer::Status(404));
        page.open("sv/?q=turku").await;
        page.wait_state("failed").await;
        page.wait_text(Text::of(Language::Sv).failed).await;
        assert_eq!(page.cities().await.len(), 23, "what was served can still be read");
        page.server.restore(&file);
        page.click("[data-retry]").await;
        page.wait_ready().await;
        page.wait_listed("?q=turku").await;
    });
}

/// As after a deploy, where a cache still has the page of the version before.
#[test]
fn reports_a_lost_start_script_and_reloads_the_page() {
    for lost in [Answer::Status(404), error_page(), Answer::Disconnect] {
        journey(async |page| {
            page.expect_console("");
            let file = dist_file("start-", ".js");
            page.server.answer(&file, lost.clone());
            page.open("sv/cities/").await;
            page.wait_state("failed").await;
            page.wait_text(Text::of(Language::Sv).failed).await;
            assert_eq!(page.cities().await.len(), 23, "what was served can still be read");
            page.server.restore(&file);
            let before = page.server.requests_for("sv/cities/");
            page.click("[data-retry]").await;
            page.wait_ready().await;
            assert_eq!(
                page.server.requests_for("sv/cities/"),
                before + 1,
                "the page is not read anew"
            );
        });
    }
}

#[test]
fn reports_a_start_script_that_does_not_come_until_it_does() {
    journey(async |page| {
        let held = page.server.hold(&dist_file("start-", ".js"));
        page.open("cities/?q=turku").await;
        page.wait_state("failed").await;
        page.wait_text(FI.failed).await;
        held.release();
        page.wait_ready().await;
        page.wait_listed("cities/?q=turku").await;
        assert!(!page.text().await.contains(FI.failed), "the notice is still there");
    });
}
