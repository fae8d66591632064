//! From the fallback content to the widget, or to an error with a reason.

use serde_json::{Value, json};

use super::{add, is_of_app, loads};
use crate::expected::dataset_bytes;
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, DATASET, content_type, dist_file};
use crate::versions;

in_every_engine!(
    journey: shows_the_lists_on_every_kind_of_host_page,
    fallback_content_stays_while_it_has_focus,
    a_failed_start_keeps_the_fallback_content_and_names_the_reason,
    a_policy_that_forbids_webassembly_is_named_as_the_reason,
    a_deploy_does_not_break_an_open_host_page,
    is_loaded_only_near_the_viewport,
    becomes_ready_in_a_tab_that_was_hidden,
);

in_every_engine_if_full!(
    journey: fallback_content_stays_until_the_widget_is_ready,
    becomes_ready_without_the_region_outlines,
    half_written_files_do_not_stick,
    starts_unseen_where_the_page_is_printed,
);

async fn shows_the_lists_on_every_kind_of_host_page(page: &Page) {
    for (host, search) in [
        ("bare.html", ""),
        ("hostile.html", "?view=cities"),
        ("bootstrap.html", "?view=series"),
        ("strict_policy.html", ""),
        ("right_to_left.html", "?view=cities"),
    ] {
        page.visit_host_page(host).await;
        page.wait_listed(search).await;
        page.wait_animation_frames(2).await;
        let refused: Vec<String> =
            page.evaluate("return [...recorder.violations, ...recorder.errors]", json!([])).await;
        assert!(refused.is_empty(), "{host}: {refused:?}");
    }
}

/// Every height that the widget has had.
async fn heights(page: &Page, id: &str) -> Vec<f64> {
    page.evaluate("return recorder.heights[arguments[0]] ?? []", json!([id])).await
}

async fn fallback_content_stays_until_the_widget_is_ready(page: &Page) {
    let held = page.server.hold(DATASET);
    page.open_host_page("bare.html").await;
    page.wait_until("the dataset is asked for", async || page.server.requests_for(DATASET) == 1)
        .await;
    page.wait_text("Kaupungit ovat").await;
    let before = heights(page, "").await;
    assert_eq!(before.len(), 1, "{before:?}");
    held.release();
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    page.wait_listed("").await;
    page.wait_animation_frames(20).await;
    let heights = heights(page, "").await;
    assert!(heights.len() == 2 && heights[1] > heights[0], "{heights:?}");
    page.leave_widget();
    assert!(!page.text().await.contains("Kaupungit ovat"));

    // Where a height above its own is reserved, nothing moves.
    let held = page.server.hold(DATASET);
    page.open_host_page("bare.html").await;
    let reserve =
        "document.querySelector(arguments[0]).style.setProperty('--kpr-min-height', '20000px')";
    let () = page.evaluate(reserve, json!([WIDGET])).await;
    let height = "return document.querySelector(arguments[0]).offsetHeight";
    assert_eq!(page.evaluate::<u32>(height, json!([WIDGET])).await, 20_000);
    held.release();
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    assert_eq!(page.evaluate::<u32>(height, json!([WIDGET])).await, 20_000);
}

async fn fallback_content_stays_while_it_has_focus(page: &Page) {
    let held = page.server.hold(DATASET);
    page.open_host_page("bare.html").await;
    page.focus_on(&format!("{WIDGET} a")).await;
    held.release();
    let arrived = "return performance.getEntriesByName(arguments[0]).some(({ responseEnd }) => responseEnd > 0)";
    let dataset = format!("{}{DATASET}", page.home());
    page.wait_until("the dataset", async || page.evaluate(arrived, json!([dataset])).await).await;
    page.wait_animation_frames(20).await;
    assert!(page.has_focus(&format!("{WIDGET} a")).await);
    assert!(page.text().await.contains("Kaupungit ovat"));
    page.run_script("document.activeElement.blur()").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
}

/// The reason of `kpr-error` contains these words, and after the fault is repaired the next widget
/// of the page becomes ready.
async fn fails_and_recovers(page: &Page, path: &str, answer: Answer, words: &str) {
    page.server.answer(path, answer);
    page.open_host_page("bare.html").await;
    let reason = page.wait_event("kpr-error").await["reason"].to_string();
    assert!(reason.contains(words), "{path}: {reason}");
    page.wait_text("Kaupungit ovat").await;
    page.server.restore(path);
    add(page, "second", "").await;
    page.enter_widget("#second");
    page.wait_ready().await;
    page.wait_listed("").await;
}

async fn a_failed_start_keeps_the_fallback_content_and_names_the_reason(page: &Page) {
    page.expect_console("Failed to load resource");
    // Each is one that is not in the browser's cache.
    for (number, kind) in [(21, ".wasm"), (22, ".css"), (23, ".js")] {
        let version = versions::make(number);
        let name = version.keys().find(|name| is_of_app(name, kind)).unwrap().clone();
        page.server.deploy(version);
        fails_and_recovers(page, &name, Answer::Status(404), &name).await;
    }
    let mut faulty: Value = serde_json::from_slice(&dataset_bytes()).unwrap();
    faulty["cities"][3]["population"][0]["value"] = json!(-1);
    let faulty = Answer::Body("application/json", faulty.to_string().into_bytes());
    fails_and_recovers(page, DATASET, faulty, "/cities/3/population/0/value").await;
    let status = "the dataset was answered with status 500";
    fails_and_recovers(page, DATASET, Answer::Status(500), status).await;
    fails_and_recovers(page, DATASET, Answer::Disconnect, "the dataset can't be reached").await;
}

