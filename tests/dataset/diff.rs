//! What `./dev data diff` says of two files.

use kaupunkipolitiikka::audit::{Diff, File, diff};
use serde_json::{Value, json};

use crate::support::PUBLISHED;
use crate::{MINIMAL, apply, json_of};

fn file(json: &Value) -> File {
    File::read(json.to_string().into_bytes().leak()).unwrap()
}

/// What changes where each of these patches is applied to the smallest dataset.
fn changed(patches: &[Value]) -> Diff {
    let (old, mut new) = (json_of(MINIMAL), json_of(MINIMAL));
    for patch in patches {
        apply(&mut new, patch);
    }
    diff(&file(&old), &file(&new))
}

#[test]
fn the_same_file_has_no_changes() {
    let [old, new] = [PUBLISHED, PUBLISHED].map(|bytes| File::read(bytes).unwrap());
    let diff = diff(&old, &new);
    assert!(diff.is_empty());
    assert_eq!((diff.lines(), diff.things), (vec![], vec![]));
}

#[test]
fn changes_are_grouped_by_thing_with_both_values() {
    let diff = changed(&[
        json!(["/version", "1.1.0"]),
        json!(["/licence/name/sv", "Licensen"]),
        json!(["/cities/0/population/0/value", 674_500]),
        json!(["/cities/0/website", null]),
        json!(["/publications/0/title/text", "Kaupungit \"uudessa\" politiikassa"]),
    ]);
    assert_eq!(
        diff.lines(),
        [
            "the file",
            "  version: \"1.0.0\" → \"1.1.0\"",
            "  licence/name/sv: \"Licens\" → \"Licensen\"",
            "city helsinki",
            "  population/2022-12-31/value: 664028 → 674500",
            "  website: \"https://www.hel.fi\" → null",
            "publication sparring-2020",
            "  title/text: \"Kaupungit politiikassa?\" → \"Kaupungit \\\"uudessa\\\" politiikassa\"",
        ]
    );
    assert_eq!(diff.things, ["helsinki", "sparring-2020"]);
}

#[test]
fn moved_entries_are_no_change() {
    let old = serde_json::from_slice::<Value>(PUBLISHED).unwrap();
    let mut new = old.clone();
    for list in ["cities", "people", "mandates", "publications", "sources", "contacts", "changes"] {
        new[list].as_array_mut().unwrap().reverse();
    }
    for city in new["cities"].as_array_mut().unwrap() {
        for list in ["population", "groups", "terms", "stems"] {
            city[list].as_array_mut().unwrap().reverse();
        }
    }
    let diff = diff(&file(&old), &file(&new));
    assert!(diff.is_empty(), "{:?}", diff.lines());
}

#[test]
fn another_id_is_one_removed_and_one_added() {
    let diff = changed(&[
        json!(["/cities/0/id", "helsingfors"]),
        json!(["/mandates/0/city", "helsingfors"]),
        json!(["/changes/0/things/0", "helsingfors"]),
    ]);
    let lines = diff.lines();
    for (group, change) in [("city helsingfors", "  added"), ("city helsinki", "  removed")] {
        let at = lines.iter().position(|line| line == group);
        assert_eq!(at.map(|at| &*lines[at + 1]), Some(change), "{lines:?}");
    }
    assert_eq!(
        diff.things,
        ["helsingfors", "jussi-pajunen", "term-2011"],
        "what is gone has no page"
    );
}

#[test]
fn a_mandate_and_a_contact_change_the_pages_that_show_them() {
    let diff = changed(&[json!(["/mandates/0/to", "2013"])]);
    assert_eq!(
        diff.lines(),
        ["person jussi-pajunen", "  mandate of 2011 as vice-chair/to: \"2012\" → \"2013\""]
    );
    assert_eq!(diff.things, ["jussi-pajunen", "term-2011", "helsinki"]);

    let diff = changed(&[json!(["/contacts/0/people/-", "nobody"])]);
    assert_eq!(diff.lines(), ["term 2011", "  contacts/people: added \"nobody\""]);
    assert_eq!(diff.things, ["term-2011"]);
}

