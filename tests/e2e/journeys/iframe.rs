//! The page in a frame of others.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use super::widget::{add, loads};
use crate::browser::{journey, journey_with_worker};
use crate::engines::{Engine, in_engine};
use crate::expected::{self, DATASET};
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::versions;

in_every_engine!(
    an_iframe_is_as_high_as_its_content,
    a_script_loaded_late_sizes_the_iframes_already_there,
    only_an_iframes_own_window_resizes_it,
    an_iframe_scrolls_on_a_host_page_without_our_script,
    an_iframe_without_scripts_shows_everything,
    links_in_an_iframe_open_a_new_tab,
    the_query_may_name_the_language_of_an_iframe,
    a_browser_with_responsive_iframes_sizes_them_itself,
    a_detail_opened_in_an_iframe_is_scrolled_into_view,
);

/// The words of the frames' language.
fn sv() -> &'static Text {
    Text::of(Language::Sv)
}

/// Waits until the frame that we are in is as high as its content.
async fn wait_fits(page: &Page) {
    let script = "const { scrollHeight } = document.documentElement; \
        return [innerHeight - Math.ceil(document.body.getBoundingClientRect().height), \
        Math.max(scrollHeight - innerHeight, 0)]";
    page.wait_for("what is left and what is too much", [0, 0], async || {
        page.evaluate::<[i32; 2]>(script, json!([])).await
    })
    .await;
}

async fn heights(page: &Page, id: &str) -> Vec<f64> {
    page.evaluate("return recorder.heights[arguments[0]]", json!([id])).await
}

/// Holds at every width.
async fn fits(page: &Page, frame: &str, search: &str) {
    page.open_host_page("iframes.html").await;
    for width in [1280, 768, 320, 280] {
        page.run_script(&format!("document.body.style.width = '{width}px'")).await;
        page.enter_iframe(frame).await;
        page.wait_listed(search).await;
        page.wait_for("the width", width, async || {
            page.evaluate("return innerWidth", json!([])).await
        })
        .await;
        wait_fits(page).await;
        let cut: Vec<String> = page.evaluate("return tooWide(innerWidth)", json!([])).await;
        assert!(cut.is_empty(), "{frame} at {width}: {cut:?}");
        page.leave_iframe().await;
    }
}

