//! The pictures that other sites show beside a shared link (`og:image`): one for each thing in each
//! language, and one for the overview and the views.
//!
//! They are drawn as SVG and rendered here, with a font that is in the sources: the fonts of the
//! machine that builds never matter.

mod card;
mod lettering;
mod map;
mod png;
mod timeline;
mod words;

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::dataset::Item;
use kaupunkipolitiikka::domain::{Dataset, Language, Query};

use self::card::card;
use self::lettering::Lettering;
use crate::assets::write_hashed;
use crate::failure::Failure;

pub use self::words::alt;

/// The folder of the pictures.
pub const FOLDER: &str = "share";

/// The size that sites ask for, in pixels: large enough for a screen of double density, in 1.91 to 1.
pub const WIDTH: u16 = 1200;
pub const HEIGHT: u16 = 630;

/// The most that a picture may have, in bytes.
const LARGEST: usize = 25_000;

/// What a picture is of: a thing, or the committee as a whole.
type Subject = Option<&'static str>;

/// The names of the pictures, relative to the root. The default has none.
#[derive(Default)]
pub struct SharePictures(Vec<((Subject, Language), String)>);

impl SharePictures {
    /// The picture of a page, if it was drawn.
    pub fn of(&self, query: &Query, language: Language) -> Option<&str> {
        let found = self
            .0
            .iter()
            .find(|((subject, of), _)| *of == language && *subject == query.item.as_deref());
        found.map(|(_, name)| name.as_str())
    }
}

impl FromIterator<((Subject, Language), String)> for SharePictures {
    fn from_iter<I: IntoIterator<Item = ((Subject, Language), String)>>(pictures: I) -> Self {
        Self(pictures.into_iter().collect())
    }
}

/// Draws all of them, on every core.
pub fn draw(
    source: &Path,
    staging: &Path,
    dataset: &'static Dataset,
) -> Result<SharePictures, Failure> {
    let script = fs::read_to_string(source.join("public/outlines.js"))?.leak();
    let outlines = script.split('`').nth(1).ok_or("public/outlines.js has no outlines")?;
    let folder = staging.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let subjects = subjects(dataset);
    let threads = std::thread::available_parallelism()?.get();
    let share = subjects.len().div_ceil(threads);
    let drawn: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = subjects
            .chunks(share)
            .map(|share| scope.spawn(move || draw_share(dataset, outlines, share)))
            .collect();
        threads.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
    });
    let mut pictures = SharePictures::default();
    let mut sum = 0;
    for share in drawn {
        for (subject, language, content) in share.map_err(|_| "a thread has panicked")?? {
            let stem = format!("{}-{}", subject.unwrap_or("overview"), language.code());
            if content.len() > LARGEST {
                return Err(format!(
                    "the picture {FOLDER}/{stem} has {} bytes, over the budget of {LARGEST}",
                    content.len()
                )
                .into());
            }
            sum += content.len();
            let name = write_hashed(&folder, &stem, ".png", &content)?;
            pictures.0.push(((subject, language), format!("{FOLDER}/{name}")));
        }
    }
    println!("{} pictures for sharing have {sum} bytes", pictures.0.len());
    Ok(pictures)
}

/// The committee and everything that has an id, in each language.
fn subjects(dataset: &Dataset) -> Vec<(Subject, Language)> {
    let ids = dataset.items().map(|(id, _)| Some(id));
    let subjects = std::iter::once(None).chain(ids);
    subjects.flat_map(|id| Language::ALL.map(|language| (id, language))).collect()
}

type Drawn = (Subject, Language, Vec<u8>);

fn draw_share(
    dataset: &Dataset,
    outlines: &'static str,
    share: &[(Subject, Language)],
) -> Result<Vec<Drawn>, String> {
    let lettering = Lettering::new();
    let draw_one = |(subject, language): &(Subject, Language)| {
        let item: Option<Item> = subject.and_then(|id| dataset.item(id));
        let svg = card(dataset, outlines, &lettering, item, *language);
        let content =
            png::render(&svg, lettering.options(), LARGEST).map_err(|error| error.to_string())?;
        Ok((*subject, *language, content))
    };
    share.iter().map(draw_one).collect()
}

