//! What a search finds.

use kaupunkipolitiikka::domain::find::Constraint;
use kaupunkipolitiikka::domain::{Facet, Language, Query, View};

use crate::support::{finder, published};
use crate::{cities, ids, search_for};

#[test]
fn a_search_finds_exactly_the_matching_cities() {
    let dataset = published();
    for (typed, expected) in [
        ("turku", &["turku"][..]),
        ("vaasa", &["vaasa"]),
        ("lappi", &["rovaniemi"]),
        ("Lapland", &["rovaniemi"]),
        ("salo", &["salo"]),
        ("uusimaa", &["helsinki", "espoo", "vantaa", "porvoo"]),
        ("Nyland", &["helsinki", "espoo", "vantaa", "porvoo"]),
        ("091", &["helsinki"]),
        ("turku varsinais-suomi", &["turku"]),
        ("turku uusimaa", &[]),
        ("häyry", &[]),
        ("tukholma", &[]),
        ("saxo", &[]),
        ("東京", &[]),
    ] {
        assert_eq!(cities(dataset, typed), expected, "{typed}");
    }
}

#[test]
fn a_search_finds_people_and_publications_too() {
    for (typed, found) in [
        ("häyry", [0, 1, 0, 0]),
        ("hayri", [0, 1, 0, 0]),
        ("tomashäyry", [0, 1, 0, 0]),
        ("vaasassa", [1, 1, 0, 0]),
        ("vaattovaara", [0, 0, 2, 0]),
        ("mari vatovaara", [0, 0, 0, 0]),
        ("mari vattovaara", [0, 0, 2, 0]),
        ("sparrauspaperi", [0, 0, 2, 0]),
        ("keskustelupaperi", [0, 0, 1, 0]),
        ("2022", [0, 0, 1, 0]),
        ("palonen", [0, 0, 0, 2]),
        ("ohisalo", [0, 1, 0, 0]),
    ] {
        let all = search_for(typed);
        let counts =
            [all.cities.len(), all.mandates.len(), all.publications.len(), all.contacts.len()];
        assert_eq!(counts, found, "{typed}");
    }
}

#[test]
fn blanks_punctuation_and_a_single_letter_are_no_search() {
    for typed in ["", " ", "\t \u{a0}\n", "...", "-", "a", " ä ", "S:", "🏙️"] {
        assert_eq!(search_for(typed), search_for(""), "{typed:?}");
    }
    assert_eq!(search_for("").cities.len(), 23);
}

#[test]
fn contact_people_are_found_without_a_term() {
    let dataset = published();
    let query = Query::parse("?q=Palonen&term=2011", dataset);
    let relaxations = finder().find(&query, Language::Fi).relaxations(View::Leadership);
    assert!(
        relaxations.iter().any(|(constraints, _)| *constraints == [Constraint::Facet(Facet::Term)]),
        "{relaxations:?}"
    );
}

#[test]
fn a_single_letter_beside_a_word_is_no_constraint() {
    let dataset = published();
    assert_eq!(ids(dataset, &search_for("i Åbo").cities), ["turku"]);
    assert_eq!(search_for("x").cities.len(), 23);
}
