//! All text of the user interface that is not in the dataset: one struct, one file per language. A
//! missing text does not compile, and nothing is looked up at run time. One file although long: the struct is one
//! list. The many words of the map and of the view about the service are structs of their own, since they are loaded
//! with these: see `crate::ui::later`. Those of another language than the reader's are not loaded: see `load`.

mod about;
mod changes;
mod citation;
mod common;
mod date;
mod delivery;
mod embed_check;
mod embed_dialog;
mod en;
mod export;
mod facet_value;
mod fi;
mod load;
mod map;
mod not_found;
mod number;
mod percent;
mod picture;
mod search;
mod sv;
mod table;

pub use about::AboutText;
pub use changes::ChangesText;
pub use citation::CitationText;
pub use common::CommonText;
pub use date::DateFormat;
pub use delivery::DeliveryText;
pub use embed_check::{EmbedCheckText, embed_check_text};
pub use embed_dialog::EmbedDialogText;
pub use export::ExportText;
pub use facet_value::facet_value;
pub use map::MapText;
pub use not_found::NotFoundText;
use number::grouped;
pub use picture::PictureText;
pub use search::SearchText;
pub use table::TableText;

use crate::domain::{Facet, Layout, Sort, Theme, View};

/// The words of one language.
pub struct Text {
    /// Those that are there in every language at once.
    pub common: &'static CommonText,
    /// The official name of the committee, as a title.
    pub site: &'static str,
    /// The name under the installed app's icon.
    pub short_site: &'static str,
    pub headline: fn(cities: &str) -> String,
    /// What the committee is for.
    pub lead: &'static str,
    /// `since` as [`Text::when`] formats it; `end` is the term's own rule.
    pub term_lead: fn(since: &str, end: &str) -> String,
    pub date_format: DateFormat,
    /// Separates groups of three digits.
    pub group_separator: char,
    pub decimal_separator: &'static str,
    pub skip: &'static str,
    pub languages: &'static str,
    pub views: &'static str,
    pub view_names: [&'static str; View::COUNT],

    pub search: &'static str,
    pub search_hint: &'static str,
    pub needs_script: &'static str,
    pub filters: &'static str,
    pub facets: [&'static str; Facet::COUNT],
    pub undated: &'static str,
    pub chosen: &'static str,
    pub remove: fn(what: &str) -> String,
    pub clear: &'static str,
    pub more: fn(rest: usize) -> String,
    /// Closes the filters; `what` counts what they leave.
    pub show: fn(what: &str) -> String,
    pub sort: &'static str,
    pub sorts: [&'static str; Sort::COUNT],
    /// The name of the links between the layouts of the list.
    pub layouts: &'static str,
    pub layout_names: [&'static str; Layout::COUNT],
    /// The quotation marks.
    pub quotes: [char; 2],
    /// What is shown as a map or as a table, in the title of the page.
    pub on_map: fn(what: &str) -> String,
    pub as_table: fn(what: &str) -> String,

    pub map: &'static str,
    /// The link from the overview to the view of the cities.
    pub all_about_cities: &'static str,
    pub partnerships: &'static str,
    pub table_caption: &'static str,

    /// Nouns for [`Text::counted`]: that for one, and after a slash that for all else.
    pub cities: &'static str,
    pub mandates: &'static str,
    pub publications: &'static str,
    pub outside_series: &'static str,
    pub contacts_found: &'static str,
    pub hits: &'static str,
    pub number_of_terms: &'static str,
    /// The words for the numbers from one on, parted by spaces.
    pub small_numbers: &'static str,
    /// The heading of the list of what a search finds.
    pub results: &'static str,
    pub and: &'static str,
    pub elsewhere: &'static str,
    /// What a search with a typing error was taken for.
    pub corrected: fn(words: &str) -> String,
    /// Nothing has all words of a search.
    pub partial: &'static str,
    pub none: &'static str,
    pub loosen: &'static str,
    pub drop_search: &'static str,
    pub drop_facet: fn(facet: &str) -> String,
    pub not_known_cities: fn(usize) -> String,

    pub inhabitants: fn(number: &str) -> String,
    pub population: &'static str,
    /// The heading of the figures of all years.
    pub population_by_year: &'static str,
    /// Whether there is a blank before the sign of per cent.
    pub is_percent_apart: bool,
    /// `change` as [`Text::change`] writes it.
    pub change_since: fn(change: &str, year: u16) -> String,
    /// The oldest and the newest figure, each with its year.
    pub from_to: fn(from: &str, year: u16, to: &str, until: u16) -> String,
    pub on_day: fn(day: &str) -> String,
    pub municipality: &'static str,
    pub coordinates: &'static str,
    pub language_status: &'static str,
    pub agreements: &'static str,
    pub outside_members: &'static str,
    /// What is known of the start and end of a partnership or an agreement.
    pub group_dates: &'static str,
    pub website: &'static str,
    pub in_committee: &'static str,
    /// Of a city: represented in every term since that of this year.
    pub in_since: fn(year: &str) -> String,
    /// Of a city: represented in the terms of these years alone.
    pub in_terms: fn(years: &str) -> String,
    pub represented: &'static str,
    pub absent: &'static str,
    pub not_known: &'static str,
    pub mayor_in_lead: &'static str,

    pub earlier_terms: &'static str,
    pub term: fn(year: &str) -> String,
    pub appointed: fn(when: &str) -> String,
    pub began: fn(when: &str) -> String,
    pub ended: fn(when: &str) -> String,
    pub start: &'static str,
    pub end: &'static str,
    /// Of several mandates, as are the next ones of one.
    pub start_not_known: &'static str,
    pub end_not_known: &'static str,
    pub own_start_not_known: &'static str,
    pub own_end_not_known: &'static str,
    pub project: &'static str,
    pub parties: &'static str,
    pub parties_lead: &'static str,
    /// The table of who took part when.
    pub participation: &'static str,
    pub participation_lead: &'static str,
    pub total: &'static str,
    pub at_least: fn(usize) -> String,
    pub earlier_committees: &'static str,
    pub mandates_of: &'static str,
    /// Who held the same role before and after, as far as the dataset knows.
    pub role_before: &'static str,
    pub role_after: &'static str,

    pub series_lead: fn(number: usize) -> String,
    pub term_shown: &'static str,
    /// The heading of what is on the committee's page beside the series.
    pub beside_heading: &'static str,
    /// The heading of what only somebody else counts in the series.
    pub elsewhere_heading: &'static str,
    pub date_not_known: &'static str,
    pub authors: &'static str,
    pub title_not_known: &'static str,
    pub affiliation_not_known: &'static str,
    /// What a publication answers and what inspired it, by their numbers in the series.
    pub answers_number: fn(usize) -> String,
    pub follows_number: fn(usize) -> String,
    pub answers: &'static str,
    pub answered_by: &'static str,
    pub follows: &'static str,
    pub followed_by: &'static str,
    pub commissioned: &'static str,
    pub released: &'static str,
    pub subject: &'static str,
    /// The link to the page about a publication; `what` is the kind of that page.
    pub read: fn(what: &str) -> String,
    /// That the page is not the publication itself.
    pub only_a_page: &'static str,
    /// That no address of a publication is known.
    pub no_page: &'static str,
    pub written: &'static str,

    /// On a host page, the link to our own page.
    pub full_page: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    /// The name of the links to the previous and the next thing.
    pub siblings: &'static str,
    pub close: &'static str,
    pub sources: &'static str,
    pub own_translation: &'static str,
    /// What the asterisk at words means.
    pub own_note: &'static str,

    pub goals: &'static str,
    pub tasks: &'static str,
    pub groups: &'static str,
    pub publisher: &'static str,
    pub no_publisher: &'static str,
    pub not_official: &'static str,
    pub official_page: &'static str,
    pub give_feedback: &'static str,
    pub no_feedback: &'static str,
    pub email: &'static str,
    /// The accessibility statement.
    pub statement: &'static str,
    pub feedback: &'static str,
    pub about_and_statement: &'static str,
    pub theme: &'static str,
    /// In the order of [`Theme::OPTIONS`].
    pub themes: [&'static str; Theme::OPTIONS.len()],
    pub edition: fn(version: &str, day: &str) -> String,
    pub licence: &'static str,

    pub update: &'static str,
    pub update_now: &'static str,
    pub offline: &'static str,
    /// The server did not answer in time, and cached data is shown.
    pub stale: &'static str,
    pub evicted: &'static str,
    /// For a reader who comes back, and the link to what changed.
    pub changed: &'static str,
    pub see_changes: &'static str,
    pub install: &'static str,
    pub embed: &'static str,
    pub share: &'static str,
    /// The visible part of `share` beside other buttons, and the name of those that share.
    pub share_short: &'static str,
    pub copied: &'static str,

    pub failed: &'static str,
    pub failed_offline: &'static str,
    pub failed_status: fn(status: u16) -> String,
    pub failed_data: &'static str,
    /// While a part of the page is waited for, and where it can't be had.
    pub part_loading: &'static str,
    pub part_failed: &'static str,
    pub retry: &'static str,
    pub what_is_wrong: &'static str,
}

impl Text {
    #[must_use]
    pub const fn view(&self, view: View) -> &'static str {
        self.view_names[view as usize]
    }

    #[must_use]
    pub const fn facet(&self, facet: Facet) -> &'static str {
        self.facets[facet as usize]
    }

    /// Whether a city was represented.
    #[must_use]
    pub const fn seat(&self, represented: Option<bool>) -> &'static str {
        match represented {
            Some(true) => self.represented,
            Some(false) => self.absent,
            None => self.not_known,
        }
    }

    #[must_use]
    pub const fn sort_name(&self, sort: Sort) -> &'static str {
        self.sorts[sort as usize]
    }

    #[must_use]
    pub const fn layout_name(&self, layout: Layout) -> &'static str {
        self.layout_names[layout as usize]
    }

