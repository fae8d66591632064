//! Faults of a file: each by its exact text, and no panics.

use kaupunkipolitiikka::audit::audit;
use kaupunkipolitiikka::domain::Dataset;
use kaupunkipolitiikka::domain::parse::MAX_BYTES;
use serde_json::json;

use crate::support::PUBLISHED;
use crate::support::random::Random;
use crate::{FAULTS, MINIMAL, apply, json_of, lines, validator};

/// Each case of `faults.json` has the exact lines of the parser, and whether the schema detects the
/// fault too. Cases without a line are boundary cases that both must accept.
#[test]
fn each_fault_has_its_exact_text() {
    let schema = validator();
    let mut wrong = Vec::new();
    for case in json_of(FAULTS).as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let mut json = json_of(MINIMAL);
        case["patch"].as_array().unwrap().iter().for_each(|patch| apply(&mut json, patch));
        let found = lines(json.to_string());
        if json!(found) != case["expect"] {
            wrong.push(format!("{name}: the reader says {}", json!(found)));
        }
        if schema.is_valid(&json) == case["schema"].as_bool().unwrap() {
            let says = if schema.is_valid(&json) { "accepts" } else { "refuses" };
            wrong.push(format!("{name}: the schema {says} it"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn several_faults_come_in_the_order_of_the_file() {
    let broken = MINIMAL
        .replace("\"updated\": \"2026-11-24\"", "\"updated\": \"tomorrow\"")
        .replace("\"code\": \"01\"", "\"code\": \"1\"")
        .replace("\"genitive\": \"Helsingin\",", "")
        .replace("\"lat\": 60.16952", "\"lat\": -33.9")
        .replace("\"url\": \"https://example.org/\"", "\"url\": \"ftp://example.org/\"");
    assert_eq!(
        lines(broken),
        [
            "/updated: found \"tomorrow\", expected a real date of the years 1900 to 2199, like 2020-09-03, 2020-09 or 2020",
            "/regions/0/code: found \"1\", expected a region code of two digits",
            "/cities/0/genitive: found nothing, expected this field",
            "/cities/0/region: found \"01\", expected the id of a region of this file",
            "/cities/0/lat: found -33.9, expected degrees north (WGS84) from 59 to 71",
            "/sources/0/url: found \"ftp://example.org/\", expected an https address, or null",
        ]
    );
}

#[test]
fn a_duplicate_field_is_refused() {
    let broken =
        MINIMAL.replace("\"lat\": 60.16952,", "\"lat\": 60.16952, \"lat\": 61.5, \"lat\": 0,");
    assert_eq!(
        lines(broken),
        [
            "/cities/0/lat: found the field \"lat\" a second time, expected each field once",
            "/cities/0/lat: found the field \"lat\" a second time, expected each field once",
        ]
    );
}

#[test]
fn invalid_json_is_refused_in_one_line() {
    let cases: [(&str, &[u8], &str); 6] = [
        ("prose", b"Hei", "text that is not JSON (expected value)"),
        (
            "cut off",
            b"{\"version\": \"1.0.0\",\n \"upd",
            "text that is not JSON (EOF while parsing a string)",
        ),
        ("two values", b"{} {}", "text that is not JSON (trailing characters)"),
        ("nothing", b"", "an empty file"),
        ("blanks", b" \r\n\t", "an empty file"),
        (
            "a log-in page",
            b"\n<!doctype html>\n<html><title>Sign in</title></html>",
            "a page of HTML or XML, \"<!doctype html>\"",
        ),
    ];
    for (name, bytes, found) in cases {
        let expected = if found.starts_with("a page") {
            "a JSON object; is this a log-in page?"
        } else {
            "a JSON object"
        };
        assert_eq!(
            lines(bytes),
            [format!("the file: found {found}, expected {expected}")],
            "{name}"
        );
    }
}

#[test]
fn a_file_of_50_megabytes_is_refused_unread() {
    let mut bytes = MINIMAL.as_bytes().to_vec();
    bytes.resize(50_000_000, b' ');
    let expected = "the file: found a file of 50000000 bytes, expected at most 33554432 bytes";
    assert_eq!(lines(&bytes), [expected]);
    bytes.truncate(MAX_BYTES);
    assert_eq!(lines(&bytes), [""; 0]);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert_eq!(lines(format!("\u{feff}{MINIMAL}")), [""; 0]);
}

#[test]
fn damaged_bytes_never_cause_a_panic() {
    let mut random = Random::new(2026);
    for round in 0..2_000 {
        let mut bytes = PUBLISHED.to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            let end = (at + random.below(60)).min(bytes.len());
            match random.below(5) {
                0 => bytes[at] ^= 1 << random.below(8),
                1 => bytes[at] = random.one_of(b"\0 \"\\/{}[],:-+.0019eEtfn\xC3\xFF"),
                2 => drop(bytes.drain(at..end)),
                3 => {
                    let twice = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, twice));
                }
                _ => bytes.truncate(at.max(1)),
            }
        }
        let bytes = bytes.leak();
        if let Err(faults) = Dataset::parse(bytes) {
            assert!(!faults.is_empty());
            if round % 5 == 0 {
                assert!(audit(bytes, None).faults >= faults.len());
            }
        }
    }
}
