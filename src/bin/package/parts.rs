//! The files of the parts of the wasm, as a release has them: with hashed names, which the loader knows with the hash of
//! their bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::assets::{find_staged, replace_placeholders, write_hashed};
use crate::failure::Failure;
use crate::{mangle, split};

/// A file of a part of the wasm that is loaded later.
pub struct PartFile {
    pub name: String,
    /// The parts that load it.
    pub parts: Vec<String>,
}

/// Replaces what trunk staged by the first part of the wasm and the glue. Returns the files of the other parts.
pub fn write(source: &Path, staging: &Path, glue: &Path) -> Result<Vec<PartFile>, Failure> {
    let parts = split::split(source)?;
    let files: Vec<&Path> = parts.files.iter().map(|file| &*file.path).collect();
    mangle::shorten_names(&parts.glue, &[&[&*parts.first], &files[..]].concat())?;
    let mut table = BTreeMap::<&str, Vec<[String; 2]>>::new();
    let mut written = Vec::new();
    for file in &parts.files {
        let bytes = fs::read(&file.path)?;
        let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&bytes)));
        let name = write_hashed(staging, &file.stem(), ".wasm", &bytes)?;
        for part in &file.parts {
            table.entry(part).or_default().push([name.clone(), integrity.clone()]);
        }
        written.push(PartFile { name, parts: file.parts.clone() });
    }
    replace_placeholders(&parts.glue, &[("__PARTS__", serde_json::to_string(&table)?)])?;
    fs::copy(&parts.glue, glue)?;
    fs::copy(&parts.first, find_staged(staging, "app", "_bg.wasm")?)?;
    Ok(written)
}