async fn an_iframe_is_as_high_as_its_content(page: &Page) {
    fits(page, "#plain", "?view=cities").await;
    page.enter_iframe("#plain").await;
    page.open_item("vaasa").await;
    page.wait_until("the detail", async || page.detail(sv().close).await.contains("Vaasa")).await;
    wait_fits(page).await;
    page.search_for("tammer").await;
    page.wait_listed("?view=cities&q=tammer").await;
    wait_fits(page).await;
    page.leave_iframe().await;
    // However the host draws it.
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
    page.wait_listed("?view=cities").await;
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

/// The detail opens above the list, whose end may be far from there.
async fn a_detail_opened_in_an_iframe_is_scrolled_into_view(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.run_script("document.body.style.width = '320px'").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("?view=cities").await;
    wait_fits(page).await;
    let last = expected::cities("?view=cities").pop().unwrap();
    page.open_item(&last).await;
    page.wait_until("focus in the detail", async || {
        page.evaluate("return active().matches('section h2')", json!([])).await
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
        let script = "return all('iframe:not(#sandboxed)').map((frame) => frame.getBoundingClientRect().height)";
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
    // Nonsense of our own frame is not followed either.
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
    // Another page in a frame that once was ours.
    page.run_script("frames[0].location = '/foreign.html'").await;
    page.enter_iframe_without_waiting("#plain").await;
    page.wait_until("the stranger", async || page.path().await == "/foreign.html").await;
    page.leave_iframe().await;
    page.wait_animation_frames(20).await;
    assert_eq!(read().await, before);
}

async fn an_iframe_scrolls_on_a_host_page_without_our_script(page: &Page) {
    page.open_host_page("iframes_without_script.html").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("?view=cities").await;
    let cut: Vec<String> =
        page.evaluate("return [...tooWide(innerWidth), ...smallTargets(44)]", json!([])).await;
    assert!(cut.is_empty(), "{cut:?}");
    let scrolled = "scrollTo({ top: 600, behavior: 'instant' }); return scrollY";
    assert_eq!(page.evaluate::<u32>(scrolled, json!([])).await, 600);
    page.search_for("turku").await;
    page.wait_address("?view=cities&q=turku&embed=1").await;
    page.wait_listed("?view=cities&q=turku").await;
    page.open_item("turku").await;
    page.wait_address("?view=cities&q=turku&item=turku&embed=1").await;
    assert_eq!(page.evaluate::<u32>("return innerHeight", json!([])).await, 500);
}

async fn a_sandboxed_iframe_works(page: &Page) {
    fits(page, "#sandboxed", "?view=series").await;
    page.enter_iframe("#sandboxed").await;
    page.run_script(
        "window.wrong = []; addEventListener('error', ({ message }) => wrong.push(message)); \
        addEventListener('securitypolicyviolation', ({ blockedURI }) => wrong.push(blockedURI))",
    )
    .await;
    page.search_for("studie").await;
    page.wait_listed("?view=series&q=studie").await;
    page.click("[data-clear]").await;
    page.wait_listed("?view=series").await;
    page.choose(sv().kinds[0], sv()).await;
    page.wait_listed("?view=series&kind=paper").await;
    page.open_item("sparring-2020").await;
    page.wait_until("the detail", async || !page.detail(sv().close).await.is_empty()).await;
    page.click_named(sv().close).await;
    page.wait_until("no detail", async || page.detail(sv().close).await.is_empty()).await;
    assert_eq!(page.evaluate::<Vec<String>>("return window.wrong", json!([])).await, [""; 0]);
}

#[test]
fn a_sandboxed_iframe_works_in_chromium() {
    journey(a_sandboxed_iframe_works);
}

#[test]
fn a_sandboxed_iframe_works_in_firefox() {
    in_engine(Engine::Firefox, a_sandboxed_iframe_works);
}

/// There `'self'` of our policy means nobody, since a sandboxed frame has no origin: neither scripts
/// nor styles come.
#[test]
fn a_sandboxed_iframe_can_be_read_in_webkit() {
    in_engine(Engine::WebKit, async |page| {
        page.open_host_page("iframes.html").await;
        page.enter_iframe_without_waiting("#sandboxed").await;
        shows_everything(page).await;
    });
}

#[test]
fn a_sandboxed_iframe_works_in_webkit_where_the_policy_names_the_site() {
    in_engine(Engine::WebKit, async |page| {
        page.server.name_site_in_policy();
        a_sandboxed_iframe_works(page).await;
    });
}

async fn an_iframe_without_scripts_shows_everything(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.enter_iframe_without_waiting("#locked").await;
    shows_everything(page).await;
}

/// All names are on screen, and the header.
async fn shows_everything(page: &Page) {
    let shows = async |words: &str| page.text().await.contains(words);
    for city in &DATASET.cities {
        assert!(shows(city.name(Language::Sv)).await, "{}", city.id);
    }
    for publication in &DATASET.publications {
        assert!(shows(publication.title.text).await, "{}", publication.id);
    }
    for at in expected::found("").mandates {
        assert!(shows(DATASET.person(DATASET.mandate(at).person).name).await);
    }
    for language in ["fi", "sv", "en"] {
        let css = format!("[data-lang={language}]");
        let seen = "return all(arguments[0]).some(visible)";
        assert!(page.evaluate::<bool>(seen, json!([css])).await, "{css}");
    }
}

async fn links_in_an_iframe_open_a_new_tab(page: &Page) {
    page.open_host_page("strict_policy_iframe.html").await;
    page.enter_iframe("iframe").await;
    page.run_script(
        "window.wrong = []; \
        addEventListener('securitypolicyviolation', ({ blockedURI }) => wrong.push(blockedURI)); \
        addEventListener('click', (event) => event.preventDefault())",
    )
    .await;
    page.open_item("vaasa").await;
    page.wait_address("?view=cities&item=vaasa&embed=1").await;
    page.wait_until("the detail", async || !page.detail(sv().close).await.is_empty()).await;
    let script =
        "const link = controls(arguments[0])[0]; link.click(); return [link.href, link.target]";
    let full: [String; 2] = page.evaluate(script, json!([sv().full_page])).await;
    assert_eq!(full, [format!("{}sv/?view=cities&item=vaasa", page.home()), "_blank".to_owned()]);
    let script = "return all('a[href^=\"https:\"]').filter(visible).map((link) => { link.click(); return link.target })";
    let targets: Vec<String> = page.evaluate(script, json!([])).await;
    assert!(targets.len() > 1 && targets.iter().all(|target| target == "_blank"), "{targets:?}");
    assert_eq!(page.evaluate::<Vec<String>>("return window.wrong", json!([])).await, [""; 0]);
    page.leave_iframe().await;
    assert_eq!(
        page.evaluate::<Vec<String>>("return recorder.violations", json!([])).await,
        [""; 0]
    );
}

async fn the_query_may_name_the_language_of_an_iframe(page: &Page) {
    page.open_host_page("iframes_without_script.html").await;
    page.enter_iframe("#sized").await;
    page.wait_text(Text::of(Language::En).full_page).await;
    assert_eq!(page.html_lang().await, "en");
    page.visit("?embed=1&lang=sv").await;
    page.wait_text(sv().full_page).await;
    page.wait_listed("").await;
    assert_eq!(
        (page.html_lang().await, page.address().await),
        ("sv".to_owned(), "?embed=1&lang=sv".to_owned())
    );
    assert_eq!(page.texts("[data-lang]").await, [""; 0]);
}

/// CSS Sizing 4.
async fn a_browser_with_responsive_iframes_sizes_them_itself(page: &Page) {
    page.open_host_page("iframes_without_script.html").await;
    let knows = "return CSS.supports('frame-sizing', 'content-height')";
    if !page.evaluate::<bool>(knows, json!([])).await {
        eprintln!("not tested: this browser does not size frames itself");
        return;
    }
    page.enter_iframe("#sized").await;
    wait_fits(page).await;
    page.open_item("study-2022").await;
    wait_fits(page).await;
}

/// Nothing is kept by us, and nobody is asked but host and product.
async fn keeps_nothing(page: &Page) {
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
    page.wait_listed("?view=cities&q=turku").await;
    keeps_nothing(page).await;
    page.leave_iframe().await;
    keeps_nothing(page).await;
    page.visit_host_page("bare.html").await;
    page.search_for("turku").await;
    page.wait_listed("?q=turku").await;
    page.leave_widget();
    keeps_nothing(page).await;
    assert_eq!(page.server.requests_for("sw.js"), 0);
    page.expect_console("favicon.ico");
    // Nor is anything left at the product's own address.
    page.open("data/committee.schema.json").await;
    keeps_nothing(page).await;
}

#[test]
fn widget_and_iframe_store_nothing_in_chromium() {
    journey_with_worker(widget_and_iframe_store_nothing);
}

#[test]
fn widget_and_iframe_store_nothing_in_firefox() {
    in_engine(Engine::Firefox, widget_and_iframe_store_nothing);
}

#[test]
fn widget_and_iframe_store_nothing_in_webkit() {
    in_engine(Engine::WebKit, widget_and_iframe_store_nothing);
}

/// A reader of the product's own page has a worker, which must not answer for pages of others.
async fn no_service_worker_answers_widget_or_iframe(page: &Page) {
    page.visit("").await;
    super::offline::wait_precached(page).await;
    page.server.deploy(versions::make(31));
    let before = loads(page);
    page.open_host_page("iframes.html").await;
    page.enter_iframe("#plain").await;
    page.wait_listed("?view=cities").await;
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

#[test]
fn no_service_worker_answers_widget_or_iframe_in_chromium() {
    journey_with_worker(no_service_worker_answers_widget_or_iframe);
}

#[test]
fn no_service_worker_answers_widget_or_iframe_in_firefox() {
    in_engine(Engine::Firefox, no_service_worker_answers_widget_or_iframe);
}

#[test]
fn no_service_worker_answers_widget_or_iframe_in_webkit() {
    in_engine(Engine::WebKit, no_service_worker_answers_widget_or_iframe);
}
