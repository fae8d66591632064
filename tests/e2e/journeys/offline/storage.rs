//! Cache storage that is refused, full, evicted, or shared with other apps.

use kaupunkipolitiikka::domain::Language;
use serde_json::json;

use super::{caches, is_whole_and_works, wait_precached};
use crate::browser::journey_with_worker;
use crate::expected::FI;
use crate::server::{Answer, DATASET as DATA, dist_file};
use crate::versions;

/// Cache storage that refuses every call: `always`, or once the worker is active.
fn refusing(always: bool) -> String {
    let when = if always {
        "refuse()"
    } else {
        "registration.active ? refuse() : addEventListener('activate', refuse)"
    };
    format!(
        "const refuse = () => {{ for (const name of ['open', 'match', 'has', 'keys', 'delete']) \
        CacheStorage.prototype[name] = async () => {{ throw new DOMException('no', 'SecurityError') }} }};\n{when};\n"
    )
}

#[test]
fn refused_cache_storage_leaves_the_app_working() {
    for always in [true, false] {
        journey_with_worker(async |page| {
            // A failed installation is a message in the console, and no notice on the page.
            page.expect_console("sw.js");
            let mut version = versions::make(1);
            versions::prepend_to_worker(&mut version, &refusing(always));
            let other = "other-0000000000000000.css";
            version.insert(other.to_owned(), b":root {}".to_vec());
            page.server.deploy(version);
            page.visit("").await;
            let settled = "const done = arguments[arguments.length - 1]; \
                navigator.serviceWorker.getRegistration().then((all) => done(String(all?.active?.state)))";
            let wanted = if always { "undefined" } else { "activated" };
            page.wait_until("an attempt", async || page.server.requests_for("sw.js") > 0).await;
            page.wait_for("the worker", wanted.to_owned(), async || {
                page.evaluate_async(settled).await
            })
            .await;
            for language in Language::ALL {
                page.visit(&format!("{}cities/", language.folder())).await;
                page.wait_listed("cities/").await;
                is_whole_and_works(page, "turku").await;
                let spoken = "return all('[role=alert]').filter(visible).length";
                assert_eq!(page.evaluate::<usize>(spoken, json!([])).await, 0);
            }
            let asked = format!(
                "const done = arguments[arguments.length - 1]; const root = \
                document.querySelector('link[rel=manifest]').href; \
                fetch(new URL('../{other}', root)).then((answer) => done(answer.status), () => done(0))"
            );
            assert_eq!(page.evaluate_async::<u16>(&asked).await, 200, "a file of another version");
        });
    }
}

#[test]
fn a_first_visit_is_precached_after_a_retry() {
    for path in [DATA.to_owned(), dist_file("app-", "_bg.wasm")] {
        journey_with_worker(async |page| {
            page.expect_console("");
            page.server.answer(&path, Answer::Status(500));
            page.open("").await;
            page.wait_state("failed").await;
            // The installation ends, with the worker active or redundant.
            page.wait_until("an attempt to install", async || {
                page.server.requests_for("icons/icon-512.png") > 0
            })
            .await;
            let ended = "const done = arguments[arguments.length - 1]; \
                navigator.serviceWorker.getRegistration().then((all) => done(!all?.installing))";
            page.wait_until("its end", async || page.evaluate_async::<bool>(ended).await).await;
            page.server.restore(&path);
            page.click("[data-retry]").await;
            page.wait_ready().await;
            wait_precached(page).await;
            page.server.stop();
            page.visit("cities/").await;
            page.wait_listed("cities/").await;
        });
    }
}

#[test]
fn embedded_pages_register_no_service_worker() {
    journey_with_worker(async |page| {
        page.visit("cities/?embed=1").await;
        page.wait_listed("cities/").await;
        let none = "const done = arguments[arguments.length - 1]; \
            navigator.serviceWorker.getRegistrations().then((all) => done(all.length))";
        assert_eq!(page.evaluate_async::<usize>(none).await, 0);
        assert!(caches(page).await.is_empty());
        page.visit("").await;
        wait_precached(page).await;
        let asked = page.server.requests_for("cities/");
        page.visit("cities/?embed=1").await;
        page.wait_listed("cities/").await;
        assert_eq!(
            page.server.requests_for("cities/"),
            asked + 1,
            "the service worker answered an embedded page"
        );
    });
}

#[test]
fn leaves_caches_of_other_apps_alone() {
    journey_with_worker(async |page| {
        // A page of the same origin that is not ours; browsers request its icon.
        page.expect_console("favicon.ico");
        page.open("data/committee.schema.json").await;
        let make = "const done = arguments[arguments.length - 1]; Promise.all([\
            caches.open('other'), caches.open('kpr-code https://example.org/ 1')]).then(() => done(true))";
        let _: bool = page.evaluate_async(make).await;
        page.visit("").await;
        wait_precached(page).await;
        for number in 1..=2 {
            page.server.deploy(versions::make(100 + number));
            page.visit("").await;
            page.wait_text(FI.update).await;
            page.click_named(FI.update_now).await;
            page.wait_version(100 + number).await;
        }
        let names = caches(page).await;
        for name in ["other", "kpr-code https://example.org/ 1"] {
            assert!(names.iter().any(|cache| cache == name), "{name} is gone: {names:?}");
        }
    });
}

#[test]
fn a_full_disk_leaves_the_app_working() {
    journey_with_worker(async |page| {
        page.expect_console("sw.js");
        page.limit_storage(20_000).await;
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        // Every file was requested, and no version is cached.
        page.wait_until("an attempt to install", async || {
            page.server.requests_for("icons/icon-512.png") > 0
        })
        .await;
        page.wait_until("no version is cached", async || {
            !caches(page).await.iter().any(|cache| cache.starts_with("kpr-code"))
        })
        .await;
        page.search_for("oulu").await;
        page.wait_listed("cities/?q=oulu").await;
    });
}

#[test]
fn reports_eviction_and_precaches_again() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let take = "const done = arguments[arguments.length - 1]; (async () => { \
            for (const name of await caches.keys()) if (name.startsWith('kpr-code')) await caches.delete(name); \
            done(true); })()";
        let _: bool = page.evaluate_async(take).await;
        page.visit("").await;
        page.wait_text(FI.evicted).await;
        page.wait_until("the files are precached again", async || {
            caches(page).await.iter().any(|name| name.starts_with("kpr-code"))
        })
        .await;
    });
}
