//! The cities as a table, whose columns sort it.

use crate::domain::dataset::{City, CityRef, Dataset, GroupKind};
use crate::domain::matching::Needle;
use crate::domain::{Language, Query, Sort};
use crate::state::Screen;
use crate::text::{Text, grouped};
use crate::ui::parts::icon;
use crate::ui::parts::mark::{mark, partnership, sign};
use crate::ui::parts::marked::marked;
use crate::ui::parts::named::named;
use crate::ui::tree::{Tree, tag};

/// These rows of the cities. It scrolls sideways on its own where the screen is too narrow for it.
pub fn table(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let head = tag("tr")
        .with(column(screen, text.city, Some(Sort::Name)))
        .with(column(screen, text.region, Some(Sort::Region)))
        .with(column(screen, text.population, Some(Sort::Population)))
        .with(column(screen, text.partnership, None))
        .with(column(screen, text.agreements, None))
        .with(column(screen, text.language_status, None))
        .with(column(screen, text.terms, Some(Sort::Terms)));
    let rows = cities.iter().map(|at| row(screen, dataset, dataset.city(*at), &needle, language));
    let table = tag("table.city-table")
        .with(tag("caption.hidden").with(text.table_caption))
        .with(tag("thead").with(head))
        .with(tag("tbody").each(rows));
    sideways(table, text.table_caption)
}

/// What is wider than a narrow screen, in a frame of its own that keyboards can scroll.
pub fn sideways(wide: Tree, name: &'static str) -> Tree {
    tag("div.sideways")
        .set("role", "region")
        .set("aria-label", name)
        .set("tabindex", "0")
        .with(wide)
}

/// The head of a column; one that sorts says whether it does.
pub fn column(screen: Screen, name: &'static str, by: Option<Sort>) -> Tree {
    let numbers = matches!(by, Some(Sort::Population | Sort::Terms));
    let head = tag("th").set("scope", "col").maybe("class", numbers.then_some("right"));
    let Some(by) = by else { return head.with(name) };
    let present = screen.query(|query| query.sort) == by;
    let order = if numbers { "descending" } else { "ascending" };
    let link = tag("a")
        .set("href", screen.link(|query| Query { sort: by, item: None, ..query }))
        .with(name)
        .with(present.then(|| icon::arrow(order == "ascending")));
    head.maybe("aria-sort", present.then_some(order)).with(link)
}

fn row(
    screen: Screen,
    dataset: &Dataset,
    city: &City,
    needle: &Needle,
    language: Language,
) -> Tree {
    let text = Text::of(language);
    let group = partnership(dataset, city);
    let name = named(tag("th").set("scope", "row"), screen, city, needle, language);
    let region = dataset.region(city.region).name.get(language);
    let cell = || tag("td");
    tag("tr")
        .set("data-city", city.id)
        .with(name)
        .with(cell().with(marked(needle, region)))
        .with(cell().class("right").with(grouped(city.inhabitants().into())))
        .with(
            cell()
                .with(mark(sign(dataset, group)))
                .with("\u{a0}")
                .with(group.map(|at| dataset.group(at).short.get(language).to_owned())),
        )
        .with(cell().with(group_names(dataset, city, GroupKind::Agreement, language).join(", ")))
        .with(cell().with(text.status(city.language)))
        .with(cell().class("right").with(seats(dataset, city, language)))
}

/// The names of a city's partnerships or agreements.
pub fn group_names(
    dataset: &Dataset,
    city: &City,
    kind: GroupKind,
    language: Language,
) -> Vec<String> {
    let groups = city.groups.iter().map(|membership| dataset.group(membership.group));
    let groups = groups.filter(|group| group.kind == kind);
    groups.map(|group| group.short.get(language).to_owned()).collect()
}

/// The terms in which the city sat, then those of which it is not known.
pub fn seats(dataset: &Dataset, city: &City, language: Language) -> String {
    let years = |wanted: Option<bool>| {
        let seats = dataset.terms.iter().zip(&city.terms);
        let years: Vec<_> =
            seats.filter(|(_, seat)| seat.represented == wanted).map(|(term, _)| term.id).collect();
        years.join(", ")
    };
    match years(None) {
        unknown if unknown.is_empty() => years(Some(true)),
        unknown => format!("{} ({unknown} {})", years(Some(true)), Text::of(language).not_known),
    }
}
