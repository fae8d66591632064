//! Text with numbers.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;

#[test]
fn numbers_take_their_noun_in_the_right_form() {
    let counted = |language: Language, number: usize| {
        let text = Text::of(language);
        [text.cities, text.mandates, text.publications, text.contacts_found, text.hits]
            .map(|noun| text.counted(number, noun).replace('\u{a0}', " "))
    };
    assert_eq!(
        counted(Language::Fi, 1),
        ["1 kaupunki", "1 johtotehtävä", "1 julkaisu", "1 lisätietojen antaja", "1 osuma"]
    );
    assert_eq!(
        counted(Language::Fi, 23),
        [
            "23 kaupunkia",
            "23 johtotehtävää",
            "23 julkaisua",
            "23 lisätietojen antajaa",
            "23 osumaa"
        ]
    );
    assert_eq!(
        counted(Language::Sv, 1),
        ["1 stad", "1 ledningsuppdrag", "1 publikation", "1 kontaktperson", "1 träff"]
    );
    assert_eq!(
        counted(Language::Sv, 0),
        ["0 städer", "0 ledningsuppdrag", "0 publikationer", "0 kontaktpersoner", "0 träffar"]
    );
    assert_eq!(
        counted(Language::En, 1),
        ["1 city", "1 leadership role", "1 publication", "1 contact", "1 match"]
    );
    assert_eq!(
        counted(Language::En, 1_000),
        [
            "1,000 cities",
            "1,000 leadership roles",
            "1,000 publications",
            "1,000 contacts",
            "1,000 matches"
        ]
    );
}

#[test]
fn phrases_are_joined_as_in_a_sentence() {
    let joined = |language: Language, phrases: &[&str]| {
        let phrases: Vec<_> = phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
        Text::of(language).joined(&phrases)
    };
    assert_eq!(joined(Language::Fi, &[]), "");
    assert_eq!(joined(Language::Sv, &["a"]), "a");
    assert_eq!(joined(Language::Sv, &["a", "b"]), "a och b");
    assert_eq!(joined(Language::En, &["a", "b", "c"]), "a, b and c");
}
