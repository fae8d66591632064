//! Switching the language: each is a page of its own.

use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::browser::journey;
use crate::expected::DATASET;
use crate::page::Page;
use crate::server::BASE;

/// Waits until address, document and text are all in one language.
async fn wait_language(page: &Page, language: Language) {
    let text = Text::of(language);
    page.wait_until("the folder", async || {
        let path = page.path().await;
        let inside = path.strip_prefix(BASE).unwrap_or_default();
        let folder = Language::ALL.iter().rfind(|language| inside.starts_with(language.folder()));
        folder == Some(&language)
    })
    .await;
    page.wait_for("<html lang>", language.code().to_owned(), async || page.html_lang().await).await;
    page.wait_until(&format!("{} in the title", text.site), async || {
        page.title().await.contains(text.site)
    })
    .await;
    page.wait_text(text.view(View::Cities)).await;
}

#[test]
fn keeps_view_search_and_filters() {
    journey(async |page| {
        let search = "cities/?q=turku&region=02";
        page.visit(search).await;
        for language in [Language::Sv, Language::En, Language::Fi] {
            let link = format!("[data-lang={}]", language.code());
            page.click(&link).await;
            wait_language(page, language).await;
            page.wait_address(search).await;
            page.wait_cities(&["turku"]).await;
            let status = Text::of(language).counted(1, Text::of(language).cities);
            page.wait_until(&status, async || page.status().await.contains(&status)).await;
            assert_eq!(page.search_box().await.0, "turku");
        }
    });
}

/// In a document of another language, a screen reader reads words that were replaced in the old one.
#[test]
fn loads_the_page_with_what_was_typed_last() {
    journey(async |page| {
        page.visit("cities/").await;
        // Before that, nothing is left as it is while typing.
        let has_settled = "return all('.filter-panel').length === 1";
        page.wait_until("the filters", async || page.evaluate(has_settled, json!([])).await).await;
        let () = page.evaluate("window.isBefore = true", json!([])).await;
        let script = "const [box] = all('input[type=search]'); box.value = 'turku'; \
            box.dispatchEvent(new InputEvent('input', { bubbles: true })); all('[data-lang=sv]')[0].click()";
        let () = page.evaluate(script, json!([])).await;
        wait_language(page, Language::Sv).await;
        page.wait_cities(&["turku"]).await;
        let is_before: bool = page.evaluate("return window.isBefore === true", json!([])).await;
        assert!(!is_before, "the page was not loaded");
    });
}

#[test]
fn goes_back_to_the_language_before() {
    journey(async |page| {
        page.visit("cities/").await;
        page.click("[data-lang=sv]").await;
        wait_language(page, Language::Sv).await;
        page.back().await;
        wait_language(page, Language::Fi).await;
        page.wait_listed("cities/").await;
        page.forward().await;
        wait_language(page, Language::Sv).await;
    });
}

#[test]
fn shows_the_same_after_a_reload() {
    journey(async |page| {
        page.visit("cities/?q=turku").await;
        page.click("[data-lang=en]").await;
        wait_language(page, Language::En).await;
        page.wait_cities(&["turku"]).await;
        let status = page.status().await;
        page.reload().await;
        wait_language(page, Language::En).await;
        page.wait_cities(&["turku"]).await;
        page.wait_for("the status", status, async || page.status().await).await;
    });
}

#[test]
fn sets_lang_on_finnish_titles() {
    journey(async |page| {
        let titles: Vec<_> = DATASET.publications.iter().map(|one| &one.title.text).collect();
        let script = "return arguments[0].filter((title) => !all('[data-publication] *').some( \
            (el) => tidy(el.textContent) === title && el.closest('[lang]').lang === 'fi'))";
        for language in [Language::Sv, Language::En] {
            page.visit(&format!("{}series/", language.folder())).await;
            let unmarked: Vec<String> = page.evaluate(script, json!([titles])).await;
            assert!(unmarked.is_empty(), "no lang=fi on {unmarked:?}");
        }
    });
}

#[test]
fn sets_lang_on_names_in_the_other_national_language() {
    journey(async |page| {
        for (language, other) in [(Language::Fi, "sv"), (Language::Sv, "fi"), (Language::En, "sv")]
        {
            page.visit(&format!("{}cities/", language.folder())).await;
            let css = format!("[data-city=turku] [lang={other}]");
            assert!(!page.texts(&css).await.is_empty(), "{css} in {}", language.code());
        }
    });
}
