//! The map by keyboard and by screen reader.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::domain::map::{Direction, Point, nearest_in_direction};
use kaupunkipolitiikka::text::MapText;
use serde_json::json;
use thirtyfour::Key;

use super::{focused, wait_map};
use crate::browser::journey;
use crate::expected::DATASET;

#[test]
fn leaves_keys_with_modifiers_to_the_browser() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
        let script = "const marker = document.querySelector('[data-marker=helsinki]'); \
            marker.focus(); \
            return marker.dispatchEvent(new KeyboardEvent('keydown', \
            { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }))";
        assert!(page.evaluate::<bool>(script, json!([])).await, "Alt and an arrow is swallowed");
        assert_eq!(focused(page).await, "helsinki");
    });
}

#[test]
fn has_a_roving_tabindex_moved_by_arrow_keys() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
        let stops = "return all('[data-marker]').filter((el) => el.tabIndex === 0).length";
        assert_eq!(page.evaluate::<usize>(stops, json!([])).await, 1);
        page.focus_on("[data-marker][tabindex='0']").await;
        assert_eq!(focused(page).await, "helsinki");
        let points: Vec<_> =
            DATASET.cities.iter().map(|city| Point::of(city.lat, city.lon)).collect();
        let mut at = DATASET.cities.iter().position(|city| city.id == "helsinki").unwrap();
        for (key, direction) in [
            (Key::Up, Direction::North),
            (Key::Up, Direction::North),
            (Key::Right, Direction::East),
            (Key::Down, Direction::South),
            (Key::Left, Direction::West),
        ] {
            at = nearest_in_direction(&points, at, direction).unwrap();
            page.press(key).await;
            let city = DATASET.cities[at].id.to_owned();
            page.wait_for("the city walked to", city, async || focused(page).await).await;
        }
        assert_eq!(page.evaluate::<usize>(stops, json!([])).await, 1);
        // Tab leaves the map, and Shift and Tab returns to the same marker.
        let last = focused(page).await;
        page.press(Key::Tab).await;
        assert_eq!(focused(page).await, "");
        page.tab_back().await;
        assert_eq!(focused(page).await, last);
        // Without a city in that direction the focus stays.
        page.focus_on("[data-marker=rovaniemi]").await;
        page.press(Key::Up).await;
        assert_eq!(focused(page).await, "rovaniemi");
    });
}

#[test]
fn opens_by_enter_and_leaves_by_escape() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
        page.focus_on("[data-marker=helsinki]").await;
        page.press(Key::Enter).await;
        page.wait_address("helsinki/").await;
        page.wait_until("focus on the heading", async || page.has_focus("#kpr-detail").await).await;
        page.press(Key::Escape).await;
        page.wait_address("cities/").await;
        page.wait_for("focus", "helsinki".to_owned(), async || focused(page).await).await;
        page.press(Key::Escape).await;
        page.wait_for("focus off the map", String::new(), async || focused(page).await).await;
        assert!(page.has_focus("h3").await, "focus is on {}", page.focus().await);
    });
}

#[test]
fn says_what_is_focused_and_what_is_selected() {
    journey(async |page| {
        page.visit("sv/cities/").await;
        wait_map(page, "cities/").await;
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
        page.visit("sv/cities/?region=01").await;
        page.wait_text("På kartan finns 4 städer i ett landskap").await;
    });
}

#[test]
fn can_be_skipped() {
    journey(async |page| {
        page.visit("cities/?as=map").await;
        wait_map(page, "cities/").await;
        let skip = "const link = controls(arguments[0])[0]; link.focus(); return nameOf(link)";
        let name: String = page.evaluate(skip, json!([MapText::of(Language::Fi).skip])).await;
        assert_eq!(name, MapText::of(Language::Fi).skip);
        page.press(Key::Enter).await;
        page.wait_until("focus past the map", async || page.has_focus("h3").await).await;
        let past = "const map = all('[data-marker]')[0].ownerSVGElement; \
            return (map.compareDocumentPosition(document.activeElement) & 4) > 0";
        assert!(page.evaluate::<bool>(past, json!([])).await, "focus is before the map");
    });
}
