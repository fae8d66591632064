//! Label placement: each name beside its marker where it fits, else further off, with a leader line.
//!
//! No two names overlap, none covers a marker, none leaves the bounds, and no line crosses a name.
//! A name that does not fit is left out; the view names the city in its list too.

use super::{Bounds, Point};
use crate::domain::dataset::City;

/// A marker and the name that it wants.
#[derive(Clone, Copy, Debug)]
pub struct Marker<'a> {
    pub city: &'a City,
    pub at: Point,
    /// From the middle to the edge, in hectometres.
    pub radius: i32,
    pub name: &'static str,
}

/// Which side of a name its point is at; the names are SVG's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The point on the base line of the text.
    pub at: Point,
    pub anchor: Anchor,
    /// The rectangle that the text has for itself.
    pub bounds: Bounds,
    /// The end of the line from the marker, where the name stands far from it.
    pub leader: Option<Point>,
}

/// The sides of a marker on which a name may stand, the best first, as the share of the distance
/// that lies east and south, in hundredths.
const SIDES: [(i32, i32); 16] = [
    (100, 0),
    (-100, 0),
    (70, -70),
    (70, 70),
    (-70, -70),
    (-70, 70),
    (0, -100),
    (0, 100),
    (92, 38),
    (92, -38),
    (-92, 38),
    (-92, -38),
    (38, 92),
    (-38, 92),
    (38, -92),
    (-38, -92),
];

/// How far from its marker a name may stand, in hundredths of the letters' height. A line leads
/// to all but the first.
const DISTANCES: [i32; 8] = [25, 80, 140, 200, 280, 380, 500, 650];

/// From how many markers on names are not shuffled until all find room.
const CROWD: usize = 30;

/// Finds room for the name of each marker, in their order, for letters of this height in
/// hectometres.
#[must_use]
pub fn place_labels(bounds: Bounds, markers: &[Marker], height: i32) -> Vec<Option<Label>> {
    // A name that finds no room has its turn before those that took it.
    let mut order: Vec<_> = (0..markers.len()).collect();
    let mut best = (usize::MAX, Vec::new());
    // In a crowd there is no room for all, and no time for more than one try.
    let tries = if markers.len() <= CROWD { markers.len() } else { 1 };
    for _ in 0..=tries {
        let (labels, failed) = place_in(&order, bounds, markers, height);
        if failed.len() < best.0 {
            best = (failed.len(), labels);
        }
        let Some(first) = failed.first() else { break };
        order.retain(|at| at != first);
        order.insert(0, *first);
    }
    best.1
}

/// Places the names in this order, each in the best room left. Returns which found none.
fn place_in(
    order: &[usize],
    bounds: Bounds,
    markers: &[Marker],
    height: i32,
) -> (Vec<Option<Label>>, Vec<usize>) {
    let mut taken: Vec<_> = markers
        .iter()
        .enumerate()
        .map(|(at, marker)| (at, square(marker.at, marker.radius)))
        .collect();
    let mut labels = vec![None; markers.len()];
    let mut failed = Vec::new();
    for at in order {
        let marker = markers[*at];
        let free = |place: Bounds| {
            bounds.holds(place) && taken.iter().all(|(_, other)| !other.meets(place))
        };
        let room = candidates(marker, height).find(|label| {
            free(label.bounds)
                && steps(marker, *label, height)
                    .all(|step| taken.iter().all(|(of, other)| of == at || !other.meets(step)))
        });
        match room {
            Some(label) => {
                taken.push((*at, label.bounds));
                taken.extend(steps(marker, label, height).map(|step| (*at, step)));
                labels[*at] = Some(label);
            }
            None => failed.push(*at),
        }
    }
    (labels, failed)
}

fn square(middle: Point, half: i32) -> Bounds {
    Bounds {
        left: middle.x - half,
        top: middle.y - half,
        right: middle.x + half,
        bottom: middle.y + half,
    }
}

/// All places for a name, the best first.
fn candidates(marker: Marker, height: i32) -> impl Iterator<Item = Label> {
    let width = width(marker.name) * height / 100;
    DISTANCES.into_iter().flat_map(move |distance| {
        let off = marker.radius + distance * height / 100;
        SIDES.into_iter().map(move |(east, south)| {
            let edge =
                Point { x: marker.at.x + east * off / 100, y: marker.at.y + south * off / 100 };
            let anchor = match east {
                0 => Anchor::Middle,
                1.. => Anchor::Start,
                _ => Anchor::End,
            };
            let left = match anchor {
                Anchor::Start => edge.x,
                Anchor::Middle => edge.x - width / 2,
                Anchor::End => edge.x - width,
            };
            // A line of text is higher than its letters.
            let line = height * 120 / 100;
            let top = edge.y - (100 - south) * line / 200;
            Label {
                at: Point { x: edge.x, y: top + line * 78 / 100 },
                anchor,
                bounds: Bounds { left, top, right: left + width, bottom: top + line },
                leader: (distance > DISTANCES[0]).then_some(edge),
            }
        })
    })
}

/// The line that leads to a name, as small squares along it.
fn steps(marker: Marker, label: Label, height: i32) -> impl Iterator<Item = Bounds> {
    const STEPS: i32 = 12;
    let from = marker.at;
    let to = label.leader;
    (1..STEPS).filter_map(move |step| {
        let to = to?;
        let along = |a: i32, b: i32| a + (b - a) * step / STEPS;
        Some(square(Point { x: along(from.x, to.x), y: along(from.y, to.y) }, height / 12))
    })
}

/// The width of a text in hundredths of its letters' height; rather too wide than too narrow,
/// since no font is known here.
fn width(text: &str) -> i32 {
    let letters = text.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | 'I' | ':' | '.' | ' ' | '\'' => 33,
        't' | 'f' | 'r' | 'J' => 43,
        'm' | 'w' | 'M' | 'W' => 98,
        letter if letter.is_ascii_lowercase() => 62,
        'å' | 'ä' | 'ö' => 62,
        _ => 73,
    });
    letters.sum::<i32>() + 10
}
