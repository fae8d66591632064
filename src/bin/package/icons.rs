//! The icons of the installed app, rendered from `icons/icon.svg`: with its rounded corners,
//! maskable (full bleed, the system applies its own mask), and for Apple's home screen.

use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::failure::Failure;

/// The folder of the icons and screenshots.
pub const FOLDER: &str = "icons";

/// The drawing that the icons are rendered from.
pub const SOURCE: &str = "icon.svg";

/// An icon: its file in the folder, its width and height in pixels, and whether it fills its
/// square.
pub struct Icon {
    pub file: &'static str,
    pub size: u32,
    pub full_bleed: bool,
}

pub const ICONS: [Icon; 4] = [
    Icon { file: "icon-192.png", size: 192, full_bleed: false },
    Icon { file: "icon-512.png", size: 512, full_bleed: false },
    Icon { file: "maskable-512.png", size: 512, full_bleed: true },
    Icon { file: APPLE, size: 180, full_bleed: true },
];

/// The icon that a page links, and the manifest leaves out.
pub const APPLE: &str = "apple-touch-icon.png";

/// The background of the icon, which is also the app's theme colour in the system.
pub const BACKGROUND: &str = "#00357a";

/// The files of all icons, with the drawing.
pub fn files() -> impl Iterator<Item = &'static str> {
    ICONS.iter().map(|icon| icon.file).chain([SOURCE])
}

/// Renders them.
pub fn render(staging: &Path) -> Result<(), Failure> {
    let folder = staging.join(FOLDER);
    let svg = fs::read_to_string(folder.join(SOURCE))?;
    if !svg.contains(&format!("fill=\"{BACKGROUND}\"")) {
        return Err(format!("{FOLDER}/{SOURCE} has no background of {BACKGROUND}").into());
    }
    for icon in &ICONS {
        let drawing = if icon.full_bleed { full_bleed(&svg)? } else { svg.clone() };
        fs::write(folder.join(icon.file), png(&drawing, icon.size)?)?;
    }
    Ok(())
}

/// The icon in the middle of a square of its background: only the circle of four fifths is safe
/// from being cut off (W3C, Web Application Manifest, "maskable").
fn full_bleed(svg: &str) -> Result<String, Failure> {
    let inner = svg.find("<rect").zip(svg.rfind("</svg>")).map(|(from, to)| &svg[from..to]);
    let inner =
        inner.ok_or_else(|| format!("{FOLDER}/{SOURCE} does not begin with its background"))?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\
        <rect width=\"64\" height=\"64\" fill=\"{BACKGROUND}\"/>\
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
