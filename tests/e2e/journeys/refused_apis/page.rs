//! What the product's own page uses: sharing, the clipboard, storage, service workers, the history.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::EmbedDialogText;
use serde_json::json;

use super::{PRELUDE, assert_all_handled, everything_works, page_works, refuse, search_answers};
use crate::browser::{journey, journey_with_worker};
use crate::expected::FI;
use crate::journeys::embed_dialog;
use crate::journeys::offline::wait_precached;
use crate::page::Page;
use crate::versions;

/// Presses the button that shares the address of the page.
async fn press_share(page: &Page) {
    page.visit("cities/").await;
    page.click_named(FI.share).await;
}

#[test]
fn the_address_is_copied_without_share() {
    const COPY: &str = "set(Clipboard.prototype, 'writeText', \
        async (text) => { globalThis.copied = text; });";
    for way in [
        ("throws", "set(Navigator.prototype, 'share', throws);"),
        ("is missing", "set(Navigator.prototype, 'share', undefined);"),
        ("rejects", "set(Navigator.prototype, 'share', rejects);"),
        ("rejects without a reason", "set(Navigator.prototype, 'share', () => Promise.reject());"),
    ] {
        journey(async |page| {
            refuse(page, way).await;
            page.before_every_page(&format!("{{ {PRELUDE} {COPY} }}")).await;
            press_share(page).await;
            page.wait_text(FI.copied).await;
            let copied: String = page.evaluate("return globalThis.copied", json!([])).await;
            assert_eq!(copied, format!("{}cities/", page.home()));
            search_answers(page).await;
            everything_works(page).await;
        });
    }
}

#[test]
fn sharing_without_clipboard_changes_nothing_and_the_dialog_selects_its_code() {
    for way in [
        ("throws", "set(Clipboard.prototype, 'writeText', throws)"),
        ("throws when it is read", "setGetter(Navigator.prototype, 'clipboard', throws)"),
        ("is missing", "set(Navigator.prototype, 'clipboard', undefined)"),
        ("rejects", "set(Clipboard.prototype, 'writeText', rejects)"),
    ] {
        journey(async |page| {
            refuse(page, ("without share", "set(Navigator.prototype, 'share', rejects)")).await;
            refuse(page, way).await;
            press_share(page).await;
            search_answers(page).await;
            assert!(!page.text().await.contains(FI.copied), "nothing was copied");
            embed_dialog::open(page, Language::Fi).await;
            page.run_script("document.querySelector('dialog [data-copy]').click()").await;
            page.wait_text(EmbedDialogText::of(Language::Fi).selected).await;
            assert!(page.has_focus("textarea[name=code]").await);
            assert_all_handled(page).await;
            everything_works(page).await;
        });
    }
}

#[test]
fn an_installed_app_works_without_persistent_storage() {
    for way in [
        ("throws", "set(StorageManager.prototype, 'persist', throws)"),
        ("throws when it is read", "setGetter(Navigator.prototype, 'storage', throws)"),
        ("is missing", "set(StorageManager.prototype, 'persist', undefined)"),
        ("is missing with all storage", "set(Navigator.prototype, 'storage', undefined)"),
        ("rejects", "set(StorageManager.prototype, 'persist', rejects)"),
    ] {
        journey_with_worker(async |page| {
            refuse(page, way).await;
            page.visit("cities/").await;
            wait_precached(page).await;
            page.run_script("dispatchEvent(new Event('appinstalled'))").await;
            search_answers(page).await;
            everything_works(page).await;
        });
    }
}

#[test]
fn everything_works_without_service_workers() {
    const CONTAINER: &str = "const container = ServiceWorkerContainer.prototype;";
    for (words, script) in [
        ("throws when it is read", "setGetter(Navigator.prototype, 'serviceWorker', throws)"),
        ("is missing", "set(Navigator.prototype, 'serviceWorker', undefined)"),
        ("throws", "set(container, 'register', throws)"),
        (
            "throws for every question",
            "for (const name of ['register', 'getRegistration']) set(container, name, throws)",
        ),
        ("rejects", "set(container, 'register', rejects)"),
        (
            "rejects every question",
            "for (const name of ['register', 'getRegistration']) set(container, name, rejects)",
        ),
        ("is never ready", "setGetter(container, 'ready', () => new Promise(() => {}))"),
        ("rejects when it should be ready", "setGetter(container, 'ready', rejects)"),
    ] {
        journey_with_worker(async |page| {
            refuse(page, (words, &format!("{CONTAINER} {script}"))).await;
            everything_works(page).await;
            // A tab that comes back looks for a new version, and so does one that is online again.
            page.visit("cities/").await;
            page.run_script(
                "dispatchEvent(new Event('online')); document.dispatchEvent(new Event('visibilitychange'))",
            )
            .await;
            search_answers(page).await;
        });
    }
}

/// In pages, and in the service worker, which then fails to install or answers from the network.
#[test]
fn everything_works_without_caches() {
    const METHODS: &str = "['open', 'match', 'has', 'keys', 'delete']";
    let methods = |way: &str| {
        format!("for (const name of {METHODS}) set(CacheStorage.prototype, name, {way})")
    };
    let (throws, rejects) = (methods("throws"), methods("rejects"));
    let ways = [
        ("throws", throws.as_str()),
        ("throws when it is read", "setGetter(globalThis, 'caches', throws)"),
        ("is missing", "set(globalThis, 'caches', undefined)"),
        ("rejects", rejects.as_str()),
    ];
    for (words, script) in ways {
        journey_with_worker(async |page| {
            // A service worker that can't be installed is a message in the console.
            page.expect_console("sw.js");
            refuse(page, (words, script)).await;
            let mut version = versions::make(1);
            versions::prepend_to_worker(&mut version, &format!("{{ {PRELUDE} {script} }}\n"));
            page.server.deploy(version);
            everything_works(page).await;
            page.wait_until("an attempt to install", async || {
                page.server.requests_for("sw.js") > 0
            })
            .await;
            page_works(page).await;
        });
    }
}

/// It returns no promises, so that there is none to reject.
#[test]
fn the_list_follows_typing_without_the_history_api() {
    let both = |way: &str| {
        format!(
            "for (const name of ['pushState', 'replaceState']) set(History.prototype, name, {way})"
        )
    };
    for (words, script) in [
        ("throws", both("throws")),
        ("is missing", both("undefined")),
        ("throws when it is read", "setGetter(globalThis, 'history', throws)".to_owned()),
    ] {
        journey(async |page| {
            refuse(page, (words, &script)).await;
            everything_works(page).await;
        });
    }
}
