//! The whole screen as one value, and its text form: the query string of the address.
//!
//! It is kept in the query string and not in the path, so that the app runs from any folder of any
//! static host, offline, and inside pages that own their path. Unknown keys and values are
//! ignored, defaults are not written and the order is fixed: a screen has one address.

use std::fmt::Write;

use super::dataset::Dataset;
use super::facet::Facet;
use super::language::Language;

/// What the reader looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub view: View,
    /// What stands in the search box, as typed.
    pub typed: String,
    pub(crate) choices: [Vec<Choice>; Facet::ALL.len()],
    pub sort: Sort,
    /// How the cities are shown.
    pub form: Form,
    /// The id of the city, person or publication open in detail.
    pub item: Option<String>,
    pub theme: Option<Theme>,
    /// Whether we stand inside another page.
    pub embed: bool,
    /// The language, where no folder tells it.
    pub language: Option<Language>,
}

/// A value chosen of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its place among the dataset's values of the facet.
    pub place: usize,
    pub value: String,
}

/// A view; the overview shows the three others of the committee at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    #[default]
    Overview,
    Cities,
    Leadership,
    Series,
    About,
}

impl View {
    pub const ALL: [Self; 5] =
        [Self::Overview, Self::Cities, Self::Leadership, Self::Series, Self::About];

    /// The value in the address; the overview has none.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Cities => "cities",
            Self::Leadership => "leadership",
            Self::Series => "series",
            Self::About => "about",
        }
    }

    /// Whether this view shows what the other one shows.
    #[must_use]
    pub fn shows(self, part: Self) -> bool {
        self == part || (self == Self::Overview && part != Self::About)
    }
}

/// The order of the cities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Largest first.
    #[default]
    Population,
    Name,
    Region,
    /// Those known to have sat in the most terms first.
    Terms,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Population, Self::Name, Self::Region, Self::Terms];

    /// The value in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Name => "name",
            Self::Region => "region",
            Self::Terms => "terms",
        }
    }
}

/// How the cities are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A list, with the map beside it where there is room.
    #[default]
    List,
    /// A list below a map.
    Map,
    Table,
}

impl Form {
    pub const ALL: [Self; 3] = [Self::List, Self::Map, Self::Table];

    /// The value in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
            Self::Table => "table",
        }
    }
}

