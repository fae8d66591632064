//! Search, address, finding and words, against the published dataset.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use kaupunkipolitiikka::domain::dataset::{
    Author, City, CityRef, Kind, Mandate, MandateRef, Publication, PublicationRef, Role,
};
use kaupunkipolitiikka::domain::find::Hurdle;
use kaupunkipolitiikka::domain::timeline::{RelationKind, Timeline};
use kaupunkipolitiikka::domain::{Dataset, Facet, Found, Language, Query, Sort, Theme, View, find};
use kaupunkipolitiikka::text::Text;
use support::published;
use support::random::Random;

fn typed(typed: &str) -> Query {
    let mut query = Query::default();
    typed.clone_into(&mut query.typed);
    query
}

/// What typing this finds.
fn search(dataset: &Dataset, typed: &str) -> Found {
    find(dataset, &self::typed(typed), Language::Fi)
}

fn ids<'d>(dataset: &'d Dataset, cities: &[CityRef]) -> Vec<&'d str> {
    cities.iter().map(|at| dataset.city(*at).id).collect()
}

/// The cities that typing this finds, the largest first.
fn cities<'d>(dataset: &'d Dataset, typed: &str) -> Vec<&'d str> {
    ids(dataset, &search(dataset, typed).cities)
}

/// Both names of each city, with its id.
fn names(dataset: &Dataset) -> Vec<(&str, &str)> {
    dataset
        .cities
        .iter()
        .flat_map(|city| [(city.id, city.name.fi), (city.id, city.name.sv)])
        .collect()
}

/// Fails with all misses at once.
fn none_missed(missed: &[String]) {
    assert!(missed.is_empty(), "{} missed: {}", missed.len(), missed.join(", "));
}

// --- Search ---

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

/// Letters with their marks behind them, as some keyboards and file systems write them.
fn decomposed(text: &str) -> String {
    [('ä', "a\u{308}"), ('ö', "o\u{308}"), ('å', "a\u{30a}"), ('Å', "A\u{30a}"), ('Ä', "A\u{308}")]
        .iter()
        .fold(text.to_owned(), |text, (letter, apart)| text.replace(*letter, apart))
}

fn without_marks(text: &str) -> String {
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
            for typed in [form.to_owned(), without_marks(form), decomposed(form)] {
                if cities(dataset, &typed) != [id] {
                    missed.push(format!("{typed} finds {:?}", cities(dataset, &typed)));
                }
            }
        }
    }
    none_missed(&missed);
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
            without_marks(name),
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
    none_missed(&missed);
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
    none_missed(&missed);
}

/// All texts that one typing error makes of a name.
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
            if !cities(dataset, &typed).contains(&id) {
                missed.push(format!("{typed} ({id})"));
            }
        }
    }
    none_missed(&missed);
}

#[test]
fn a_search_finds_what_it_names_and_no_more() {
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
    let dataset = published();
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
        let all = search(dataset, typed);
        let counts =
            [all.cities.len(), all.mandates.len(), all.publications.len(), all.contacts.len()];
        assert_eq!(counts, found, "{typed}");
    }
}

#[test]
fn blanks_marks_and_a_single_letter_are_no_search() {
    let dataset = published();
    for typed in ["", " ", "\t \u{a0}\n", "...", "-", "a", " ä ", "S:", "🏙️"] {
        assert_eq!(search(dataset, typed), search(dataset, ""), "{typed:?}");
    }
    assert_eq!(search(dataset, "").cities.len(), 23);
}

// --- The address ---

#[test]
fn an_address_leads_back_to_itself() {
    let dataset = published();
    for search in [
        "",
        "?view=cities",
        "?view=about&lang=sv",
        "?q=s%3At+michel",
        "?q=%C3%A5bo+%26+%2B100%25+%3D+%23",
        "?region=01,06&group=alliance6,mal&language=fi-sv&term=2011,2023",
        "?kind=paper,pamphlet&author=mari-vaattovaara&year=2020,undated",
        "?sort=name&item=jyvaskyla&theme=dark&embed=1&lang=en",
        "?view=cities&sort=terms&as=table&item=oulu",
        "?as=map",
        "?view=series&q=helsinki&region=01&group=mal&language=fi&term=2016&kind=study&author=olli-seuri&year=2022&sort=region&item=study-2022&theme=light&embed=1&lang=fi",
    ] {
        let query = Query::parse(search, dataset);
        assert_eq!(query.to_search(), search);
        assert_eq!(Query::parse(search.trim_start_matches('?'), dataset), query, "{search}");
    }
}

