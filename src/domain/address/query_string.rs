//! The text form of a screen: `application/x-www-form-urlencoded` (WHATWG URL, section 5).

use std::fmt::Write;

use super::query::{Query, pick};
use super::view::{Layout, Sort, Theme, View};
use crate::domain::dataset::Dataset;
use crate::domain::facet::Facet;
use crate::domain::language::Language;
use crate::domain::windows_1252;

impl Query {
    /// The keys of the address that say what is shown, in their order: all but `embed` and `lang`,
    /// which say where it is shown.
    pub const KEYS: [&str; 13] = [
        "view", "q", "region", "group", "language", "term", "kind", "author", "year", "sort", "as",
        "item", "theme",
    ];

    /// Reads a query string, with or without its question mark, against what the dataset knows.
    ///
    /// ```
    /// use kaupunkipolitiikka::domain::{Dataset, Query, View};
    ///
    /// let dataset = Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap();
    /// let query = Query::parse("?q=Turku&view=cities&region=99", dataset);
    /// assert_eq!(query.view, View::Cities);
    /// // Unknown values are dropped, and the order is fixed.
    /// assert_eq!(query.to_search(), "?view=cities&q=Turku");
    /// ```
    #[must_use]
    pub fn parse(search: &str, dataset: &Dataset) -> Self {
        let mut query = Self::default();
        for (key, value) in pairs(search) {
            match key.as_str() {
                "view" => query.view = pick(&View::ALL, View::id, &value).unwrap_or(query.view),
                "q" => query.set_typed(&value),
                "sort" => query.set_sort(&value),
                "as" => {
                    query.layout = pick(&Layout::ALL, Layout::id, &value).unwrap_or(query.layout);
                }
                "item" => query.item = dataset.item(&value).map(|_| value).or(query.item),
                "theme" => query.theme = pick(&Theme::ALL, Theme::id, &value).or(query.theme),
                "embed" => query.embed = query.embed || value == "1",
                "lang" => {
                    query.language = Language::from_code(&value).or(query.language);
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

    /// Reads the address of a page below the folder of its language: its folder and its query string.
    /// `None` where the folder is no page. `view` and `item` in the query string win, as they were the
    /// address in version 1.
    ///
    /// ```
    /// use kaupunkipolitiikka::domain::{Dataset, Query};
    ///
    /// let dataset = Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap();
    /// let query = Query::parse_path("vaasa/?theme=dark", dataset).unwrap();
    /// assert_eq!(query.item.as_deref(), Some("vaasa"));
    /// assert_eq!(query.to_path(), "vaasa/?theme=dark");
    /// assert_eq!(Query::parse_path("nowhere/", dataset), None);
    /// ```
    #[must_use]
    pub fn parse_path(path: &str, dataset: &Dataset) -> Option<Self> {
        let (folder, search) = path.split_at(path.find('?').unwrap_or(path.len()));
        let folder = folder.strip_suffix("index.html").unwrap_or(folder).trim_end_matches('/');
        let mut query = Self::parse(search, dataset);
        if folder.is_empty() {
            return Some(query);
        }
        let has = |key| pairs(search).any(|(name, _)| name == key);
        if let Some(view) = pick(&View::ALL, View::id, folder) {
            if !has("view") {
                query.view = view;
            }
        } else {
            dataset.item(folder)?;
            if !has("item") && !has("view") {
                query.item = Some(folder.to_owned());
            }
        }
        Some(query)
    }

    /// The folder of this screen's page, below that of the language: empty, `cities/` or `vaasa/`.
    #[must_use]
    pub fn folder(&self) -> String {
        match self.item.as_deref().unwrap_or(self.view.id()) {
            "" => String::new(),
            name => format!("{name}/"),
        }
    }

    /// The address of this screen's page, below the folder of the language.
    #[must_use]
    pub fn to_path(&self) -> String {
        let rest = Self { view: View::default(), item: None, ..self.clone() };
        self.folder() + &rest.to_search()
    }

    /// The whole screen as a query string, where there is no folder: empty, or with its question mark.
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
        if self.layout != Layout::default() {
            write_pair(&mut search, "as", self.layout.id());
        }
        write_pair(&mut search, "item", self.item.as_deref().unwrap_or_default());
        write_pair(&mut search, "theme", self.theme.map_or("", Theme::id));
        write_pair(&mut search, "embed", if self.embed { "1" } else { "" });
        write_pair(&mut search, "lang", self.language.map_or("", Language::code));
        search
    }
}

/// The decoded keys and values of a query string.
fn pairs(search: &str) -> impl Iterator<Item = (String, String)> {
    search.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        // A `&` that was escaped once too often, as some content management systems do.
        (decode(key.trim_start_matches("amp;")), decode(value))
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
    // Pages in an older encoding write their links in it.
    let chunks = bytes.utf8_chunks();
    chunks.fold(String::with_capacity(text.len()), |text, chunk| {
        text + chunk.valid() + &windows_1252::decode(chunk.invalid())
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A facet that is missing from the keys could not be an attribute of the custom element.
    #[test]
    fn reads_addresses_as_they_were_meant() {
        for (search, meant) in [
            ("?view=cities&amp;embed=1", "?view=cities&embed=1"),
            ("?view=cities&amp;amp;q=a", "?view=cities&q=a"),
            ("?q=H%E4meenlinna", "?q=H%C3%A4meenlinna"),
            ("?q=%C5bo&lang=sv-FI", "?q=%C3%85bo&lang=sv"),
            ("?q=%8Aumava&lang=EN_gb", "?q=%C5%A0umava&lang=en"),
            ("?q=%26amp%3B", "?q=%26amp%3B"),
        ] {
            let dataset = crate::domain::dataset::Dataset::parse(include_bytes!(
                "../../../public/data/committee.json"
            ));
            let query = Query::parse(search, dataset.unwrap());
            assert_eq!(query.to_search(), meant, "{search}");
        }
    }

    #[test]
    fn every_facet_is_a_key_of_the_address() {
        for facet in Facet::ALL {
            assert!(Query::KEYS.contains(&facet.key()), "{facet:?}");
        }
    }
}
