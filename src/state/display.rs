//! How the screen is displayed: what is not part of the address. The length of long lists, what is
//! deferred until the page is interactive, the viewport, and the roving tabindex of the map.

use leptos::prelude::*;

use super::export::{Export, ExportStep, Exports};
use super::set_changed;
use crate::domain::Layout;
use crate::export::{Format, Subject};
use crate::platform::timer::after_paint;

/// The number of results that are rendered before the paint that a key waits for: a phone shows no more above
/// its keyboard.
const FIRST_HITS: usize = 5;

/// A list up to this length is shown whole.
const WHOLE_LIST: usize = 25;

/// The number of entries of a longer list that are shown at first: as many as a slow phone renders
/// between two key presses.
const FIRST_ENTRIES: usize = 12;

/// How many entries each press of the button adds.
const MORE_ENTRIES: usize = 100;

/// Whether the later part of the wasm can be used: see `crate::ui::later`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterPart {
    /// It is being loaded.
    Coming,
    Loaded,
    /// It can't be had.
    Failed,
}

/// The display of a screen. Copies share it.
#[derive(Clone, Copy)]
pub struct Display {
    /// How many entries of a long list are shown; a new screen begins with the first.
    shown_entries: RwSignal<usize>,
    /// Whether the page is interactive, so that what is deferred may be rendered.
    settled: RwSignal<bool>,
    /// Whether the reader is typing: what is not looked at then is left as it is.
    typing: RwSignal<bool>,
    /// Whether the paint that a key waits for is still to come.
    awaits_paint: RwSignal<bool>,
    /// Whether the later part of the wasm can be used.
    later: RwSignal<LaterPart>,
    /// The outlines of the regions, once they are loaded: see [`crate::domain::map::outlines`].
    outlines: RwSignal<&'static str>,
    /// Whether the viewport may be wide enough for a map beside the list.
    wide: RwSignal<bool>,
    /// The city whose marker is the map's tab stop, if the reader moved to one.
    active_marker: RwSignal<Option<String>>,
    /// What the reader took away last.
    exports: RwSignal<Exports>,
}

impl Display {
    /// The display of a widget (`hosted`) or a page. A widget is shown once the files of
    /// the first part are loaded, so nothing is deferred.
    #[must_use]
    pub fn new(hosted: bool) -> Self {
        Self {
            shown_entries: RwSignal::new(FIRST_ENTRIES),
            settled: RwSignal::new(hosted),
            typing: RwSignal::new(false),
            awaits_paint: RwSignal::new(false),
            later: RwSignal::new(LaterPart::Coming),
            outlines: RwSignal::new(""),
            wide: RwSignal::new(hosted),
            active_marker: RwSignal::new(None),
            exports: RwSignal::new(Exports::default()),
        }
    }

    /// How many entries of a list of `all` are shown; reactive.
    #[must_use]
    pub fn shown_of(self, all: usize) -> usize {
        let shown = self.shown_entries.get();
        if all <= WHOLE_LIST { all } else { shown.min(all) }
    }

    /// How many of `all` that a search finds are shown; reactive.
    #[must_use]
    pub fn shown_hits(self, all: usize) -> usize {
        self.shown_entries.get().min(all)
    }

    /// How many of the `shown` ones are rendered now: only the first, until they are painted with the letter that
    /// was typed; reactive.
    #[must_use]
    pub fn rendered_hits(self, shown: usize) -> usize {
        if self.awaits_paint() { shown.min(FIRST_HITS) } else { shown }
    }

    /// Shows more of a long list.
    pub fn show_more(self) {
        self.shown_entries.update(|shown| *shown += MORE_ENTRIES);
    }

    /// Shows the first entries of long lists again.
    pub fn reset_lists(self) {
        self.shown_entries.set(FIRST_ENTRIES);
    }

    /// Renders what is deferred, after the next paint.
    pub fn settle(self) {
        after_paint(move || self.settled.set(true));
    }

