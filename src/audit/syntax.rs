//! Bytes to JSON, with line and column of a syntax error.

use super::characters::describe;
use super::limits::{MAX_LEVELS, MAX_VALUES};
use super::position::{has_more_values, pointer_at, position_at};
use super::report::{Finding, Severity};
use crate::domain::json::Json;
use crate::domain::parse::{Fault, explain_no_json};

/// The values of a file, and its text, which begins after a byte order mark.
pub(super) fn read(bytes: &'static [u8]) -> Result<(Json, &'static str), Finding> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(error) => return Err(not_utf8(bytes, error.valid_up_to())),
    };
    if has_more_values(text, MAX_VALUES) {
        let found = format!("more than {MAX_VALUES} values");
        return Err(Finding::of_file(Fault::of_file(found, format!("at most {MAX_VALUES}"))));
    }
    match serde_json::from_str(text) {
        Ok(json) => Ok((json, text)),
        Err(error) => Err(no_json(text, &error)),
    }
}

fn not_utf8(bytes: &[u8], at: usize) -> Finding {
    let (valid, rest) = bytes.split_at(at);
    let valid = String::from_utf8_lossy(valid);
    let valid = valid.trim_start_matches('\u{feff}');
    let others = others_in(rest);
    let byte = rest.first().copied().unwrap_or_default();
    let is_utf16 = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, ..] | [0, ..]);
    let meaning = if is_utf16 {
        " of UTF-16 text".to_owned()
    } else if byte >= 0xa0 {
        format!(", as in ISO-8859-1 \"{}\"", char::from(byte))
    } else {
        String::new()
    };
    let more = match others {
        0 => String::new(),
        _ => format!(", and {others} more that are not UTF-8"),
    };
    Finding {
        severity: Severity::Fault,
        // The end of the valid text, which is where this byte is.
        position: Some(position_at(valid, valid.len())),
        fault: Fault {
            pointer: if is_utf16 {
                String::new()
            } else {
                pointer_at(&format!("{valid}?"), valid.len())
            },
            found: format!("the byte 0x{byte:02X}{meaning}{more}"),
            expected: "UTF-8 text".to_owned(),
        },
    }
}

/// How many bytes that are not UTF-8 follow the first.
fn others_in(bytes: &[u8]) -> usize {
    bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count().saturating_sub(1)
}

fn no_json(text: &str, error: &serde_json::Error) -> Finding {
    let offset = offset_of(text, error);
    let mut fault = explain_no_json(text, error);
    // The message without its position, which is in bytes.
    let words = error.to_string();
    let words = words.rsplit_once(" at line ").map_or(&*words, |(words, _)| words);
    if words.contains("recursion limit") {
        fault.found = format!("more than {MAX_LEVELS} lists and objects within each other");
        fault.expected = format!("at most {MAX_LEVELS}");
    } else if fault.found.starts_with("text that is not JSON") {
        let c = text[offset..].chars().next().filter(|_| !error.is_eof());
        if words.starts_with("control character") {
            fault.found = format!("{} inside text", c.map(describe).unwrap_or_default());
            fault.expected = String::from("text on one line, without control characters");
        } else if let Some(half) = unpaired_surrogate(text.as_bytes(), offset, words) {
            fault.found = format!("U+{half}, an unpaired surrogate, inside text");
            fault.expected = String::from("the character itself, or both halves of a pair");
        } else {
            let is_usual = |c: &char| c.is_ascii_graphic() || *c == ' ';
            let unusual = c.filter(|c| !is_usual(c));
            let named = unusual.map(|c| format!(": {}", describe(c)));
            let named = named.unwrap_or_default();
            fault.found = format!("text that is not JSON ({words}{named})");
        }
    }
    fault.pointer = pointer_at(text, offset);
    Finding { severity: Severity::Fault, fault, position: Some(position_at(text, offset)) }
}

