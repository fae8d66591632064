//! Host pages that replaced the browser's names, lost parts of the code, or have colours of their own.

use serde_json::json;

use crate::browser::journey;
use crate::page::Page;
use crate::page::host_page::WIDGET;

in_every_engine_if_full!(
    journey: starts_whatever_the_host_page_replaced,
    starts_as_a_classic_script_without_its_attributes,
    a_failed_start_gives_the_frame_back,
    has_the_colours_of_the_host_page,
    keys_in_its_controls_do_not_reach_the_host_page,
    tells_what_it_met_where_the_address_asks_for_it,
    iframes_grow_wherever_nothing_clips_them,
);

async fn starts_whatever_the_host_page_replaced(page: &Page) {
    for names in ["Request", "Response", "Headers", "fetch", "URLSearchParams"] {
        page.visit_host_page(&format!("replaced.html?{names}")).await;
        page.wait_listed("").await;
        page.leave_widget();
    }
    page.visit_host_page("replaced.html?Request,Response,Headers,fetch,URLSearchParams").await;
    page.wait_listed("").await;
    page.leave_widget();
    page.visit_host_page("clobbered.html").await;
    page.wait_listed("").await;
}

/// The first link in the element tells the state, and the frame beside it goes.
async fn starts_as_a_classic_script_without_its_attributes(page: &Page) {
    page.visit_host_page("classic.html").await;
    page.wait_listed("?view=cities&region=06").await;
    let own = "return root().firstElementChild.closest('[lang]').lang";
    assert_eq!(page.evaluate::<String>(own, json!([])).await, "sv");
    page.leave_widget();
    let frames = "return document.querySelectorAll('iframe').length";
    assert_eq!(page.evaluate::<u32>(frames, json!([])).await, 0);
    assert!(page.events().await.iter().all(|event| event.kind == "kpr-ready"));
}

/// Where the widget fails, the frame that the code has is back.
async fn a_failed_start_gives_the_frame_back(page: &Page) {
    // Of the widget, and of the page in the frame.
    page.expect_console("Failed to load resource");
    page.expect_console("failed to fetch Wasm");
    page.expect_console("the wasm was answered with status 404");
    page.server
        .answer(&crate::server::dist_file("app-", ".wasm"), crate::server::Answer::Status(404));
    page.open_host_page("classic.html").await;
    page.wait_event("kpr-error").await;
    let inside =
        "return document.querySelector(`${arguments[0]} > iframe`)?.nextSibling?.localName ?? ''";
    assert_eq!(page.evaluate::<String>(inside, json!([WIDGET])).await, "a");
}

#[test]
fn has_the_colours_of_the_host_page_where_the_system_is_dark() {
    journey(async |page| {
        page.prefer(&[("prefers-color-scheme", "dark")]).await;
        has_the_colours_of_the_host_page(page).await;
    });
}

async fn scheme(page: &Page) -> String {
    page.evaluate("return getComputedStyle(root().firstElementChild).colorScheme", json!([])).await
}

async fn has_the_colours_of_the_host_page(page: &Page) {
    page.visit_host_page("bare.html").await;
    let system = "return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'";
    let system: String = page.evaluate(system, json!([])).await;
    for (style, expected) in [
        ("", "light"),
        ("background: #101820", "dark"),
        ("background: oklch(0.95 0.02 250)", "light"),
        ("background: lab(0.5 0 0)", "dark"),
        ("background: color(srgb 0.1 1 0.9)", "light"),
        ("background: color(display-p3 0 0 0.1)", "dark"),
        ("background: rgb(0 0 0 / 0.2)", "light"),
        ("color-scheme: dark", "dark"),
        ("color-scheme: light dark", &*system),
        ("color-scheme: only light", "light"),
    ] {
        let set = "document.documentElement.style.cssText = arguments[0]";
        let () = page.evaluate(set, json!([style])).await;
        page.wait_for(style, expected.to_owned(), async || scheme(page).await).await;
    }
}

async fn keys_in_its_controls_do_not_reach_the_host_page(page: &Page) {
    page.visit_host_page("classic.html").await;
    let script = "window.keys = []; addEventListener('keydown', ({ key }) => window.keys.push(key)); \
        const press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })); \
        press(all('select')[0], 'Home'); press(all('input[type=search]')[0], 'a'); \
        press(all('a')[0], 'ArrowDown'); press(all('a')[0], 'Tab'); return window.keys";
    assert_eq!(page.evaluate::<Vec<String>>(script, json!([])).await, ["Tab"]);
}

async fn tells_what_it_met_where_the_address_asks_for_it(page: &Page) {
    page.visit_host_page("classic.html#kpr-check").await;
    page.leave_widget();
    let report = "return document.querySelector(arguments[0]).shadowRoot.querySelector('.check')?.textContent ?? ''";
    let about_link = "Elementets attribut saknas";
    page.wait_until("the report", async || {
        page.evaluate::<String>(report, json!([WIDGET])).await.contains(about_link)
    })
    .await;
}

/// A frame is found in a shadow root of the host page, and keeps its size where a box clips it.
async fn iframes_grow_wherever_nothing_clips_them(page: &Page) {
    page.open_host_page("iframes_in_boxes.html").await;
    let height =
        "return document.querySelector('#shadow').shadowRoot.querySelector('iframe').offsetHeight";
    page.wait_until("a height", async || page.evaluate::<u32>(height, json!([])).await > 600).await;
    let fits = "const frame = document.querySelector('#clipped'); \
        return frame.offsetHeight === frame.parentElement.clientHeight";
    assert!(page.evaluate::<bool>(fits, json!([])).await);
}
