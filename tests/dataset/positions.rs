//! Where faults stand, and how `./dev data` ends.

use std::process::Command;

use kaupunkipolitiikka::audit::Position;
use serde_json::Value;

use crate::support::PUBLISHED;
use crate::{MINIMAL, json_of, report, with};

/// The line and the column of a piece of a text, counted in another way than the audit does.
fn place_of(text: &str, piece: &str) -> String {
    let before: Vec<_> = text.split_once(piece).unwrap().0.split('\n').collect();
    format!("(line {}, column {})", before.len(), before.last().unwrap().chars().count() + 1)
}

#[test]
fn a_finding_names_line_and_column_in_characters() {
    for (right, wrong, at, finding) in [
        (
            "\"value\": 664028",
            "\"value\": -5",
            "-5",
            "/cities/0/population/0/value PLACE: found -5, expected a whole number from 0 to 10000000",
        ),
        // Letters of two bytes, of four, and escapes stand before the character.
        (
            "\"Jussi Pajunen\"",
            "\"Ä😀\\u00e4\\ud83d\\ude00x\\u202ey\"",
            "\\u202e",
            "/people/0/name PLACE: found U+202E RIGHT-TO-LEFT OVERRIDE in \"Ä😀ä😀x\\u202Ey\", expected \
             no mark of writing direction",
        ),
        // A missing field has the place of its object.
        (
            "\"genitive\": \"Helsingin\",",
            "",
            "{\n   \"id\": \"helsinki\"",
            "/cities/0/genitive PLACE: found nothing, expected this field",
        ),
        // The second of two fields has a place of its own.
        (
            "\"lat\": 60.16952,",
            "\"lat\": 60.16952,\n\"lat\": 61.5,",
            "61.5",
            "/cities/0/lat PLACE: found the field \"lat\" a second time, expected each field once",
        ),
        // Of a broken file, the place of the break.
        (
            "\"fi\": \"Lisenssi\", ",
            "\"fi\": \"Lähde\" ",
            "\"sv\": \"Licens\"",
            "/licence/name PLACE: found text that is not JSON (expected `,` or `}`), expected a JSON \
             object",
        ),
        (
            "\"Helsinki\"",
            "\"Häls\nki\"",
            "\nki\"",
            "/cities/0/name/fi PLACE: found U+000A LINE FEED \
            inside text, expected text on one line, without control characters",
        ),
    ] {
        let broken = MINIMAL.replacen(right, wrong, 1);
        assert_ne!(broken, MINIMAL);
        assert_eq!(report(&broken).lines(), [finding.replace("PLACE", &place_of(&broken, at))]);
    }
}

#[test]
fn a_byte_of_latin_1_is_named_with_its_place() {
    let mut bytes = MINIMAL.replace("Lähde", "XLäXhde").into_bytes();
    let at = bytes.windows(2).position(|two| two == b"Xh").unwrap();
    bytes[at] = 0xE4;
    let place = place_of(&MINIMAL.replace("Lähde", "XLäXhde"), "Xhde");
    assert_eq!(
        report(bytes).lines(),
        [format!(
            "/licence/attributions/0/fi {place}: found the byte 0xE4, as in ISO-8859-1 \"ä\", expected UTF-8 text"
        )]
    );
}

/// Every value of the published dataset, changed: what stands at the place told is that value.
#[test]
fn positions_lead_to_the_values_of_their_pointers() {
    let text = std::str::from_utf8(PUBLISHED).unwrap();
    let broken = text
        .replace("\"fi\": \"", "\"fi\": \" ")
        .replace("\"sources\": [\"", "\"sources\": [17, \"");
    let lines: Vec<_> = broken.lines().collect();
    let json: Value = json_of(&broken);
    let report = report(&broken);
    assert!(report.findings.len() > 400);
    for finding in report.findings {
        let Position { line, column } = finding.position.unwrap();
        let rest: String = lines[line - 1].chars().skip(column - 1).collect();
        let begins = match json.pointer(&finding.fault.pointer) {
            // The blank at its beginning, or the text as a whole.
            Some(Value::String(_)) => rest.starts_with([' ', '"']),
            Some(Value::Array(_)) => rest.starts_with('['),
            Some(value) if !value.is_object() => rest.starts_with(&value.to_string()),
            // An object, or one in which a field is missing.
            _ => rest.starts_with('{'),
        };
        assert!(begins, "{finding}");
    }
}

