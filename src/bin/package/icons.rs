//! The icons of the installed app, drawn from `icons/icon.svg`: with its round corners, filling a
//! square of which the system cuts a shape of its own, and for Apple's home screen.

use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::Failure;

/// An icon: its file in `icons/`, its width and height in pixels, and whether it fills its square.
pub struct Icon {
    pub file: &'static str,
    pub size: u32,
    pub fills: bool,
}

pub const ICONS: [Icon; 4] = [
    Icon { file: "icon-192.png", size: 192, fills: false },
    Icon { file: "icon-512.png", size: 512, fills: false },
    Icon { file: "maskable-512.png", size: 512, fills: true },
    Icon { file: "apple-touch-icon.png", size: 180, fills: true },
];

/// The ground of the icon, which is also the colour of the app in the system.
pub const GROUND: &str = "#00357a";

/// Draws them.
pub fn draw(staging: &Path) -> Result<(), Failure> {
    let icons = staging.join("icons");
    let svg = fs::read_to_string(icons.join("icon.svg"))?;
    if !svg.contains(&format!("fill=\"{GROUND}\"")) {
        return Err(format!("icons/icon.svg has no ground of {GROUND}").into());
    }
    for icon in &ICONS {
        let drawn = if icon.fills { filling(&svg)? } else { svg.clone() };
        fs::write(icons.join(icon.file), png(&drawn, icon.size)?)?;
    }
    Ok(())
}

/// The icon in the middle of a square of its ground: what is not within the inner circle of four
/// fifths may be cut off (W3C, Web Application Manifest, "maskable").
fn filling(svg: &str) -> Result<String, Failure> {
    let inner = svg.find("<rect").zip(svg.rfind("</svg>")).map(|(from, to)| &svg[from..to]);
    let inner = inner.ok_or("icons/icon.svg does not begin with its ground")?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\
        <rect width=\"64\" height=\"64\" fill=\"{GROUND}\"/>\
        <g transform=\"translate(8 8) scale(.75)\">{inner}</g></svg>"
    ))
}

fn png(svg: &str, size: u32) -> Result<Vec<u8>, Failure> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut pixels = Pixmap::new(size, size).ok_or("an icon without pixels")?;
    let width = u16::try_from(size)?;
    let scale = f32::from(width) / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}
