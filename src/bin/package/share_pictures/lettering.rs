//! Text in a picture: measured with the font that draws it, and wrapped to a width.

use resvg::usvg::{Node, Options, Tree};

use crate::html::escape;

/// The family's name in the font files.
const FAMILY: &str = "Inter";
const REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("fonts/Inter-SemiBold.ttf");

/// The font size at which text is measured.
const MEASURED: f32 = 100.0;

const ELLIPSIS: &str = "…";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
        }
    }
}

/// The room that a text has, and how it is set.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    pub width: f32,
    /// The font sizes to try, the largest first, each with the most lines that it may take.
    pub sizes: &'a [(f32, usize)],
    pub weight: Weight,
    /// Whether the lines become about as long as each other.
    pub is_balanced: bool,
}

/// A text in lines, at a font size.
#[derive(Debug, PartialEq)]
pub struct Wrapped {
    pub size: f32,
    pub lines: Vec<String>,
    /// Whether something was left out.
    pub is_cut: bool,
}

/// A part of a text that stays on one line, with its width at [`MEASURED`].
struct Piece {
    text: String,
    width: f32,
    /// The width of the blank before it; zero after a hyphen.
    blank: f32,
}

/// The fonts.
pub struct Lettering(Options<'static>);

impl Lettering {
    pub fn new() -> Self {
        let mut options = Options { font_family: FAMILY.to_owned(), ..Options::default() };
        options.fontdb_mut().load_font_data(REGULAR.to_vec());
        options.fontdb_mut().load_font_data(SEMI_BOLD.to_vec());
        Self(options)
    }

    pub const fn options(&self) -> &Options<'static> {
        &self.0
    }

    /// The widths of some texts at a font size.
    pub fn widths(&self, texts: &[&str], size: f32, weight: Weight) -> Vec<f32> {
        let element = |text: &&str| {
            [
                "<text xml:space=\"preserve\" font-size=\"",
                &MEASURED.to_string(),
                "\" font-weight=\"",
                &weight.number().to_string(),
                "\">",
                &escape(text),
                "</text>",
            ]
            .concat()
        };
        let texts: Vec<_> = texts.iter().map(element).collect();
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">{}</svg>",
            texts.concat(),
        );
        let Ok(tree) = Tree::from_str(&svg, &self.0) else { return Vec::new() };
        let width = |node: &Node| match node {
            Node::Text(text) => Some(text.bounding_box().width() * size / MEASURED),
            _ => None,
        };
        tree.root().children().iter().filter_map(width).collect()
    }

    fn width(&self, text: &str, weight: Weight) -> f32 {
        self.widths(&[text], MEASURED, weight).first().copied().unwrap_or_default()
    }

    /// The text in the largest size at which it fits. At the smallest, what does not fit is left out
    /// from a word's end on, and a word that is longer than a line is divided.
    pub fn wrap(&self, text: &str, room: Room) -> Wrapped {
        let smallest = room.sizes.last().map_or(MEASURED, |(size, _)| *size);
        let blank = self.width("n n", room.weight) - self.width("nn", room.weight);
        let mut pieces = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let mut blank = blank;
            for part in word.split_inclusive(['-', '–']) {
                self.divide(
                    part,
                    room.weight,
                    room.width * MEASURED / smallest,
                    &mut |text, width| {
                        pieces.push(Piece { text: text.to_owned(), width, blank });
                        blank = 0.0;
                    },
                );
            }
        }
        for (size, most) in room.sizes {
            let width = room.width * MEASURED / size;
            let lines = break_lines(&pieces, width);
            let is_within = lines.iter().all(|line| line_width(line) <= width);
            if is_within && lines.len() <= *most {
                let lines = if room.is_balanced { balance(&pieces, width, &lines) } else { lines };
                return Wrapped {
                    size: *size,
                    lines: lines.iter().map(|line| joined(line)).collect(),
                    is_cut: false,
                };
            }
        }
        let most = room.sizes.last().map_or(1, |(_, most)| *most);
        let width = room.width * MEASURED / smallest;
        let lines = break_lines(&pieces, width);
        let mut kept: Vec<_> = lines.iter().take(most).map(|line| joined(line)).collect();
        if let Some(last) = lines.get(most.saturating_sub(1))
            && let Some(end) = kept.last_mut()
        {
            let room = width - self.width(ELLIPSIS, room.weight);
            let fitting = (1..=last.len()).rev().find(|count| line_width(&last[..*count]) <= room);
            let text = joined(&last[..fitting.unwrap_or_default()]);
            *end = text.trim_end_matches([',', '.', ':', ';', '–', ' ']).to_owned() + ELLIPSIS;
        }
        Wrapped { size: smallest, lines: kept, is_cut: true }
    }

    /// The same, of as many whole sentences as fit, unless they are less than half of what would.
    pub fn wrap_sentences(&self, text: &str, room: Room) -> Wrapped {
        let cut = self.wrap(text, room);
        if !cut.is_cut {
            return cut;
        }
        let length: usize = cut.lines.iter().map(String::len).sum();
        let ends = text.match_indices(". ").map(|(at, _)| &text[..=at]);
        let ends: Vec<_> = ends.filter(|sentences| sentences.len() * 2 >= length).collect();
        let whole = ends.into_iter().rev().map(|sentences| self.wrap(sentences, room));
        whole.into_iter().find(|wrapped| !wrapped.is_cut).unwrap_or(cut)
    }

    /// Calls back with the text and its width; with both halves where it is wider than a line.
    fn divide(&self, text: &str, weight: Weight, line: f32, push: &mut impl FnMut(&str, f32)) {
        let width = self.width(text, weight);
        let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
        if width <= line || middle == 0 {
            push(text, width);
        } else {
            self.divide(&text[..middle], weight, line, push);
            self.divide(&text[middle..], weight, line, push);
        }
    }
}

