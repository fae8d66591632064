//! What the audit finds: each kind by the character that is named and its place.

use kaupunkipolitiikka::audit::audit;

use crate::support::PUBLISHED;
use crate::{MINIMAL, report, with};

/// What is said of a text in this place, without the place.
fn said_of(pointer: &str, text: &str) -> Vec<String> {
    let report = report(with(pointer, text));
    let said = report.findings.into_iter().map(|finding| {
        assert_eq!(finding.fault.pointer, pointer, "{finding}");
        let line = finding.to_string();
        let (place, said) = line.split_once("): ").unwrap();
        let mark = if place.starts_with("warning: ") { "warning: " } else { "" };
        format!("{mark}{said}")
    });
    said.collect()
}

const NAME: &str = "/people/0/name";
const WORDS: &str = "/goals/0/words/fi";
const ADDRESS: &str = "/cities/0/website";

#[track_caller]
fn check_cases(pointer: &str, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let said = said_of(pointer, text);
        if said.len() != 1 || !said[0].starts_with(expected) {
            wrong.push(format!("{text:?}: {said:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_damaged_character_is_a_fault() {
    check_cases(
        NAME,
        &[
            (
                "Jyv\u{fffd}skyl\u{fffd}",
                "found U+FFFD REPLACEMENT CHARACTER (2 times) in \"Jyv\u{fffd}skyl\u{fffd}\", \
                 expected the character that was lost",
            ),
            ("Jyv\u{fffc}", "found U+FFFC OBJECT REPLACEMENT CHARACTER"),
            (
                "JyvÃ¤skylÃ¤",
                "found \"Ã¤\" (U+00C3 U+00A4), UTF-8 that was read as Windows-1252, (2 times) in \
                 \"JyvÃ¤skylÃ¤\", expected \"Jyväskylä\"",
            ),
            ("Ã…bo", "found \"Ã…\" (U+00C3 U+2026), UTF-8 that was read as Windows-1252"),
            ("valtionâ€™s", "found \"â€™\" (U+00E2 U+20AC U+2122), UTF-8"),
            ("Jyv√§skyl√§", "found U+221A SQUARE ROOT (2 times) in"),
            ("Jyv├ñskyl├ñ", "found U+251C"),
            ("Jyv‰skyl", "found U+2030 PER MILLE SIGN"),
            ("Jyv„skyl", "found U+201E DOUBLE LOW-9 QUOTATION MARK"),
            ("Jyv?skyl", "warning: found U+003F QUESTION MARK"),
            ("Jyv{skyl", "warning: found U+007B"),
            ("\u{fdd0}x", "found U+FDD0, a noncharacter in \"\\uFDD0x\", expected a character"),
            ("x\u{ffff}", "found U+FFFF, a noncharacter in"),
            ("x\u{e000}y", "found U+E000, a private-use character in"),
            ("x\u{100000}y", "found U+100000, a private-use character in \"x\\uDBC0\\uDC00y\""),
        ],
    );
}

#[test]
fn control_characters_and_line_breaks_are_faults() {
    check_cases(
        NAME,
        &[
            (
                "Jussi\0Pajunen",
                "found U+0000 NULL in \"Jussi\\u0000Pajunen\", expected no control character",
            ),
            ("Jussi\u{1b}[31m", "found U+001B ESCAPE in \"Jussi\\u001B[31m\""),
            ("Jussi\u{7f}", "found U+007F DELETE"),
            ("Jussi\u{80}", "found U+0080, a control character"),
            (
                "Jussi\nPajunen",
                "found U+000A LINE FEED in \"Jussi\\nPajunen\", expected text on one line",
            ),
            ("Jussi\tPajunen", "found U+0009 CHARACTER TABULATION"),
            ("Jussi\rPajunen", "found U+000D CARRIAGE RETURN"),
            ("Jussi\u{85}Pajunen", "found U+0085 NEXT LINE"),
            ("Jussi\u{2028}Pajunen", "found U+2028 LINE SEPARATOR"),
            ("Jussi Pajunen\n", "found U+000A LINE FEED"),
        ],
    );
    check_cases(WORDS, &[("rivi\nrivi", "found U+000A LINE FEED"), ("a\tb", "found U+0009")]);
}

#[test]
fn characters_that_cannot_be_seen_are_faults() {
    for mark in [
        '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}',
        '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}', '\u{61c}',
    ] {
        let number = format!("found U+{:04X} ", u32::from(mark));
        let said = said_of(NAME, &format!("Pajunen{mark}iss"));
        assert!(said[0].starts_with(&number) && said[0].contains("no mark of"), "{said:?}");
    }
    check_cases(
        NAME,
        &[
            (
                "Paj\u{202e}unen",
                "found U+202E RIGHT-TO-LEFT OVERRIDE in \"Paj\\u202Eunen\", expected no mark of \
                 writing direction",
            ),
            (
                "\u{200b}",
                "found nothing but U+200B ZERO WIDTH SPACE, expected text that can be seen",
            ),
            ("\u{feff}\u{200b}", "found nothing but U+FEFF"),
            ("\u{2060}", "found nothing but U+2060 WORD JOINER"),
            ("\u{ad}", "found nothing but U+00AD SOFT HYPHEN"),
            ("\u{3164}", "found nothing but U+3164 HANGUL FILLER"),
            ("\u{2800}", "found nothing but U+2800 BRAILLE PATTERN BLANK"),
            (" \u{200b}\u{a0}", "found nothing but U+0020 SPACE"),
            ("\u{200e}", "found nothing but U+200E LEFT-TO-RIGHT MARK"),
            (
                "Hel\u{200b}sinki",
                "found U+200B ZERO WIDTH SPACE in \"Hel\\u200Bsinki\", expected no invisible",
            ),
            ("Hel\u{feff}sinki", "found U+FEFF ZERO WIDTH NO-BREAK SPACE"),
            ("Hel\u{200d}sinki", "found U+200D ZERO WIDTH JOINER"),
            ("Hel\u{e0041}sinki", "found U+E0041 TAG LATIN CAPITAL LETTER A in"),
            (
                "Hel\u{ad}sinki",
                "found U+00AD SOFT HYPHEN in \"Hel\\u00ADsinki\", expected no soft hyphen in a name or an address",
            ),
        ],
    );
    check_cases(
        WORDS,
        &[
            ("kaupunki\u{ad}politiikka", "warning: found U+00AD SOFT HYPHEN"),
            ("hyvä \u{2764}\u{fe0f}", "warning: found U+FE0F VARIATION SELECTOR-16"),
        ],
    );
}

#[test]
fn blanks_at_an_end_are_faults_and_several_are_a_warning() {
    check_cases(
        NAME,
        &[
            (
                " Jussi",
                "found U+0020 SPACE at the beginning of \" Jussi\", expected no space at either end",
            ),
            ("Jussi ", "found U+0020 SPACE at the end of \"Jussi \""),
            ("Jussi\u{a0}", "found U+00A0 NO-BREAK SPACE at the end of"),
            ("\u{202f}Jussi", "found U+202F NARROW NO-BREAK SPACE at the beginning of"),
            (
                "Jussi  Pajunen",
                "warning: found U+0020 SPACE and another space in \"Jussi  Pajunen\", expected one",
            ),
            ("Jussi \u{a0}Pajunen", "warning: found U+0020 SPACE and another space"),
            ("Jussi\u{3000}Pajunen", "warning: found U+3000 IDEOGRAPHIC SPACE"),
            ("Jussi\u{2003}Pajunen", "warning: found U+2003 EM SPACE"),
        ],
    );
    assert_eq!(said_of(NAME, " Jussi  Pajunen ").len(), 3);
    assert_eq!(said_of(NAME, "Jussi\u{a0}Pajunen"), [""; 0]);
}

#[test]
fn markup_in_words_is_a_fault() {
    check_cases(
        WORDS,
        &[
            (
                "<b>kumppanuus",
                "found the HTML tag \"<b>\" in \"<b>kumppanuus\", expected the words as readers \
                 should see them",
            ),
            ("kumppanuus<br/>", "found the HTML tag \"<br/>\""),
            ("T&amp;K", "found the character reference \"&amp;\" in \"T&amp;K\""),
            ("Jyv&#228;skylä", "found the character reference \"&#228;\""),
            ("Jyv&#xE4;skylä", "found the character reference \"&#xE4;\""),
            ("Jyv&auml;skylä", "found the character reference \"&auml;\""),
            ("J\\u00e4rvi", "found the escape \"\\u00e4\""),
            ("J%C3%A4rvi", "warning: found the percent-encoded \"%C3%A4\""),
        ],
    );
    for text in ["alle < 5 %", "T&K", "a & b", "x > y", "50 %"] {
        assert_eq!(said_of(WORDS, text), [""; 0], "{text}");
    }
}

#[test]
fn letters_in_another_form_are_faults_or_warnings() {
    check_cases(
        NAME,
        &[
            (
                "Ha\u{308}meenlinna",
                "found U+0308 COMBINING DIAERESIS in \"Ha\u{308}meenlinna\", expected the one \
                 character \"ä\"",
            ),
            (
                "A\u{30a}bo",
                "found U+030A COMBINING RING ABOVE in \"A\u{30a}bo\", expected the one character \"Å\"",
            ),
            ("x\u{338}", "found U+0338 COMBINING LONG SOLIDUS OVERLAY"),
            (
                "\u{212b}bo",
                "found U+212B ANGSTROM SIGN in \"\u{212b}bo\", expected the letter \"Å\"",
            ),
            ("ﬁnanssi", "found U+FB01 LATIN SMALL LIGATURE FI"),
            ("Ｔurku", "warning: found U+FF34 FULLWIDTH LATIN CAPITAL LETTER T"),
            (
                "\u{41e}ulu",
                "warning: found U+041E CYRILLIC CAPITAL LETTER O in \"\u{41e}ulu\", expected the \
                 Latin letter \"O\", which looks the same",
            ),
            ("H\u{3bf}ulu", "warning: found U+03BF GREEK SMALL LETTER OMICRON"),
            (
                "Я",
                "warning: found U+042F CYRILLIC CAPITAL LETTER YA in \"Я\", expected Latin letters and digits",
            ),
            ("Jyva\u{a8}skyla", "warning: found U+00A8 DIAERESIS"),
            ("𝐓urku", "warning: found U+1D413"),
        ],
    );
}

#[test]
fn addresses_that_lead_nowhere_are_faults() {
    check_cases(
        ADDRESS,
        &[
            (
                "https://www.hel.fi:99999/",
                "found the port \"99999\" in \"https://www.hel.fi:99999/\", expected a port from 1 to 65535",
            ),
            ("https://www.hel.fi:0", "found the port \"0\""),
            ("https://www.hel\u{200b}.fi/", "found U+200B ZERO WIDTH SPACE in"),
            ("https://www.hel.fi/\u{feff}", "found U+FEFF ZERO WIDTH NO-BREAK SPACE"),
            ("https://user@hel.fi/", "found a user name before the host"),
            ("https://hel..fi/", "found the host \"hel..fi\""),
            ("https://hel/", "warning: found the host \"hel\""),
            ("https://hel.fi/?a=1&amp;b=2", "found the character reference \"&amp;\""),
            ("https://hel.fi/%E2%80%8B", "found U+200B ZERO WIDTH SPACE, percent-encoded"),
            ("https://hel.fi/%zz", "found \"%zz\""),
        ],
    );
}

#[test]
fn a_day_after_today_is_a_warning() {
    check_cases(
        "/sources/0/date",
        &[
            ("2026-12-01", "warning: found \"2026-12-01\", expected no day after 2026-11-30"),
            ("2199-12-31", "warning: found \"2199-12-31\""),
        ],
    );
    check_cases("/publications/0/date", &[("2026-12", "warning: found \"2026-12\"")]);
    assert_eq!(said_of("/sources/0/date", "2026-11-30"), [""; 0]);
    assert_eq!(said_of("/publications/0/date", "2026-11"), [""; 0]);
    assert_eq!(said_of("/mandates/0/to", "2027"), [""; 0], "a mandate may end later");
    let without_a_clock = audit(with("/sources/0/date", "2199-12-31").into_bytes().leak(), None);
    assert_eq!(without_a_clock.warnings, 0);
    let tomorrow = MINIMAL.replace("2026-11-24", "2026-12-01");
    assert_eq!(report(tomorrow).warnings, 2, "`updated`, and the day of the newest change");
}

#[test]
fn warnings_are_counted_apart_and_leave_the_dataset_valid() {
    let warned = report(with(NAME, "Jussi  Pajunen"));
    assert!(warned.dataset.is_some());
    assert_eq!((warned.faults, warned.warnings), (0, 1));
    assert_eq!(warned.summary(), "1 warning");
    assert!(warned.lines()[0].starts_with("warning: /people/0/name (line 1, column "));

    let refused = report(with(NAME, " Jussi  Pajunen"));
    assert!(refused.dataset.is_some(), "the app would show it");
    assert_eq!(refused.summary(), "1 fault and 1 warning");
}

#[test]
fn the_published_dataset_has_neither_faults_nor_warnings() {
    let report = audit(PUBLISHED, None);
    assert_eq!(report.lines(), [""; 0]);
    assert!(report.dataset.is_some());
}
