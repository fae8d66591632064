//! The page of one thing, and the links between them.

use kaupunkipolitiikka::domain::View;
use serde_json::json;
use thirtyfour::Key;

use crate::browser::journey;
use crate::expected::{self, DATASET, FI};
use crate::page::Page;

async fn wait_detail(page: &Page, words: &str) {
    page.wait_until(&format!("“{words}” in the detail"), async || {
        page.detail().await.contains(words)
    })
    .await;
}

/// Follows links from one detail to the next.
async fn follow(page: &Page, ids: &[&str]) {
    for id in ids {
        page.follow_in_detail(id).await;
        page.wait_address(&format!("{id}/")).await;
    }
}

#[test]
fn leads_from_a_city_to_its_mayor_and_back() {
    journey(async |page| {
        page.visit("vaasa/").await;
        wait_detail(page, "Vaasa").await;
        wait_detail(page, FI.mayor_in_lead).await;
        follow(page, &["tomas-hayry"]).await;
        wait_detail(page, FI.common.role(kaupunkipolitiikka::domain::dataset::Role::ViceChair))
            .await;
        follow(page, &["vaasa"]).await;
        wait_detail(page, "Vasa").await;
    });
}

#[test]
fn leads_from_an_author_to_all_her_publications_and_back() {
    journey(async |page| {
        page.visit("mari-vaattovaara/").await;
        wait_detail(page, FI.written).await;
        follow(page, &["sparring-2020", "mari-vaattovaara", "study-2022", "mari-vaattovaara"])
            .await;
    });
}

#[test]
fn leads_from_a_paper_to_its_response_and_its_study_and_back() {
    journey(async |page| {
        page.visit("sparring-2020/").await;
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
        for (view, id) in [
            (View::Cities, "vaasa"),
            (View::Leadership, "tomas-hayry"),
            (View::Series, "study-2022"),
        ] {
            page.visit(&format!("{}/", view.id())).await;
            page.open_item(id).await;
            page.wait_address(&format!("{id}/")).await;
            wait_detail(page, FI.sources).await;
            page.go_back_to(view, FI).await;
            page.wait_address(&format!("{}/", view.id())).await;
            page.wait_until(&format!("focus on the link to {id}"), async || {
                page.has_focus(&format!("a[href*='{id}/']")).await
            })
            .await;
        }
    });
}

#[test]
fn closes_by_back_as_well() {
    journey(async |page| {
        page.visit("cities/").await;
        page.open_item("vaasa").await;
        page.wait_address("vaasa/").await;
        wait_detail(page, FI.sources).await;
        page.back().await;
        page.wait_address("cities/").await;
        page.wait_for("the detail", String::new(), async || page.detail().await).await;
        page.wait_listed("cities/").await;
    });
}

/// As a screen reader's reading position moves on, the focus stays behind or is lost.
#[test]
fn escape_leaves_a_page_from_wherever_the_reader_is() {
    journey(async |page| {
        page.visit("cities/?region=02").await;
        page.open_item("turku").await;
        wait_detail(page, FI.sources).await;
        let () = page.evaluate("document.activeElement.blur()", json!([])).await;
        page.press(Key::Escape).await;
        page.wait_address("cities/?region=02").await;
        page.wait_cities(&["turku", "salo"]).await;
    });
}

#[test]
fn a_city_shows_where_it_is_and_leads_to_the_map() {
    journey(async |page| {
        page.visit("salo/").await;
        page.wait_until("the outlines", async || !page.texts(".locator path").await.is_empty())
            .await;
        page.click(".locator").await;
        page.wait_address("cities/?as=map&region=02").await;
        page.wait_cities(&["turku", "salo"]).await;
    });
}

#[test]
fn a_publication_says_where_to_read_it() {
    journey(async |page| {
        page.visit("study-2022/").await;
        wait_detail(page, FI.only_a_page).await;
        let script = "return all('.read a[rel~=external]', detail())[0].href";
        let address: String = page.evaluate(script, json!([])).await;
        assert!(address.starts_with("https://"), "{address}");
        page.visit("response-2020/").await;
        wait_detail(page, FI.no_page).await;
    });
}

#[test]
fn names_sources_with_links_that_are_safe() {
    journey(async |page| {
        for id in ["helsinki", "tomas-hayry", "study-2022", "pamphlet"] {
            page.visit(&format!("{id}/")).await;
            wait_detail(page, FI.sources).await;
            let script = "return all('a[href]', detail()).map((link) => link.href) \
                .filter((address) => !address.startsWith(location.origin))";
            let outward: Vec<String> = page.evaluate(script, json!([])).await;
            assert!(!outward.is_empty(), "{id} has no source to follow");
            let safe = outward.iter().all(|address| address.starts_with("https://"));
            assert!(safe, "{id}: {outward:?}");
        }
    });
}

#[test]
fn the_heading_of_a_page_is_on_the_first_screen_of_a_phone() {
    journey(async |page| {
        page.resize(390, 844).await;
        for address in ["en/salo/", "mari-vaattovaara/", "sv/study-2022/", "mal/", "en/term-2011/"]
        {
            page.visit(address).await;
            let below = "return document.querySelector('#kpr-detail').getBoundingClientRect().top \
                - document.querySelector('header').getBoundingClientRect().bottom";
            let below: f64 = page.evaluate(below, json!([])).await;
            assert!((0.0..=120.0).contains(&below), "{address}: {below} px below the header");
            // Before any input of the reader the focus stays at the top.
            assert!(!page.has_focus("#kpr-detail").await);
        }
    });
}

#[test]
fn leads_to_the_things_before_and_after_it() {
    journey(async |page| {
        // In the order of the list that led there, else in the order of the view.
        page.visit("cities/?region=01&sort=name").await;
        let cities = expected::cities("cities/?region=01&sort=name");
        assert!(cities.len() > 1, "{cities:?}");
        page.open_item(&cities[0]).await;
        page.wait_address(&format!("{}/", cities[0])).await;
        page.click_named(FI.next).await;
        page.wait_address(&format!("{}/", cities[1])).await;
        page.click_named(FI.previous).await;
        page.wait_address(&format!("{}/", cities[0])).await;
        page.go_back_to(View::Cities, FI).await;
        page.wait_address("cities/?region=01&sort=name").await;

        let cities = expected::cities("cities/");
        page.visit(&format!("{}/", cities[0])).await;
        page.click_named(FI.next).await;
        page.wait_address(&format!("{}/", cities[1])).await;
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
            page.visit(&format!("{id}/")).await;
            wait_detail(page, words).await;
        }
    });
}

#[test]
fn labels_undated_publications() {
    journey(async |page| {
        page.visit("series/").await;
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
        page.visit("turku/").await;
        wait_detail(page, "Turku").await;
        page.click("[data-lang=sv]").await;
        page.wait_until("Åbo in the detail", async || page.detail().await.contains("Åbo")).await;
        page.wait_address("turku/").await;
    });
}

/// A regression: the focus returned to the first link that had been clicked.
#[test]
fn returns_focus_after_a_change_of_view() {
    journey(async |page| {
        page.visit("").await;
        page.go_to(View::Cities, FI).await;
        page.wait_address("cities/").await;
        page.open_item("kajaani").await;
        page.wait_until("the detail", async || page.has_focus("#kpr-detail").await).await;
        page.press(Key::Escape).await;
        page.wait_address("cities/").await;
        page.wait_until("focus on Kajaani", async || page.has_focus("[data-city=kajaani] a").await)
            .await;
    });
}
