//! The dialog that creates the code for host pages.

use std::collections::HashMap;

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::{EmbedDialogText, Text};
use serde_json::json;
use thirtyfour::Key;

use crate::browser::{journey, journey_with_worker};
use crate::expected::FI;
use crate::page::Page;

/// Selects the preview.
const PREVIEW: &str = "dialog kaupunkipolitiikka-ryhma";

/// Opens the dialog, and waits until its preview is ready.
pub async fn open(page: &Page, language: Language) {
    page.click_named(Text::of(language).embed).await;
    wait_preview(page).await;
}

async fn wait_preview(page: &Page) {
    // On a phone it is below the rest, and starts once it is scrolled into view.
    page.wait_until("the dialog", async || !page.texts(PREVIEW).await.is_empty()).await;
    page.run_script("document.querySelector('dialog kaupunkipolitiikka-ryhma').scrollIntoView()")
        .await;
    page.enter_widget(PREVIEW);
    page.wait_ready().await;
    page.leave_widget();
    page.run_script("document.querySelector('dialog').scrollTo(0, 0)").await;
}

/// The code in the dialog.
pub async fn code(page: &Page) -> String {
    page.evaluate("return document.querySelector('dialog [name=code]').value", json!([])).await
}

/// Chooses in one of the dialog's selects.
async fn choose(page: &Page, name: &str, value: &str) {
    let script = "const list = document.querySelector(`dialog [name=${arguments[0]}]`); \
        list.value = arguments[1]; list.dispatchEvent(new Event('change', { bubbles: true })); \
        return list.value";
    let chosen: String = page.evaluate(script, json!([name, value])).await;
    assert_eq!(chosen, value, "{name} offers no {value}");
}

/// The attributes of a part of the code.
pub async fn attributes(page: &Page, part: &str) -> HashMap<String, String> {
    let script = "const read = new DOMParser().parseFromString(arguments[0], 'text/html'); \
        const { attributes } = read.querySelector(arguments[1]); \
        return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))";
    page.evaluate(script, json!([code(page).await, part])).await
}

/// The address of the iframe in the code.
async fn iframe_address(page: &Page) -> String {
    attributes(page, "iframe").await["src"].clone()
}

#[test]
fn the_code_carries_what_is_on_screen_in_every_language() {
    journey(async |page| {
        for language in Language::ALL {
            let search = "cities/?q=a&region=10,15&theme=dark";
            page.visit(&format!("{}{search}", language.folder())).await;
            open(page, language).await;
            page.wait_text(EmbedDialogText::of(language).lead).await;
            let element = attributes(page, "kaupunkipolitiikka-ryhma").await;
            assert_eq!(element["query"], "view=cities&q=a&region=10,15&theme=dark");
            assert_eq!(element["lang"], language.code());
            let iframe = attributes(page, "iframe").await;
            let address = format!("{}{}{search}", page.home(), language.folder());
            assert_eq!(iframe["src"], format!("{address}&embed=1"));
            assert_eq!(attributes(page, "a").await["href"], address);
            let text = Text::of(language);
            let title = format!("{} – {}", text.view_names[1], text.site);
            assert_eq!(iframe["title"], title);
        }
    });
}

#[test]
fn the_code_follows_the_choices_and_the_preview() {
    journey(async |page| {
        page.visit("").await;
        open(page, Language::Fi).await;
        for (name, value) in [("view", "series"), ("lang", "sv"), ("theme", "light")] {
            choose(page, name, value).await;
        }
        let (site, sv) = (page.home(), Text::of(Language::Sv));
        assert_eq!(iframe_address(page).await, format!("{site}sv/series/?theme=light&embed=1"));
        // Navigation in the preview changes the code, not the address of the page.
        page.enter_widget(PREVIEW);
        page.wait_text(Text::of(Language::Sv).view_names[3]).await;
        page.search_for("vaasa").await;
        page.leave_widget();
        page.wait_until("the search in the code", async || {
            iframe_address(page).await == format!("{site}sv/series/?q=vaasa&theme=light&embed=1")
        })
        .await;
        page.wait_address("").await;
        // The select of views follows the preview.
        page.enter_widget(PREVIEW);
        page.go_to(View::Leadership, Text::of(Language::Sv)).await;
        page.leave_widget();
        let view = "return document.querySelector('dialog [name=view]').value";
        page.wait_for("the view chosen", "leadership".to_owned(), async || {
            page.evaluate(view, json!([])).await
        })
        .await;
        // The preview follows the select of views, and closes its detail.
        page.enter_widget(PREVIEW);
        page.go_to(View::Cities, sv).await;
        page.open_item("vaasa").await;
        page.wait_until("a detail", async || !page.detail().await.is_empty()).await;
        page.leave_widget();
        choose(page, "view", "").await;
        page.enter_widget(PREVIEW);
        page.wait_listed("?q=vaasa").await;
        page.wait_until("no detail", async || page.detail().await.is_empty()).await;
        page.leave_widget();
        assert_eq!(iframe_address(page).await, format!("{site}sv/?q=vaasa&theme=light&embed=1"));
    });
}

