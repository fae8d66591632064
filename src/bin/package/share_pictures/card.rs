//! The layout of a picture: the committee's sign and name, the words, and a drawing beside or below
//! them.

use std::fmt::Write as _;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::domain::dataset::{Dataset, Item};
use kaupunkipolitiikka::text::Text;

use super::lettering::{Lettering, Room, Weight, Wrapped};
use super::words::CardWords;
use super::{HEIGHT, WIDTH, map, timeline};
use crate::html::escape;

/// The colours of `style/tokens.css`, in the light theme.
pub mod colours {
    pub const GROUND: &str = "#fff";
    pub const INK: &str = "#0c1c33";
    pub const MUTED: &str = "#51607a";
    pub const LAND: &str = "#e4ebf5";
    pub const BAND: &str = "#cfdff4";
    pub const EDGE: &str = "#76859c";
    pub const BRAND: &str = crate::icons::BACKGROUND;
    /// Of the signs, by their number.
    pub const SIGNS: [&str; 5] = [BRAND, "#0b7a75", "#a85400", "#7b3fa0", "#51607a"];
}

/// The space around everything, in pixels as all lengths here.
pub const MARGIN: f32 = 64.0;

/// The width of the words beside a map.
const BESIDE_MAP: f32 = 628.0;

/// The font sizes of a name beside a map, each with the most lines.
const NAME_BESIDE_MAP: [(f32, usize); 6] =
    [(96.0, 2), (76.0, 3), (66.0, 3), (58.0, 4), (50.0, 4), (42.0, 5)];

/// The same above a timeline.
const NAME_ABOVE_TIMELINE: [(f32, usize); 4] = [(88.0, 1), (62.0, 2), (52.0, 2), (42.0, 3)];

const KIND: f32 = 28.0;
const LINE: f32 = 27.0;

/// The picture as SVG.
pub fn card(
    dataset: &Dataset,
    outlines: &'static str,
    lettering: &Lettering,
    item: Option<Item>,
    language: Language,
) -> String {
    let words = CardWords::of(dataset, item, language);
    let on_map = matches!(item, None | Some(Item::City(_) | Item::Group(_)));
    let (width, bottom, sizes, drawing) = if on_map {
        let drawing = map::drawing(dataset, outlines, item, language);
        (BESIDE_MAP, f32::from(HEIGHT) - MARGIN, &NAME_BESIDE_MAP[..], drawing)
    } else {
        let drawing = timeline::drawing(dataset, lettering, item, language);
        let width = f32::from(WIDTH) - 2.0 * MARGIN;
        (width, timeline::TOP - 34.0, &NAME_ABOVE_TIMELINE[..], drawing)
    };
    let name = Room { width, sizes, weight: Weight::SemiBold, is_balanced: true };
    let name = lettering.wrap(&words.name, name);
    let line_width = width.min(880.0);
    let line =
        Room { width: line_width, sizes: &[(LINE, 2)], weight: Weight::Regular, is_balanced: true };
    let line = lettering.wrap_sentences(&words.line, line);
    let kind = words.kind.map(|kind| {
        let sizes = [(KIND, 1)];
        lettering
            .wrap(&kind, Room { width, sizes: &sizes, weight: Weight::SemiBold, is_balanced: true })
    });
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
        font-family=\"Inter\">{drawing}{}{}</svg>",
        header(language),
        stacked(kind.as_ref(), &name, &line, bottom),
    )
}

/// The committee's sign and name.
fn header(language: Language) -> String {
    let site = escape(Text::of(language).site);
    let (brand, ink) = (colours::BRAND, colours::INK);
    // The sign is that of icons/icon.svg.
    format!(
        "<g transform=\"translate({MARGIN} {MARGIN}) scale(.75)\">\
        <rect width=\"64\" height=\"64\" rx=\"12\" fill=\"{brand}\"/>\
        <path d=\"M14 50V34h8v16zm14 0V14h10v36zm16 0V26h8v24z\" fill=\"#fff\"/></g>\
        <text x=\"{}\" y=\"{}\" font-size=\"27\" font-weight=\"600\" fill=\"{ink}\">{site}</text>",
        MARGIN + 66.0,
        MARGIN + 34.0,
    )
}

/// Kind, name and line, each below the other, down to a height.
fn stacked(kind: Option<&Wrapped>, name: &Wrapped, line: &Wrapped, bottom: f32) -> String {
    let mut svg = String::new();
    let mut baseline = bottom;
    for text in line.lines.iter().rev() {
        put(&mut svg, baseline, (LINE, Weight::Regular, colours::MUTED), text);
        baseline -= LINE * 1.45;
    }
    baseline -= if line.lines.is_empty() { 0.0 } else { 26.0 };
    for text in name.lines.iter().rev() {
        put(&mut svg, baseline, (name.size, Weight::SemiBold, colours::BRAND), text);
        baseline -= name.size * 1.12;
    }
    // From the baseline of a line that is not there to the top of the name's letters.
    baseline += name.size * 1.12 - name.size * 0.75 - 26.0;
    for text in kind.iter().flat_map(|kind| &kind.lines) {
        put(&mut svg, baseline, (KIND, Weight::SemiBold, colours::MUTED), text);
    }
    svg
}

fn put(svg: &mut String, y: f32, (size, weight, fill): (f32, Weight, &str), text: &str) {
    // Large letters stand closer together.
    let spacing = if size > 40.0 { -0.02 } else { 0.0 };
    let (weight, text) = (weight.number(), escape(text));
    let _infallible = write!(
        svg,
        "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" \
        letter-spacing=\"{spacing}em\" fill=\"{fill}\">{text}</text>"
    );
}
