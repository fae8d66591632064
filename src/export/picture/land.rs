//! The outlines of the regions in a picture: only what is within the map, so that nothing lies below the title and
//! nothing is hidden in the file.

use super::svg::push_number;
use crate::domain::map::{Bounds, Point};

/// The part of a region's outline that is within bounds, as SVG path data; empty where nothing is. `path` is that of an
/// [`Outline`](crate::domain::map::Outline): rings of relative steps in kilometres; `to_picture` gives the place of a
/// point of the map.
pub(super) fn clipped(
    path: &str,
    bounds: Bounds,
    to_picture: &dyn Fn(Point) -> (i32, i32),
) -> String {
    let mut data = String::new();
    for ring in rings(path) {
        let ring: Vec<_> = clip(ring, bounds).into_iter().map(to_picture).collect();
        push_ring(&mut data, &ring);
    }
    data
}

/// The rings of an outline, in hectometres.
fn rings(path: &str) -> Vec<Vec<Point>> {
    let mut rings = Vec::new();
    // A ring begins from the first point of the one before.
    let mut start = Point::default();
    for ring in path.split_terminator('z') {
        let mut at = start;
        let mut points = Vec::new();
        let numbers = numbers(ring);
        for step in numbers.chunks_exact(2) {
            at = Point { x: at.x + step[0] * 10, y: at.y + step[1] * 10 };
            points.push(at);
        }
        start = points.first().copied().unwrap_or(start);
        rings.push(points);
    }
    rings
}

/// The numbers of path data, which blanks or a sign part.
fn numbers(data: &str) -> Vec<i32> {
    let data = data.replace('-', " -");
    let parts = data.split(|letter: char| letter != '-' && !letter.is_ascii_digit());
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// The part of a ring within bounds: Sutherland and Hodgman's algorithm, one edge of the bounds after the other.
fn clip(ring: Vec<Point>, bounds: Bounds) -> Vec<Point> {
    let edges: [&dyn Fn(Point) -> i32; 4] = [
        &|point| point.x - bounds.left,
        &|point| bounds.right - point.x,
        &|point| point.y - bounds.top,
        &|point| bounds.bottom - point.y,
    ];
    let mut ring = ring;
    for inside in edges {
        let mut kept = Vec::with_capacity(ring.len());
        let mut before = ring.last().copied().unwrap_or_default();
        for point in ring {
            let (a, b) = (inside(before), inside(point));
            if (a < 0) != (b < 0) {
                let cross = |from: i32, to: i32| from + (to - from) * a / (a - b);
                kept.push(Point { x: cross(before.x, point.x), y: cross(before.y, point.y) });
            }
            if b >= 0 {
                kept.push(point);
            }
            before = point;
        }
        ring = kept;
    }
    ring
}

fn push_ring(data: &mut String, ring: &[(i32, i32)]) {
    let mut before = (0, 0);
    for (at, (x, y)) in ring.iter().enumerate() {
        // The first absolute, the others relative: shorter.
        data.push_str(["M", "l"][at.min(1)]);
        push_number(data, x - before.0);
        data.push(' ');
        push_number(data, y - before.1);
        before = (*x, *y);
    }
    if !ring.is_empty() {
        data.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds { left: 0, top: 0, right: 100, bottom: 100 };

    fn clipped_at_once(path: &str) -> String {
        clipped(path, BOUNDS, &|point| (point.x, point.y))
    }

    #[test]
    fn what_is_within_is_whole() {
        assert_eq!(clipped_at_once("m1 2 3-1 0 4z"), "M1 2l3 -1l0 4z");
        assert_eq!(clipped_at_once("m1 1 1 0 0 1zm4 4 1 0 0 1z"), "M1 1l1 0l0 1zM5 5l1 0l0 1z");
    }

    #[test]
    fn what_leaves_is_cut_at_the_edge_and_what_is_outside_is_not_there() {
        assert_eq!(clipped_at_once("m5 5 10 0 0 2-10 0z"), "M5 5l5 0l0 2l-5 0z");
        assert_eq!(clipped_at_once("m20 20 5 0 0 5z"), "");
    }
}
