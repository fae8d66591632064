//! The timeline of the series, above its list.
//!
//! A picture of what the list says in words, with its dates, relations and what has no date; so it
//! is hidden from assistive technology, and nothing in it takes the focus. Its positions are percentages of
//! its width: it needs no measuring, and its text stays as large as all other text. It is drawn for a
//! narrow and for a wide container, and the styles show one of both.

use leptos::prelude::Get;

use crate::domain::dataset::PublicationRef;
use crate::domain::timeline::{
    ARROW_ALONG, ARROW_DOWN, ARROW_UP, Arc, Band, Dot, Heights, RelationKind, Timeline,
};
use crate::domain::{Language, Title};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::overview::is_at_a_glance;
use crate::ui::parts::words::lang;
use crate::ui::tree::{Tree, tag};

/// How much of the width is the axis, in thousandths; the rest is for what has no date.
const DATED: i32 = 880;

/// The timeline of these publications; none where no date is known.
pub fn timeline(
    screen: Screen,
    publications: &[PublicationRef],
    language: Language,
) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let narrow = Timeline::of(dataset, publications, Timeline::NARROW)?;
    let wide = Timeline::of(dataset, publications, Timeline::WIDE)?;
    let has = |kind| narrow.relations.iter().any(|relation| relation.kind == kind);
    let legend = || {
        tag("ul.legend")
            .with(legend_entry("band", text.term_shown))
            .with(has(RelationKind::Answers).then(|| legend_entry("answers", text.answers)))
            .with(has(RelationKind::Follows).then(|| legend_entry("follows", text.follows)))
            .with(
                narrow
                    .dots
                    .iter()
                    .any(|dot| !dot.is_dated)
                    .then(|| legend_entry("no-date", text.undated)),
            )
    };
    Some(
        tag("div.timeline")
            .set("aria-hidden", "true")
            .with(fade())
            .with(drawing(screen, &wide, "timeline-drawing wide", text))
            .with(drawing(screen, &narrow, "timeline-drawing narrow", text))
            // At a glance the entries below say the same.
            .with((!screen.query(is_at_a_glance)).then(legend)),
    )
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

/// The gradient of a term whose end is not known. In an SVG of its own: a gradient that is defined in one with
/// `display: none` paints nothing.
fn fade() -> Tree {
    let stop = |class, offset| tag("stop").class(class).set("offset", offset);
    let gradient = tag("linearGradient")
        .set("id", "kpr-fade")
        .with(stop("shown", "0"))
        .with(stop("shown", "0.5"))
        .with(stop("gone", "1"));
    tag("svg.hidden").with(tag("defs").with(gradient))
}

fn drawing(screen: Screen, timeline: &Timeline, class: &'static str, text: &Text) -> Tree {
    let heights = Heights::of(timeline);
    let dated = tag("svg")
        .set("width", percent(DATED))
        .set("overflow", "visible")
        .each(timeline.dots.iter().map(|dot| date_span(*dot, &heights)))
        .with(terms(screen, timeline, heights.terms, text))
        .with(axis(timeline, heights.axis))
        .each(timeline.relations.iter().map(|relation| {
            let (earlier, later) = timeline.ends(relation);
            if timeline.is_stacked(earlier, later) {
                short_arc(*earlier, *later, relation.kind, &heights)
            } else {
                arc(heights.arc(timeline, relation), relation.kind)
            }
        }))
        .each(timeline.dots.iter().enumerate().map(|(at, dot)| {
            let number =
                (timeline.dots.len() <= Timeline::MAX_NUMBERS).then(|| (at + 1).to_string());
            publication_dot(screen, *dot, em(heights.lane(dot.lane)), number)
        }));
    tag("svg").class(class).set("height", em(heights.axis + Heights::BELOW_AXIS)).with(dated)
}

/// The terms; one whose end is not known fades. They are named in one way: by their names where all have room, else by their years.
fn terms(screen: Screen, timeline: &Timeline, top: i32, text: &Text) -> Tree {
    let id = |band: &Band| screen.dataset().term(band.term).id;
    let are_named =
        timeline.terms.iter().all(|band| timeline.has_room(band, &(text.term)(id(band))));
    tag("g").each(timeline.terms.iter().map(|band| {
        let name = if are_named { (text.term)(id(band)) } else { id(band).to_owned() };
        let label = timeline.has_room(band, &name).then(|| {
            tag("text.band-name")
                .set("x", percent(band.from))
                .set("dx", em(Timeline::LABEL_GAP))
                .set("y", em(top + 13))
                .with(name)
        });
        let rect = tag("rect")
            .class(if band.is_end_known { "band ended" } else { "band" })
            .set("x", percent(band.from))
            .set("width", percent(band.to - band.from))
            .set("y", em(top))
            .set("height", em(Heights::TERM));
        tag("g").with(rect).with(label)
    }))
}

