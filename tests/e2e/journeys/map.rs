//! The map: the same cities as in the list, names that can be read, and a way round it for everyone.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::domain::map::{Direction, Point, next};
use serde_json::json;
use thirtyfour::Key;

use crate::browser::journey;
use crate::expected::{self, DATASET, FI};
use crate::page::Page;
use crate::server::{Answer, DATASET as DATA, dist_file};

/// The cities on the map, sorted.
async fn markers(page: &Page) -> Vec<String> {
    page.evaluate("return ids('data-marker').sort()", json!([])).await
}

/// Waits until the map holds the cities that must be listed here, and no others.
async fn wait_map(page: &Page, search: &str) {
    page.wait_listed(search).await;
    let mut wanted = expected::cities(search);
    wanted.sort();
    page.wait_for("the cities on the map", wanted, async || markers(page).await).await;
}

/// The focused city of the map; empty where none has the focus.
async fn focused(page: &Page) -> String {
    page.evaluate("return document.activeElement.dataset.marker ?? ''", json!([])).await
}

#[test]
fn shows_the_same_cities_as_the_list_in_every_selection() {
    journey(async |page| {
        let searches = [
            "",
            "?view=cities",
            "?view=cities&as=map",
            "?view=cities&region=01",
            "?view=cities&group=growth&language=fi-sv",
            "?view=cities&q=turku",
            "?view=cities&term=2016&sort=name",
        ];
        for search in searches {
            page.visit(search).await;
            wait_map(page, search).await;
        }
        // A phone draws it where it is asked for.
        page.resize(320, 800).await;
        for search in searches.into_iter().filter(|search| !search.is_empty()) {
            let search = format!("{search}&as=map");
            page.visit(&search).await;
            wait_map(page, &search).await;
        }
        page.resize(1280, 800).await;
        page.choose("Uusimaa", FI).await;
        wait_map(page, "?view=cities&term=2016&sort=name&region=01").await;
    });
}

/// The outlines of the regions, which come in a file of their own.
async fn wait_outlines(page: &Page, number: usize) {
    let outlines = "return all('.land path').length";
    page.wait_for("the outlines", number, async || page.evaluate(outlines, json!([])).await).await;
}

#[test]
fn markers_do_not_wait_for_the_outlines() {
    journey(async |page| {
        let held = page.server.hold(&dist_file("land-", ".js"));
        page.visit("?view=cities&as=map").await;
        wait_map(page, "?view=cities&as=map").await;
        wait_outlines(page, 0).await;
        held.release();
        wait_outlines(page, DATASET.regions.len()).await;
    });
}

#[test]
fn a_retry_loads_the_outlines_too() {
    journey(async |page| {
        page.expect_console("");
        let land = dist_file("land-", ".js");
        for path in [DATA, &land] {
            page.server.answer(path, Answer::Status(500));
        }
        page.open("?view=cities").await;
        page.wait_state("failed").await;
        page.wait_until("a request", async || page.server.requests_for(&land) > 0).await;
        for path in [DATA, &land] {
            page.server.restore(path);
        }
        page.click("[data-retry]").await;
        page.wait_ready().await;
        wait_map(page, "?view=cities").await;
        wait_outlines(page, DATASET.regions.len()).await;
    });
}

/// The names that are drawn, and those of them that meet another or leave the map.
const NAMES: &str = "const names = all('[data-marker] text'); \
    const frame = names[0]?.ownerSVGElement.getBoundingClientRect(); \
    const boxes = names.map((name) => [name.textContent, name.getBoundingClientRect()]); \
    const faults = []; \
    boxes.forEach(([name, a], at) => { \
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.bottom > frame.bottom + 1) \
        faults.push(`${name} leaves the map`); \
      for (const [other, b] of boxes.slice(at + 1)) \
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) \
          faults.push(`${name} meets ${other}`); \
    }); \
    return [names.length, faults]";

#[test]
fn labels_never_overlap_in_any_language() {
    journey(async |page| {
        for (width, search) in
            [(320, "?view=cities&as=map"), (1280, "?view=cities"), (1280, "?as=map&region=01")]
        {
            page.resize(width, 800).await;
            for language in Language::ALL {
                page.visit(&format!("{}{search}", language.folder())).await;
                wait_map(page, search).await;
                let (number, faults): (usize, Vec<String>) = page.evaluate(NAMES, json!([])).await;
                assert_eq!(number, expected::cities(search).len(), "names at {width}");
                assert!(faults.is_empty(), "{} at {width}: {faults:?}", language.code());
            }
        }
    });
}

/// How the entry of a city looks in the list and on the map.
const LOOK: &str = "const id = arguments[0]; \
    const row = getComputedStyle(document.querySelector(`[data-city=${id}]`)); \
    const name = getComputedStyle(document.querySelector(`[data-marker=${id}] text`)); \
    return [row.boxShadow !== 'none', name.textDecorationLine === 'underline']";

