//! Files that are larger, deeper or more wrong than any real one: they get an error that names the limit,
//! and none takes long.
//!
//! The times here are a hundred times what a linear pass takes, and a hundredth of what comparing each
//! with each takes: they fail for the one and never for a slow machine.

use std::fmt::Write;
use std::time::{Duration, Instant};

use kaupunkipolitiikka::audit::{
    MAX_AUTHORS, MAX_ITEMS, MAX_NAME_CHARS, MAX_TERMS, MAX_TEXT_CHARS, MAX_URL_CHARS, MAX_VALUES,
};
use kaupunkipolitiikka::domain::facet::Facet;
use kaupunkipolitiikka::domain::parse::MAX_FAULTS;
use kaupunkipolitiikka::domain::{Dataset, Language, Query, View};
use kaupunkipolitiikka::find::Finder;
use serde_json::{Value, json};

use crate::{MINIMAL, apply, json_of, lines, reader_lines, report};

const MEGABYTE: usize = 1_000_000;

fn patched(patches: &[(&str, Value)]) -> String {
    let mut json = json_of(MINIMAL);
    for (pointer, value) in patches {
        apply(&mut json, &json!([pointer, value]));
    }
    json.to_string()
}

/// Runs something that has to be linear in its input.
#[track_caller]
fn in_linear_time<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    assert!(start.elapsed() < Duration::from_secs(30), "{name} took {:?}", start.elapsed());
    result
}

#[test]
fn faults_beyond_a_number_are_counted() {
    let report = report(patched(&[("/people", json!(vec![0; 33_000]))]));
    assert_eq!(report.findings.len(), MAX_FAULTS);
    // Each person is no object, and two references lead nowhere.
    assert!(report.faults > 33_000, "{}", report.faults);
    let lines = report.lines();
    assert_eq!(lines.len(), MAX_FAULTS + 1);
    let thousands = |count: usize| format!("{},{:03}", count / 1_000, count % 1_000);
    assert_eq!(
        lines[MAX_FAULTS],
        format!("and {} more faults", thousands(report.faults - MAX_FAULTS))
    );
    assert_eq!(report.summary(), format!("{} faults", thousands(report.faults)));
}

#[test]
fn warnings_beyond_a_number_are_counted() {
    let people: Vec<_> =
        (0..1_500).map(|at| json!({"id": format!("p{at}"), "name": "A  B"})).collect();
    let mut json = json_of(MINIMAL);
    json["people"].as_array_mut().unwrap().extend(people);
    let report = report(json.to_string());
    assert_eq!((report.faults, report.warnings), (0, 1_500));
    assert_eq!(report.lines()[MAX_FAULTS..], ["and 500 more warnings"]);
}

#[test]
fn the_app_keeps_no_more_faults_than_it_can_show() {
    assert_eq!(reader_lines(patched(&[("/people", json!(vec![0; 33_000]))])).len(), MAX_FAULTS);
}

#[test]
fn texts_have_limits_that_are_named() {
    let letters = |count: usize| "ä".repeat(count);
    for (pointer, limit) in
        [("/people/0/name", MAX_NAME_CHARS), ("/goals/0/words/fi", MAX_TEXT_CHARS)]
    {
        assert_eq!(lines(patched(&[(pointer, json!(letters(limit)))])), [""; 0]);
        assert_eq!(
            lines(patched(&[(pointer, json!(letters(limit + 1)))])),
            [format!(
                "{pointer}: found a text of {} characters, expected at most {limit} characters",
                limit + 1
            )]
        );
    }
    let address = format!("https://example.org/{}", "a".repeat(MAX_URL_CHARS));
    assert_eq!(
        lines(patched(&[("/cities/0/website", json!(address))])),
        ["/cities/0/website: found a text of 2020 characters, expected at most 2000 characters"]
    );
    let name = lines(patched(&[("/cities/0/name/fi", json!(letters(100_000)))]));
    assert_eq!(name.len(), 1, "{name:?}");
}

#[test]
fn lists_have_limits_that_are_named() {
    assert_eq!(
        lines(patched(&[("/tasks", json!(vec![0; MAX_ITEMS + 1]))])),
        ["/tasks: found a list of 100001, expected at most 100000"]
    );

    let groups = vec![json!({"group": {"fi": "a", "sv": "b", "en": "c"}}); MAX_AUTHORS + 1];
    assert_eq!(
        lines(patched(&[("/publications/0/authors", json!(groups))])),
        ["/publications/0/authors: found a list of 1001, expected at most 1000"]
    );

    let term = json_of(MINIMAL)["terms"][0].clone();
    assert_eq!(
        lines(patched(&[("/terms", json!(vec![term; MAX_TERMS + 1]))])),
        ["/terms: found a list of 101, expected at most 100"]
    );
}

#[test]
fn nesting_has_a_limit_that_is_named() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(
        report(deep).lines()[0].split_once("): ").unwrap().1,
        "found more than 127 lists and objects within each other, expected at most 127"
    );
}

#[test]
fn a_file_of_33_megabytes_of_zeros_is_refused_by_its_values() {
    let zeros = format!("{{\"cities\": [{}0]}}", "0,".repeat(16_500_000));
    let found = in_linear_time("33 megabytes", || lines(zeros));
    assert_eq!(
        found,
        [format!("the file: found more than {MAX_VALUES} values, expected at most {MAX_VALUES}")]
    );
}

