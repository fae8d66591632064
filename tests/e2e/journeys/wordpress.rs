//! A page of ours in a post of `WordPress`, which embeds it by oEmbed: in a sandbox that allows scripts
//! and nothing else, sized by its script `wp-embed.js`, which follows the links to our own site.

use std::process::Command;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use super::embed_dialog;
use super::iframe::wait_fits;
use crate::browser::journey;
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, dist};
use crate::wordpress::{self, WordPress};

in_every_engine!(
    journey: wordpress_sizes_an_iframe_and_follows_its_links,
    wordpress_sizes_an_iframe_that_has_no_secret_yet,
);

in_every_engine_if_full!(journey: our_script_sizes_an_iframe_of_wordpress_to_its_content);

fn sv() -> &'static Text {
    Text::of(Language::Sv)
}

/// Opens the host page as `WordPress` writes it; false where its script is not on this system.
async fn open_host_page(page: &Page) -> bool {
    if wordpress::files().is_none() {
        return false;
    }
    // Without it `WebKit` loads nothing in a sandbox; where there is oEmbed, the site is known.
    page.server.name_site_in_policy();
    page.open_host_page("wordpress.html").await;
    true
}

/// Waits until the iframe is shown in place of its fallback, as high as its content within the limits
/// of `wp-embed.js`.
async fn wait_sized(page: &Page, iframe: &str) {
    // Before it is scrolled into view: browsers render no iframe that is out of it or clipped.
    let is_shown = "return !document.querySelector(arguments[0]).style.length";
    page.wait_until("the iframe", async || page.evaluate(is_shown, json!([iframe])).await).await;
    page.enter_iframe(iframe).await;
    page.wait_for("a secret, and the height within the limits", (true, true), async || {
        page.enter_iframe_without_waiting(iframe).await;
        let inside = "return [/secret=/.test(location.hash), \
            Math.ceil(document.body.getBoundingClientRect().height)]";
        let (has_secret, content): (bool, u32) = page.evaluate(inside, json!([])).await;
        page.leave_iframe().await;
        let height = "return document.querySelector(arguments[0]).offsetHeight";
        let height: u32 = page.evaluate(height, json!([iframe])).await;
        (has_secret, content > 0 && height == content.clamp(200, 1000))
    })
    .await;
    let fallback = "return all('blockquote[data-secret]').some(visible)";
    assert!(!page.evaluate::<bool>(fallback, json!([])).await, "the fallback is shown as well");
}

/// Searches in the iframe, then presses the link to the service's own page, which leads the whole
/// window there.
async fn search_and_open_in_full(page: &Page, iframe: &str) {
    page.enter_iframe(iframe).await;
    page.wait_listed("cities/").await;
    page.search_for("tammer").await;
    page.wait_address("cities/?q=tammer&embed=1").await;
    page.wait_listed("cities/?q=tammer").await;
    page.click_named(sv().full_page).await;
    page.leave_iframe().await;
    let address = "return location.href";
    let full = format!("{}sv/cities/?q=tammer", page.home());
    page.wait_for("the address", full, async || page.evaluate(address, json!([])).await).await;
    page.wait_ready().await;
    page.wait_listed("cities/?q=tammer").await;
}

async fn wordpress_sizes_an_iframe_and_follows_its_links(page: &Page) {
    if open_host_page(page).await {
        wait_sized(page, "#embedded").await;
        search_and_open_in_full(page, "#embedded").await;
    }
}

async fn wordpress_sizes_an_iframe_that_has_no_secret_yet(page: &Page) {
    if open_host_page(page).await {
        // The other one first: while it grows, it pushes this one out of the viewport.
        wait_sized(page, "#embedded").await;
        wait_sized(page, "#late").await;
        page.enter_iframe("#late").await;
        page.wait_text("Tammerfors").await;
    }
}

