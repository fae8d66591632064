//! The timeline of some publications, as the view of the series draws it, and below it the publications with their
//! numbers.

use super::scene::{Mark, Paint, Picture, Place, Text, px};
use super::sheet::{Attributions, BODY, MARGIN, Paragraph, ROOM, SMALL, Setting, Sheet};
use super::svg::push_number;
use crate::domain::dataset::{Publication, PublicationRef};
use crate::domain::map::Anchor;
use crate::domain::timeline::{
    ARROW_ALONG, ARROW_DOWN, ARROW_UP, Arc, Band, Dot, Heights, RelationKind, Timeline,
};

/// The font size of the drawing, which its other lengths follow.
const EM: i32 = px(14);

/// The length of the axis; the rest of the width is for what has no date.
const AXIS: i32 = ROOM * 88 / 100;

/// In how many steps a term fades.
const FADING: i32 = 16;

/// The radius of a publication.
const RADIUS: i32 = EM * 9 / 10;

/// The timeline of these publications; `None` where no date is known.
#[must_use]
pub fn timeline<'a>(
    setting: &'a Setting<'a>,
    publications: &[PublicationRef],
) -> Option<Picture<'a>> {
    let words = setting.words();
    let timeline = Timeline::of(setting.dataset, publications, AXIS * 10 / EM)?;
    let number = setting.interface().counted(publications.len(), setting.interface().publications);
    let mut sentences = vec![(words.on_timeline)(&number)];
    let has = |wanted: fn(&Dot) -> bool| timeline.dots.iter().any(wanted);
    let notes = [
        (timeline.terms.iter().any(|band| !band.is_end_known), words.fading),
        (has(|dot| dot.from < dot.to), words.spans),
        (has(|dot| !dot.is_dated), words.undated),
    ];
    sentences.extend(notes.into_iter().filter(|(is, _)| *is).map(|(_, note)| note.to_owned()));
    let mut sheet = Sheet::titled(setting, words.timeline, Some(sentences.join(" ")));
    let drawing = Drawing { timeline: &timeline, heights: Heights::of(&timeline), top: sheet.y };
    drawing.draw(&mut sheet);
    sheet.y = drawing.y(drawing.heights.axis + Heights::BELOW_AXIS) + px(20);
    let mut description = Vec::new();
    for (at, dot) in timeline.dots.iter().enumerate() {
        description.push(entry(&mut sheet, publications, at, *dot));
    }
    Some(sheet.finish(description.join(" "), Attributions::None))
}

/// A timeline at its place on the sheet.
struct Drawing<'t> {
    timeline: &'t Timeline,
    heights: Heights,
    top: i32,
}

impl Drawing<'_> {
    /// Tenths of an em below the top.
    const fn y(&self, tenths: i32) -> i32 {
        self.top + tenths * EM / 10
    }

    fn draw(&self, sheet: &mut Sheet) {
        for dot in &self.timeline.dots {
            self.span(sheet, dot);
        }
        self.terms(sheet);
        self.axis(sheet);
        self.relations(sheet);
        for (at, dot) in self.timeline.dots.iter().enumerate() {
            let middle = (x(dot.middle()), self.y(self.heights.lane(dot.lane)));
            numbered_dot(sheet, middle, dot.is_dated, number(self.timeline.dots.len(), at));
        }
    }

    /// How long a publication may have been published, where the day is not known.
    fn span(&self, sheet: &mut Sheet, dot: &Dot) {
        if dot.from < dot.to {
            let y = self.y(self.heights.lane(dot.lane));
            let stroke = Paint::stroke(sheet.setting.palette.brand, EM / 2);
            let paint = Paint { transparency: 55, ..stroke };
            sheet.add(Mark::Line { from: (x(dot.from), y), to: (x(dot.to), y), paint });
        }
    }

    /// The terms, named in one way: by their names where all have room, else by their years.
    fn terms(&self, sheet: &mut Sheet) {
        let setting = sheet.setting;
        let id = |band: &Band| setting.dataset.term(band.term).id;
        let name = |band: &Band| (setting.interface().term)(id(band));
        let are_named =
            self.timeline.terms.iter().all(|band| self.timeline.has_room(band, &name(band)));
        for band in &self.timeline.terms {
            self.band(sheet, band);
            let label = if are_named { name(band) } else { id(band).to_owned() };
            if self.timeline.has_room(band, &label) {
                let at =
                    (x(band.from) + Timeline::LABEL_GAP * EM / 10, self.y(self.heights.terms + 13));
                sheet.add(Text::new(at, EM, setting.palette.muted, label));
            }
        }
    }

    /// A term; one whose end is not known fades in its second half. In steps: a gradient would be a reference.
    fn band(&self, sheet: &mut Sheet, band: &Band) {
        // A gap keeps it apart from the next one. Whole pixels, so that no seams are seen between the steps.
        let (left, width) = (x(band.from), (x(band.to) - x(band.from) - px(2)).max(px(1)));
        let edge = |step: i32| (left + width * (FADING + step) / (2 * FADING)) / 10 * 10;
        let (top, height) = (self.y(self.heights.terms), Heights::TERM * EM / 10);
        let paint = Paint::fill(sheet.setting.palette.band);
        let solid = if band.is_end_known { left + width } else { edge(0) };
        sheet.add(Mark::Rect { left, top, width: (solid - left).max(0), height, paint });
        if band.is_end_known {
            return;
        }
        for step in 0..FADING {
            let (left, width) = (edge(step), edge(step + 1) - edge(step));
            let paint = Paint { transparency: 100 * (step + 1) / (FADING + 1), ..paint };
            sheet.add(Mark::Rect { left, top, width, height, paint });
        }
    }

    fn axis(&self, sheet: &mut Sheet) {
        let palette = sheet.setting.palette;
        let y = self.y(self.heights.axis);
        let paint = Paint::stroke(palette.edge, px(1));
        sheet.add(Mark::Line { from: (x(0), y), to: (x(1000), y), paint });
        for (year, at) in &self.timeline.years {
            sheet.add(Mark::Line { from: (x(*at), y), to: (x(*at), y + px(7)), paint });
            let number = (x(*at), self.y(self.heights.axis + 17));
            sheet.add(Text::new(number, EM, palette.ink, year.to_string()).bold());
        }
    }

    /// The arrows from the later publications to the earlier ones that they answer or follow.
    fn relations(&self, sheet: &mut Sheet) {
        let muted = sheet.setting.palette.muted;
        for relation in &self.timeline.relations {
            let dashes = match relation.kind {
                RelationKind::Answers => None,
                RelationKind::Follows => Some((px(5), px(4))),
            };
            let paint = Paint::stroke(muted, px(3) / 2).dashed(dashes);
            let (earlier, later) = self.timeline.ends(relation);
            let (head, at) = if self.timeline.is_stacked(earlier, later) {
                let end = |dot: &Dot| (x(dot.middle()), self.y(self.heights.lane(dot.lane)));
                let (from, to) = (end(earlier), end(later));
                sheet.add(Mark::Line { from, to, paint });
                let head = if from.1 < to.1 { ARROW_UP } else { ARROW_DOWN };
                (head, (i32::midpoint(from.0, to.0), i32::midpoint(from.1, to.1)))
            } else {
                let arc = self.heights.arc(self.timeline, relation);
                sheet.add(Mark::Path { d: self.curve(&arc).into(), place: Place::ORIGIN, paint });
                (ARROW_ALONG, (i32::midpoint(x(arc.left), x(arc.right)), self.y(arc.top)))
            };
            let place = Place { at, ..Place::ORIGIN };
            sheet.add(Mark::Path { d: head.into(), place, paint: Paint::fill(muted) });
        }
    }

    fn curve(&self, arc: &Arc) -> String {
        let mut d = String::new();
        let (left, right) = (x(arc.left), x(arc.right));
        let points = [(left, arc.start), (left, arc.bend), (right, arc.bend), (right, arc.end)];
        for (command, (x, height)) in ["M", "C", " ", " "].into_iter().zip(points) {
            d.push_str(command);
            push_number(&mut d, x);
            d.push(' ');
            push_number(&mut d, self.y(height));
        }
        d
    }
}

