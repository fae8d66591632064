//! The reader that trusts a checked file reads the same as the one that checks it.

use kaupunkipolitiikka::domain::{Dataset, fingerprint};
use serde_json::{Value, json};

use crate::support::PUBLISHED;
use crate::support::random::Random;
use crate::{MINIMAL, json_of};

/// Both datasets as text, which has every field; nothing where the file has a fault.
fn both(bytes: &'static [u8]) -> Option<(String, String)> {
    let checked = Dataset::parse(bytes).ok()?;
    let trusted = Dataset::trust(bytes, fingerprint(bytes)).unwrap();
    Some((format!("{checked:?}"), format!("{trusted:?}")))
}

#[test]
fn the_published_dataset_is_read_the_same() {
    let (checked, trusted) = both(PUBLISHED).unwrap();
    assert!(checked == trusted);
    assert!(Dataset::trust(PUBLISHED, !fingerprint(PUBLISHED)).is_none(), "others are not trusted");
}

#[test]
fn ten_thousand_datasets_are_read_the_same() {
    std::thread::scope(|scope| {
        for seed in 1..=4 {
            scope.spawn(move || compare(seed, 2500));
        }
    });
}

/// Compares so many datasets, each changed from the one before.
fn compare(seed: u64, count: usize) {
    let mut random = Random::new(seed);
    let mut current = complete();
    let mut compared = 0;
    while compared < count {
        let mut next = if random.below(200) == 0 { complete() } else { current.clone() };
        for _ in 0..=random.below(3) {
            mutate(&mut next, &mut random);
        }
        let bytes: &[u8] = next.to_string().into_bytes().leak();
        if let Some((checked, trusted)) = both(bytes) {
            assert_eq!(checked, trusted, "seed {seed}: {next}");
            compared += 1;
            current = next;
        }
    }
}

/// The smallest dataset with every optional field.
fn complete() -> Value {
    let mut json = json_of(MINIMAL);
    let words = json!({"fi": "sanoja", "sv": "ord", "en": "words", "own": ["en"]});
    let page = json!("https://example.org/sivu");
    let links = json!({"fi": page, "sv": page, "en": page});
    let synonyms = json!({"fi": ["pääkaupunki"], "sv": ["huvudstad"], "en": []});
    json["$schema"] = json!("committee.schema.json");
    json["publisher"] = json!({"name": words, "page": page, "official": true});
    json["feedback"] = page.clone();
    json["committee"]["page"] = links.clone();
    json["accessibility"] = json!({
        "conformance": "partial", "shortcomings": [words], "method": "self",
        "assessed": "2026-11-01", "updated": "2026-11-02",
        "supervisor": {"name": words, "page": links, "email": "a@example.org", "phone": "0295 016 000"},
        "sources": ["seed"],
    });
    json["groups"][0]["note"] = words.clone();
    json["terms"][0]["ended"] = json!("2015-11-03");
    json["people"][0]["email"] = json!("b@example.org");
    json["contacts"][0]["page"] = page;
    json["publications"][0]["description"] = words;
    for list in
        ["regions", "groups", "terms", "parties", "goals", "tasks", "cities", "publications"]
    {
        json[list][0]["synonyms"] = synonyms.clone();
    }
    assert!(
        both(json.to_string().into_bytes().leak()).is_some(),
        "the complete dataset has a fault"
    );
    json
}

/// Changes one value somewhere: a text, a number, an item of a list, a field.
fn mutate(json: &mut Value, random: &mut Random) {
    match json {
        Value::Object(fields) => {
            let at = random.below(fields.len().max(1));
            let Some(key) = fields.keys().nth(at).cloned() else { return };
            match random.below(12) {
                0 => drop(fields.remove(&key)),
                1 => fields[&key] = Value::Null,
                _ => mutate(&mut fields[&key], random),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = random.below(items.len());
            match random.below(8) {
                0 => drop(items.remove(at)),
                1 => {
                    let mut copy = items[at].clone();
                    if let Some(Value::String(id)) = copy.get_mut("id") {
                        id.push(random.one_of(&['b', '3', 'z']));
                    }
                    items.push(copy);
                }
                2 => items.rotate_left(at),
                _ => mutate(&mut items[at], random),
            }
        }
        Value::String(text) => {
            let added = ["a", "å", "\"", "\\", "\n", " ", "€", "𝔸", "-", "7", "</script>"];
            let boundary =
                text.char_indices().nth(random.below(8)).map_or(text.len(), |(at, _)| at);
            text.insert_str(boundary, random.one_of(&added));
        }
        Value::Number(number) => {
            let by = [0.5, 1.0, 10.0, 0.001];
            *json = json!(number.as_f64().unwrap() + random.one_of(&by));
        }
        Value::Bool(value) => *value = !*value,
        Value::Null | Value::Array(_) => {}
    }
}
