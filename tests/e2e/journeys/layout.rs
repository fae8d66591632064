//! Narrow and wide, light and dark; the screenshots go to `target/screenshots/`.

use kaupunkipolitiikka::domain::{Language, Theme};
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::browser::journey;
use crate::expected::{self, FI, region};
use crate::page::Page;

const NARROW: u32 = 320;
const WIDTHS: [u32; 4] = [NARROW, 412, 768, 1280];
/// Every view and every kind of detail, filtered and with nothing found.
pub const SCREENS: [(&str, &str); 15] = [
    ("overview", ""),
    ("cities", "cities/"),
    ("growth", "cities/?sort=growth"),
    ("map", "cities/?as=map"),
    ("table", "cities/?as=table"),
    ("leadership", "leadership/"),
    ("series", "series/"),
    ("about", "about/"),
    ("city", "vaasa/"),
    ("person", "tomas-hayry/"),
    ("publication", "study-2022/"),
    ("group", "alliance6/"),
    ("term", "term-2011/"),
    ("filtered", "cities/?q=suomi&region=01,02,06&group=alliance6,growth,ecosystem&term=2023"),
    ("nothing", "cities/?region=01&group=vitality"),
];

/// Evaluates a script that lists problems on every screen of a language, and again with open
/// filters.
async fn finds_no_problem_on_any_screen(page: &Page, language: Language, script: &str, value: u32) {
    let text = Text::of(language);
    page.resize(NARROW, 640).await;
    let mut problems = Vec::new();
    for (name, search) in SCREENS {
        page.visit(&format!("{}{search}", language.folder())).await;
        page.wait_listed(search).await;
        let found: Vec<String> = page.evaluate(script, json!([value])).await;
        problems.extend(found.into_iter().map(|problem| format!("{name}: {problem}")));
    }
    page.visit(&format!("{}cities/", language.folder())).await;
    let uusimaa = expected::DATASET.regions[0].name.get(language);
    page.open_filters_for(uusimaa, text).await;
    let found: Vec<String> = page.evaluate(script, json!([value])).await;
    problems.extend(found.into_iter().map(|problem| format!("filters: {problem}")));
    assert!(problems.is_empty(), "{}:\n{}", language.code(), problems.join("\n"));
}

#[test]
fn fits_a_narrow_phone_in_finnish() {
    journey(async |page| {
        finds_no_problem_on_any_screen(page, Language::Fi, "return tooWide(arguments[0])", NARROW)
            .await;
    });
}

#[test]
fn fits_a_narrow_phone_in_swedish() {
    journey(async |page| {
        finds_no_problem_on_any_screen(page, Language::Sv, "return tooWide(arguments[0])", NARROW)
            .await;
    });
}

#[test]
fn fits_a_narrow_phone_in_english() {
    journey(async |page| {
        finds_no_problem_on_any_screen(page, Language::En, "return tooWide(arguments[0])", NARROW)
            .await;
    });
}

#[test]
fn touch_targets_are_44_pixels_large() {
    journey(async |page| {
        finds_no_problem_on_any_screen(page, Language::Fi, "return smallTargets(arguments[0])", 44)
            .await;
    });
}

#[test]
fn keeps_the_language_links_visible_at_every_width() {
    journey(async |page| {
        for width in [NARROW, 600, 1280] {
            page.resize(width, 800).await;
            page.visit("").await;
            let script = "return all('[data-lang]').filter((el) => visible(el) && !el.closest('details')) \
                .map((el) => el.dataset.lang)";
            let languages: Vec<String> = page.evaluate(script, json!([])).await;
            assert_eq!(languages, ["fi", "sv", "en"], "at {width}");
        }
    });
}

#[test]
fn hides_filters_on_a_phone_and_shows_their_number() {
    journey(async |page| {
        page.resize(NARROW, 640).await;
        page.visit("cities/?region=01,06").await;
        let script = "return checkboxTarget(arguments[0]) === null";
        let folded: bool = page.evaluate(script, json!([region("01")])).await;
        assert!(folded, "the filters are open");
        let script = "return controls(arguments[0]).map(nameOf)";
        let names: Vec<String> = page.evaluate(script, json!([FI.filters])).await;
        assert!(names.iter().any(|name| name.contains('2')), "{names:?} without their number");
    });
}

#[test]
fn has_headings_in_order() {
    journey(async |page| {
        for (name, search) in SCREENS {
            page.visit(search).await;
            let script =
                "return all('h1, h2, h3, h4, h5, h6').filter(visible).map((el) => +el.tagName[1])";
            let levels: Vec<u8> = page.evaluate(script, json!([])).await;
            let tops: Vec<_> = levels.iter().filter(|level| **level == 1).collect();
            assert_eq!(tops.len(), 1, "headings of the first level in {name}");
            let steps = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
            assert!(steps, "{name} leaves out a level: {levels:?}");
        }
    });
}

/// Takes a screenshot of every screen of a language, in each width and theme, and in print.
async fn take_screenshots(page: &Page, language: Language) {
    let (folder, code) = (language.folder(), language.code());
    for (name, search) in SCREENS {
        for theme in Theme::ALL {
            page.visit(&format!("{folder}{}", expected::address_in(Some(theme), search))).await;
            page.wait_listed(search).await;
            for width in WIDTHS {
                page.resize(width, 800).await;
                page.screenshot(&format!("{code}-{name}-{width}-{}", theme.id())).await;
            }
        }
        page.print_media(true).await;
        page.resize(700, 990).await;
        page.screenshot(&format!("{code}-{name}-print")).await;
        page.print_media(false).await;
    }
}

