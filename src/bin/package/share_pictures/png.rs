//! A drawing as a PNG with a palette: flat colours and the shades of their edges are few.

use std::collections::HashMap;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::{HEIGHT, WIDTH};
use crate::failure::Failure;

type Rgb = [u8; 3];

/// How far apart two colours of a palette are at least, in a channel: the finest shades that keep the
/// picture within its budget.
const STEPS: [u8; 4] = [20, 28, 40, 56];

/// The pixels that a flat colour has at least, which is never replaced; shades of edges have fewer.
const FLAT: usize = 2000;

/// Renders a drawing of the pictures' size, in at most so many bytes where that is possible.
pub fn render(svg: &str, options: &Options, budget: usize) -> Result<Vec<u8>, Failure> {
    let tree = Tree::from_str(svg, options)?;
    let mut pixels = Pixmap::new(WIDTH.into(), HEIGHT.into()).ok_or("a picture without pixels")?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let runs = runs(&pixels);
    let mut content = Vec::new();
    for step in STEPS {
        content = encode(&runs, step)?;
        if content.len() <= budget {
            break;
        }
    }
    Ok(content)
}

/// The colours of all pixels, and how many in a row have each: most are white.
fn runs(pixels: &Pixmap) -> Vec<(Rgb, usize)> {
    let same = pixels.pixels().chunk_by(|one, next| one == next);
    same.map(|run| ([run[0].red(), run[0].green(), run[0].blue()], run.len())).collect()
}

fn encode(runs: &[(Rgb, usize)], step: u8) -> Result<Vec<u8>, Failure> {
    let (palette, index) = reduce(runs, step);
    let mut indices = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT));
    for (colour, count) in runs {
        indices.resize(indices.len() + count, index[colour]);
    }
    let mut content = Vec::new();
    let mut encoder = png::Encoder::new(&mut content, WIDTH.into(), HEIGHT.into());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.into_flattened());
    encoder.set_compression(png::Compression::High);
    // Neighbouring indices are no neighbouring colours.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(content)
}

/// A palette, the commonest colour first, and the index in it of each colour. A colour that is close
/// to a commoner one becomes the nearest of those, so that the flat ones stay as they are.
fn reduce(runs: &[(Rgb, usize)], step: u8) -> (Vec<Rgb>, HashMap<Rgb, u8>) {
    let mut counts = HashMap::new();
    for (colour, count) in runs {
        *counts.entry(*colour).or_insert(0) += count;
    }
    let mut colours: Vec<_> = counts.into_iter().map(|(colour, count)| (count, colour)).collect();
    // By colour too: the order of a map is never the same.
    colours.sort_unstable_by(|a, b| b.cmp(a));
    let mut palette: Vec<Rgb> = Vec::new();
    for (count, colour) in &colours {
        let step = if *count >= FLAT { 8 } else { step };
        let is_new = palette.iter().all(|known| distance(*known, *colour) >= step);
        if is_new && u8::try_from(palette.len()).is_ok() {
            palette.push(*colour);
        }
    }
    let index = |colour: Rgb| {
        let nearest =
            (0..=u8::MAX).zip(&palette).min_by_key(|(_, known)| distance(**known, colour));
        (colour, nearest.map_or(0, |(index, _)| index))
    };
    let index = colours.iter().map(|(_, colour)| index(*colour)).collect();
    (palette, index)
}

fn distance(one: Rgb, other: Rgb) -> u8 {
    let channels = one.into_iter().zip(other).map(|(a, b)| a.abs_diff(b));
    channels.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_colours_stay_and_shades_become_the_nearest() {
        let (white, land, shade) = ([255; 3], [228, 235, 245], [250; 3]);
        let (palette, index) = reduce(&[(white, 9 * FLAT), (land, FLAT), (shade, 1)], 56);
        assert_eq!(palette, [white, land]);
        assert_eq!((index[&land], index[&shade]), (1, 0));
    }
}