fn line_width(line: &[Piece]) -> f32 {
    let blanks: f32 = line.iter().skip(1).map(|piece| piece.blank).sum();
    line.iter().map(|piece| piece.width).sum::<f32>() + blanks
}

fn joined(line: &[Piece]) -> String {
    let mut text = String::new();
    for (at, piece) in line.iter().enumerate() {
        text.push_str(if at > 0 && piece.blank > 0.0 { " " } else { "" });
        text.push_str(&piece.text);
    }
    text
}

/// As much on each line as fits.
fn break_lines(pieces: &[Piece], width: f32) -> Vec<&[Piece]> {
    let mut lines = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let fits = |count: &usize| line_width(&rest[..*count]) <= width;
        let count = (1..=rest.len()).take_while(fits).last().unwrap_or(1);
        lines.push(&rest[..count]);
        rest = &rest[count..];
    }
    lines
}

/// The narrowest lines that are no more than these.
fn balance<'a>(pieces: &'a [Piece], width: f32, lines: &[&'a [Piece]]) -> Vec<&'a [Piece]> {
    let narrower = (50..100).map(|percent| {
        let width = width * f32::from(u8::try_from(percent).unwrap_or(100)) / 100.0;
        (width, break_lines(pieces, width))
    });
    let fits = |(width, narrow): &(f32, Vec<&[Piece]>)| {
        narrow.len() == lines.len() && narrow.iter().all(|line| line_width(line) <= *width)
    };
    narrower.into_iter().find(fits).map_or_else(|| lines.to_vec(), |(_, narrow)| narrow)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrap(text: &str, width: f32, sizes: &[(f32, usize)]) -> Wrapped {
        let lettering = Lettering::new();
        let room = Room { width, sizes, weight: Weight::SemiBold, is_balanced: true };
        let wrapped = lettering.wrap(text, room);
        let lines: Vec<_> = wrapped.lines.iter().map(String::as_str).collect();
        for width_of_line in lettering.widths(&lines, wrapped.size, Weight::SemiBold) {
            assert!(width_of_line <= width + 1.0, "{wrapped:?}");
        }
        wrapped
    }

    #[test]
    fn a_text_takes_the_largest_size_at_which_it_fits() {
        let sizes = [(80.0, 1), (40.0, 2)];
        assert!(wrap("Salo", 300.0, &sizes).size > 79.0);
        let wrapped = wrap("Staten och städerna", 300.0, &sizes);
        assert!(wrapped.size < 41.0);
        assert_eq!((wrapped.lines.len(), wrapped.is_cut), (2, false));
    }

    #[test]
    fn what_does_not_fit_ends_at_a_word() {
        let wrapped = wrap("Helsinki, Espoo, Tampere, Vantaa, Oulu, Turku", 200.0, &[(30.0, 2)]);
        assert_eq!(wrapped.lines, ["Helsinki,", "Espoo…"]);
        assert!(wrapped.is_cut);
    }

    #[test]
    fn a_word_longer_than_a_line_is_divided() {
        let word = "Kaupunkipolitiikkakumppanuusneuvottelukunta";
        let wrapped = wrap(word, 300.0, &[(60.0, 2), (30.0, 9)]);
        assert_eq!(wrapped.lines.concat(), word);
        wrap(word, 40.0, &[(30.0, 2)]);
    }

    #[test]
    fn whole_sentences_are_kept_where_they_fill_half_of_the_room() {
        let lettering = Lettering::new();
        let room =
            Room { width: 300.0, sizes: &[(20.0, 2)], weight: Weight::Regular, is_balanced: false };
        let text = "Var under beredning den 23 maj 2024. Startdatumet är inte känt av någon här.";
        let wrapped = lettering.wrap_sentences(text, room);
        assert_eq!(wrapped.lines.join(" "), "Var under beredning den 23 maj 2024.");
    }
}
