//! The scene: a picture as marks at their places, in the order in which they are drawn.
//!
//! Lengths are whole tenths of a pixel: fine enough at twice the size, and without floating-point numbers, whose text
//! weighs a lot in the wasm. There are no groups, no styles and no references between marks, so that any program that
//! reads SVG draws the same.

use std::borrow::Cow;

use crate::domain::Language;
use crate::domain::map::Anchor;

/// So many pixels as the length of a scene.
pub(super) const fn px(pixels: i32) -> i32 {
    pixels * 10
}

/// A picture, to be written with [`super::svg()`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture<'a> {
    pub(super) width: i32,
    pub(super) height: i32,
    /// The language of all text that says no other.
    pub(super) language: Language,
    pub(super) title: String,
    /// What the picture shows, in words.
    pub(super) description: String,
    pub(super) marks: Vec<Mark<'a>>,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark<'a> {
    Path {
        /// SVG path data, in pixels of its own box.
        d: Cow<'a, str>,
        /// Where its box is.
        place: Place,
        paint: Paint<'a>,
    },
    Rect {
        left: i32,
        top: i32,
        width: i32,
        height: i32,
        paint: Paint<'a>,
    },
    Circle {
        middle: (i32, i32),
        radius: i32,
        paint: Paint<'a>,
    },
    Line {
        from: (i32, i32),
        to: (i32, i32),
        paint: Paint<'a>,
    },
    Text(Text<'a>),
}

/// Where the box of a path is, and how much larger than the path says, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub at: (i32, i32),
    pub scale: i32,
}

impl Place {
    /// A path in pixels of the picture.
    pub const ORIGIN: Self = Self { at: (0, 0), scale: 1000 };

    /// A square of this side around a point, for a path that is drawn in a square of `unit` pixels.
    pub const fn square((x, y): (i32, i32), side: i32, unit: i32) -> Self {
        Self { at: (x - side / 2, y - side / 2), scale: side * 100 / unit }
    }
}

/// How a mark is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Paint<'a> {
    pub fill: Option<&'a str>,
    pub stroke: Option<&'a str>,
    pub stroke_width: i32,
    /// The lengths of dashes and gaps, where the line is dashed.
    pub dashes: Option<(i32, i32)>,
    /// How much of what is behind shines through, in per cent.
    pub transparency: i32,
}

impl<'a> Paint<'a> {
    pub fn fill(colour: &'a str) -> Self {
        Self { fill: Some(colour), ..Self::default() }
    }

    pub fn stroke(colour: &'a str, width: i32) -> Self {
        Self::default().with_stroke(colour, width)
    }

    pub const fn with_stroke(self, colour: &'a str, width: i32) -> Self {
        Self { stroke: Some(colour), stroke_width: width, ..self }
    }

    pub fn dashed(self, dashes: Option<(i32, i32)>) -> Self {
        Self { dashes, ..self }
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text<'a> {
    /// The anchor on the baseline.
    pub at: (i32, i32),
    pub size: i32,
    pub words: Cow<'a, str>,
    pub fill: &'a str,
    pub anchor: Anchor,
    pub is_bold: bool,
    /// Its language, where it is not the picture's.
    pub language: Option<Language>,
    /// The colour of an edge around the letters, that keeps them apart from what is behind.
    pub edge: Option<&'a str>,
}

impl<'a> Text<'a> {
    pub fn new(at: (i32, i32), size: i32, fill: &'a str, words: impl Into<Cow<'a, str>>) -> Self {
        let (anchor, words) = (Anchor::Start, words.into());
        Self { at, size, words, fill, anchor, is_bold: false, language: None, edge: None }
    }

    pub fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

impl<'a> From<Text<'a>> for Mark<'a> {
    fn from(text: Text<'a>) -> Self {
        Self::Text(text)
    }
}
