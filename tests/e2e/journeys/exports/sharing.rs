//! What is given to others: the text, the message and the address have the reader's language and nothing else of the
//! reader.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::export::Format;
use kaupunkipolitiikka::text::DeliveryText;
use serde_json::json;
use thirtyfour::Key;

use super::{button, outcome, record, saved};
use crate::page::Page;

in_every_engine_if_full!(
    journey: the_keyboard_keeps_its_place,
    an_address_has_the_language_and_nothing_else_of_its_reader,
    a_message_can_be_opened_by_its_link_too,
);

async fn the_keyboard_keeps_its_place(page: &Page) {
    page.visit("sv/turku/").await;
    page.wait_whole().await;
    let button = button("thing", Format::Plain);
    page.focus_on(&button).await;
    page.press(Key::Enter).await;
    page.wait_until("the text", async || !outcome(page, "thing").await.1.is_empty()).await;
    assert!(page.has_focus(&button).await);
    // What is shown comes after the other buttons of the row.
    for _ in [Format::Email, Format::Qr, Format::Plain] {
        page.press(Key::Tab).await;
    }
    assert!(page.has_focus("textarea").await, "{}", page.focus().await);
    // Another screen has nothing of it.
    page.press(Key::Escape).await;
    page.wait_listed("sv/cities/").await;
    assert_eq!(page.texts(".outcome *").await, [""; 0]);
}

/// The text that a press shows, to be copied.
async fn text(page: &Page, subject: &str, format: Format) -> String {
    page.click(&button(subject, format)).await;
    let shown = async || outcome(page, subject).await.1;
    page.wait_until(format.id(), async || !shown().await.is_empty()).await;
    shown().await
}

async fn an_address_has_the_language_and_nothing_else_of_its_reader(page: &Page) {
    let settings = "?theme=dark&sort=name&as=map&region=01&q=kotka";
    for (subject, path) in [("thing", "sv/turku/"), ("dataset", "en/about/"), ("dataset", "about/")]
    {
        page.visit(&format!("{path}{settings}")).await;
        page.wait_whole().await;
        record(page).await;
        let address = page.home() + path;
        let plain = text(page, subject, Format::Plain).await;
        assert_eq!(plain.lines().last(), Some(&*address));
        page.click(&button(subject, Format::Email)).await;
        page.wait_until("the message", async || !saved(page).await.is_empty()).await;
        let script = "return new URL(window.saved[0].text).searchParams.get('body')";
        let body: String = page.evaluate(script, json!([])).await;
        assert_eq!(body.replace("\r\n", "\n"), plain);
        if subject == "dataset" {
            let citation = text(page, subject, Format::Apa).await;
            assert!(citation.split_whitespace().any(|word| word == address), "{citation}");
            page.click(&button(subject, Format::Bibtex)).await;
            page.wait_until("the record", async || saved(page).await.len() == 2).await;
            let record = saved(page).await.remove(1).text;
            assert!(record.contains(&format!("{{{address}}}")), "{record}");
        }
    }
}

/// No page is told whether there is an e-mail program.
async fn a_message_can_be_opened_by_its_link_too(page: &Page) {
    page.visit("sv/turku/").await;
    page.wait_whole().await;
    record(page).await;
    let button = button("thing", Format::Email);
    page.focus_on(&button).await;
    page.press(Key::Enter).await;
    page.wait_text(DeliveryText::of(Language::Sv).open_message).await;
    assert!(page.has_focus(&button).await);
    let link = "return all('.outcome a')[0].href";
    let link: String = page.evaluate(link, json!([])).await;
    assert_eq!(link, saved(page).await.remove(0).text);
    assert!(link.contains("%C3%85bo"), "{link}");
}
