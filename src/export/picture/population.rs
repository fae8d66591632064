//! The population of some cities as lines, each with its own scale as on screen, its two ends in figures and its change.

use super::scene::{Mark, Paint, Picture, Place, Text, px};
use super::sheet::{Attributions, BODY, MARGIN, ROOM, SMALL, Setting, Sheet};
use super::svg::push_number;
use crate::domain::dataset::{City, CityRef, Population};
use crate::domain::growth::{ends, growth, line};
use crate::domain::map::Anchor;

/// The space between two columns.
const GAP: i32 = px(36);

/// The most columns.
const COLUMNS: i32 = 3;

/// The lines of these cities; `None` where the population of none is known on two days, so that there is no line.
#[must_use]
pub fn population<'a>(setting: &'a Setting<'a>, cities: &[CityRef]) -> Option<Picture<'a>> {
    let cities: Vec<_> = cities.iter().map(|at| setting.dataset.city(*at)).collect();
    let lines = cities.iter().filter(|city| ends(city).is_some()).count();
    if lines == 0 {
        return None;
    }
    let words = setting.words();
    let lead = Some(if lines > 1 { words.own_scales } else { words.own_scale }.to_owned());
    let mut sheet = Sheet::titled(setting, setting.interface().population_by_year, lead);
    let columns = i32::try_from(cities.len()).unwrap_or(COLUMNS).min(COLUMNS);
    let room = (ROOM - GAP * (columns - 1)) / columns;
    let step = usize::try_from(columns).unwrap_or(1);
    for row in cities.chunks(step) {
        let top = sheet.y;
        let mut bottom = top;
        for (column, city) in (0..).zip(row) {
            sheet.y = top;
            let left = MARGIN + column * (room + GAP);
            cell(&mut sheet, city, left, room);
            bottom = bottom.max(sheet.y);
        }
        sheet.y = bottom + px(22);
    }
    sheet.y -= px(22);
    let description = cities.iter().map(|city| in_words(setting, city));
    let description = description.collect::<Vec<_>>().join(" ");
    Some(sheet.finish(description, Attributions::All))
}

/// A city: its name, its change, its line, and the figures at both ends of the line.
fn cell(sheet: &mut Sheet, city: &City, left: i32, room: i32) {
    let setting = sheet.setting;
    let palette = setting.palette;
    let text = setting.interface();
    let name = setting.ink(left, room - px(76), BODY).bold();
    let change = growth(city).map(|change| text.change(change));
    if let Some(change) = change {
        let at = (left + room, sheet.y + BODY);
        sheet.add(Text::new(at, BODY, palette.ink, change).anchored(Anchor::End));
    }
    sheet.paragraph(&name, city.name(setting.language));
    sheet.y += px(10);
    let height = room / 5;
    drawn_line(sheet, city, (left, room), height);
    sheet.y += height + px(8);
    let below = sheet.y;
    if let Some((oldest, newest)) = ends(city) {
        figure(sheet, oldest, (left, below), Anchor::Start);
        figure(sheet, newest, (left + room, below), Anchor::End);
    } else if let Some(only) = city.population.first() {
        figure(sheet, only, (left, below), Anchor::Start);
    }
    sheet.y += px(42);
}

fn drawn_line(sheet: &mut Sheet, city: &City, (left, room): (i32, i32), height: i32) {
    let brand = sheet.setting.palette.brand;
    let radius = px(4);
    // The dots at the ends have room too.
    let points = line(city, room - 2 * radius, height);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let top = sheet.y;
    let place = |(x, y): (i32, i32)| (left + radius + x, top + y);
    let mut d = String::new();
    for point in &points {
        let (x, y) = place(*point);
        d.push(if d.is_empty() { 'M' } else { 'L' });
        push_number(&mut d, x);
        d.push(' ');
        push_number(&mut d, y);
    }
    let paint = Paint::stroke(brand, px(2));
    sheet.add(Mark::Path { d: d.into(), place: Place::ORIGIN, paint });
    for end in [first, last] {
        let paint = Paint::fill(brand);
        sheet.add(Mark::Circle { middle: place(*end), radius, paint });
    }
}

/// A figure with its year below it.
fn figure(sheet: &mut Sheet, one: &Population, (x, y): (i32, i32), anchor: Anchor) {
    let setting = sheet.setting;
    let number = setting.interface().number(one.value.into());
    let (ink, muted) = (setting.palette.ink, setting.palette.muted);
    sheet.add(Text::new((x, y + SMALL), SMALL, ink, number).anchored(anchor));
    let year = one.date.year().to_string();
    sheet.add(Text::new((x, y + SMALL + px(18)), SMALL, muted, year).anchored(anchor));
}

fn in_words(setting: &Setting, city: &City) -> String {
    let text = setting.interface();
    let mut words = city.name(setting.language).to_owned() + ":";
    for one in city.population.iter().rev() {
        let number = text.number(one.value.into());
        words = words + " " + &number + " (" + &text.date(one.date) + "),";
    }
    words.pop();
    words + "."
}
