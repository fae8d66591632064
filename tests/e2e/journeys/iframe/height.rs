//! The height of an iframe, and which messages may set it.

use kaupunkipolitiikka::domain::View;
use serde_json::json;

use super::{fits_at_every_width, sv, wait_fits};
use crate::expected;
use crate::page::Page;

in_every_engine!(
    journey: an_iframe_is_as_high_as_its_content,
    an_iframe_scrolls_on_a_host_page_without_our_script,
    a_detail_opened_in_an_iframe_is_scrolled_into_view,
);

in_every_engine_if_full!(
    journey: a_script_loaded_late_sizes_the_iframes_already_there,
    only_an_iframes_own_window_resizes_it,
    a_browser_with_responsive_iframes_sizes_them_itself,
);

async fn heights(page: &Page, id: &str) -> Vec<f64> {
    page.evaluate("return recorder.heights[arguments[0]]", json!([id])).await
}

async fn an_iframe_is_as_high_as_its_content(page: &Page) {
    fits_at_every_width(page, "#plain", "cities/").await;
    page.enter_iframe("#plain").await;
    page.open_item("vaasa").await;
    page.wait_until("the detail", async || page.detail().await.contains("Vaasa")).await;
    wait_fits(page).await;
    page.go_back_to(View::Cities, sv()).await;
    page.search_for("tammer").await;
    page.wait_listed("cities/?q=tammer").await;
    wait_fits(page).await;
    page.leave_iframe().await;
    // With any box of the host page.
    page.run_script(
        "Object.assign(document.querySelector('#plain').style, \
        { boxSizing: 'border-box', border: '9px solid', padding: '7px', width: '700px' })",
    )
    .await;
    page.enter_iframe("#plain").await;
    page.wait_for("the width", 668, async || page.evaluate("return innerWidth", json!([])).await)
        .await;
    wait_fits(page).await;
    page.leave_iframe().await;
    page.wait_animation_frames(40).await;
    let settled = heights(page, "plain").await;
    page.wait_animation_frames(40).await;
    assert_eq!(heights(page, "plain").await, settled);
}

async fn a_script_loaded_late_sizes_the_iframes_already_there(page: &Page) {
    page.open_host_page("iframes_without_script.html").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("cities/").await;
    page.leave_iframe().await;
    let load = format!(
        "document.head.append(Object.assign(document.createElement('script'), \
        {{ type: 'module', src: '{}embed.js' }}))",
        page.home()
    );
    page.run_script(&load).await;
    page.enter_iframe("#plain").await;
    wait_fits(page).await;
}

/// The detail opens above the list, far from the end of the list.
async fn a_detail_opened_in_an_iframe_is_scrolled_into_view(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.run_script("document.body.style.width = '320px'").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("cities/").await;
    wait_fits(page).await;
    let last = expected::cities("cities/").pop().unwrap();
    page.open_item(&last).await;
    page.wait_until("focus in the detail", async || {
        page.evaluate("return active().matches('#kpr-detail')", json!([])).await
    })
    .await;
    let top = "return active().getBoundingClientRect().top";
    let top: f64 = page.evaluate(top, json!([])).await;
    page.leave_iframe().await;
    let seen = "const y = document.querySelector('#plain').getBoundingClientRect().top + arguments[0]; \
        return y >= 0 && y < innerHeight";
    page.wait_until("the heading on screen", async || page.evaluate(seen, json!([top])).await)
        .await;
}

async fn only_an_iframes_own_window_resizes_it(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.enter_iframe("#plain").await;
    wait_fits(page).await;
    page.leave_iframe().await;
    page.wait_animation_frames(20).await;
    let read = async || -> Vec<f64> {
        let script = "return all('iframe:not(#sandboxed)').map((iframe) => iframe.getBoundingClientRect().height)";
        page.evaluate(script, json!([])).await
    };
    let before = read().await;
    let ask = "postMessage({ type: 'kpr-height', height: 5000 }, '*')";
    page.run_script(ask).await;
    page.run_script(&format!("frames[0].{ask}")).await;
    page.enter_iframe_without_waiting("#foreign").await;
    page.run_script(&format!("parent.{ask}; parent.frames[0].{ask}")).await;
    page.leave_iframe().await;
    page.wait_animation_frames(20).await;
    assert_eq!(read().await, before);
    assert!(heights(page, "foreign").await.iter().all(|height| *height <= 204.0));
    // Invalid heights from our own iframe are ignored too.
    page.enter_iframe("#plain").await;
    for height in ["-5", "NaN", "Infinity", "1e9", "'40px'", "undefined", "{}"] {
        page.run_script(&format!(
            "parent.postMessage({{ type: 'kpr-height', height: {height} }}, '*')"
        ))
        .await;
    }
    page.run_script("parent.postMessage(null, '*'); parent.postMessage('kpr-height', '*')").await;
    page.leave_iframe().await;
    page.wait_animation_frames(20).await;
    assert_eq!(read().await, before);
    assert_eq!(page.evaluate::<Vec<String>>("return recorder.errors", json!([])).await, [""; 0]);
    // Another page in an iframe that was ours.
    page.run_script("frames[0].location = '/foreign.html'").await;
    page.enter_iframe_without_waiting("#plain").await;
    page.wait_until("the foreign page", async || page.path().await == "/foreign.html").await;
    page.leave_iframe().await;
    page.wait_animation_frames(20).await;
    assert_eq!(read().await, before);
}

async fn an_iframe_scrolls_on_a_host_page_without_our_script(page: &Page) {
    page.open_host_page("iframes_without_script.html").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("cities/").await;
    let cut: Vec<String> =
        page.evaluate("return [...tooWide(innerWidth), ...smallTargets(44)]", json!([])).await;
    assert!(cut.is_empty(), "{cut:?}");
    let scrolled = "scrollTo({ top: 600, behavior: 'instant' }); return scrollY";
    assert_eq!(page.evaluate::<u32>(scrolled, json!([])).await, 600);
    page.search_for("turku").await;
    page.wait_address("cities/?q=turku&embed=1").await;
    page.wait_listed("cities/?q=turku").await;
    page.open_item("turku").await;
    page.wait_address("turku/?q=turku&embed=1").await;
    assert_eq!(page.evaluate::<u32>("return innerHeight", json!([])).await, 500);
}

/// CSS Sizing 4.
async fn a_browser_with_responsive_iframes_sizes_them_itself(page: &Page) {
    page.open_host_page("iframes_without_script.html").await;
    let knows = "return CSS.supports('frame-sizing', 'content-height')";
    if !page.evaluate::<bool>(knows, json!([])).await {
        eprintln!("skipped: this browser has no responsive iframes");
        return;
    }
    page.enter_iframe("#sized").await;
    wait_fits(page).await;
    page.open_item("study-2022").await;
    wait_fits(page).await;
}
