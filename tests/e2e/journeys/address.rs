//! The address determines the screen, and the screen the address.

use kaupunkipolitiikka::domain::View;
use serde_json::json;

use crate::browser::journey;
use crate::expected::{FI, Listed, region};

#[test]
fn opens_every_address_directly() {
    journey(async |page| {
        for search in [
            "cities/",
            "leadership/",
            "series/",
            "about/",
            "?q=vaasa",
            "cities/?q=turussa&region=02",
            "cities/?region=01,06&group=alliance6&language=fi-sv",
            "cities/?sort=name",
            "leadership/?term=2020",
            "series/?author=mari-vaattovaara&year=2022",
            "?term=2011&sort=region&theme=dark",
        ] {
            page.visit(search).await;
            page.wait_listed(search).await;
            page.wait_address(search).await;
        }
    });
}

#[test]
fn canonicalises_the_address() {
    journey(async |page| {
        for (asked, address) in [
            ("?region=06,01&nonsense=1", "?region=01,06"),
            ("series/?kind=study", "series/?kind=study"),
            ("sv/?view=overview", ""),
            ("about/?utm_source=x#kpr-statement", "about/"),
        ] {
            page.visit(asked).await;
            let entries = page.history_length().await;
            page.wait_address(address).await;
            page.wait_listed(address).await;
            assert_eq!(page.history_length().await, entries);
        }
        assert_eq!(
            page.evaluate::<String>("return location.hash", json!([])).await,
            "#kpr-statement"
        );
    });
}

#[test]
fn restores_the_screen_from_the_address() {
    journey(async |page| {
        page.visit("").await;
        page.go_to(View::Cities, FI).await;
        page.wait_address("cities/").await;
        page.choose(region("01"), FI).await;
        page.wait_address("cities/?region=01").await;
        page.search_for("espoossa").await;
        page.wait_address("cities/?q=espoossa&region=01").await;
        page.wait_cities(&["espoo"]).await;
        let (listed, status) = (page.listed().await, page.status().await);

        let address = page.address().await;
        page.visit(&address).await;
        page.wait_for("the lists", listed, async || page.listed().await).await;
        page.wait_for("the status", status, async || page.status().await).await;
        assert_eq!(page.search_box().await.0, "espoossa");
    });
}

#[test]
fn ignores_unknown_keys_and_values() {
    journey(async |page| {
        for nonsense in [
            "?region=99&view=nope&x=1",
            "?item=nobody&sort=up&theme=pink&term=1899",
            "?%&==&&q=&region=,,&view",
        ] {
            page.visit(nonsense).await;
            page.wait_listed("").await;
        }
    });
}

#[test]
fn the_name_of_the_site_leads_to_the_plain_overview() {
    journey(async |page| {
        for address in ["?q=salo&theme=dark", "cities/?as=map&group=alliance6&theme=dark"] {
            page.visit(address).await;
            page.click(".brand").await;
            page.wait_address("?theme=dark").await;
            page.wait_listed("").await;
        }
    });
}

#[test]
fn steps_back_and_forward_through_screens() {
    journey(async |page| {
        page.visit("").await;
        page.go_to(View::Cities, FI).await;
        page.wait_listed("cities/").await;
        page.choose(region("01"), FI).await;
        page.wait_listed("cities/?region=01").await;

        for search in ["cities/", ""] {
            page.back().await;
            page.wait_address(search).await;
            page.wait_listed(search).await;
        }
        for search in ["cities/", "cities/?region=01"] {
            page.forward().await;
            page.wait_address(search).await;
            page.wait_listed(search).await;
        }
    });
}

#[test]
fn drops_forward_entries_after_new_navigation() {
    journey(async |page| {
        page.visit("").await;
        let before = page.history_length().await;
        page.go_to(View::Cities, FI).await;
        page.wait_address("cities/").await;
        page.back().await;
        page.wait_address("").await;
        page.go_to(View::Series, FI).await;
        page.wait_address("series/").await;
        assert_eq!(page.history_length().await, before + 1, "steps of history");
        page.back().await;
        page.wait_listed("").await;
    });
}

#[test]
fn keeps_a_view_that_is_not_shown_out_of_the_tree() {
    journey(async |page| {
        page.visit("").await;
        page.go_to(View::Leadership, FI).await;
        page.wait_address("leadership/").await;
        page.wait_listed("leadership/").await;
        page.go_to(View::About, FI).await;
        page.wait_for("the lists", Listed::default(), async || page.listed().await).await;
        page.go_to(View::Overview, FI).await;
        page.wait_listed("").await;
    });
}

#[test]
fn works_where_the_history_api_throws() {
    journey(async |page| {
        page.before_every_page(
            "History.prototype.pushState = History.prototype.replaceState = () => { \
             throw new DOMException('too many calls', 'SecurityError'); }",
        )
        .await;
        page.visit("").await;
        let () = page.evaluate("window.notReloaded = true", json!([])).await;
        page.go_to(View::Cities, FI).await;
        page.wait_listed("cities/").await;
        page.search_for("turussa").await;
        page.wait_listed("cities/?q=turussa").await;
        let same_page: bool = page.evaluate("return window.notReloaded === true", json!([])).await;
        assert!(same_page, "the page was reloaded");
    });
}
