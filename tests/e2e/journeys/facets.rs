//! Filters: choosing, clearing, and suggestions for an empty result.

use kaupunkipolitiikka::domain::{Facet, Language, View};
use serde_json::json;

use crate::browser::journey;
use crate::expected::{self, DATASET, FI, region};

fn group(id: &str) -> &'static str {
    DATASET.groups.iter().find(|group| group.id == id).unwrap().short.get(Language::Fi)
}

#[test]
fn joins_values_of_one_facet_by_or_and_facets_by_and() {
    journey(async |page| {
        page.visit("cities/").await;
        page.choose(region("01"), FI).await;
        page.wait_address("cities/?region=01").await;
        page.wait_cities(&["helsinki", "espoo", "vantaa", "porvoo"]).await;

        page.choose(region("06"), FI).await;
        page.wait_address("cities/?region=01,06").await;
        page.wait_cities(&["helsinki", "espoo", "tampere", "vantaa", "porvoo"]).await;

        page.choose(group("growth"), FI).await;
        page.wait_address("cities/?region=01,06&group=growth").await;
        page.wait_cities(&["porvoo"]).await;

        page.choose(region("01"), FI).await;
        page.choose(region("06"), FI).await;
        page.wait_listed("cities/?group=growth").await;
    });
}

#[test]
fn states_the_result_count_with_its_noun() {
    journey(async |page| {
        for (search, number) in [("cities/?region=06", 1), ("cities/?region=01", 4)] {
            page.visit(search).await;
            let words = FI.counted(number, FI.cities);
            page.wait_until(&words, async || page.status().await.contains(&words)).await;
        }
    });
}

#[test]
fn clears_search_and_filters_and_keeps_view_and_theme() {
    journey(async |page| {
        page.visit("cities/?q=espoo&region=01&theme=dark").await;
        page.wait_cities(&["espoo"]).await;
        let shown = "return all('[data-clear]').filter(visible).length";
        assert_eq!(page.evaluate::<usize>(shown, json!([])).await, 1, "ways to clear");
        page.click("[data-clear]").await;
        page.wait_address("cities/?theme=dark").await;
        page.wait_listed("cities/").await;
        page.wait_for("ways to clear", 0, async || page.evaluate::<usize>(shown, json!([])).await)
            .await;
        assert_eq!(page.search_box().await.0, "");
    });
}

#[test]
fn removes_one_filter_by_its_chip() {
    journey(async |page| {
        page.visit("cities/?region=01,06").await;
        page.click_named_with((FI.remove)("").trim_end(), region("01")).await;
        page.wait_address("cities/?region=06").await;
        page.wait_cities(&["tampere"]).await;
    });
}

#[test]
fn suggests_which_filter_to_remove_when_nothing_is_left() {
    journey(async |page| {
        page.visit("cities/?region=01&group=vitality").await;
        page.wait_text(FI.none).await;
        page.wait_cities::<&str>(&[]).await;
        for facet in [Facet::Region, Facet::Group] {
            page.wait_text(&(FI.drop_facet)(FI.facet(facet))).await;
        }
        page.click_named(&(FI.drop_facet)(FI.facet(Facet::Region))).await;
        page.wait_address("cities/?group=vitality").await;
        page.wait_cities(&["jyvaskyla", "kuopio", "lahti"]).await;
    });
}

#[test]
fn suggests_which_filter_to_remove_in_an_empty_section() {
    journey(async |page| {
        page.visit("?region=19&group=alliance6").await;
        page.wait_text(FI.loosen).await;
        let status = page.status().await;
        assert!(status.contains(&FI.counted(0, FI.cities)), "the status says {status:?}");
        assert!(!page.persons().await.is_empty());
        page.click_named(&(FI.drop_facet)(FI.facet(Facet::Group))).await;
        page.wait_address("?region=19").await;
        page.wait_cities(&["rovaniemi"]).await;
        assert!(!page.text().await.contains(FI.loosen));
    });
}

