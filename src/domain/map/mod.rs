//! The map: Finland in ETRS-TM35FIN, the cities on it, label placement, and arrow-key navigation
//! between cities.
//!
//! Lengths are whole hectometres, east and south of a corner outside Finland: precise enough for a
//! map of one region, and short as text. There are no tiles, and no coordinates without a source.

mod arrow_keys;
mod labels;
mod outlines;
mod projection;

pub use arrow_keys::{Direction, nearest_in_direction};
pub use labels::{Anchor, Label, Marker, place_labels, text_width};
pub use outlines::{Outline, outlines};
pub use projection::tm35fin;

use super::Language;
use super::dataset::{City, CityRef, Dataset};
use super::order::sort;

/// A point on the map, in hectometres east and south of its corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// The corner of the map: 40 km west and 7800 km north of EPSG:3067's origin, in metres.
const WEST: f64 = 40_000.0;
const NORTH: f64 = 7_800_000.0;

impl Point {
    /// The point of a location in WGS84 degrees north and east.
    #[must_use]
    pub fn of(lat: f64, lon: f64) -> Self {
        let (east, north) = tm35fin(lat, lon);
        // Locations of a dataset are in Finland; the cast saturates any other.
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
    /// All of Finland, with margins for names.
    pub const WHOLE: Self = Self { left: -100, top: 0, right: 7700, bottom: 12500 };

    #[must_use]
    pub const fn width(self) -> i32 {
        self.right - self.left
    }

    #[must_use]
    pub const fn height(self) -> i32 {
        self.bottom - self.top
    }

    /// Whether two rectangles overlap.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether another rectangle is inside this one.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// The smallest rectangle that contains both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The bounds of the map of these regions, with margins for names; the whole map if none has an
    /// outline.
    #[must_use]
    pub fn of_regions<'a>(lines: &'static str, codes: impl Iterator<Item = &'a str>) -> Self {
        let bounds = codes.filter_map(|code| outlines(lines).find(|outline| outline.code == code));
        let Some(regions) = bounds.map(Outline::bounds).reduce(Self::union) else {
            return Self::WHOLE;
        };
        // A small region is not enlarged beyond the precision of its outline. The aspect ratio
        // leaves room for names, and is at most as tall as the whole map's.
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

/// The font size of the names on the whole map, in hectometres.
pub const FONT_SIZE: i32 = 300;

/// The markers of these cities within the bounds, the largest first, so that small ones are drawn on top.
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

/// The radius of a city's marker on the whole map, in hectometres: the area is proportional to the
/// inhabitants, relative to the largest city, but never too small to see.
fn radius(inhabitants: u32, most: u32) -> i32 {
    const LARGEST: u32 = 260;
    const SMALLEST: u32 = 55;
    let radius = inhabitants.isqrt() * LARGEST / most.isqrt().max(1);
    i32::try_from(radius.clamp(SMALLEST, LARGEST)).unwrap_or_default()
}
