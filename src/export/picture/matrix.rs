//! Which of some cities took part in which terms, as the matrix of the view of the cities shows it: yes, no and not
//! known, each with its own symbol.

use super::scene::{Mark, Paint, Picture, Place, Text, px};
use super::sheet::{Attributions, BODY, MARGIN, ROOM, SMALL, Setting, Sheet};
use super::wrap::{width, wrap};
use crate::domain::dataset::{City, CityRef, TermRef};
use crate::domain::map::Anchor;
use crate::domain::sign::seat_shape;

/// The width of the names, and of the total.
const NAMES: i32 = px(250);
const TOTAL: i32 = px(110);

/// The most that a term takes.
const TERM: i32 = px(90);

/// The height of a row, and of each further line of a name.
const ROW: i32 = px(31);
const LINE: i32 = px(20);

/// The side of a symbol.
const SYMBOL: i32 = px(21);

/// The seats of these cities in these terms; `None` where there is none.
#[must_use]
pub fn matrix<'a>(
    setting: &'a Setting<'a>,
    cities: &[CityRef],
    terms: &[TermRef],
) -> Option<Picture<'a>> {
    if cities.is_empty() || terms.is_empty() {
        return None;
    }
    let text = setting.interface();
    let dataset = setting.dataset;
    let cities: Vec<_> = cities.iter().map(|at| dataset.city(*at)).collect();
    let has = |wanted: Option<bool>| {
        let mut seats = cities.iter().flat_map(|city| seats(city, terms));
        seats.any(|seat| seat == wanted)
    };
    let lead = has(None).then(|| text.participation_lead.to_owned());
    let mut sheet = Sheet::titled(setting, text.participation, lead);
    let columns = Columns::of(terms.len());
    head(&mut sheet, terms, columns);
    let mut description = Vec::with_capacity(cities.len());
    for city in &cities {
        row(&mut sheet, city, terms, columns);
        description.push(in_words(setting, city, terms));
    }
    sheet.y += px(18);
    legend(&mut sheet, has);
    Some(sheet.finish(description.join(" "), Attributions::None))
}

/// Whether a city was represented in each of these terms.
fn seats(city: &City, terms: &[TermRef]) -> impl Iterator<Item = Option<bool>> {
    terms.iter().map(|term| city.terms.get(term.at()).and_then(|seat| seat.represented))
}

/// Where the columns of the terms are: all of the same width, at the right of the names.
#[derive(Clone, Copy)]
struct Columns {
    width: i32,
}

impl Columns {
    fn of(terms: usize) -> Self {
        let terms = i32::try_from(terms).unwrap_or(i32::MAX);
        Self { width: ((ROOM - NAMES - TOTAL) / terms).min(TERM) }
    }

    /// The middle of a column.
    fn middle(self, column: usize) -> i32 {
        let column = i32::try_from(column).unwrap_or_default();
        MARGIN + NAMES + self.width * column + self.width / 2
    }

    /// The end of the column of totals, behind those of so many terms.
    fn end(self, terms: usize) -> i32 {
        self.middle(terms) - self.width / 2 + TOTAL
    }
}

fn head(sheet: &mut Sheet, terms: &[TermRef], columns: Columns) {
    let setting = sheet.setting;
    let text = setting.interface();
    let muted = setting.palette.muted;
    let y = sheet.y + SMALL;
    let left = MARGIN + NAMES + columns.width / 2 - width("2000", BODY, true) / 2;
    sheet.add(Text::new((left, y), SMALL, muted, text.common.terms));
    let y = y + px(24);
    sheet.add(Text::new((MARGIN, y), SMALL, muted, text.common.city));
    let end = (columns.end(terms.len()), y);
    sheet.add(Text::new(end, SMALL, muted, text.total).anchored(Anchor::End));
    // Years of many terms get smaller rather than lie over each other.
    let size = BODY.min(columns.width * BODY / (width("2000", BODY, true) + px(4)));
    for (column, term) in terms.iter().enumerate() {
        let at = (columns.middle(column), y);
        let year = Text::new(at, size, setting.palette.ink, setting.dataset.term(*term).id);
        sheet.add(year.bold().anchored(Anchor::Middle));
    }
    sheet.y = y + px(10);
}

fn row(sheet: &mut Sheet, city: &City, terms: &[TermRef], columns: Columns) {
    let setting = sheet.setting;
    let ink = setting.palette.ink;
    let end = columns.end(terms.len());
    sheet.bar((MARGIN, sheet.y), (end - MARGIN, px(1)), setting.palette.line);
    let baseline = sheet.y + px(21);
    let name = wrap(city.name(setting.language), BODY, false, NAMES - px(16));
    let mut y = sheet.y + ROW - LINE;
    for (line, words) in (0..).zip(name) {
        sheet.add(Text::new((MARGIN, baseline + line * LINE), BODY, ink, words));
        y += LINE;
    }
    for (column, seat) in seats(city, terms).enumerate() {
        symbol(sheet, seat, (columns.middle(column), sheet.y + ROW / 2), SYMBOL.min(columns.width));
    }
    let total = total(city, terms);
    sheet.add(Text::new((end, baseline), BODY, ink, total).anchored(Anchor::End));
    sheet.y = y;
}

/// In how many terms a city took part: at least, where it is not known of all.
fn total(city: &City, terms: &[TermRef]) -> String {
    let number = seats(city, terms).filter(|seat| *seat == Some(true)).count();
    let sign = if seats(city, terms).any(|seat| seat.is_none()) { "≥\u{a0}" } else { "" };
    sign.to_owned() + &number.to_string()
}

fn symbol(sheet: &mut Sheet, seat: Option<bool>, middle: (i32, i32), side: i32) {
    let palette = sheet.setting.palette;
    let paint = match seat {
        Some(true) => Paint::fill(palette.brand).with_stroke(palette.brand, px(2)),
        Some(false) => Paint::stroke(palette.muted, px(2)),
        None => Paint::stroke(palette.muted, px(5) / 4),
    };
    let place = Place::square(middle, side, 20);
    sheet.add(Mark::Path { d: seat_shape(seat).into(), place, paint });
}

/// What the symbols mean that are in the picture.
fn legend(sheet: &mut Sheet, has: impl Fn(Option<bool>) -> bool) {
    let setting = sheet.setting;
    let mut left = MARGIN;
    let baseline = sheet.y + px(16);
    for seat in [Some(true), Some(false), None] {
        if has(seat) {
            let words = setting.interface().seat(seat);
            symbol(sheet, seat, (left + SYMBOL / 2, sheet.y + px(11)), SYMBOL);
            left += SYMBOL + px(8);
            sheet.add(Text::new((left, baseline), SMALL, setting.palette.muted, words));
            left += width(words, SMALL, false) + px(20);
        }
    }
    sheet.y += px(22);
}

/// The terms of a city in words, those of each kind together.
fn in_words(setting: &Setting, city: &City, terms: &[TermRef]) -> String {
    let parts = [Some(true), Some(false), None].into_iter().filter_map(|wanted| {
        let of_kind = terms.iter().zip(seats(city, terms)).filter(|(_, seat)| *seat == wanted);
        let years: Vec<_> = of_kind.map(|(term, _)| setting.dataset.term(*term).id).collect();
        let word = setting.interface().seat(wanted);
        (!years.is_empty()).then(|| format!("{word} {}", years.join(", ")))
    });
    format!("{}: {}.", city.name(setting.language), parts.collect::<Vec<_>>().join("; "))
}
