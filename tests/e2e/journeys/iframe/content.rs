//! What an iframe shows: sandboxed, without scripts, in the language of its address.

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use super::{fits_at_every_width, sv};
use crate::browser::journey;
use crate::engines::{Engine, in_engine};
use crate::expected::DATASET;
use crate::page::Page;

in_every_engine!(journey: an_iframe_without_scripts_shows_its_page);

in_every_engine_if_full!(
    journey: links_in_an_iframe_open_a_new_tab,
    the_query_may_name_the_language_of_an_iframe,
);

async fn a_sandboxed_iframe_works(page: &Page) {
    fits_at_every_width(page, "#sandboxed", "series/").await;
    page.enter_iframe("#sandboxed").await;
    page.run_script(
        "window.wrong = []; addEventListener('error', ({ message }) => wrong.push(message)); \
        addEventListener('securitypolicyviolation', ({ blockedURI }) => wrong.push(blockedURI))",
    )
    .await;
    page.search_for("studie").await;
    page.wait_listed("series/?q=studie").await;
    page.click("[data-clear]").await;
    page.wait_listed("series/").await;
    page.choose(sv().common.kinds[0], sv()).await;
    page.wait_listed("series/?kind=paper").await;
    // The filters cover the list.
    page.click_named(&(sv().show)(&sv().counted(1, sv().publications))).await;
    page.open_item("sparring-2020").await;
    page.wait_until("the detail", async || !page.detail().await.is_empty()).await;
    page.go_back_to(View::Series, sv()).await;
    page.wait_until("no detail", async || page.detail().await.is_empty()).await;
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

/// There `'self'` in our policy matches nothing, since a sandboxed iframe has an opaque origin:
/// neither scripts nor styles are loaded.
#[test]
fn a_sandboxed_iframe_can_be_read_in_webkit() {
    in_engine(Engine::WebKit, async |page| {
        page.open_host_page("iframes.html").await;
        page.enter_iframe_without_waiting("#sandboxed").await;
        let titles: Vec<_> = DATASET.publications.iter().map(|one| one.title.text).collect();
        shows(page, &titles).await;
    });
}

#[test]
fn a_sandboxed_iframe_works_in_webkit_where_the_policy_names_the_site() {
    in_engine(Engine::WebKit, async |page| {
        page.server.name_site_in_policy();
        a_sandboxed_iframe_works(page).await;
    });
}

async fn an_iframe_without_scripts_shows_its_page(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.enter_iframe_without_waiting("#locked").await;
    let names: Vec<_> = DATASET.cities.iter().map(|city| city.name(Language::Sv)).collect();
    shows(page, &names).await;
    // A thing has a page, too.
    page.leave_iframe().await;
    let script = "const iframe = document.querySelector('#locked'); \
        iframe.src = new URL('../vaasa/?embed=1', iframe.src)";
    page.run_script(script).await;
    page.enter_iframe_without_waiting("#locked").await;
    let region = "Österbotten";
    page.wait_until("the city", async || page.text().await.contains(region)).await;
    shows(page, &["Vasa", region]).await;
    let text = page.text().await;
    assert!(!text.contains("Seinäjoki"), "the list of cities under the city");
}

/// These words are visible, and the header.
async fn shows(page: &Page, words: &[&str]) {
    let text = page.text().await;
    for words in words {
        assert!(text.contains(words), "{words}");
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
    page.wait_address("vaasa/?embed=1").await;
    page.wait_until("the detail", async || !page.detail().await.is_empty()).await;
    let script =
        "const link = controls(arguments[0])[0]; link.click(); return [link.href, link.target]";
    let full: [String; 2] = page.evaluate(script, json!([sv().full_page])).await;
    assert_eq!(full, [format!("{}sv/vaasa/", page.home()), "_blank".to_owned()]);
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
