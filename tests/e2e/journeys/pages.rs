//! The prerendered pages: one for every screen that has a name, in each language.

use kaupunkipolitiikka::domain::{Language, Query, View};
use kaupunkipolitiikka::text::{NotFoundText, Text};
use serde_json::json;

use crate::browser::journey;
use crate::expected::{DATASET, FI};
use crate::page::Page;
use crate::server::dist;

/// The folders of all pages below the product's.
fn folders() -> Vec<String> {
    let plain = Query::default();
    let views = View::ALL.map(|view| plain.page_of_view(view).folder());
    let items = DATASET.items().map(|(id, _)| format!("{id}/"));
    let pages: Vec<_> = views.into_iter().chain(items).collect();
    let of =
        |language: Language| pages.iter().map(move |page| format!("{}{page}", language.folder()));
    Language::ALL.into_iter().flat_map(of).collect()
}

/// Reads every page as a file, without running it, and returns what is wrong with any of them.
const READ: &str = "const [home, folders, done] = arguments; \
    const known = new Set(folders.map((folder) => home + folder)); \
    const wrong = []; const titles = new Map(); const descriptions = new Map(); \
    const read = async (folder) => { \
        const at = home + folder; \
        const response = await fetch(at); \
        const page = new DOMParser().parseFromString(await response.text(), 'text/html'); \
        const to = (el) => new URL(el.getAttribute('src') ?? el.getAttribute('href'), at).href; \
        const say = (words) => wrong.push(`${folder}: ${words}`); \
        const one = (css) => { const found = page.querySelectorAll(css); \
            if (found.length !== 1) say(`${found.length} of ${css}`); return found[0]; }; \
        const content = (css) => { const text = one(css)?.getAttribute('content') ?? ''; \
            if (!text.trim()) say(`nothing in ${css}`); return text; }; \
        if (response.status !== 200) say(`status ${response.status}`); \
        for (const css of ['main', 'h1', 'head > title', '[data-kpr-root][data-state=loading]']) one(css); \
        if (titles.has(page.title)) say(`the title of ${titles.get(page.title)}`); \
        titles.set(page.title, folder); \
        const description = content('meta[name=description]'); \
        if (description.length < 20) say('a short description'); \
        if (descriptions.has(description)) say(`the description of ${descriptions.get(description)}`); \
        descriptions.set(description, folder); \
        if (content('meta[property=\"og:title\"]') !== page.title) say('another og:title'); \
        for (const name of ['og:description', 'og:site_name', 'og:locale']) content(`meta[property=\"${name}\"]`); \
        if (content('meta[name=\"twitter:card\"]') !== 'summary_large_image') say('another card'); \
        for (const name of ['og:image:width', 'og:image:height', 'og:image:alt']) content(`meta[property=\"${name}\"]`); \
        const picture = new URL(content('meta[property=\"og:image\"]'), at).href; \
        if (!pictures.has(picture)) pictures.set(picture, readPicture(picture)); \
        const fault = await pictures.get(picture); \
        if (fault) say(`${picture}: ${fault}`); \
        if (to(one('link[rel=canonical]')) !== at) say('another canonical'); \
        const alternates = [...page.querySelectorAll('link[hreflang]')]; \
        if (alternates.length !== 3 || alternates.some((link) => !known.has(to(link)))) say('its languages'); \
        if (page.querySelector('link[type=\"application/json+oembed\"]')) say('oEmbed without a known site'); \
        JSON.parse(one('script[type=\"application/ld+json\"]').textContent); \
        for (const inline of page.querySelectorAll('head > script:not([src]), head > style')) { \
            const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inline.textContent)); \
            const source = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`; \
            if (!response.headers.get('content-security-policy').includes(source)) \
                say(`a ${inline.localName} that the policy refuses`); \
        } \
        if (one('head > script:not([src], [data-files])').textContent.length > 1024) say('a long inline script'); \
        const feed = to(one('link[type*=atom]')); \
        for (const link of page.querySelectorAll('a[href]')) { \
            const path = to(link).split(/[?#]/)[0]; \
            const isFile = path.startsWith(`${home}data/`); \
            if (path.startsWith(home) && !known.has(path) && path !== feed && !isFile) say(`a dead link to ${path}`); \
        } \
        for (const file of page.querySelectorAll('link[rel=stylesheet], link[rel=manifest], link[type*=atom], script[src], a[href*=\"data/\"]')) { \
            const address = to(file); \
            if (!files.has(address)) files.set(address, fetch(address)); \
            if (!(await files.get(address)).ok) say(`no ${address}`); \
        } \
    }; \
    const readPicture = async (address) => { \
        const bytes = await (await fetch(address)).arrayBuffer(); \
        if (bytes.byteLength > 25000) return `${bytes.byteLength} bytes`; \
        const view = new DataView(bytes); \
        if (view.getUint32(0) !== 0x89504e47) return 'no PNG'; \
        const size = `${view.getUint32(16)} x ${view.getUint32(20)}`; \
        return size === '1200 x 630' ? '' : size; \
    }; \
    const files = new Map(); \
    const pictures = new Map(); \
    Promise.all(folders.map(read)).then(() => done(wrong), (error) => done([`${error}`]))";

