//! From the prerendered page to the app: readable, showing what the address asks for, and hydrated
//! without loss.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::browser::journey;
use crate::expected::{FI, dataset_bytes};
use crate::page::Page;
use crate::server::{Answer, DATASET, dist_file};

/// Collects the layout shifts that the reader did not cause: how much, what, from where to where.
const WATCH_SHIFTS: &str = "window.shifts = []; new PerformanceObserver((list) => { \
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) { \
      const moved = shift.sources.map(({ node, previousRect: from, currentRect: to }) => \
        `${node?.nodeName} ${node?.className} ${from.x},${from.y} -> ${to.x},${to.y}`); \
      shifts.push(`${shift.value} at ${shift.startTime}: ${moved.join('; ')}`); \
    } }).observe({ type: 'layout-shift', buffered: true });";

/// Cuts the served page after each of its first links and boxes, and lists what is in sight of such a part
/// and moves once the rest of the page is there. The parts of an entry may, and the buttons beside the status: that
/// of the filters is sent right after them.
const MOVED_BY_THE_REST: &str = "const FREE = '.actions, [data-publication] *, [data-city] *'; \
    const done = arguments[arguments.length - 1]; \
    const show = (html) => new Promise((resolve) => { \
      const frame = document.createElement('iframe'); \
      frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0'; \
      frame.onload = () => { \
        const elements = [...frame.contentDocument.body.querySelectorAll('*')]; \
        resolve(elements.map((element) => { \
          const { x, y, width, height } = element.getBoundingClientRect(); \
          const name = `${element.tagName}.${element.className}`; \
          return { name, x, y, size: element.closest(FREE) ? 0 : width * height }; \
        })); \
        frame.remove(); \
      }; \
      frame.srcdoc = html; \
      document.body.append(frame); \
    }); \
    (async () => { \
      const source = await (await fetch(location.href)).text(); \
      const html = source.replace(/<script.*?<\\/script>/gs, ''); \
      const whole = await show(html); \
      const body = html.indexOf('<body'); \
      const ends = [...html.slice(body).matchAll(/<\\/(a|li|nav|div|section)>/g)].slice(0, 48); \
      const moved = new Set(); \
      for (const { 0: tag, index } of ends) { \
        const part = await show(html.slice(0, body + index + tag.length)); \
        part.forEach((from, at) => { \
          const to = whole[at]; \
          if (from.size > 1 && from.y < innerHeight && Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > 1) { \
            moved.add(`${from.name} ${from.x},${from.y} -> ${to.x},${to.y}`); \
          } \
        }); \
      } \
      done([ends.length, [...moved]]); \
    })()";

/// Tags a served element, to check later whether it is still the same one.
const TAG_ELEMENT: &str = "document.querySelector('[data-city]').tagged = true";
const IS_TAGGED: &str = "return document.querySelector('[data-city]').tagged === true";

async fn is_hydrated(page: &Page, path: &str) {
    let held = page.server.hold(DATASET);
    page.open(path).await;
    page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
    page.run_script(TAG_ELEMENT).await;
    held.release();
    page.wait_ready().await;
    assert!(page.evaluate::<bool>(IS_TAGGED, json!([])).await, "{path} was not hydrated");
}

#[test]
fn hydrates_the_served_page_in_every_language_and_theme() {
    journey(async |page| {
        for language in Language::ALL {
            for theme in ["", "?theme=light", "?theme=dark"] {
                is_hydrated(page, &format!("{}{theme}", language.folder())).await;
            }
        }
    });
}

#[test]
fn clears_and_mounts_where_the_dataset_is_newer_than_the_page() {
    journey(async |page| {
        let newer = String::from_utf8(dataset_bytes()).unwrap().replace("\"Salo\"", "\"Uussalo\"");
        page.server.answer(DATASET, Answer::Body("application/json", newer.into_bytes()));
        page.visit("").await;
        assert!(page.texts("[data-city=salo] .name").await[0].starts_with("Uussalo"));
        assert_eq!(page.texts("main").await.len(), 1, "the served page is still there");
    });
}

