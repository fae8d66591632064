//! The sheet that a picture is drawn on: the title above the drawing, and below it source, date and licence, so that the
//! picture can be shown without the page.
//!
//! It is 800 pixels wide. Shown 600 wide in an article its text is as large as that of a caption, on a phone it can
//! still be read when turned, and at twice the size it fills a slide.

use super::Palette;
use super::scene::{Mark, Paint, Picture, Text, px};
use super::wrap::wrap;
use crate::domain::dataset::Dataset;
use crate::domain::{Language, Words};
use crate::text::{PictureText, Text as Interface};

const WIDTH: i32 = px(800);

/// The space around everything.
pub(super) const MARGIN: i32 = px(40);

/// The width of what is between the margins.
pub(super) const ROOM: i32 = WIDTH - 2 * MARGIN;

/// The font sizes.
const TITLE: i32 = px(32);
pub(super) const BODY: i32 = px(16);
pub(super) const SMALL: i32 = px(14);

/// For whom a picture is drawn, and of what.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    pub dataset: &'a Dataset,
    pub language: Language,
    pub palette: &'a Palette<'a>,
    /// The reader's search and filters in words; `None` where everything is shown.
    pub selection: Option<&'a str>,
    /// The address of the page on which the reader sees the same; `None` where it is not known.
    pub address: Option<&'a str>,
}

impl<'a> Setting<'a> {
    pub(super) fn interface(&self) -> &'static Interface {
        Interface::of(self.language)
    }

    pub(super) const fn words(&self) -> &'static PictureText {
        PictureText::of(self.language)
    }

    /// A paragraph in the colour of less important text.
    pub(super) const fn muted(&self, left: i32, room: i32, size: i32) -> Paragraph<'a> {
        let fill = self.palette.muted;
        Paragraph { left, room, size, fill, is_bold: false, language: None }
    }

    /// A paragraph in the colour of text.
    pub(super) const fn ink(&self, left: i32, room: i32, size: i32) -> Paragraph<'a> {
        Paragraph { fill: self.palette.ink, ..self.muted(left, room, size) }
    }
}

/// How a text is set in lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paragraph<'a> {
    pub left: i32,
    pub room: i32,
    pub size: i32,
    pub fill: &'a str,
    pub is_bold: bool,
    /// Its language, where it is not the reader's.
    pub language: Option<Language>,
}

impl Paragraph<'_> {
    pub const fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }
}

/// Whether the attributions that the sources require are in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attributions {
    /// All of the dataset: it does not say which of them a figure needs.
    All,
    /// None: nothing of those sources is drawn.
    None,
}

/// A picture while it is drawn, from the top to the bottom.
pub(super) struct Sheet<'a> {
    pub setting: &'a Setting<'a>,
    /// Down to here it is used.
    pub y: i32,
    title: String,
    marks: Vec<Mark<'a>>,
    /// Whether a text is our own translation.
    has_own: bool,
}

impl<'a> Sheet<'a> {
    /// A sheet with its title, and what to know before the drawing.
    pub fn titled(setting: &'a Setting<'a>, title: &str, lead: Option<String>) -> Self {
        let site = setting.interface().site;
        let mut sheet = Self {
            setting,
            y: MARGIN,
            title: format!("{title} – {site}"),
            marks: Vec::new(),
            has_own: false,
        };
        let palette = setting.palette;
        sheet.bar((MARGIN, sheet.y), (px(56), px(5)), palette.brand);
        sheet.y += px(18);
        sheet.paragraph(&setting.muted(MARGIN, ROOM, SMALL).bold(), site);
        sheet.y += px(2);
        let heading = Paragraph { fill: palette.brand, ..setting.ink(MARGIN, ROOM, TITLE).bold() };
        sheet.paragraph(&heading, title);
        sheet.y += px(6);
        if let Some(selection) = setting.selection {
            let limited = (setting.words().limited)(selection);
            sheet.paragraph(&setting.ink(MARGIN, ROOM, BODY).bold(), &limited);
            sheet.y += px(4);
        }
        if let Some(lead) = lead {
            sheet.paragraph(&setting.ink(MARGIN, ROOM, BODY), &lead);
        }
        sheet.y += px(26);
        sheet
    }

