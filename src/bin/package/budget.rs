//! The budgets: how many bytes a first visit may load before the page is interactive, in any language, and the size
//! of `embed.js`.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::Language;

use crate::assets::{Assets, DATASET, EMBED};
use crate::compress::{self, append_extension};
use crate::critical_styles::PagesByKind;
use crate::failure::Failure;

/// The most that a first visit may load, in bytes of brotli. Lower it to what is reached; raise it only
/// with a reason in the commit.
const FIRST_VISIT: u64 = 164_300;

/// The most that a widget may load before it is interactive, likewise.
const WIDGET: u64 = 170_600;

/// The most that `embed.js` may have, likewise.
const EMBED_SCRIPT: u64 = 4_700;

/// The most that the HTML of a page may have without its inlined styles, and these, in bytes of brotli.
const PAGE: u64 = 6_600;
const INLINED_STYLES: u64 = 4_100;

/// Fails where a page or its inlined styles are over their budgets.
pub fn check_pages(pages: &PagesByKind, styles: &[String]) -> Result<(), Failure> {
    let mut faults = Vec::new();
    for ((kind, pages), styles) in pages.iter().zip(styles) {
        let styles = compress::brotli(styles.as_bytes())?.len() as u64;
        if styles > INLINED_STYLES {
            faults.push(format!("the styles of pages of the kind \"{kind}\" have {styles} bytes, over the budget of {INLINED_STYLES}"));
        }
        for page in pages {
            // Text and styles have little in common: compressed together they save few bytes.
            let html = fs::metadata(append_extension(page, "br"))?.len() - styles;
            if html > PAGE {
                faults.push(format!(
                    "{} has {html} bytes, over the budget of {PAGE}",
                    page.display()
                ));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

/// Fails where `embed.js`, which every host page loads, is over its budget.
pub fn check_embed(staging: &Path) -> Result<(), Failure> {
    let brotli = fs::metadata(append_extension(&staging.join(EMBED), "br"))?.len();
    if brotli > EMBED_SCRIPT {
        return Err(format!("{EMBED} has {brotli} bytes, over the budget of {EMBED_SCRIPT}").into());
    }
    Ok(())
}

/// Fails where a first visit or a widget is over its budget, and prints the size of each file. What is loaded
/// once the page is interactive is printed too, but has no budget: no reader waits for it.
pub fn check_first_visit(staging: &Path, assets: &Assets) -> Result<(), Failure> {
    for language in Language::ALL {
        let (code, html) = (language.code(), format!("{}index.html", language.folder()));
        let page = [&*html].into_iter().chain(assets.critical(language)).chain([DATASET]);
        check(staging, &format!("a first visit ({code})"), page, FIRST_VISIT)?;
        let widget = [EMBED].into_iter().chain(assets.of_widget(language)).chain([DATASET]);
        check(staging, &format!("a widget ({code})"), widget, WIDGET)?;
    }
    let (sum, table) = measure(staging, assets.deferred())?;
    println!("and {sum} bytes once the page is interactive:\n{table}");
    Ok(())
}

fn check<'a>(
    staging: &Path,
    what: &str,
    names: impl IntoIterator<Item = &'a str>,
    budget: u64,
) -> Result<(), Failure> {
    let (sum, table) = measure(staging, names)?;
    if sum > budget {
        return Err(format!(
            "{what} loads {sum} bytes, over the budget of {budget} (brotli, raw, file):\n{table}"
        )
        .into());
    }
    println!("{what} loads {sum} of {budget} bytes (brotli, raw, file):\n{table}");
    Ok(())
}

/// The sum of some files in bytes of brotli, and a line for each.
fn measure<'a>(
    staging: &Path,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<(u64, String), Failure> {
    let mut rows = Vec::new();
    let mut sum = 0;
    for name in names {
        let path = staging.join(name);
        let raw = fs::metadata(&path)?.len();
        let brotli = fs::metadata(append_extension(&path, "br"))?.len();
        sum += brotli;
        rows.push(format!("  {brotli:>7}  {raw:>7}  {name}"));
    }
    Ok((sum, rows.join("\n")))
}
