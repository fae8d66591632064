//! Arrow-key navigation from city to city.

use super::Point;

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    North,
    East,
    South,
    West,
}

impl Direction {
    /// The distance along the direction, and across it.
    const fn distances(self, from: Point, to: Point) -> (i32, i32) {
        let (east, south) = (to.x - from.x, to.y - from.y);
        match self {
            Self::North => (-south, east.abs()),
            Self::East => (east, south.abs()),
            Self::South => (south, east.abs()),
            Self::West => (-east, south.abs()),
        }
    }
}

/// The nearest of the points in a direction, by its index. Distance across the direction counts
/// twice, and a point that is further across than along is not in it. `None` if there is none.
#[must_use]
pub fn nearest_in_direction(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let candidates = points.iter().enumerate().filter_map(|(at, point)| {
        let (along, across) = direction.distances(*points.get(from)?, *point);
        (along > 0 && across <= along && at != from).then_some((along + 2 * across, at))
    });
    candidates.min().map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    #[test]
    fn finds_the_nearest_in_a_direction() {
        let points = [at(0, 0), at(10, 0), at(30, 1), at(5, -20), at(-3, 2)];
        assert_eq!(nearest_in_direction(&points, 0, Direction::East), Some(1));
        assert_eq!(nearest_in_direction(&points, 1, Direction::East), Some(2));
        assert_eq!(nearest_in_direction(&points, 0, Direction::North), Some(3));
        assert_eq!(nearest_in_direction(&points, 0, Direction::West), Some(4));
    }

    #[test]
    fn finds_none_where_there_is_none() {
        let points = [at(0, 0), at(1, 90)];
        assert_eq!(nearest_in_direction(&points, 0, Direction::East), None);
        assert_eq!(nearest_in_direction(&points, 7, Direction::East), None);
    }
}
