//! Shorter names between glue and wasm. wasm-bindgen writes a hash into each of them, 16 digits that no
//! compression can do anything about, in both files: 3.5 kB of a first visit.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use crate::Failure;

/// How the names begin that nobody outside the two files knows.
const BEGINNINGS: [&[u8]; 2] = [b"__wbg_", b"wasm_bindgen_"];
/// How many digits the hash in such a name has.
const HASH: usize = 16;

/// Gives every name with a hash a short one in both files. It keeps its length, so that nothing in the
/// wasm moves; what fills it up compresses to nothing.
pub fn shorten(glue: &Path, wasm: &Path) -> Result<(), Failure> {
    let mut short = BTreeMap::new();
    let script = fs::read(glue)?;
    for name in spans(&script).map(|span| &script[span]).filter(|name| has_hash(name)) {
        let number = short.len();
        short.entry(name).or_insert_with(|| {
            let mut new = format!("_{number:x}").into_bytes();
            new.resize(name.len(), b'_');
            new
        });
    }
    for path in [glue, wasm] {
        let mut bytes = fs::read(path)?;
        for span in spans(&bytes.clone()) {
            if let Some(new) = short.get(&bytes[span.clone()]) {
                bytes[span].copy_from_slice(new);
            }
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// Where there are names that begin so.
fn spans(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let begins =
        |at: &usize| BEGINNINGS.iter().any(|beginning| bytes[*at..].starts_with(beginning));
    let mut end = 0;
    (0..bytes.len()).filter(begins).filter_map(move |at| {
        // A name may hold another's beginning.
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
        .any(|part| part.len() == HASH && part.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_the_same_name_in_both_files_and_leaves_the_rest() {
        let folder = std::env::temp_dir().join(format!("names-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (glue, wasm) = (folder.join("app.js"), folder.join("app.wasm"));
        let long = "__wbg_click_0123456789abcdef";
        let longer = "__wbg_click_0123456789abcdef0";
        fs::write(&glue, format!("{{{long}:1,{longer}:2,__wbg_ptr:3,{long}:4}}")).unwrap();
        fs::write(&wasm, format!("$\u{1c}{long}\0{longer}\0__wbg_ptr\0")).unwrap();
        shorten(&glue, &wasm).unwrap();
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
