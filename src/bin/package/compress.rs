//! A `.br` and a `.gz` beside every file that shrinks, for hosts that serve them as they are.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Failure;

const SHRINK: [&str; 7] = ["html", "css", "js", "json", "svg", "wasm", "webmanifest"];

/// Compresses every file of the folder and those below it.
pub fn all(folder: &Path) -> Result<(), Failure> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all(&path)?;
        } else if path
            .extension()
            .and_then(|end| end.to_str())
            .is_some_and(|end| SHRINK.contains(&end))
        {
            let content = fs::read(&path)?;
            fs::write(beside(&path, "br"), brotli(&content)?)?;
            fs::write(beside(&path, "gz"), gzip(&content)?)?;
        }
    }
    Ok(())
}

/// The path of the compressed copy of a file.
pub fn beside(path: &Path, end: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    name.into()
}

/// Brotli (RFC 7932) at its best.
fn brotli(content: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(content)?;
    drop(writer);
    Ok(compressed)
}

/// Gzip (RFC 1952) at its best.
fn gzip(content: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}
