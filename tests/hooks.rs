//! The list of `data-*` attributes in `src/domain/hooks.rs` is that of the code.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod sources;

use std::collections::BTreeSet;
use std::path::Path;

use kaupunkipolitiikka::domain::hooks::{HOOKS, OUTSIDE};
use sources::{read, words_after};

/// The files and folders that use hooks.
const PATHS: [&str; 6] =
    ["src/ui", "src/platform", "src/bin/package", "style", "public", "index.html"];

/// Attributes that trunk reads in the template and removes.
const OF_TRUNK: [&str; 4] = ["data-trunk", "data-bin", "data-wasm-opt", "data-target"];

#[test]
fn every_hook_that_is_used_is_listed() {
    for path in PATHS {
        for name in names_in(path) {
            assert!(
                HOOKS.iter().any(|hook| hook.name == name),
                "{path} uses {name}, which src/domain/hooks.rs does not list"
            );
        }
    }
}

#[test]
fn every_listed_hook_is_used_where_the_list_says() {
    for hook in HOOKS {
        for path in hook.set_by.iter().chain(hook.read_by).filter(|path| **path != OUTSIDE) {
            assert!(names_in(path).contains(hook.name), "{path} does not use {}", hook.name);
        }
    }
}

#[test]
fn every_file_that_uses_a_hook_is_listed() {
    for path in PATHS {
        for (file, _) in read(path) {
            for name in names_in(&file) {
                let hook = HOOKS.iter().find(|hook| hook.name == name).unwrap();
                let mut listed = hook.set_by.iter().chain(hook.read_by);
                assert!(
                    listed.any(|listed| file == *listed || file.starts_with(&format!("{listed}/"))),
                    "{file} uses {name}, and the list does not say so"
                );
            }
        }
    }
}

#[test]
fn a_hook_is_listed_once_and_has_a_meaning() {
    let names: BTreeSet<_> = HOOKS.iter().map(|hook| hook.name).collect();
    assert_eq!(names.len(), HOOKS.len());
    for hook in HOOKS {
        assert!(!hook.set_by.is_empty() && !hook.read_by.is_empty(), "{}", hook.name);
        assert!(!hook.meaning.is_empty(), "{}", hook.name);
    }
}

#[test]
fn scripts_name_hooks_in_three_ways() {
    let script =
        "a.dataset.kprRoot; setFlag(\"offline\", true); \"close\" in b.dataset; 'metadata-x'";
    let names: Vec<_> = names_of(script, true).into_iter().collect();
    assert_eq!(names, ["data-close", "data-kpr-root", "data-offline"]);
}

/// The hooks that a file or the files of a folder use.
fn names_in(path: &str) -> BTreeSet<String> {
    let files = read(path);
    assert!(!files.is_empty(), "there is no {path}");
    files.iter().flat_map(|(file, text)| names_of(text, is_script(file))).collect()
}

fn is_script(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|end| end == "js")
}

fn names_of(text: &str, is_script: bool) -> BTreeSet<String> {
    let is_attribute = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    let mut names: BTreeSet<_> = words_after(text, "data-", is_attribute)
        .map(|rest| format!("data-{}", rest.trim_end_matches('-')))
        .filter(|name| name != "data-" && !OF_TRUNK.iter().any(|trunk| name.starts_with(trunk)))
        .collect();
    if is_script {
        let properties = words_after(text, "dataset.", char::is_alphanumeric);
        let flags = words_after(text, "setFlag(\"", char::is_alphanumeric);
        let tests = text.match_indices("\" in ").filter_map(|(at, _)| {
            let of_dataset = text[at + 5..].split([' ', ')', ';']).next()?.ends_with("dataset");
            of_dataset.then(|| text[..at].rsplit('"').next()).flatten()
        });
        names.extend(properties.chain(flags).chain(tests).map(attribute_of));
    }
    names
}

/// The attribute of a property of `dataset`: `kprRoot` is `data-kpr-root`.
fn attribute_of(property: &str) -> String {
    property.chars().fold("data-".to_owned(), |name, letter| {
        if letter.is_uppercase() {
            format!("{name}-{}", letter.to_ascii_lowercase())
        } else {
            format!("{name}{letter}")
        }
    })
}
