//! The order of what was found.

use kaupunkipolitiikka::domain::dataset::{Kind, Role};
use kaupunkipolitiikka::domain::growth::growth;
use kaupunkipolitiikka::domain::{Dataset, Facet, Language, Query, Sort};
use kaupunkipolitiikka::find::Finder;

use crate::support::{PUBLISHED, finder, published};
use crate::{ids, search_for};

fn sorted(dataset: &Dataset, sort: Sort, language: Language) -> String {
    let mut query = Query::default();
    query.sort = sort;
    ids(dataset, &finder().find(&query, language).cities).join(" ")
}

#[test]
fn cities_are_sorted_by_population_by_default() {
    let dataset = published();
    for language in Language::ALL {
        let found = finder().find(&Query::default(), language);
        let numbers: Vec<_> =
            found.cities.iter().map(|at| dataset.city(*at).inhabitants()).collect();
        assert!(numbers.is_sorted_by(|a, b| a >= b), "{numbers:?}");
    }
    assert!(sorted(dataset, Sort::Population, Language::Fi).starts_with("helsinki espoo tampere"));
}

#[test]
fn names_are_sorted_by_the_alphabet_of_the_language() {
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
fn regions_are_sorted_by_the_alphabet_of_the_language_with_their_largest_city_first() {
    let dataset = published();
    // Etelä-Karjala, …, Keski-Pohjanmaa, …, Pohjanmaa, Pohjois-Karjala, …, Päijät-Häme, Satakunta.
    assert_eq!(
        sorted(dataset, Sort::Region, Language::Fi),
        "lappeenranta seinajoki mikkeli kajaani hameenlinna kokkola jyvaskyla kouvola kotka \
         rovaniemi tampere vaasa joensuu oulu kuopio lahti pori helsinki espoo vantaa porvoo turku \
         salo"
    );
    // Birkaland, Egentliga Finland, …, Päijänne-Tavastland, Satakunta, Södra Karelen, …,
    // Österbotten.
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
fn publications_are_sorted_chronologically_with_undated_ones_last() {
    let dataset = published();
    let found = search_for("");
    let kinds: Vec<_> = found.publications.iter().map(|at| dataset.publication(*at).kind).collect();
    assert_eq!(kinds, Kind::ALL);
    assert_eq!(dataset.values(Facet::Year).collect::<Vec<_>>(), ["2020", "2022", "undated"]);
}

#[test]
fn authors_are_sorted_by_family_name() {
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
fn mandates_are_sorted_by_term_newest_first_and_the_chair_before_the_vice_chairs() {
    let dataset = published();
    let found = search_for("");
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

#[test]
fn cities_can_be_sorted_by_the_number_of_known_terms() {
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

#[test]
fn the_fastest_growing_cities_come_first_if_asked_for() {
    let dataset = published();
    let mut query = Query::default();
    query.sort = Sort::Growth;
    let found = finder().find(&query, Language::Fi);
    let growths: Vec<_> = found.cities.iter().map(|at| growth(dataset.city(*at))).collect();
    assert!(growths.iter().all(Option::is_some), "{growths:?}");
    assert!(growths.is_sorted_by(|a, b| a >= b), "{growths:?}");
}

#[test]
fn a_city_whose_growth_is_not_known_comes_last() {
    let mut json: serde_json::Value = serde_json::from_slice(PUBLISHED).unwrap();
    let espoo = json["cities"].as_array().unwrap().iter().position(|city| city["id"] == "espoo");
    json["cities"][espoo.unwrap()]["population"].as_array_mut().unwrap().truncate(1);
    let dataset = Dataset::parse(json.to_string().leak().as_bytes()).unwrap();
    let mut query = Query::default();
    query.sort = Sort::Growth;
    let found = Finder::new(dataset).find(&query, Language::Fi);
    assert_eq!(dataset.city(*found.cities.last().unwrap()).id, "espoo");
}