    pub fn add(&mut self, mark: impl Into<Mark<'a>>) {
        self.marks.push(mark.into());
    }

    /// A filled bar: its left and top, its width and height.
    pub fn bar(&mut self, (left, top): (i32, i32), (width, height): (i32, i32), colour: &'a str) {
        self.add(Mark::Rect { left, top, width, height, paint: Paint::fill(colour) });
    }

    /// A hairline across the sheet.
    pub fn rule(&mut self) {
        self.bar((MARGIN, self.y), (ROOM, px(1)), self.setting.palette.line);
    }

    /// Sets a text below what is there.
    pub fn paragraph(&mut self, paragraph: &Paragraph<'a>, words: &str) {
        let Paragraph { left, room, size, fill, is_bold, language } = *paragraph;
        for line in wrap(words, size, is_bold, room) {
            let text = Text::new((left, self.y + size), size, fill, line);
            self.add(Text { is_bold, language, ..text });
            // Whole pixels, so that what is below is sharp.
            self.y += px((size * 27 + 100) / 200);
        }
    }

    /// Words in the reader's language, with an asterisk where they are our own translation.
    pub fn marked(&mut self, words: &Words) -> String {
        let language = self.setting.language;
        let is_own = words.is_own(language);
        self.has_own |= is_own;
        words.get(language).to_owned() + if is_own { "*" } else { "" }
    }

    /// The picture, with what a reader must know who has only the picture.
    pub fn finish(mut self, description: String, attributions: Attributions) -> Picture<'a> {
        // Whole pixels here too.
        self.y = px((self.y + 9) / 10 + 28);
        self.rule();
        self.y += px(14);
        let small = self.setting.muted(MARGIN, ROOM, SMALL);
        for note in self.notes(attributions) {
            self.paragraph(&small, &note);
            self.y += px(3);
        }
        let height = self.y + px(30);
        let ground = Paint::fill(self.setting.palette.ground);
        let sheet = Mark::Rect { left: 0, top: 0, width: WIDTH, height, paint: ground };
        self.marks.insert(0, sheet);
        let Self { setting: Setting { language, .. }, title, marks, .. } = self;
        Picture { width: WIDTH, height, language: *language, title, description, marks }
    }

    /// Source, date, licence and attributions; then what an asterisk means.
    fn notes(&self, attributions: Attributions) -> Vec<String> {
        let Setting { dataset, language, address, .. } = *self.setting;
        let text = self.setting.interface();
        let edition = dataset.version.to_string();
        let edition = (text.edition)(&edition, &text.date(dataset.updated));
        let mut source = (self.setting.words().source)(text.site);
        if let Some(address) = address {
            source = source + ", " + without_scheme(address);
        }
        let mut notes = vec![source + ".", edition + "."];
        let licence = &dataset.licence;
        let name = short_name(licence.name.get(language));
        let mut terms = format!("{}: {name}, {}.", text.licence, without_scheme(licence.url));
        if attributions == Attributions::All {
            for words in &licence.attributions {
                terms = terms + " " + words.get(language);
            }
        }
        notes.push(terms);
        if let Some(publisher) = &dataset.publisher {
            notes.push(format!("{}: {}.", text.publisher, publisher.name.get(language)));
        }
        if self.has_own {
            notes.push(text.own_note.to_owned());
        }
        notes
    }
}

/// The short name of a licence, which stands in brackets after its name; else its name.
fn short_name(name: &str) -> &str {
    let in_brackets = name.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    in_brackets.unwrap_or(name)
}

/// An address as people write it.
fn without_scheme(address: &str) -> &str {
    let address = address.strip_prefix("https://").unwrap_or(address);
    address.strip_suffix('/').unwrap_or(address)
}
