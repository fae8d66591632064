//! The heights of a drawing of the timeline, in tenths of an em of its text.

use super::{Dot, Relation, Timeline};

/// From one lane to the next, with room for the line between two dots.
const LANE: i32 = 28;

/// The heads of the arrows to the earlier publication around a point, as SVG path data in pixels: of an arc, and of a
/// line between two dots that lie over each other.
pub const ARROW_ALONG: &str = "M4 -4L-5 1L4 6z";
pub const ARROW_UP: &str = "M-5 3L0 -6L5 3z";
pub const ARROW_DOWN: &str = "M-5 -3L0 6L5 -3z";

/// Where the parts of a drawing are, below its top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heights {
    /// The middle of the first lane of dots.
    pub dots: i32,
    /// The top of the terms.
    pub terms: i32,
    pub axis: i32,
}

impl Heights {
    /// The height of a term.
    pub const TERM: i32 = 19;

    /// From the axis to the end of the drawing: the numbers of the years.
    pub const BELOW_AXIS: i32 = 21;

    /// The heights that a timeline needs.
    #[must_use]
    pub fn of(timeline: &Timeline) -> Self {
        let arcs = timeline.relations.iter().map(|relation| arc_height(timeline, relation));
        let dots = arcs.max().unwrap_or_default().max(8) + 4;
        let lanes = timeline.dots.iter().map(|dot| dot.lane).max().unwrap_or_default();
        let terms = Self { dots, terms: 0, axis: 0 }.lane(lanes) + 15;
        Self { dots, terms, axis: terms + 24 }
    }

    /// The height of the middle of a lane.
    #[must_use]
    pub fn lane(&self, lane: usize) -> i32 {
        self.dots + LANE * i32::try_from(lane).unwrap_or_default()
    }

    /// The curve from the left one of two publications to the right one: the heights of its start, of both of its
    /// control points, and of its end. Its highest point is that of the arc.
    #[must_use]
    pub fn arc(&self, timeline: &Timeline, relation: &Relation) -> Arc {
        let (earlier, later) = timeline.ends(relation);
        let (left, right) =
            if earlier.middle() < later.middle() { (earlier, later) } else { (later, earlier) };
        let top = self.dots - arc_height(timeline, relation);
        let (start, end) = (self.lane(left.lane), self.lane(right.lane));
        let bend = top - (start + end - 2 * top) / 6;
        Arc { left: left.middle(), right: right.middle(), top, start, bend, end }
    }
}

/// The curve of a relation, a cubic Bézier curve whose control points lie above its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Both ends, in thousandths of the axis.
    pub left: i32,
    pub right: i32,
    /// The highest point of the curve.
    pub top: i32,
    pub start: i32,
    /// The height of both control points.
    pub bend: i32,
    pub end: i32,
}

/// How far above the first lane: the longer, the higher, so that arcs to the same publication lie apart.
fn arc_height(timeline: &Timeline, relation: &Relation) -> i32 {
    let (earlier, later): (&Dot, &Dot) = timeline.ends(relation);
    if timeline.is_stacked(earlier, later) {
        return 0;
    }
    20 + (later.middle() - earlier.middle()).abs().min(1000) * 25 / 1000
}
