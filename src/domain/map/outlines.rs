//! The regions as outlines: Natural Earth 1:10m, generalised; good for orientation, not for
//! measuring. Not part of the wasm: they are in `public/outlines.js`.

use super::Bounds;

/// One region of the base map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The region's code, as in the dataset.
    pub code: &'static str,
    /// Left, top, right and bottom, in kilometres of the map.
    edges: &'static str,
    /// The outline as SVG path data, in kilometres of the map.
    pub path: &'static str,
}

impl Outline {
    /// The rectangle around the region.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        let mut edges = self.edges.split(' ').map(|edge| edge.parse().map_or(0, |km: i32| km * 10));
        let mut edge = || edges.next().unwrap_or_default();
        Bounds { left: edge(), top: edge(), right: edge(), bottom: edge() }
    }
}

/// The regions of a base map: a line for each, `CODE:LEFT TOP RIGHT BOTTOM:PATH`, in kilometres of
/// the map.
pub fn outlines(lines: &'static str) -> impl Iterator<Item = Outline> {
    lines.lines().filter_map(|line| {
        let (code, rest) = line.split_once(':')?;
        let (edges, path) = rest.split_once(':')?;
        Some(Outline { code, edges, path })
    })
}
