//! The web app manifests, one a language with one identity, so that the app is one whatever
//! language it was installed in (W3C, Web Application Manifest).

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::query::View;
use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::text::Text;
use serde_json::{Value, json};

use crate::Failure;
use crate::icons::{GROUND, ICONS};

/// The file's name, in each language's folder.
pub const NAME: &str = "manifest.webmanifest";

/// What stands for the app, beside the origin it was installed from. Where the build does not know
/// where it will stand (`KPR_SITE`), an origin can have it installed once.
const ID: &str = "kaupunkipolitiikka";

/// Pictures for the system's dialog, with the form of the screens they show.
const SCREENSHOTS: [(&str, &str); 2] =
    [("screenshot-wide.png", "wide"), ("screenshot-narrow.png", "narrow")];

/// Writes the manifest of each language.
pub fn write(staging: &Path, dataset: &Dataset, site: Option<&str>) -> Result<(), Failure> {
    // Resolved against the origin, never against the folder.
    let folder = site.and_then(|site| site.splitn(4, '/').nth(3));
    let id = folder.map_or(ID.to_owned(), |folder| format!("/{folder}"));
    for language in Language::ALL {
        let manifest = manifest(staging, dataset, &id, language)?;
        let text = serde_json::to_string(&manifest)?;
        fs::write(staging.join(language.folder()).join(NAME), text)?;
    }
    Ok(())
}

fn manifest(
    staging: &Path,
    dataset: &Dataset,
    id: &str,
    language: Language,
) -> Result<Value, Failure> {
    let text = Text::of(language);
    let root = if language.folder().is_empty() { "./" } else { "../" };
    let term = dataset.term(dataset.current_term());
    let icons = ICONS.iter().filter(|icon| icon.file != "apple-touch-icon.png").map(|icon| {
        json!({
            "src": format!("{root}icons/{}", icon.file),
            "sizes": format!("{0}x{0}", icon.size),
            "type": "image/png",
            "purpose": if icon.fills { "maskable" } else { "any" },
        })
    });
    let shortcuts = [View::Cities, View::Leadership, View::Series]
        .map(|view| json!({ "name": text.view(view), "url": format!("./?view={}", view.id()) }));
    let mut screenshots = Vec::new();
    for (file, form) in SCREENSHOTS {
        let path = staging.join("icons").join(file);
        let (width, height) = size_of_png(&fs::read(&path)?)
            .ok_or_else(|| format!("{} is no PNG picture", path.display()))?;
        screenshots.push(json!({
            "src": format!("{root}icons/{file}"),
            "sizes": format!("{width}x{height}"),
            "type": "image/png",
            "form_factor": form,
            "label": text.view(View::Overview),
        }));
    }
    Ok(json!({
        "id": id,
        "lang": language.code(),
        "dir": "ltr",
        "name": text.site,
        "short_name": text.short_site,
        "description": (text.lead)(&term.appointed.when(language), term.end.get(language)),
        "start_url": "./",
        "scope": root,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": GROUND,
        "icons": icons.collect::<Vec<_>>(),
        "screenshots": screenshots,
        "shortcuts": shortcuts,
    }))
}

/// Width and height of a PNG picture in pixels (PNG, third edition, 11.2.1).
fn size_of_png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..16)?;
    let (kind, sizes) = header.split_at(4);
    let number = |at: usize| Some(u32::from_be_bytes(sizes.get(at..at + 4)?.try_into().ok()?));
    (kind == b"IHDR").then(|| Some((number(0)?, number(4)?)))?
}