#[cfg(test)]
mod tests {
    use resvg::usvg::{Group, Node, Rect, Tree};

    use super::words::CardWords;
    use super::*;
    use crate::pages;

    fn dataset() -> &'static Dataset {
        Dataset::parse(include_bytes!("../../../../public/data/committee.json")).unwrap()
    }

    fn outlines() -> &'static str {
        include_str!("../../../../public/outlines.js").split('`').nth(1).unwrap()
    }

    fn boxes_of_texts(group: &Group, boxes: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Text(text) => boxes.push(text.abs_bounding_box()),
                Node::Group(group) => boxes_of_texts(group, boxes),
                _ => {}
            }
        }
    }

    #[test]
    fn every_page_has_a_picture() {
        let dataset = dataset();
        let subjects = subjects(dataset);
        let pictures: SharePictures =
            subjects.into_iter().map(|subject| (subject, "picture".to_owned())).collect();
        for query in pages::queries(dataset) {
            for language in Language::ALL {
                assert!(pictures.of(&query, language).is_some(), "{query:?}");
            }
        }
    }

    #[test]
    fn no_text_leaves_its_picture_or_lies_over_another() {
        let dataset = dataset();
        let lettering = Lettering::new();
        for (subject, language) in subjects(dataset) {
            let item = subject.and_then(|id| dataset.item(id));
            let svg = card(dataset, outlines(), &lettering, item, language);
            let tree = Tree::from_str(&svg, lettering.options()).unwrap();
            let mut boxes = Vec::new();
            boxes_of_texts(tree.root(), &mut boxes);
            assert!(boxes.len() > 3, "{subject:?}");
            for (at, text) in boxes.iter().enumerate() {
                let is_inside = text.left() >= 0.0
                    && text.top() >= 0.0
                    && text.right() <= f32::from(WIDTH) - 8.0
                    && text.bottom() <= f32::from(HEIGHT);
                assert!(is_inside, "{subject:?} in {language:?}: {text:?}");
                // Boxes are as high as a line, and letters are not.
                let overlaps = |other: &&Rect| {
                    let (width, height) = (
                        text.right().min(other.right()) - text.left().max(other.left()),
                        text.bottom().min(other.bottom()) - text.top().max(other.top()),
                    );
                    width > 1.0 && height > text.height().min(other.height()) * 0.35
                };
                let over = boxes[..at].iter().find(overlaps);
                assert!(over.is_none(), "{subject:?} in {language:?}: {text:?} over {over:?}");
            }
        }
    }

    #[test]
    fn the_fonts_have_every_letter() {
        let dataset = dataset();
        for (subject, language) in subjects(dataset) {
            let item = subject.and_then(|id| dataset.item(id));
            let CardWords { kind, name, line } = CardWords::of(dataset, item, language);
            for letter in [kind.unwrap_or_default(), name, line].concat().chars() {
                // As in fonts/README.md.
                let is_in_fonts = letter <= '\u{17f}' || "‐‑‒–—‘’‚“”„…−".contains(letter);
                assert!(is_in_fonts, "{letter:?} of {subject:?}");
            }
        }
    }

    #[test]
    fn the_same_picture_has_the_same_bytes() {
        let share = [(Some("salo"), Language::Sv), (Some("mal"), Language::En)];
        let draw = || draw_share(dataset(), outlines(), &share).unwrap();
        let pictures = draw();
        assert_eq!(pictures, draw());
        for (_, _, content) in pictures {
            assert!(content.len() <= LARGEST, "{} bytes", content.len());
        }
    }

    #[test]
    fn the_colours_are_those_of_the_styles() {
        use card::colours::*;
        let tokens = include_str!("../../../../style/tokens.css");
        for colour in [INK, MUTED, LAND, BAND, EDGE].iter().chain(&SIGNS[1..]) {
            assert!(tokens.contains(colour), "{colour}");
        }
    }
}
