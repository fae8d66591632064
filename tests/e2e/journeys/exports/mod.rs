//! What readers take away: each button gives its file, in the page and in the widget, in the reader's language, and
//! nothing of it is loaded before. What the files hold is proved natively and by `./dev formats`.

mod conditions;
mod pictures;
mod sharing;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::export::{Delivery, Format};
use kaupunkipolitiikka::text::DeliveryText;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::page::Page;
use crate::page::host_page::WIDGET;

in_every_engine!(journey: every_button_of_the_page_gives_its_file, the_buttons_of_a_widget_give_their_files);

/// A file that was saved, or the link of a message.
#[derive(Debug, Deserialize)]
struct Saved {
    name: String,
    kind: String,
    /// Of a picture that is no text, width and height in pixels.
    size: Option<(u32, u32)>,
    text: String,
}

/// Records what is saved or sent, in the place of the browser's downloads and the reader's e-mail program.
const RECORD: &str = "window.saved = []; const make = URL.createObjectURL.bind(URL); let blob; \
    URL.createObjectURL = (made) => make(blob = made); \
    HTMLAnchorElement.prototype.click = async function () { \
        const kind = this.protocol === 'blob:' ? blob.type : this.protocol; \
        const file = { name: this.download, kind, size: null, text: '' }; \
        if (kind === 'mailto:') file.text = this.href; \
        else if (kind === 'image/png') { \
            window.png = blob; \
            const { width, height } = await createImageBitmap(blob); file.size = [width, height]; \
        } else { file.text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer()); } \
        window.saved.push(file); }";

async fn record(page: &Page) {
    let () = page.evaluate(RECORD, json!([])).await;
}

async fn saved(page: &Page) -> Vec<Saved> {
    list(page, "return JSON.stringify(window.saved)", json!([])).await
}

/// A list that a script returns as JSON: the driver of `WebKitGTK` returns none from a page that adds to
/// `Object.prototype`.
async fn list<T: DeserializeOwned>(page: &Page, script: &str, arguments: Value) -> Vec<T> {
    serde_json::from_str(&page.evaluate::<String>(script, arguments).await).unwrap()
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
    let script = "return JSON.stringify(all(`[data-subject=${arguments[0]}] [data-export]`).filter(visible) \
        .map((button) => button.dataset.export))";
    let ids: Vec<String> = list(page, script, json!([subject])).await;
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
        if matches!(format.delivery(), Delivery::Save | Delivery::SavePng | Delivery::Mail) {
            let what = format!("{subject} as {}", format.id());
            page.wait_until(&what, async || saved(page).await.len() > before).await;
            let file = saved(page).await.pop().unwrap();
            check(format, &file);
            let is_mail = format == Format::Email;
            let said = if is_mail { text.opened.to_owned() } else { (text.saved)(&file.name) };
            page.wait_text(&said).await;
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
        Format::Email => ("", "mailto:", text.starts_with("mailto:?subject=")),
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
