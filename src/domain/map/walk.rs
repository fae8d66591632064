//! From city to city by arrow keys.

use super::Point;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    North,
    East,
    South,
    West,
}

impl Direction {
    /// How far a step leads in the direction, and how far aside.
    const fn measure(self, from: Point, to: Point) -> (i32, i32) {
        let (east, south) = (to.x - from.x, to.y - from.y);
        match self {
            Self::North => (-south, east.abs()),
            Self::East => (east, south.abs()),
            Self::South => (south, east.abs()),
            Self::West => (-east, south.abs()),
        }
    }
}

/// The nearest of the places that lie in a direction, by its position in the list; what lies
/// aside counts twice as far, and what lies more aside than ahead is not in the direction. `None`
/// where there is nothing.
#[must_use]
pub fn next(places: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let ahead = places.iter().enumerate().filter_map(|(at, place)| {
        let (ahead, aside) = direction.measure(*places.get(from)?, *place);
        (ahead > 0 && aside <= ahead && at != from).then_some((ahead + 2 * aside, at))
    });
    ahead.min().map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    #[test]
    fn walks_to_the_nearest_ahead() {
        let places = [at(0, 0), at(10, 0), at(30, 1), at(5, -20), at(-3, 2)];
        assert_eq!(next(&places, 0, Direction::East), Some(1));
        assert_eq!(next(&places, 1, Direction::East), Some(2));
        assert_eq!(next(&places, 0, Direction::North), Some(3));
        assert_eq!(next(&places, 0, Direction::West), Some(4));
    }

    #[test]
    fn stays_where_nothing_lies_ahead() {
        let places = [at(0, 0), at(1, 90)];
        assert_eq!(next(&places, 0, Direction::East), None);
        assert_eq!(next(&places, 7, Direction::East), None);
    }
}
