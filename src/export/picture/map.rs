//! The map of some cities, as the view of the cities draws it: markers and names on the outlines of the regions, beside
//! it the partnerships with their signs and all of their cities.

use super::land::clipped;
use super::scene::{Mark, Paint, Picture, Place, Text, px};
use super::sheet::{Attributions, BODY, MARGIN, ROOM, SMALL, Setting, Sheet};
use crate::domain::dataset::{CityRef, GroupRef};
use crate::domain::map::{
    Bounds, FONT_SIZE, Label, Marker, Outline, Point, markers, outlines, place_labels,
};
use crate::domain::sign::{partnership, shape, sign_of};
use crate::text::MapText;

/// The width of the map; the partnerships are beside it.
const WIDTH: i32 = px(430);
const BESIDE: i32 = MARGIN + WIDTH + px(34);

/// The side of a sign beside the name of a partnership.
const SIGN: i32 = px(17);

/// What is below the cities.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    /// The outlines of the regions, as `public/outlines.js` has them; empty where they could not be had.
    pub outlines: &'static str,
    /// The codes of the regions that the map is of; where there are none, it is of the whole country.
    pub regions: &'a [&'a str],
    /// The codes of the regions that the reader has chosen.
    pub chosen: &'a [&'a str],
}

/// The map of these cities; `None` without cities.
#[must_use]
pub fn map<'a>(setting: &'a Setting<'a>, base: &Base, cities: &[CityRef]) -> Option<Picture<'a>> {
    let dataset = setting.dataset;
    let lead = MapText::describe(dataset, cities, setting.language)?;
    let mut sheet = Sheet::titled(setting, setting.interface().map, Some(lead));
    let top = sheet.y;
    let bounds = Bounds::of_regions(base.outlines, base.regions.iter().copied());
    let view = View { bounds, top };
    land(&mut sheet, base, view);
    drawn_cities(&mut sheet, cities, view);
    partnerships(&mut sheet, cities);
    sheet.y = sheet.y.max(top + view.length(bounds.height()));
    let text = setting.interface();
    let numbers = cities.iter().map(|at| {
        let city = dataset.city(*at);
        let number = (text.inhabitants)(&text.number(city.inhabitants().into()));
        format!("{}: {number}.", city.name(setting.language))
    });
    let description = numbers.collect::<Vec<_>>().join(" ");
    Some(sheet.finish(description, Attributions::All))
}

/// The part of the map that is drawn, at the left of the sheet.
#[derive(Clone, Copy)]
struct View {
    bounds: Bounds,
    top: i32,
}

impl View {
    /// The place of a point on the sheet.
    fn point(self, point: Point) -> (i32, i32) {
        let Bounds { left, top, .. } = self.bounds;
        (MARGIN + self.length(point.x - left), self.top + self.length(point.y - top))
    }

    /// A length of the map on the sheet.
    fn length(self, hectometres: i32) -> i32 {
        hectometres * WIDTH / self.bounds.width()
    }
}

fn land(sheet: &mut Sheet, base: &Base, view: View) {
    let palette = sheet.setting.palette;
    let is_chosen = |outline: &Outline| base.chosen.contains(&outline.code);
    // The border of a chosen region is drawn above its neighbours.
    let (above, below): (Vec<_>, Vec<_>) = outlines(base.outlines).partition(is_chosen);
    for outline in below.into_iter().chain(above) {
        let d = clipped(outline.path, view.bounds, &|point| view.point(point));
        if d.is_empty() {
            continue;
        }
        let (fill, border) = if is_chosen(&outline) {
            (palette.chosen, palette.brand)
        } else {
            (palette.land, palette.ground)
        };
        let paint = Paint::fill(fill).with_stroke(border, px(1));
        sheet.add(Mark::Path { d: d.into(), place: Place::ORIGIN, paint });
    }
}

/// The markers and their names. A name that does not fit is beside the map alone.
fn drawn_cities(sheet: &mut Sheet, cities: &[CityRef], view: View) {
    let Setting { dataset, language, palette, .. } = *sheet.setting;
    let bounds = view.bounds;
    let letters = bounds.scaled(FONT_SIZE);
    let mut markers = markers(dataset, cities, bounds, language);
    markers.retain(|marker| {
        let Point { x, y } = marker.at;
        bounds.contains(Bounds { left: x, top: y, right: x, bottom: y })
    });
    let labels = place_labels(bounds, &markers, letters);
    let leaders = markers
        .iter()
        .zip(&labels)
        .filter_map(|(marker, label)| Some((view.point(marker.at), view.point((*label)?.leader?))));
    for (from, to) in leaders {
        sheet.add(Mark::Line { from, to, paint: Paint::stroke(palette.muted, px(1)) });
    }
    for Marker { city, at, radius, .. } in &markers {
        let number = sign_of(dataset, partnership(dataset, city));
        // Signs are drawn in a square of 16, in which the circle has a radius of 5.5.
        let place = Place::square(view.point(*at), view.length(radius * 32 / 11), 16);
        let sign = Paint::fill(palette.sign(number));
        let edge = px(1) * 1000 / place.scale.max(1);
        let paint = sign.with_stroke(palette.ground, edge);
        sheet.add(Mark::Path { d: shape(number).into(), place, paint });
    }
    for (marker, label) in markers.iter().zip(&labels) {
        let Some(Label { at, anchor, .. }) = label else { continue };
        let text = Text::new(view.point(*at), view.length(letters), palette.ink, marker.name);
        sheet.add(Text { anchor: *anchor, edge: Some(palette.ground), ..text });
    }
}

/// The partnerships with their signs and cities, at the right of the sheet.
fn partnerships(sheet: &mut Sheet, cities: &[CityRef]) {
    let setting = sheet.setting;
    let dataset = setting.dataset;
    let groups = (0..dataset.groups.len()).map(|at| Some(GroupRef::from(at)));
    let indent = px(28);
    let (left, room) = (BESIDE + indent, MARGIN + ROOM - BESIDE - indent);
    for group in groups.chain([None]) {
        let names: Vec<_> = cities
            .iter()
            .map(|at| dataset.city(*at))
            .filter(|city| partnership(dataset, city) == group)
            .map(|city| city.name(setting.language))
            .collect();
        if names.is_empty() {
            continue;
        }
        let name = match group {
            Some(at) => sheet.marked(&dataset.group(at).short),
            None => setting.words().no_partnership.to_owned(),
        };
        let number = sign_of(dataset, group);
        let place = Place::square((BESIDE + SIGN / 2, sheet.y + px(11)), SIGN, 16);
        let paint = Paint::fill(setting.palette.sign(number));
        sheet.add(Mark::Path { d: shape(number).into(), place, paint });
        sheet.paragraph(&setting.ink(left, room, BODY).bold(), &name);
        sheet.paragraph(&setting.muted(left, room, SMALL), &names.join(", "));
        sheet.y += px(14);
    }
    sheet.y += px(4);
    sheet.paragraph(&setting.muted(BESIDE, room + indent, SMALL), setting.words().marker_size);
}
