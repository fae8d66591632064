//! The timeline of a picture: all terms and publications, and those that a thing has to do with
//! highlighted.

use std::fmt::Write as _;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::domain::dataset::{Dataset, Item, PublicationRef, TermRef};
use kaupunkipolitiikka::domain::timeline::{Band, Timeline};
use kaupunkipolitiikka::text::Text;

use super::card::{MARGIN, colours};
use super::lettering::{Lettering, Weight};
use crate::html::escape;

/// The height at which it begins.
pub const TOP: f32 = 440.0;

/// The heights of the lowest lane of dots, of the terms, and of the axis.
const DOTS: f32 = 484.0;
const TERMS: f32 = 508.0;
const AXIS: f32 = 562.0;

/// The height of a term.
const HIGH: f32 = 44.0;

/// From one lane to the next one above it.
const LANE: f32 = 30.0;

/// The space before a label.
const INDENT: f32 = 12.0;

/// The font size.
const SIZE: f32 = 21.0;

/// The length of the axis in pixels; beyond it is what has no date, up to the margin.
const LENGTH: f32 = 980.0;

/// The timeline with what an item has to do with.
pub fn drawing(
    dataset: &Dataset,
    lettering: &Lettering,
    item: Option<Item>,
    language: Language,
) -> String {
    let publications: Vec<_> = (0..dataset.publications.len()).map(PublicationRef::from).collect();
    #[expect(clippy::cast_possible_truncation, reason = "a small number")]
    let tenths = (LENGTH / SIZE * 10.0) as i32;
    let timeline = Timeline::of_all_terms(dataset, &publications, tenths);
    let mut svg = String::new();
    // Named in one way: by their names where all have room, else by their years.
    let name = |band: &Band| (Text::of(language).term)(dataset.term(band.term).id);
    let are_named = timeline.terms.iter().all(|band| {
        let width = lettering.widths(&[&name(band)], SIZE, Weight::SemiBold).first().copied();
        width.is_some_and(|width| width + 2.0 * INDENT <= width_of(band))
    });
    for band in &timeline.terms {
        let id = dataset.term(band.term).id;
        let label = if are_named { name(band) } else { id.to_owned() };
        svg.push_str(&term(band, &label, concerns_term(dataset, item, band.term)));
    }
    let _infallible = write!(
        svg,
        "<path d=\"M{MARGIN} {AXIS}h{LENGTH}\" stroke=\"{}\" stroke-width=\"2\"/>",
        colours::EDGE
    );
    for (year, at) in &timeline.years {
        let _infallible = write!(
            svg,
            "<path d=\"M{0} {AXIS}v8\" stroke=\"{1}\" stroke-width=\"2\"/>\
            <text x=\"{0}\" y=\"{2}\" font-size=\"{SIZE}\" fill=\"{3}\">{year}</text>",
            x(*at),
            colours::EDGE,
            AXIS + 30.0,
            colours::MUTED,
        );
    }
    if timeline.dots.iter().any(|dot| !dot.is_dated) {
        let _infallible = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"{SIZE}\" fill=\"{}\">?</text>",
            x(Timeline::UNDATED),
            AXIS + 30.0,
            colours::MUTED,
        );
    }
    // What is highlighted lies above all else.
    for highlighted in [false, true] {
        for dot in &timeline.dots {
            if concerns_publication(dataset, item, dot.publication) == highlighted {
                let lane = f32::from(u8::try_from(dot.lane).unwrap_or(u8::MAX));
                svg.push_str(&publication(
                    x(dot.middle()),
                    DOTS - lane * LANE,
                    dot.is_dated,
                    highlighted,
                ));
            }
        }
    }
    svg
}

/// A length of the axis in thousandths as pixels from the picture's edge.
fn x(thousandths: i32) -> f32 {
    let share = f32::from(i16::try_from(thousandths).unwrap_or(i16::MAX)) / 1000.0;
    MARGIN + share * LENGTH
}

/// Whether an item is this term, or a person who was in its leadership or is named as its contact.
fn concerns_term(dataset: &Dataset, item: Option<Item>, term: TermRef) -> bool {
    match item {
        Some(Item::Term(at)) => at == term,
        Some(Item::Person(at)) => {
            dataset.mandates.iter().any(|mandate| mandate.term == term && mandate.person == at)
                || dataset.contacts.iter().any(|one| one.term == term && one.people.contains(&at))
        }
        _ => false,
    }
}

/// Whether an item is this publication, or one of its authors.
fn concerns_publication(
    dataset: &Dataset,
    item: Option<Item>,
    publication: PublicationRef,
) -> bool {
    match item {
        Some(Item::Publication(at)) => at == publication,
        Some(Item::Person(at)) => dataset.publication(publication).is_by(at),
        _ => false,
    }
}

/// The width of a term, with a gap that keeps it apart from the next one.
fn width_of(band: &Band) -> f32 {
    x(band.to) - x(band.from) - 4.0
}

/// A term with its label; it runs out where its end is not known.
fn term(band: &Band, label: &str, is_highlighted: bool) -> String {
    let (fill, ink, weight) = if is_highlighted {
        (colours::BRAND, colours::GROUND, Weight::SemiBold)
    } else {
        (colours::LAND, colours::MUTED, Weight::Regular)
    };
    let (left, width) = (x(band.from), width_of(band));
    // Ever thinner slices.
    let (solid, slices) = if band.is_end_known {
        (width, String::new())
    } else {
        let slice = |(from, width): (f32, f32)| {
            let left = left + from;
            format!(
                "<rect x=\"{left}\" y=\"{TERMS}\" width=\"{width}\" height=\"{HIGH}\" fill=\"{fill}\"/>"
            )
        };
        let slices = [(width - 41.0, 14.0), (width - 22.0, 8.0), (width - 9.0, 4.0)];
        (width - 46.0, slices.map(slice).concat())
    };
    format!(
        "<rect x=\"{left}\" y=\"{TERMS}\" width=\"{}\" height=\"{HIGH}\" fill=\"{fill}\"/>{slices}\
        <text x=\"{}\" y=\"{}\" font-size=\"{SIZE}\" font-weight=\"{}\" fill=\"{ink}\">{}</text>",
        solid.max(1.0),
        left + INDENT,
        TERMS + 29.5,
        weight.number(),
        escape(label),
    )
}

fn publication(x: f32, y: f32, is_dated: bool, is_highlighted: bool) -> String {
    let (radius, fill, edge) = if is_highlighted {
        (14.0, colours::BRAND, colours::BRAND)
    } else {
        (8.0, colours::GROUND, colours::EDGE)
    };
    let dash = if is_dated || is_highlighted { "" } else { " stroke-dasharray=\"4 3\"" };
    format!(
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{edge}\" \
        stroke-width=\"2.5\"{dash}/>"
    )
}
