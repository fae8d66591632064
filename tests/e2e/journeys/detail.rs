//! The detail of a city, a person or a publication, and the links between them.

use kaupunkipolitiikka::domain::View;
use kaupunkipolitiikka::text::Text;
use serde_json::json;
use thirtyfour::Key;

use crate::browser::journey;
use crate::expected::{DATASET, FI};
use crate::page::Page;
use crate::server::DATASET as DATA;

async fn wait_detail(page: &Page, words: &str) {
    page.wait_until(&format!("“{words}” in the detail"), async || {
        page.detail(FI.close).await.contains(words)
    })
    .await;
}

/// Follows links from one detail to the next.
async fn follow(page: &Page, ids: &[&str]) {
    for id in ids {
        page.follow_in_detail(FI.close, id).await;
        page.wait_address(&format!("?item={id}")).await;
    }
}

#[test]
fn leads_from_a_city_to_its_mayor_and_back() {
    journey(async |page| {
        page.visit("?item=vaasa").await;
        wait_detail(page, "Vaasa").await;
        wait_detail(page, FI.mayor_in_lead).await;
        follow(page, &["tomas-hayry"]).await;
        wait_detail(page, FI.role(kaupunkipolitiikka::domain::dataset::Role::ViceChair)).await;
        follow(page, &["vaasa"]).await;
        wait_detail(page, "Vasa").await;
    });
}

#[test]
fn leads_from_an_author_to_all_her_publications_and_back() {
    journey(async |page| {
        page.visit("?item=mari-vaattovaara").await;
        wait_detail(page, FI.written).await;
        follow(page, &["sparring-2020", "mari-vaattovaara", "study-2022", "mari-vaattovaara"])
            .await;
    });
}

#[test]
fn leads_from_a_paper_to_its_response_and_its_study_and_back() {
    journey(async |page| {
        page.visit("?item=sparring-2020").await;
        wait_detail(page, FI.answered_by).await;
        wait_detail(page, FI.followed_by).await;
        follow(page, &["response-2020"]).await;
        wait_detail(page, FI.answers).await;
        follow(page, &["sparring-2020", "study-2022"]).await;
        wait_detail(page, FI.follows).await;
        follow(page, &["sparring-2020"]).await;
    });
}

#[test]
fn returns_focus_to_the_link_that_opened_it() {
    journey(async |page| {
        for (view, id) in
            [("cities", "vaasa"), ("leadership", "tomas-hayry"), ("series", "study-2022")]
        {
            page.visit(&format!("?view={view}")).await;
            page.open_item(id).await;
            page.wait_address(&format!("?view={view}&item={id}")).await;
            wait_detail(page, FI.sources).await;
            page.click_named(FI.close).await;
            page.wait_address(&format!("?view={view}")).await;
            page.wait_until(&format!("focus on the link to {id}"), async || {
                page.has_focus(&format!("a[href*='item={id}']")).await
            })
            .await;
        }
    });
}

#[test]
fn closes_by_back_as_well() {
    journey(async |page| {
        page.visit("?view=cities").await;
        page.open_item("vaasa").await;
        page.wait_address("?view=cities&item=vaasa").await;
        wait_detail(page, FI.sources).await;
        page.back().await;
        page.wait_address("?view=cities").await;
        page.wait_for("the detail", String::new(), async || page.detail(FI.close).await).await;
        page.wait_listed("?view=cities").await;
    });
}

#[test]
fn names_sources_with_links_that_are_safe() {
    journey(async |page| {
        for id in ["helsinki", "tomas-hayry", "study-2022", "pamphlet"] {
            page.visit(&format!("?item={id}")).await;
            wait_detail(page, FI.sources).await;
            let script = "return all('a[href]', detail(arguments[0])).map((link) => link.href) \
                .filter((address) => !address.startsWith(location.origin))";
            let outward: Vec<String> = page.evaluate(script, json!([FI.close])).await;
            assert!(!outward.is_empty(), "{id} has no source to follow");
            let safe = outward.iter().all(|address| address.starts_with("https://"));
            assert!(safe, "{id}: {outward:?}");
        }
    });
}

#[test]
fn a_detail_in_the_address_is_in_view_on_a_phone() {
    journey(async |page| {
        page.resize(360, 740).await;
        for search in ["en/?item=salo", "?item=mari-vaattovaara", "?q=paperi&item=study-2022"] {
            page.visit(search).await;
            let in_sight = "const { top, bottom } = \
                document.querySelector('#kpr-detail').getBoundingClientRect(); \
                return top >= 0 && bottom <= innerHeight";
            page.wait_until("the detail in sight", async || {
                page.evaluate(in_sight, json!([])).await
            })
            .await;
            // Before any input of the reader the focus stays at the top.
            assert!(!page.has_focus("#kpr-detail").await);
        }
        // A focused search box is not scrolled out of view.
        let held = page.server.hold(DATA);
        page.open("?item=salo").await;
        page.focus_on("input[type=search]").await;
        held.release();
        page.wait_ready().await;
        assert!(page.has_focus("input[type=search]").await);
        assert_eq!(page.evaluate::<u32>("return scrollY", json!([])).await, 0);
    });
}

#[test]
fn says_in_words_what_is_not_known() {
    journey(async |page| {
        let unsure = |city: &&kaupunkipolitiikka::domain::dataset::City| {
            city.terms.iter().any(|seat| seat.represented.is_none())
        };
        let city = DATASET.cities.iter().find(unsure).unwrap().id;
        for (id, words) in [
            (city, FI.not_known),
            ("booklet", FI.date_not_known),
            ("pamphlet", FI.date_not_known),
            ("sparring-2020", FI.affiliation_not_known),
            ("maria-ohisalo", FI.own_start_not_known),
        ] {
            page.visit(&format!("?item={id}")).await;
            wait_detail(page, words).await;
        }
    });
}

#[test]
fn labels_undated_publications() {
    journey(async |page| {
        page.visit("?view=series").await;
        for id in ["booklet", "pamphlet"] {
            let entry = page.texts(&format!("[data-publication={id}]")).await.concat();
            let said = entry.contains(FI.undated) || entry.contains(FI.date_not_known);
            assert!(said, "{entry:?}");
        }
    });
}

#[test]
fn keeps_its_detail_when_the_language_changes() {
    journey(async |page| {
        page.visit("?item=turku").await;
        wait_detail(page, "Turku").await;
        page.click("[data-lang=sv]").await;
        let text = Text::of(kaupunkipolitiikka::domain::Language::Sv);
        page.wait_until("Åbo in the detail", async || {
            page.detail(text.close).await.contains("Åbo")
        })
        .await;
        page.wait_address("?item=turku").await;
    });
}

/// A regression: the focus returned to the first link that had been clicked.
#[test]
fn returns_focus_after_a_change_of_view() {
    journey(async |page| {
        page.visit("").await;
        page.go_to(View::Cities, FI).await;
        page.wait_address("?view=cities").await;
        page.open_item("kajaani").await;
        page.wait_until("the detail", async || page.has_focus("section h2").await).await;
        page.press(Key::Escape).await;
        page.wait_address("?view=cities").await;
        page.wait_until("focus on Kajaani", async || page.has_focus("[data-city=kajaani] a").await)
            .await;
    });
}
