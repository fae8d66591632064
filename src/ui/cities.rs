//! The cities of the committee as a list.

use crate::domain::dataset::{City, Dataset, GroupKind};
use crate::domain::matching::Needle;
use crate::domain::query::View;
use crate::domain::{Facet, Language, Sort};
use crate::state::Screen;
use crate::text::{Text, grouped};
use crate::ui::parts::mark::{colour, mark, partnership, sign};
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::more::{list, more};
use crate::ui::parts::words::{capital, lang, note};
use crate::ui::tree::{Tree, tag};

pub fn view(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let cities = screen.found(|found| found.cities.clone());
    let unknown = screen.found(|found| found.unknown.len());
    if cities.is_empty() && unknown == 0 {
        return None;
    }
    let day = dataset.cities.first().and_then(|city| city.population.first());
    let day = day.map(|population| capital(&(text.on_day)(&population.date.words(language))));
    let most = dataset.cities.iter().map(City::inhabitants).max().unwrap_or(1).max(1);
    let needle = screen.needle();
    let rows: Vec<_> = cities
        .iter()
        .take(screen.nav.shown(cities.len()))
        .map(|at| row(screen, &dataset, dataset.city(*at), most, &needle, language))
        .collect();
    let head = tag("div.part-head")
        .with(tag("h2").set("id", "kpr-cities").set("tabindex", "-1").with(text.view(View::Cities)))
        .with(day.map(|day| note(&day)))
        .with(order(screen, language));
    let unknown = (unknown > 0).then(|| tag("p.unknown").with((text.not_known_cities)(unknown)));
    Some(
        tag("section.part")
            .set("aria-labelledby", "kpr-cities")
            .with(head)
            .with(unknown)
            .with((!rows.is_empty()).then(|| list("ul", "cities", rows, cities.len())))
            .with(more(cities.len() - screen.nav.shown(cities.len()), text)),
    )
}

/// The order of the list.
fn order(screen: Screen, language: Language) -> Tree {
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

fn row(
    screen: Screen,
    dataset: &Dataset,
    city: &City,
    most: u32,
    needle: &Needle,
    language: Language,
) -> Tree {
    let sign = sign(dataset, partnership(dataset, city));
    let stems = &city.stems;
    let link = tag("a").set("href", screen.link_to(&city.id)).with(Marked {
        needle,
        text: city.name(language),
        stems,
    });
    let other = city.other_name(language).map(|(name, of)| {
        tag("span.other").maybe("lang", lang(of, language)).with(Marked {
            needle,
            text: name,
            stems,
        })
    });
    let year = city.population.first().map(|population| population.date.year().to_string());
    let population = tag("p.population")
        .with(tag("span.figure").with(grouped(city.inhabitants().into())))
        .with(" ")
        .with(year.map(|year| tag("span.year").with(year)));
    let region = dataset.region(city.region).name.get(language);
    tag("li.city")
        .set("data-city", city.id.clone())
        .with(mark(sign))
        .with(tag("h3").with(link).with(" ").with(other))
        .with(tag("p.where").with(marked(needle, region)))
        .with(population)
        .with(bar(city.inhabitants(), most, colour(sign)))
        .with(tag("p.groups").with(groups(dataset, city, language)))
        .with(tag("p.seats").with(seats(dataset, city, language)))
}

/// The population beside that of the largest city; a hairline stays even for the smallest.
fn bar(inhabitants: u32, most: u32, colour: &str) -> Tree {
    let width = (u64::from(inhabitants) * 100).div_ceil(u64::from(most));
    tag("svg")
        .class(format!("bar {colour}"))
        .set("viewBox", "0 0 100 4")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .with(tag("rect").set("width", width.to_string()).set("height", "4"))
}

/// Partnerships first, then agreements.
fn groups(dataset: &Dataset, city: &City, language: Language) -> String {
    let names = |kind: GroupKind| {
        let groups = city.groups.iter().map(|membership| dataset.group(membership.group));
        groups.filter(move |group| group.kind == kind).map(|group| group.short.get(language))
    };
    let names: Vec<_> = names(GroupKind::Partnership).chain(names(GroupKind::Agreement)).collect();
    names.join(" · ")
}

/// The terms in which the city sat, then those of which it is not known.
fn seats(dataset: &Dataset, city: &City, language: Language) -> String {
    let text = Text::of(language);
    let years = |wanted: Option<bool>| {
        let seats = dataset.terms.iter().zip(&city.terms);
        let years: Vec<_> = seats
            .filter(|(_, seat)| seat.represented == wanted)
            .map(|(term, _)| term.id.as_str())
            .collect();
        years.join(", ")
    };
    let known = format!("{}: {}", text.facet(Facet::Term), years(Some(true)));
    match years(None) {
        unknown if unknown.is_empty() => known,
        unknown => format!("{known} ({unknown} {})", text.not_known),
    }
}