#[test]
fn every_page_is_whole_titled_and_linked() {
    journey(async |page| {
        page.visit("").await;
        let folders = folders();
        assert!(folders.len() > 190, "{} pages", folders.len());
        let arguments = json!([page.home(), folders]);
        let wrong: Vec<String> = page.evaluate_async_with(READ, arguments).await;
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(!dist().join("oembed").exists(), "oEmbed without a known site");
    });
}

#[test]
fn the_page_for_what_is_missing_is_whole() {
    journey(async |page| {
        page.expect_console("favicon.ico");
        for width in [320, 1280] {
            page.resize(width, 800).await;
            page.open("404.html").await;
            let text: String = page.evaluate("return document.body.innerText", json!([])).await;
            for language in Language::ALL {
                assert!(text.contains(NotFoundText::of(language).title), "{text}");
            }
            // The policy allows its styles, and it names no other file: only the browser asks for an icon.
            let look = "return [getComputedStyle(document.querySelector('a')).display, \
                String(document.documentElement.scrollWidth <= innerWidth), \
                String(document.querySelectorAll('[src], link').length)]";
            let look: Vec<String> = page.evaluate(look, json!([])).await;
            assert_eq!(look, ["inline-block", "true", "0"], "{width}");
            assert_eq!(page.axe().await, [""; 0], "{width}");
        }
    });
}

#[test]
fn a_page_is_taken_over_as_it_was_prerendered() {
    journey(async |page| {
        for folder in [
            "",
            "sv/cities/",
            "en/leadership/",
            "series/",
            "about/",
            "vaasa/",
            "sv/tomas-hayry/",
            "en/study-2022/",
            "alliance6/",
            "sv/mal/",
            "en/term-2011/",
        ] {
            // Hydration takes over the elements that were served; mounting makes new ones.
            page.before_every_page(
                "addEventListener('DOMContentLoaded', () => { window.served = document.querySelector('main') })",
            )
            .await;
            page.visit(folder).await;
            let kept = "return document.querySelector('main') === window.served";
            assert!(page.evaluate::<bool>(kept, json!([])).await, "{folder} was mounted anew");
        }
    });
}

in_every_engine!(journey: a_page_of_each_kind_opens_and_old_addresses_lead_to_it);

async fn a_page_of_each_kind_opens_and_old_addresses_lead_to_it(page: &Page) {
    for folder in ["", "sv/cities/", "en/leadership/", "series/", "about/"] {
        page.visit(folder).await;
        page.wait_listed(folder).await;
    }
    for id in ["vaasa", "tomas-hayry", "study-2022", "alliance6", "mal", "term-2011"] {
        page.visit(&format!("sv/{id}/")).await;
        page.wait_until("the thing", async || !page.detail().await.is_empty()).await;
        page.visit(&format!("sv/?item={id}")).await;
        page.wait_address(&format!("{id}/")).await;
    }
    page.visit("en/?view=cities&region=06").await;
    page.wait_listed("cities/?region=06").await;
    page.wait_address("cities/?region=06").await;
}

#[test]
fn every_screen_is_reached_by_plain_links_without_scripts() {
    journey(async |page| {
        page.without_scripts().await;
        page.open("").await;
        for (view, id) in [
            (View::Cities, "vaasa"),
            (View::Leadership, "tomas-hayry"),
            (View::Series, "study-2022"),
        ] {
            page.go_to(view, FI).await;
            page.wait_until("the view", async || page.title().await.contains(FI.view(view))).await;
            page.open_item(id).await;
            page.wait_until("the page", async || !page.detail().await.is_empty()).await;
            page.go_back_to(view, FI).await;
            page.wait_until("the view", async || page.detail().await.is_empty()).await;
        }
        page.open("vaasa/").await;
        page.click("[data-lang=sv]").await;
        page.wait_until("the page in Swedish", async || {
            page.title().await.contains(Text::of(Language::Sv).site)
        })
        .await;
    });
}

#[test]
fn addresses_of_version_1_lead_to_the_pages() {
    journey(async |page| {
        for (old, new) in [
            ("?view=cities", "cities/"),
            ("sv/?view=cities&region=06", "cities/?region=06"),
            ("?item=vaasa", "vaasa/"),
            ("en/?view=series&item=study-2022&theme=dark", "study-2022/?theme=dark"),
            ("?q=tu&view=cities&item=vaasa", "vaasa/"),
            ("cities/?view=series", "series/"),
            ("vaasa/index.html", "vaasa/"),
        ] {
            page.visit("about/").await;
            let entries = page.history_length().await;
            page.visit(old).await;
            page.wait_address(new).await;
            assert_eq!(page.history_length().await, entries + 1, "entries after {old}");
        }
    });
}
