//! What is taken away, where the network, the page around or the browser is in the way.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::export::Format;
use kaupunkipolitiikka::text::{DeliveryText, Text};
use serde_json::json;
use thirtyfour::Key;

use super::{button, offered, outcome, press_all, record, saved};
use crate::expected::FI;
use crate::journeys::offline::wait_precached;
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, dist_file};

in_every_engine_if_full!(
    journey: nothing_of_it_is_loaded_before,
    a_part_that_can_not_be_had_is_told_and_retried,
    a_script_that_can_not_be_had_is_told_and_retried,
    a_frame_shows_what_it_may_not_save,
    a_frame_leads_to_where_pictures_are_saved,
    hostile_pages_and_strict_policies_change_nothing,
    what_is_no_longer_wanted_is_not_given,
);

in_every_engine_if_full!(journey_with_worker: files_are_made_without_a_network);

async fn nothing_of_it_is_loaded_before(page: &Page) {
    page.visit("turku/").await;
    page.wait_whole().await;
    let loaded = "return performance.getEntriesByType('resource').map(({ name }) => name) \
        .filter((name) => name.includes('/exports-'))";
    assert_eq!(page.evaluate::<Vec<String>>(loaded, json!([])).await, [""; 0]);
    page.click(&button("thing", Format::Plain)).await;
    page.wait_until("the parts", async || {
        page.evaluate::<Vec<String>>(loaded, json!([])).await.len() == 2
    })
    .await;
}

async fn a_part_that_can_not_be_had_is_told_and_retried(page: &Page) {
    tells_and_retries(page, &dist_file("exports-", ".wasm")).await;
}

async fn a_script_that_can_not_be_had_is_told_and_retried(page: &Page) {
    tells_and_retries(page, &dist_file("exports-", ".js")).await;
}

/// By keyboard, which keeps its place.
async fn tells_and_retries(page: &Page, file: &str) {
    page.expect_console("Failed to load resource");
    page.expect_console("TypeError");
    page.expect_console("integrity");
    page.server.answer(file, Answer::Status(404));
    page.visit("turku/").await;
    page.wait_whole().await;
    record(page).await;
    let button = button("thing", Format::Qr);
    let retry = "[data-subject=thing] .outcome [data-retry]";
    page.focus_on(&button).await;
    page.press(Key::Enter).await;
    page.wait_text(FI.part_failed).await;
    assert_eq!(page.texts(retry).await, [FI.retry]);
    let asked = page.server.requests_for(file);
    page.focus_on(retry).await;
    page.press(Key::Enter).await;
    page.wait_until("the retry", async || page.server.requests_for(file) > asked).await;
    page.wait_text(FI.part_failed).await;
    // In the next frame.
    page.wait_until("the focus on the button", async || page.has_focus(&button).await).await;
    page.server.restore(file);
    page.focus_on(retry).await;
    page.press(Key::Enter).await;
    page.wait_until("the code", async || saved(page).await.len() == 1).await;
    page.wait_until("no retry", async || page.texts(retry).await.is_empty()).await;
    page.wait_until("the focus on the button", async || page.has_focus(&button).await).await;
}

async fn a_frame_shows_what_it_may_not_save(page: &Page) {
    // In WebKit `'self'` matches nothing in a sandboxed iframe.
    page.server.name_site_in_policy();
    page.open_host_page("iframes.html").await;
    page.enter_iframe("#sandboxed").await;
    page.wait_whole().await;
    page.click(&button("publications", Format::Csv)).await;
    page.wait_text(DeliveryText::of(Language::Sv).in_frame).await;
    let (_, shown) = outcome(page, "publications").await;
    assert!(shown.contains("Kaupungit politiikassa?"), "{shown}");
}