async fn our_script_sizes_an_iframe_of_wordpress_to_its_content(page: &Page) {
    if !open_host_page(page).await {
        return;
    }
    let load = "document.head.append(Object.assign(document.createElement('script'), \
        { type: 'module', src: arguments[0] }))";
    let () = page.evaluate(load, json!([page.home() + "embed.js"])).await;
    page.enter_iframe("#embedded").await;
    wait_fits(page).await;
    search_and_open_in_full(page, "#embedded").await;
}

/// The link and the response are those of a build with the address of this site.
#[test]
#[ignore = "needs PHP and MariaDB, which only ./dev test full installs and runs"]
fn a_post_of_wordpress_embeds_the_view_of_its_address() {
    journey(async |page| {
        let package = Command::new(env!("CARGO"))
            .args(["run", "--locked", "--quiet", "--bin", "package", "--", "sv/cities/"])
            .env("KPR_SITE", page.home())
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&package.stderr);
        let oembed = String::from_utf8(package.stdout).unwrap();
        let (link, response) = oembed.split_once('\n').unwrap_or_else(|| panic!("{errors}"));
        let html = std::fs::read_to_string(dist().join("sv/cities/index.html")).unwrap();
        let html = html.replacen("</head>", &format!("{link}</head>"), 1);
        page.server.answer("sv/cities/", Answer::Body("text/html; charset=utf-8", html.into()));
        let json = Answer::Body("application/json", response.into());
        page.server.answer("oembed/sv-cities.json", json);

        let content = format!("Before\n\n{}sv/cities/\n\nAfter", page.home());
        let Some(wordpress) = WordPress::start(&[&content]) else { return };
        page.allow_requests_to(&wordpress.origin);
        page.open_address(&wordpress.posts[0]).await;
        let iframe = "iframe.wp-embedded-content";
        let found = "const iframe = document.querySelector(arguments[0]); \
            return ['sandbox', 'src', 'width'].map((name) => iframe?.getAttribute(name) ?? '')";
        let [sandbox, src, width]: [String; 3] = page.evaluate(found, json!([iframe])).await;
        assert_eq!((&*sandbox, &*width), ("allow-scripts", "100%"));
        let start = format!("{}sv/cities/?embed=1#?secret=", page.home());
        assert!(src.starts_with(&start), "{src}");
        wait_sized(page, iframe).await;
        page.screenshot("wordpress").await;
        search_and_open_in_full(page, iframe).await;
    });
}

/// Who may not write any HTML gets a link, with words; an administrator the element.
#[test]
#[ignore = "needs PHP and MariaDB, which only ./dev test full installs and runs"]
fn posts_of_wordpress_keep_what_their_author_may_write() {
    journey(async |page| {
        page.visit("sv/cities/?region=02").await;
        embed_dialog::open(page, Language::Sv).await;
        let code = embed_dialog::code(page).await;
        let Some(wordpress) = WordPress::start(&[&code, &code]) else { return };
        page.allow_requests_to(&wordpress.origin);

        page.open_address(&wordpress.posts[0]).await;
        let left = "const link = document.querySelector(`a[href^='${arguments[0]}']`); \
            const post = link?.closest('.entry-content, main'); \
            const elements = 'iframe, script, kaupunkipolitiikka-ryhma'; \
            return [link?.getAttribute('href') ?? '', post?.querySelectorAll(elements).length ?? -1, \
              post?.innerText ?? '']";
        let (href, elements, words): (String, i32, String) =
            page.evaluate(left, json!([page.home()])).await;
        assert_eq!(href, format!("{}sv/cities/?region=02", page.home()));
        assert_eq!(elements, 0, "{words}");
        assert!(!words.contains('<') && !words.contains("embed.js"), "{words}");
        page.screenshot("wordpress-author").await;

        page.open_address(&wordpress.posts[1]).await;
        page.enter_widget(WIDGET);
        page.wait_ready().await;
        page.wait_listed("sv/cities/?region=02").await;
        page.leave_widget();
        page.screenshot("wordpress-administrator").await;
    });
}
