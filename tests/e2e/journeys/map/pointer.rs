//! Hover, click, wheel and pinch.

use kaupunkipolitiikka::domain::View;
use serde_json::json;

use super::wait_map;
use crate::browser::journey;
use crate::expected::FI;

/// Whether a city is highlighted in the list and on the map.
const LOOK: &str = "const id = arguments[0]; \
    const row = getComputedStyle(document.querySelector(`[data-city=${id}]`)); \
    const name = getComputedStyle(document.querySelector(`[data-marker=${id}] text`)); \
    return [row.boxShadow !== 'none', name.textDecorationLine === 'underline']";

#[test]
fn hovering_highlights_a_city_in_list_and_map() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
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
fn a_clicked_marker_opens_its_city_and_has_the_focus_again_afterwards() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
        page.click("[data-marker=kuopio]").await;
        page.wait_address("kuopio/").await;
        page.wait_text(FI.sources).await;
        page.go_back_to(View::Cities, FI).await;
        wait_map(page, "cities/").await;
        page.wait_until("focus on the marker", async || {
            page.has_focus("[data-marker=kuopio]").await
        })
        .await;
    });
}

#[test]
fn a_clicked_region_filters_and_zooms_in() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
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
        page.wait_address("cities/?region=19").await;
        wait_map(page, "cities/?region=19").await;
        let zoomed = width().await;
        assert!(zoomed < whole, "{zoomed} of {whole}");
        page.run_script(click).await;
        page.wait_address("cities/").await;
        wait_map(page, "cities/").await;
    });
}

#[test]
fn a_region_without_cities_is_no_filter() {
    journey(async |page| {
        page.visit("cities/").await;
        wait_map(page, "cities/").await;
        page.run_script(
            "all('title').find((title) => title.textContent === 'Ahvenanmaa').parentElement \
            .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await;
        wait_map(page, "cities/").await;
        assert_eq!(page.address().await, "cities/");
    });
}

#[test]
fn hover_does_not_stick_to_an_element_reused_for_another_city() {
    journey(async |page| {
        page.visit("cities/?sort=name").await;
        wait_map(page, "cities/?sort=name").await;
        page.hover("[data-city=espoo]").await;
        let highlighted = "return [...new Set(all('[data-city], [data-marker]').filter((el) => \
            getComputedStyle(el.querySelector('text') ?? el).textDecorationLine === 'underline' || \
            getComputedStyle(el).boxShadow !== 'none').map((el) => el.dataset.city ?? el.dataset.marker))]";
        let highlighted = async || page.evaluate::<Vec<String>>(highlighted, json!([])).await;
        page.wait_for("the highlighted cities", vec!["espoo".to_owned()], highlighted).await;
        let typed = "const box = document.querySelector('input[type=search]'); box.value = 'salo'; \
            box.dispatchEvent(new InputEvent('input', { bubbles: true })); return null";
        let _: serde_json::Value = page.evaluate(typed, json!([])).await;
        page.wait_listed("cities/?q=salo&sort=name").await;
        // The pointer has not moved: at most it is over the one city that is left there.
        page.wait_until("no other city is highlighted", async || {
            highlighted().await.iter().all(|city| city == "salo")
        })
        .await;
    });
}

#[test]
fn wheel_and_pinch_scroll_the_page() {
    journey(async |page| {
        page.visit("cities/?as=map").await;
        wait_map(page, "cities/").await;
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
