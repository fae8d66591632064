//! What readers take away: tables, citations, pictures, the feed. Pure writers: from dataset, language and what is shown
//! to the bytes of a file. They ask for nothing, and invent nothing: what is unknown is empty or left out.

pub mod citation;
pub mod data_package;
pub mod feed;
mod json_text;
pub mod picture;
pub mod qr;
pub mod table;
mod xml;

use crate::domain::closed_set::closed_set;

closed_set! {
    /// What on a screen is taken away.
    pub enum Subject: id {
        Cities = "cities",
        Leadership = "leadership",
        Publications = "publications",
        /// What a search on the overview found.
        Results = "results",
        Map = "map",
        Timeline = "timeline",
        Matrix = "matrix",
        /// The line of a city's population.
        Population = "population",
        /// What is open on its own page.
        Thing = "thing",
        /// The same, where it is a publication.
        Publication = "publication",
        /// The dataset itself.
        Dataset = "dataset",
    }
}

closed_set! {
    /// In which form: the value of `data-export`.
    pub enum Format: id {
        Csv = "csv",
        Json = "json",
        Bibtex = "bibtex",
        Ris = "ris",
        CslJson = "csl-json",
        /// A citation as text, in the style of APA.
        Apa = "apa",
        /// The same by SFS-ISO 690.
        Iso690 = "iso690",
        Svg = "svg",
        Png = "png",
        /// The picture, into the clipboard.
        Picture = "picture",
        /// What the screen says as plain text with its source, into the clipboard.
        Plain = "text",
        /// The same as a message in the reader's e-mail program.
        Email = "email",
        /// The address of the screen as a QR code.
        Qr = "qr",
    }
}

/// What the reader does with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Save,
    Copy,
    /// Draws the SVG, and saves the PNG.
    SavePng,
    /// Draws the SVG, and copies the PNG.
    CopyPng,
    /// Opens a message: the content is its `mailto:` link (RFC 6068).
    Mail,
}

impl Delivery {
    /// The name for `public/exports.js`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Copy => "copy",
            Self::SavePng => "save-png",
            Self::CopyPng => "copy-png",
            Self::Mail => "mail",
        }
    }
}

impl Format {
    /// What the reader does with it.
    #[must_use]
    pub const fn delivery(self) -> Delivery {
        match self {
            Self::Csv
            | Self::Json
            | Self::Bibtex
            | Self::Ris
            | Self::CslJson
            | Self::Svg
            | Self::Qr => Delivery::Save,
            Self::Apa | Self::Iso690 | Self::Plain => Delivery::Copy,
            Self::Png => Delivery::SavePng,
            Self::Picture => Delivery::CopyPng,
            Self::Email => Delivery::Mail,
        }
    }
}

/// A file for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The name with its extension, in the reader's language; empty for what is copied or sent.
    pub name: String,
    /// The media type, as it is registered at IANA.
    pub media_type: &'static str,
    pub content: String,
}