async fn a_frame_leads_to_where_pictures_are_saved(page: &Page) {
    // In WebKit `'self'` matches nothing in a sandboxed iframe.
    page.server.name_site_in_policy();
    page.open_host_page("iframes.html").await;
    for (frame, subject, path) in
        [("#sandboxed", "timeline", "sv/series/"), ("#plain", "matrix", "sv/cities/")]
    {
        page.enter_iframe(frame).await;
        page.wait_whole().await;
        page.click(&button(subject, Format::Png)).await;
        page.wait_text(DeliveryText::of(Language::Sv).picture_in_frame).await;
        let link = "return all(`[data-subject=${arguments[0]}] .outcome a`).filter(visible) \
            .map((link) => [link.href, link.textContent])";
        let links: Vec<(String, String)> = page.evaluate(link, json!([subject])).await;
        let name = Text::of(Language::Sv).full_page.to_owned();
        assert_eq!(links, [(page.home() + path, name)], "in {frame}");
        page.leave_iframe().await;
    }
}

/// Some browsers have no `ClipboardItem`, and none has it without https.
async fn a_picture_is_copied_only_where_the_browser_can(page: &Page) {
    page.before_every_page("delete window.ClipboardItem").await;
    let rest = [Format::Svg, Format::Png];
    for (path, subject) in [("cities/", "matrix"), ("turku/", "population")] {
        page.visit(path).await;
        page.wait_whole().await;
        page.wait_for(subject, rest.to_vec(), async || offered(page, subject).await).await;
        // What was served was taken over, with the button, and not rendered anew.
        let hydrated = "return 'fingerprint' in root().dataset";
        assert!(page.evaluate::<bool>(hydrated, json!([])).await, "{path}");
    }
    page.visit_host_page("bare.html").await;
    page.set_attribute(WIDGET, "query", Some("view=series")).await;
    page.enter_widget(WIDGET);
    page.wait_for("a widget", rest.to_vec(), async || offered(page, "timeline").await).await;
}

#[test]
fn pictures_are_not_offered_to_be_copied_where_the_browser_can_not() {
    crate::browser::journey(a_picture_is_copied_only_where_the_browser_can);
}

async fn hostile_pages_and_strict_policies_change_nothing(page: &Page) {
    let replaced = "replaced.html?Request,Response,Headers,fetch,URLSearchParams";
    for name in [replaced, "strict_policy.html", "clobbered.html"] {
        page.visit_host_page(name).await;
        page.leave_widget();
        page.set_attribute(WIDGET, "query", Some("view=cities&region=01&as=map")).await;
        page.enter_widget(WIDGET);
        page.wait_until("the map", async || !offered(page, "map").await.is_empty()).await;
        record(page).await;
        for (number, button) in
            [button("cities", Format::Csv), button("map", Format::Png)].iter().enumerate()
        {
            page.click(button).await;
            let what = format!("{button} on {name}");
            page.wait_until(&what, async || saved(page).await.len() == number + 1).await;
        }
        page.leave_widget();
    }
}

/// The reader goes on while the part is loading.
async fn what_is_no_longer_wanted_is_not_given(page: &Page) {
    // Before a worker can have it.
    let held = page.server.hold(&dist_file("exports-", ".wasm"));
    page.visit("cities/?region=01").await;
    page.wait_whole().await;
    record(page).await;
    page.click(&button("cities", Format::Csv)).await;
    page.wait_text(FI.part_loading).await;
    page.click("[data-clear]").await;
    page.wait_listed("cities/").await;
    held.release();
    // The next press is answered, and it alone.
    page.click(&button("cities", Format::Json)).await;
    page.wait_until("the file", async || !saved(page).await.is_empty()).await;
    let names: Vec<_> = saved(page).await.into_iter().map(|file| file.name).collect();
    assert!(names.len() == 1 && names[0].contains("json"), "{names:?}");
}

async fn files_are_made_without_a_network(page: &Page) {
    page.expect_console("net::ERR_CONNECTION_REFUSED");
    page.visit("").await;
    wait_precached(page).await;
    page.server.stop();
    page.visit("en/cities/").await;
    page.wait_text(Text::of(Language::En).offline).await;
    page.wait_whole().await;
    record(page).await;
    press_all(page, "cities", Language::En).await;
    press_all(page, "matrix", Language::En).await;
}