/// The status and the last line of the program, of a file with this text.
fn run_data(name: &str, text: &str) -> (Option<i32>, String) {
    let file = std::env::temp_dir().join(format!("kpr-{}-{name}.json", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_data")).arg(&file).output().unwrap();
    std::fs::remove_file(&file).unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let last = lines.lines().last().unwrap().replace(file.to_str().unwrap(), "FILE");
    (output.status.code(), last)
}

#[test]
fn the_program_fails_for_faults_alone() {
    let (status, last) = run_data("valid", MINIMAL);
    assert!(last.starts_with("FILE is valid. Edition 1.0.0 of 2026-11-24; cities: 1,"), "{last}");
    assert_eq!(status, Some(0));

    let (status, last) = run_data("warned", &with("/sources/0/date", "2199-12-31"));
    assert!(last.starts_with("FILE is valid, with 1 warning. Edition 1.0.0"), "{last}");
    assert_eq!(status, Some(0));

    let (status, last) = run_data("faulty", &with("/people/0/name", " Jussi  Pajunen"));
    assert_eq!((status, &*last), (Some(1), "FILE has 1 fault and 1 warning."));

    let (status, last) = run_data("broken", "{");
    assert_eq!((status, &*last), (Some(1), "FILE has 1 fault."));
}

/// The status and the output of a comparison of two files with these texts.
fn run_diff(name: &str, texts: [&str; 2]) -> (Option<i32>, String, String) {
    let files = [0, 1].map(|at| {
        let file =
            std::env::temp_dir().join(format!("kpr-{}-{name}-{at}.json", std::process::id()));
        std::fs::write(&file, texts[at]).unwrap();
        file
    });
    let output =
        Command::new(env!("CARGO_BIN_EXE_data")).arg("diff").args(&files).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| {
        let text = String::from_utf8(bytes).unwrap();
        let names = ["OLD", "NEW"].into_iter().zip(&files);
        names.fold(text, |text, (name, file)| text.replace(file.to_str().unwrap(), name))
    });
    for file in &files {
        std::fs::remove_file(file).unwrap();
    }
    (output.status.code(), out, err)
}

#[test]
fn the_program_compares_files_and_says_how_it_went() {
    let (status, out, _) = run_diff("same", [MINIMAL, MINIMAL]);
    assert_eq!((status, &*out), (Some(0), "Nothing changed from OLD to NEW.\n"));

    let (status, out, err) = run_diff("changed", [MINIMAL, &with("/people/0/name", " Pajunen")]);
    assert_eq!(status, Some(1));
    assert!(
        out.starts_with("person jussi-pajunen\n  name: \"Jussi Pajunen\" → \" Pajunen\"\n"),
        "{out}"
    );
    assert!(out.ends_with("\n  \"things\": [\"jussi-pajunen\"]\n"), "{out}");
    assert_eq!(err, "NEW has 1 fault: see ./dev data NEW\n");

    let (status, out, err) = run_diff("broken", [MINIMAL, "{"]);
    assert_eq!((status, &*out), (Some(2), ""));
    assert!(
        err.starts_with("NEW cannot be compared: the file (line 1, column 1): found text"),
        "{err}"
    );

    let alone = Command::new(env!("CARGO_BIN_EXE_data")).arg("diff").output().unwrap();
    assert_eq!(alone.status.code(), Some(2));
}