#[test]
fn suggests_removing_several_filters_where_no_single_one_helps() {
    journey(async |page| {
        page.visit("cities/?q=zzzz&region=19&group=alliance6").await;
        page.wait_text(FI.loosen).await;
        page.click(".nothing a").await;
        page.wait_until("some city", async || !page.cities().await.is_empty()).await;
    });
}

#[test]
fn counts_cities_whose_participation_in_2011_is_unknown() {
    journey(async |page| {
        page.visit("cities/?term=2011").await;
        page.wait_listed("cities/?term=2011").await;
        assert_eq!(page.cities().await.len(), 13);
        assert_eq!(expected::found("?term=2011").unknown.len(), 10);
        page.wait_text(&(FI.not_known_cities)(10)).await;
    });
}

#[test]
fn keeps_focus_while_filtering() {
    journey(async |page| {
        page.visit("cities/").await;
        let label = region("01");
        page.focus_choice(label, FI).await;
        for search in ["cities/?region=01", "cities/"] {
            page.press(" ").await;
            page.wait_address(search).await;
            page.wait_listed(search).await;
            let stayed = "return document.activeElement === checkbox(arguments[0])";
            let stayed: bool = page.evaluate(stayed, json!([label])).await;
            assert!(stayed, "focus went to {}", page.focus().await);
        }
    });
}

#[test]
fn filters_publications_by_kind_author_and_year() {
    journey(async |page| {
        for search in ["series/?kind=study", "series/?author=laura-kolbe"] {
            page.visit(search).await;
            page.wait_listed(search).await;
        }
        page.visit("series/").await;
        page.choose(FI.undated, FI).await;
        page.wait_address("series/?year=undated").await;
        page.wait_for(
            "publications",
            vec!["booklet".to_owned(), "pamphlet".to_owned()],
            async || page.publications().await,
        )
        .await;
    });
}

/// What covers the page on a phone counts what it leaves, and gives way to it.
#[test]
fn filters_are_a_sheet_on_a_phone() {
    journey(async |page| {
        page.resize(390, 844).await;
        page.visit("cities/").await;
        page.choose(region("06"), FI).await;
        page.choose(region("02"), FI).await;
        let show = (FI.show)(&FI.counted(3, FI.cities));
        let in_sight = "const button = controls(arguments[0])[0]; \
            return button && button.getBoundingClientRect().bottom <= innerHeight";
        page.wait_until(&format!("“{show}” in sight"), async || {
            page.evaluate::<Option<bool>>(in_sight, json!([show])).await == Some(true)
        })
        .await;
        page.click_named(&show).await;
        page.wait_until("a closed sheet", async || {
            page.evaluate("return checkboxTarget(arguments[0]) === null", json!([region("02")]))
                .await
        })
        .await;
        page.wait_cities(&["tampere", "turku", "salo"]).await;
        assert!(page.focus().await.contains(FI.filters), "focus is on {}", page.focus().await);
    });
}

#[test]
fn filters_are_beside_the_list_at_a_desk() {
    journey(async |page| {
        page.resize(1280, 900).await;
        for (view, label) in [("cities", region("02")), ("leadership", "2020")] {
            page.visit(&format!("{view}/")).await;
            let script = "const box = checkboxTarget(arguments[0]); const [list] = all('.part'); return box && \
                [box.getBoundingClientRect().right <= list.getBoundingClientRect().left, \
                box.getBoundingClientRect().bottom <= innerHeight]";
            page.wait_for("beside the list, in sight", Some([true; 2]), async || {
                page.evaluate::<Option<[bool; 2]>>(script, json!([label])).await
            })
            .await;
        }
    });
}

#[test]
fn the_title_names_what_is_chosen_and_how_it_is_shown() {
    journey(async |page| {
        page.visit("cities/?as=map&group=alliance6").await;
        let alliance = FI.view(View::Cities);
        page.wait_until("the title", async || {
            page.title().await.starts_with("Kuuden kaupungin allianssi kartalla")
                && page.title().await.contains(alliance)
        })
        .await;
        page.visit("sv/cities/?q=turku").await;
        page.wait_until("the search", async || page.title().await.starts_with("”turku”")).await;
    });
}
