//! Writes what readers take away, for the readers of `./dev formats`.

mod feed;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_default());
    std::fs::create_dir_all(&folder)?;
    feed::write(&folder)
}
