//! Style sheets without dead rules, and limited line length in styles and scripts.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod sources;

use std::collections::BTreeSet;

use sources::read;

/// The files and folders that set classes.
const PLACES: [&str; 4] = ["src/ui", "src/bin/package", "public", "index.html"];

/// The maximum length of a line.
const LINE: usize = 140;

#[test]
fn every_class_of_the_styles_is_given_to_an_element() {
    let given: BTreeSet<_> = PLACES
        .iter()
        .flat_map(|path| read(path))
        .flat_map(|(_, text)| words_in_strings(&text))
        .collect();
    for (file, css) in read("style") {
        for class in classes_of(&css) {
            assert!(given.contains(&class), "no element has the class {class} of {file}");
        }
    }
}

#[test]
fn lines_of_styles_and_scripts_are_short() {
    // The outlines of the regions are data.
    let scripts = read("public").into_iter().filter(|(file, _)| file != "public/outlines.js");
    for (file, text) in read("style").into_iter().chain(scripts) {
        for (at, line) in text.lines().enumerate() {
            let length = line.chars().count();
            assert!(length < LINE, "{file}:{} has {length} letters", at + 1);
        }
    }
}

#[test]
fn classes_are_read_from_selectors_alone() {
    let css =
        "/* .no */ .a:is(.b, p.c-d) > i { margin: .5em; } @media (width > 2.5em) { .e { top: 0 } }";
    assert_eq!(classes_of(css).into_iter().collect::<Vec<_>>(), ["a", "b", "c-d", "e"]);
}

/// The classes in the selectors of a style sheet.
fn classes_of(css: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let css = without_comments(css);
    let mut rest = css.as_str();
    while let Some(at) = rest.find(['{', '}', ';']) {
        let (prelude, is_selector) = (rest[..at].trim(), rest[at..].starts_with('{'));
        rest = &rest[at + 1..];
        if is_selector && !prelude.starts_with('@') {
            for part in prelude.split('.').skip(1) {
                let end = part.find(|letter| !is_name(letter)).unwrap_or(part.len());
                classes.insert(part[..end].to_owned());
            }
        }
    }
    classes
}

fn without_comments(css: &str) -> String {
    let (mut without, mut rest) = (String::new(), css);
    while let Some((before, comment)) = rest.split_once("/*") {
        without.push_str(before);
        rest = comment.split_once("*/").unwrap().1;
    }
    without + rest
}

/// The words in string literals: classes are there, alone or with a tag, as in `tag("p.note
/// small")`.
fn words_in_strings(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let strings = lines.flat_map(|line| line.split(['"', '`']).skip(1).step_by(2));
    let words = strings.flat_map(|string| string.split(|letter| !is_name(letter)));
    words.map(str::to_owned).collect()
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}
