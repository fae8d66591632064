//! What readers take away: each button gives its file, in the page and in the widget, in the reader's language, and
//! nothing of it is loaded before. What the files hold is proved natively and by `./dev formats`.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::export::{Delivery, Format};
use kaupunkipolitiikka::text::{DeliveryText, Text};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::offline::wait_precached;
use crate::expected::FI;
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, dist_file};

in_every_engine!(journey: every_button_of_the_page_gives_its_file, the_buttons_of_a_widget_give_their_files);

in_every_engine_if_full!(
    journey: nothing_of_it_is_loaded_before,
    where_it_can_not_be_had_that_is_told_and_retried,
    a_frame_shows_what_it_may_not_save,
    the_pictures_have_the_readers_colours,
    the_keyboard_keeps_its_place,
    hostile_pages_and_strict_policies_change_nothing,
    what_is_no_longer_wanted_is_not_given,
);

in_every_engine_if_full!(journey_with_worker: files_are_made_without_a_network);

/// A file that was saved.
#[derive(Debug, Deserialize)]
struct Saved {
    name: String,
    kind: String,
    /// Of a picture that is no text, width and height in pixels.
    size: Option<(u32, u32)>,
    text: String,
}

/// Records what is saved, in the place of the browser's downloads.
const RECORD: &str = "window.saved = []; const make = URL.createObjectURL.bind(URL); let blob; \
    URL.createObjectURL = (made) => make(blob = made); \
    HTMLAnchorElement.prototype.click = async function () { \
        const file = { name: this.download, kind: blob.type, size: null, text: '' }; \
        if (blob.type === 'image/png') { \
            const { width, height } = await createImageBitmap(blob); file.size = [width, height]; \
        } else { file.text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer()); } \
        window.saved.push(file); }";

async fn record(page: &Page) {
    let () = page.evaluate(RECORD, json!([])).await;
}

async fn saved(page: &Page) -> Vec<Saved> {
    page.evaluate("return window.saved", json!([])).await
}

fn button(subject: &str, format: Format) -> String {
    format!("[data-subject={subject}] [data-export={}]", format.id())
}

/// What is said of the last press, and the text that is shown.
async fn outcome(page: &Page, subject: &str) -> (String, String) {
    let script = "const [box] = all(`[data-subject=${arguments[0]}] .outcome`); \
        return [box?.textContent ?? '', box?.querySelector('textarea')?.value ?? '']";
    page.evaluate(script, json!([subject])).await
}

/// The formats that are offered of a subject.
async fn offered(page: &Page, subject: &str) -> Vec<Format> {
    let script = "return all(`[data-subject=${arguments[0]}] [data-export]`).filter(visible) \
        .map((button) => button.dataset.export)";
    let ids: Vec<String> = page.evaluate(script, json!([subject])).await;
    let format = |id: &String| Format::ALL.into_iter().find(|format| format.id() == id).unwrap();
    ids.iter().map(format).collect()
}

/// Presses every button of a subject, and checks what each gives.
async fn press_all(page: &Page, subject: &str, language: Language) {
    let text = DeliveryText::of(language);
    let formats = offered(page, subject).await;
    assert!(!formats.is_empty(), "nothing of {subject}");
    for format in formats {
        let before = saved(page).await.len();
        page.click(&button(subject, format)).await;
        if matches!(format.delivery(), Delivery::Save | Delivery::SavePng) {
            let what = format!("{subject} as {}", format.id());
            page.wait_until(&what, async || saved(page).await.len() > before).await;
            let file = saved(page).await.pop().unwrap();
            check(format, &file);
            page.wait_text(&(text.saved)(&file.name)).await;
        } else {
            // A browser may ask for a permission that no driver gives.
            let told = [text.copied, text.copy_refused, text.picture_refused];
            page.wait_until(format.id(), async || {
                let (said, _) = outcome(page, subject).await;
                told.iter().any(|told| said.starts_with(told))
            })
            .await;
            let (_, shown) = outcome(page, subject).await;
            assert_eq!(shown.is_empty(), format == Format::Picture, "{subject}: {shown}");
        }
    }
}

