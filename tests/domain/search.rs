//! What a search finds.

use kaupunkipolitiikka::domain::{Facet, Language, Query, View};
use kaupunkipolitiikka::find::Constraint;

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
        // Nothing has both: what has one in its name.
        ("turku uusimaa", &["turku"]),
        ("Helsinki, Espoo", &["helsinki", "espoo"]),
        ("Kuopion kaupunki", &["kuopio"]),
        ("Kymenlaaksossa", &["kouvola", "kotka"]),
        ("Kotkassa", &["kotka"]),
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
        ("mari vatovaara", [0, 0, 2, 0]),
        ("mari vattovaara", [0, 0, 2, 0]),
        ("sparrauspaperi", [0, 0, 3, 0]),
        ("keskustelupaperi", [0, 0, 1, 0]),
        ("2022", [0, 2, 1, 0]),
        ("palonen", [0, 0, 0, 2]),
        ("ohisalo", [0, 1, 0, 0]),
    ] {
        let all = search_for(typed);
        let counts =
            [all.cities.len(), all.mandates.len(), all.publications.len(), all.contacts.len()];
        assert_eq!(counts, found, "{typed}");
    }
}

/// Whole names come before names that begin like it, these before other words; each thing stands once.
#[test]
fn hits_are_one_list_best_first() {
    let dataset = published();
    let hits = |typed: &str| -> Vec<&str> {
        search_for(typed).hits.into_iter().map(|hit| hit.id(dataset)).collect()
    };
    for (typed, first) in [
        ("vaasa", "vaasa"),
        ("Åbo", "turku"),
        ("helsingissä", "helsinki"),
        ("häyry", "tomas-hayry"),
        ("vaattovaara", "mari-vaattovaara"),
        ("kuuden kaupungin", "alliance6"),
        ("six city", "alliance6"),
        ("2016", "term-2016"),
        ("sparrauspaperi", "sparring-2020"),
    ] {
        assert_eq!(hits(typed).first(), Some(&first), "{typed}: {:?}", hits(typed));
    }
    // Found as a leader twice, and by name.
    let found = hits("lintilä");
    assert_eq!(found.iter().filter(|id| **id == "mika-lintila").count(), 1, "{found:?}");
    // The mayor of a city follows the city.
    assert_eq!(hits("vaasassa"), ["vaasa", "tomas-hayry"]);
    for typed in ["", "xyzzy"] {
        assert!(hits(typed).is_empty(), "{typed}");
    }
}

#[test]
fn who_held_a_role_before_and_after() {
    let dataset = published();
    let neighbours = |id: &str, later: bool| -> Vec<&str> {
        let of = dataset.mandates.iter().rfind(|one| dataset.person(one.person).id == id).unwrap();
        let near = dataset.neighbours(of, later);
        near.iter().map(|one| dataset.person(one.person).id).collect()
    };
    assert_eq!(neighbours("anna-kaisa-ikonen", false), ["mika-lintila"]);
    assert_eq!(neighbours("anna-kaisa-ikonen", true), [""; 0]);
    // The last of two chairs of a term.
    assert_eq!(neighbours("mika-lintila", false), ["kimmo-tiilikainen"]);
    // Vice-chairs are several in a term.
    assert_eq!(
        neighbours("tomas-hayry", false),
        ["krista-mikkonen", "maria-ohisalo", "pekka-timonen"]
    );
    assert_eq!(neighbours("maria-ohisalo", true), ["tomas-hayry"]);
}

#[test]
fn blanks_and_a_single_letter_are_no_search() {
    for typed in ["", " ", "\t \u{a0}\n", "a", " ä ", "S:"] {
        assert_eq!(search_for(typed), search_for(""), "{typed:?}");
    }
    assert_eq!(search_for("").cities.len(), 23);
}

#[test]
fn what_has_no_letters_finds_nothing() {
    for typed in ["...", "-", "???", "🏙️"] {
        let found = search_for(typed);
        assert_eq!((found.cities.len(), found.hits.len()), (0, 0), "{typed:?}");
    }
}

/// One error from five letters, two from nine, none in the first letter of a short word.
#[test]
fn says_what_a_typing_error_was_taken_for() {
    for (typed, corrected) in
        [("Roavniemi", "rovaniemi"), ("lapeenrnta", "lappeenranta"), ("Häyri", "hayry")]
    {
        let corrections = search_for(typed).corrections;
        assert_eq!(corrections[0].word, corrected, "{typed}: {corrections:?}");
    }
    for typed in ["Turussa", "turk", "Durku", "Oilu"] {
        assert!(search_for(typed).corrections.is_empty(), "{typed}");
    }
}

#[test]
fn says_that_nothing_has_all_words() {
    assert!(search_for("turku uusimaa").is_partial);
    assert!(search_for("Vaasa xyzzy").is_partial);
    assert!(!search_for("Vaasa Häyry").is_partial);
    assert!(!search_for("Kuopion kaupunki").is_partial);
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
