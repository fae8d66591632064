//! The search box.

use kaupunkipolitiikka::domain::View;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::journey;
use crate::expected::{self, FI};

#[test]
fn finds_a_city_however_its_name_is_written() {
    journey(async |page| {
        for (typed, city) in [
            ("helsingissä", "helsinki"),
            ("Åbo", "turku"),
            ("jyvaskyla", "jyvaskyla"),
            ("helsnki", "helsinki"),
            ("Seinäjoelle", "seinajoki"),
            ("S:t Michel", "mikkeli"),
        ] {
            let search = format!("cities/?q={}", typed.replace(' ', "+"));
            page.visit("cities/").await;
            page.search_for(typed).await;
            page.wait_cities(&expected::cities(&search)).await;
            assert_eq!(page.cities().await.first().map(String::as_str), Some(city), "{typed}");
            page.wait_address(&search).await;
        }
    });
}

#[test]
fn highlights_matches() {
    journey(async |page| {
        for (typed, city, highlighted) in [
            ("helsingissä", "helsinki", "Helsin"),
            ("Åbo", "turku", "Åbo"),
            ("jyvaskyla", "jyvaskyla", "Jyväskylä"),
        ] {
            page.visit("cities/").await;
            page.search_for(typed).await;
            page.wait_until(&format!("a highlight of {highlighted}"), async || {
                let highlights = page.texts(&format!("[data-city={city}] mark")).await;
                highlights.iter().any(|text| text.starts_with(highlighted))
            })
            .await;
        }
    });
}

#[test]
fn highlighting_keeps_the_spaces_in_a_name() {
    journey(async |page| {
        for (search, link, name) in [
            ("?q=hayry", "[data-person] h5 a", "Tomas Häyry"),
            ("sv/cities/?q=michel", "[data-city] h3 a", "S:t Michel"),
            ("en/?q=Palonen", ".contacts a", "Katja Palonen"),
        ] {
            page.visit(search).await;
            page.wait_until("a highlight", async || !page.texts("mark").await.is_empty()).await;
            // As rendered, since the markup does not show collapsed spaces.
            let seen = "return document.querySelector(arguments[0]).innerText";
            assert_eq!(page.evaluate::<String>(seen, json!([link])).await, name);
        }
    });
}

#[test]
fn leads_from_a_publication_that_was_found_to_its_author() {
    journey(async |page| {
        page.visit("?q=vaattovaara").await;
        page.wait_listed("?q=vaattovaara").await;
        page.click_named("Mari Vaattovaara").await;
        page.wait_address("mari-vaattovaara/?q=vaattovaara").await;
    });
}

#[test]
fn searches_cities_people_and_publications_at_once() {
    journey(async |page| {
        page.visit("").await;
        page.search_for("häyry").await;
        page.wait_listed("?q=häyry").await;
        assert_eq!(page.persons().await, ["tomas-hayry"]);
        let status = page.status().await;
        let mandates = (FI.mandates)(1);
        assert!(status.contains(&mandates), "the status says {status:?}");
    });
}

#[test]
fn shows_the_number_of_matches_in_other_views() {
    journey(async |page| {
        page.visit("cities/").await;
        page.search_for("häyry").await;
        page.wait_text(FI.elsewhere).await;
        // The link to that view keeps the search.
        page.go_to(View::Leadership, FI).await;
        page.wait_address("leadership/?q=häyry").await;
        page.wait_listed("leadership/?q=häyry").await;
    });
}

#[test]
fn adds_one_history_entry_per_word_and_back_removes_it() {
    journey(async |page| {
        page.visit("cities/").await;
        let before = page.history_length().await;
        page.search_for("tur").await;
        page.wait_address("cities/?q=tur").await;
        page.press("ku").await;
        page.wait_address("cities/?q=turku").await;
        assert_eq!(page.history_length().await, before + 1, "steps of history");

        page.back().await;
        page.wait_address("cities/").await;
        page.wait_listed("cities/").await;
        let empty = String::new();
        page.wait_for("the search box", empty, async || page.search_box().await.0).await;

        page.forward().await;
        page.wait_listed("cities/?q=turku").await;
        let word = "turku".to_owned();
        page.wait_for("the search box", word, async || page.search_box().await.0).await;
    });
}

#[test]
fn keeps_focus_and_caret_while_typing_in_the_middle() {
    journey(async |page| {
        page.visit("cities/").await;
        page.search_for("hesinki").await;
        page.wait_address("cities/?q=hesinki").await;
        page.press(Key::Home + Key::Right + Key::Right).await;
        page.press("l").await;
        page.wait_address("cities/?q=helsinki").await;
        page.wait_cities(&["helsinki"]).await;
        assert!(page.has_focus("input[type=search]").await, "focus is on {}", page.focus().await);
        assert_eq!(page.search_box().await, ("helsinki".to_owned(), 3), "the word and the caret");
    });
}

#[test]
fn reports_when_nothing_is_found() {
    journey(async |page| {
        page.visit("cities/").await;
        page.search_for("zzzz").await;
        page.wait_text(FI.none).await;
        page.wait_cities::<&str>(&[]).await;
        page.click_named(FI.drop_search).await;
        page.wait_listed("cities/").await;
        page.wait_address("cities/").await;
    });
}

#[test]
fn treats_typed_markup_as_text() {
    journey(async |page| {
        let typed = "<img src=x onerror=alert(1)> & \"50 %\" +";
        page.visit("").await;
        page.search_for(typed).await;
        let in_address = async || {
            let q = "return new URLSearchParams(location.search).get('q')";
            page.evaluate::<Option<String>>(q, json!([])).await.as_deref() == Some(typed)
        };
        page.wait_until("all that was typed in the address", in_address).await;
        page.reload().await;
        assert_eq!(page.search_box().await.0, typed);
        let images: usize = page.evaluate("return all('img[src=x]').length", json!([])).await;
        assert_eq!(images, 0);
    });
}
