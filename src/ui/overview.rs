//! The overview at a glance: who leads the committee now, its cities, its partnerships, its series. Each
//! is short and leads to the page that has the rest.
//!
//! Once the reader searches or filters, the views themselves stand here instead.

use crate::domain::address::{Layout, View};
use crate::domain::dataset::{CityRef, GroupKind, Listing};
use crate::domain::sign::{partnership, sign_of};
use crate::domain::{Facet, Language, Query};
use crate::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::later::later;
use crate::ui::leadership::leader;
use crate::ui::map::Captions;
use crate::ui::parts::sign::sign;
use crate::ui::parts::words::capitalise;
use crate::ui::series::{publication_entry, served_timeline};
use crate::ui::tree::{Tree, tag};

/// Whether a query asks for the overview at a glance; also while nothing but the first letter of a search is
/// typed.
pub fn is_at_a_glance(query: &Query) -> bool {
    let is_plain = query.view == View::Overview && query.layout == Layout::List;
    is_plain && query.choice_count() == 0 && !Needle::is_search(&query.typed)
}

/// The sections of the overview.
pub fn overview(screen: Screen, language: Language) -> Vec<Tree> {
    let cities = screen.found(|found| found.cities.clone());
    vec![
        leaders(screen, language),
        short_cities(screen, &cities, language),
        aside(screen, &cities, language),
        series(screen, language),
    ]
}

/// The chair and the vice chairs of the present term.
fn leaders(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let present = dataset.current_term();
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.term == present);
    let needle = screen.needle();
    section("leaders", text.view(View::Leadership), true).with(
        tag("ul.people").each(mandates.map(|mandate| leader(screen, mandate, &needle, language))),
    )
}

/// Every city in a short line: sign, name, population.
fn short_cities(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let day = dataset.cities.first().and_then(|city| city.population.first());
    let day = day.map(|population| (text.on_day)(&text.when(population.date)));
    let shown = screen.display().shown_of(cities.len());
    let rows = cities.iter().take(shown).map(|at| {
        let city = dataset.city(*at);
        let link = tag("a")
            .set("href", screen.link_to(city.id))
            .with(sign(sign_of(dataset, partnership(dataset, city))))
            .with(tag("span.name").with(city.name(language)))
            .with(" ")
            .with(tag("span.number").with(text.number(city.inhabitants().into())));
        tag("li").set("data-city", city.id).with(link)
    });
    let all = tag("a.tap-target").set("href", screen.href(&in_cities(screen)));
    section("short-cities", text.counted(cities.len(), text.cities), false)
        .with(day.map(|day| tag("p.note").with(capitalise(&day))))
        .with(tag("ul").each(rows))
        .with(tag("p").with(all.with(text.all_about_cities)))
}

/// The map, where the viewport has room for it, and the partnerships, which are its legend.
fn aside(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let map = later(screen).filter(|_| screen.display().shows_map(Layout::List));
    let map = map.map(|later| (later.map)(screen, cities, Captions::Hidden, language));
    let partnerships = dataset.groups.iter().enumerate();
    let partnerships = partnerships.filter(|(_, group)| group.kind == GroupKind::Partnership).map(
        |(at, group)| {
            let members = screen.found(|found| found.count(Facet::Group, at, View::Overview));
            let members = usize::try_from(members).unwrap_or(usize::MAX);
            let to = in_cities(screen).toggled(Facet::Group, at, group.id);
            let link = tag("a")
                .set("href", screen.href(&to))
                .with(sign(sign_of(dataset, Some(at.into()))))
                .with(tag("span.name").with(group.short.get(language)))
                .with(" ")
                .with(tag("span.number").with(text.counted(members, text.cities)));
            tag("li").with(link)
        },
    );
    let heading = tag("h2").set("id", "kpr-partnerships").with(text.partnerships);
    tag("div.part aside")
        .with(tag("div.map-slot").with(map))
        .with(tag("div.legend-links").with(heading).with(tag("ul").each(partnerships)))
}

/// The drawing of the series, and the titles that open.
fn series(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let found = screen.found(|found| found.publications.clone());
    let listed = |listing| {
        found.iter().copied().filter(move |at| dataset.publication(*at).listing == listing)
    };
    let shown = screen.display().shown_of(screen.found(|found| found.in_series));
    let inside: Vec<_> = listed(Listing::Series).take(shown).collect();
    let inside = &*inside;
    let rows = inside.iter().copied().chain(listed(Listing::Page));
    let rows = rows.map(|at| publication_entry(screen, dataset, inside, at, language));
    section("short-series", text.view(View::Series), false)
        .with(match later(screen) {
            Some(later) => (later.timeline)(screen, inside, language),
            None => served_timeline(screen, inside),
        })
        .with(tag("ol.series numbered").each(rows))
}

/// A section with its heading, which only screen readers need where the content speaks for itself.
fn section(name: &'static str, heading: impl Into<String>, is_hidden: bool) -> Tree {
    let id = format!("kpr-{name}");
    let heading =
        tag(if is_hidden { "h2.hidden" } else { "h2" }).set("id", id.clone()).with(heading.into());
    tag("section").class(format!("part {name}")).set("aria-labelledby", id).with(heading)
}

/// The present screen as the view of the cities.
fn in_cities(screen: Screen) -> Query {
    screen.query(|query| Query { view: View::Cities, ..query.clone() })
}
