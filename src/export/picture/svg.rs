//! A scene as SVG 1.1 (W3C Recommendation, second edition): elements and presentation attributes only, no style, script
//! or reference, so that it can be shown under any content security policy.

use super::scene::{Mark, Paint, Picture, Place, Text};
use crate::domain::map::Anchor;
use crate::export::xml::push_escaped;

/// The fonts, the first that the reader has. A picture brings none.
const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// The width of the edge around letters, in tenths of a pixel.
const EDGE: i32 = 30;

/// The picture as an SVG file, in UTF-8.
#[must_use]
pub fn svg(picture: &Picture) -> String {
    let mut view_box = "0 0 ".to_owned();
    push_number(&mut view_box, picture.width);
    view_box.push(' ');
    push_number(&mut view_box, picture.height);

    let mut out = Writer(String::with_capacity(4_000 + picture.marks.len() * 120));
    out.start("svg");
    out.attribute("xmlns", "http://www.w3.org/2000/svg");
    out.length("width", picture.width);
    out.length("height", picture.height);
    out.attribute("viewBox", &view_box);
    out.attribute("xml:lang", picture.language.code());
    out.attribute("role", "img");
    out.attribute("font-family", FONTS);
    // What all marks inherit.
    out.attribute("fill", "none");
    out.attribute("stroke-linejoin", "round");
    out.attribute("stroke-linecap", "round");
    out.0.push_str(">\n");
    for (name, words) in [("title", &picture.title), ("desc", &picture.description)] {
        out.start(name);
        out.finish_with(name, words);
    }
    for mark in &picture.marks {
        out.mark(mark);
    }
    out.0.push_str("</svg>\n");
    out.0
}

/// The text of an SVG file while it is written.
struct Writer(String);

impl Writer {
    fn start(&mut self, name: &str) {
        self.0.push('<');
        self.0.push_str(name);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        push_escaped(&mut self.0, value);
        self.0.push('"');
    }

    fn length(&mut self, name: &str, tenths: i32) {
        let mut value = String::new();
        push_number(&mut value, tenths);
        self.attribute(name, &value);
    }

    fn finish(&mut self) {
        self.0.push_str("/>\n");
    }

    fn finish_with(&mut self, name: &str, content: &str) {
        self.0.push('>');
        push_escaped(&mut self.0, content);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Path { d, place, paint } => {
                self.start("path");
                self.attribute("d", d);
                self.place(*place);
                self.paint(paint);
            }
            Mark::Rect { left, top, width, height, paint } => {
                self.start("rect");
                let lengths = [("x", left), ("y", top), ("width", width), ("height", height)];
                self.lengths(&lengths);
                self.paint(paint);
            }
            Mark::Circle { middle: (x, y), radius, paint } => {
                self.start("circle");
                self.lengths(&[("cx", x), ("cy", y), ("r", radius)]);
                self.paint(paint);
            }
            Mark::Line { from: (x1, y1), to: (x2, y2), paint } => {
                self.start("line");
                self.lengths(&[("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]);
                self.paint(paint);
            }
            Mark::Text(text) => {
                // The order of painting is an attribute that not all programs know: the edge is a text of its own.
                if let Some(edge) = text.edge {
                    self.text(text, &Paint::stroke(edge, EDGE));
                }
                self.text(text, &Paint::fill(text.fill));
                return;
            }
        }
        self.finish();
    }

    fn lengths(&mut self, lengths: &[(&str, &i32)]) {
        for (name, tenths) in lengths {
            self.length(name, **tenths);
        }
    }

    fn place(&mut self, place: Place) {
        if place == Place::ORIGIN {
            return;
        }
        let Place { at: (x, y), scale } = place;
        let mut value = "translate(".to_owned();
        push_number(&mut value, x);
        value.push(' ');
        push_number(&mut value, y);
        value.push_str(") scale(");
        push_decimal(&mut value, scale, 1000);
        value.push(')');
        self.attribute("transform", &value);
    }

    fn paint(&mut self, paint: &Paint) {
        if let Some(colour) = paint.fill {
            self.attribute("fill", colour);
        }
        if let Some(colour) = paint.stroke {
            self.attribute("stroke", colour);
            self.length("stroke-width", paint.stroke_width);
        }
        if let Some((dash, gap)) = paint.dashes {
            let mut value = String::new();
            push_number(&mut value, dash);
            value.push(' ');
            push_number(&mut value, gap);
            self.attribute("stroke-dasharray", &value);
        }
        if paint.transparency > 0 {
            let mut value = String::new();
            push_decimal(&mut value, 100 - paint.transparency, 100);
            self.attribute("opacity", &value);
        }
    }

    fn text(&mut self, text: &Text, paint: &Paint) {
        self.start("text");
        self.lengths(&[("x", &text.at.0), ("y", &text.at.1), ("font-size", &text.size)]);
        if text.is_bold {
            self.attribute("font-weight", "600");
        }
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        if let Some(language) = text.language {
            self.attribute("xml:lang", language.code());
        }
        self.paint(paint);
        self.finish_with("text", &text.words);
    }
}

/// A number of tenths as decimal text.
pub(super) fn push_number(out: &mut String, tenths: i32) {
    push_decimal(out, tenths, 10);
}

/// A number of parts as decimal text, `parts` of which are one, a power of ten.
fn push_decimal(out: &mut String, number: i32, parts: u32) {
    if number < 0 {
        out.push('-');
    }
    let number = number.unsigned_abs();
    out.push_str(&(number / parts).to_string());
    let mut rest = number % parts;
    if rest > 0 {
        out.push('.');
    }
    let mut unit = parts;
    while rest > 0 {
        unit /= 10;
        out.push(char::from(b'0' + (rest / unit % 10) as u8));
        rest %= unit;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn writes_tenths_as_decimals() {
        let number = |tenths| {
            let mut out = String::new();
            push_number(&mut out, tenths);
            out
        };
        assert_eq!([0, 5, 10, -7, -123].map(number), ["0", "0.5", "1", "-0.7", "-12.3"]);
        let mut out = String::new();
        push_decimal(&mut out, 1037, 1000);
        assert_eq!(out, "1.037");
    }

    #[test]
    fn escapes_what_xml_means_something_by_and_leaves_out_what_it_cannot_have() {
        let words = "Kaupungit \"& <valtio>\" \u{0}\u{b}\u{ffff}Å";
        let picture = Picture {
            width: 100,
            height: 100,
            language: Language::Sv,
            title: words.to_owned(),
            description: String::new(),
            marks: vec![Text::new((0, 0), 100, "\"><script>", words).into()],
        };
        let svg = svg(&picture);
        let written = "Kaupungit &quot;&amp; &lt;valtio&gt;&quot; Å";
        assert!(svg.contains(&format!("<title>{written}</title>")), "{svg}");
        assert!(svg.contains(&format!(">{written}</text>")), "{svg}");
        assert!(svg.contains("fill=\"&quot;&gt;&lt;script&gt;\""), "{svg}");
    }
}
