//! Mangles the names that glue and wasm share. wasm-bindgen writes a hash of 16 digits into each of
//! them, in both files, and random digits do not compress: 3.5 kB of a first visit.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use crate::failure::Failure;

/// The prefixes of names that are used in these two files only.
const PREFIXES: [&[u8]; 2] = [b"__wbg_", b"wasm_bindgen_"];
/// The number of digits of the hash in such a name.
const HASH_DIGITS: usize = 16;

/// Replaces every name with a hash in both files. The new name is padded to the same length, so
/// that no offset in the wasm changes; the padding compresses to nothing.
pub fn shorten_names(glue: &Path, parts: &[&Path]) -> Result<(), Failure> {
    let mut short = BTreeMap::new();
    let script = fs::read(glue)?;
    for name in find_names(&script).map(|range| &script[range]).filter(|name| has_hash(name)) {
        let number = short.len();
        short.entry(name).or_insert_with(|| {
            let mut new = format!("_{number:x}").into_bytes();
            new.resize(name.len(), b'_');
            new
        });
    }
    for path in [&[glue], parts].concat() {
        let mut bytes = fs::read(path)?;
        for range in find_names(&bytes.clone()) {
            if let Some(new) = short.get(&bytes[range.clone()]) {
                bytes[range].copy_from_slice(new);
            }
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// The ranges of the names with one of the prefixes.
fn find_names(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let is_start = |at: &usize| PREFIXES.iter().any(|prefix| bytes[*at..].starts_with(prefix));
    let mut end = 0;
    (0..bytes.len()).filter(is_start).filter_map(move |at| {
        // A name may contain another prefix.
        if at < end {
            return None;
        }
        let rest = bytes[at..].iter();
        end = at + rest.take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        Some(at..end)
    })
}

fn has_hash(name: &[u8]) -> bool {
    name.split(|byte| *byte == b'_')
        .any(|part| part.len() == HASH_DIGITS && part.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mangles_a_name_in_both_files_and_leaves_the_rest() {
        let folder = std::env::temp_dir().join(format!("mangle-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (glue, wasm) = (folder.join("app.js"), folder.join("app.wasm"));
        let long = "__wbg_click_0123456789abcdef";
        let longer = "__wbg_click_0123456789abcdef0";
        fs::write(&glue, format!("{{{long}:1,{longer}:2,__wbg_ptr:3,{long}:4}}")).unwrap();
        fs::write(&wasm, format!("$\u{1c}{long}\0{longer}\0__wbg_ptr\0")).unwrap();
        shorten_names(&glue, &[&wasm]).unwrap();
        let short = format!("{:_<28}", "_0");
        assert_eq!(
            fs::read_to_string(&glue).unwrap(),
            format!("{{{short}:1,{longer}:2,__wbg_ptr:3,{short}:4}}")
        );
        assert_eq!(
            fs::read_to_string(&wasm).unwrap(),
            format!("$\u{1c}{short}\0{longer}\0__wbg_ptr\0")
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
