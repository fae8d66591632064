//! City names as readers type them: every case form, spelling, beginning and typing error.

use std::collections::BTreeSet;

use kaupunkipolitiikka::domain::Dataset;
use kaupunkipolitiikka::domain::fold::fold;

use crate::support::published;
use crate::{assert_none_missed, cities, ids, names, search_for};

/// Nominative, genitive, partitive, inessive, elative, illative, adessive, ablative, allative,
/// essive, translative, abessive.
const FORMS: [(&str, &str); 23] = [
    (
        "helsinki",
        "Helsinki Helsingin Helsinkiä Helsingissä Helsingistä Helsinkiin Helsingillä Helsingiltä Helsingille Helsinkinä Helsingiksi Helsingittä",
    ),
    (
        "espoo",
        "Espoo Espoon Espoota Espoossa Espoosta Espooseen Espoolla Espoolta Espoolle Espoona Espooksi Espootta",
    ),
    (
        "tampere",
        "Tampere Tampereen Tamperetta Tampereessa Tampereesta Tampereeseen Tampereella Tampereelta Tampereelle Tampereena Tampereeksi Tampereetta",
    ),
    (
        "vantaa",
        "Vantaa Vantaan Vantaata Vantaassa Vantaasta Vantaaseen Vantaalla Vantaalta Vantaalle Vantaana Vantaaksi Vantaatta",
    ),
    (
        "oulu",
        "Oulu Oulun Oulua Oulussa Oulusta Ouluun Oululla Oululta Oululle Ouluna Ouluksi Oulutta",
    ),
    (
        "turku",
        "Turku Turun Turkua Turussa Turusta Turkuun Turulla Turulta Turulle Turkuna Turuksi Turutta",
    ),
    (
        "jyvaskyla",
        "Jyväskylä Jyväskylän Jyväskylää Jyväskylässä Jyväskylästä Jyväskylään Jyväskylällä Jyväskylältä Jyväskylälle Jyväskylänä Jyväskyläksi Jyväskylättä",
    ),
    (
        "lahti",
        "Lahti Lahden Lahtea Lahdessa Lahdesta Lahteen Lahdella Lahdelta Lahdelle Lahtena Lahdeksi Lahdetta",
    ),
    (
        "kuopio",
        "Kuopio Kuopion Kuopiota Kuopiossa Kuopiosta Kuopioon Kuopiolla Kuopiolta Kuopiolle Kuopiona Kuopioksi Kuopiotta",
    ),
    (
        "pori",
        "Pori Porin Poria Porissa Porista Poriin Porilla Porilta Porille Porina Poriksi Poritta",
    ),
    (
        "kouvola",
        "Kouvola Kouvolan Kouvolaa Kouvolassa Kouvolasta Kouvolaan Kouvolalla Kouvolalta Kouvolalle Kouvolana Kouvolaksi Kouvolatta",
    ),
    (
        "joensuu",
        "Joensuu Joensuun Joensuuta Joensuussa Joensuusta Joensuuhun Joensuulla Joensuulta Joensuulle Joensuuna Joensuuksi Joensuutta",
    ),
    (
        "lappeenranta",
        "Lappeenranta Lappeenrannan Lappeenrantaa Lappeenrannassa Lappeenrannasta Lappeenrantaan Lappeenrannalla Lappeenrannalta Lappeenrannalle Lappeenrantana Lappeenrannaksi Lappeenrannatta",
    ),
    (
        "vaasa",
        "Vaasa Vaasan Vaasaa Vaasassa Vaasasta Vaasaan Vaasalla Vaasalta Vaasalle Vaasana Vaasaksi Vaasatta",
    ),
    (
        "hameenlinna",
        "Hämeenlinna Hämeenlinnan Hämeenlinnaa Hämeenlinnassa Hämeenlinnasta Hämeenlinnaan Hämeenlinnalla Hämeenlinnalta Hämeenlinnalle Hämeenlinnana Hämeenlinnaksi Hämeenlinnatta",
    ),
    (
        "seinajoki",
        "Seinäjoki Seinäjoen Seinäjokea Seinäjoessa Seinäjoesta Seinäjokeen Seinäjoella Seinäjoelta Seinäjoelle Seinäjokena Seinäjoeksi Seinäjoetta",
    ),
    (
        "rovaniemi",
        "Rovaniemi Rovaniemen Rovaniemeä Rovaniemessä Rovaniemestä Rovaniemeen Rovaniemellä Rovaniemeltä Rovaniemelle Rovaniemenä Rovaniemeksi Rovaniemettä",
    ),
    (
        "mikkeli",
        "Mikkeli Mikkelin Mikkeliä Mikkelissä Mikkelistä Mikkeliin Mikkelillä Mikkeliltä Mikkelille Mikkelinä Mikkeliksi Mikkelittä",
    ),
    (
        "kotka",
        "Kotka Kotkan Kotkaa Kotkassa Kotkasta Kotkaan Kotkalla Kotkalta Kotkalle Kotkana Kotkaksi Kotkatta",
    ),
    (
        "salo",
        "Salo Salon Saloa Salossa Salosta Saloon Salolla Salolta Salolle Salona Saloksi Salotta",
    ),
    (
        "porvoo",
        "Porvoo Porvoon Porvoota Porvoossa Porvoosta Porvooseen Porvoolla Porvoolta Porvoolle Porvoona Porvooksi Porvootta",
    ),
    (
        "kokkola",
        "Kokkola Kokkolan Kokkolaa Kokkolassa Kokkolasta Kokkolaan Kokkolalla Kokkolalta Kokkolalle Kokkolana Kokkolaksi Kokkolatta",
    ),
    (
        "kajaani",
        "Kajaani Kajaanin Kajaania Kajaanissa Kajaanista Kajaaniin Kajaanilla Kajaanilta Kajaanille Kajaanina Kajaaniksi Kajaanitta",
    ),
];

