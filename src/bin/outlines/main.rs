//! `cargo run --bin outlines`: writes the outlines of the regions, `public/outlines.js`, from the
//! base map. With `--check` it writes nothing and fails where the file would change.
//!
//! The base map is Natural Earth 1:10m as `TopoJSON` 1.0; the outlines are projected, simplified
//! and written as SVG path data in whole kilometres, so that neighbours still meet.

mod topology;

use std::fmt::Write;
use std::process::ExitCode;

use topology::{Ring, Topology};

const BASE_MAP: &str = include_str!("regions.topo.json");
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/outlines.js");

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match update(std::env::args().any(|argument| argument == "--check")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("outlines: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn update(only_checks: bool) -> Result<(), Failure> {
    let present = std::fs::read_to_string(FILE)?;
    let (comment, _) =
        present.split_once('`').ok_or("public/outlines.js has no template literal")?;
    let topology: Topology = serde_json::from_str(BASE_MAP)?;
    let mut file = format!("{comment}`\n");
    for (code, rings) in topology.regions()? {
        writeln!(file, "{}", region_line(&code, &rings)?)?;
    }
    file.push_str("`;\n");
    if file == present {
        Ok(())
    } else if only_checks {
        Err("public/outlines.js differs from the base map: run cargo run --bin outlines".into())
    } else {
        Ok(std::fs::write(FILE, file)?)
    }
}

/// The line of the file for a region: `CODE:LEFT TOP RIGHT BOTTOM:PATH`, in kilometres of the map.
fn region_line(code: &str, rings: &[Ring]) -> Result<String, Failure> {
    let points = || rings.iter().flatten();
    let edges = (
        points().map(|point| point.0).min(),
        points().map(|point| point.1).min(),
        points().map(|point| point.0).max(),
        points().map(|point| point.1).max(),
    );
    let (Some(left), Some(top), Some(right), Some(bottom)) = edges else {
        return Err(format!("region {code} has no outline").into());
    };
    Ok(format!("{code}:{left} {top} {right} {bottom}:{}", path_data(rings)))
}

/// Rings as SVG path data with relative steps; a minus sign is a separator, too.
fn path_data(rings: &[Ring]) -> String {
    let mut text = String::new();
    // After a ring is closed, the pen is where the ring began.
    let mut pen = (0, 0);
    for ring in rings {
        let mut before = pen;
        for (at, point) in ring[..ring.len() - 1].iter().enumerate() {
            let (east, south) = (point.0 - before.0, point.1 - before.1);
            text.push_str(if at == 0 { "m" } else { "" });
            text.push_str(if at > 0 && east >= 0 { " " } else { "" });
            text.push_str(&east.to_string());
            text.push_str(if south >= 0 { " " } else { "" });
            text.push_str(&south.to_string());
            before = *point;
        }
        text.push('z');
        pen = ring[0];
    }
    text
}
