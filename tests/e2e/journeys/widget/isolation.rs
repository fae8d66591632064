//! What the host page must not do to the widget, and the widget not to the host page.

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::Text;
use serde_json::json;
use thirtyfour::Key;

use super::wait_words;
use crate::expected::{FI, region};
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::DATASET;

in_every_engine!(
    journey: has_a_width_in_every_kind_of_layout,
    styles_leak_neither_in_nor_out,
    fits_into_a_narrow_column,
);

in_every_engine_if_full!(
    journey: leaves_the_host_page_unchanged,
    keys_typed_into_it_do_not_reach_the_host,
    adds_no_main_landmark_and_no_top_heading,
    takes_colours_font_and_radius_from_custom_properties,
);

/// A box with the width of its content would be empty, since container queries ignore the content.
async fn has_a_width_in_every_kind_of_layout(page: &Page) {
    page.open_host_page("layouts.html").await;
    for id in ["indented", "row", "column", "grid", "fit", "float", "cell"] {
        let css = format!("#{id}");
        page.run_script(&format!("document.querySelector('{css}').scrollIntoView()")).await;
        page.enter_widget(&css);
        page.wait_ready().await;
        page.leave_widget();
        let width = "return document.querySelector(arguments[0]).getBoundingClientRect().width";
        let width: f64 = page.evaluate(width, json!([css])).await;
        assert!(width >= 280.0, "{id} is {width} wide");
    }
    let overflow = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
    assert_eq!(page.evaluate::<i32>(overflow, json!([])).await, 0);
}

/// The state of the host page.
const HOST: &str = "return [location.href, String(history.length), document.title, document.cookie, \
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]), document.documentElement.outerHTML \
    .replace(/<kaupunki.*<.kaupunki[^>]*>/s, '')]";

async fn leaves_the_host_page_unchanged(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.wait_listed("").await;
    let before: Vec<String> = page.evaluate(HOST, json!([])).await;
    page.search_for("turku").await;
    page.wait_query("?q=turku").await;
    page.wait_listed("?q=turku").await;
    page.click("[data-clear]").await;
    page.wait_query("").await;
    page.open_item("vaasa").await;
    page.wait_query("?item=vaasa").await;
    page.wait_until("the detail", async || page.detail().await.contains("Vasa")).await;
    page.go_back_to(View::Overview, FI).await;
    page.wait_query("").await;
    page.choose(region("01"), FI).await;
    page.wait_query("?region=01").await;
    page.wait_listed("?region=01").await;
    assert_eq!(page.evaluate::<Vec<String>>(HOST, json!([])).await, before);
    // Nor does the widget follow navigation of the host page.
    page.run_script(
        "history.pushState(null, '', '?view=about'); history.replaceState(null, '', '?q=oulu')",
    )
    .await;
    page.back().await;
    page.wait_animation_frames(3).await;
    page.wait_listed("?region=01").await;
    assert_eq!(page.search_box().await.0, "");
}

async fn keys_typed_into_it_do_not_reach_the_host(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.run_script(
        "window.received = []; for (const type of ['keydown', 'keypress', 'keyup']) \
        document.addEventListener(type, ({ key }) => received.push(key))",
    )
    .await;
    page.search_for("turku").await;
    page.wait_listed("?q=turku").await;
    let received: Vec<String> = page.evaluate("return received", json!([])).await;
    assert!(received.is_empty(), "{received:?}");
    // Keys pressed anywhere else reach the host.
    page.press(Key::Tab).await;
    page.press("a").await;
    page.wait_until("a key of the host", async || {
        page.evaluate::<Vec<String>>("return received", json!([])).await.contains(&"a".to_owned())
    })
    .await;
}

async fn adds_no_main_landmark_and_no_top_heading(page: &Page) {
    page.visit_host_page("bare.html").await;
    for view in ["", "cities", "leadership", "series", "about"] {
        page.set_attribute(WIDGET, "view", Some(view)).await;
        page.wait_listed(&format!("?view={view}")).await;
        page.wait_animation_frames(3).await;
        let found = "return ['[role=status]', 'main, [role=main]', 'h1', 'header, footer', '[role=region]'].map((css) => all(css).length)";
        let [status, mains, tops, around, regions]: [u32; 5] =
            page.evaluate(found, json!([])).await;
        assert_eq!((status, mains, tops, around), (1, 0, 0, 0), "{view}");
        assert!(regions > 0, "{view}");
        let faults = page.axe().await;
        let ours: Vec<_> = faults.iter().filter(|fault| fault.contains(WIDGET)).collect();
        assert!(ours.is_empty(), "{view}: {ours:#?}");
    }
}

