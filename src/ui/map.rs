//! The cities on a map of the regions, in step with the list.
//!
//! One stop of the tabulator: the arrow keys walk from city to city. The regions can be clicked,
//! which for everyone else the filters do; so they are hidden from assistive technology.

use crate::domain::dataset::{CityRef, Dataset};
use crate::domain::map::{
    Anchor, Direction, Dot, Frame, LETTERS, Label, Land, Point, dots, land, next, place_labels,
};
use crate::domain::query::Choice;
use crate::domain::{Facet, Language, Query, Summary};
use crate::state::Screen;
use crate::text::{Selection, Text, grouped};
use crate::ui::parts::mark::{colour, partnership, shape, sign};
use crate::ui::parts::words::note;
use crate::ui::tree::{Tree, tag};

/// The map of some cities, with what it shows in words.
pub fn map(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let text = Text::of(language);
    let skip =
        tag("a.skip-map").set("href", screen.nav.base() + "#kpr-partnerships").with(text.skip_map);
    let words = tag("p.note").set("id", "kpr-map-words").with(words(screen, cities, language));
    tag("figure.map").with(skip).with(drawing(screen, cities, language)).with(
        tag("figcaption")
            .with(words)
            .with(note(text.map_size))
            .with(tag("p.note map-keys").set("id", "kpr-map-keys").with(text.map_keys)),
    )
}

fn drawing(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let dataset = screen.dataset();
    let chosen = screen.query(|query| query.chosen(Facet::Region).to_vec());
    let frame = Frame::of_regions(screen.nav.land(), chosen.iter().map(|choice| &*choice.value));
    let view = [frame.left, frame.top, frame.width(), frame.height()].map(|edge| edge.to_string());
    let letters = frame.scaled(LETTERS);
    let dots = dots(dataset, cities, frame, language);
    let labels = place_labels(frame, &dots, letters);
    let stop = screen.nav.stop(dots.iter().map(|dot| dot.city.id));
    let markers = dots
        .iter()
        .zip(&labels)
        .map(|(dot, label)| marker(screen, dataset, *dot, *label, stop == dot.city.id, language));
    tag("svg.map-drawing")
        .set("viewBox", view.join(" "))
        .set("role", "group")
        .set("aria-label", Text::of(language).map)
        .set("aria-describedby", "kpr-map-words kpr-map-keys")
        .with(regions(screen, &chosen, language))
        .with(leader_lines(&dots, &labels))
        .with(tag("g").set("font-size", letters.to_string()).each(markers))
}

/// The regions. A click chooses one as the filter does, where that leaves something to show.
fn regions(screen: Screen, chosen: &[Choice], language: Language) -> Tree {
    let dataset = screen.dataset();
    let is_chosen = |land: &Land| chosen.iter().any(|choice| choice.value == land.code);
    // The border of a chosen one lies above its neighbours.
    let (above, below): (Vec<_>, Vec<_>) = land(screen.nav.land()).partition(is_chosen);
    let outlines = below.into_iter().chain(above).map(|land| {
        let outline = tag("path").set("d", land.path);
        let place = dataset.regions.iter().position(|region| region.code == land.code);
        let Some(place) = place else { return outline };
        let query = screen.query(Query::clone);
        let chosen = is_chosen(&land);
        let leads =
            chosen || screen.found(|found| found.count(Facet::Region, place, query.view) > 0);
        let to = leads.then(|| screen.href(&query.toggled(Facet::Region, place, land.code)));
        let outline = outline.maybe("class", chosen.then_some("chosen"));
        match to {
            Some(to) => outline.set("data-go", to),
            None => outline,
        }
        .with(tag("title").with(dataset.regions[place].name.get(language)))
    });
    tag("g.land").set("aria-hidden", "true").set("transform", "scale(10)").each(outlines)
}

/// The lines from markers to the names that found no room beside them.
fn leader_lines(dots: &[Dot], labels: &[Option<Label>]) -> Tree {
    let mut path = String::new();
    for (dot, label) in dots.iter().zip(labels) {
        if let Some(end) = label.and_then(|label| label.leader) {
            for (step, point) in [("M", dot.at), ("L", end)] {
                path = path + step + &point.x.to_string() + " " + &point.y.to_string();
            }
        }
    }
    tag("path.leader-lines").set("aria-hidden", "true").set("d", path)
}

fn marker(
    screen: Screen,
    dataset: &Dataset,
    dot: Dot,
    label: Option<Label>,
    is_stop: bool,
    language: Language,
) -> Tree {
    let text = Text::of(language);
    let city = dot.city;
    let group = partnership(dataset, city);
    let sign = sign(dataset, group);
    let inhabitants = (text.inhabitants)(&grouped(city.inhabitants().into()));
    let mut spoken = vec![city.name(language).to_owned()];
    spoken.push(dataset.region(city.region).name.get(language).to_owned());
    spoken.push(inhabitants);
    spoken.extend(group.map(|at| dataset.group(at).short.get(language).to_owned()));
    // The signs are drawn in a square of 16, in which the circle has a radius of 5.5.
    let side = dot.radius * 32 / 11;
    let sign_tree = tag("svg")
        .set("x", (dot.at.x - side / 2).to_string())
        .set("y", (dot.at.y - side / 2).to_string())
        .set("width", side.to_string())
        .set("height", side.to_string())
        .set("viewBox", "0 0 16 16")
        .with(tag("path").set("d", shape(sign)));
    let name = label.map(|label| {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        tag("text")
            .set("x", label.at.x.to_string())
            .set("y", label.at.y.to_string())
            .set("text-anchor", anchor)
            .with(dot.name)
    });
    let is_open = screen.query(|query| query.item.as_deref() == Some(city.id));
    tag("a")
        .class(format!("marker {}", colour(sign)))
        .set("data-marker", city.id)
        .set("href", screen.link_to(city.id))
        .set("tabindex", if is_stop { "0" } else { "-1" })
        .set("aria-label", spoken.join(", "))
        .maybe("aria-current", is_open.then_some("true"))
        .with(sign_tree)
        .with(name)
}

/// The shown cities in words.
fn words(screen: Screen, cities: &[CityRef], language: Language) -> Option<String> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let summary = Summary::of(dataset, cities)?;
    let name = |at: CityRef| dataset.city(at).name(language);
    let number = |at: CityRef| grouped(dataset.city(at).inhabitants().into());
    let day = dataset.city(summary.largest).population.first()?.date.words(language);
    Some((text.selection)(&Selection {
        cities: summary.cities,
        regions: summary.regions,
        inhabitants: &grouped(summary.inhabitants),
        day: &day,
        largest: (name(summary.largest), &number(summary.largest)),
        smallest: (name(summary.smallest), &number(summary.smallest)),
        northernmost: name(summary.northernmost),
        southernmost: name(summary.southernmost),
    }))
}

/// The city that lies next to one in a direction, among those on the map.
pub fn next_city(screen: Screen, from: &str, direction: Direction) -> Option<String> {
    let dataset = screen.dataset();
    let cities = screen.found(|found| found.cities.clone());
    let cities: Vec<_> =
        cities.iter().take(screen.nav.shown(cities.len())).map(|at| dataset.city(*at)).collect();
    let places: Vec<_> = cities.iter().map(|city| Point::of(city.lat, city.lon)).collect();
    let at = cities.iter().position(|city| city.id == from)?;
    Some(cities[next(&places, at, direction)?].id.to_owned())
}
