//! The regions as outlines: Natural Earth 1:10m, generalised; good for finding one's way, not for
//! measuring. They are no part of the wasm: a page shows its map once it answers, and loads them then.

use std::sync::OnceLock;

use super::Frame;

static LAND: OnceLock<String> = OnceLock::new();

/// Takes in the outlines, for good: a line for each region, `CODE:LEFT TOP RIGHT BOTTOM:PATH`, in
/// kilometres of the map. Without them there is none.
pub fn keep_land(lines: String) {
    // The first are as good as any that follow.
    let _kept_before = LAND.set(lines);
}

/// One region of the base map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Land {
    /// The region's code, as in the dataset.
    pub code: &'static str,
    /// Left, top, right and bottom, in kilometres of the map.
    edges: &'static str,
    /// The outline as SVG path data, in kilometres of the map.
    pub path: &'static str,
}

impl Land {
    /// The rectangle around the region.
    #[must_use]
    pub fn frame(self) -> Frame {
        let mut edges = self.edges.split(' ').map(|edge| edge.parse().map_or(0, |km: i32| km * 10));
        let mut edge = || edges.next().unwrap_or_default();
        Frame { left: edge(), top: edge(), right: edge(), bottom: edge() }
    }
}

/// All regions of the base map, once they are there.
pub fn land() -> impl Iterator<Item = Land> {
    LAND.get().map_or("", String::as_str).lines().filter_map(|line| {
        let (code, rest) = line.split_once(':')?;
        let (edges, path) = rest.split_once(':')?;
        Some(Land { code, edges, path })
    })
}
