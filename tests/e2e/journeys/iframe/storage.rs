//! Widget and iframe store nothing, and only the server responds to their requests.

use serde_json::json;

use crate::journeys::offline::wait_precached;
use crate::journeys::widget::{add, loads};
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::versions;

in_every_engine!(journey_with_worker: no_service_worker_answers_widget_or_iframe);

in_every_engine_if_full!(journey_with_worker: widget_and_iframe_store_nothing);

/// Nothing is stored, and only the host page and the product are requested.
async fn stores_nothing(page: &Page) {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const asked = async (ask) => { try { return await ask() } catch { return [] } }; \
        done([document.cookie && 'a cookie', ...await asked(() => Object.keys(localStorage)), \
          ...await asked(() => Object.keys(sessionStorage)), \
          ...(await asked(() => indexedDB.databases())).map(({ name }) => name), \
          ...await asked(() => caches.keys()), \
          ...(await asked(() => navigator.serviceWorker.getRegistrations())).map(({ scope }) => scope), \
          ...performance.getEntriesByType('resource').map(({ name }) => name)].filter(Boolean)) })()";
    let found: Vec<String> = page.evaluate_async(script).await;
    let (host, home) = (format!("{}/", page.host_origin()), format!("{}/", page.server.origin()));
    let found: Vec<_> = found
        .iter()
        .filter(|name| !name.starts_with(&host) && !name.starts_with(&home))
        .filter(|name| !name.starts_with("data:"))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

async fn widget_and_iframe_store_nothing(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.enter_iframe("#plain").await;
    page.search_for("turku").await;
    page.wait_listed("cities/?q=turku").await;
    stores_nothing(page).await;
    page.leave_iframe().await;
    stores_nothing(page).await;
    page.visit_host_page("bare.html").await;
    page.search_for("turku").await;
    page.wait_listed("?q=turku").await;
    page.leave_widget();
    stores_nothing(page).await;
    assert_eq!(page.server.requests_for("sw.js"), 0);
    page.expect_console("favicon.ico");
    // Nor is anything stored for the product's own origin.
    page.open("data/committee.schema.json").await;
    stores_nothing(page).await;
}

/// The service worker of the product's own page must not respond to host pages.
async fn no_service_worker_answers_widget_or_iframe(page: &Page) {
    page.visit("").await;
    wait_precached(page).await;
    page.server.deploy(versions::make(31));
    let before = loads(page);
    page.open_host_page("iframes.html").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("cities/").await;
    page.wait_version(31).await;
    page.leave_iframe().await;
    page.open_host_page("empty.html").await;
    add(page, "late", "").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    page.leave_widget();
    assert_eq!(page.evaluate::<String>("return builds.glue", json!([])).await, "31");
    assert_eq!(loads(page)[..3], before[..3]);
}