#[test]
fn hovering_highlights_a_city_in_list_and_map() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        let looks = async |id: &str, wanted: [bool; 2]| {
            page.wait_for(&format!("the look of {id}"), wanted, async || {
                page.evaluate::<[bool; 2]>(LOOK, json!([id])).await
            })
            .await;
        };
        looks("tampere", [false, false]).await;
        page.hover("[data-city=tampere]").await;
        looks("tampere", [true, true]).await;
        page.hover("[data-marker=oulu]").await;
        looks("oulu", [true, true]).await;
        looks("tampere", [false, false]).await;
        page.focus_on("[data-city=espoo] a").await;
        looks("espoo", [true, true]).await;
        page.hover("h1").await;
        looks("espoo", [false, false]).await;
    });
}

#[test]
fn a_clicked_marker_opens_its_city_and_is_current() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        page.click("[data-marker=kuopio]").await;
        page.wait_address("?view=cities&item=kuopio").await;
        page.wait_text(FI.close).await;
        // In both places.
        let script = "return all('[data-marker][aria-current], [data-city] [aria-current]') \
            .map((el) => el.closest('[data-city]')?.dataset.city ?? el.dataset.marker)";
        page.wait_for("the marked city", vec!["kuopio".to_owned(); 2], async || {
            page.evaluate(script, json!([])).await
        })
        .await;
    });
}

#[test]
fn a_clicked_region_filters_and_zooms_in() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        let width = async || -> f64 {
            page.evaluate(
                "return all('[data-marker]')[0].ownerSVGElement.viewBox.baseVal.width",
                json!([]),
            )
            .await
        };
        let whole = width().await;
        let click = "all('title').find((title) => title.textContent === 'Lappi').parentElement \
            .dispatchEvent(new MouseEvent('click', { bubbles: true }))";
        page.run_script(click).await;
        page.wait_address("?view=cities&region=19").await;
        wait_map(page, "?view=cities&region=19").await;
        let zoomed = width().await;
        assert!(zoomed < whole, "{zoomed} of {whole}");
        page.run_script(click).await;
        page.wait_address("?view=cities").await;
        wait_map(page, "?view=cities").await;
    });
}

#[test]
fn a_region_without_cities_is_no_filter() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        page.run_script(
            "all('title').find((title) => title.textContent === 'Ahvenanmaa').parentElement \
            .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await;
        wait_map(page, "?view=cities").await;
        assert_eq!(page.address().await, "?view=cities");
    });
}

#[test]
fn leaves_keys_with_modifiers_to_the_browser() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        let script = "const marker = document.querySelector('[data-marker=helsinki]'); \
            marker.focus(); \
            return marker.dispatchEvent(new KeyboardEvent('keydown', \
            { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }))";
        assert!(page.evaluate::<bool>(script, json!([])).await, "Alt and an arrow is swallowed");
        assert_eq!(focused(page).await, "helsinki");
    });
}

#[test]
fn hover_does_not_stick_to_an_element_reused_for_another_city() {
    journey(async |page| {
        page.visit("?view=cities&sort=name").await;
        wait_map(page, "?view=cities&sort=name").await;
        page.hover("[data-city=espoo]").await;
        let marked = "return [...new Set(all('[data-city], [data-marker]').filter((el) => \
            getComputedStyle(el.querySelector('text') ?? el).textDecorationLine === 'underline' || \
            getComputedStyle(el).boxShadow !== 'none').map((el) => el.dataset.city ?? el.dataset.marker))]";
        let marked = async || page.evaluate::<Vec<String>>(marked, json!([])).await;
        page.wait_for("what is marked", vec!["espoo".to_owned()], marked).await;
        let typed = "const box = document.querySelector('input[type=search]'); box.value = 'salo'; \
            box.dispatchEvent(new InputEvent('input', { bubbles: true })); return null";
        let _: serde_json::Value = page.evaluate(typed, json!([])).await;
        page.wait_listed("?view=cities&q=salo&sort=name").await;
        // The pointer rests where it was: at most on the one city that is left there.
        page.wait_until("no other city is marked", async || {
            marked().await.iter().all(|city| city == "salo")
        })
        .await;
    });
}