#[test]
fn takes_screenshots_in_finnish() {
    journey(async |page| take_screenshots(page, Language::Fi).await);
}

#[test]
fn takes_screenshots_in_swedish() {
    journey(async |page| take_screenshots(page, Language::Sv).await);
}

#[test]
fn takes_screenshots_in_english() {
    journey(async |page| take_screenshots(page, Language::En).await);
}

/// `tests/pictures/overview.png` is a copy of it.
#[test]
fn takes_the_screenshot_for_the_readme() {
    journey(async |page| {
        page.resize(1000, 760).await;
        page.visit("?theme=light").await;
        page.wait_listed("").await;
        page.try_screenshot("readme").await;
    });
}

/// What a page may measure, in screens of a phone and of a desk.
const LENGTHS: [(&str, f64, f64); 4] =
    [("", 4.0, 2.0), ("leadership/", 4.0, 3.5), ("salo/", 2.6, 2.0), ("about/", 6.0, 4.0)];

#[test]
fn pages_are_short() {
    journey(async |page| {
        for language in Language::ALL {
            for (path, phone, desk) in LENGTHS {
                for (width, height, most) in [(390, 844, phone), (1280, 900, desk)] {
                    page.resize(width, height).await;
                    page.visit(&format!("{}{path}", language.folder())).await;
                    let script = "return document.documentElement.scrollHeight";
                    let pixels: f64 = page.evaluate(script, json!([])).await;
                    let screens = pixels / f64::from(height);
                    let code = language.code();
                    assert!(screens <= most, "{screens:.2} screens: {path:?} at {width}, {code}");
                }
            }
        }
    });
}

/// Names of cities stay on one line, no column of the terms is cut, and the band of the present term is drawn.
#[test]
fn the_short_lists_of_a_phone_are_whole() {
    journey(async |page| {
        page.resize(390, 844).await;
        for language in Language::ALL {
            page.visit(language.folder()).await;
            let script = "return all('[data-city] .name') \
                .filter((name) => name.getClientRects().length > 1 || name.offsetHeight > 30) \
                .map((name) => name.textContent)";
            let broken: Vec<String> = page.evaluate(script, json!([])).await;
            assert!(broken.is_empty(), "{}: {broken:?}", language.code());
            let script = "return document.querySelector('#kpr-fade').checkVisibility()";
            assert!(page.evaluate::<bool>(script, json!([])).await, "the gradient of the band");

            page.visit(&format!("{}cities/", language.folder())).await;
            let script = "const region = document.querySelector('.participation').parentElement; \
                return region.scrollWidth - region.clientWidth";
            let cut: i32 = page.evaluate(script, json!([])).await;
            assert!(cut <= 0, "{}: {cut} pixels of the terms are cut", language.code());
        }
    });
}

#[test]
fn all_parts_of_the_overview_begin_within_two_screens_of_a_phone() {
    journey(async |page| {
        page.resize(390, 844).await;
        for language in Language::ALL {
            page.visit(language.folder()).await;
            for hook in ["data-person", "data-city", "data-publication"] {
                let script = format!("return all('[{hook}]')[0].getBoundingClientRect().top");
                let top: f64 = page.evaluate(&script, json!([])).await;
                assert!(top <= 2.0 * 844.0, "{hook} at {top}, {}", language.code());
            }
        }
    });
}

#[test]
fn an_embedded_overview_is_short() {
    journey(async |page| {
        page.resize(650, 900).await;
        for language in Language::ALL {
            page.visit(&format!("{}?embed=1", language.folder())).await;
            let script = "return document.documentElement.scrollHeight";
            let height: f64 = page.evaluate(script, json!([])).await;
            assert!(height <= 2200.0, "{height} pixels, {}", language.code());
        }
    });
}

/// What a page may take in print, in sheets of A4.
const SHEETS: [(&str, usize); 5] =
    [("", 4), ("salo/", 1), ("study-2022/", 1), ("anna-kaisa-ikonen/", 1), ("alliance6/", 1)];

#[test]
fn prints_on_few_sheets() {
    journey(async |page| {
        for language in Language::ALL {
            for (path, most) in SHEETS {
                page.visit(&format!("{}{path}", language.folder())).await;
                // The styles for print come with the whole sheet, after the first frame.
                page.wait_whole().await;
                let sheets = page.printed_sheets().await;
                let code = language.code();
                assert!(sheets <= most, "{sheets} sheets: {path:?}, {code}");
            }
        }
    });
}

#[test]
fn the_heading_of_a_thing_is_near_the_top() {
    journey(async |page| {
        page.resize(390, 844).await;
        for path in ["salo/", "sv/anna-kaisa-ikonen/", "en/study-2022/", "alliance6/", "term-2011/"]
        {
            page.visit(path).await;
            let script = "return all('[data-detail] h1')[0].getBoundingClientRect().top - \
                all('.top')[0].getBoundingClientRect().bottom";
            let top: f64 = page.evaluate(script, json!([])).await;
            assert!(top <= 120.0, "{top} at {path}");
        }
    });
}