#[test]
fn sources_and_synonyms_alone_change_no_thing() {
    let diff = changed(&[
        json!(["/cities/0/sources/name/-", "paper_1"]),
        json!(["/people/0/synonyms/sv/-", "borgmästare"]),
        json!(["/goals/0/words/fi", "kumppanuudet"]),
    ]);
    let mut lines = diff.lines();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "  sources/name: added \"paper_1\"",
            "  synonyms/sv: added \"borgmästare\"",
            "  words/fi: \"kumppanuus\" → \"kumppanuudet\"",
            "city helsinki",
            "goal partnership",
            "person jussi-pajunen",
        ]
    );
    assert_eq!(diff.things, [""; 0]);
}

#[test]
fn items_of_nested_lists_are_told_apart() {
    let figure = json!({"value": 658_457, "date": "2021-12-31", "sources": ["seed"]});
    let group = json!({"group": {"fi": "a", "sv": "b", "en": "c"}});
    let diff = changed(&[
        json!(["/cities/0/population/-", figure]),
        json!(["/cities/0/terms/0/represented", null]),
        json!(["/publications/0/authors/1", group]),
        json!(["/publications/0/authors/0/title", null]),
    ]);
    let expected = [
        "city helsinki",
        "  population/2021-12-31: added {\"value\": 658457, \"date\": \"2021-12-31\", \"sources\": [\"seed\"]}",
        "  terms/2011/represented: true → null",
        "publication sparring-2020",
        "  authors/jussi-pajunen/title: {\"fi\": \"professori\", \"sv\": \"professor\", \"en\": \"Professor\"} → null",
        "  authors: added {\"group\": {\"fi\": \"a\", \"sv\": \"b\", \"en\": \"c\"}}",
        "  authors: removed {\"group\": {\"fi\": \"virkamiehet\", \"sv\": \"tjänstemän\", \"en\": \"officials\"}}",
    ];
    assert_eq!(diff.lines(), expected);
}

#[test]
fn what_cannot_be_seen_is_shown_and_nothing_is_cut_off() {
    let long = "å".repeat(200);
    let diff = changed(&[
        json!(["/people/0/name", "Jussi\u{200b} Pajunen 👩🏽‍💼"]),
        json!(["/goals/0/words/fi", format!("{long}ä")]),
    ]);
    let lines = diff.lines().join("\n");
    assert!(lines.contains("\"Jussi Pajunen\" → \"Jussi\\u200B Pajunen 👩🏽\\u200D💼\""), "{lines}");
    assert!(lines.contains(&format!("{long}ä\"")), "{lines}");
}

#[test]
fn a_field_left_out_is_null_and_a_whole_number_may_have_a_decimal() {
    let diff = changed(&[
        json!(["/publisher", null]),
        json!(["/terms/0/ended", null]),
        json!(["/cities/0/population/0/value", 664_028.0]),
    ]);
    assert!(diff.is_empty(), "{:?}", diff.lines());
}

#[test]
fn files_with_faults_are_compared_all_the_same() {
    let diff = changed(&[
        json!(["/cities/0/lat", "north"]),
        json!(["/cities/-", {"id": "helsinki"}]),
        json!(["/people", "everybody"]),
        json!(["/unknown", [1, 2]]),
    ]);
    let lines = diff.lines();
    for line in [
        "  lat: 60.16952 → \"north\"",
        "city helsinki (2)",
        "  unknown: added 1",
        "  unknown: added 2",
    ] {
        assert!(lines.iter().any(|one| one == line), "no {line} in {lines:#?}");
    }
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("  people: [{") && line.ends_with("→ \"everybody\""))
    );
    assert_eq!(diff.things, ["helsinki"]);
}

#[test]
fn what_is_no_json_object_is_refused_with_its_place() {
    for (text, expected) in [
        ("[1]", "the file: found a list of 1, expected a JSON object"),
        (
            "{\n\"a\": x}",
            "/a (line 2, column 6): found text that is not JSON (expected value), expected a JSON object",
        ),
    ] {
        let fault = File::read(text.as_bytes()).err().unwrap();
        assert_eq!(fault.to_string(), expected);
    }
}