/// The frame of the code is as high as the preview, whose height is told at three widths.
#[test]
fn the_dialog_tells_the_height_and_the_steps_of_each_place() {
    journey(async |page| {
        page.visit("sv/cities/?region=15").await;
        open(page, Language::Sv).await;
        let heights = "return (document.querySelector('dialog [data-heights]').textContent.match(/\\d+ px/g) ?? []).length";
        page.wait_for("three heights", 3, async || page.evaluate(heights, json!([])).await).await;
        let script = "const preview = document.querySelector(arguments[0]); preview.style.width = '640px'; \
            const { offsetHeight } = preview; preview.style.width = ''; return offsetHeight";
        page.wait_until("the height of the whole preview", async || {
            let height: u32 = attributes(page, "iframe").await["height"].parse().unwrap();
            page.evaluate::<u32>(script, json!([PREVIEW])).await == height
        })
        .await;
        for place in &EmbedDialogText::of(Language::Sv).places {
            choose(page, "place", place.id).await;
            let shown = page.texts("dialog .embed-steps:not([hidden]) li").await;
            assert_eq!(shown, place.steps);
        }
    });
}

#[test]
fn copying_a_code_is_confirmed() {
    journey(async |page| {
        page.before_every_page(
            "navigator.clipboard ??= {}; \
            navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }",
        )
        .await;
        page.visit("?view=leadership").await;
        open(page, Language::Fi).await;
        let () = page.run_script("document.querySelector('dialog [data-copy]').click()").await;
        let wanted = code(page).await;
        page.wait_for("what was copied", wanted, async || {
            page.evaluate("return globalThis.copied", json!([])).await
        })
        .await;
        let alerts = "return all('dialog [role=alert]').filter(visible).length";
        page.wait_for("alerts", 1, async || page.evaluate::<usize>(alerts, json!([])).await).await;
        let words = EmbedDialogText::of(Language::Fi);
        assert!(page.text().await.contains(words.copied));
        // The code has changed since.
        choose(page, "lang", "en").await;
        assert!(!page.text().await.contains(words.copied));
        // Where copying is refused, the code is selected.
        page.run_script(
            "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))",
        )
        .await;
        page.run_script("document.querySelector('dialog [data-copy]').click()").await;
        page.wait_text(words.selected).await;
        assert!(page.has_focus("textarea[name=code]").await);
    });
}

#[test]
fn the_dialog_closes_and_returns_focus() {
    journey(async |page| {
        page.visit("?view=cities").await;
        open(page, Language::Fi).await;
        // Escape in a detail of the preview closes the detail, not the dialog.
        page.enter_widget(PREVIEW);
        page.open_item("vaasa").await;
        page.wait_until("the detail", async || page.has_focus("h2").await).await;
        page.press(Key::Escape).await;
        page.wait_until("no detail", async || page.detail().await.is_empty()).await;
        page.leave_widget();
        assert_eq!(page.texts("dialog[open] h2").await[0], FI.embed);
        page.press(Key::Escape).await;
        let there =
            async || page.evaluate::<bool>("return all('dialog').length > 0", json!([])).await;
        page.wait_until("the dialog gone", async || !there().await).await;
        assert!(page.has_focus("[data-embed]").await);
        open(page, Language::Fi).await;
        page.click_named(FI.close).await;
        page.wait_until("the dialog gone", async || !there().await).await;
        assert!(page.has_focus("[data-embed]").await);
        page.wait_address("?view=cities").await;
    });
}