#[test]
fn the_same_screen_has_the_same_address() {
    let dataset = published();
    for (search, canonical) in [
        ("?", ""),
        ("?&&&", ""),
        ("?theme=dark&view=cities", "?view=cities&theme=dark"),
        ("?sort=population&view=&q=&embed=0&as=list", ""),
        ("?term=2023,2011,2023", "?term=2011,2023"),
        ("?group=mal,alliance6", "?group=alliance6,mal"),
        ("?region=06&region=01", "?region=01,06"),
        ("?region=01&region=nowhere", "?region=01"),
        ("?region=%30%31%2C06", "?region=01,06"),
        ("?author=olli-seuri,laura-kolbe", "?author=laura-kolbe,olli-seuri"),
        ("?year=undated,2020", "?year=2020,undated"),
        ("?view=cities&view=series&view=x", "?view=series"),
        ("?lang=sv&lang=se", "?lang=sv"),
        ("?theme=dark&theme=pink", "?theme=dark"),
        ("?item=turku&item=nobody", "?item=turku"),
        ("?q=turku&q=vaasa", "?q=vaasa"),
        ("?q=a%20b", "?q=a+b"),
        ("?q=%C3%85bo", "?q=%C3%85bo"),
        ("?q=Åbo", "?q=%C3%85bo"),
        ("?q=a=b", "?q=a%3Db"),
    ] {
        let query = Query::parse(search, dataset);
        assert_eq!(query.to_search(), canonical, "{search}");
        assert_eq!(Query::parse(canonical, dataset), query, "{search}");
    }
}

#[test]
fn unknown_keys_and_values_are_ignored() {
    let dataset = published();
    for search in [
        "?utm_source=newsletter&fbclid=x",
        "?view=map",
        "?VIEW=cities",
        "?sort=size",
        "?as=pie",
        "?theme=blue",
        "?embed=true",
        "?lang=de",
        "?region=99",
        "?region=1",
        "?group=Alliance6",
        "?language=sv",
        "?term=1995",
        "?kind=essay",
        "?author=tomas-hayry",
        "?year=1999",
        "?item=stockholm",
        "?item=",
        "?q",
        "?=",
        "?=x",
        "??",
        "#view=cities",
    ] {
        assert_eq!(Query::parse(search, dataset), Query::default(), "{search}");
    }
}

#[test]
fn broken_escapes_are_taken_as_they_stand() {
    let dataset = published();
    for (search, typed) in [
        ("?q=100%", "100%"),
        ("?q=%4", "%4"),
        ("?q=%zz", "%zz"),
        ("?q=%+1", "% 1"),
        ("?q=%C3", "\u{fffd}"),
        ("?q=%ff%fea", "\u{fffd}\u{fffd}a"),
        ("?q=%00", "\0"),
        ("?q=%e4%c3%a4", "\u{fffd}ä"),
    ] {
        let query = Query::parse(search, dataset);
        assert_eq!(query.typed, typed, "{search}");
        assert_eq!(Query::parse(&query.to_search(), dataset), query, "{search}");
    }
}

#[test]
fn nonsense_of_any_length_gives_a_screen_with_a_short_address() {
    let dataset = published();
    let mut random = Random::new(7);
    let parts = [
        "&",
        "=",
        "%",
        "+",
        ",",
        "?",
        "#",
        "q=",
        "&region=",
        "01",
        "%C3",
        "å",
        "\u{308}",
        "\0",
        "💣",
        "item=turku",
        "&view=cities",
        "term=2011",
        "zz",
    ];
    for _ in 0..50 {
        let mut search = String::new();
        while search.chars().count() < 10_000 {
            search.push_str(random.one_of(&parts));
        }
        let query = Query::parse(&search, dataset);
        assert!(query.typed.chars().count() <= Query::MOST_TYPED);
        assert!(query.to_search().len() < 4_000);
        assert_eq!(Query::parse(&query.to_search(), dataset), query);
        let _ = find(dataset, &query, Language::Sv);
    }
    let long = Query::parse(&format!("?q={}", "å".repeat(10_000)), dataset);
    assert_eq!(long.typed, "å".repeat(Query::MOST_TYPED));
}

