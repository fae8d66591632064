//! The cities of the committee: a list with the map beside it, a map above the list, or a table.

use crate::domain::address::View;
use crate::domain::dataset::{City, CityRef, Dataset, GroupKind};
use crate::domain::sign::{partnership, sign_of};
use crate::domain::{Language, Layout, Query, Sort};
use crate::export::Subject;
use crate::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::exports::exports;
use crate::ui::later::{later, served, waiting};
use crate::ui::map::Captions;
use crate::ui::partnerships;
use crate::ui::parts::bar::bar;
use crate::ui::parts::city::{city_name, group_names, growth_since, seat_years};
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::more::{long_list, more_button};
use crate::ui::parts::sign::{colour, sign};
use crate::ui::parts::words::{capitalise, note};
use crate::ui::tree::{Tree, tag};

pub fn cities_view(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let cities = screen.found(|found| found.cities.clone());
    let unknown = screen.found(|found| found.unknown.len());
    if cities.is_empty() && unknown == 0 {
        return None;
    }
    let day = dataset.cities.first().and_then(|city| city.population.first());
    let day = day.map(|population| capitalise(&(text.on_day)(&text.when(population.date))));
    let layout = screen.query(|query| query.layout);
    let all = cities.len();
    let matrix = match layout {
        Layout::List => match later(screen) {
            Some(later) => Some((later.participation)(screen, &cities, language)),
            None => served(screen, "div.matrix"),
        },
        // The table has the terms in a column.
        Layout::Map | Layout::Table => None,
    };
    let cities = &cities[..screen.display().shown_of(all)];
    let head = tag("div.part-head")
        .with(tag("h2").set("id", "kpr-cities").with(text.view(View::Cities)))
        .with(day.map(note))
        .with(
            tag("div.choices")
                .with(layouts(screen, language))
                // The table's headers sort it.
                .with((layout != Layout::Table).then(|| sort_order(screen, language))),
        );
    let unknown = (unknown > 0).then(|| tag("p.unknown").with((text.not_known_cities)(unknown)));
    Some(
        tag("section.part")
            .set("aria-labelledby", "kpr-cities")
            .with(head)
            .with(unknown)
            .with((!cities.is_empty()).then(|| body(screen, cities, all, language)))
            .with((!cities.is_empty()).then(|| exports(screen, Subject::Cities, language)))
            .with(matrix),
    )
}

/// The shown cities, of `all` that were found, in the chosen layout.
fn body(screen: Screen, cities: &[CityRef], all: usize, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let layout = screen.query(|query| query.layout);
    let entries = if layout == Layout::Table {
        match later(screen) {
            Some(later) => (later.table)(screen, cities, language),
            None => waiting(screen, language),
        }
    } else {
        let most = dataset.cities.iter().map(City::inhabitants).max().unwrap_or_default();
        let rows = cities
            .iter()
            .map(|at| city_row(screen, dataset, dataset.city(*at), most, &needle, language));
        long_list("ul", "cities", rows.collect(), all)
    };
    let entries = tag("div.entries").with(entries).with(more_button(all - cities.len(), text));
    // The map is deferred until the page is interactive; in a narrow viewport only the map layout
    // has it.
    let map = screen.display().shows_map(layout).then(|| match (later(screen), layout) {
        (Some(later), _) => Some((later.map)(screen, cities, Captions::Shown, language)),
        (None, Layout::Map) => Some(waiting(screen, language)),
        (None, _) => None,
    });
    let map = tag("div.map-slot").with(map.flatten());
    let chart = partnerships::chart(screen, language);
    match layout {
        Layout::List => {
            tag("div.layout-list").with(entries).with(tag("div.aside").with(map).with(chart))
        }
        Layout::Map => {
            tag("div.layout-map").with(tag("div.aside").with(map).with(chart)).with(entries)
        }
        Layout::Table => tag("div.layout-table").with(entries).with(chart),
    }
}

/// The links between the layouts of the cities.
fn layouts(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let present = screen.query(|query| query.layout);
    let links = Layout::ALL.map(|layout| {
        tag("a")
            .set("href", screen.link(|query| Query { layout, ..query }))
            .maybe("aria-current", (layout == present).then_some("true"))
            .with(text.layout_name(layout))
    });
    tag("div.layouts").set("role", "group").set("aria-label", text.layouts).with(links.to_vec())
}

/// The sort order of the list.
fn sort_order(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let present = screen.query(|query| query.sort);
    let options = Sort::ALL.map(|sort| {
        tag("option")
            .set("value", sort.id())
            .flag("selected", present == sort)
            .with(text.sort_name(sort))
    });
    tag("label.sort")
        .with(tag("span").with(text.sort))
        .with(tag("select").set("name", "sort").with(options.to_vec()))
}

fn city_row(
    screen: Screen,
    dataset: &Dataset,
    city: &City,
    most: u32,
    needle: &Needle,
    language: Language,
) -> Tree {
    let number = sign_of(dataset, partnership(dataset, city));
    let year = city.population.first().map(|population| population.date.year().to_string());
    let growth = screen.query(|query| query.sort == Sort::Growth);
    let growth = if growth { growth_since(city, language) } else { None };
    let population = tag("p.population")
        .with(tag("span.hidden").with(format!("{}: ", Text::of(language).population)))
        .with(tag("span.figure").with(Text::of(language).number(city.inhabitants().into())))
        .with(" ")
        .with(year.map(|year| tag("span.year").with(year)))
        .with(growth.map(|growth| tag("span.growth-since").with(growth)));
    let region = dataset.region(city.region).name.get(language);
    let term = Text::of(language).common.terms;
    let seats = format!("{term}: {}", seat_years(dataset, city, language));
    tag("li.city")
        .set("data-city", city.id)
        .with(sign(number))
        .with(city_name(tag("h3"), screen, city, needle, language))
        .with(tag("p.where").with(highlighted(needle, region)))
        .with(population)
        .with(bar(city.inhabitants().into(), most.into(), colour(number)))
        .with(tag("p.groups").with(groups(dataset, city, language)))
        .with(tag("p.seats").with(seats))
}

/// Partnerships first, then agreements.
fn groups(dataset: &Dataset, city: &City, language: Language) -> String {
    let mut names = group_names(dataset, city, GroupKind::Partnership, language);
    names.extend(group_names(dataset, city, GroupKind::Agreement, language));
    names.join(" · ")
}
