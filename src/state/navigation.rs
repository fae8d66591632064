//! The reader's location: every change writes signal and address together.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::display::Display;
use super::history::History;
use crate::domain::{Dataset, Language, Query, View};
use crate::platform::site::HistoryEntry;
use crate::platform::timer::Timeout;
use crate::text::Text;

/// The debounce before the search text is written into the address. Browsers refuse an address that
/// changes too often.
const TYPING_DEBOUNCE: Duration = Duration::from_millis(120);

/// The reader's location. Copies share it.
#[derive(Clone, Copy)]
pub struct Navigation {
    pub query: RwSignal<Query>,
    pub language: RwSignal<Language>,
    /// The language that was asked for last, whose words may have to be loaded first.
    next_language: StoredValue<Language>,
    pub(super) display: Display,
    history: StoredValue<History>,
    dataset: &'static Dataset,
    typing: StoredValue<Typing, LocalStorage>,
    /// The screen from which the open page was reached, for the way back to it.
    origin: RwSignal<Option<Query>>,
}

/// The present typing, written into the address or pending.
#[derive(Default)]
struct Typing {
    debounce: Option<Timeout>,
    /// Whether this typing has an entry in the session history already.
    has_entry: bool,
}

impl Navigation {
    /// Starts at the plain page of the folder, as it was prerendered. [`Navigation::apply_location`] goes
    /// on to the address.
    #[must_use]
    pub fn new(dataset: &'static Dataset, history: History, display: Display) -> Self {
        let (language, path) = history.location();
        let folder = path.split('?').next().unwrap_or_default();
        let query = Query::parse_path(folder, dataset).unwrap_or_default();
        Self {
            language: RwSignal::new(language),
            next_language: StoredValue::new(language),
            query: RwSignal::new(query.split_item(dataset).0),
            display,
            history: StoredValue::new(history),
            dataset,
            typing: StoredValue::new_local(Typing::default()),
            origin: RwSignal::new(None),
        }
    }

    /// Goes to the present location of the session history.
    pub fn apply_location(self) {
        let (language, path) = self.history.with_value(History::location);
        let query = Query::parse_path(&path, self.dataset).unwrap_or_default();
        let mut query = self.take_origin(query);
        self.set_language(query.language.unwrap_or(language));
        // On our own pages the folder determines the language, not the query.
        if !query.embed && self.history.with_value(History::is_own_page) {
            query.language = None;
        }
        // Replaces another spelling of the same screen's address.
        let is_canonical = query.to_path() == path;
        if self.query.with_untracked(|present| *present != query) {
            self.set(query);
        }
        if !is_canonical {
            self.record(HistoryEntry::Replace);
        }
    }

    /// Follows the browser's back or forward button.
    pub fn follow_history(self) {
        self.forget_typing();
        self.apply_location();
    }

    /// Goes to the location that the host page set.
    pub fn follow_host(self, language: Language, search: &str) {
        self.set_language(language);
        let next = self.take_origin(Query::parse(search, self.dataset));
        if self.query.with_untracked(|query| *query != next) {
            self.forget_typing();
            self.set(next);
        }
    }

    /// Goes to another location, as a new history entry.
    pub fn go(self, next: Query) {
        if self.query.with_untracked(|query| *query == next) {
            return;
        }
        self.finish_typing();
        self.query.with_untracked(|present| {
            if next.item.is_some() && present.item.is_none() {
                self.origin.set(Some(present.clone()));
            }
        });
        self.set(next);
        self.record(HistoryEntry::Push);
    }

    /// The screen to go back to from the page of a thing: the one that led there, else the view that
    /// lists such things; reactive.
    #[must_use]
    pub fn origin(self) -> Query {
        let present = self.query.get();
        self.origin.get().unwrap_or_else(|| present.page_of_view(present.view))
    }

    /// The page of what is open, without the screen behind it, which is the way back.
    fn take_origin(self, query: Query) -> Query {
        let (page, behind) = query.split_item(self.dataset);
        if page.item.is_some() {
            self.origin.set(behind);
        }
        page
    }

    /// The screen as a host page knows it, where no folder names what is open: with the screen behind it;
    /// reactive.
    #[must_use]
    pub fn to_host_search(self) -> String {
        let present = self.query.get();
        match present.item {
            Some(_) => Query { item: present.item, ..self.origin() }.to_search(),
            None => present.to_search(),
        }
    }

    /// Follows a link of ours. If it leaves the search as it is, what was `typed` since it was
    /// rendered is added.
    pub fn follow_link(self, href: &str, typed: Option<String>) {
        let path = href.trim_start_matches("./").trim_start_matches("../");
        let Some(next) = Query::parse_path(path, self.dataset) else { return };
        let (mut next, _) = next.split_item(self.dataset);
        if let Some(typed) = typed
            && self.query.with_untracked(|query| query.typed == next.typed)
        {
            next.set_typed(&typed);
        }
        self.go(next);
    }

