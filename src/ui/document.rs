//! The document around the app, on our own pages: language, title and colour scheme.

use leptos::prelude::*;

use crate::domain::View;
use crate::domain::dataset::{Author, City, Dataset, Item, Listing, PersonRef, Publication};
use crate::domain::{Facet, Language, Layout, Query};
use crate::platform::page;
use crate::platform::root::Root;
use crate::state::Screen;
use crate::text::{Text, facet_value};
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
            page::update_document(language, title(screen.dataset(), query, language), query.theme);
        });
    });
}

/// The title of a screen: what is open, or else what is searched for, chosen and shown how; the view; the
/// committee.
#[must_use]
pub fn title(dataset: &Dataset, query: &Query, language: Language) -> String {
    let text = Text::of(language);
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let what = match item {
        Some(item) => Some(item_title(dataset, item, language)),
        None => chosen_in_words(dataset, query, language),
    };
    let view = (query.view != View::Overview).then(|| text.view(query.view).to_owned());
    let (what, view) = match (what, query.layout) {
        // Of nothing chosen it is the view that is shown that way.
        (None, Layout::Map) => (None, view.map(|view| (text.on_map)(&view))),
        (None, Layout::Table) => (None, view.map(|view| (text.as_table)(&view))),
        (Some(what), Layout::Map) if item.is_none() => (Some((text.on_map)(&what)), view),
        (Some(what), Layout::Table) if item.is_none() => (Some((text.as_table)(&what)), view),
        unchanged => (unchanged.0, view),
    };
    [what, view, Some(text.site.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// The search in quotation marks, and the chosen values.
pub fn chosen_in_words(dataset: &Dataset, query: &Query, language: Language) -> Option<String> {
    let typed = query.typed.trim();
    let search = (!typed.is_empty()).then(|| Text::of(language).quoted(typed));
    let values = Facet::ALL.into_iter().flat_map(|facet| {
        let names = query.chosen(facet).iter();
        names.map(move |choice| facet_value(dataset, facet, choice.index, language).to_owned())
    });
    let words: Vec<_> = search.into_iter().chain(values).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// What a screen shows, in a sentence or two, for search engines and previews of links.
#[must_use]
pub fn description(dataset: &Dataset, query: &Query, language: Language) -> String {
    let text = Text::of(language);
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let parts: Vec<String> = match item {
        None => describe_view(dataset, query.view, language),
        Some(Item::City(at)) => describe_city(dataset, dataset.city(at), language),
        Some(Item::Person(at)) => {
            // Those who wrote the same differ by their names alone.
            let name = dataset.person(at).name;
            vec![format!("{name} – {}", describe_person(dataset, at, language))]
        }
        Some(Item::Publication(at)) => {
            let publication = dataset.publication(at);
            let date = publication.date.map(|date| format!(" ({})", text.date(date)));
            let kind = publication.label.get(language).to_owned() + &date.unwrap_or_default() + ".";
            vec![kind, subject(dataset, publication, language)]
        }
        Some(Item::Group(at)) => {
            let group = dataset.group(at);
            let members = dataset.cities.iter().filter(|city| city.membership(at).is_some());
            let names: Vec<_> = members.map(|city| city.name(language)).collect();
            let dates = group.dates.as_ref().map(|dates| dates.get(language).to_owned());
            std::iter::once(names.join(", ") + ".").chain(dates).collect()
        }
        Some(Item::Term(at)) => {
            let term = dataset.term(at);
            let leaders = dataset.mandates.iter().filter(|mandate| mandate.term == at);
            let leaders = leaders.map(|mandate| {
                format!(
                    "{}: {}.",
                    text.common.role(mandate.role),
                    dataset.person(mandate.person).name
                )
            });
            let start = (text.appointed)(&text.when(term.appointed)) + ".";
            std::iter::once(start).chain(leaders).collect()
        }
    };
    match parts.join(" ") {
        empty if empty.is_empty() => text.site.to_owned(),
        parts => parts,
    }
}

/// What a publication is for; where no source says so, who wrote it.
#[must_use]
pub fn subject(dataset: &Dataset, publication: &Publication, language: Language) -> String {
    let text = Text::of(language);
    if let Some(words) = &publication.description {
        return words.get(language).to_owned();
    }
    let names = publication.authors.iter().map(|author| match author {
        Author::Person { person, .. } => dataset.person(*person).name.to_owned(),
        Author::Group(words) => words.get(language).to_owned(),
    });
    format!("{}: {}.", text.authors, text.joined(&names.collect::<Vec<_>>()))
}

fn describe_view(dataset: &Dataset, view: View, language: Language) -> Vec<String> {
    let text = Text::of(language);
    let present = dataset.current_term();
    match view {
        View::Overview => {
            let term = dataset.term(present);
            let term = (text.term_lead)(&text.when(term.appointed), term.end.get(language));
            vec![text.lead.to_owned(), term]
        }
        View::Cities => {
            let names: Vec<_> = dataset.cities.iter().map(|city| city.name(language)).collect();
            vec![format!("{}: {}.", text.counted(names.len(), text.cities), names.join(", "))]
        }
        View::Leadership => {
            let mandates = dataset.mandates.iter().filter(|mandate| mandate.term == present);
            let leaders = mandates.map(|mandate| {
                let name = dataset.person(mandate.person).name;
                format!(
                    "{}: {name}, {}.",
                    text.common.role(mandate.role),
                    mandate.title.get(language)
                )
            });
            leaders.collect()
        }
        View::Series => {
            let series = dataset.publications.iter().filter(|one| one.listing == Listing::Series);
            vec![(text.series_lead)(series.count())]
        }
        View::About => vec![
            text.about_and_statement.to_owned() + ".",
            (text.edition)(&dataset.version.to_string(), &text.when(dataset.updated)) + ".",
        ],
    }
}

fn describe_city(dataset: &Dataset, city: &City, language: Language) -> Vec<String> {
    let text = Text::of(language);
    let region = dataset.region(city.region).name.get(language);
    let population = city.population.first().map(|one| {
        let number = (text.inhabitants)(&text.number(one.value.into()));
        format!("{region}, {number} ({}).", text.when(one.date))
    });
    let groups = city.groups.iter().map(|one| dataset.group(one.group).short.get(language));
    let groups: Vec<_> = groups.collect();
    population.into_iter().chain((!groups.is_empty()).then(|| groups.join(", ") + ".")).collect()
}

/// The roles in the leadership; else what was written; else the terms for which the committee names a contact.
#[must_use]
pub fn describe_person(dataset: &Dataset, at: PersonRef, language: Language) -> String {
    let text = Text::of(language);
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.person == at);
    let mandates: Vec<_> = mandates
        .map(|mandate| {
            let term = (text.term)(dataset.term(mandate.term).id);
            let title = mandate.title.get(language);
            format!("{}, {title} ({term}).", text.common.role(mandate.role))
        })
        .collect();
    if !mandates.is_empty() {
        return mandates.join(" ");
    }
    let written = dataset.publications.iter().filter(|one| one.is_by(at));
    let written: Vec<_> = written
        .map(|one| format!("{}: {}", text.common.kind_name(one.kind), one.title.text))
        .collect();
    if !written.is_empty() {
        return written.join("; ");
    }
    let named = dataset.contacts.iter().filter(|contact| contact.people.contains(&at));
    let terms: Vec<_> = named.map(|contact| (text.term)(dataset.term(contact.term).id)).collect();
    format!("{}: {}.", text.common.contacts, terms.join(", "))
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