fn axis(timeline: &Timeline, y: i32) -> Tree {
    let ticks = timeline.years.iter().map(|(year, at)| {
        let number = tag("text.year").set("x", percent(*at)).set("y", em(y + 17));
        let tick = line("tick", (*at, y), (*at, y + 5));
        tag("g").with(tick).with(number.with(year.to_string()))
    });
    tag("g.axis").with(line("axis-line", (0, y), (1000, y))).each(ticks)
}

const fn relation_class(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Answers => "arc answers",
        RelationKind::Follows => "arc follows",
    }
}

/// From the later publication, which answers or follows, to the earlier one.
fn arc(arc: Arc, kind: RelationKind) -> Tree {
    let Arc { left, right, top, start, bend, end } = arc;
    let [start, bend, end] = [start - top, bend - top, end - top];
    let curve = tag("svg")
        .set("x", percent(left))
        .set("width", percent(right - left))
        .set("y", em(top))
        .set("height", em(100))
        .set("viewBox", "0 0 100 100")
        .set("preserveAspectRatio", "none")
        .set("overflow", "visible")
        .with(
            tag("path")
                .class(relation_class(kind))
                .set("d", format!("M0 {start}C0 {bend} 100 {bend} 100 {end}")),
        );
    // In the middle, where no other arc is: both may lead to the same publication.
    tag("g").with(curve).with(head(left + (right - left) / 2, top, ARROW_ALONG))
}

/// Between two dots that lie over each other.
fn short_arc(earlier: Dot, later: Dot, kind: RelationKind, heights: &Heights) -> Tree {
    let end = |dot: Dot| (dot.middle(), heights.lane(dot.lane));
    let ((x1, y1), (x2, y2)) = (end(earlier), end(later));
    let shape = if y1 < y2 { ARROW_UP } else { ARROW_DOWN };
    tag("g").with(line(relation_class(kind), (x1, y1), (x2, y2))).with(head(
        i32::midpoint(x1, x2),
        i32::midpoint(y1, y2),
        shape,
    ))
}

/// The head of the arrow to the earlier publication.
fn head(x: i32, y: i32, shape: &'static str) -> Tree {
    tag("svg")
        .set("x", percent(x))
        .set("y", em(y))
        .set("overflow", "visible")
        .with(tag("path.head").set("d", shape))
}

/// How long a publication may have been published, where the day is not known.
fn date_span(dot: Dot, heights: &Heights) -> Option<Tree> {
    (dot.from < dot.to).then(|| {
        let y = heights.lane(dot.lane);
        line("date-span", (dot.from, y), (dot.to, y))
    })
}

/// A dot with the number by which the list below counts its publication, its title as a tooltip.
fn publication_dot(screen: Screen, dot: Dot, y: String, number: Option<String>) -> Vec<Tree> {
    let publication = screen.dataset().publication(dot.publication);
    let Title { text, language } = publication.title;
    let language = lang(language, screen.navigation.language.get());
    let x = percent(dot.middle());
    let circle = tag("circle")
        .class(if dot.is_dated { "dot" } else { "dot undated" })
        .set("cx", x.clone())
        .set("cy", y.clone())
        .set("r", ".9em")
        .set("data-dot", publication.id)
        .set("data-go", screen.link_to(publication.id))
        .with(tag("title").maybe("lang", language).with(text));
    let number = number.map(|number| {
        tag("text.dot-number").set("x", x).set("y", y).set("dy", ".35em").with(number)
    });
    [Some(circle), number].into_iter().flatten().collect()
}

fn line(class: &'static str, from: (i32, i32), to: (i32, i32)) -> Tree {
    tag("line")
        .class(class)
        .set("x1", percent(from.0))
        .set("y1", em(from.1))
        .set("x2", percent(to.0))
        .set("y2", em(to.1))
}

/// Thousandths as a length.
fn percent(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// Tenths of an em.
fn em(tenths: i32) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}
