//! A `.br` and a `.gz` beside every file of text or wasm, for hosts that serve precompressed files.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;

const COMPRESSIBLE: [&str; 10] =
    ["html", "css", "csv", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Compresses every file of the folder and its subfolders.
pub fn compress_folder(folder: &Path) -> Result<(), Failure> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress_folder(&path)?;
        } else if path
            .extension()
            .and_then(|end| end.to_str())
            .is_some_and(|end| COMPRESSIBLE.contains(&end))
        {
            let content = fs::read(&path)?;
            fs::write(append_extension(&path, "br"), brotli(&content)?)?;
            fs::write(append_extension(&path, "gz"), gzip(&content)?)?;
        }
    }
    Ok(())
}

/// The path of a file's compressed copy.
pub fn append_extension(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Brotli (RFC 7932) at its highest level, in blocks of 64 KiB, which suit the wasm best.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams {
        quality: 11,
        lgblock: 16,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut writer = brotli::CompressorWriter::with_params(&mut compressed, 4096, &params);
    writer.write_all(content)?;
    drop(writer);
    Ok(compressed)
}

/// Gzip (RFC 1952) at its highest level.
fn gzip(content: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}
