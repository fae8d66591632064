//! The map: Finland in ETRS-TM35FIN, the cities on it, label placement, and which city is the next
//! in a direction.
//!
//! Lengths are whole hectometres, east and south of a corner that lies beyond all land: precise
//! enough for a region that fills the map, and written without fractions. Refuses tiles, and any
//! place that no source gives.

mod labels;
mod outlines;
mod projection;
mod walk;

pub use labels::{Anchor, Label, Marker, place_labels};
pub use outlines::{Outline, outlines};
pub use projection::tm35fin;
pub use walk::{Direction, next};

use super::Language;
use super::dataset::{City, CityRef, Dataset};
use super::order::sort;

/// A place on the map, in hectometres east and south of its corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// The corner of the map: 40 km west and 7800 km north of EPSG:3067's origin, in metres.
const WEST: f64 = 40_000.0;
const NORTH: f64 = 7_800_000.0;

impl Point {
    /// Where a place lies, given in WGS84 degrees north and east.
    #[must_use]
    pub fn of(lat: f64, lon: f64) -> Self {
        let (east, north) = tm35fin(lat, lon);
        // Places of a dataset lie in Finland; a cast saturates should one not.
        #[expect(clippy::cast_possible_truncation)]
        let hectometres = |metres: f64| (metres / 100.0).round() as i32;
        Self { x: hectometres(east - WEST), y: hectometres(NORTH - north) }
    }
}

/// An axis-aligned rectangle of the map, in hectometres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Bounds {
    /// All of Finland, with room for names at sea and beyond the border.
    pub const WHOLE: Self = Self { left: -100, top: 0, right: 7700, bottom: 12500 };

    #[must_use]
    pub const fn width(self) -> i32 {
        self.right - self.left
    }

    #[must_use]
    pub const fn height(self) -> i32 {
        self.bottom - self.top
    }

    /// Whether two rectangles have a point in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether another rectangle lies within this one.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The bounds of the map that shows these regions, with room for names around them;
    /// the whole map where there is none of them.
    #[must_use]
    pub fn of_regions<'a>(lines: &'static str, codes: impl Iterator<Item = &'a str>) -> Self {
        let bounds = codes.filter_map(|code| outlines(lines).find(|outline| outline.code == code));
        let Some(regions) = bounds.map(Outline::bounds).reduce(Self::around) else {
            return Self::WHOLE;
        };
        // A small region is not drawn larger than its simplified border bears. No bounds are so
        // flat that they have no room for names, or higher than the whole map's shape.
        let width = (regions.width() * 5 / 4)
            .max(regions.height() * Self::WHOLE.width() / Self::WHOLE.height())
            .clamp(2000, Self::WHOLE.width());
        let height = (regions.height() * 5 / 4)
            .clamp(width * 3 / 4, width * Self::WHOLE.height() / Self::WHOLE.width());
        let left = i32::midpoint(regions.left, regions.right) - width / 2;
        let top = i32::midpoint(regions.top, regions.bottom) - height / 2;
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// A length of the whole map, scaled to look as long within these bounds.
    #[must_use]
    pub const fn scaled(self, length: i32) -> i32 {
        length * self.width() / Self::WHOLE.width()
    }
}

/// The height of the names' letters on the whole map, in hectometres.
pub const LETTERS: i32 = 300;

/// The markers of these cities within the bounds, the largest first: small ones lie on top.
#[must_use]
pub fn markers<'a>(
    dataset: &'a Dataset,
    cities: &[CityRef],
    bounds: Bounds,
    language: Language,
) -> Vec<Marker<'a>> {
    let most = dataset.cities.iter().map(City::inhabitants).max().unwrap_or_default();
    let mut cities: Vec<_> = cities.iter().map(|at| dataset.city(*at)).collect();
    sort(&mut cities, |a, b| b.inhabitants().cmp(&a.inhabitants()));
    let marker = |city: &'a City| Marker {
        city,
        at: Point::of(city.lat, city.lon),
        radius: bounds.scaled(radius(city.inhabitants(), most)),
        name: city.name(language),
    };
    cities.into_iter().map(marker).collect()
}

/// The radius of the marker of a city on the whole map, in hectometres: its area stands for the
/// inhabitants, beside those of the largest city. One of few inhabitants can still be seen.
fn radius(inhabitants: u32, most: u32) -> i32 {
    const LARGEST: u32 = 260;
    const SMALLEST: u32 = 55;
    let radius = inhabitants.isqrt() * LARGEST / most.isqrt().max(1);
    i32::try_from(radius.clamp(SMALLEST, LARGEST)).unwrap_or_default()
}
