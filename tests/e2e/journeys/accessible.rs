//! Accessibility: axe on every screen, the keyboard, snapshots of the accessibility tree, text
//! spacing and size, and the accessibility statement that the law requires.

use std::path::Path;

use kaupunkipolitiikka::domain::dataset::Conformance;
use kaupunkipolitiikka::domain::{Language, Theme, View};
use kaupunkipolitiikka::text::{AboutText, Text};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::layout::SCREENS;
use crate::browser::journey;
use crate::expected::{DATASET, FI, address_in};
use crate::page::Page;

/// Opens a screen of a language in a theme.
async fn open_screen(page: &Page, language: Language, theme: Option<Theme>, search: &str) {
    page.visit(&format!("{}{}", language.folder(), address_in(theme, search))).await;
    page.wait_listed(search).await;
    page.wait_whole().await;
}

/// Runs axe on every screen: WCAG 2.0 to 2.2, A and AA, and its own best practices.
async fn axe_finds_nothing(page: &Page, language: Language) {
    let mut found = Vec::new();
    for (name, search) in SCREENS {
        for theme in Theme::ALL {
            open_screen(page, language, Some(theme), search).await;
            for width in [320, 1280] {
                page.resize(width, 800).await;
                let faults = page.axe().await;
                let at = format!("{name} in {} at {width}", theme.id());
                found.extend(faults.into_iter().map(|fault| format!("{at}: {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{}:\n{}", language.code(), found.join("\n"));
}

#[test]
fn axe_finds_nothing_in_finnish() {
    journey(async |page| axe_finds_nothing(page, Language::Fi).await);
}

#[test]
fn axe_finds_nothing_in_swedish() {
    journey(async |page| axe_finds_nothing(page, Language::Sv).await);
}

#[test]
fn axe_finds_nothing_in_english() {
    journey(async |page| axe_finds_nothing(page, Language::En).await);
}

/// Where the page is inside what listens to clicks, screen readers call every heading that has the focus
/// clickable.
#[test]
fn nothing_around_the_page_listens_to_clicks() {
    journey(async |page| {
        let watch = "window.listening = []; const add = EventTarget.prototype.addEventListener; \
            EventTarget.prototype.addEventListener = function (type, ...rest) { \
                if (type === 'click') listening.push(this); add.call(this, type, ...rest); };";
        page.before_every_page(watch).await;
        page.visit("salo/").await;
        let listening = "return [listening.length, \
            listening.filter((one) => one === window || one.contains?.(document.querySelector('h1')) \
                && one.getRootNode() === document).length]";
        let (all, around): (usize, usize) = page.evaluate(listening, json!([])).await;
        assert!(all > 0);
        assert_eq!(around, 0);
    });
}

#[test]
fn axe_finds_a_fault_where_there_is_one() {
    journey(async |page| {
        page.visit("").await;
        page.run_script("document.querySelector('h1').after(document.createElement('img'))").await;
        let faults = page.axe().await;
        assert!(faults.iter().any(|fault| fault.contains("image-alt")), "{faults:?}");
    });
}

/// Every visible control in document order; the roving tabindex of the map is one.
const CONTROLS: &str = "return all('a[href], button, input, select, summary, [tabindex=\"0\"]') \
    .filter((el) => visible(el) && el.tabIndex >= 0) \
    .map((el) => { el.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length); \
      return el.dataset.stop })";

#[test]
fn tab_reaches_every_control_in_reading_order() {
    journey(async |page| {
        for (name, search) in SCREENS {
            open_screen(page, Language::Fi, None, search).await;
            let controls: Vec<String> = page.evaluate(CONTROLS, json!([])).await;
            let mut stops = Vec::new();
            for _ in 0..controls.len() {
                page.press(Key::Tab).await;
                let stop = "return document.activeElement.dataset.stop ?? focused()";
                stops.push(page.evaluate::<String>(stop, json!([])).await);
            }
            // On a page that opens with a detail, Tab still starts at the first control.
            assert_eq!(stops, controls, "{name}");
        }
    });
}

#[test]
fn focus_is_visible_on_every_control() {
    journey(async |page| {
        let unseen = "const seen = (el) => { \
              const style = getComputedStyle(el); \
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }; \
            const el = document.activeElement; \
            const box = el.closest('.search-box'); \
            if (el.dataset.marker) { \
              const shape = getComputedStyle(el.querySelector('path')); \
              return parseFloat(shape.strokeWidth) >= 3 ? '' : focused(); } \
            return seen(el) || (box && seen(box)) ? '' : focused()";
        for search in ["", "oulu/?as=table", "leadership/", "about/"] {
            open_screen(page, Language::Fi, None, search).await;
            let controls: Vec<String> = page.evaluate(CONTROLS, json!([])).await;
            for _ in 0..controls.len() {
                page.press(Key::Tab).await;
                let unseen: String = page.evaluate(unseen, json!([])).await;
                assert_eq!(unseen, "", "the focus cannot be seen in {search}");
            }
        }
    });
}

/// Screens with a snapshot: small ones, which edits of the dataset rarely change.
const SNAPSHOTS: [(&str, &str); 7] = [
    ("overview", "?q=vaasa"),
    ("map", "cities/?as=map&q=vaasa"),
    ("table", "cities/?as=table&q=vaasa"),
    ("cities", "cities/?q=vaasa"),
    ("leadership", "leadership/?q=häyry"),
    ("series", "series/?kind=study"),
    ("about", "about/"),
];

/// `KPR_TREES=write` updates them.
#[test]
fn accessibility_trees_match_their_snapshots() {
    journey(async |page| {
        let write = std::env::var("KPR_TREES").is_ok_and(|value| value == "write");
        for (name, search) in SNAPSHOTS {
            open_screen(page, Language::Fi, None, search).await;
            // The browser offers it some time after the page has loaded, or not at all.
            let offered = "dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })); \
                return visible(document.querySelector('[data-install]'))";
            page.wait_until("the button to install", async || {
                page.evaluate(offered, json!([])).await
            })
            .await;
            let tree = page.accessibility_tree().await;
            let path =
                Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/e2e/trees/{name}.txt"));
            if write {
                std::fs::write(&path, &tree).unwrap();
            }
            let snapshot = std::fs::read_to_string(&path).unwrap_or_default();
            let differs = tree.lines().zip(snapshot.lines()).find(|(new, old)| new != old);
            assert_eq!(
                tree, snapshot,
                "{name} differs first at {differs:?}; KPR_TREES=write ./dev e2e updates it"
            );
        }
    });
}

/// Nothing overflows or is truncated on any screen of this width with these styles added.
async fn assert_nothing_is_cut(page: &Page, width: u32, language: Language, styles: &str) {
    page.resize(width, 640).await;
    let mut problems = Vec::new();
    for (name, search) in SCREENS {
        open_screen(page, language, None, search).await;
        let script = "const sheet = new CSSStyleSheet(); \
            sheet.replaceSync(arguments[0]); \
            document.adoptedStyleSheets = [sheet]; \
            return tooWide(arguments[1])";
        let found: Vec<String> = page.evaluate(script, json!([styles, width])).await;
        problems.extend(found.into_iter().map(|problem| format!("{name}: {problem}")));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// WCAG 1.4.12, on a phone.
#[test]
fn nothing_is_cut_with_wide_text_spacing() {
    const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; \
        word-spacing: .16em !important } p { margin-bottom: 2em !important }";
    journey(async |page| assert_nothing_is_cut(page, 320, Language::Sv, SPACING).await);
}

/// WCAG 1.4.4.
#[test]
fn nothing_is_cut_with_text_of_twice_the_size() {
    const TWICE: &str = "html { font-size: 200% }";
    journey(async |page| assert_nothing_is_cut(page, 800, Language::Fi, TWICE).await);
}

#[test]
fn the_statement_is_two_steps_away_in_every_language_and_when_embedded() {
    journey(async |page| {
        for language in Language::ALL {
            let (text, about) = (Text::of(language), AboutText::of(language));
            let accessibility = DATASET.accessibility.as_ref().unwrap();
            let conformance = match accessibility.conformance {
                Conformance::Full => about.conforms,
                Conformance::Partial => about.conforms_partly,
            };
            for search in ["oulu/", "series/?embed=1"] {
                page.visit(&format!("{}{search}", language.folder())).await;
                page.go_to(View::About, text).await;
                for words in [text.statement, conformance, about.answer_time, about.privacy] {
                    page.wait_text(words).await;
                }
                page.wait_text(accessibility.supervisor.name.get(language)).await;
                page.wait_text(&(about.assessed)(&text.when(accessibility.assessed))).await;
            }
        }
    });
}

#[test]
fn the_theme_can_be_switched_and_stays_in_the_address() {
    journey(async |page| {
        page.visit("cities/").await;
        let ground = async || -> String {
            page.evaluate("return getComputedStyle(document.querySelector('main').parentElement).backgroundColor", json!([]))
                .await
        };
        let light = ground().await;
        let set = "const list = all('select[name=theme]')[0]; list.value = arguments[0]; \
            list.dispatchEvent(new Event('change', { bubbles: true })); return null";
        let _: Value = page.evaluate(set, json!(["dark"])).await;
        page.wait_address("cities/?theme=dark").await;
        page.wait_until("a dark ground", async || ground().await != light).await;
        page.reload().await;
        assert_ne!(ground().await, light);
        let _: Value = page.evaluate(set, json!(["system"])).await;
        page.wait_address("cities/").await;
        page.wait_until("the ground of the system", async || ground().await == light).await;
        assert!(page.text().await.contains(FI.theme));
    });
}

#[test]
fn everything_is_visible_in_forced_colours() {
    journey(async |page| {
        page.prefer(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await;
        for search in ["cities/", "series/", "leadership/"] {
            open_screen(page, Language::Fi, None, search).await;
            // Graphics contrast with their background, in system colours.
            let script = "const ground = getComputedStyle(document.querySelector('main').parentElement).backgroundColor; \
                const colours = (el) => { const style = getComputedStyle(el); return [style.fill, style.stroke]; }; \
                return all('[data-marker] path, [data-dot], svg text').filter(visible) \
                .filter((el) => colours(el).every((colour) => colour === ground || colour === 'none')) \
                .map(describe)";
            let unseen: Vec<String> = page.evaluate(script, json!([])).await;
            assert!(unseen.is_empty(), "{search}: {unseen:?}");
        }
    });
}
