//! The outlines of the map are those of the base map: this test draws them anew and compares.
//! `KPR_LAND=write cargo test --test land` writes them.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kaupunkipolitiikka::domain::map::{Point, land};
use serde_json::Value;

const BASE: &str = include_str!("fixtures/regions.topo.json");
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/outlines.js");

/// What a bend of the outline is at least worth, in square kilometres.
const BEND: i64 = 6;

type Line = Vec<(i64, i64)>;

#[test]
fn the_land_is_that_of_the_base_map() {
    let kept = std::fs::read_to_string(FILE).unwrap();
    let (remarks, _) = kept.split_once('`').unwrap();
    let drawn = format!("{remarks}`\n{}`;\n", drawn());
    if std::env::var("KPR_LAND").is_ok_and(|wish| wish == "write") {
        return std::fs::write(FILE, &drawn).unwrap();
    }
    assert_eq!(kept, drawn, "write it anew with KPR_LAND=write cargo test --test land");
}

#[test]
fn every_region_of_the_dataset_has_an_outline() {
    let mut of_dataset: Vec<_> =
        support::published().regions.iter().map(|region| region.code).collect();
    of_dataset.sort_unstable();
    let of_land: Vec<_> = land(support::land()).map(|land| land.code.to_owned()).collect();
    assert_eq!(of_land, of_dataset);
}

#[test]
fn every_city_lies_in_its_region_or_at_its_shore() {
    let dataset = support::published();
    for city in &dataset.cities {
        let code = &dataset.region(city.region).code;
        let land = land(support::land()).find(|land| land.code == *code).unwrap();
        let (at, frame) = (Point::of(city.lat, city.lon), land.frame());
        let inside = frame.left - 50 <= at.x && at.x <= frame.right + 50;
        assert!(inside && frame.top - 50 <= at.y && at.y <= frame.bottom + 50, "{}", city.id);
    }
}

/// `CODE:LEFT TOP RIGHT BOTTOM:PATH`, one line a region, in kilometres of the map.
fn drawn() -> String {
    let base: Value = serde_json::from_str(BASE).unwrap();
    let arcs: Vec<Line> =
        base["arcs"].as_array().unwrap().iter().map(|arc| line(arc, &base)).collect();
    let mut paths = BTreeMap::new();
    for region in base["objects"]["regions"]["geometries"].as_array().unwrap() {
        let polygons = match region["type"].as_str() {
            Some("Polygon") => vec![&region["arcs"]],
            _ => region["arcs"].as_array().unwrap().iter().collect(),
        };
        let rings: Vec<Line> = polygons
            .iter()
            .flat_map(|polygon| polygon.as_array().unwrap())
            .map(|ring| joined(ring, &arcs))
            .filter(|ring| ring.len() > 3)
            .collect();
        paths.insert(region["properties"]["id"].as_str().or(region["id"].as_str()).unwrap(), rings);
    }
    let mut text = String::new();
    for (code, rings) in paths {
        let all = || rings.iter().flatten();
        let (left, right) =
            (all().map(|at| at.0).min().unwrap(), all().map(|at| at.0).max().unwrap());
        let (top, bottom) =
            (all().map(|at| at.1).min().unwrap(), all().map(|at| at.1).max().unwrap());
        writeln!(text, "{code}:{left} {top} {right} {bottom}:{}", path(&rings)).unwrap();
    }
    text
}

/// An arc of the base map in whole kilometres of the map, without the bends that nobody sees.
fn line(arc: &Value, base: &Value) -> Line {
    let number = |value: &Value| value.as_f64().unwrap();
    let of = |key: &str, at: usize| number(&base["transform"][key][at]);
    let (mut x, mut y) = (0.0, 0.0);
    let points = arc.as_array().unwrap().iter().map(|step| {
        x += number(&step[0]);
        y += number(&step[1]);
        let lon = x * of("scale", 0) + of("translate", 0);
        let lat = y * of("scale", 1) + of("translate", 1);
        let place = Point::of(lat, lon);
        (i64::from(place.x), i64::from(place.y))
    });
    let mut points: Line = points.collect();
    // Visvalingam: the point that bends the line least goes first. Ends stay, so that neighbours
    // still meet.
    while let Some((area, at)) = (1..points.len().saturating_sub(1))
        .map(|at| (bend(points[at - 1], points[at], points[at + 1]), at))
        .min()
        && area < BEND * 100
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

/// A ring of arcs as one line; a negative number is an arc walked backwards (`TopoJSON` 1.0, 2.1.4).
fn joined(ring: &Value, arcs: &[Line]) -> Line {
    let mut points = Line::new();
    for arc in ring.as_array().unwrap() {
        let at = arc.as_i64().unwrap();
        let mut line = arcs[usize::try_from(if at < 0 { !at } else { at }).unwrap()].clone();
        if at < 0 {
            line.reverse();
        }
        points.extend(line);
    }
    points.dedup();
    points
}

/// Rings as SVG path data with relative steps; a sign stands for a separator.
fn path(rings: &[Line]) -> String {
    let mut text = String::new();
    // After a ring is closed, the pen is where it began.
    let mut pen = (0, 0);
    for ring in rings {
        let mut before = pen;
        for (at, point) in ring[..ring.len() - 1].iter().enumerate() {
            let (east, south) = (point.0 - before.0, point.1 - before.1);
            text.push_str(if at == 0 { "m" } else { "" });
            write!(text, "{}{east}", if at > 0 && east >= 0 { " " } else { "" }).unwrap();
            write!(text, "{}{south}", if south >= 0 { " " } else { "" }).unwrap();
            before = *point;
        }
        text.push('z');
        pen = ring[0];
    }
    text
}
