//! Where the reader is, and the ways from there: every change writes signal and address together.

use std::time::Duration;

use leptos::prelude::*;

use crate::domain::{Dataset, Form, Language, Query, View};
use crate::platform::address::Entry;
use crate::platform::root::{self, Focused};
use crate::platform::timer::{Later, after_paint};
use crate::state::history::History;

/// How long typing may rest before it is written into the address. Browsers refuse an address
/// that changes too often.
const REST: Duration = Duration::from_millis(120);

/// A list up to this long is shown whole.
const WHOLE: usize = 25;

/// How many entries of a longer list are shown at first: as many as a slow phone draws between two
/// letters.
const FIRST: usize = 12;

/// How many more at each wish for more.
const MORE: usize = 100;

/// The reader's place. Copies share it.
#[derive(Clone, Copy)]
pub struct Nav {
    pub query: RwSignal<Query>,
    pub language: RwSignal<Language>,
    /// How many entries of a long list are shown; every new place begins with the first.
    shown: RwSignal<usize>,
    /// Whether the page answers, so that what can wait may be drawn.
    settled: RwSignal<bool>,
    /// The outlines of the regions, once they are there: see [`crate::domain::map::land`].
    land: RwSignal<&'static str>,
    /// Whether there may be room for a map beside the list.
    roomy: RwSignal<bool>,
    /// The city at which the tabulator stops on the map, where the reader walked to one.
    stop: RwSignal<Option<String>>,
    history: StoredValue<History>,
    dataset: &'static Dataset,
    typing: StoredValue<Typing, LocalStorage>,
    opener: StoredValue<Option<Focused>, LocalStorage>,
}

/// Typing that is not in the address yet, or was the last to be written there.
#[derive(Default)]
struct Typing {
    waiting: Option<Later>,
    /// Whether the newest entry of the history is this typing's own.
    has_entry: bool,
}

impl Nav {
    /// Begins at the plain overview, in the language of the folder: there the prerendered page
    /// is. [`Nav::arrive`] goes on to the place of the address.
    #[must_use]
    pub fn new(dataset: &'static Dataset, history: History) -> Self {
        let (language, _) = history.here();
        // A widget is shown when all of it is there.
        let hosted = history.is_hosted();
        Self {
            language: RwSignal::new(language),
            query: RwSignal::default(),
            shown: RwSignal::new(FIRST),
            settled: RwSignal::new(hosted),
            land: RwSignal::new(""),
            roomy: RwSignal::new(hosted),
            stop: RwSignal::new(None),
            history: StoredValue::new(history),
            dataset,
            typing: StoredValue::new_local(Typing::default()),
            opener: StoredValue::new_local(None),
        }
    }

    /// Goes to the place that the history is at.
    pub fn arrive(self) {
        let (language, search) = self.history.with_value(History::here);
        let mut query = Query::parse(&search, self.dataset);
        self.language.set(query.language.unwrap_or(language));
        // On our own pages the folder tells the language, not the query.
        if !query.embed && self.history.with_value(History::is_page) {
            query.language = None;
        }
        // The same screen has the same address, however it was asked for.
        let strays = query.to_search() != search;
        if self.query.with_untracked(|present| *present != query) {
            self.set(query);
        }
        if strays {
            self.write(Entry::Same);
        }
    }

    /// Follows a step of the browser's own, back or forward.
    pub fn step(self) {
        self.typing.set_value(Typing::default());
        self.arrive();
    }

    /// Goes where the host page says. No focus moves: it is the host's.
    pub fn follow_host(self, language: Language, search: &str) {
        if self.language.get_untracked() != language {
            self.language.set(language);
        }
        let next = Query::parse(search, self.dataset);
        if self.query.with_untracked(|query| *query != next) {
            self.opener.set_value(None);
            self.typing.set_value(Typing::default());
            self.set(next);
        }
    }

    /// Goes to another place, as a new step.
    pub fn go(self, next: Query) {
        if self.query.with_untracked(|query| *query == next) {
            return;
        }
        self.finish_typing();
        self.set(next);
        self.write(Entry::New);
    }

    /// Goes to the place that a link of ours leads to. What opens a detail by it gets the focus
    /// back when the last detail is closed. A link that keeps the search keeps what was typed since
    /// it was drawn.
    pub fn go_to(self, href: &str, by: Option<&Focused>, typed: Option<String>) {
        let search = href.split_once('?').map_or("", |(_, search)| search);
        let mut next = Query::parse(search, self.dataset);
        if let Some(typed) = typed
            && self.query.with_untracked(|query| query.typed == next.typed)
        {
            next.typed = short(&typed);
        }
        if next.item.is_some() && self.query.with_untracked(|query| query.item.is_none()) {
            self.opener.set_value(by.cloned());
        }
        self.go(next);
    }

