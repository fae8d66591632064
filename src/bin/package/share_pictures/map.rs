//! The map of a picture: the country, a city or the members of a group by their signs and names, and
//! the other cities as points.

use std::fmt::Write as _;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::domain::dataset::{City, CityRef, Dataset, Item};
use kaupunkipolitiikka::domain::map::{
    Anchor, Bounds, Label, Marker, Point, markers, outlines, place_labels,
};
use kaupunkipolitiikka::domain::sign::{partnership, shape, sign_of};

use super::card::colours;
use crate::html::escape;

/// Where the whole map is in the picture, in pixels; and how many hectometres a pixel has.
const LEFT: f32 = 790.0;
const TOP: f32 = 24.0;
const SCALE: f32 = 21.0;

/// The part of the map that names may cover: from the words to the edge of the picture.
const NAMES: Bounds = Bounds { left: -1700, top: 300, right: 8250, bottom: 12300 };

/// The font sizes of names, in pixels: of one city, and of several.
const ONE: i32 = 34;
const SEVERAL: i32 = 19;

/// The most cities with names.
const MOST_NAMES: usize = 12;

/// The radius of a sign, likewise.
const RADIUS_OF_ONE: i32 = 15;
const RADIUS: i32 = 9;

/// The map of the committee, a city or a group.
pub fn drawing(
    dataset: &Dataset,
    lines: &'static str,
    item: Option<Item>,
    language: Language,
) -> String {
    let is_shown = |at: CityRef| match item {
        Some(Item::City(city)) => at == city,
        Some(Item::Group(group)) => dataset.city(at).membership(group).is_some(),
        _ => true,
    };
    let cities = || (0..dataset.cities.len()).map(CityRef::from);
    let (shown, others): (Vec<_>, Vec<_>) = cities().partition(|at| is_shown(*at));
    let (size, radius) = if shown.len() == 1 { (ONE, RADIUS_OF_ONE) } else { (SEVERAL, RADIUS) };
    let mut markers = markers(dataset, &shown, Bounds::WHOLE, language);
    for marker in &mut markers {
        marker.radius = hectometres(radius);
    }
    // More than that would be a thicket of lines from signs to names.
    let are_named = shown.len() <= MOST_NAMES;
    let labels = if are_named {
        place_labels(NAMES, &markers, hectometres(size))
    } else {
        vec![None; markers.len()]
    };

    let region = match item {
        Some(Item::City(at)) => Some(dataset.region(dataset.city(at).region).code),
        _ => None,
    };
    let mut svg = format!(
        "<g transform=\"translate({LEFT} {TOP}) scale({})\"><g transform=\"scale(10)\" \
        stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\">",
        1.0 / SCALE,
        colours::GROUND,
    );
    for outline in outlines(lines) {
        let fill = if region == Some(outline.code) { colours::BAND } else { colours::LAND };
        let _infallible = write!(svg, "<path fill=\"{fill}\" d=\"{}\"/>", outline.path);
    }
    svg.push_str("</g>");
    for at in others {
        let Point { x, y } = point(dataset.city(at));
        let (r, fill) = (hectometres(4), colours::EDGE);
        let _infallible = write!(
            svg,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{fill}\" opacity=\".55\"/>"
        );
    }
    for (marker, label) in markers.iter().zip(&labels) {
        if let Some(Label { leader: Some(end), .. }) = label {
            let Marker { at, .. } = marker;
            let _infallible = write!(
                svg,
                "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"25\"/>",
                at.x,
                at.y,
                end.x,
                end.y,
                colours::EDGE,
            );
        }
    }
    for marker in &markers {
        svg.push_str(&sign(dataset, marker));
    }
    for (marker, label) in markers.iter().zip(labels) {
        svg.extend(label.map(|label| name(marker, label, size)));
    }
    svg + "</g>"
}

const fn hectometres(pixels: i32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number")]
    let scale = SCALE as i32;
    pixels * scale
}

fn point(city: &City) -> Point {
    Point::of(city.lat, city.lon)
}

/// The sign of a city's partnership, with an edge that keeps it apart from its neighbours.
fn sign(dataset: &Dataset, marker: &Marker) -> String {
    let number = sign_of(dataset, partnership(dataset, marker.city));
    // Signs are drawn in a square of 16, in which the circle has a radius of 5.5.
    let side = marker.radius * 32 / 11;
    let (x, y) = (marker.at.x - side / 2, marker.at.y - side / 2);
    let scale = f64::from(side) / 16.0;
    format!(
        "<path transform=\"translate({x} {y}) scale({scale})\" d=\"{}\" fill=\"{}\" stroke=\"{}\" \
        stroke-width=\"1.4\" paint-order=\"stroke\"/>",
        shape(number),
        colours::SIGNS[number],
        colours::GROUND,
    )
}

fn name(marker: &Marker, label: Label, size: i32) -> String {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    format!(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\" font-weight=\"600\" \
        fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\" \
        paint-order=\"stroke\">{}</text>",
        label.at.x,
        label.at.y,
        hectometres(size),
        colours::INK,
        colours::GROUND,
        hectometres(4),
        escape(marker.name),
    )
}
