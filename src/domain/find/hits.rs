//! The things that a search finds, as one list, best first: each once, whatever it was found by.

use super::Found;
use super::entry::Entry;
use super::index::Index;
use super::needle::Needle;
use crate::domain::dataset::{Dataset, Item, PersonRef};
use crate::domain::fold::folded_words;
use crate::domain::order::positions;

/// How well a thing's name fits what was typed; the best is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// All of the name was typed.
    Whole,
    /// The name begins with it.
    Beginning,
    /// Words of the name match.
    Name,
    /// Only what else is known of the thing matches.
    Other,
}

/// The things found, best first; nothing without a search. Partnerships, terms, and people who lead
/// nothing have no facets: where values are chosen, they are left out.
pub(super) fn hits(
    dataset: &Dataset,
    index: &Index,
    found: &Found,
    needle: &Needle,
    has_choice: bool,
) -> Vec<Item> {
    if needle.is_empty() {
        return Vec::new();
    }
    let is_hit = |entry: &Entry| !has_choice && needle.matches(entry);
    let mut items = Vec::new();
    for at in &found.cities {
        items.push(Item::City(*at));
    }
    let mut is_listed = vec![false; dataset.people.len()];
    let mut add_person = |at: PersonRef| {
        if !std::mem::replace(&mut is_listed[at.at()], true) {
            items.push(Item::Person(at));
        }
    };
    for at in &found.mandates {
        add_person(dataset.mandate(*at).person);
    }
    for (_, at) in &found.contacts {
        add_person(*at);
    }
    for (at, entry) in index.people.iter().enumerate() {
        if is_hit(entry) {
            add_person(at.into());
        }
    }
    for (at, entry) in index.groups.iter().enumerate() {
        if is_hit(entry) {
            items.push(Item::Group(at.into()));
        }
    }
    for (at, entry) in index.terms.iter().enumerate().rev() {
        if is_hit(entry) {
            items.push(Item::Term(at.into()));
        }
    }
    for at in &found.publications {
        items.push(Item::Publication(*at));
    }
    let fits: Vec<Fit> = items.iter().map(|item| fit(dataset, *item, needle)).collect();
    let order = positions(items.len(), &|a, b| fits[a].cmp(&fits[b]));
    order.into_iter().map(|at| items[at]).collect()
}

/// The best fit of a thing's names; of a publication its kind is one.
fn fit(dataset: &Dataset, item: Item, needle: &Needle) -> Fit {
    match item {
        Item::City(at) => {
            let city = dataset.city(at);
            let mut entry = Entry::default();
            entry.add_stems(&city.stems);
            let inflected = if needle.matches(&entry) { Fit::Name } else { Fit::Other };
            best(&[city.name.fi, city.name.sv], needle).min(inflected)
        }
        Item::Person(at) => best(&[dataset.person(at).name], needle),
        Item::Publication(at) => {
            let publication = dataset.publication(at);
            best(&[publication.title.text], needle).min(best(&publication.label.text, needle))
        }
        Item::Group(at) => {
            let group = dataset.group(at);
            best(&group.name.text, needle).min(best(&group.short.text, needle))
        }
        Item::Term(at) => best(&[dataset.term(at).id], needle),
    }
}

fn best(names: &[&str], needle: &Needle) -> Fit {
    let mut best = Fit::Other;
    for name in names {
        best = best.min(fit_of_name(name, needle));
    }
    best
}

fn fit_of_name(name: &str, needle: &Needle) -> Fit {
    let folded: String = folded_words(name).collect();
    let typed = needle.joined();
    if folded == typed {
        return Fit::Whole;
    }
    if folded.starts_with(&typed) {
        return Fit::Beginning;
    }
    let mut entry = Entry::default();
    entry.add_name(name);
    if needle.matches(&entry) { Fit::Name } else { Fit::Other }
}
