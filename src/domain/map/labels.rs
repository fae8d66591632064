//! Label placement: each name beside its marker where it fits, else further away with a leader
//! line.
//!
//! No two names overlap, none covers a marker, none leaves the bounds, and no line crosses a name.
//! A name that does not fit is omitted; the list names the city too.

use super::{Bounds, Point};
use crate::domain::dataset::City;

/// A marker and its name.
#[derive(Clone, Copy, Debug)]
pub struct Marker<'a> {
    pub city: &'a City,
    pub at: Point,
    /// In hectometres.
    pub radius: i32,
    pub name: &'static str,
}

/// The text anchor, as in SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A placed name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The anchor point on the text's baseline.
    pub at: Point,
    pub anchor: Anchor,
    /// The bounding box of the text.
    pub bounds: Bounds,
    /// The end of the leader line from the marker, where the name is not beside it.
    pub leader: Option<Point>,
}

/// The directions from a marker to its name, the best first: the shares of the distance that are
/// east and south, in hundredths.
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

/// The distances of a name from its marker, in hundredths of the font size. All but the first need
/// a leader line.
const DISTANCES: [i32; 8] = [25, 80, 140, 200, 280, 380, 500, 650];

/// With more markers than this, only two orders of placement are tried.
const MAX_SHUFFLED: usize = 30;

/// Only the names of so many markers, the first ones, are tried: no map has room for more.
const MAX_NAMED: usize = 1_000;

/// Places the name of each marker, in their order, at this font size in hectometres; `None` where a
/// name does not fit.
#[must_use]
pub fn place_labels(bounds: Bounds, markers: &[Marker], font_size: i32) -> Vec<Option<Label>> {
    // A name that does not fit is placed first on the next try.
    let mut order: Vec<_> = (0..markers.len().min(MAX_NAMED)).collect();
    let mut best = (usize::MAX, Vec::new());
    // On a crowded map not all names fit, and more tries would take too long.
    let tries = if markers.len() <= MAX_SHUFFLED { markers.len() } else { 1 };
    for _ in 0..=tries {
        let (labels, failed) = place_in(&order, bounds, markers, font_size);
        if failed.len() < best.0 {
            best = (failed.len(), labels);
        }
        let Some(first) = failed.first() else { break };
        order.retain(|at| at != first);
        order.insert(0, *first);
    }
    best.1
}

/// Places the names in this order, each at the best free position. Also returns those that do not
/// fit.
fn place_in(
    order: &[usize],
    bounds: Bounds,
    markers: &[Marker],
    font_size: i32,
) -> (Vec<Option<Label>>, Vec<usize>) {
    let mut taken = Taken::new(bounds);
    for (at, marker) in markers.iter().enumerate() {
        taken.insert(at, square(marker.at, marker.radius));
    }
    let mut labels = vec![None; markers.len()];
    let mut failed = Vec::new();
    for at in order {
        let marker = markers[*at];
        let free = candidates(marker, font_size).find(|label| {
            bounds.contains(label.bounds)
                && taken.is_free(label.bounds, None)
                && leader_squares(marker, *label, font_size)
                    .all(|step| taken.is_free(step, Some(*at)))
        });
        match free {
            Some(label) => {
                taken.insert(*at, label.bounds);
                for step in leader_squares(marker, label, font_size) {
                    taken.insert(*at, step);
                }
                labels[*at] = Some(label);
            }
            None => failed.push(*at),
        }
    }
    (labels, failed)
}

/// The cells of a grid, in each direction.
const CELLS: usize = 32;

/// The rectangles of markers, names and leader lines, each with its marker, in the cells of a grid: what is far away
/// is not compared, however many there are.
struct Taken {
    bounds: Bounds,
    cells: Vec<Vec<(usize, Bounds)>>,
}

impl Taken {
    fn new(bounds: Bounds) -> Self {
        Self { bounds, cells: vec![Vec::new(); CELLS * CELLS] }
    }

    fn insert(&mut self, of: usize, rectangle: Bounds) {
        for cell in self.cells_of(rectangle) {
            self.cells[cell].push((of, rectangle));
        }
    }

    /// Whether nothing overlaps the rectangle, but what belongs to the marker `own`.
    fn is_free(&self, rectangle: Bounds, own: Option<usize>) -> bool {
        let mut near = self.cells_of(rectangle).flat_map(|cell| &self.cells[cell]);
        near.all(|(of, other)| Some(*of) == own || !other.overlaps(rectangle))
    }

    /// What is outside the bounds is in the cells at their edge.
    fn cells_of(&self, rectangle: Bounds) -> impl Iterator<Item = usize> + use<> {
        let cell = |off: i32, length: i32| {
            let share = usize::try_from(off.max(0)).unwrap_or_default() * CELLS;
            (share / usize::try_from(length.max(1)).unwrap_or(1)).min(CELLS - 1)
        };
        let Bounds { left, top, .. } = self.bounds;
        let column = |x| cell(x - left, self.bounds.width());
        let row = |y| cell(y - top, self.bounds.height());
        let columns = column(rectangle.left)..=column(rectangle.right);
        (row(rectangle.top)..=row(rectangle.bottom))
            .flat_map(move |row| columns.clone().map(move |column| row * CELLS + column))
    }
}

fn square(middle: Point, half: i32) -> Bounds {
    Bounds {
        left: middle.x - half,
        top: middle.y - half,
        right: middle.x + half,
        bottom: middle.y + half,
    }
}

/// All candidate positions of a name, the best first.
fn candidates(marker: Marker, font_size: i32) -> impl Iterator<Item = Label> {
    let width = text_width(marker.name) * font_size / 100;
    DISTANCES.into_iter().flat_map(move |distance| {
        let off = marker.radius + distance * font_size / 100;
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
            // A line of text is higher than its font size.
            let line_height = font_size * 120 / 100;
            let top = edge.y - (100 - south) * line_height / 200;
            Label {
                at: Point { x: edge.x, y: top + line_height * 78 / 100 },
                anchor,
                bounds: Bounds { left, top, right: left + width, bottom: top + line_height },
                leader: (distance > DISTANCES[0]).then_some(edge),
            }
        })
    })
}

/// The leader line as small squares along it.
fn leader_squares(marker: Marker, label: Label, font_size: i32) -> impl Iterator<Item = Bounds> {
    const STEPS: i32 = 12;
    let from = marker.at;
    let to = label.leader;
    (1..STEPS).filter_map(move |step| {
        let to = to?;
        let along = |a: i32, b: i32| a + (b - a) * step / STEPS;
        Some(square(Point { x: along(from.x, to.x), y: along(from.y, to.y) }, font_size / 12))
    })
}

/// The width of a text in hundredths of the font size: an overestimate, since the font is not known
/// here.
#[must_use]
pub fn text_width(text: &str) -> i32 {
    // A longer name has no room on any map, and its width would overflow.
    const MAX_LETTERS: usize = 1_000;
    let letters = text.chars().take(MAX_LETTERS).map(|letter| match letter {
        'i' | 'j' | 'l' | 'I' | ':' | '.' | ' ' | '\'' => 33,
        't' | 'f' | 'r' | 'J' => 43,
        'm' | 'w' | 'M' | 'W' => 98,
        letter if letter.is_ascii_lowercase() => 62,
        'å' | 'ä' | 'ö' => 62,
        _ => 73,
    });
    letters.sum::<i32>() + 10
}
