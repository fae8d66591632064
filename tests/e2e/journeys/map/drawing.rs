//! What is drawn: markers, labels, outlines.

use kaupunkipolitiikka::domain::Language;
use serde_json::json;

use super::wait_map;
use crate::browser::journey;
use crate::expected::{self, DATASET, FI};
use crate::page::Page;
use crate::server::{Answer, DATASET as DATA, dist_file};

#[test]
fn shows_the_same_cities_as_the_list_in_every_selection() {
    journey(async |page| {
        let searches = [
            "",
            "cities/",
            "cities/?as=map",
            "cities/?region=01",
            "cities/?group=growth&language=fi-sv",
            "cities/?q=turku",
            "cities/?term=2016&sort=name",
        ];
        for search in searches {
            page.visit(search).await;
            wait_map(page, search).await;
        }
        // A phone renders it on demand.
        page.resize(320, 800).await;
        for search in searches.into_iter().filter(|search| !search.is_empty()) {
            let joint = if search.contains('?') { '&' } else { '?' };
            let search = format!("{search}{joint}as=map");
            page.visit(&search).await;
            wait_map(page, &search).await;
        }
        page.resize(1280, 800).await;
        page.choose("Uusimaa", FI).await;
        wait_map(page, "cities/?term=2016&sort=name&region=01").await;
    });
}

/// Waits for the outlines of the regions, which are loaded as a separate file.
async fn wait_outlines(page: &Page, number: usize) {
    let outlines = "return all('.land path').length";
    page.wait_for("the outlines", number, async || page.evaluate(outlines, json!([])).await).await;
}

#[test]
fn markers_do_not_wait_for_the_outlines() {
    journey(async |page| {
        let held = page.server.hold(&dist_file("outlines-", ".js"));
        page.visit("cities/?as=map").await;
        wait_map(page, "cities/?as=map").await;
        wait_outlines(page, 0).await;
        held.release();
        wait_outlines(page, DATASET.regions.len()).await;
    });
}

#[test]
fn a_retry_loads_the_outlines_too() {
    journey(async |page| {
        page.expect_console("");
        let land = dist_file("outlines-", ".js");
        for path in [DATA, &land] {
            page.server.answer(path, Answer::Status(500));
        }
        page.open("cities/").await;
        page.wait_state("failed").await;
        page.wait_until("a request", async || page.server.requests_for(&land) > 0).await;
        for path in [DATA, &land] {
            page.server.restore(path);
        }
        page.click("[data-retry]").await;
        page.wait_ready().await;
        wait_map(page, "cities/").await;
        wait_outlines(page, DATASET.regions.len()).await;
    });
}

/// The number of labels, and those that overlap another or leave the map.
const LABELS: &str = "const names = all('[data-marker] text'); \
    const box = names[0]?.ownerSVGElement.getBoundingClientRect(); \
    const boxes = names.map((name) => [name.textContent, name.getBoundingClientRect()]); \
    const faults = []; \
    boxes.forEach(([name, a], at) => { \
      if (a.left < box.left - 1 || a.right > box.right + 1 || a.bottom > box.bottom + 1) \
        faults.push(`${name} leaves the map`); \
      for (const [other, b] of boxes.slice(at + 1)) \
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) \
          faults.push(`${name} overlaps ${other}`); \
    }); \
    return [names.length, faults]";

#[test]
fn labels_never_overlap_in_any_language() {
    journey(async |page| {
        for (width, search) in
            [(320, "cities/?as=map"), (1280, "cities/"), (1280, "?as=map&region=01")]
        {
            page.resize(width, 800).await;
            for language in Language::ALL {
                page.visit(&format!("{}{search}", language.folder())).await;
                wait_map(page, search).await;
                let (number, faults): (usize, Vec<String>) = page.evaluate(LABELS, json!([])).await;
                assert_eq!(number, expected::cities(search).len(), "names at {width}");
                assert!(faults.is_empty(), "{} at {width}: {faults:?}", language.code());
            }
        }
    });
}

/// A phone responds sooner without a map beside its list.
#[test]
fn on_a_phone_the_map_is_rendered_on_demand() {
    journey(async |page| {
        let markers =
            async || page.evaluate::<usize>("return ids('data-marker').length", json!([])).await;
        page.resize(412, 900).await;
        page.visit("cities/").await;
        page.search_for("turku").await;
        page.wait_cities(&["turku"]).await;
        assert_eq!(markers().await, 0);
        page.click_named(FI.layout_names[1]).await;
        page.wait_for("the markers", 1, markers).await;
        page.click_named(FI.layout_names[0]).await;
        page.wait_for("the markers", 0, markers).await;
        // In landscape, or on a desktop.
        page.resize(1280, 900).await;
        page.wait_for("the markers", 1, markers).await;
    });
}
