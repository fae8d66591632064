//! Without a network after one visit: in every engine, with a wrong clock, in any folder.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use super::{SCREENS, dataset, wait_precached};
use crate::browser::{journey_with_clock, journey_with_worker};
use crate::expected::FI;
use crate::page::Page;
use crate::server::{BASE, DATASET as DATA};
use crate::versions;

in_every_engine!(journey_with_worker: everything_works_without_a_network_after_one_visit);

async fn everything_works_without_a_network_after_one_visit(page: &Page) {
    page.expect_console("net::ERR_CONNECTION_REFUSED");
    everything_works_without_a_network(page).await;
}

/// One visit, then the server is stopped.
async fn everything_works_without_a_network(page: &Page) {
    page.visit("").await;
    wait_precached(page).await;
    page.server.stop();
    for language in Language::ALL {
        for search in SCREENS {
            page.visit(&format!("{}{search}", language.folder())).await;
            page.wait_listed(search).await;
        }
        page.wait_text(Text::of(language).offline).await;
        let spoken = "return all('[role=alert]').filter(visible).map((el) => tidy(el.textContent))";
        let spoken: Vec<String> = page.evaluate(spoken, json!([])).await;
        assert_eq!(spoken, [Text::of(language).offline]);
    }
    page.visit("").await;
    // The notice comes with the cached dataset and moves what is below it.
    page.wait_text(FI.offline).await;
    page.search_for("tamp").await;
    page.wait_address("?q=tamp").await;
    page.click("[data-lang=sv]").await;
    page.wait_text("Tammerfors").await;
}

/// The clock of the browser is two years from that of the machine.
async fn clock_is_off_by_two_years(page: &Page) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let shown: f64 = page.evaluate("return Date.now()", json!([])).await;
    let days = (shown / 1000.0 - now.as_secs_f64()).abs() / 86_400.0;
    assert!((729.0..732.0).contains(&days), "the clock is {days} days off");
}

#[test]
fn a_clock_two_years_off_changes_nothing() {
    for off in ["+2y", "-2y"] {
        journey_with_clock(off, async |page| {
            everything_works_without_a_network(page).await;
            clock_is_off_by_two_years(page).await;
            // Updates are still installed.
            page.server.restart();
            page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
            page.server.deploy(versions::make(1));
            page.visit("cities/").await;
            page.wait_text("Helsinkki").await;
            page.wait_text(FI.update).await;
            page.click_named(FI.update_now).await;
            page.wait_version(1).await;
            page.wait_text("Helsinkki").await;
            page.expect_console("net::ERR_CONNECTION_REFUSED");
        });
    }
}

#[test]
fn shows_no_offline_notice_while_there_is_a_network() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        let text = page.text().await;
        assert!(!text.contains(FI.offline) && !text.contains(FI.update), "{text}");
    });
}

#[test]
fn a_language_without_its_slash_is_redirected_offline() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        page.server.stop();
        for (asked, folder, address) in
            [("sv", "sv/", ""), ("sv/cities?q=turku", "sv/cities/", "cities/?q=turku")]
        {
            page.visit(asked).await;
            page.wait_listed(address).await;
            assert_eq!(page.path().await, format!("{BASE}{folder}"));
            assert_eq!(page.address().await, address);
        }
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn unknown_paths_are_answered_by_the_server() {
    journey_with_worker(async |page| {
        page.expect_console("404");
        page.visit("").await;
        wait_precached(page).await;
        for path in ["svindex", "sv/index", "index.htm", "en/sv/", "app-0000.js"] {
            page.open(path).await;
            assert_eq!(page.server.requests_for(path), 1, "{path}");
            assert!(!page.source().await.contains("data-kpr-root"), "{path} shows the app");
        }
        page.visit("").await;
        page.server.stop();
        let asked = "const done = arguments[arguments.length - 1]; \
            fetch('svindex').then((answer) => done(String(answer.status)), () => done('nothing'))";
        assert_eq!(page.evaluate_async::<String>(asked).await, "nothing");
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn everything_works_without_a_network_in_the_root_folder() {
    journey_with_worker(async |page| {
        page.server.serve_from("/");
        everything_works_without_a_network(page).await;
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}
