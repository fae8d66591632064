//! What a search finds on the overview: one list, best first, each thing with what it is and the line
//! that answers.

use crate::domain::address::View;
use crate::domain::dataset::{Author, CityRef, Item};
use crate::domain::sign::{partnership, sign_of};
use crate::domain::{Dataset, Facet, Language, Layout};
use crate::export::Subject;
use crate::find::{Hit, Needle};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::card::Card;
use crate::ui::exports::exports;
use crate::ui::later::later;
use crate::ui::map::Captions;
use crate::ui::parts::city::city_name;
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::more::more_button;
use crate::ui::parts::sign::sign;
use crate::ui::parts::words::{lang, uncapitalise};
use crate::ui::tree::{Tree, kept, tag};

/// Whether a screen has the one list of what a search finds; reactive.
pub fn is_search(screen: Screen) -> bool {
    let is_overview =
        screen.query(|query| query.view == View::Overview && query.layout == Layout::List);
    is_overview && !screen.needle().is_empty()
}

/// The list, with the map of the cities in it where there is room.
pub fn hits(screen: Screen, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let all = screen.found(|found| found.hits.len());
    if all == 0 {
        return Vec::new();
    }
    let needle = screen.needle();
    let shown = screen.display().shown_hits(all);
    let rendered = screen.display().rendered_hits(shown);
    let first = screen.found(|found| found.hits[..rendered].to_vec());
    let rows = first.into_iter().map(|item| hit(screen, item, &needle, language));
    let rows = rows.chain((rendered..shown).map(|_| kept("li")));
    let cities: Vec<CityRef> = screen.found(|found| found.cities.clone());
    // Its place is there before the map is, so that nothing shifts.
    let aside = (!cities.is_empty()).then(|| {
        let map = later(screen).filter(|_| screen.display().shows_map(Layout::List));
        let map = map.map(|later| (later.map)(screen, &cities, Captions::Hidden, language));
        tag("div.part aside").with(tag("div.map-slot").with(map))
    });
    let list = tag("section.part hits")
        .set("aria-labelledby", "kpr-hits")
        .with(tag("h2.hidden").set("id", "kpr-hits").with(text.results))
        .with(tag("ol").each(rows))
        .with(more_button(all - shown, text))
        .with(exports(screen, Subject::Results, language));
    std::iter::once(list).chain(aside).collect()
}

fn hit(screen: Screen, hit: Hit, needle: &Needle, language: Language) -> Tree {
    let dataset = screen.dataset();
    let Card { kind, name, line } = Card::of_hit(dataset, hit, language);
    let linked = |of: Option<&'static str>| {
        let link = tag("a").set("href", link(screen, hit)).maybe("lang", of);
        tag("p.name").with(link.with(highlighted(needle, &name)))
    };
    let (heading, group) = match hit {
        // With the name in the other national language: it may be the one that was typed.
        Hit::Item(Item::City(at)) => {
            let city = dataset.city(at);
            let name = city_name(tag("p.name"), screen, city, needle, language);
            (name, partnership(dataset, city))
        }
        Hit::Item(Item::Group(at)) => (linked(None), Some(at)),
        Hit::Item(Item::Publication(at)) => {
            (linked(lang(dataset.publication(at).title.language, language)), None)
        }
        _ => (linked(None), None),
    };
    let is_shown = [&kind, &name, &line].into_iter().any(|text| needle.is_in(text));
    let reason = if is_shown { None } else { reason(screen, hit, needle, language) };
    let separator = if line.is_empty() { "" } else { " · " };
    tag("li")
        .set("data-hit", hit.id(dataset))
        .with(group.map(|group| sign(sign_of(dataset, Some(group)))))
        .with(heading)
        .with(tag("p.line").with(tag("b").with(kind)).with(separator).with(line))
        .with(reason.map(|reason| tag("p.line").with(highlighted(needle, &reason))))
}

/// Where a result leads: to its page, or to the view that tells of it.
fn link(screen: Screen, hit: Hit) -> String {
    let dataset = screen.dataset();
    screen.link(|query| match hit {
        Hit::Item(item) => query.page_of(dataset.id_of(item), dataset),
        Hit::Region(at) => {
            let code = dataset.region(at).code;
            query.page_of_view(View::Cities).with_choice(Facet::Region.key(), code, dataset)
        }
        Hit::Party(_) => query.page_of_view(View::Leadership),
        Hit::Goal(_) | Hit::Task(_) => query.page_of_view(View::About),
    })
}

/// Why a thing was found that does not show it: what it is connected with, or the sentence that says it.
fn reason(screen: Screen, hit: Hit, needle: &Needle, language: Language) -> Option<String> {
    let connected = match hit {
        Hit::Item(item) => connections(screen.dataset(), item, language),
        _ => Vec::new(),
    };
    let sentence = || screen.finder().sentence(hit, needle, language).map(str::to_owned);
    let is_meant = |(text, others): &(String, &[(Language, &str)])| {
        needle.is_in(text) || others.iter().any(|(_, other)| needle.is_in(other))
    };
    connected.into_iter().find(is_meant).map(|(text, _)| text).or_else(sentence)
}

/// The things that a thing is connected with, each in a few words, with the other words for it.
fn connections(
    dataset: &Dataset,
    item: Item,
    language: Language,
) -> Vec<(String, &[(Language, &'static str)])> {
    let text = Text::of(language);
    match item {
        Item::City(at) => {
            let city = dataset.city(at);
            let region = dataset.region(city.region);
            let groups = city.groups.iter().map(|one| dataset.group(one.group));
            let mut all: Vec<_> = groups
                .map(|group| (group.short.get(language).to_owned(), &*group.synonyms))
                .collect();
            all.push((region.name.get(language).to_owned(), &region.synonyms));
            all.push((text.common.status(city.language).to_owned(), &[]));
            all
        }
        Item::Person(at) => {
            let written = dataset.publications.iter().filter(|one| one.is_by(at));
            let author = text.facet(Facet::Author);
            written
                .map(|one| {
                    let kind = uncapitalise(text.common.kind_name(one.kind));
                    let words = format!("{author}: {kind} {}", text.quoted(one.title.text));
                    (words, &*one.synonyms)
                })
                .collect()
        }
        Item::Publication(at) => {
            let people = dataset.publication(at).authors.iter().filter_map(|author| match author {
                Author::Person { person, .. } => Some(dataset.person(*person).name),
                Author::Group(_) => None,
            });
            let people: Vec<_> = people.collect();
            vec![(format!("{}: {}", text.authors, people.join(", ")), &[])]
        }
        Item::Group(_) | Item::Term(_) => Vec::new(),
    }
}
