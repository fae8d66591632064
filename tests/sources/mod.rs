//! Reads the project's own source files, for tests about them.
#![allow(dead_code, reason = "each test target uses a part")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::Path;

/// The text files of a file or folder of the project, each with its path from the project's root.
pub fn read(place: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pending = vec![root.join(place)];
    let mut files = Vec::new();
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
        } else if is_source(&path) {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

fn is_source(path: &Path) -> bool {
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
    ["rs", "js", "css", "html"].contains(&end) && path.is_file()
}

/// The letters that follow each `start` at the beginning of a word.
pub fn words_after<'a>(
    text: &'a str,
    start: &'a str,
    is_letter: impl Fn(char) -> bool + Copy + 'a,
) -> impl Iterator<Item = &'a str> {
    text.match_indices(start).filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '-') {
            return None;
        }
        let rest = &text[at + start.len()..];
        Some(&rest[..rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len())])
    })
}
