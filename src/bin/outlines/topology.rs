//! The base map: a `TopoJSON` topology, and its arcs projected and simplified.

use std::collections::BTreeMap;

use kaupunkipolitiikka::domain::map::Point;
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::Value;

use crate::Failure;

/// The least area that a bend of an outline cuts off, in square hectometres; smaller bends are
/// removed.
const MIN_BEND: i64 = 600;

/// Points east and south, in kilometres of the map.
pub type Ring = Vec<(i64, i64)>;

/// A `TopoJSON` topology with one collection, `regions`.
pub struct Topology {
    /// Simplified, in kilometres of the map.
    arcs: Vec<Ring>,
    regions: Vec<Value>,
}

impl<'de> Deserialize<'de> for Topology {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Value::deserialize(deserializer)?;
        let arcs = json["arcs"].as_array().ok_or_else(|| D::Error::custom("no arcs"))?;
        let number = |key: &str, at: usize| json["transform"][key][at].as_f64().unwrap_or_default();
        let (scale, translate) = (
            (number("scale", 0), number("scale", 1)),
            (number("translate", 0), number("translate", 1)),
        );
        let regions = &json["objects"]["regions"]["geometries"];
        Ok(Self {
            arcs: arcs.iter().map(|arc| simplified(arc, scale, translate)).collect(),
            regions: regions.as_array().ok_or_else(|| D::Error::custom("no regions"))?.clone(),
        })
    }
}

impl Topology {
    /// The rings of each region, by its code.
    pub fn regions(&self) -> Result<BTreeMap<String, Vec<Ring>>, Failure> {
        let mut regions = BTreeMap::new();
        for region in &self.regions {
            let code = region["properties"]["id"].as_str().or(region["id"].as_str());
            let code = code.ok_or("a region without a code")?;
            let polygons = match region["type"].as_str() {
                Some("Polygon") => vec![&region["arcs"]],
                _ => list(&region["arcs"]).iter().collect(),
            };
            let rings = polygons.into_iter().flat_map(list).map(|ring| self.join(ring));
            let rings = rings.filter(|ring| ring.len() > 3).collect();
            regions.insert(code.to_owned(), rings);
        }
        Ok(regions)
    }

    /// The arcs of a ring joined; a negative number is a reversed arc (`TopoJSON` 1.0,
    /// section 2.1.4).
    fn join(&self, ring: &Value) -> Ring {
        let mut points = Ring::new();
        for index in list(ring).iter().filter_map(Value::as_i64) {
            let position = usize::try_from(if index < 0 { !index } else { index });
            let arc = position.ok().and_then(|position| self.arcs.get(position));
            let mut arc = arc.cloned().unwrap_or_default();
            if index < 0 {
                arc.reverse();
            }
            points.extend(arc);
        }
        points.dedup();
        points
    }
}

fn list(json: &Value) -> &[Value] {
    json.as_array().map_or(&[], Vec::as_slice)
}

/// An arc in whole kilometres of the map, without bends that are too small to see.
fn simplified(arc: &Value, scale: (f64, f64), translate: (f64, f64)) -> Ring {
    let (mut x, mut y) = (0.0, 0.0);
    let points = list(arc).iter().map(|step| {
        x += step[0].as_f64().unwrap_or_default();
        y += step[1].as_f64().unwrap_or_default();
        let point = Point::of(y * scale.1 + translate.1, x * scale.0 + translate.0);
        (i64::from(point.x), i64::from(point.y))
    });
    let mut points: Ring = points.collect();
    // Visvalingam's algorithm: the point that bends the line least goes first. Ends stay, so that
    // neighbours still meet.
    while let Some((area, at)) = (1..points.len().saturating_sub(1))
        .map(|at| (bend(points[at - 1], points[at], points[at + 1]), at))
        .min()
        && area < MIN_BEND
        && points.len() > 4
    {
        points.remove(at);
    }
    points.iter().map(|(x, y)| (x.div_euclid(10), y.div_euclid(10))).collect()
}

/// The area of the triangle that a bend cuts off, in square hectometres.
fn bend(a: (i64, i64), b: (i64, i64), c: (i64, i64)) -> i64 {
    ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2
}