#[test]
fn survives_changes_to_the_page_before_hydration() {
    let changes = [
        "root.firstElementChild.remove()",
        "root.prepend('text')",
        "root.replaceChildren()",
        "root.firstElementChild.replaceWith(document.createComment('gone'))",
        "for (const h of root.querySelectorAll('h1, h2, h3')) h.innerHTML = '<font>' + h.innerHTML + '</font>'",
    ];
    for change in changes {
        journey(async |page| {
            let held = page.server.hold(DATASET);
            page.open("").await;
            page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
            page.run_script(&format!(
                "{{ const root = document.querySelector('[data-kpr-root]'); {change} }}"
            ))
            .await;
            held.release();
            page.wait_ready().await;
            page.wait_listed("").await;
            page.search_for("turussa").await;
            page.wait_listed("?q=turussa").await;
        });
    }
}

#[test]
fn keeps_text_typed_before_hydration() {
    journey(async |page| {
        let held = page.server.hold(DATASET);
        page.open("").await;
        page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
        page.search_for("turussa").await;
        assert_eq!(page.state().await, "loading");
        held.release();
        page.wait_ready().await;
        page.wait_listed("?q=turussa").await;
        assert_eq!(page.search_box().await, ("turussa".to_owned(), 7));
        assert!(page.has_focus("input[type=search]").await, "the focus is gone");
        page.wait_address("?q=turussa").await;
    });
}

#[test]
fn shows_the_requested_view_before_hydration() {
    journey(async |page| {
        let held = page.server.hold(DATASET);
        page.open("series/?theme=dark").await;
        page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
        let visible =
            "return all('[data-city], [data-person], [data-publication]').filter(visible).length";
        assert_eq!(page.evaluate::<usize>(visible, json!([])).await, 5);
        let dark = "return getComputedStyle(document.querySelector('.kpr')).colorScheme";
        assert_eq!(page.evaluate::<String>(dark, json!([])).await, "dark");
        held.release();
        page.wait_ready().await;
        page.wait_listed("series/").await;
    });
}

/// Only what the address changes is hidden until the app starts.
#[test]
fn heading_and_language_links_are_visible_while_a_search_starts() {
    journey(async |page| {
        let held = page.server.hold(DATASET);
        page.open("cities/?region=06").await;
        page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
        let visible = "return all('[data-lang], h1, input[type=search]').filter(visible).length";
        assert_eq!(page.evaluate::<usize>(visible, json!([])).await, 5);
        held.release();
        page.wait_ready().await;
    });
}

#[test]
fn a_second_press_on_retry_starts_no_second_app() {
    journey(async |page| {
        page.expect_console("");
        page.server.answer(DATASET, Answer::Status(500));
        page.open("").await;
        page.wait_state("failed").await;
        let held = page.server.hold(DATASET);
        let before = page.server.requests_for(DATASET);
        let press = "const retry = document.querySelector('[data-retry]'); retry.click(); \
            retry.click(); return true";
        assert!(page.evaluate::<bool>(press, json!([])).await);
        held.release();
        page.wait_ready().await;
        assert_eq!(page.server.requests_for(DATASET) - before, 1);
    });
}

#[test]
fn the_start_causes_no_layout_shift() {
    journey(async |page| {
        page.before_every_page(WATCH_SHIFTS).await;
        for width in [412, 1280] {
            page.resize(width, 800).await;
            for search in
                ["", "cities/", "series/", "about/", "?q=turussa", "vaasa/", "sv/leadership/"]
            {
                page.visit(search).await;
                let shifts: Vec<String> = page.evaluate("return shifts", json!([])).await;
                assert!(shifts.is_empty(), "{search} at {width}:\n{}", shifts.join("\n"));
            }
        }
    });
}

/// On a slow network the parser paints what has come so far.
#[test]
fn nothing_moves_while_the_page_arrives() {
    journey(async |page| {
        for width in [412, 1280] {
            page.resize(width, 800).await;
            for path in ["", "cities/", "sv/series/", "vaasa/"] {
                page.visit(path).await;
                let (cuts, moved): (usize, Vec<String>) =
                    page.evaluate_async(MOVED_BY_THE_REST).await;
                assert_eq!(cuts, 48);
                assert!(moved.is_empty(), "{path} at {width}:\n{}", moved.join("\n"));
            }
        }
    });
}

