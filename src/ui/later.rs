//! The later part of the wasm: what no first screen needs. The first part loads it once the page is interactive.
//! One split point returns a table of functions; once it is there, calling them is plain and synchronous. Before
//! that, a view leaves in place what was served, shows [`waiting`] where it has nothing else, and is without its
//! timeline, matrix or map beside the list.
//!
//! Only a release is split, with `--cfg split`: see "The build" in CONTRIBUTING.md. In any other build the
//! table is there from the start.

use std::cell::Cell;

use leptos::task::spawn_local;

use crate::domain::dataset::{CityRef, PublicationRef};
use crate::domain::map::Direction;
use crate::domain::{Dataset, Fault, Language, Query};
use crate::export::Subject;
use crate::state::{LaterPart, Screen};
use crate::text::Text;
use crate::ui::map::Captions;
use crate::ui::tree::{Tree, kept, tag};
use crate::ui::{about, detail, exports, map, participation, table, timeline};

/// The functions of the later part.
pub struct Later {
    pub detail_page: fn(Screen, Language) -> Option<Tree>,
    pub about_view: fn(Screen, Language) -> Tree,
    pub table: fn(Screen, &[CityRef], Language) -> Tree,
    pub participation: fn(Screen, &[CityRef], Language) -> Tree,
    pub map: fn(Screen, &[CityRef], Captions, Language) -> Tree,
    pub next_city: fn(Screen, &str, Direction) -> Option<String>,
    pub timeline: fn(Screen, &[PublicationRef], Language) -> Option<Tree>,
    pub exports: fn(Screen, Subject, Language) -> Tree,
    pub parse: fn(&'static [u8]) -> Result<&'static Dataset, Vec<Fault>>,
}

static LATER: Later = Later {
    detail_page: detail::detail_page,
    about_view: about::about_view,
    table: table::table,
    participation: participation::participation,
    map: map::map,
    next_city: map::next_city,
    timeline: timeline::timeline,
    exports: exports::buttons,
    parse: Dataset::parse,
};

thread_local! {
    static LOADED: Cell<Option<&'static Later>> =
        const { Cell::new(if cfg!(split) { None } else { Some(&LATER) }) };
}

/// The later part, once it is loaded; reactive.
pub fn later(screen: Screen) -> Option<&'static Later> {
    let later = LOADED.get();
    if later.is_none() {
        let _subscribed = screen.display().later_part();
    }
    later
}

/// Loads the later part.
///
/// # Errors
/// It can't be had.
#[cfg_attr(
    not(split),
    expect(clippy::unused_async, reason = "nothing is loaded where nothing is split")
)]
pub async fn load() -> Result<&'static Later, ()> {
    #[cfg(split)]
    LOADED.set(Some(split_off::later().await.map_err(|_| ())?.0));
    LOADED.get().ok_or(())
}

/// Loads the later part for a screen, which shows what needed it then.
pub fn fetch(screen: Screen) {
    if LOADED.get().is_some() {
        return screen.display().set_later_part(LaterPart::Loaded);
    }
    screen.display().set_later_part(LaterPart::Coming);
    spawn_local(async move {
        let is_loaded = load().await.is_ok();
        screen.display().set_later_part(if is_loaded {
            LaterPart::Loaded
        } else {
            LaterPart::Failed
        });
    });
}

/// What was served of a part that the later part renders, as long as it is of the list beside it: nothing is searched
/// for, and nothing chosen.
pub fn served(screen: Screen, name: &'static str) -> Option<Tree> {
    let is_plain = |query: &Query| query.typed.is_empty() && query.choice_count() == 0;
    screen.query(is_plain).then(|| kept(name))
}

/// What stands in the place of what the later part has to render: that it is loading, or that it can't be had,
/// with a retry; reactive.
pub fn waiting(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    if screen.display().later_part() != LaterPart::Failed {
        return tag("div.waiting").set("role", "status").with(tag("p").with(text.part_loading));
    }
    let retry = tag("button.retry").set("type", "button").flag("data-later", true);
    let retry = retry.flag("data-retry", true).with(text.retry);
    let failed = tag("p").set("role", "alert").with(text.part_failed);
    tag("div.waiting").with(failed).with(retry)
}

#[cfg(split)]
mod split_off {
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    use super::{LATER, Later};

    /// What the split point returns: a type of ours, since the macro's function is `extern`.
    pub struct Table(pub &'static Later);

    #[wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
    pub fn later() -> Result<Table, SplitLoaderError> {
        Ok(Table(&LATER))
    }
}