/// A translator sets its own `lang` on the page; an address may have any value; a click may be a
/// double click.
#[test]
fn opens_one_dialog_on_a_changed_page_and_after_a_double_click() {
    journey(async |page| {
        page.visit("?view=nowhere&theme=pink&q=a").await;
        page.run_script("document.documentElement.lang = 'uk'").await;
        page.run_script("const button = all('[data-embed]')[0]; button.click(); button.click()")
            .await;
        wait_preview(page).await;
        assert_eq!(page.texts("dialog").await.len(), 1);
        assert_eq!(iframe_address(page).await, format!("{}?q=a&embed=1", page.home()));
    });
}

#[test]
fn the_dialog_fits_a_narrow_phone_and_passes_axe() {
    journey(async |page| {
        for (language, theme) in
            [(Language::Fi, "light"), (Language::Sv, "dark"), (Language::En, "light")]
        {
            page.resize(320, 640).await;
            page.prefer(&[("prefers-color-scheme", theme)]).await;
            page.visit(language.folder()).await;
            open(page, language).await;
            let wide: Vec<String> = page.evaluate("return tooWide(320)", json!([])).await;
            assert!(wide.is_empty(), "{wide:#?}");
            let small = "return smallTargets(24, document.querySelector('dialog'))";
            let small: Vec<String> = page.evaluate(small, json!([])).await;
            assert!(small.is_empty(), "{small:#?}");
            assert_eq!(page.axe().await, Vec::<String>::new());
            // The page's styles come after the dialog's, and set the colour of every button.
            let colours = "const button = document.querySelector('[data-copy]'); \
                const colour = getComputedStyle(button).color; \
                button.style.color = 'var(--on-brand)'; \
                return [colour, getComputedStyle(button).color]";
            let [colour, on_brand]: [String; 2] = page.evaluate(colours, json!([])).await;
            assert_eq!(colour, on_brand, "the colour of the button to copy");
            page.try_screenshot(&format!("embed-dialog-{}-320", language.code())).await;
            page.resize(1280, 900).await;
            page.try_screenshot(&format!("embed-dialog-{}-1280", language.code())).await;
        }
    });
}

#[test]
fn the_dialog_works_offline() {
    journey_with_worker(async |page| {
        page.visit("").await;
        super::offline::wait_precached(page).await;
        page.server.stop();
        page.visit("?view=series").await;
        open(page, Language::Fi).await;
        assert!(code(page).await.contains("query=\"view=series\""));
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

/// Takes the screenshots for the README: the button, the dialog, the host page.
#[test]
fn the_code_works_on_a_host_page() {
    journey(async |page| {
        page.resize(1000, 760).await;
        page.visit("?view=cities&region=15").await;
        page.run_script("all('[data-embed]')[0].scrollIntoView({ block: 'center' })").await;
        page.try_screenshot("embed-1-button").await;
        open(page, Language::Fi).await;
        page.try_screenshot("embed-2-dialog").await;
        choose(page, "lang", "sv").await;
        let code = code(page).await;
        page.open_host_page("municipality.html").await;
        let paste = "const parent = document.querySelector('#embed'); \
            const read = document.createRange().createContextualFragment(arguments[0]); \
            parent.replaceChildren(read)";
        let () = page.evaluate(paste, json!([code])).await;
        page.enter_widget("kaupunkipolitiikka-ryhma");
        page.wait_ready().await;
        page.wait_listed("?view=cities&region=15").await;
        assert_eq!(page.texts(".part h2").await[0], Text::of(Language::Sv).view_names[1]);
        page.leave_widget();
        page.try_screenshot("embed-3-page").await;
        // Where the content management system leaves nothing but the frame.
        let frame = code.split_once("<iframe").unwrap().1.split_once("</iframe>").unwrap().0;
        let () = page.evaluate(paste, json!([format!("<iframe{frame}</iframe>")])).await;
        page.enter_iframe("iframe").await;
        page.wait_ready().await;
        page.wait_listed("?view=cities&region=15").await;
        page.leave_iframe().await;
    });
}
