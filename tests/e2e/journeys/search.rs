//! The search box.

use kaupunkipolitiikka::domain::dataset::Role;
use kaupunkipolitiikka::domain::{Language, View};
use kaupunkipolitiikka::text::Text;
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
            ("?q=hayry", "[data-hit] a", "Tomas Häyry"),
            ("leadership/?q=hayry", "[data-person] a", "Tomas Häyry"),
            ("en/?q=Palonen", "[data-hit] a", "Katja Palonen"),
            ("sv/cities/?q=michel", "[data-city] h3 a", "S:t Michel"),
            ("en/leadership/?q=Palonen", ".contacts a", "Katja Palonen"),
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
        let hits = expected::listed("?q=häyry").hits;
        assert_eq!(hits.first().map(String::as_str), Some("tomas-hayry"));
        assert_eq!(page.status().await, FI.counted(hits.len(), FI.hits));
        // A result says what it is, and answers.
        let texts = page.texts("[data-hit=tomas-hayry]").await;
        assert!(texts[0].contains(FI.common.role(Role::ViceChair)), "{texts:?}");
        page.go_to(View::Leadership, FI).await;
        page.wait_listed("leadership/?q=häyry").await;
        assert_eq!(page.persons().await, ["tomas-hayry"]);
        let status = page.status().await;
        let mandates = FI.counted(1, FI.mandates);
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

/// Results of every kind lead to what tells of them, and say why they were found.
#[test]
fn results_of_every_kind_lead_somewhere() {
    journey(async |page| {
        for (search, id, address, shown) in [
            ("?q=lapissa", "19", "cities/?region=19", "Rovaniemi"),
            ("sv/?q=kommunförbundet", "association", "leadership/", "Finlands Kommunförbund"),
            ("en/?q=networking", "networking", "about/", "Promoting the urban regions"),
            ("?q=orpon", "term-2023", "term-2023/", "Petteri Orpon hallitus"),
            ("en/?q=imatra", "east", "east/", "Joensuu, Lappeenranta and Imatra"),
            ("en/?q=kolbe+pamphlet", "laura-kolbe", "laura-kolbe/", "Pamphlet: Kaupunkipolitiikan"),
            // Its region is nowhere else in the entry of a city.
            ("?q=uudenmaan", "espoo", "espoo/", "Uusimaa"),
        ] {
            page.visit(search).await;
            let hit = format!("[data-hit={id:?}]");
            page.wait_until(id, async || !page.texts(&hit).await.is_empty()).await;
            let text = page.texts(&hit).await.join(" ");
            assert!(text.contains(shown), "{search}: {text}");
            page.click(&format!("{hit} a")).await;
            page.wait_address(address).await;
        }
    });
}

#[test]
fn says_what_a_search_was_taken_for() {
    journey(async |page| {
        for (language, folder) in [(Language::Fi, ""), (Language::Sv, "sv/"), (Language::En, "en/")]
        {
            let text = Text::of(language);
            page.visit(folder).await;
            page.search_for("Roavniemi").await;
            page.wait_text(&(text.corrected)("Rovaniemi")).await;
            let first = "return ids('data-hit')[0] ?? ''";
            page.wait_for("the first result", "rovaniemi".to_owned(), async || {
                page.evaluate(first, json!([])).await
            })
            .await;
            page.press(Key::Escape).await;
            page.search_for("Vaasa xyzzy").await;
            page.wait_text(text.partial).await;
        }
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

/// The first result stands in the part of a phone's screen that its keyboard leaves free.
#[test]
fn the_first_result_is_in_sight_while_typing() {
    journey(async |page| {
        for (width, height, most) in [(390, 844, 300.0), (320, 568, 250.0), (1280, 900, 350.0)] {
            for language in ["", "sv/", "en/"] {
                page.resize(width, height).await;
                page.visit(language).await;
                page.search_for("turku").await;
                page.wait_listed("?q=turku").await;
                let script = "return all('[data-hit]')[0].getBoundingClientRect().top";
                let top: f64 = page.evaluate(script, json!([])).await;
                assert!(top <= most, "{top} at {width} in “{language}”");
            }
        }
    });
}

#[test]
fn the_keyboard_leads_from_the_box_along_the_results_and_back() {
    journey(async |page| {
        page.visit("").await;
        page.search_for("kumppanuus").await;
        page.wait_listed("?q=kumppanuus").await;
        let hits = expected::listed("?q=kumppanuus").hits;
        let at = |at: usize| format!("[data-hit={}] a", hits[at]);
        // Enter is the search key of a phone: its keyboard goes when the box loses the focus.
        for (key, wanted) in [(Key::Enter, at(0)), (Key::Down, at(1)), (Key::Up, at(0))] {
            page.press(key).await;
            page.wait_until(&wanted, async || page.has_focus(&wanted).await).await;
        }
        page.press(Key::Up).await;
        page.wait_until("the box", async || page.has_focus("input[type=search]").await).await;
        page.press(Key::Down).await;
        page.wait_until("the first", async || page.has_focus(&at(0)).await).await;
        page.press(Key::Escape).await;
        page.wait_listed("").await;
        page.wait_until("the box", async || page.has_focus("input[type=search]").await).await;
        assert_eq!(page.search_box().await.0, "");
        page.search_for("turku").await;
        page.wait_listed("?q=turku").await;
        page.press(Key::Escape).await;
        page.wait_listed("").await;
        assert_eq!(page.search_box().await.0, "");
        // In a view it leads into its own list.
        for (view, typed, first) in [
            ("sv/cities/", "turku", "[data-city=turku] a"),
            ("en/leadership/", "häyry", "[data-person=tomas-hayry] a"),
            ("series/", "vastine", "[data-publication=response-2020] a"),
        ] {
            page.visit(view).await;
            page.search_for(typed).await;
            page.wait_listed(&format!("{view}?q={typed}")).await;
            page.press(Key::Enter).await;
            page.wait_until(first, async || page.has_focus(first).await).await;
        }
    });
}
