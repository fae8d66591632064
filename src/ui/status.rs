//! The number of matches in words, in a live region, and suggestions where nothing matches.

use crate::domain::address::View;
use crate::domain::order::sort;
use crate::domain::{Language, Query};
use crate::find::{Constraint, Found, Relaxation};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::hits::is_search;
use crate::ui::parts::words::uncapitalise;
use crate::ui::tree::{Tree, tag};

/// The number of entries in words. It is always in the tree, so that screen readers announce changes.
pub fn status_line(screen: Screen, language: Language) -> Tree {
    // Screen readers read only the name of a status that is no container.
    let words = [remark(screen, language), found_in_words(screen, language)].concat();
    tag("div.status").set("role", "status").with(tag("p").with(words))
}

/// What a search was taken for, or that nothing has all of it.
fn remark(screen: Screen, language: Language) -> String {
    let text = Text::of(language);
    screen.found(|found| {
        let corrected: Vec<_> = found.corrections.iter().map(|one| &*one.shown).collect();
        let corrected =
            (!corrected.is_empty()).then(|| (text.corrected)(&corrected.join(" ")) + " ");
        let partial = found.is_partial.then(|| text.partial.to_owned() + " ");
        [corrected, partial].into_iter().flatten().collect()
    })
}

/// The number of entries in words.
pub fn found_in_words(screen: Screen, language: Language) -> String {
    let text = Text::of(language);
    let view = screen.query(|query| query.view);
    let phrases: Vec<_> = screen.found(|found| {
        if is_search(screen) && !found.hits.is_empty() {
            return vec![text.counted(found.hits.len(), text.hits)];
        }
        let parts = View::LISTS.into_iter().filter(|part| view.shows(*part));
        // Where something was found, parts without a match of the search are not mentioned.
        let all_empty = parts.clone().all(|part| found.count_in(part) == 0);
        let is_mentioned = |part: &View| {
            all_empty
                || found.count_in(*part) > 0
                || screen.query(|query| query.has_choice_in(*part))
        };
        parts.filter(is_mentioned).flat_map(|part| counted(found, part, text)).collect()
    });
    text.joined(&phrases)
}

fn counted(found: &Found, part: View, text: &Text) -> Vec<String> {
    match part {
        View::Leadership if found.mandates.is_empty() && !found.contacts.is_empty() => {
            vec![text.counted(found.count_in(part), text.contacts_found)]
        }
        View::Leadership => vec![text.counted(found.mandates.len(), text.mandates)],
        View::Series => match (found.in_series, found.publications.len() - found.in_series) {
            (inside, 0) => vec![text.counted(inside, text.publications)],
            (0, outside) => vec![text.counted(outside, text.outside_series)],
            (inside, outside) => {
                vec![
                    text.counted(inside, text.publications),
                    text.counted(outside, text.outside_series),
                ]
            }
        },
        _ => vec![text.counted(found.cities.len(), text.cities)],
    }
}

/// In a single view: how many matches of a search are in the others.
pub fn elsewhere(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let view = screen.query(|query| query.view);
    if view == View::Overview || screen.needle().is_empty() {
        return None;
    }
    let links: Vec<_> = View::LISTS
        .into_iter()
        .map(|part| (part, screen.found(|found| found.count_in(part))))
        .filter(|(part, number)| *part != view && *number > 0)
        .map(|(part, number)| {
            let link = screen.link(|query| Query { view: part, item: None, ..query });
            let words = format!("{}: {}", text.view(part), text.counted(number, text.hits));
            tag("li").with(tag("a").set("href", link).with(words))
        })
        .collect();
    (!links.is_empty()).then(|| {
        tag("div.elsewhere").with(tag("p").with(text.elsewhere)).with(tag("ul").with(links))
    })
}

/// Where nothing was found: which constraints to drop, with the number of matches then. The
/// overview has this for each part that a choice left empty, and for a search only if it finds
/// nothing at all.
pub fn no_matches(screen: Screen, language: Language) -> Vec<Tree> {
    let view = screen.query(|query| query.view);
    screen.found(|found| {
        let parts = || View::LISTS.into_iter().filter(|part| view.shows(*part));
        let empty: Vec<_> = parts().filter(|part| found.count_in(*part) == 0).collect();
        if empty.is_empty() {
            return Vec::new();
        }
        if empty.len() == parts().count() {
            let relaxations =
                merge_relaxations(empty.into_iter().flat_map(|part| found.relaxations(part)));
            return vec![no_matches_block(screen, None, relaxations, language)];
        }
        let chosen =
            empty.into_iter().filter(|part| screen.query(|query| query.has_choice_in(*part)));
        let block = |part| no_matches_block(screen, Some(part), found.relaxations(part), language);
        chosen.map(block).collect()
    })
}

/// A message that nothing matches, at all or in one part, and what would help.
fn no_matches_block(
    screen: Screen,
    part: Option<View>,
    relaxations: Vec<Relaxation>,
    language: Language,
) -> Tree {
    let text = Text::of(language);
    let links: Vec<_> = relaxations
        .into_iter()
        .map(|(constraints, number)| {
            let link = screen.link(|query| constraints.iter().copied().fold(query, without));
            let hits = text.counted(usize::try_from(number).unwrap_or(usize::MAX), text.hits);
            let link = tag("a").set("href", link).with(describe_constraints(&constraints, text));
            tag("li").with(link).with(format!(" ({hits})"))
        })
        .collect();
    let name = part.map(|part| tag("strong").with(format!("{}: ", text.view(part))));
    let none = if part.is_some() { uncapitalise(text.none) } else { text.none.to_owned() };
    let offer = (!links.is_empty()).then(|| tag("p").with(text.loosen));
    tag("div.nothing").with(tag("p").with(name).with(none)).with(offer).with(tag("ul").with(links))
}

/// The constraints to drop, in words.
fn describe_constraints(constraints: &[Constraint], text: &Text) -> String {
    let phrases: Vec<_> = constraints
        .iter()
        .map(|constraint| match constraint {
            Constraint::Search => text.drop_search.to_owned(),
            Constraint::Facet(facet) => (text.drop_facet)(text.facet(*facet)),
        })
        .enumerate()
        .map(|(at, phrase)| if at == 0 { phrase } else { uncapitalise(&phrase) })
        .collect();
    text.joined(&phrases)
}

fn without(query: Query, constraint: Constraint) -> Query {
    match constraint {
        Constraint::Search => Query { typed: String::new(), ..query },
        Constraint::Facet(facet) => query.without(facet),
    }
}

/// The relaxations of several parts as one list: their counts are added up.
fn merge_relaxations(relaxations: impl Iterator<Item = Relaxation>) -> Vec<Relaxation> {
    let mut merged: Vec<Relaxation> = Vec::new();
    for (constraints, number) in relaxations {
        match merged.iter_mut().find(|(known, _)| *known == constraints) {
            Some((_, count)) => *count += number,
            None => merged.push((constraints, number)),
        }
    }
    // Where a single constraint helps, combinations are not offered.
    if merged.iter().any(|(constraints, _)| constraints.len() == 1) {
        merged.retain(|(constraints, _)| constraints.len() == 1);
    }
    sort(&mut merged, |a, b| b.1.cmp(&a.1));
    merged
}
