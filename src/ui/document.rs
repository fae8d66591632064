//! The document around the app, on our own pages: language, title and colour scheme.

use leptos::prelude::*;

use crate::domain::View;
use crate::domain::dataset::{Dataset, Item};
use crate::domain::{Language, Query};
use crate::platform::page;
use crate::platform::root::Root;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::app::change_screen;

/// Keeps the document's language, title and colour scheme in sync with the screen, and follows the
/// session history and the window's size, until the owner is disposed of.
pub fn sync(screen: Screen, root: &Root) {
    let root = root.clone();
    let measure = move || screen.display().set_wide(page::is_wide_viewport());
    measure();
    page::on_resize(measure);
    page::on_popstate(move || change_screen(screen, &root, || screen.navigation.follow_history()));
    Effect::new(move |_| {
        let language = screen.navigation.language.get();
        screen.query(|query| {
            page::update_document(language, &title(screen.dataset(), query, language), query.theme);
        });
    });
}

/// The title of a screen: what is open, the view, the committee.
#[must_use]
pub fn title(dataset: &Dataset, query: &Query, language: Language) -> String {
    let text = Text::of(language);
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let item = item.map(|item| item_title(dataset, item, language));
    let view = (query.view != View::Overview).then(|| text.view(query.view).to_owned());
    [item, view, Some(text.site.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// The name of a thing.
#[must_use]
pub fn item_title(dataset: &Dataset, item: Item, language: Language) -> String {
    let name = match item {
        Item::City(at) => dataset.city(at).name(language),
        Item::Person(at) => dataset.person(at).name,
        Item::Publication(at) => dataset.publication(at).title.text,
        Item::Group(at) => dataset.group(at).name.get(language),
        Item::Term(at) => return (Text::of(language).term)(dataset.term(at).id),
    };
    name.to_owned()
}
