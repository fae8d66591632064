//! Navigation and links, without a browser. Compiled for tests only: `#[cfg(test)]` stands in `mod.rs`.

use leptos::prelude::*;

use super::{History, Screen};
use crate::domain::{Dataset, Language, Query};
use crate::find::Finder;
use crate::platform::Site;

/// A screen at this location.
fn screen_at(history: History) -> (Owner, Screen) {
    let owner = Owner::new();
    owner.set();
    let dataset = Dataset::parse(include_bytes!("../../public/data/committee.json")).unwrap();
    let screen = Screen::new(Box::leak(Box::new(Finder::new(dataset))), history);
    screen.navigation.apply_location();
    (owner, screen)
}

fn at(search: &str) -> (Owner, Screen) {
    screen_at(History::Memory(Language::Fi, search.to_owned()))
}

fn hosted(language: Language, search: &str) -> (Owner, Screen) {
    let site = Site::new("https://example.org/committee/");
    screen_at(History::Host(site, language, search.to_owned()))
}

fn search(screen: Screen) -> String {
    untrack(|| screen.navigation.to_host_search())
}

#[test]
fn clearing_keeps_the_view() {
    let (_owner, screen) = at("?view=series&q=paperi&kind=paper");
    screen.navigation.change(Query::cleared);
    assert_eq!(search(screen), "?view=series");
}

#[test]
fn following_a_link_changes_the_location() {
    let (_owner, screen) = at("?q=vaasa");
    screen.navigation.follow_link("vaasa/", None);
    assert_eq!(search(screen), "?q=vaasa&item=vaasa");
    assert_eq!(screen.href(&Query::default()), "../");
    screen.navigation.follow_link("../?q=vaasa", None);
    assert_eq!(search(screen), "?q=vaasa");
    screen.navigation.follow_link("./", None);
    assert_eq!(search(screen), "");
    screen.navigation.follow_link("nowhere/", None);
    assert_eq!(search(screen), "");
}

#[test]
fn a_page_shows_the_thing_alone_and_leads_back_to_where_it_was_opened() {
    let (_owner, screen) = at("cities/?region=01&theme=dark");
    assert_eq!(screen.link_to("vaasa"), "../vaasa/?theme=dark");
    screen.navigation.follow_link("../vaasa/?theme=dark", None);
    assert_eq!(screen.navigation.query.get_untracked().to_path(), "vaasa/?theme=dark");
    assert_eq!(screen.href(&screen.navigation.origin()), "../cities/?region=01&theme=dark");
    // From one thing to the next the way back stays.
    screen.navigation.follow_link("../espoo/?theme=dark", None);
    assert_eq!(screen.href(&screen.navigation.origin()), "../cities/?region=01&theme=dark");
}

#[test]
fn a_page_that_was_opened_by_its_address_leads_back_to_its_view() {
    for (path, back) in [
        ("vaasa/", "../cities/"),
        ("tomas-hayry/", "../leadership/"),
        ("study-2022/", "../series/"),
        ("alliance6/", "../cities/"),
        ("term-2011/", "../leadership/"),
        ("?view=leadership&item=vaasa&term=2011", "../leadership/?term=2011"),
    ] {
        let (_owner, screen) = at(path);
        assert_eq!(screen.href(&screen.navigation.origin()), back, "{path}");
    }
}

#[test]
fn a_link_keeps_what_was_typed_since_it_was_rendered() {
    let (_owner, screen) = at("?q=tu");
    screen.navigation.follow_link("cities/?q=tu", Some("turku".to_owned()));
    assert_eq!(search(screen), "?view=cities&q=turku");
    // This one clears the search.
    screen.navigation.follow_link("../cities/", Some("turkua".to_owned()));
    assert_eq!(search(screen), "?view=cities");
}

#[test]
fn the_link_to_another_language_keeps_the_location() {
    let (_owner, screen) = at("?view=cities&region=01");
    let link = screen.query(|query| screen.href_in(Language::Sv, query));
    assert!(link.ends_with("sv/cities/?region=01"), "{link}");
}

#[test]
fn without_a_folder_the_query_determines_the_language() {
    let (_owner, screen) = at("?embed=1&lang=en");
    assert_eq!(screen.navigation.language.get_untracked(), Language::En);
    assert_eq!(search(screen), "?embed=1&lang=en");
}

#[test]
fn links_on_a_host_page_lead_to_our_own_page() {
    let (_owner, screen) = hosted(Language::Sv, "?view=cities");
    assert_eq!(screen.link_to("vaasa"), "https://example.org/committee/sv/vaasa/");
    assert_eq!(screen.href(&Query::default()), "https://example.org/committee/sv/");
    let url = screen.navigation.full_page_url();
    assert_eq!(url, "https://example.org/committee/sv/cities/");
}

#[test]
fn an_address_that_is_cited_has_nothing_of_its_reader() {
    for (search, page) in [
        ("?item=turku&theme=dark&sort=name&as=map&q=vaasa", "turku/"),
        ("?view=about&theme=light&sort=name&region=01&q=vaasa", "about/"),
        // A picture shows what was chosen.
        ("?view=cities&theme=dark&region=01&as=map", "cities/?region=01&as=map"),
    ] {
        let address = format!("https://example.org/committee/sv/{page}");
        let (_owner, screen) = hosted(Language::Sv, search);
        assert_eq!(screen.navigation.permanent_url(), address);
    }
}

#[test]
fn follows_the_host_page() {
    let (_owner, screen) = hosted(Language::Fi, "?q=vaasa");
    screen.navigation.follow_host(Language::En, "?view=series&item=study-2022");
    assert_eq!(search(screen), "?view=series&item=study-2022");
    assert_eq!(screen.navigation.full_page_url(), "https://example.org/committee/en/study-2022/");
    screen.navigation.follow_host(Language::En, "");
    assert_eq!(search(screen), "");
}
