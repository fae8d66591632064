//! The cities on a map of the regions, the same as in the list.
//!
//! One tab stop with a roving tabindex: the arrow keys move from city to city. The regions can be
//! clicked; for keyboards and assistive technology the filters do the same, so they are hidden from
//! those.

use crate::domain::address::{Choice, View};
use crate::domain::dataset::{City, CityRef, Dataset};
use crate::domain::map::{
    Anchor, Bounds, Direction, FONT_SIZE, Label, Marker, Outline, Point, markers,
    nearest_in_direction, outlines, place_labels,
};
use crate::domain::sign::{partnership, shape, sign_of};
use crate::domain::{Facet, Language, Layout, Query};
use crate::export::Subject;
use crate::state::Screen;
use crate::text::{MapText, Text};
use crate::ui::exports::exports;
use crate::ui::overview::is_at_a_glance;
use crate::ui::parts::sign::colour;
use crate::ui::parts::words::note;
use crate::ui::tree::{Tree, tag};

/// Whether the description of the map and the help for it are on screen, or for screen readers alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Captions {
    Shown,
    Hidden,
}

/// The most cities on the map beside other content. With far more a browser runs out of memory.
const MAX_CITIES: usize = 1_000;

/// How many of `all` cities the map shows, the first ones: beside the list of the cities as many as that.
fn shown_on_map(screen: Screen, all: usize) -> usize {
    let is_list = screen.query(|query| query.view == View::Cities);
    if is_list { screen.display().shown_of(all) } else { all.min(MAX_CITIES) }
}

/// The map of some cities, with a description.
pub fn map(screen: Screen, cities: &[CityRef], captions: Captions, language: Language) -> Tree {
    let text = MapText::of(language);
    let all = cities.len();
    let cities = &cities[..shown_on_map(screen, all)];
    // A host page may have a base URL.
    let navigation = screen.navigation;
    let base = if navigation.is_hosted() { navigation.link_base() } else { String::new() };
    let skip = tag("a.skip-map").set("href", base + "#kpr-partnerships").with(text.skip);
    let words = tag("p.note").set("id", "kpr-map-words").with(MapText::describe(
        screen.dataset(),
        cities,
        language,
    ));
    let is_shown = captions == Captions::Shown;
    // A limit is said to everybody.
    let is_hidden = !is_shown && cities.len() == all;
    let exports = is_shown.then(|| exports(screen, Subject::Map, language));
    tag("figure.map").with(skip).with(drawing(screen, cities, language)).with(
        tag("figcaption")
            .maybe("class", is_hidden.then_some("hidden"))
            .with(words)
            .with(note(text.size))
            .with(tag("p.note map-keys").set("id", "kpr-map-keys").with(text.keys))
            .with(exports),
    )
}

fn drawing(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let dataset = screen.dataset();
    let chosen = screen.query(|query| query.chosen(Facet::Region).to_vec());
    let codes = regions_of(screen, cities);
    let bounds = Bounds::of_regions(screen.display().outlines(), codes.into_iter());
    let letters = bounds.scaled(FONT_SIZE);
    let markers = markers(dataset, cities, bounds, language);
    let labels = place_labels(bounds, &markers, letters);
    let active = screen.display().active_marker(markers.iter().map(|marker| marker.city.id));
    let links = markers.iter().zip(&labels).map(|(marker, label)| {
        marker_link(screen, dataset, *marker, *label, active == marker.city.id, language)
    });
    tag("svg.map-drawing")
        .set("viewBox", view_box(bounds))
        .set("role", "group")
        .set("aria-label", Text::of(language).map)
        .set("aria-describedby", "kpr-map-words kpr-map-keys")
        .with(regions(screen, &chosen, language))
        .with(leader_lines(&markers, &labels))
        .with(tag("g").set("font-size", letters.to_string()).each(links))
}

/// The codes of the regions that the map of these cities is of; none for the whole country.
pub fn regions_of(screen: Screen, cities: &[CityRef]) -> Vec<&'static str> {
    let dataset = screen.dataset();
    let chosen = screen.query(|query| query.chosen(Facet::Region).to_vec());
    // What a search finds is shown as near as what a region's filter leaves.
    if chosen.is_empty() && !screen.needle().is_empty() {
        return cities.iter().map(|at| dataset.region(dataset.city(*at).region).code).collect();
    }
    chosen.iter().map(|choice| dataset.regions[choice.index].code).collect()
}

/// Where in the country a city is, once the page is interactive: a small map that leads to the map of the
/// cities in its region.
pub fn locator(screen: Screen, city: &City, language: Language) -> Option<Tree> {
    if !screen.display().is_settled() {
        return None;
    }
    let dataset = screen.dataset();
    let region = dataset.region(city.region);
    let regions = outlines(screen.display().outlines()).map(|outline| {
        let is_own = outline.code == region.code;
        tag("path").maybe("class", is_own.then_some("chosen")).set("d", outline.path)
    });
    let number = sign_of(dataset, partnership(dataset, city));
    let at = Point::of(city.lat, city.lon);
    let map_of_region = Query { view: View::Cities, layout: Layout::Map, ..Query::default() }
        .toggled(Facet::Region, city.region.at(), region.code);
    let drawing = tag("svg")
        .set("viewBox", view_box(Bounds::WHOLE))
        .set("aria-hidden", "true")
        .with(tag("g.land").set("transform", "scale(10)").each(regions))
        .with(tag("g").class(format!("marker {}", colour(number))).with(sign_at(at, 900, number)));
    let label = (Text::of(language).on_map)(city.name(language));
    let link = tag("a.locator").set("href", screen.href(&map_of_region)).set("aria-label", label);
    Some(link.with(drawing))
}