async fn takes_colours_font_and_radius_from_custom_properties(page: &Page) {
    page.visit_host_page("bare.html").await;
    let seen = async || -> Vec<String> {
        let script = "const top = root().firstElementChild; const [headline] = all('h2'); \
            const [box] = all('input[type=search]'); const round = box.closest('.search-box') ?? box; \
            return [getComputedStyle(headline).color, getComputedStyle(top).backgroundColor, \
            getComputedStyle(top).fontFamily, getComputedStyle(round).borderTopLeftRadius]";
        page.evaluate(script, json!([])).await
    };
    let own = seen().await;
    let wanted = ["rgb(10, 20, 30)", "rgb(240, 241, 242)", "monospace", "7px"].map(str::to_owned);
    for on in ["document.documentElement", "document.querySelector(widget)"] {
        let set = "for (const [name, value] of Object.entries({ brand: 'rgb(10, 20, 30)', \
            ground: 'rgb(240, 241, 242)', font: 'monospace', radius: '7px' })) on.style.setProperty(`--kpr-${name}`, value)";
        page.run_script(&format!("const on = {on}; {set}")).await;
        assert_eq!(seen().await, wanted, "{on}");
        page.run_script(&format!("{on}.removeAttribute('style')")).await;
        assert_eq!(seen().await, own, "{on}");
    }
    // A dark widget on a light host page, and back.
    page.set_attribute(WIDGET, "theme", Some("dark")).await;
    page.wait_until("a dark ground", async || seen().await[1] != own[1]).await;
    page.set_attribute(WIDGET, "theme", Some("light")).await;
    page.wait_for("its own", own.clone(), seen).await;
}

/// The computed styles of text in a widget.
const LOOKS: &str = "const looks = ['color', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', \
      'letterSpacing', 'textTransform', 'textAlign', 'direction', 'float', 'display', 'backgroundColor', 'visibility']; \
    return ['h2', 'h3', 'p', 'a', 'li', 'button', 'input', 'select', '[data-city]', '[data-city] a', '[role=status]'].map((css) => { \
      const style = getComputedStyle(all(css).find(visible)); \
      return `${css}: ${looks.map((name) => style[name]).join(' | ')}` })";

/// The computed styles of text in the widget on a host page, and its width.
async fn looks(page: &Page) -> (Vec<String>, f64) {
    for (name, value) in [("view", "cities"), ("lang", "sv"), ("theme", "light")] {
        page.set_attribute(WIDGET, name, Some(value)).await;
    }
    page.wait_listed("?view=cities").await;
    wait_words(page, Text::of(Language::Sv).search).await;
    page.wait_animation_frames(3).await;
    let width = "return root().getBoundingClientRect().width";
    (page.evaluate(LOOKS, json!([])).await, page.evaluate(width, json!([])).await)
}

async fn styles_leak_neither_in_nor_out(page: &Page) {
    for host in ["hostile.html", "bootstrap.html"] {
        let held = page.server.hold(DATASET);
        page.open_host_page(host).await;
        let theirs = "return [...document.querySelectorAll('#theirs, p, h1, td')].map((el) => { \
            const style = getComputedStyle(el); \
            return [style.color, style.font, style.display, style.textTransform, style.getPropertyValue('--ground')].join() }) \
            .concat(document.styleSheets.length, document.adoptedStyleSheets.length, document.head.childElementCount).map(String)";
        let before: Vec<String> = page.evaluate(theirs, json!([])).await;
        held.release();
        page.enter_widget(WIDGET);
        page.wait_ready().await;
        let (seen, width) = looks(page).await;
        assert_eq!(page.evaluate::<Vec<String>>(theirs, json!([])).await, before, "{host}");

        page.visit_host_page("bare.html").await;
        page.run_script(&format!("document.querySelector(widget).style.width = '{width}px'")).await;
        let own = looks(page).await;
        assert_eq!((seen, width), own, "{host}");
        page.run_script("document.documentElement.style.fontSize = '40px'").await;
        assert_eq!(looks(page).await, own, "a root of 40 pixels");
    }
}

/// Nothing overflows, and targets are large enough for fingers.
async fn fits_into_a_narrow_column(page: &Page) {
    page.visit_host_page("bare.html").await;
    for width in [280, 320, 700] {
        page.run_script(&format!("document.querySelector(widget).style.width = '{width}px'")).await;
        for view in ["", "cities", "leadership", "series", "about"] {
            page.set_attribute(WIDGET, "view", Some(view)).await;
            page.wait_listed(&format!("?view={view}")).await;
            let problems =
                "return [...tooWide(root().getBoundingClientRect().right), ...smallTargets(44)]";
            let problems: Vec<String> = page.evaluate(problems, json!([])).await;
            assert!(problems.is_empty(), "“{view}” at {width}: {problems:#?}");
        }
    }
}