#[test]
fn clearing_drops_search_and_facets_and_nothing_else() {
    let dataset = published();
    let query = Query::parse(
        "?view=cities&q=turku&region=01&kind=paper&sort=name&item=turku&theme=dark&embed=1&lang=sv",
        dataset,
    );
    assert!(query.is_narrowed());
    assert_eq!(query.choice_count(), 2);
    let cleared = query.cleared();
    assert!(!cleared.is_narrowed());
    assert_eq!(cleared.to_search(), "?view=cities&sort=name&item=turku&theme=dark&embed=1&lang=sv");
    assert_eq!((cleared.view, cleared.sort), (View::Cities, Sort::Name));
    assert_eq!((cleared.theme, cleared.language), (Some(Theme::Dark), Some(Language::Sv)));
}

#[test]
fn a_choice_is_toggled_on_and_off() {
    let dataset = published();
    let none = Query::default();
    let toggled = |query: &Query, value: &str| {
        let place = dataset.values(Facet::Term).position(|term| term == value).unwrap();
        query.clone().toggled(Facet::Term, place, value)
    };
    let one = toggled(&none, "2023");
    let two = toggled(&one, "2011");
    assert_eq!(two.to_search(), "?term=2011,2023");
    assert_eq!(toggled(&two, "2011"), one);
    assert_eq!(two.without(Facet::Term), none);
}

#[test]
fn a_choice_is_taken_by_the_key_of_the_address() {
    let dataset = published();
    let choose =
        |query: &Query, key, value| query.clone().with_choice(key, value, dataset).to_search();
    let present = Query::parse("?view=cities&term=2011", dataset);
    assert_eq!(choose(&present, "term", "2020"), "?view=cities&term=2011,2020");
    assert_eq!(choose(&present, "term", "2011"), "?view=cities");
    assert_eq!(choose(&present, "sort", "name"), "?view=cities&term=2011&sort=name");
    assert_eq!(choose(&present, "theme", "dark"), "?view=cities&term=2011&theme=dark");
    let mut dark = present.clone();
    dark.theme = Some(Theme::Dark);
    assert_eq!(choose(&dark, "theme", "system"), "?view=cities&term=2011");
    for (key, value) in [("term", "1995"), ("sort", "mood"), ("view", "series"), ("", "")] {
        assert_eq!(choose(&present, key, value), present.to_search(), "{key}={value}");
    }
}

// --- Finding ---

const CITY_FACETS: [Facet; 4] = [Facet::Region, Facet::Group, Facet::Language, Facet::Term];
const PUBLICATION_FACETS: [Facet; 3] = [Facet::Kind, Facet::Author, Facet::Year];

