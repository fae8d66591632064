//! Fills in the service worker: the files that it precaches, each with its SHA-256. Of the pages, these
//! are the overview and the views; a page of one thing is shown by the app.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use kaupunkipolitiikka::domain::parse::FORMAT;
use kaupunkipolitiikka::domain::{Dataset, Language, Query, View};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::assets::{Assets, EMBED};
use crate::failure::Failure;
use crate::{icons, manifest};

/// The service worker's script.
pub const WORKER: &str = "sw.js";

/// Fills in the placeholders of the script. Its version changes with any of the files.
pub fn fill_in(staging: &Path, dataset: &Dataset, assets: &Assets) -> Result<(), Failure> {
    let mut files = Map::new();
    for language in Language::ALL {
        let folder = language.folder();
        for view in View::ALL {
            let page = folder.to_owned() + &Query::default().page_of_view(view).folder();
            let file = staging.join(&page).join("index.html");
            files.insert(if page.is_empty() { "./".to_owned() } else { page }, digest(&file)?);
        }
        let name = format!("{folder}{}", manifest::NAME);
        files.insert(name.clone(), digest(&staging.join(name))?);
    }
    let icons = icons::files().map(|file| format!("{}/{file}", icons::FOLDER));
    // The embed dialog shows the widget as a preview.
    let others = icons.chain([EMBED.to_owned()]);
    for name in assets.names().map(str::to_owned).chain(others) {
        let digest = digest(&staging.join(&name))?;
        files.insert(name, digest);
    }
    let items: Vec<_> = dataset.items().map(|(id, _)| id).collect();
    let files = serde_json::to_string(&files)?;
    let path = staging.join(WORKER);
    let worker = fs::read_to_string(&path)?;
    let lines = worker.lines().filter(|line| !line.trim_start().starts_with("//"));
    let worker = lines.collect::<Vec<_>>().join("\n");
    let version = BASE64_STANDARD.encode(Sha256::digest(worker.clone() + &files));
    let filled = worker
        .replace("__VERSION__", &version[..12])
        .replace("__FORMAT__", &FORMAT.to_string())
        .replace("__ITEMS__", &serde_json::to_string(&items)?)
        .replace("__FILES__", &files);
    fs::write(path, filled)?;
    Ok(())
}

fn digest(path: &Path) -> Result<Value, Failure> {
    Ok(BASE64_STANDARD.encode(Sha256::digest(fs::read(path)?)).into())
}