#[test]
fn has_a_roving_tabindex_moved_by_arrow_keys() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        let stops = "return all('[data-marker]').filter((el) => el.tabIndex === 0).length";
        assert_eq!(page.evaluate::<usize>(stops, json!([])).await, 1);
        page.focus_on("[data-marker][tabindex='0']").await;
        assert_eq!(focused(page).await, "helsinki");
        let places: Vec<_> =
            DATASET.cities.iter().map(|city| Point::of(city.lat, city.lon)).collect();
        let mut at = DATASET.cities.iter().position(|city| city.id == "helsinki").unwrap();
        for (key, direction) in [
            (Key::Up, Direction::North),
            (Key::Up, Direction::North),
            (Key::Right, Direction::East),
            (Key::Down, Direction::South),
            (Key::Left, Direction::West),
        ] {
            at = next(&places, at, direction).unwrap();
            page.press(key).await;
            let city = DATASET.cities[at].id.to_owned();
            page.wait_for("the city walked to", city, async || focused(page).await).await;
        }
        assert_eq!(page.evaluate::<usize>(stops, json!([])).await, 1);
        // Tab leaves the map, and comes back to where it was left.
        let last = focused(page).await;
        page.press(Key::Tab).await;
        assert_eq!(focused(page).await, "");
        page.tab_back().await;
        assert_eq!(focused(page).await, last);
        // Where nothing lies ahead, the focus stays.
        page.focus_on("[data-marker=rovaniemi]").await;
        page.press(Key::Up).await;
        assert_eq!(focused(page).await, "rovaniemi");
    });
}

#[test]
fn opens_by_enter_and_leaves_by_escape() {
    journey(async |page| {
        page.visit("?view=cities").await;
        wait_map(page, "?view=cities").await;
        page.focus_on("[data-marker=helsinki]").await;
        page.press(Key::Enter).await;
        page.wait_address("?view=cities&item=helsinki").await;
        page.wait_until("focus on the heading", async || page.has_focus("h2").await).await;
        page.press(Key::Escape).await;
        page.wait_address("?view=cities").await;
        page.wait_for("focus", "helsinki".to_owned(), async || focused(page).await).await;
        page.press(Key::Escape).await;
        page.wait_for("focus off the map", String::new(), async || focused(page).await).await;
        assert!(page.has_focus("h3").await, "focus is on {}", page.focus().await);
    });
}

#[test]
fn says_what_is_focused_and_what_is_selected() {
    journey(async |page| {
        page.visit("sv/?view=cities").await;
        wait_map(page, "?view=cities").await;
        let script =
            "return document.querySelector('[data-marker=vaasa]').getAttribute('aria-label')";
        let spoken: String = page.evaluate(script, json!([])).await;
        let city = DATASET.cities.iter().find(|city| city.id == "vaasa").unwrap();
        for words in [
            city.name(Language::Sv),
            DATASET.region(city.region).name.get(Language::Sv),
            "invånare",
        ] {
            assert!(spoken.contains(words), "“{words}” is not spoken in “{spoken}”");
        }
        page.wait_text("På kartan finns 23 städer").await;
        page.visit("sv/?view=cities&region=01").await;
        page.wait_text("På kartan finns 4 städer i 1 landskap").await;
    });
}

#[test]
fn can_be_skipped() {
    journey(async |page| {
        page.visit("?view=cities&as=map").await;
        wait_map(page, "?view=cities").await;
        let skip = "const link = controls(arguments[0])[0]; link.focus(); return nameOf(link)";
        let name: String = page.evaluate(skip, json!([FI.skip_map])).await;
        assert_eq!(name, FI.skip_map);
        page.press(Key::Enter).await;
        page.wait_until("focus past the map", async || page.has_focus("h3").await).await;
        let past = "const map = all('[data-marker]')[0].ownerSVGElement; \
            return (map.compareDocumentPosition(document.activeElement) & 4) > 0";
        assert!(page.evaluate::<bool>(past, json!([])).await, "focus is before the map");
    });
}

#[test]
fn wheel_and_pinch_scroll_the_page() {
    journey(async |page| {
        page.visit("?view=cities&as=map").await;
        wait_map(page, "?view=cities").await;
        let touch = "const map = all('[data-marker]')[0].ownerSVGElement; \
            return [map, map.parentElement, all('path', map)[0]] \
            .map((el) => getComputedStyle(el).touchAction)";
        let touch: Vec<String> = page.evaluate(touch, json!([])).await;
        assert!(touch.iter().all(|action| action == "auto"), "{touch:?}");
        page.wheel_over("[data-marker=helsinki]", 200).await;
        page.wait_until("the page has moved", async || {
            page.evaluate::<f64>("return scrollY", json!([])).await > 100.0
        })
        .await;
    });
}

/// A phone that draws no map beside its list answers sooner.
#[test]
fn on_a_phone_the_map_is_rendered_on_demand() {
    journey(async |page| {
        let markers =
            async || page.evaluate::<usize>("return ids('data-marker').length", json!([])).await;
        page.resize(412, 900).await;
        page.visit("?view=cities").await;
        page.search_for("turku").await;
        page.wait_cities(&["turku"]).await;
        assert_eq!(markers().await, 0);
        page.click_named(FI.form_names[1]).await;
        page.wait_for("the markers", 1, markers).await;
        page.click_named(FI.form_names[0]).await;
        page.wait_for("the markers", 0, markers).await;
        // Turned on its side, or on a desk.
        page.resize(1280, 900).await;
        page.wait_for("the markers", 1, markers).await;
    });
}