/// Letters followed by combining marks, as some keyboards and file systems write them.
fn decomposed(text: &str) -> String {
    [('ä', "a\u{308}"), ('ö', "o\u{308}"), ('å', "a\u{30a}"), ('Å', "A\u{30a}"), ('Ä', "A\u{308}")]
        .iter()
        .fold(text.to_owned(), |text, (letter, apart)| text.replace(*letter, apart))
}

fn without_diacritics(text: &str) -> String {
    decomposed(text).chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).collect()
}

#[test]
fn every_case_form_of_every_city_finds_that_city_alone() {
    let dataset = published();
    assert_eq!(FORMS.map(|(id, _)| id).to_vec(), ids_in_file(dataset));
    let mut missed = Vec::new();
    for (id, forms) in FORMS {
        assert_eq!(forms.split(' ').count(), 12, "{id}");
        for form in forms.split(' ') {
            for typed in [form.to_owned(), without_diacritics(form), decomposed(form)] {
                if cities(dataset, &typed) != [id] {
                    missed.push(format!("{typed} finds {:?}", cities(dataset, &typed)));
                }
            }
        }
    }
    assert_none_missed(&missed);
}

fn ids_in_file(dataset: &Dataset) -> Vec<&str> {
    dataset.cities.iter().map(|city| city.id).collect()
}

#[test]
fn every_name_in_every_spelling_finds_its_city_alone() {
    let dataset = published();
    let mut missed = Vec::new();
    for (id, name) in names(dataset) {
        let spellings = [
            name.to_owned(),
            name.to_lowercase(),
            name.to_uppercase(),
            without_diacritics(name),
            decomposed(name),
            decomposed(name).to_uppercase(),
            format!("  {name} "),
            name.replace(':', ""),
            name.replace(':', "."),
            name.replace([':', ' '], ""),
        ];
        for typed in spellings {
            if cities(dataset, &typed) != [id] {
                missed.push(format!("{typed} finds {:?}", cities(dataset, &typed)));
            }
        }
    }
    assert_none_missed(&missed);
}

#[test]
fn every_beginning_of_two_letters_or_more_finds_the_city() {
    let dataset = published();
    let mut missed = Vec::new();
    for (id, name) in names(dataset) {
        for (end, _) in name.char_indices().skip(2).chain([(name.len(), ' ')]) {
            let typed = &name[..end];
            if !cities(dataset, typed).contains(&id) {
                missed.push(typed.to_owned());
            }
        }
    }
    assert_none_missed(&missed);
}

/// All texts that differ from a name by one typing error.
fn typing_errors(name: &str) -> BTreeSet<String> {
    let letters: Vec<_> = name.to_lowercase().chars().collect();
    let with = |from: usize, to: usize, middle: &[char]| -> String {
        [&letters[..from], middle, &letters[to..]].concat().iter().collect()
    };
    let mut errors = BTreeSet::new();
    for at in 0..=letters.len() {
        errors.extend(('a'..='z').map(|letter| with(at, at, &[letter])));
        if at < letters.len() && letters[at].is_alphabetic() {
            errors.insert(with(at, at + 1, &[]));
            errors.extend(('a'..='z').map(|letter| with(at, at + 1, &[letter])));
        }
        if at + 1 < letters.len() {
            errors.insert(with(at, at + 2, &[letters[at + 1], letters[at]]));
        }
    }
    errors
}

#[test]
fn one_typing_error_in_a_name_of_five_letters_or_more_still_finds_the_city() {
    let dataset = published();
    let mut missed = Vec::new();
    for (id, name) in names(dataset) {
        if name.chars().filter(|letter| letter.is_alphabetic()).count() < 5 {
            continue;
        }
        for typed in typing_errors(name) {
            // Another word may come of it, and a short one with another first letter is another.
            let lengths = [typed.as_str(), name].map(|word| fold(word).replace(' ', "").len());
            let has_same_initial = fold(&typed).chars().next() == fold(name).chars().next();
            let is_long = lengths.iter().all(|length| *length >= 9);
            if lengths[0] < 5 && lengths[1] != 5 || !is_long && !has_same_initial {
                continue;
            }
            let found = search_for(&typed);
            if !found.corrections.is_empty() && !ids(dataset, &found.cities).contains(&id) {
                missed.push(format!("{typed} ({id})"));
            }
        }
    }
    assert_none_missed(&missed);
}
