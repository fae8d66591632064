//! From the prerendered page to the app: readable, showing what the address asks for, and hydrated
//! without loss.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::browser::journey;
use crate::engines::{Engine, in_engine};
use crate::expected::{FI, dataset_bytes};
use crate::page::Page;
use crate::server::{Answer, DATASET, Held, dist_file};

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

/// A page in an iframe has no worker, which would ask for the files, too. They are held until all are asked for: what a
/// cache has already is not asked for again.
async fn asks_for_each_file_once(page: &Page) {
    let files = [DATASET.to_owned(), dist_file("app-", "_bg.wasm")];
    let asked = || files.each_ref().map(|file| page.server.requests_for(file));
    let held = files.each_ref().map(|file| page.server.hold(file));
    page.open("?embed=1").await;
    page.wait_until("all requests", async || asked().iter().all(|count| *count > 0)).await;
    let is_parsed = "return document.readyState === 'complete'";
    page.wait_until("the page", async || page.evaluate(is_parsed, json!([])).await).await;
    held.into_iter().for_each(Held::release);
    page.wait_ready().await;
    assert_eq!(asked(), [1; 2], "{files:?}");
}

#[test]
fn asks_for_each_file_once_in_chromium() {
    journey(asks_for_each_file_once);
}

/// `WebKit` asks again for what was preloaded for a `fetch`.
#[test]
fn asks_for_each_file_once_in_webkit() {
    in_engine(Engine::WebKit, asks_for_each_file_once);
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
        page.visit("cities/?sort=name").await;
        assert_eq!(page.address().await, "cities/?sort=name");
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

/// What was chosen, typed and pressed while the app was loading takes effect.
#[test]
fn keeps_what_was_done_before_hydration() {
    journey(async |page| {
        page.resize(412, 800).await;
        let held = page.server.hold(DATASET);
        page.open("cities/").await;
        page.wait_until("a request", async || page.server.requests_for(DATASET) > 0).await;
        page.run_script("document.querySelector('[name=sort]').value = 'name'").await;
        page.click(".filters").await;
        held.release();
        page.wait_ready().await;
        page.wait_listed("cities/?sort=name").await;
        let is_open = "return document.querySelector('#kpr-filters').matches(':popover-open')";
        page.wait_until("open filters", async || page.evaluate(is_open, json!([])).await).await;
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