/// The digits of half a pair of escapes before this offset, if that is what `serde_json` refused.
fn unpaired_surrogate(bytes: &[u8], offset: usize, words: &str) -> Option<String> {
    /// Two escapes: the half, and one that is not the other half.
    const MAX: usize = 12;
    if !words.ends_with("hex escape") {
        return None;
    }
    let from = (offset + 1).saturating_sub(MAX);
    let mut escapes = (from..=offset).rev().filter(|at| bytes[*at..].starts_with(b"\\u"));
    escapes.find_map(|at| {
        let digits = bytes.get(at + 2..at + 6)?.to_ascii_uppercase();
        let is_surrogate = matches!(digits[..2], [b'D', b'8' | b'9' | b'A'..=b'F']);
        is_surrogate.then(|| String::from_utf8_lossy(&digits).into_owned())
    })
}

/// The offset of the character at which reading stopped.
fn offset_of(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let line: usize = lines.map(str::len).sum();
    // The column counts the bytes of the line that were read.
    let mut offset = (line + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(bytes: impl AsRef<[u8]>) -> String {
        let bytes: &'static [u8] = bytes.as_ref().to_vec().leak();
        read(bytes).map_or_else(|finding| finding.to_string(), |_| String::new())
    }

    #[test]
    fn columns_of_broken_json_are_characters() {
        assert_eq!(
            line("{\"ääää\": \"öö\" \"b\": 1}"),
            "the file (line 1, column 15): found text that is not JSON (expected `,` or `}`), \
             expected a JSON object"
        );
        assert_eq!(
            line("{\n\"ä\": [1,\n“x”]}"),
            "/ä/1 (line 3, column 1): found text that is not JSON (expected value: U+201C LEFT \
             DOUBLE QUOTATION MARK), expected a JSON object"
        );
    }

    #[test]
    fn a_control_character_inside_text_is_named_with_its_position() {
        for (c, name) in [
            ('\n', "U+000A LINE FEED"),
            ('\t', "U+0009 CHARACTER TABULATION"),
            ('\0', "U+0000 NULL"),
        ] {
            assert_eq!(
                line(format!("{{\"people\": [{{\"name\": \"Jä{c}x\"}}]}}")),
                format!(
                    "/people/0/name (line 1, column 25): found {name} inside text, expected text \
                     on one line, without control characters"
                )
            );
        }
    }

    #[test]
    fn bytes_of_latin_1_are_reported_with_line_and_column() {
        assert_eq!(
            line(b"{\n \"name\": \"\xC3\xA4Jyv\xE4skyl\xE4\"}"),
            "/name (line 2, column 15): found the byte 0xE4, as in ISO-8859-1 \"ä\", and 1 more \
             that are not UTF-8, expected UTF-8 text"
        );
        assert_eq!(
            line(b"\xFF\xFE{\0}\0"),
            "the file (line 1, column 1): found the byte 0xFF of UTF-16 text, and \
             1 more that are not UTF-8, expected UTF-8 text"
        );
    }

    #[test]
    fn a_file_of_zeros_is_refused_by_its_number_of_values() {
        assert_eq!(
            line(format!("[{}0]", "0,".repeat(MAX_VALUES))),
            "the file: found more than 4000000 values, expected at most 4000000"
        );
    }

    #[test]
    fn half_a_pair_of_escapes_is_named() {
        let words = "an unpaired surrogate, inside text, expected the character itself, or both \
                     halves of a pair";
        for escape in ["\\ud83d", "\\udc00", "\\ud800\\n", "\\ud800\\u0041", "\\uDBFF x"] {
            let found = line(format!("[\"ä{escape}\"]"));
            assert!(found.starts_with("/0 (line 1, column "), "{found}");
            assert!(found.contains("): found U+D") && found.ends_with(words), "{found}");
        }
    }

    #[test]
    fn nesting_names_its_limit() {
        let deep = "[".repeat(200);
        let words = "found more than 127 lists and objects within each other, expected at most 127";
        assert!(line(deep).ends_with(words));
        assert_eq!(line(format!("{}{}", "[".repeat(127), "]".repeat(127))), "");
    }
}
