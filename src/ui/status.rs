//! How much was found, in words: the one live region. And what to do where nothing was found.

use crate::domain::find::Hurdle;
use crate::domain::query::View;
use crate::domain::{Found, Language, Query};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::tree::{Tree, tag};

const PARTS: [View; 3] = [View::Cities, View::Leadership, View::Series];

/// The number of entries in words. It stays in the tree, so that a change of it is spoken; beside
/// it, what a search finds in other views.
pub fn line(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let view = screen.query(|query| query.view);
    let phrases: Vec<_> = screen.found(|found| {
        let parts = PARTS.into_iter().filter(|part| view.shows(*part));
        // Where something was found, what has none of it need not be told.
        let all_empty = parts.clone().all(|part| found.in_view(part) == 0);
        parts
            .filter(|part| all_empty || found.in_view(*part) > 0)
            .flat_map(|part| counted(screen, found, part, text))
            .collect()
    });
    let status = tag("p.status").set("role", "status").with(text.joined(&phrases));
    tag("div.place").with(status).with(elsewhere(screen, view, text))
}

fn counted(screen: Screen, found: &Found, part: View, text: &Text) -> Vec<String> {
    match part {
        View::Leadership if found.mandates.is_empty() && !found.contacts.is_empty() => {
            vec![(text.contacts_found)(found.in_view(part))]
        }
        View::Leadership => vec![(text.mandates)(found.mandates.len())],
        View::Series => {
            let dataset = screen.dataset();
            let all = found.publications.len();
            let inside =
                found.publications.iter().filter(|at| dataset.publication(**at).series).count();
            match (inside, all - inside) {
                (inside, 0) => vec![(text.publications)(inside)],
                (0, outside) => vec![(text.outside_series)(outside)],
                (inside, outside) => {
                    vec![(text.publications)(inside), (text.outside_series)(outside)]
                }
            }
        }
        _ => vec![(text.cities)(found.cities.len())],
    }
}

/// In a single view: how many matches of a search lie in the others.
fn elsewhere(screen: Screen, view: View, text: &Text) -> Option<Tree> {
    if view == View::Overview || screen.needle().is_empty() {
        return None;
    }
    let links: Vec<_> = PARTS
        .into_iter()
        .map(|part| (part, screen.found(|found| found.in_view(part))))
        .filter(|(part, number)| *part != view && *number > 0)
        .map(|(part, number)| {
            let link = screen.link(|query| Query { view: part, item: None, ..query });
            let words = format!("{}: {}", text.view(part), (text.hits)(number));
            tag("li").with(tag("a").set("href", link).with(words))
        })
        .collect();
    (!links.is_empty()).then(|| {
        tag("div.elsewhere").with(tag("p").with(text.elsewhere)).with(tag("ul").with(links))
    })
}

/// Where nothing was found: what to loosen, with what it would bring.
pub fn nothing(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let view = screen.query(|query| query.view);
    let relief = screen.found(|found| relief(found, view))?;
    let links: Vec<_> = relief
        .into_iter()
        .map(|(hurdle, number)| {
            let label = match hurdle {
                Hurdle::Search => text.drop_search.to_owned(),
                Hurdle::Facet(facet) => (text.drop_facet)(text.facet(facet)),
            };
            let link = screen.link(|query| without(query, hurdle));
            let hits = (text.hits)(usize::try_from(number).unwrap_or(usize::MAX));
            let link = tag("a").set("href", link).with(label);
            tag("li").with(link).with(format!(" ({hits})"))
        })
        .collect();
    let offer = (!links.is_empty()).then(|| tag("p").with(text.loosen));
    Some(tag("div.nothing").with(tag("p").with(text.none)).with(offer).with(tag("ul").with(links)))
}

fn without(query: Query, hurdle: Hurdle) -> Query {
    match hurdle {
        Hurdle::Search => Query { typed: String::new(), ..query },
        Hurdle::Facet(facet) => query.without(facet),
    }
}

/// What would help an empty screen; `None` where it is not empty.
fn relief(found: &Found, view: View) -> Option<Vec<(Hurdle, u32)>> {
    let parts: Vec<_> = PARTS.into_iter().filter(|part| view.shows(*part)).collect();
    if parts.is_empty() || parts.iter().any(|part| found.in_view(*part) > 0) {
        return None;
    }
    let mut sum: Vec<(Hurdle, u32)> = Vec::new();
    for (hurdle, number) in parts.into_iter().flat_map(|part| found.relief(part)) {
        match sum.iter_mut().find(|(known, _)| *known == hurdle) {
            Some((_, count)) => *count += number,
            None => sum.push((hurdle, number)),
        }
    }
    Some(sum)
}
