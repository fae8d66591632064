//! Datasets of any size, the same for the same seed: for benches, native and in a browser.

use std::fmt::Write;

use super::random::Random;

const SYLLABLES: [&str; 24] = [
    "ka", "lo", "mi", "ran", "ve", "pä", "jo", "ki", "nie", "mäk", "su", "tam", "hel", "vaa", "ou",
    "lin", "kyl", "ro", "sei", "tur", "har", "jär", "pe", "los",
];
const SWEDISH_ENDINGS: [&str; 6] = ["stad", "borg", "fors", "by", "vik", "köping"];
const GROUPS: [(&str, &str); 6] = [
    ("alliance6", "partnership"),
    ("vitality", "partnership"),
    ("growth", "partnership"),
    ("east", "partnership"),
    ("ecosystem", "agreement"),
    ("mal", "agreement"),
];
const TERMS: [&str; 4] = ["2011", "2016", "2020", "2023"];
const KINDS: [&str; 5] = ["paper", "response", "study", "booklet", "pamphlet"];
const SOURCE: &str = r#""sources":["seed"]"#;

/// A valid dataset with this number of cities and of publications, as compact JSON.
pub fn dataset_json(cities: usize, publications: usize, seed: u64) -> String {
    let random = &mut Random::new(seed);
    let people = publications / 2 + 4;
    format!(
        r#"{{"version":"1.0.0","updated":"2026-11-24","licence":{{"id":"CC0-1.0","name":{name},"url":"https://example.org/","attributions":[]}},"committee":{{"name":{name},{SOURCE},"history":{{"words":{name},{SOURCE}}}}},"regions":[{regions}],"groups":[{groups}],"terms":[{terms}],"parties":[],"goals":[],"tasks":[],"cities":[{cities}],"people":[{people_list}],"mandates":[{mandates}],"contacts":[{{"term":"2023","people":["p0","p1"],{SOURCE}}}],"publications":[{publications}],"sources":[{{"id":"seed","url":"https://example.org/","reason":null,"date":null,"read":{name}}}],"changes":[{{"version":"1.0.0","day":"2026-11-24","what":{name},"things":["c0","term-2023"]}}]}}"#,
        name = words(random),
        regions = list(19, |at| {
            format!(r#"{{"code":"{:02}","name":{},{SOURCE}}}"#, at + 1, words(random))
        }),
        groups = list(GROUPS.len(), |at| {
            let (id, kind) = GROUPS[at];
            let (short, name) = (words(random), words(random));
            format!(
                r#"{{"id":"{id}","kind":"{kind}","short":{short},"name":{name},"dates":null,"outside":[],{SOURCE}}}"#
            )
        }),
        terms = list(TERMS.len(), |at| {
            let (government, end) = (words(random), words(random));
            format!(
                r#"{{"id":"{id}","appointed":"{id}","government":{government},"end":{end},"project":null,"note":null,{SOURCE}}}"#,
                id = TERMS[at],
            )
        }),
        cities = list(cities, |at| city(at, random)),
        people_list = list(people, |at| {
            format!(r#"{{"id":"p{at}","name":"{} {}"}}"#, capital(random), capital(random))
        }),
        mandates = list(TERMS.len() * 3, |at| {
            format!(
                r#"{{"person":"p{}","role":"{}","title":{},"term":"{}","from":null,"to":null,"city":null,"note":null,{SOURCE}}}"#,
                at % people,
                if at % 3 == 0 { "chair" } else { "vice-chair" },
                words(random),
                TERMS[at / 3],
            )
        }),
        publications = list(publications, |at| publication(at, people, random)),
    )
}

fn city(at: usize, random: &mut Random) -> String {
    let name = capital(random);
    let stem: String = name.to_lowercase().chars().take(name.chars().count() - 1).collect();
    let sources =
        ["name", "genitive", "municipality", "region", "coordinates", "language", "website"]
            .map(|fact| format!(r#""{fact}":["seed"]"#))
            .join(",");
    let (partnership, agreement) = (GROUPS[random.below(4)].0, GROUPS[4 + random.below(2)].0);
    format!(
        r#"{{"id":"c{at}","name":{{"fi":"{name}","sv":"{}{}"}},"genitive":"{name}n","stems":["{stem}"],"municipality":"{at:06}","region":"{:02}","lat":{}.{at:06},"lon":{}.{at:06},"language":"{}","population":[{{"value":{},"date":"2022-12-31",{SOURCE}}}],"groups":[{}],"website":"https://www.c{at}.fi","terms":[{}],"sources":{{{sources}}}}}"#,
        capital(random),
        random.one_of(&SWEDISH_ENDINGS),
        random.below(19) + 1,
        59 + random.below(11),
        19 + random.below(12),
        random.one_of(&["fi", "fi-sv"]),
        random.below(700_000),
        [partnership, agreement]
            .map(|id| format!(r#"{{"id":"{id}","note":null,{SOURCE}}}"#))
            .join(","),
        list(TERMS.len(), |term| {
            let seat = random.one_of(&["true", "true", "false", "null"]);
            format!(r#"{{"id":"{}","represented":{seat},"note":null,{SOURCE}}}"#, TERMS[term])
        }),
    )
}

fn publication(at: usize, people: usize, random: &mut Random) -> String {
    let date = match random.below(5) {
        0 => "null".to_owned(),
        _ => format!(r#""{}-{:02}""#, 2011 + random.below(15), 1 + random.below(12)),
    };
    let first = random.below(people);
    format!(
        r#"{{"id":"b{at}","kind":"{}","label":{},"title":{{"text":"{} {} {}","lang":"fi"}},"date":{date},"listing":"series","authors":[{{"person":"p{first}","title":null,"affiliation":{}}},{{"person":"p{}","title":null,"affiliation":null}}],"commissioned":null,"released":null,"subject":null,"answers":null,"follows":null,"page":null,"note":null,{SOURCE}}}"#,
        random.one_of(&KINDS),
        words(random),
        capital(random),
        word(random),
        word(random),
        words(random),
        (first + 1) % people,
    )
}

/// The items of a JSON list.
fn list(length: usize, mut item: impl FnMut(usize) -> String) -> String {
    let mut items = String::new();
    for at in 0..length {
        let comma = if at == 0 { "" } else { "," };
        // Writing to a String cannot fail.
        let _ = write!(items, "{comma}{}", item(at));
    }
    items
}

/// A word of five letters or more, like a Finnish name.
fn word(random: &mut Random) -> String {
    let mut word = String::new();
    while word.chars().count() < 5 || random.below(3) == 0 {
        word.push_str(random.one_of(&SYLLABLES));
    }
    word
}

fn capital(random: &mut Random) -> String {
    let word = word(random);
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn words(random: &mut Random) -> String {
    format!(r#"{{"fi":"{}","sv":"{}","en":"{}"}}"#, word(random), word(random), word(random))
}