fn view_box(bounds: Bounds) -> String {
    [bounds.left, bounds.top, bounds.width(), bounds.height()]
        .map(|edge| edge.to_string())
        .join(" ")
}

/// The sign of a partnership, in a square of this side around a point.
fn sign_at(at: Point, side: i32, number: usize) -> Tree {
    tag("svg")
        .set("x", (at.x - side / 2).to_string())
        .set("y", (at.y - side / 2).to_string())
        .set("width", side.to_string())
        .set("height", side.to_string())
        .set("viewBox", "0 0 16 16")
        .with(tag("path").set("d", shape(number)))
}

/// The regions. A click toggles one as the filter does, unless nothing would be left.
fn regions(screen: Screen, chosen: &[Choice], language: Language) -> Tree {
    let dataset = screen.dataset();
    let is_chosen = |outline: &Outline| chosen.iter().any(|choice| choice.value == outline.code);
    // The border of a chosen region is drawn above its neighbours.
    let (above, below): (Vec<_>, Vec<_>) =
        outlines(screen.display().outlines()).partition(is_chosen);
    let paths = below.into_iter().chain(above).map(|outline| {
        let path = tag("path").set("d", outline.path);
        let index = dataset.regions.iter().position(|region| region.code == outline.code);
        let Some(index) = index else { return path };
        let query = screen.query(in_view_of_cities);
        let chosen = is_chosen(&outline);
        let leads =
            chosen || screen.found(|found| found.count(Facet::Region, index, query.view) > 0);
        let to = leads.then(|| screen.href(&query.toggled(Facet::Region, index, outline.code)));
        let path = path.maybe("class", chosen.then_some("chosen"));
        match to {
            Some(to) => path.set("data-go", to),
            None => path,
        }
        .with(tag("title").with(dataset.regions[index].name.get(language)))
    });
    tag("g.land").set("aria-hidden", "true").set("transform", "scale(10)").each(paths)
}

/// A region that is pressed on the overview at a glance opens the view of the cities.
fn in_view_of_cities(query: &Query) -> Query {
    let view = if is_at_a_glance(query) { View::Cities } else { query.view };
    Query { view, ..query.clone() }
}

/// The leader lines from markers to the names that do not fit beside them.
fn leader_lines(markers: &[Marker], labels: &[Option<Label>]) -> Tree {
    let mut path = String::new();
    for (marker, label) in markers.iter().zip(labels) {
        if let Some(end) = label.and_then(|label| label.leader) {
            for (step, point) in [("M", marker.at), ("L", end)] {
                path = path + step + &point.x.to_string() + " " + &point.y.to_string();
            }
        }
    }
    tag("path.leader-lines").set("aria-hidden", "true").set("d", path)
}

fn marker_link(
    screen: Screen,
    dataset: &Dataset,
    marker: Marker,
    label: Option<Label>,
    is_active: bool,
    language: Language,
) -> Tree {
    let text = Text::of(language);
    let city = marker.city;
    let group = partnership(dataset, city);
    let number = sign_of(dataset, group);
    let inhabitants = (text.inhabitants)(&text.number(city.inhabitants().into()));
    let mut label_parts = vec![city.name(language).to_owned()];
    label_parts.push(dataset.region(city.region).name.get(language).to_owned());
    label_parts.push(inhabitants);
    label_parts.extend(group.map(|at| dataset.group(at).short.get(language).to_owned()));
    // Signs are drawn in a square of 16, in which the circle has a radius of 5.5.
    let sign = sign_at(marker.at, marker.radius * 32 / 11, number);
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
            .with(marker.name)
    });
    let is_open = screen.query(|query| query.item.as_deref() == Some(city.id));
    tag("a")
        .class(format!("marker {}", colour(number)))
        .set("data-marker", city.id)
        .set("href", screen.link_to(city.id))
        .set("tabindex", if is_active { "0" } else { "-1" })
        .set("aria-label", label_parts.join(", "))
        .maybe("aria-current", is_open.then_some("true"))
        .with(sign)
        .with(name)
}

/// The nearest city in a direction, among those on the map.
pub fn next_city(screen: Screen, from: &str, direction: Direction) -> Option<String> {
    let dataset = screen.dataset();
    let cities = screen.found(|found| found.cities.clone());
    let cities: Vec<_> = cities
        .iter()
        .take(shown_on_map(screen, cities.len()))
        .map(|at| dataset.city(*at))
        .collect();
    let points: Vec<_> = cities.iter().map(|city| Point::of(city.lat, city.lon)).collect();
    let at = cities.iter().position(|city| city.id == from)?;
    Some(cities[nearest_in_direction(&points, at, direction)?].id.to_owned())
}
