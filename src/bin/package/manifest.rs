//! The web app manifests (W3C, Web Application Manifest): one for each language, all with the same
//! `id`, so that the system knows one app, whatever language it was installed in.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language, Query, View};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::document;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::icons::{self, BACKGROUND, ICONS};

/// The file's name, in each language's folder.
pub const NAME: &str = "manifest.webmanifest";

/// The app's `id` where the site is not known (`KPR_SITE`): then one origin can install one copy.
const ID: &str = "kaupunkipolitiikka";

/// Screenshots for the system's install dialog, with the form factor of each.
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
    let root = language.root();
    let icons = ICONS.iter().filter(|icon| icon.file != icons::APPLE).map(|icon| {
        json!({
            "src": format!("{root}{}/{}", icons::FOLDER, icon.file),
            "sizes": format!("{0}x{0}", icon.size),
            "type": "image/png",
            "purpose": if icon.full_bleed { "maskable" } else { "any" },
        })
    });
    let shortcuts = [View::Cities, View::Leadership, View::Series]
        .map(|view| json!({ "name": text.view(view), "url": format!("./{}/", view.id()) }));
    let mut screenshots = Vec::new();
    for (file, form_factor) in SCREENSHOTS {
        let path = staging.join(icons::FOLDER).join(file);
        let (width, height) = png_size(&fs::read(&path)?)
            .ok_or_else(|| format!("{} is no PNG image", path.display()))?;
        screenshots.push(json!({
            "src": format!("{root}{}/{file}", icons::FOLDER),
            "sizes": format!("{width}x{height}"),
            "type": "image/png",
            "form_factor": form_factor,
            "label": text.view(View::Overview),
        }));
    }
    Ok(json!({
        "id": id,
        "lang": language.code(),
        "dir": "ltr",
        "name": text.site,
        "short_name": text.short_site,
        "description": document::description(dataset, &Query::default(), language),
        "start_url": "./",
        "scope": root,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": BACKGROUND,
        "icons": icons.collect::<Vec<_>>(),
        "screenshots": screenshots,
        "shortcuts": shortcuts,
    }))
}

/// Width and height of a PNG image in pixels (PNG, third edition, 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..16)?;
    let (kind, sizes) = header.split_at(4);
    let number = |at: usize| Some(u32::from_be_bytes(sizes.get(at..at + 4)?.try_into().ok()?));
    (kind == b"IHDR").then(|| Some((number(0)?, number(4)?)))?
}