/// A record as the slow and obvious way sees it: its values of each facet.
type Values = Vec<(Facet, Vec<&'static str>)>;

fn city_values(dataset: &'static Dataset) -> Vec<Values> {
    let values = |city: &City| {
        let groups = city.groups.iter().map(|one| dataset.group(one.group).id);
        let terms = dataset.terms.iter().zip(&city.terms);
        let terms = terms.filter(|(_, seat)| seat.represented == Some(true));
        vec![
            (Facet::Region, vec![dataset.region(city.region).code]),
            (Facet::Group, groups.collect()),
            (Facet::Language, vec![city.language.id()]),
            (Facet::Term, terms.map(|(term, _)| term.id).collect()),
        ]
    };
    dataset.cities.iter().map(values).collect()
}

fn mandate_values(dataset: &'static Dataset) -> Vec<Values> {
    let term = |one: &Mandate| dataset.term(one.term).id;
    dataset.mandates.iter().map(|one| vec![(Facet::Term, vec![term(one)])]).collect()
}

fn publication_values(dataset: &'static Dataset) -> Vec<Values> {
    let values = |one: &Publication| {
        let authors = one.authors.iter().filter_map(|author| match author {
            Author::Person { person, .. } => Some(dataset.person(*person).id),
            Author::Group(_) => None,
        });
        let year = one.date.map_or("undated", |date| &*date.year().to_string().leak());
        vec![
            (Facet::Kind, vec![one.kind.id()]),
            (Facet::Author, authors.collect()),
            (Facet::Year, vec![year]),
        ]
    };
    dataset.publications.iter().map(values).collect()
}

/// The hurdles that a record fails: facets chosen of which it has no value, and the search.
fn failed(values: &Values, is_typed: bool, query: &Query) -> Vec<Hurdle> {
    let mut hurdles: Vec<_> = values
        .iter()
        .filter(|(facet, values)| {
            let chosen = query.chosen(*facet);
            !chosen.is_empty() && !chosen.iter().any(|choice| values.contains(&&*choice.value))
        })
        .map(|(facet, _)| Hurdle::Facet(*facet))
        .collect();
    if !is_typed {
        hurdles.push(Hurdle::Search);
    }
    hurdles
}

/// Holds an answer against the slow way. `is_typed` tells of each record whether the search
/// finds it.
fn check_against_slow_way(
    records: &[Values],
    is_typed: &[bool],
    facets: &[Facet],
    view: View,
    (dataset, query, found): (&Dataset, &Query, &Found),
) -> BTreeSet<usize> {
    let failed: Vec<_> = records
        .iter()
        .zip(is_typed)
        .map(|(values, is_typed)| failed(values, *is_typed, query))
        .collect();
    let at = query.to_search();
    for facet in facets {
        for (place, value) in dataset.values(*facet).enumerate() {
            let has = |values: &Values| {
                values.iter().any(|(of, values)| of == facet && values.contains(&value))
            };
            let count = records
                .iter()
                .zip(&failed)
                .filter(|(values, failed)| {
                    has(values) && failed.iter().all(|one| *one == Hurdle::Facet(*facet))
                })
                .count();
            let counted = found.count(*facet, place, view);
            assert_eq!(usize::try_from(counted).unwrap(), count, "{at}: {facet:?} {value}");
        }
    }
    let relief = found.relief(view);
    for hurdle in Facet::ALL.map(Hurdle::Facet).into_iter().chain([Hurdle::Search]) {
        let count = failed.iter().filter(|failed| **failed == [hurdle]).count();
        let told = relief.iter().find(|(one, _)| *one == [hurdle]).map_or(0, |(_, count)| *count);
        // Where it would bring no mandate, it may bring people to ask.
        if view != View::Leadership || count > 0 {
            assert_eq!(usize::try_from(told).unwrap(), count, "{at}: without {hurdle:?}");
        }
    }
    assert!(relief.is_sorted_by(|a, b| a.1 >= b.1), "{at}");
    (0..records.len()).filter(|at| failed[*at].is_empty()).collect()
}

#[test]
fn counts_and_entries_are_those_of_a_slow_and_obvious_way() {
    let dataset = published();
    let (cities, mandates, publications) =
        (city_values(dataset), mandate_values(dataset), publication_values(dataset));
    let choices: Vec<_> = Facet::ALL
        .into_iter()
        .flat_map(|facet| {
            dataset.values(facet).enumerate().map(move |(place, value)| (facet, place, value))
        })
        .collect();
    for typed in ["", "helsinki", "ka", "nobody"] {
        let alone = search(dataset, typed);
        let city_typed: Vec<_> =
            (0..cities.len()).map(|at| alone.cities.contains(&CityRef::from(at))).collect();
        let mandate_typed: Vec<_> =
            (0..mandates.len()).map(|at| alone.mandates.contains(&MandateRef::from(at))).collect();
        let publication_typed: Vec<_> = (0..publications.len())
            .map(|at| alone.publications.contains(&PublicationRef::from(at)))
            .collect();
        for (at, one) in choices.iter().enumerate() {
            // Paired with itself, a choice stands alone.
            for other in &choices[at..] {
                let mut query = self::typed(typed).toggled(one.0, one.1, one.2);
                if one != other {
                    query = query.toggled(other.0, other.1, other.2);
                }
                let found = find(dataset, &query, Language::Fi);
                let all = (dataset, &query, &found);
                let left =
                    check_against_slow_way(&cities, &city_typed, &CITY_FACETS, View::Cities, all);
                let shown: BTreeSet<_> = left.into_iter().map(CityRef::from).collect();
                assert_eq!(found.cities.iter().copied().collect::<BTreeSet<_>>(), shown);
                let left = check_against_slow_way(
                    &mandates,
                    &mandate_typed,
                    &[Facet::Term],
                    View::Leadership,
                    all,
                );
                let shown: BTreeSet<_> = left.into_iter().map(MandateRef::from).collect();
                assert_eq!(found.mandates.iter().copied().collect::<BTreeSet<_>>(), shown);
                let left = check_against_slow_way(
                    &publications,
                    &publication_typed,
                    &PUBLICATION_FACETS,
                    View::Series,
                    all,
                );
                let shown: BTreeSet<_> = left.into_iter().map(PublicationRef::from).collect();
                assert_eq!(found.publications.iter().copied().collect::<BTreeSet<_>>(), shown);
            }
        }
    }
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    let dataset = published();
    let found = |search: &str| {
        let found = find(dataset, &Query::parse(search, dataset), Language::Fi);
        ids(dataset, &found.cities).join(" ")
    };
    assert_eq!(found("?region=02"), "turku salo");
    assert_eq!(found("?region=02,08"), "turku kouvola salo kotka");
    assert_eq!(found("?region=02,08&group=growth"), "kouvola salo kotka");
    assert_eq!(found("?region=02,08&group=growth&q=salo"), "salo");
    assert_eq!(found("?region=02,08&group=east"), "");
    assert_eq!(found("?region=21"), "");
    // Facets of publications leave the cities alone.
    assert_eq!(found("?region=02&kind=paper&year=2020"), "turku salo");
}

#[test]
fn a_count_leaves_the_choice_of_its_own_facet_out() {
    let dataset = published();
    let query = Query::parse("?region=02&term=2016", dataset);
    let found = find(dataset, &query, Language::Fi);
    let count = |facet: Facet, value: &str, view| {
        let place = dataset.values(facet).position(|one| one == value).unwrap();
        found.count(facet, place, view)
    };
    assert_eq!(count(Facet::Region, "01", View::Cities), 3);
    assert_eq!(count(Facet::Region, "02", View::Cities), 2);
    assert_eq!(count(Facet::Term, "2020", View::Cities), 2);
    assert_eq!(count(Facet::Term, "2016", View::Leadership), 4);
    assert_eq!(count(Facet::Group, "growth", View::Overview), 1);
    assert_eq!(found.count(Facet::Group, 99, View::Cities), 0);
}

#[test]
fn what_is_not_known_is_told_apart_from_absence() {
    let dataset = published();
    let found = |search: &str| {
        let found = find(dataset, &Query::parse(search, dataset), Language::Fi);
        (found.cities.len(), found.unknown.len())
    };
    assert_eq!(found(""), (23, 0));
    assert_eq!(found("?term=2011"), (13, 10));
    assert_eq!(found("?term=2016"), (14, 0));
    // Joensuu and Lappeenranta, unknown in 2011, sat there in 2016.
    assert_eq!(found("?term=2011,2016"), (15, 8));
    assert_eq!(found("?term=2011&region=01"), (3, 1));
    assert_eq!(found("?term=2011&q=porvoo"), (0, 1));
}

#[test]
fn an_empty_view_says_what_to_drop() {
    let dataset = published();
    let query = Query::parse("?q=turku&region=01&kind=pamphlet&year=2020", dataset);
    let found = find(dataset, &query, Language::Fi);
    assert_eq!((found.cities.len(), found.publications.len()), (0, 0));
    assert_eq!(
        found.relief(View::Cities),
        [(vec![Hurdle::Search], 4), (vec![Hurdle::Facet(Facet::Region)], 1)]
    );
    let query = Query::parse("?kind=pamphlet&year=2020", dataset);
    let found = find(dataset, &query, Language::Fi);
    assert_eq!(
        found.relief(View::Series),
        [(vec![Hurdle::Facet(Facet::Kind)], 2), (vec![Hurdle::Facet(Facet::Year)], 1)]
    );
    assert_eq!(found.relief(View::Cities), []);
}

#[test]
fn where_nothing_alone_helps_the_fewest_together_do() {
    let dataset = published();
    let relief =
        |search, view| find(dataset, &Query::parse(search, dataset), Language::Fi).relief(view);
    let kainuu = dataset.cities.iter().filter(|city| dataset.region(city.region).code == "18");
    let kainuu = u32::try_from(kainuu.count()).unwrap();
    assert_eq!(relief("?q=zzzz&region=18", View::Cities), [(vec![Hurdle::Search], kainuu)]);
    // No city of that region is in that group: the six cities of the group are the nearest.
    assert_eq!(
        relief("?q=zzzz&region=19&group=alliance6", View::Cities),
        [(vec![Hurdle::Facet(Facet::Region), Hurdle::Search], 6)]
    );
}

#[test]
fn an_offer_brings_as_much_as_it_says() {
    let dataset = published();
    for search in ["?q=voutilainen&term=2011", "?q=Palonen&term=2011", "?term=2011&q=ohisalo"] {
        let query = Query::parse(search, dataset);
        let offers = find(dataset, &query, Language::Fi).relief(View::Leadership);
        assert!(!offers.is_empty(), "{search}");
        for (hurdles, count) in offers {
            let query = hurdles.iter().fold(query.clone(), |query, hurdle| match hurdle {
                Hurdle::Search => {
                    let mut query = query;
                    query.typed.clear();
                    query
                }
                Hurdle::Facet(facet) => query.without(*facet),
            });
            let brings = find(dataset, &query, Language::Fi).in_view(View::Leadership);
            assert_eq!(brings, usize::try_from(count).unwrap(), "{search} without {hurdles:?}");
        }
    }
}

#[test]
fn whom_to_ask_is_found_without_a_term() {
    let dataset = published();
    let query = Query::parse("?q=Palonen&term=2011", dataset);
    let relief = find(dataset, &query, Language::Fi).relief(View::Leadership);
    assert!(
        relief.iter().any(|(hurdles, _)| *hurdles == [Hurdle::Facet(Facet::Term)]),
        "{relief:?}"
    );
}

#[test]
fn a_lone_letter_beside_a_word_is_no_hurdle() {
    let dataset = published();
    assert_eq!(ids(dataset, &search(dataset, "i Åbo").cities), ["turku"]);
    assert_eq!(search(dataset, "x").cities.len(), 23);
}

#[test]
fn a_view_counts_its_own_entries() {
    let dataset = published();
    let found = search(dataset, "");
    assert_eq!(found.in_view(View::Cities), 23);
    assert_eq!(found.in_view(View::Leadership), 12);
    assert_eq!(found.in_view(View::Series), 5);
    assert_eq!(found.in_view(View::Overview), 40);
    assert_eq!(found.in_view(View::About), 0);
    // Where no mandate matches, the people to ask count; she is named in two terms.
    assert_eq!(search(dataset, "palonen").in_view(View::Leadership), 1);
}

fn sorted(dataset: &Dataset, sort: Sort, language: Language) -> String {
    let mut query = Query::default();
    query.sort = sort;
    ids(dataset, &find(dataset, &query, language).cities).join(" ")
}

#[test]
fn cities_stand_by_population_unless_asked_otherwise() {
    let dataset = published();
    for language in Language::ALL {
        let found = find(dataset, &Query::default(), language);
        let numbers: Vec<_> =
            found.cities.iter().map(|at| dataset.city(*at).inhabitants()).collect();
        assert!(numbers.is_sorted_by(|a, b| a >= b), "{numbers:?}");
    }
    assert!(sorted(dataset, Sort::Population, Language::Fi).starts_with("helsinki espoo tampere"));
}

#[test]
fn names_stand_in_the_alphabet_of_the_language() {
    let dataset = published();
    let rest = "joensuu jyvaskyla kajaani kokkola kotka kouvola kuopio lahti lappeenranta mikkeli oulu \
                pori porvoo rovaniemi salo seinajoki tampere turku vaasa vantaa";
    assert_eq!(
        sorted(dataset, Sort::Name, Language::Fi),
        format!("espoo helsinki hameenlinna {rest}")
    );
    assert_eq!(
        sorted(dataset, Sort::Name, Language::En),
        format!("espoo hameenlinna helsinki {rest}")
    );
    // Björneborg, Borgå, Esbo, …, Seinäjoki, S:t Michel, …, Villmanstrand, Åbo.
    assert_eq!(
        sorted(dataset, Sort::Name, Language::Sv),
        "pori porvoo espoo helsinki joensuu jyvaskyla kajaani kokkola kotka kouvola kuopio lahti \
         rovaniemi salo seinajoki mikkeli tampere hameenlinna oulu vantaa vaasa lappeenranta turku"
    );
}

#[test]
fn regions_stand_in_the_alphabet_of_the_language_with_their_largest_city_first() {
    let dataset = published();
    // Etelä-Karjala, …, Keski-Pohjanmaa, …, Pohjanmaa, Pohjois-Karjala, …, Päijät-Häme, Satakunta.
    assert_eq!(
        sorted(dataset, Sort::Region, Language::Fi),
        "lappeenranta seinajoki mikkeli kajaani hameenlinna kokkola jyvaskyla kouvola kotka \
         rovaniemi tampere vaasa joensuu oulu kuopio lahti pori helsinki espoo vantaa porvoo turku \
         salo"
    );
    // Birkaland, Egentliga Finland, …, Päijänne-Tavastland, Satakunta, Södra Karelen, …, Österbotten.
    assert_eq!(
        sorted(dataset, Sort::Region, Language::Sv),
        "tampere turku salo hameenlinna kajaani kouvola kotka rovaniemi jyvaskyla kokkola joensuu \
         kuopio oulu helsinki espoo vantaa porvoo lahti pori lappeenranta mikkeli seinajoki vaasa"
    );
    // Central Finland, Central Ostrobothnia, Kainuu, Kanta-Häme, …, North Karelia, …, Uusimaa.
    assert_eq!(
        sorted(dataset, Sort::Region, Language::En),
        "jyvaskyla kokkola kajaani hameenlinna kouvola kotka rovaniemi joensuu oulu kuopio vaasa \
         lahti tampere pori lappeenranta seinajoki mikkeli turku salo helsinki espoo vantaa porvoo"
    );
}

#[test]
fn publications_stand_in_order_of_time_and_undated_ones_last() {
    let dataset = published();
    let found = search(dataset, "");
    let kinds: Vec<_> = found.publications.iter().map(|at| dataset.publication(*at).kind).collect();
    assert_eq!(kinds, Kind::ALL);
    assert_eq!(dataset.values(Facet::Year).collect::<Vec<_>>(), ["2020", "2022", "undated"]);
}

#[test]
fn authors_stand_by_family_name() {
    let dataset = published();
    let names: Vec<_> = dataset
        .values(Facet::Author)
        .map(|id| {
            let name = &dataset.people.iter().find(|person| person.id == id).unwrap().name;
            name.rsplit(' ').next().unwrap()
        })
        .collect();
    assert_eq!(
        names,
        [
            "Airaksinen",
            "Hannikainen",
            "Häkkänen",
            "Joutsiniemi",
            "Kolbe",
            "Seuri",
            "Vaattovaara",
            "Wilenius",
        ]
    );
}

#[test]
fn mandates_stand_newest_term_first_and_the_chair_before_the_vice_chairs() {
    let dataset = published();
    let found = search(dataset, "");
    let shown: Vec<_> = found
        .mandates
        .iter()
        .map(|at| {
            let mandate = dataset.mandate(*at);
            let name = dataset.person(mandate.person).name.rsplit(' ').next().unwrap();
            (dataset.term(mandate.term).id, mandate.role == Role::Chair, name)
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("2023", true, "Ikonen"),
            ("2023", false, "Häyry"),
            ("2020", true, "Lintilä"),
            ("2020", false, "Mikkonen"),
            ("2020", false, "Ohisalo"),
            ("2020", false, "Timonen"),
            ("2016", true, "Rehn"),
            ("2016", true, "Lintilä"),
            ("2016", true, "Tiilikainen"),
            ("2016", false, "Tiilikainen"),
            ("2011", true, "Häkämies"),
            ("2011", false, "Pajunen"),
        ]
    );
    let terms: Vec<_> = found.contacts.iter().map(|(term, _)| dataset.term(*term).id).collect();
    assert_eq!(terms, ["2023", "2023", "2020", "2020", "2016", "2016", "2016"]);
}

// --- Words ---

#[test]
fn numbers_take_their_noun_in_the_right_form() {
    let counted = |language: Language, number: usize| {
        let text = Text::of(language);
        [text.cities, text.mandates, text.publications, text.contacts_found, text.hits]
            .map(|words| words(number).replace('\u{a0}', " "))
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
        ["1 city", "1 leadership role", "1 publication", "1 contact person", "1 match"]
    );
    assert_eq!(
        counted(Language::En, 1_000),
        [
            "1 000 cities",
            "1 000 leadership roles",
            "1 000 publications",
            "1 000 contact people",
            "1 000 matches"
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

#[test]
fn cities_known_from_most_terms_come_first_if_asked_for() {
    let dataset = published();
    let order = sorted(dataset, Sort::Terms, Language::Fi);
    let known = |id: &str| {
        let city = dataset.cities.iter().find(|city| city.id == id).unwrap();
        city.terms.iter().filter(|seat| seat.represented == Some(true)).count()
    };
    let numbers: Vec<_> = order.split(' ').map(known).collect();
    assert!(numbers.is_sorted_by(|a, b| a >= b), "{numbers:?}");
    assert!(order.starts_with("helsinki espoo tampere"), "{order}");
}

/// The publications that a query finds, on a line of time.
fn timeline(dataset: &Dataset, search: &str) -> Option<Timeline> {
    let found = find(dataset, &Query::parse(search, dataset), Language::Fi);
    Timeline::of(dataset, &found.publications)
}

#[test]
fn the_series_stands_on_a_line_of_time_with_its_terms() {
    let dataset = published();
    let timeline = timeline(dataset, "").unwrap();
    // From the term in force at the first publication on; each until the next one begins.
    let terms: Vec<_> = timeline.terms.iter().map(|band| dataset.term(band.term).id).collect();
    assert_eq!(terms, ["2020", "2023"]);
    assert_eq!(timeline.terms[0].to, timeline.terms[1].from);
    assert_eq!(timeline.terms[1].to, 1000);
    let years: Vec<_> = timeline.years.iter().map(|(year, _)| *year).collect();
    assert_eq!(years, [2020, 2021, 2022, 2023, 2024]);
    // 16 January is 15 of the 1827 days in.
    assert_eq!(timeline.terms[0].from, 15 * 1000 / 1827);
    let days: Vec<_> = timeline.publications.iter().map(|mark| (mark.from, mark.to)).collect();
    assert!(days.is_sorted() && days.iter().all(|(from, to)| from == to), "{days:?}");
    assert_eq!(timeline.undated.len(), 2);
}

#[test]
fn relations_lead_from_the_earlier_to_the_later() {
    let dataset = published();
    let all = timeline(dataset, "").unwrap();
    let kinds: Vec<_> = all.relations.iter().map(|relation| relation.kind).collect();
    assert_eq!(kinds, [RelationKind::Answers, RelationKind::Follows]);
    assert!(all.relations.iter().all(|relation| relation.from < relation.to));
    // One end of a relation alone is no relation.
    assert!(timeline(dataset, "?kind=response").unwrap().relations.is_empty());
}

#[test]
fn without_any_date_there_is_no_line() {
    assert_eq!(timeline(published(), "?year=undated"), None);
}

#[test]
fn what_is_known_to_the_month_is_a_span() {
    let text = String::from_utf8(support::PUBLISHED.to_vec()).unwrap();
    let text = text.replace("\"2022-06-01\"", "\"2022-06\"");
    let dataset = Dataset::parse(text.leak().as_bytes()).unwrap();
    let timeline = timeline(dataset, "?kind=study").unwrap();
    let mark = timeline.publications[0];
    assert!(mark.to > mark.from && mark.middle() > mark.from, "{mark:?}");
}

#[test]
fn the_keys_are_those_of_the_address_in_its_order() {
    let dataset = published();
    let author = dataset.values(Facet::Author).next().unwrap().to_owned();
    let all = format!(
        "?lang=sv&embed=1&theme=dark&item=vaasa&as=map&sort=name&year=2020&author={author}&kind=paper\
        &term=2016&language=fi&group=mal&region=01&q=a&view=cities"
    );
    let search = Query::parse(&all, dataset).to_search();
    let keys: Vec<_> = search[1..].split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
    assert_eq!(keys, [Query::KEYS.as_slice(), &["embed", "lang"]].concat());
}