/// A megabyte of each shape that would be slow where each is compared with each.
#[test]
fn no_megabyte_takes_long_to_read() {
    let fields = |item: &dyn Fn(usize) -> String| {
        let mut text = MINIMAL.trim_end().trim_end_matches('}').to_owned();
        for at in 0.. {
            if text.len() > MEGABYTE {
                break;
            }
            write!(text, ",{}", item(at)).unwrap();
        }
        text + "}"
    };
    let words = |count: usize| {
        let mut text = String::new();
        (0..count).for_each(|at| write!(text, "w{at} ").unwrap());
        text
    };
    let list = |length: usize, item: &str| vec![json_of(item); length];
    let bare_term = r#"{"id": "2011"}"#;
    let cases = [
        ("unknown fields", fields(&|at| format!("\"u{at}\":0"))),
        ("a field that stands 50,000 times", {
            let unknown = fields(&|at| format!("\"u{at}\":0"));
            let doubled = ",\"cities\":0".repeat(50_000);
            unknown[..MEGABYTE / 2].rsplit_once(',').unwrap().0.to_owned() + &doubled + "}"
        }),
        (
            "a title of 100,000 words",
            patched(&[("/publications/0/title/text", json!(words(100_000)))]),
        ),
        (
            "a name of a million letters",
            patched(&[("/people/0/name", json!("a".repeat(MEGABYTE)))]),
        ),
        ("opening signs", patched(&[("/people/0/name", json!("<a ".repeat(MEGABYTE / 3)))])),
        ("marks", patched(&[("/people/0/name", json!("\u{202e}".repeat(MEGABYTE / 3)))])),
        (
            "cities and terms that lack all",
            patched(&[
                ("/terms", json!(list(30_000, bare_term))),
                ("/cities", json!(list(MEGABYTE / 6, "{}"))),
            ]),
        ),
        ("zeros for cities", patched(&[("/cities", json!(vec![0; MAX_ITEMS]))])),
        (
            "sources that do not exist",
            patched(&[("/goals/0/sources", json!(vec!["x"; MAX_ITEMS]))]),
        ),
        ("brackets", "[".repeat(MEGABYTE)),
        ("quotation marks", "\"".repeat(MEGABYTE)),
        ("backslashes", format!("\"{}", "\\".repeat(MEGABYTE))),
        ("null bytes", "\0".repeat(MEGABYTE)),
        ("digits", "0".repeat(MEGABYTE)),
        ("lines", "\n".repeat(MEGABYTE)),
    ];
    for (name, text) in cases {
        assert!(in_linear_time(name, || !lines(text).is_empty()), "{name} has no fault");
    }
    let bytes = vec![0xE4; MEGABYTE];
    assert_eq!(in_linear_time("Latin-1", || lines(&bytes)).len(), 1);
}

/// What the reader lets pass is found in as well, in the app too.
#[test]
fn no_valid_megabyte_takes_long_to_search() {
    let words: String = (0..100_000).fold(String::new(), |text, at| text + &format!("w{at} "));
    let title = patched(&[("/publications/0/title/text", json!(words.trim()))]);
    let people: Vec<_> =
        (0..20_000).map(|at| json!({"id": format!("p{at}"), "name": "A B"})).collect();
    let ids: Vec<_> = people.iter().map(|person| person["id"].clone()).collect();
    let mut contacts = json_of(MINIMAL);
    contacts["people"].as_array_mut().unwrap().extend(people);
    let template = contacts["mandates"][0].clone();
    contacts["mandates"] = json!([]);
    let mut mandates = contacts.clone();
    contacts["contacts"][0]["people"] = json!(ids);
    let of = |id: &Value| {
        let mut mandate = template.clone();
        mandate["person"] = id.clone();
        mandate
    };
    mandates["mandates"] = ids.iter().take(2_000).map(of).collect();
    for (name, text) in [
        ("words of a title", title),
        ("people of contacts", contacts.to_string()),
        ("mandates of people", mandates.to_string()),
    ] {
        in_linear_time(name, || {
            let dataset = Dataset::parse(text.into_bytes().leak()).unwrap();
            let finder = Finder::new(dataset);
            for query in ["", "?q=nobody", "?q=w99999"] {
                let found = finder.find(&Query::parse(query, dataset), Language::Fi);
                let _ = found.count_in(View::Overview);
                let _ = found.count_in(View::Leadership);
            }
        });
    }
}

/// Beyond 65,535 the indices of a facet's values once fell together.
#[test]
fn seventy_thousand_authors_are_told_apart() {
    const AUTHORS: usize = 70_000;
    let id = |at: usize| format!("p{at:05}");
    let mut json = json_of(MINIMAL);
    let people: Vec<_> =
        (0..AUTHORS).map(|at| json!({"id": id(at), "name": format!("P {at:05}")})).collect();
    json["people"].as_array_mut().unwrap().extend(people);
    let template = json["publications"][0].clone();
    let publications = (0..AUTHORS).collect::<Vec<_>>();
    let publications = publications.chunks(MAX_AUTHORS).map(|chunk| {
        let mut one = template.clone();
        one["id"] = json!(format!("b{}", chunk[0]));
        let authors =
            chunk.iter().map(|at| json!({"person": id(*at), "title": null, "affiliation": null}));
        one["authors"] = authors.collect();
        one["answers"] = json!(null);
        one["follows"] = json!(null);
        one
    });
    json["publications"] = publications.collect();
    let report = report(json.to_string());
    assert_eq!(report.lines(), [""; 0]);
    let dataset = report.dataset.unwrap();
    let finder = Finder::new(dataset);
    for at in [0, 65_535, 65_536, AUTHORS - 1] {
        let query = Query::parse(&format!("?author={}", id(at)), dataset);
        let found = finder.find(&query, Language::Fi);
        let ids: Vec<_> =
            found.publications.iter().map(|one| dataset.publication(*one).id).collect();
        assert_eq!(ids, [format!("b{}", at / MAX_AUTHORS * MAX_AUTHORS)], "{at}");
        assert_eq!(found.count(Facet::Author, at, View::Series), 1, "{at}");
    }
}
