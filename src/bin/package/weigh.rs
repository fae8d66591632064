//! The budget of a first visit: everything that a reader's phone loads before the page is ready.

use std::fs;
use std::path::Path;

use crate::Failure;
use crate::assets::{Assets, EMBED};
use crate::compress::beside;

/// The most that a first visit may load, in bytes of brotli. It falls to what is reached, and rises
/// only with a reason in the commit.
const BUDGET: u64 = 150_000;

/// The most that the script on pages of others may weigh, likewise.
const EMBED_BUDGET: u64 = 3_000;

/// Weighs what every page of others loads.
pub fn embed(staging: &Path) -> Result<(), Failure> {
    let brotli = fs::metadata(beside(&staging.join(EMBED), "br"))?.len();
    if brotli > EMBED_BUDGET {
        return Err(format!("{EMBED} has {brotli} bytes, over the budget of {EMBED_BUDGET}").into());
    }
    Ok(())
}

/// Weighs the files of a first visit; fails above the budget, naming each. What comes once the page
/// answers is told, and held by no budget: no reader waits for it.
pub fn first_visit(staging: &Path, assets: &Assets) -> Result<(), Failure> {
    let first = ["index.html"].into_iter().chain(assets.first()).chain(["data/committee.json"]);
    let (sum, table) = weighed(staging, first)?;
    if sum > BUDGET {
        return Err(format!(
            "a first visit loads {sum} bytes, over the budget of {BUDGET} (brotli, raw, file):\n{table}"
        )
        .into());
    }
    println!("a first visit loads {sum} of {BUDGET} bytes (brotli, raw, file):\n{table}");
    let (sum, table) = weighed(staging, assets.second())?;
    println!("and {sum} bytes once the page answers:\n{table}");
    Ok(())
}

/// The sum of some files in bytes of brotli, and a line for each.
fn weighed<'a>(
    staging: &Path,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<(u64, String), Failure> {
    let mut rows = Vec::new();
    let mut sum = 0;
    for name in names {
        let path = staging.join(name);
        let raw = fs::metadata(&path)?.len();
        let brotli = fs::metadata(beside(&path, "br"))?.len();
        sum += brotli;
        rows.push(format!("  {brotli:>7}  {raw:>7}  {name}"));
    }
    Ok((sum, rows.join("\n")))
}
