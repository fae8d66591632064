//! Which dataset is shown: the server's, the cached one, or none.

use serde_json::json;

use super::{UPDATE, cached_files, dataset, portal, wait_precached};
use crate::browser::journey_with_worker;
use crate::expected::{FI, dataset_bytes};
use crate::server::{Answer, DATASET as DATA};
use crate::versions;

#[test]
fn a_new_dataset_is_shown_without_a_new_version() {
    journey_with_worker(async |page| {
        page.visit("cities/").await;
        wait_precached(page).await;
        page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
        page.visit("cities/").await;
        page.wait_text("Helsinkki").await;
        // And it replaces the old one in the cache.
        let cached = "const done = arguments[arguments.length - 1]; caches.match(new URL('data/committee.json', \
            new URL('../', location.href))).then((hit) => hit.text()).then((text) => done(text.includes('1.99.0')))";
        page.wait_until("the new one is cached", async || {
            page.evaluate_async::<bool>(cached).await
        })
        .await;
        page.server.stop();
        page.visit("cities/").await;
        page.wait_text("Helsinkki").await;
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn the_newest_valid_dataset_wins() {
    journey_with_worker(async |page| {
        page.server.answer(DATA, dataset("1.50.0", "Helsinkki"));
        page.visit("cities/").await;
        wait_precached(page).await;
        let faulty = String::from_utf8(dataset_bytes()).unwrap().replace("\"lat\"", "\"latitude\"");
        let future = "{\"version\": \"9.0.0\", \"cities\": []}";
        for answer in [
            dataset("1.49.0", "Vanhakaupunki"),
            Answer::Status(500),
            Answer::Body("application/json", faulty.into_bytes()),
            Answer::Body("application/json", future.as_bytes().to_vec()),
            portal(),
        ] {
            page.server.answer(DATA, answer);
            page.visit("cities/").await;
            page.wait_text("Helsinkki").await;
            page.wait_text(FI.stale).await;
        }
        // An older one that a tab posts does not replace the newer one.
        page.server.answer(DATA, dataset("1.49.0", "Vanhakaupunki"));
        page.run_script(
            "navigator.serviceWorker.controller.postMessage({ cacheDataset: new TextEncoder().encode( \
            '{\"version\": \"1.49.0\"}').buffer })",
        )
        .await;
        page.visit("cities/").await;
        page.wait_text("Helsinkki").await;
        // A newer one from the server wins again.
        page.server.answer(DATA, dataset("1.51.0", "Uusikaupunki"));
        page.visit("cities/").await;
        page.wait_text("Uusikaupunki").await;
        page.wait_until("no notice of a cached dataset", async || {
            !page.text().await.contains(FI.stale)
        })
        .await;
        page.expect_console("500 (Internal Server Error)");
    });
}

#[test]
fn a_late_dataset_gives_way_to_the_cached_one() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let held = page.server.hold(DATA);
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        page.wait_text(FI.stale).await;
        assert!(!page.text().await.contains(FI.offline), "there is a network");
        held.release();
    });
}

#[test]
fn a_cached_dataset_of_another_format_is_neither_used_nor_deleted() {
    journey_with_worker(async |page| {
        page.expect_console("data/committee.json");
        page.visit("").await;
        wait_precached(page).await;
        // A new worker waits only where the page came from the old one.
        page.visit("").await;
        let of_old = |all: Vec<String>| {
            all.into_iter().filter(|file| file.contains("committee.json")).collect::<Vec<_>>()
        };
        let old = of_old(cached_files(page).await);
        assert_eq!(old.len(), 1, "{old:?}");
        // The server has no dataset from now on.
        page.server.answer(DATA, Answer::Status(500));
        let mut next = versions::make(1);
        versions::change_worker(&mut next, "const FORMAT = 1;", "const FORMAT = 2;");
        for (number, version, state) in [(1, next, "failed"), (2, versions::make(2), "ready")] {
            page.server.deploy(version);
            assert_eq!(page.evaluate_async::<String>(UPDATE).await, "installed");
            page.click_named(FI.update_now).await;
            page.wait_for("state and page", (state.to_owned(), number.to_string()), async || {
                let built = "return document.querySelector('meta[name=build]')?.content ?? ''";
                (page.state().await, page.evaluate(built, json!([])).await)
            })
            .await;
            assert_eq!(of_old(cached_files(page).await), old);
        }
        page.wait_listed("").await;
    });
}