    /// Whether the app is on a host page, with the host's headings and landmarks around it.
    #[must_use]
    pub fn is_hosted(self) -> bool {
        self.history.with_value(History::is_hosted)
    }

    /// What links begin with: on our own page the way up to the folder of the language; reactive.
    #[must_use]
    pub fn link_base(self) -> String {
        let folder = self.language.get().folder();
        if self.is_hosted() {
            self.history.with_value(|history| history.url_of(folder))
        } else {
            self.query.with(|query| if query.folder().is_empty() { "" } else { "../" }).to_owned()
        }
    }

    /// The address of this screen on a page of our own that is not embedded; reactive.
    #[must_use]
    pub fn full_page_url(self) -> String {
        self.url_of(self.query.get())
    }

    /// The same to be cited or given to others: without the reader's colours, and without search, facets and order
    /// where nothing is listed; reactive.
    #[must_use]
    pub fn permanent_url(self) -> String {
        let query = self.query.get();
        let query = if query.view == View::About { query.page_of_view(View::About) } else { query };
        self.url_of(Query { theme: None, ..query })
    }

    /// The address of a screen on a page of our own; reactive.
    #[must_use]
    pub fn url_of(self, query: Query) -> String {
        let folder = self.language.get().folder();
        let query = Query { embed: false, language: None, ..query };
        self.history.with_value(|history| history.url_of(folder)) + &query.to_path()
    }

    /// The view that is shown; not reactive.
    #[must_use]
    pub fn view(self) -> View {
        self.query.with_untracked(|query| query.view)
    }

    /// The id of what is open in detail; not reactive.
    #[must_use]
    pub fn item(self) -> Option<String> {
        self.query.with_untracked(|query| query.item.clone())
    }

    /// Changes the present location, as a new history entry.
    pub fn change(self, change: impl FnOnce(Query) -> Query) {
        self.go(change(self.query.get_untracked()));
    }

    /// Sets a value for a key of the address: a sort order, a theme, or a facet's value, which is
    /// toggled.
    pub fn choose(self, key: &str, value: &str) {
        self.change(|query| query.with_choice(key, value, self.dataset));
    }

    /// Sets the search text. The address follows, debounced: first as a new history entry, then
    /// replacing it.
    pub fn type_text(self, typed: &str) {
        if self.query.with_untracked(|query| query.typed == typed) {
            return;
        }
        self.display.reset_lists();
        self.display.forget_export();
        self.display.begin_typing();
        self.query.update(|query| query.set_typed(typed));
        let debounce = Timeout::set(TYPING_DEBOUNCE, move || self.record_typing());
        self.typing.update_value(|typing| typing.debounce = Some(debounce));
    }

    /// Changes the language once its words are there; where they can't be had, it stays.
    fn set_language(self, language: Language) {
        self.next_language.set_value(language);
        if Text::is_loaded(language) {
            return self.change_language(language);
        }
        spawn_local(async move {
            let is_loaded = Text::load(language).await;
            // Meanwhile another may have been asked for, or the widget unmounted.
            if is_loaded && self.next_language.try_get_value() == Some(language) {
                self.change_language(language);
            }
        });
    }

    fn change_language(self, language: Language) {
        if self.language.get_untracked() != language {
            self.display.forget_export();
            self.language.set(language);
        }
    }

    fn set(self, next: Query) {
        // Lists stay expanded when a detail is opened or closed, and after a choice: the checkbox
        // with the focus could disappear otherwise.
        let lists = |query: &Query| Query { item: None, ..query.clone() }.without_choices();
        if self.query.with_untracked(|query| lists(query) != lists(&next)) {
            self.display.reset_lists();
        }
        self.display.forget_export();
        self.query.set(next);
    }

    fn finish_typing(self) {
        if self.typing.with_value(|typing| typing.debounce.is_some()) {
            self.record_typing();
        }
        self.forget_typing();
    }

    fn forget_typing(self) {
        self.typing.set_value(Typing::default());
        self.display.end_typing();
    }

    fn record_typing(self) {
        let Some(entry) = self.typing.try_update_value(|typing| {
            typing.debounce = None;
            let has_entry = std::mem::replace(&mut typing.has_entry, true);
            if has_entry { HistoryEntry::Replace } else { HistoryEntry::Push }
        }) else {
            return;
        };
        self.display.end_typing();
        self.record(entry);
    }

    fn record(self, entry: HistoryEntry) {
        let language = self.language.get_untracked();
        self.query.with_untracked(|query| {
            self.history.with_value(|history| history.record(query, language, entry));
        });
    }
}