fn check(format: Format, file: &Saved) {
    let text = &file.text;
    let (ending, kind, is_right) = match format {
        Format::Csv => {
            let lines = text.matches("\r\n").count();
            (".csv", "text/csv;charset=utf-8", text.starts_with('\u{feff}') && lines > 1)
        }
        Format::Json => (".json", "application/json", text.starts_with('[') && text.contains('{')),
        Format::Bibtex => (".bib", "application/x-bibtex", text.starts_with('@')),
        Format::Ris => {
            let is_whole = text.starts_with("TY  - ") && text.contains("ER  -");
            (".ris", "application/x-research-info-systems", is_whole)
        }
        Format::CslJson => {
            (".csl.json", "application/vnd.citationstyles.csl+json", text.contains("\"title\""))
        }
        Format::Svg | Format::Qr => {
            let is_whole = text.contains("<svg") && text.contains("</svg>");
            (".svg", "image/svg+xml", is_whole && !text.contains("var(--"))
        }
        Format::Png => {
            let is_large = |(width, height)| width > 1000 && height > 300;
            (".png", "image/png", file.size.is_some_and(is_large))
        }
        _ => ("", "", false),
    };
    assert!(is_right && file.name.ends_with(ending) && file.kind == kind, "{format:?}: {file:?}");
}

async fn every_button_of_the_page_gives_its_file(page: &Page) {
    let places = [
        ("cities/?region=01&as=map", Language::Fi, &["map", "cities"][..]),
        ("sv/cities/?region=01", Language::Sv, &["cities", "matrix"]),
        ("en/leadership/?term=2016", Language::En, &["leadership"]),
        ("sv/series/", Language::Sv, &["timeline", "publications"]),
        ("?q=turku", Language::Fi, &["results"]),
        ("en/turku/", Language::En, &["population", "thing"]),
        ("sparring-2020/", Language::Fi, &["publication"]),
        ("sv/about/", Language::Sv, &["dataset"]),
    ];
    for (path, language, subjects) in places {
        page.visit(path).await;
        page.wait_whole().await;
        record(page).await;
        for subject in subjects {
            press_all(page, subject, language).await;
        }
    }
}

async fn the_buttons_of_a_widget_give_their_files(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.wait_whole().await;
    record(page).await;
    for (query, subjects) in [
        ("view=cities&region=06", &["cities", "matrix"][..]),
        ("item=sparring-2020", &["publication"]),
    ] {
        page.leave_widget();
        page.set_attribute(WIDGET, "query", Some(query)).await;
        page.enter_widget(WIDGET);
        for subject in subjects {
            let what = format!("the buttons of {subject}");
            page.wait_until(&what, async || !offered(page, subject).await.is_empty()).await;
            press_all(page, subject, Language::Fi).await;
        }
    }
}

async fn the_table_has_what_the_screen_shows(page: &Page) {
    page.visit("sv/cities/?region=01&sort=name").await;
    page.wait_whole().await;
    record(page).await;
    page.click(&button("cities", Format::Csv)).await;
    page.wait_until("the table", async || !saved(page).await.is_empty()).await;
    let file = saved(page).await.remove(0);
    let rows = file.text.trim_end().split("\r\n").skip(1);
    let ids: Vec<_> = rows.map(|row| row.rsplit(';').next().unwrap()).collect();
    assert_eq!(ids, page.cities().await);
    assert!(ids.len() > 1);
    assert!(file.name.starts_with("stader-nyland-"), "{}", file.name);
}

#[test]
fn the_table_has_what_the_screen_shows_in_its_order() {
    crate::browser::journey(the_table_has_what_the_screen_shows);
}

async fn nothing_of_it_is_loaded_before(page: &Page) {
    page.visit("turku/").await;
    page.wait_whole().await;
    let loaded = "return performance.getEntriesByType('resource').map(({ name }) => name) \
        .filter((name) => name.includes('/exports-'))";
    assert_eq!(page.evaluate::<Vec<String>>(loaded, json!([])).await, [""; 0]);
    page.click(&button("thing", Format::Plain)).await;
    page.wait_until("the parts", async || {
        page.evaluate::<Vec<String>>(loaded, json!([])).await.len() == 2
    })
    .await;
}

async fn where_it_can_not_be_had_that_is_told_and_retried(page: &Page) {
    page.expect_console("Failed to load resource");
    page.expect_console("TypeError");
    page.expect_console("integrity");
    let part = dist_file("exports-", ".wasm");
    page.server.answer(&part, Answer::Status(404));
    page.visit("turku/").await;
    page.wait_whole().await;
    record(page).await;
    page.click(&button("thing", Format::Qr)).await;
    page.wait_text(FI.part_failed).await;
    page.server.restore(&part);
    page.click("[data-retry]").await;
    page.wait_until("the code", async || saved(page).await.len() == 1).await;
}