    /// Whether what is deferred is rendered; reactive.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.settled.get()
    }

    /// Whether the reader is typing; reactive.
    #[must_use]
    pub fn is_typing(self) -> bool {
        self.typing.get()
    }

    /// The reader typed a key. Before what is deferred is rendered, there is nothing to leave as it is.
    pub fn begin_typing(self) {
        if self.settled.get_untracked() {
            set_changed(self.typing, true);
            set_changed(self.awaits_paint, true);
            after_paint(move || set_changed(self.awaits_paint, false));
        }
    }

    /// Whether the paint that a key waits for is still to come; reactive.
    #[must_use]
    pub fn awaits_paint(self) -> bool {
        self.awaits_paint.get()
    }

    /// Typing is over: after a pause, or because the reader went on.
    pub fn end_typing(self) {
        set_changed(self.typing, false);
        set_changed(self.awaits_paint, false);
    }

    /// Whether a map is rendered with the cities; reactive.
    #[must_use]
    pub fn shows_map(self, layout: Layout) -> bool {
        let fits = match layout {
            Layout::Map => true,
            Layout::List => self.wide.get(),
            Layout::Table => false,
        };
        fits && self.is_settled()
    }

    /// Whether the later part of the wasm can be used; reactive.
    #[must_use]
    pub fn later_part(self) -> LaterPart {
        self.later.get()
    }

    /// The later part of the wasm can be used, is waited for, or can't be had.
    pub fn set_later_part(self, part: LaterPart) {
        set_changed(self.later, part);
    }

    /// What the reader took away last, from this screen; reactive.
    #[must_use]
    pub fn export(self) -> Option<Export> {
        self.exports.with(|exports| exports.last.clone())
    }

    /// The reader takes something away.
    pub fn begin_export(self, subject: Subject, format: Format) -> Export {
        let press = self.exports.with_untracked(|exports| exports.presses) + 1;
        let export = Export { press, subject, format, step: ExportStep::Coming };
        self.exports.set(Exports { presses: press, last: Some(export.clone()) });
        export
    }

    /// Whether the reader still waits for it: nothing else was asked for, and no other screen is shown.
    #[must_use]
    pub fn awaits_export(self, export: &Export) -> bool {
        let last = self.exports.try_with_untracked(|exports| exports.last.clone()).flatten();
        last.is_some_and(|last| last.press == export.press)
    }

    /// It is made.
    pub fn end_export(self, export: &Export, step: ExportStep) {
        if self.awaits_export(export) {
            self.exports.update(|exports| exports.last = Some(Export { step, ..export.clone() }));
        }
    }

    /// Another screen is shown.
    pub fn forget_export(self) {
        if self.exports.with_untracked(|exports| exports.last.is_some()) {
            self.exports.update(|exports| exports.last = None);
        }
    }

    /// The outlines of the regions, empty until they are loaded; reactive.
    #[must_use]
    pub fn outlines(self) -> &'static str {
        self.outlines.get()
    }

    pub fn set_outlines(self, lines: &'static str) {
        self.outlines.set(lines);
    }

    /// Sets whether the viewport may be wide enough for a map beside the list.
    pub fn set_wide(self, wide: bool) {
        set_changed(self.wide, wide);
    }

    /// Makes the marker of a city the map's tab stop.
    pub fn set_active_marker(self, id: &str) {
        self.active_marker.set(Some(id.to_owned()));
    }

    /// The one of these cities whose marker is the map's tab stop: the one that the reader moved
    /// to, else the first; reactive.
    #[must_use]
    pub fn active_marker<'a>(self, mut cities: impl Iterator<Item = &'a str> + Clone) -> String {
        let active = self.active_marker.get();
        let active = active.filter(|active| cities.clone().any(|city| city == active));
        active.or_else(|| cities.next().map(str::to_owned)).unwrap_or_default()
    }
}