    /// Whether we stand in a document of others: their headings and landmarks are around us.
    #[must_use]
    pub fn is_hosted(self) -> bool {
        self.history.with_value(History::is_hosted)
    }

    /// What links begin with: nothing on a page of our own, where they stay in its folder. Follows the
    /// language.
    #[must_use]
    pub fn base(self) -> String {
        let folder = self.language.get().folder();
        if self.is_hosted() {
            self.history.with_value(|history| history.file(folder))
        } else {
            String::new()
        }
    }

    /// The address of this screen on a page of our own that is not embedded.
    #[must_use]
    pub fn full_page(self) -> String {
        let folder = self.language.get().folder();
        let query = Query { embed: false, language: None, ..self.query.get() };
        self.history.with_value(|history| history.file(folder)) + &query.to_search()
    }

    /// The view that is shown.
    #[must_use]
    pub fn view(self) -> View {
        self.query.with_untracked(|query| query.view)
    }

    /// Changes the present place, as a new step.
    pub fn change(self, change: impl FnOnce(Query) -> Query) {
        self.go(change(self.query.get_untracked()));
    }

    /// Takes over what was chosen for a key of the address: an order, a theme, or a facet's value,
    /// which is chosen or no longer chosen.
    pub fn choose(self, key: &str, value: &str) {
        let query = self.query.get_untracked();
        self.go(query.with_choice(key, value, self.dataset));
    }

    /// Takes over what stands in the search box. The address follows when the typing rests: the
    /// first time as a new step, then in its place.
    pub fn type_text(self, typed: &str) {
        let typed = short(typed);
        if self.query.with_untracked(|query| query.typed == typed) {
            return;
        }
        self.shown.set(FIRST);
        // A new question puts away what is open.
        self.query.update(|query| {
            query.typed = typed;
            query.item = None;
        });
        let later = Later::after(REST, move || self.write_typing());
        self.typing.update_value(|typing| typing.waiting = Some(later));
    }

    /// How many entries of a list of `all` are shown; follows it.
    #[must_use]
    pub fn shown(self, all: usize) -> usize {
        let shown = self.shown.get();
        if all <= WHOLE { all } else { shown.min(all) }
    }

    /// Lets what can wait be drawn, once the rest has been shown.
    pub fn settle(self) {
        after_paint(move || self.settled.set(true));
    }

    /// Whether a map is to be drawn with the cities; follows it.
    #[must_use]
    pub fn draws_map(self, form: Form) -> bool {
        self.settled.get() && (form == Form::Map || (form == Form::List && self.roomy.get()))
    }

    /// The outlines of the regions, as far as they are there; follows them.
    #[must_use]
    pub fn land(self) -> &'static str {
        self.land.get()
    }

    /// Takes in the outlines of the regions.
    pub fn set_land(self, lines: &'static str) {
        self.land.set(lines);
    }

    /// Takes note of whether there may be room for a map beside the list.
    pub fn set_roomy(self, roomy: bool) {
        if self.roomy.get_untracked() != roomy {
            self.roomy.set(roomy);
        }
    }

    /// Walks to a city on the map.
    pub fn walk_to(self, id: &str) {
        self.stop.set(Some(id.to_owned()));
    }

    /// The one of these cities at which the tabulator stops on the map: where the reader is, else
    /// the first. Follows it.
    #[must_use]
    pub fn stop<'a>(self, mut cities: impl Iterator<Item = &'a str> + Clone) -> String {
        let stop = self.stop.get().filter(|stop| cities.clone().any(|city| city == stop));
        stop.or_else(|| cities.next().map(str::to_owned)).unwrap_or_default()
    }

    /// Shows more of a long list.
    pub fn show_more(self) {
        self.shown.update(|shown| *shown += MORE);
    }

    /// Switches the language and keeps everything else.
    pub fn switch(self, language: Language) {
        if self.language.get_untracked() == language {
            return;
        }
        self.finish_typing();
        self.query.update(|query| query.language = None);
        self.language.set(language);
        self.write(Entry::New);
    }

    fn set(self, next: Query) {
        let closes = next.item.is_none() && self.query.with_untracked(|query| query.item.is_some());
        // Opening and closing a detail leaves the lists as they are; so does a choice, or the
        // checkbox that has the focus could go with the end of its list.
        let place = |query: &Query| Query { item: None, ..query.clone() }.without_choices();
        if self.query.with_untracked(|query| place(query) != place(&next)) {
            self.shown.set(FIRST);
        }
        self.query.set(next);
        if closes {
            self.give_focus_back();
        }
    }

    /// Gives the focus back to what opened the detail.
    fn give_focus_back(self) {
        let opener = self.opener.try_update_value(Option::take).flatten();
        if let Some(opener) = opener.filter(root::is_there) {
            root::focus(&opener);
        }
    }

    fn finish_typing(self) {
        if self.typing.with_value(|typing| typing.waiting.is_some()) {
            self.write_typing();
        }
        self.typing.set_value(Typing::default());
    }

    fn write_typing(self) {
        let Some(entry) = self.typing.try_update_value(|typing| {
            typing.waiting = None;
            if std::mem::replace(&mut typing.has_entry, true) { Entry::Same } else { Entry::New }
        }) else {
            return;
        };
        self.write(entry);
    }

    fn write(self, entry: Entry) {
        let language = self.language.get_untracked();
        self.query.with_untracked(|query| {
            self.history.with_value(|history| history.write(query, language, entry));
        });
    }
}

