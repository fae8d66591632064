//! After one visit: without a network, with a new version, with a new dataset, and with network
//! faults.

mod changes;
mod dataset;
mod network;
mod storage;
mod versions;

use serde_json::json;

use crate::expected::{DATASET, dataset_bytes};
use crate::page::Page;
use crate::server::Answer;

/// Addresses of every kind.
const SCREENS: [&str; 7] = [
    "",
    "cities/?region=01&sort=terms&as=table",
    "cities/?q=turussa",
    "leadership/?term=2016",
    "study-2022/",
    "vaasa/?theme=dark",
    "about/",
];

/// Waits until the service worker is active and has cached the dataset too.
pub async fn wait_precached(page: &Page) {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const registration = await navigator.serviceWorker.getRegistration(); \
        const cached = await caches.match(new URL('data/committee.json', registration?.scope)); \
        done(Boolean(registration?.active) && cached !== undefined); })().catch(() => done(false))";
    page.wait_until("the app is precached", async || page.evaluate_async::<bool>(script).await)
        .await;
}

/// Checks for an update, and returns the state of the new worker: `installed`, or `redundant` where
/// its installation failed.
const UPDATE: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const registration = await navigator.serviceWorker.getRegistration(); \
    await registration.update(); \
    const worker = registration.installing ?? registration.waiting; \
    const check = () => ['installed', 'redundant'].includes(worker.state) && done(worker.state); \
    worker.addEventListener('statechange', check); check(); })().catch((error) => done(String(error)))";

/// The names of the caches.
async fn caches(page: &Page) -> Vec<String> {
    page.evaluate_async("const done = arguments[arguments.length - 1]; caches.keys().then(done)")
        .await
}

/// All cached files: cache, address and hash of the content.
async fn cached_files(page: &Page) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const all = []; \
        for (const name of await caches.keys()) { \
          const cache = await caches.open(name); \
          for (const request of await cache.keys()) { \
            const bytes = await (await cache.match(request)).arrayBuffer(); \
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)); \
            all.push(`${name} ${request.url} ${digest}`); \
          } \
        } \
        done(all.sort()); })()";
    page.evaluate_async(script).await
}

/// The dataset with another edition and another name for Helsinki.
fn dataset(edition: &str, name: &str) -> Answer {
    let text = String::from_utf8(dataset_bytes()).unwrap();
    let present = format!("\"version\": \"{}\"", DATASET.version);
    assert!(text.contains(&present));
    let text = text.replacen(&present, &format!("\"version\": \"{edition}\""), 1).replacen(
        "\"fi\": \"Helsinki\"",
        &format!("\"fi\": \"{name}\""),
        1,
    );
    Answer::Body("application/json", text.into_bytes())
}

/// The response of a captive portal to every request until the reader has signed in.
fn portal() -> Answer {
    Answer::Body("text/html", b"<h1>Kirjaudu verkkoon</h1>".to_vec())
}

/// The page has one version, and the app works: a search for this finds what it should.
async fn is_whole_and_works(page: &Page, typed: &str) -> u32 {
    page.wait_until("the later part", async || !page.version().await.contains("coming")).await;
    let seen = page.version().await;
    let Ok(version) = seen.parse() else { panic!("versions are mixed: {seen}") };
    let box_is = "const box = document.querySelector('input[type=search]'); box.value = arguments[0]; \
        box.dispatchEvent(new Event('input', { bubbles: true }))";
    let () = page.evaluate(box_is, json!([typed])).await;
    page.wait_found(typed).await;
    version
}
