//! The timeline of the series, above its list.
//!
//! It shows what the list says in words: dates, relations and what has no date. So it is hidden
//! from assistive technology, and nothing in it is focusable. Its positions are percentages of its
//! width: it needs no measuring, and its text stays as large as all other text.

use leptos::prelude::Get;

use crate::domain::dataset::{Dataset, PublicationRef};
use crate::domain::timeline::{Band, Dot, Relation, RelationKind, Timeline};
use crate::domain::{Language, Title};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::words::lang;
use crate::ui::tree::{Tree, tag};

/// Heights, in em: of the dots and their numbers, of the terms and their names, of the axis, of the
/// years.
const DOTS: &str = "4.5em";
const NUMBERS: &str = "6.1em";
const TERMS: &str = "6.5em";
const TERMS_HEIGHT: &str = "1.9em";
const TERMS_TEXT: &str = "7.8em";
const AXIS: &str = "8.9em";
const TICKS: &str = "9.4em";
const YEARS: &str = "10.6em";

/// How much of the width is the axis, in thousandths; the rest is for what has no date.
const DATED: i32 = 880;

/// How many years are labelled at most.
const MOST_YEARS: usize = 7;

/// The timeline of these publications; none where no date is known.
pub fn timeline(
    screen: Screen,
    publications: &[PublicationRef],
    language: Language,
) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let timeline = Timeline::of(dataset, publications)?;
    let dated = tag("svg.dated")
        .set("width", percent(DATED))
        .set("overflow", "visible")
        .each(timeline.terms.iter().map(|band| term(dataset, *band, text)))
        .with(axis(&timeline.years))
        .each(timeline.relations.iter().map(|relation| arc(*relation)))
        .each(timeline.publications.iter().map(|dot| publication_dot(screen, dataset, *dot)));
    let undated = timeline.undated.iter().enumerate().map(|(at, publication)| {
        circle(screen, dataset, *publication, undated_position(&timeline, at), "dot undated")
    });
    let drawing =
        tag("svg.timeline-drawing").with(fade()).with(dated).each(undated).with(numbers(&timeline));
    let has = |kind| timeline.relations.iter().any(|relation| relation.kind == kind);
    let legend = tag("ul.legend")
        .with(legend_entry("band", text.term_shown))
        .with(has(RelationKind::Answers).then(|| legend_entry("answers", text.answers)))
        .with(has(RelationKind::Follows).then(|| legend_entry("follows", text.follows)))
        .with((!timeline.undated.is_empty()).then(|| legend_entry("no-date", text.undated)));
    Some(tag("div.timeline").set("aria-hidden", "true").with(drawing).with(legend))
}

/// What a symbol of the timeline means.
fn legend_entry(sign: &'static str, words: &'static str) -> Tree {
    let drawing = tag("svg.legend-sign").set("viewBox", "0 0 32 16").with(match sign {
        "band" => vec![tag("rect.band").set("width", "32").set("height", "16")],
        "no-date" => vec![tag("circle.dot undated").set("cx", "16").set("cy", "8").set("r", "6")],
        _ => vec![
            tag("path").class(sign).set("d", "M3 14C5 1 27 1 29 14"),
            tag("path.head").set("d", "M20 0l-8 4 8 4z"),
        ],
    });
    tag("li").with(drawing).with(tag("span").with(words))
}

/// A term: its end date is not known, so it fades out before the next one.
fn term(dataset: &Dataset, band: Band, text: &Text) -> Tree {
    let term = dataset.term(band.term);
    let label = |class| {
        tag("text").class(class).set("x", percent(band.from)).set("dx", ".5em").set("y", TERMS_TEXT)
    };
    tag("g.term-band")
        .with(
            tag("rect.band")
                .set("x", percent(band.from))
                .set("width", percent(band.to - band.from))
                .set("y", TERMS)
                .set("height", TERMS_HEIGHT),
        )
        .with(label("band-name").with((text.term)(term.id)))
        .with(label("band-year").with(term.id))
}

/// The gradient by which a term fades out.
fn fade() -> Tree {
    let stop = |class, offset| tag("stop").class(class).set("offset", offset);
    let gradient = tag("linearGradient")
        .set("id", "kpr-fade")
        .with(stop("shown", "0"))
        .with(stop("shown", "0.5"))
        .with(stop("gone", "1"));
    tag("defs").with(gradient)
}