/// As much of what was typed as an address can hold.
fn short(typed: &str) -> String {
    typed.chars().take(Query::MOST_TYPED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Site;
    use crate::state::Screen;

    fn nav(search: &str) -> (Owner, Nav) {
        let owner = Owner::new();
        owner.set();
        let json = include_bytes!("../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let nav = Nav::new(dataset, History::Memory(Language::Fi, search.to_owned()));
        nav.arrive();
        (owner, nav)
    }

    fn search(nav: Nav) -> String {
        nav.query.get_untracked().to_search()
    }

    #[test]
    fn clearing_keeps_the_view() {
        let (_owner, nav) = nav("?view=series&q=paperi&kind=paper");
        nav.change(Query::cleared);
        assert_eq!(search(nav), "?view=series");
    }

    #[test]
    fn following_a_link_goes_where_it_leads() {
        let (_owner, nav) = nav("?q=vaasa");
        nav.go_to("?view=cities&item=vaasa", None, None);
        assert_eq!(search(nav), "?view=cities&item=vaasa");
        nav.go_to("./", None, None);
        assert_eq!(search(nav), "");
    }

    #[test]
    fn a_link_keeps_what_was_typed_since_it_was_drawn() {
        let (_owner, nav) = nav("?q=tu");
        nav.go_to("?view=cities&q=tu", None, Some("turku".to_owned()));
        assert_eq!(search(nav), "?view=cities&q=turku");
        // This one clears the search.
        nav.go_to("?view=cities", None, Some("turkua".to_owned()));
        assert_eq!(search(nav), "?view=cities");
    }

    #[test]
    fn switching_the_language_keeps_the_place() {
        let (_owner, nav) = nav("?view=cities&region=01");
        nav.switch(Language::Sv);
        assert_eq!(nav.language.get_untracked(), Language::Sv);
        assert_eq!(search(nav), "?view=cities&region=01");
    }

    #[test]
    fn without_a_folder_the_query_tells_the_language() {
        let (_owner, nav) = nav("?embed=1&lang=en");
        assert_eq!(nav.language.get_untracked(), Language::En);
        assert_eq!(search(nav), "?embed=1&lang=en");
    }

    fn hosted(language: Language, search: &str) -> (Owner, Screen) {
        let owner = Owner::new();
        owner.set();
        let json = include_bytes!("../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let site = Site::new("https://example.org/committee/");
        let screen = Screen::new(dataset, History::Host(site, language, search.to_owned()));
        screen.nav.arrive();
        (owner, screen)
    }

    #[test]
    fn links_on_a_page_of_others_lead_to_our_own() {
        let (_owner, screen) = hosted(Language::Sv, "?view=cities");
        assert_eq!(
            screen.link_to("vaasa"),
            "https://example.org/committee/sv/?view=cities&item=vaasa"
        );
        assert_eq!(screen.href(&Query::default()), "https://example.org/committee/sv/");
        assert_eq!(screen.nav.full_page(), "https://example.org/committee/sv/?view=cities");
    }

    #[test]
    fn follows_the_host_page() {
        let (_owner, screen) = hosted(Language::Fi, "?q=vaasa");
        screen.nav.follow_host(Language::En, "?view=series&item=study-2022");
        assert_eq!(search(screen.nav), "?view=series&item=study-2022");
        assert_eq!(
            screen.nav.full_page(),
            "https://example.org/committee/en/?view=series&item=study-2022"
        );
        screen.nav.follow_host(Language::En, "");
        assert_eq!(search(screen.nav), "");
    }
}
