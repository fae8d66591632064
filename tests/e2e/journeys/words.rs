//! The words of each language, which are a part of the wasm of their own: a page and a widget load those of their
//! language, and change to another one once its words are there.

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::journeys::widget::add;
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, content_type, dist, dist_file};

in_every_engine_if_full!(
    journey: a_page_loads_those_of_its_language_with_the_first_part,
    the_language_of_the_address_is_waited_for,
    a_page_stays_readable_without_them,
    those_of_another_version_are_refused,
    a_widget_loads_those_of_its_language,
    a_widget_stays_as_it_was_written_without_them,
    a_widget_changes_its_language_once_they_are_there,
    of_two_changes_the_last_counts,
    a_widget_stays_in_its_language_without_them,
);

fn words(language: Language) -> String {
    dist_file(&format!("words_{}-", language.code()), ".wasm")
}

fn requests(page: &Page) -> [usize; Language::COUNT] {
    Language::ALL.map(|language| page.server.requests_for(&words(language)))
}

async fn wait_asked(page: &Page, language: Language) {
    let file = words(language);
    page.wait_until(&file, async || page.server.requests_for(&file) > 0).await;
}

async fn wait_view_names(page: &Page, language: Language) {
    page.wait_text(Text::of(language).view(View::Leadership)).await;
}

async fn has_view_names(page: &Page, language: Language) -> bool {
    page.text().await.contains(Text::of(language).view(View::Leadership))
}

async fn set_language(page: &Page, language: Language) {
    page.leave_widget();
    page.set_attribute(WIDGET, "lang", Some(language.code())).await;
    page.enter_widget(WIDGET);
}

async fn a_page_loads_those_of_its_language_with_the_first_part(page: &Page) {
    for (at, language) in Language::ALL.into_iter().enumerate() {
        let before = requests(page);
        let mut after = before;
        after[at] += 1;
        let held = page.server.hold(&dist_file("app-", "_bg.wasm"));
        // A page in an iframe has no worker, which would ask for all of them.
        page.open(&format!("{}?embed=1", language.folder())).await;
        page.wait_for("a request with the first part's", after, async || requests(page)).await;
        held.release();
        page.wait_ready().await;
        assert_eq!(requests(page), after, "{}", language.code());
    }
}

async fn the_language_of_the_address_is_waited_for(page: &Page) {
    let held = page.server.hold(&words(Language::Sv));
    page.open("?embed=1&lang=sv").await;
    wait_asked(page, Language::Sv).await;
    assert_eq!(page.state().await, "loading");
    held.release();
    page.wait_ready().await;
    wait_view_names(page, Language::Sv).await;
}

async fn a_page_stays_readable_without_them(page: &Page) {
    page.expect_console("");
    page.server.answer(&words(Language::Sv), Answer::Status(404));
    page.open("sv/").await;
    page.wait_state("failed").await;
    page.wait_text(Text::of(Language::Sv).failed).await;
    assert!(has_view_names(page, Language::Sv).await, "what was served can still be read");
    page.server.restore(&words(Language::Sv));
    page.click("[data-retry]").await;
    page.wait_ready().await;
    page.wait_listed("sv/").await;
}

async fn those_of_another_version_are_refused(page: &Page) {
    page.expect_console("");
    let file = words(Language::Fi);
    let bytes = std::fs::read(dist().join(&file)).unwrap();
    let other = [&bytes[..], &[0, 2, 1, b'x']].concat();
    let other = Answer::Body(content_type(&file), other);
    page.server.answer(&file, Answer::Once(Box::new(other)));
    page.visit("?embed=1").await;
    assert_eq!(page.server.requests_for(&file), 2);
}

async fn a_widget_loads_those_of_its_language(page: &Page) {
    page.open_host_page("empty.html").await;
    page.run_script("document.body.lang = 'sv'").await;
    let held = page.server.hold(&dist_file("app-", "_bg.wasm"));
    add(page, "one", "").await;
    page.wait_for("a request with the first part's", [0, 1, 0], async || requests(page)).await;
    held.release();
    page.enter_widget("#one");
    page.wait_ready().await;
    wait_view_names(page, Language::Sv).await;
    assert_eq!(requests(page), [0, 1, 0]);
}

async fn a_widget_stays_as_it_was_written_without_them(page: &Page) {
    page.expect_console("");
    page.server.answer(&words(Language::Fi), Answer::Status(404));
    page.open_host_page("bare.html").await;
    let error = page.wait_event("kpr-error").await;
    assert_eq!(error["reason"], json!("the words in fi can't be had"));
    page.server.restore(&words(Language::Fi));
    // The next one tries again.
    add(page, "next", "").await;
    page.enter_widget("#next");
    page.wait_ready().await;
}

async fn a_widget_changes_its_language_once_they_are_there(page: &Page) {
    page.visit_host_page("bare.html").await;
    let held = page.server.hold(&words(Language::Sv));
    set_language(page, Language::Sv).await;
    wait_asked(page, Language::Sv).await;
    page.leave_widget();
    page.set_attribute(WIDGET, "view", Some("cities")).await;
    page.enter_widget(WIDGET);
    page.wait_listed("?view=cities").await;
    assert!(has_view_names(page, Language::Fi).await, "the language has changed before");
    held.release();
    wait_view_names(page, Language::Sv).await;
    page.wait_listed("?view=cities").await;
}

async fn of_two_changes_the_last_counts(page: &Page) {
    page.visit_host_page("bare.html").await;
    let held = page.server.hold(&words(Language::Sv));
    set_language(page, Language::Sv).await;
    wait_asked(page, Language::Sv).await;
    set_language(page, Language::En).await;
    wait_view_names(page, Language::En).await;
    held.release();
    page.wait_until("the words", async || {
        let script = "return performance.getEntriesByName(arguments[0], 'mark').length > 0";
        page.evaluate(script, json!(["kpr-words_sv"])).await
    })
    .await;
    assert!(has_view_names(page, Language::En).await, "it went back to a change before");
}

async fn a_widget_stays_in_its_language_without_them(page: &Page) {
    page.expect_console("");
    page.visit_host_page("bare.html").await;
    page.search_for("turussa").await;
    page.wait_found("turussa").await;
    page.server.answer(&words(Language::Sv), Answer::Status(404));
    set_language(page, Language::Sv).await;
    // It is asked for once more.
    page.wait_until("two requests", async || requests(page)[Language::Sv as usize] == 2).await;
    set_language(page, Language::En).await;
    wait_view_names(page, Language::En).await;
    assert_eq!(page.search_box().await.0, "turussa");
    page.server.restore(&words(Language::Sv));
    set_language(page, Language::Sv).await;
    wait_view_names(page, Language::Sv).await;
}