/// A choice of colours; without one the system's holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// What a reader may choose, in the order in which it is offered; `None` is the system's theme.
    pub const OPTIONS: [Option<Self>; 3] = [None, Some(Self::Light), Some(Self::Dark)];

    /// The value in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Query {
    /// Reads a query string, with or without its question mark, against what the dataset knows.
    #[must_use]
    pub fn parse(search: &str, dataset: &Dataset) -> Self {
        let mut query = Self::default();
        for (key, value) in pairs(search) {
            match key.as_str() {
                "view" => query.view = pick(&View::ALL, View::id, &value).unwrap_or(query.view),
                "q" => query.typed = value.chars().take(Self::MOST_TYPED).collect(),
                "sort" => query.sort_by(&value),
                "as" => query.form = pick(&Form::ALL, Form::id, &value).unwrap_or(query.form),
                "item" => query.item = dataset.item(&value).map(|_| value).or(query.item),
                "theme" => query.theme = pick(&Theme::ALL, Theme::id, &value).or(query.theme),
                "embed" => query.embed = query.embed || value == "1",
                "lang" => {
                    query.language =
                        pick(&Language::ALL, Language::code, &value).or(query.language);
                }
                _ => {
                    if let Some(facet) = Facet::from_key(&key) {
                        query.choose(facet, &value, dataset);
                    }
                }
            }
        }
        query
    }

    /// The keys of the address that say what is shown, in their order: all but those that say where.
    pub const KEYS: [&str; 13] = [
        "view", "q", "region", "group", "language", "term", "kind", "author", "year", "sort", "as",
        "item", "theme",
    ];

    /// The most letters of a search that are kept; an address has its limits.
    pub const MOST_TYPED: usize = 200;

    /// Adds what the dataset knows of a list of values; a key may stand several times, as a form
    /// sends it.
    fn choose(&mut self, facet: Facet, values: &str, dataset: &Dataset) {
        let wanted: Vec<_> = values.split(',').collect();
        for (place, value) in dataset.values(facet).enumerate() {
            if wanted.contains(&value) && !self.has(facet, place) {
                self.toggle(facet, place, value);
            }
        }
    }

    /// The values chosen of a facet, in the dataset's order.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> &[Choice] {
        &self.choices[facet as usize]
    }

    /// Whether the value of the facet at this place is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, place: usize) -> bool {
        self.chosen(facet).iter().any(|chosen| chosen.place == place)
    }

    /// The same screen with the facet's value at this place chosen, or no longer chosen.
    #[must_use]
    pub fn toggled(mut self, facet: Facet, place: usize, value: &str) -> Self {
        self.toggle(facet, place, value);
        self
    }

    /// The same screen with a value chosen for this key of the address: an order, a theme (any value
    /// that is none stands for the system's), or the value of a facet, chosen or no longer chosen.
    /// What is not known changes nothing.
    #[must_use]
    pub fn with_choice(mut self, key: &str, value: &str, dataset: &Dataset) -> Self {
        match key {
            "sort" => self.sort_by(value),
            "theme" => self.theme = pick(&Theme::ALL, Theme::id, value),
            _ => {}
        }
        if let Some(facet) = Facet::from_key(key)
            && let Some(place) = dataset.values(facet).position(|known| known == value)
        {
            self.toggle(facet, place, value);
        }
        self
    }

    fn sort_by(&mut self, value: &str) {
        self.sort = pick(&Sort::ALL, Sort::id, value).unwrap_or(self.sort);
    }

    fn toggle(&mut self, facet: Facet, place: usize, value: &str) {
        let choices = &mut self.choices[facet as usize];
        match choices.binary_search_by_key(&place, |chosen| chosen.place) {
            Ok(at) => drop(choices.remove(at)),
            Err(at) => choices.insert(at, Choice { place, value: value.to_owned() }),
        }
    }

    /// The same screen with this open in detail.
    #[must_use]
    pub fn with_item(&self, item: Option<&str>) -> Self {
        Self { item: item.map(str::to_owned), ..self.clone() }
    }

    /// The same screen without any value of this facet.
    #[must_use]
    pub fn without(mut self, facet: Facet) -> Self {
        self.choices[facet as usize].clear();
        self
    }

    /// The same screen without search and facets; view, sort, language and theme stay.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.typed.clear();
        self.without_choices()
    }

    /// The same screen without any value of any facet.
    #[must_use]
    pub fn without_choices(mut self) -> Self {
        self.choices = Default::default();
        self
    }

    /// Whether a search or a facet narrows the screen.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        !self.typed.trim().is_empty() || self.choice_count() > 0
    }

    /// How many facet values are chosen.
    #[must_use]
    pub fn choice_count(&self) -> usize {
        self.choices.iter().map(Vec::len).sum()
    }

    /// The query string that leads here: empty, or with its question mark.
    #[must_use]
    pub fn to_search(&self) -> String {
        let mut search = String::new();
        write_pair(&mut search, "view", self.view.id());
        write_pair(&mut search, "q", &self.typed);
        for facet in Facet::ALL {
            let values: Vec<_> = self.chosen(facet).iter().map(|chosen| &*chosen.value).collect();
            write_pair(&mut search, facet.key(), &values.join(","));
        }
        if self.sort != Sort::default() {
            write_pair(&mut search, "sort", self.sort.id());
        }
        if self.form != Form::default() {
            write_pair(&mut search, "as", self.form.id());
        }
        write_pair(&mut search, "item", self.item.as_deref().unwrap_or_default());
        write_pair(&mut search, "theme", self.theme.map_or("", Theme::id));
        write_pair(&mut search, "embed", if self.embed { "1" } else { "" });
        write_pair(&mut search, "lang", self.language.map_or("", Language::code));
        search
    }
}

fn pick<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|one| !id(*one).is_empty() && id(*one) == value)
}

/// Keys and values of `application/x-www-form-urlencoded` text.
fn pairs(search: &str) -> impl Iterator<Item = (String, String)> {
    search.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(key), decode(value))
    })
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, tail @ ..]) if let Some(byte) = hex(*high, *low) => {
                bytes.push(byte);
                rest = tail;
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// Adds a key with its value, unless the value is empty.
fn write_pair(search: &mut String, key: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    search.push(if search.is_empty() { '?' } else { '&' });
    search.push_str(key);
    search.push('=');
    for byte in value.bytes() {
        match byte {
            b' ' => search.push('+'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' | b',' => {
                search.push(char::from(byte));
            }
            // Writing to a String cannot fail.
            _ => drop(write!(search, "%{byte:02X}")),
        }
    }
}