/// A length of the axis in thousandths as a place on the sheet.
const fn x(thousandths: i32) -> i32 {
    MARGIN + thousandths * AXIS / 1000
}

/// The number of a publication; none where they are too many for numbers of two digits.
fn number(publications: usize, at: usize) -> Option<String> {
    (publications <= Timeline::MAX_NUMBERS).then(|| (at + 1).to_string())
}

fn numbered_dot(sheet: &mut Sheet, middle: (i32, i32), is_dated: bool, number: Option<String>) {
    let palette = sheet.setting.palette;
    let (paint, ink) = if is_dated {
        (Paint::fill(palette.brand).with_stroke(palette.ground, px(3) / 2), palette.on_brand)
    } else {
        let dashed = Paint::fill(palette.ground).with_stroke(palette.brand, px(2));
        (dashed.dashed(Some((px(3), px(5) / 2))), palette.ink)
    };
    sheet.add(Mark::Circle { middle, radius: RADIUS, paint });
    if let Some(number) = number {
        let at = (middle.0, middle.1 + EM * 35 / 100);
        sheet.add(Text::new(at, EM, ink, number).bold().anchored(Anchor::Middle));
    }
}

/// A publication below the drawing: its number, title, date and kind, and what it answers or follows. Returns the same
/// in words.
fn entry(sheet: &mut Sheet, publications: &[PublicationRef], at: usize, dot: Dot) -> String {
    let setting = sheet.setting;
    let text = setting.interface();
    let publication = setting.dataset.publication(dot.publication);
    let (left, room) = (MARGIN + px(38), ROOM - px(38));
    let number = number(publications.len(), at);
    numbered_dot(sheet, (MARGIN + RADIUS, sheet.y + px(11)), dot.is_dated, number);
    let title = publication.title;
    let language = (title.language != setting.language).then_some(title.language);
    let heading = Paragraph { language, ..setting.ink(left, room, BODY).bold() };
    sheet.paragraph(&heading, title.text);
    let date =
        publication.date.map_or_else(|| text.date_not_known.to_owned(), |date| text.date(date));
    let mut facts = vec![date, sheet.marked(&publication.label)];
    facts.extend(relations(setting, publications, publication));
    let facts = facts.join(" · ");
    sheet.paragraph(&setting.muted(left, room, SMALL), &facts);
    sheet.y += px(10);
    format!("{}. {} ({facts}).", at + 1, title.text)
}

/// What a publication answers and what it follows from, by their numbers.
fn relations<'a>(
    setting: &Setting,
    publications: &'a [PublicationRef],
    publication: &Publication,
) -> impl Iterator<Item = String> + use<'a> {
    let text = setting.interface();
    let relations =
        [(text.answers_number, publication.answers), (text.follows_number, publication.follows)];
    relations.into_iter().filter_map(move |(words, to)| {
        let number = publications.iter().position(|at| Some(*at) == to)?;
        Some(words(number + 1))
    })
}
