//! The part of the wasm that makes files: one split point, as in `ui::later`.

use std::cell::Cell;

use leptos::task::spawn_local;

use super::{outcome, take};
use crate::domain::Language;
use crate::export::{Format, Subject};
use crate::platform::root::Root;
use crate::state::{Export, ExportStep, Screen};
use crate::ui::later;
use crate::ui::tree::Tree;

/// The functions of the part.
pub struct Part {
    /// Makes a file and gives it to the reader.
    pub give: fn(Screen, Root, Export),
    pub outcome: fn(Screen, &Export, Language) -> Tree,
}

static PART: Part = Part { give: take::give, outcome: outcome::outcome };

thread_local! {
    static LOADED: Cell<Option<&'static Part>> =
        const { Cell::new(if cfg!(split) { None } else { Some(&PART) }) };
}

/// The part, once it is loaded.
pub fn part() -> Option<&'static Part> {
    LOADED.get()
}

/// Makes the file of what is shown, and gives it to the reader.
pub fn export(screen: Screen, root: &Root, subject: Subject, format: Format) {
    // It tells what became of the press.
    later::fetch(screen);
    let export = screen.display().begin_export(subject, format);
    let root = root.clone();
    spawn_local(async move {
        let part = load().await;
        let is_awaited = screen.display().awaits_export(&export);
        match part.filter(|_| is_awaited) {
            Some(part) => (part.give)(screen, root, export),
            None => screen.display().end_export(&export, ExportStep::Failed),
        }
    });
}

/// Loads the part; nothing where it can't be had.
#[cfg_attr(
    not(split),
    expect(clippy::unused_async, reason = "nothing is loaded where nothing is split")
)]
async fn load() -> Option<&'static Part> {
    #[cfg(split)]
    LOADED.set(Some(split_off::exports().await.ok()?.0));
    LOADED.get()
}

#[cfg(split)]
mod split_off {
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    use super::{PART, Part};

    /// What the split point returns: a type of ours, since the macro's function is `extern`.
    pub struct Table(pub &'static Part);

    #[wasm_split(exports, wasm_split_path = leptos::wasm_split, fallible)]
    pub fn exports() -> Result<Table, SplitLoaderError> {
        Ok(Table(&PART))
    }
}