    /// The colour schemes on offer, each with its name.
    pub fn theme_options(&self) -> impl Iterator<Item = (Option<Theme>, &'static str)> {
        Theme::OPTIONS.into_iter().zip(self.themes)
    }

    /// A number with its noun.
    #[must_use]
    pub fn counted(&self, number: usize, noun: &str) -> String {
        counted(number, self.group_separator, noun)
    }

    /// A number with its noun, as a word if it is small.
    #[must_use]
    pub fn counted_in_words(&self, number: usize, noun: &str) -> String {
        let word = number.checked_sub(1).and_then(|at| self.small_numbers.split(' ').nth(at));
        word.map_or_else(
            || self.counted(number, noun),
            |word| format!("{word}\u{a0}{}", form_of(noun, number)),
        )
    }

    /// What was typed, or a title, in quotation marks.
    #[must_use]
    pub fn quoted(&self, what: &str) -> String {
        let [open, close] = self.quotes;
        format!("{open}{what}{close}")
    }

    /// Several phrases as one: `a, b and c`.
    #[must_use]
    pub fn joined(&self, phrases: &[String]) -> String {
        match phrases {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
}

/// A number with its noun: the form before the slash for one, that after it for all else.
fn counted(number: usize, separator: char, noun: &str) -> String {
    format!("{}\u{a0}{}", grouped(number as u64, separator), form_of(noun, number))
}

fn form_of(noun: &str, number: usize) -> &str {
    let (one, many) = noun.split_once('/').unwrap_or((noun, noun));
    if number == 1 { one } else { many }
}
