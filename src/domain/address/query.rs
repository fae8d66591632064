//! The whole screen as one value: [`Query`].

use super::view::{Layout, Sort, Theme, View};
use crate::domain::dataset::Dataset;
use crate::domain::facet::Facet;
use crate::domain::language::Language;

/// What is shown on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub view: View,
    /// The search text, as typed.
    pub typed: String,
    pub(crate) choices: [Vec<Choice>; Facet::COUNT],
    pub sort: Sort,
    /// How the cities are shown.
    pub layout: Layout,
    /// The id of the city, person or publication open in detail.
    pub item: Option<String>,
    pub theme: Option<Theme>,
    /// Whether the app is embedded in another page.
    pub embed: bool,
    /// The language, where no folder determines it.
    pub language: Option<Language>,
}

/// A chosen value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its index among the dataset's values of the facet.
    pub index: usize,
    pub value: String,
}

impl Query {
    /// The longest search text, in characters; addresses have a length limit.
    pub const MAX_TYPED: usize = 200;

    /// Replaces the search text, truncated to [`Self::MAX_TYPED`] characters.
    #[inline(never)]
    pub fn set_typed(&mut self, typed: &str) {
        self.typed = typed.chars().take(Self::MAX_TYPED).collect();
    }

    /// The same screen with this search text.
    #[must_use]
    pub fn with_typed(mut self, typed: &str) -> Self {
        self.set_typed(typed);
        self
    }

    /// Chooses the values of a facet that the dataset knows, from a comma-separated list. A key may
    /// be repeated, as in a form submission.
    pub(super) fn choose(&mut self, facet: Facet, values: &str, dataset: &Dataset) {
        let wanted: Vec<_> = values.split(',').collect();
        for (index, value) in dataset.values(facet).enumerate() {
            if wanted.contains(&value) && !self.has(facet, index) {
                self.toggle(facet, index, value);
            }
        }
    }

    /// The chosen values of a facet, in the dataset's order.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> &[Choice] {
        &self.choices[facet as usize]
    }

    /// Whether the facet's value at this index is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, index: usize) -> bool {
        self.chosen(facet).iter().any(|chosen| chosen.index == index)
    }

    /// The same screen with the facet's value at this index chosen, or no longer chosen.
    #[must_use]
    pub fn toggled(mut self, facet: Facet, index: usize, value: &str) -> Self {
        self.toggle(facet, index, value);
        self
    }

    /// The same screen with a value chosen for this key of the address: a sort order, a theme (any
    /// unknown value means the system's), or a facet's value, which is toggled. Unknown keys and
    /// values change nothing.
    #[must_use]
    pub fn with_choice(mut self, key: &str, value: &str, dataset: &Dataset) -> Self {
        match key {
            "sort" => self.set_sort(value),
            "theme" => self.theme = pick(&Theme::ALL, Theme::id, value),
            _ => {}
        }
        if let Some(facet) = Facet::from_key(key)
            && let Some(index) = dataset.values(facet).position(|known| known == value)
        {
            self.toggle(facet, index, value);
        }
        self
    }

    pub(super) fn set_sort(&mut self, value: &str) {
        self.sort = pick(&Sort::ALL, Sort::id, value).unwrap_or(self.sort);
    }

    fn toggle(&mut self, facet: Facet, index: usize, value: &str) {
        let choices = &mut self.choices[facet as usize];
        match choices.binary_search_by_key(&index, |chosen| chosen.index) {
            Ok(at) => drop(choices.remove(at)),
            Err(at) => choices.insert(at, Choice { index, value: value.to_owned() }),
        }
    }

    /// The page of the thing with this id, under the same theme and in the same frame. Search, facets and
    /// order belong to the screen that leads there.
    #[must_use]
    pub fn page_of(&self, id: &str, dataset: &Dataset) -> Self {
        let Self { theme, embed, language, .. } = *self;
        let view = dataset.item(id).map(View::of).unwrap_or_default();
        Self { view, item: Some(id.to_owned()), theme, embed, language, ..Self::default() }
    }

    /// The page of a view without search, facets and order, under the same theme and in the same frame.
    #[must_use]
    pub fn page_of_view(&self, view: View) -> Self {
        let Self { theme, embed, language, .. } = *self;
        Self { view, theme, embed, language, ..Self::default() }
    }

    /// The page of what is open, and the screen behind it, if the query tells of one. Addresses of version 1
    /// have both, and so has a host page.
    #[must_use]
    pub fn split_item(self, dataset: &Dataset) -> (Self, Option<Self>) {
        let Some(id) = &self.item else { return (self, None) };
        let page = self.page_of(id, dataset);
        let mut behind = self;
        behind.item = None;
        let is_told = behind.is_filtered() || behind.view != View::default();
        (page, is_told.then_some(behind))
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

    /// Whether a search or a facet filters the screen.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.typed.trim().is_empty() || self.choice_count() > 0
    }

    /// Whether a facet filters what this view lists.
    #[must_use]
    pub fn has_choice_in(&self, view: View) -> bool {
        view.facets().iter().any(|facet| !self.chosen(*facet).is_empty())
    }

    /// The number of chosen facet values.
    #[must_use]
    pub fn choice_count(&self) -> usize {
        self.choices.iter().map(Vec::len).sum()
    }
}

/// The value of a closed set with this text form; none for an empty text.
pub(super) fn pick<T: Copy>(all: &[T], text: impl Fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|one| !text(*one).is_empty() && text(*one) == value)
}