#[test]
fn can_be_read_without_scripts() {
    journey(async |page| {
        page.without_scripts().await;
        for language in Language::ALL {
            page.open(language.folder()).await;
            page.wait_until("the end of the page", async || {
                page.source().await.contains("</footer>")
            })
            .await;
            let source = page.source().await;
            for city in &crate::expected::DATASET.cities {
                assert!(source.contains(city.name(language)), "{}", city.id);
            }
            assert!(source.contains(Text::of(language).needs_script));
            page.open(&format!("{}series/", language.folder())).await;
            page.wait_until("the end of the page", async || {
                page.source().await.contains("</footer>")
            })
            .await;
            let source = page.source().await;
            for publication in &crate::expected::DATASET.publications {
                assert!(source.contains(publication.title.text), "{}", publication.id);
            }
        }
        assert!(FI.needs_script.contains("JavaScript"));
    });
}

#[test]
fn resets_controls_changed_before_hydration() {
    journey(async |page| {
        let held = page.server.hold(DATASET);
        page.open("cities/").await;
        page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
        page.run_script("document.querySelector('select').selectedIndex = 1").await;
        held.release();
        page.wait_ready().await;
        let state = "return document.querySelector('select').selectedIndex";
        assert_eq!(page.evaluate::<usize>(state, json!([])).await, 0);
    });
}

#[test]
fn reports_a_failed_start_and_retries() {
    // In a browser that has neither in its cache.
    for (start, end) in [("app-", "_bg.wasm"), ("app-", ".js")] {
        journey(async |page| {
            page.expect_console("");
            let file = dist_file(start, end);
            page.server.answer(&file, Answer::Status(404));
            page.open("sv/?q=turku").await;
            page.wait_state("failed").await;
            page.wait_text(Text::of(Language::Sv).failed_start).await;
            assert_eq!(page.cities().await.len(), 23, "what was served can still be read");
            page.server.restore(&file);
            page.click("[data-retry]").await;
            page.wait_ready().await;
            page.wait_listed("?q=turku").await;
        });
    }
}

/// As after a deploy, where a cache still has the page of the version before.
#[test]
fn reports_a_lost_start_script_and_reloads_the_page() {
    let html =
        || Answer::Body("text/html; charset=utf-8", b"<!DOCTYPE html><title>404</title>".to_vec());
    for lost in [Answer::Status(404), html(), Answer::Disconnect] {
        journey(async |page| {
            page.expect_console("");
            let file = dist_file("start-", ".js");
            page.server.answer(&file, lost.clone());
            page.open("sv/cities/").await;
            page.wait_state("failed").await;
            page.wait_text(Text::of(Language::Sv).failed_start).await;
            assert_eq!(page.cities().await.len(), 23, "what was served can still be read");
            page.server.restore(&file);
            let before = page.server.requests_for("sv/cities/");
            page.click("[data-retry]").await;
            page.wait_ready().await;
            assert_eq!(
                page.server.requests_for("sv/cities/"),
                before + 1,
                "the page is not read anew"
            );
        });
    }
}

#[test]
fn reports_a_start_script_that_does_not_come_until_it_does() {
    journey(async |page| {
        let held = page.server.hold(&dist_file("start-", ".js"));
        page.open("cities/?q=turku").await;
        page.wait_state("failed").await;
        page.wait_text(FI.failed_start).await;
        held.release();
        page.wait_ready().await;
        page.wait_listed("cities/?q=turku").await;
        assert!(!page.text().await.contains(FI.failed_start), "the notice is still there");
    });
}

#[test]
fn paints_without_waiting_for_the_style_sheet() {
    journey(async |page| {
        let held = page.server.hold(&dist_file("style-", ".css"));
        // A driver waits until a page is loaded, and so does not see one that is not. For a page without an
        // icon of its own the browser looks in the root.
        page.expect_console("favicon.ico");
        page.open(DATASET).await;
        page.run_script("window.other = open('../cities/')").await;
        let display = "const find = (css) => other.document.querySelector(css); \
            return find('[data-state=ready]') ? other.getComputedStyle(find('.city')).display : ''";
        page.wait_until("the page with its styles", async || {
            page.evaluate::<String>(display, json!([])).await == "grid"
        })
        .await;
        held.release();
    });
}
