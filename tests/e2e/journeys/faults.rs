//! A dataset that is missing, invalid or late.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::{Value, json};

use crate::browser::journey;
use crate::expected::dataset_bytes;
use crate::page::Page;
use crate::server::{Answer, DATASET};

const LOGIN: &str = "<!doctype html><title>Kirjaudu</title><form><input name=user></form>";

/// The page says what is wrong, offers a retry, and recovers once the server does.
async fn fails_and_recovers(page: &Page, language: Language, answer: Answer, words: &str) {
    let text = Text::of(language);
    page.server.answer(DATASET, answer);
    page.open(language.folder()).await;
    page.wait_state("failed").await;
    page.wait_text(text.failed).await;
    page.wait_text(words).await;
    assert!(!page.texts(".faults li").await.is_empty(), "nothing under the fold");
    assert_eq!(page.texts("[data-retry]").await, [text.retry]);
    // What was served stays, without the controls that would do nothing.
    assert_eq!(page.texts("[data-city]").await.len(), 23);
    let controls = "return all('.search-box, .filters').filter(visible).length";
    assert_eq!(page.evaluate::<u32>(controls, json!([])).await, 0);

    // A retry with the same fault requests the dataset again, and reports the fault again.
    let asked = page.server.requests_for(DATASET);
    page.click("[data-retry]").await;
    page.wait_until("another request", async || page.server.requests_for(DATASET) > asked).await;
    page.wait_state("failed").await;
    page.wait_text(words).await;

    page.server.restore(DATASET);
    page.click("[data-retry]").await;
    page.wait_ready().await;
    page.wait_listed("").await;
    page.wait_until("focus in the main part", async || page.has_focus("#kpr-main").await).await;
    assert!(!page.text().await.contains(text.failed), "the fault is still on screen");
}

#[test]
fn reports_a_missing_dataset() {
    journey(async |page| {
        page.expect_console("status of 404");
        let words = (Text::of(Language::Sv).failed_status)(404);
        fails_and_recovers(page, Language::Sv, Answer::Status(404), &words).await;
    });
}

#[test]
fn reports_a_server_error() {
    journey(async |page| {
        page.expect_console("status of 503");
        let words = (Text::of(Language::En).failed_status)(503);
        fails_and_recovers(page, Language::En, Answer::Status(503), &words).await;
    });
}

#[test]
fn reports_a_dataset_that_is_not_json() {
    journey(async |page| {
        let mut cut = dataset_bytes();
        cut.truncate(cut.len() / 2);
        let answer = Answer::Body("application/json", cut);
        let words = Text::of(Language::Fi).failed_data;
        fails_and_recovers(page, Language::Fi, answer, words).await;
    });
}

#[test]
fn recognises_a_login_page_in_place_of_the_dataset() {
    journey(async |page| {
        let answer = Answer::Body("text/html; charset=utf-8", LOGIN.into());
        let words = Text::of(Language::En).failed_data;
        fails_and_recovers(page, Language::En, answer, words).await;
    });
}

#[test]
fn reports_the_field_with_a_fault() {
    journey(async |page| {
        let mut dataset: Value = serde_json::from_slice(&dataset_bytes()).unwrap();
        dataset["cities"][3]["population"][0]["value"] = json!(-1);
        let answer = Answer::Body("application/json", dataset.to_string().into_bytes());
        let text = Text::of(Language::Fi);
        page.server.answer(DATASET, answer.clone());
        page.open("").await;
        page.wait_state("failed").await;
        let all = page.texts("[data-kpr-root]").await.concat();
        assert!(all.contains("/cities/3/population/0/value"), "{all:?}");
        assert!(page.text().await.contains(text.what_is_wrong), "{all:?}");
        fails_and_recovers(page, Language::Fi, answer, text.failed_data).await;
    });
}

#[test]
fn waits_for_a_slow_dataset() {
    journey(async |page| {
        let held = page.server.hold(DATASET);
        page.open("").await;
        page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
        page.wait_state("loading").await;
        held.release();
        page.wait_ready().await;
        page.wait_listed("").await;
    });
}

#[test]
fn keeps_the_address_through_a_fault() {
    journey(async |page| {
        page.expect_console("status of 404");
        page.server.answer(DATASET, Answer::Status(404));
        page.open("cities/?region=01").await;
        page.wait_state("failed").await;
        page.server.restore(DATASET);
        page.click("[data-retry]").await;
        page.wait_ready().await;
        page.wait_listed("cities/?region=01").await;
        page.wait_address("cities/?region=01").await;
    });
}