async fn becomes_ready_without_the_region_outlines(page: &Page) {
    page.expect_console("Failed to load resource");
    page.server.answer(&dist_file("outlines-", ".js"), Answer::Status(404));
    page.visit_host_page("bare.html").await;
    page.wait_listed("").await;
}

/// A file that was being written when the server sent it, with a header that lets a cache keep it for a year.
async fn half_written_files_do_not_stick(page: &Page) {
    page.expect_console("");
    for (number, kind) in [(31, ".wasm"), (32, ".css"), (33, ".js")] {
        let version = versions::make(number);
        let name = version.keys().find(|name| is_of_app(name, kind)).unwrap().clone();
        let half = version[&name][..version[&name].len() / 2].to_vec();
        page.server.deploy(version);
        let half = Answer::Body(content_type(&name), half);
        page.server.answer(&name, Answer::Once(Box::new(half)));
        page.visit_host_page("bare.html").await;
        page.wait_listed("").await;
        let errors = page.events().await.iter().filter(|event| event.kind == "kpr-error").count();
        assert_eq!(errors, 0, "{name}");
    }
}

async fn starts_unseen_where_the_page_is_printed(page: &Page) {
    page.open_host_page("below_the_fold.html").await;
    page.wait_animation_frames(20).await;
    assert_eq!(loads(page), [0; 4]);
    page.run_script("dispatchEvent(new Event('beforeprint'))").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    page.wait_listed("?view=cities").await;
}

async fn a_policy_that_forbids_webassembly_is_named_as_the_reason(page: &Page) {
    page.expect_console("WebAssembly");
    let held = page.server.hold(&dist_file("words_fi-", ".wasm"));
    page.open_host_page("no_wasm.html").await;
    let reason = page.wait_event("kpr-error").await["reason"].to_string();
    assert!(reason.contains("WebAssembly"), "{reason}");
    page.wait_text("Kaupungit ovat").await;
    // The frame of the second try goes, but not before what is asked for in it is there.
    page.wait_animation_frames(2).await;
    let frames = "return document.querySelectorAll('iframe').length";
    assert_eq!(page.evaluate::<usize>(frames, json!([])).await, 1);
    held.release();
    page.wait_for("no frame", 0_usize, async || page.evaluate(frames, json!([])).await).await;
}

async fn a_deploy_does_not_break_an_open_host_page(page: &Page) {
    page.expect_console("Failed to load resource");
    page.open_host_page("empty.html").await;
    page.server.deploy(versions::make(1));
    add(page, "late", "").await;
    page.enter_widget("#late");
    page.wait_ready().await;
    page.wait_listed("").await;
    let again = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('embed.js?')).length";
    assert_eq!(page.evaluate::<usize>(again, json!([])).await, 1);
    assert!(page.events().await.iter().all(|event| event.kind == "kpr-ready"));
}

/// On a phone, as these pages pretend: at a desk, where it may be printed, it is loaded once the page is idle.
async fn is_loaded_only_near_the_viewport(page: &Page) {
    page.open_host_page("details.html").await;
    page.wait_animation_frames(20).await;
    assert_eq!(loads(page), [0; 4]);
    page.click("summary").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    page.wait_listed("?view=cities").await;
    let before = loads(page);

    page.open_host_page("below_the_fold.html").await;
    page.wait_animation_frames(20).await;
    assert_eq!(loads(page), before);
    page.run_script("scrollTo(0, 5500)").await;
    for (css, search) in [(WIDGET, "?view=cities"), ("[view=series]", "?view=series")] {
        page.enter_widget(css);
        page.run_script("document.querySelector(widget).scrollIntoView()").await;
        page.wait_ready().await;
        page.wait_listed(search).await;
    }
    // All but the dataset may come from the browser's cache.
    let [wasm, glue, styles, dataset] = loads(page);
    assert!([wasm, glue, styles].iter().zip(before).all(|(now, then)| *now <= then + 1));
    assert_eq!(dataset, before[3] + 1);
}

/// Added while another tab is in front, where browsers render little or nothing.
async fn becomes_ready_in_a_tab_that_was_hidden(page: &Page) {
    page.open_host_page("empty.html").await;
    page.run_script(
        "window.channel = new BroadcastChannel('host'); channel.onmessage = () => { \
        const el = document.createElement('kaupunkipolitiikka-ryhma'); el.id = 'unseen'; \
        document.body.append(el); channel.postMessage('added'); }",
    )
    .await;
    let before = page.window().await;
    page.open_tab().await;
    page.open_host_page("empty.html").await;
    page.run_script(
        "window.channel = new BroadcastChannel('host'); \
        channel.onmessage = ({ data }) => { window.received = data; }; channel.postMessage('add')",
    )
    .await;
    let received = "return window.received === 'added'";
    page.wait_until("the widget added", async || page.evaluate(received, json!([])).await).await;
    page.close_window().await;
    page.switch_to(&before).await;
    page.enter_widget("#unseen");
    page.wait_ready().await;
    page.wait_listed("").await;
}