fn axis(years: &[(u16, i32)]) -> Tree {
    let step = years.len().div_ceil(MOST_YEARS).max(1);
    let ticks = years.iter().step_by(step).map(|(year, at)| {
        tag("g")
            .with(
                tag("line.tick")
                    .set("x1", percent(*at))
                    .set("x2", percent(*at))
                    .set("y1", AXIS)
                    .set("y2", TICKS),
            )
            .with(tag("text.year").set("x", percent(*at)).set("y", YEARS).with(year.to_string()))
    });
    tag("g.axis")
        .with(tag("line").set("x1", "0").set("x2", "100%").set("y1", AXIS).set("y2", AXIS))
        .each(ticks)
}

/// From the later publication, which answers or follows, to the earlier one.
fn arc(relation: Relation) -> Tree {
    let span = relation.to - relation.from;
    // The longer, the higher: so that arcs to the same publication do not overlap. In tenths of an em.
    let height = 15 + span.clamp(0, 1000) * 25 / 1000;
    let tenths = |number: i32| format!("{}.{}em", number / 10, number % 10);
    let class = match relation.kind {
        RelationKind::Answers => "arc answers",
        RelationKind::Follows => "arc follows",
    };
    let top = 40 - height;
    let curve = tag("svg")
        .set("x", percent(relation.from))
        .set("width", percent(span))
        .set("y", tenths(top))
        .set("height", tenths(height))
        .set("viewBox", "0 0 100 100")
        .set("preserveAspectRatio", "none")
        .set("overflow", "visible")
        .with(tag("path").class(class).set("d", "M0 100C0 -30 100 -30 100 100"));
    // In the middle, since two arcs may end at the same publication.
    let head = tag("svg")
        .set("x", percent(i32::midpoint(relation.from, relation.to)))
        .set("y", tenths(top))
        .set("overflow", "visible")
        .with(tag("path.head").set("d", "M4 -4L-5 1L4 6z"));
    tag("g").with(curve).with(head)
}

/// A publication: a point where its day is known, else a span.
fn publication_dot(screen: Screen, dataset: &Dataset, dot: Dot) -> Tree {
    if dot.from == dot.to {
        return circle(screen, dataset, dot.publication, dot.from, "dot");
    }
    let span = tag("rect")
        .set("x", percent(dot.from))
        .set("width", percent(dot.to - dot.from))
        .set("y", "4.1em")
        .set("height", ".8em")
        .set("rx", ".4em");
    linked_to(screen, dataset, dot.publication, span.class("dot"))
}

fn circle(
    screen: Screen,
    dataset: &Dataset,
    publication: PublicationRef,
    at: i32,
    class: &'static str,
) -> Tree {
    let circle = tag("circle").set("cx", percent(at)).set("cy", DOTS).set("r", ".45em");
    linked_to(screen, dataset, publication, circle.class(class))
}

/// The numbers under the dots, which the list below counts by; none where there are too many.
fn numbers(timeline: &Timeline) -> Vec<Tree> {
    const MOST: usize = 9;
    let dated = timeline.publications.iter().map(|dot| dot.middle() * DATED / 1000);
    let undated = (0..timeline.undated.len()).map(|at| undated_position(timeline, at));
    let positions: Vec<_> = dated.chain(undated).collect();
    if positions.len() > MOST {
        return Vec::new();
    }
    let number = |(at, position): (usize, i32)| {
        let number = (at + 1).to_string();
        tag("text.dot-number").set("x", percent(position)).set("y", NUMBERS).with(number)
    };
    positions.into_iter().enumerate().map(number).collect()
}

/// The position of a publication without a date: in a separate section after the axis.
fn undated_position(timeline: &Timeline, at: usize) -> i32 {
    let part = |number: usize| i32::try_from(number).unwrap_or_default();
    900 + 100 * part(2 * at + 1) / part(2 * timeline.undated.len()).max(1)
}

/// A shape that links to its publication, with the title as its tooltip.
fn linked_to(screen: Screen, dataset: &Dataset, publication: PublicationRef, shape: Tree) -> Tree {
    let publication = dataset.publication(publication);
    let Title { text, language } = publication.title;
    let language = lang(language, screen.navigation.language.get());
    shape
        .set("data-dot", publication.id)
        .set("data-go", screen.link_to(publication.id))
        .with(tag("title").maybe("lang", language).with(text))
}

/// Thousandths as a length.
fn percent(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
