//! Sharing the address of the current view.

use serde_json::json;

use crate::browser::journey_with_worker;
use crate::expected::FI;

/// Records what is shared.
const RECORD_SHARE: &str = "globalThis.asked = []; \
    Object.defineProperty(navigator, 'share', { configurable: true, \
    value: (what) => { asked.push(what.url); return Promise.resolve(); } });";

#[test]
fn shares_the_current_view() {
    journey_with_worker(async |page| {
        page.before_every_page(RECORD_SHARE).await;
        page.visit("cities/?region=01").await;
        page.click_named(FI.share).await;
        let asked = async || page.evaluate::<Vec<String>>("return asked", json!([])).await;
        let here = format!("{}cities/?region=01", page.server.home());
        page.wait_for("what was shared", vec![here], asked).await;
        // Without a share API the address is copied, and the page says so.
        page.run_script(
            "delete navigator.share; navigator.clipboard.writeText = (text) => \
            { asked.push(text); return Promise.resolve(); }",
        )
        .await;
        page.run_script("Object.defineProperty(navigator, 'share', { value: undefined })").await;
        page.click_named(FI.share).await;
        page.wait_text(FI.copied).await;
        let spoken = "return all('[role=alert]').filter(visible).map((el) => tidy(el.textContent))";
        let spoken: Vec<String> = page.evaluate(spoken, json!([])).await;
        assert_eq!(spoken, [FI.copied]);
    });
}