async fn a_frame_shows_what_it_may_not_save(page: &Page) {
    page.open_host_page("iframes.html").await;
    page.enter_iframe("#sandboxed").await;
    page.wait_whole().await;
    page.click(&button("publications", Format::Csv)).await;
    page.wait_text(DeliveryText::of(Language::Sv).in_frame).await;
    let (_, shown) = outcome(page, "publications").await;
    assert!(shown.contains("Kaupungit politiikassa?"), "{shown}");
}

async fn the_pictures_have_the_readers_colours(page: &Page) {
    for (theme, ground) in [("light", "#ffffff"), ("dark", "")] {
        page.visit(&format!("cities/?as=map&theme={theme}")).await;
        page.wait_whole().await;
        record(page).await;
        page.click(&button("map", Format::Svg)).await;
        page.wait_until("the map", async || saved(page).await.len() == 1).await;
        let picture = saved(page).await.remove(0).text;
        let script = "const { backgroundColor } = getComputedStyle(all('.kpr')[0]); \
            return '#' + backgroundColor.match(/\\d+/g).slice(0, 3).map((part) => \
                Number(part).toString(16).padStart(2, '0')).join('')";
        let shown: String = page.evaluate(script, json!([])).await;
        assert!(picture.contains(&format!("fill=\"{shown}\"")), "{shown} is not in {picture}");
        assert!(ground.is_empty() || shown == ground, "{theme}: {shown}");
    }
}

async fn the_keyboard_keeps_its_place(page: &Page) {
    page.visit("sv/turku/").await;
    page.wait_whole().await;
    let button = button("thing", Format::Plain);
    page.focus_on(&button).await;
    page.press(Key::Enter).await;
    page.wait_text(DeliveryText::of(Language::Sv).email).await;
    assert!(page.has_focus(&button).await);
    // What is shown is next.
    page.press(Key::Tab).await;
    page.press(Key::Tab).await;
    assert!(page.has_focus("textarea").await, "{}", page.focus().await);
    let link = "return all('[href^=\"mailto:?\"]')[0].href";
    let link: String = page.evaluate(link, json!([])).await;
    assert!(link.contains("Turku") || link.contains("%C3%85bo"), "{link}");
    // Another screen has nothing of it.
    page.press(Key::Escape).await;
    page.wait_listed("sv/cities/").await;
    assert_eq!(page.texts(".outcome *").await, [""; 0]);
}

async fn hostile_pages_and_strict_policies_change_nothing(page: &Page) {
    let replaced = "replaced.html?Request,Response,Headers,fetch,URLSearchParams";
    for name in [replaced, "strict_policy.html", "clobbered.html"] {
        page.visit_host_page(name).await;
        page.leave_widget();
        page.set_attribute(WIDGET, "query", Some("view=cities&region=01&as=map")).await;
        page.enter_widget(WIDGET);
        page.wait_until("the map", async || !offered(page, "map").await.is_empty()).await;
        record(page).await;
        for (number, button) in
            [button("cities", Format::Csv), button("map", Format::Png)].iter().enumerate()
        {
            page.click(button).await;
            let what = format!("{button} on {name}");
            page.wait_until(&what, async || saved(page).await.len() == number + 1).await;
        }
        page.leave_widget();
    }
}

/// The reader goes on while the part is loading.
async fn what_is_no_longer_wanted_is_not_given(page: &Page) {
    page.visit("cities/?region=01").await;
    page.wait_whole().await;
    record(page).await;
    let held = page.server.hold(&dist_file("exports-", ".wasm"));
    page.click(&button("cities", Format::Csv)).await;
    page.wait_text(FI.part_loading).await;
    page.click("[data-clear]").await;
    page.wait_listed("cities/").await;
    held.release();
    // The next press is answered, and it alone.
    page.click(&button("cities", Format::Json)).await;
    page.wait_until("the file", async || !saved(page).await.is_empty()).await;
    let names: Vec<_> = saved(page).await.into_iter().map(|file| file.name).collect();
    assert!(names.len() == 1 && names[0].contains("json"), "{names:?}");
}

async fn files_are_made_without_a_network(page: &Page) {
    page.expect_console("net::ERR_CONNECTION_REFUSED");
    page.visit("").await;
    wait_precached(page).await;
    page.server.stop();
    page.visit("en/cities/").await;
    page.wait_text(Text::of(Language::En).offline).await;
    page.wait_whole().await;
    record(page).await;
    press_all(page, "cities", Language::En).await;
    press_all(page, "matrix", Language::En).await;
}
