//! Installing the app.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use super::offline::wait_precached;
use crate::browser::journey_with_worker;
use crate::expected::FI;

#[test]
fn can_be_installed_in_every_language() {
    journey_with_worker(async |page| {
        for language in Language::ALL {
            page.visit(language.folder()).await;
            let script = "const done = arguments[arguments.length - 1]; \
                const link = document.querySelector('link[rel=manifest]').href; \
                fetch(link).then((answer) => answer.json()).then(async (manifest) => { \
                  const at = (path) => new URL(path, link).href; \
                  const sizes = await Promise.all(manifest.icons.concat(manifest.screenshots).map(async (icon) => { \
                    const image = new Image(); image.src = at(icon.src); await image.decode(); \
                    return icon.sizes === `${image.naturalWidth}x${image.naturalHeight}`; })); \
                  done([manifest.id, manifest.lang, manifest.name, at(manifest.start_url), at(manifest.scope), \
                    manifest.shortcuts.map((one) => at(one.url)).join(' '), String(sizes.every(Boolean))]); })";
            let manifest: Vec<String> = page.evaluate_async(script).await;
            let text = Text::of(language);
            let home = page.server.home();
            let start = format!("{home}{}", language.folder());
            let shortcuts =
                ["cities", "leadership", "series"].map(|view| format!("{start}{view}/"));
            assert_eq!(
                manifest,
                [
                    "kaupunkipolitiikka",
                    language.code(),
                    text.site,
                    &start,
                    &home,
                    &shortcuts.join(" "),
                    "true"
                ]
            );
        }
        let offered = page.installability().await;
        assert!(offered.is_empty(), "Chromium does not offer to install: {offered:?}");
    });
}

/// Records what the app asks of the browser. The browser's own offer to install, which may come at
/// any time, is suppressed.
const RECORD_REQUESTS: &str = "globalThis.asked = []; \
    addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation()); \
    StorageManager.prototype.persist = () => { asked.push('persist'); return Promise.resolve(true); }";

#[test]
fn offers_to_install_only_where_the_browser_does() {
    journey_with_worker(async |page| {
        page.before_every_page(RECORD_REQUESTS).await;
        page.visit("series/").await;
        wait_precached(page).await;
        assert!(!page.text().await.contains(FI.install));
        page.run_script(
            "const event = new Event('beforeinstallprompt', { cancelable: true }); \
            event.prompt = () => asked.push('install'); dispatchEvent(event)",
        )
        .await;
        page.click_named(FI.install).await;
        let asked = async || page.evaluate::<Vec<String>>("return asked", json!([])).await;
        page.wait_for("what was asked", vec!["install".to_owned()], asked).await;
        // Persistent storage is requested only once the app is installed.
        page.run_script("dispatchEvent(new Event('appinstalled'))").await;
        let wanted = ["install", "persist"].map(str::to_owned).to_vec();
        page.wait_for("what was asked", wanted, asked).await;
        page.wait_until("the offer is gone", async || !page.text().await.contains(FI.install))
            .await;
    });
}
