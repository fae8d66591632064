//! The words of the buttons that take something away.

use super::Text;
use crate::domain::Language;
use crate::export::Format;

/// The words of one language.
pub struct ExportText {
    /// What the buttons of files are named by.
    pub save: &'static str,
    pub cite: &'static str,
    pub picture: &'static str,
    pub copy_picture: &'static str,
    pub copy_text: &'static str,
    pub qr: &'static str,
}

impl ExportText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }

    /// The name of a form.
    #[must_use]
    pub const fn format(&self, format: Format, text: &Text) -> &'static str {
        match format {
            Format::Csv => "CSV",
            Format::Json => "JSON",
            Format::Bibtex => "BibTeX",
            Format::Ris => "RIS",
            Format::CslJson => "CSL-JSON",
            Format::Apa => "APA",
            Format::Iso690 => "SFS-ISO 690",
            Format::Svg => "SVG",
            Format::Png => "PNG",
            Format::Picture => self.copy_picture,
            Format::Plain => self.copy_text,
            Format::Email => text.email,
            Format::Qr => self.qr,
        }
    }
}

static FI: ExportText = ExportText {
    save: "Lataa",
    cite: "Viittaa",
    picture: "Kuva",
    copy_picture: "Kopioi kuva",
    copy_text: "Kopioi tekstinä",
    qr: "QR-koodi",
};

static SV: ExportText = ExportText {
    save: "Ladda ner",
    cite: "Citera",
    picture: "Bild",
    copy_picture: "Kopiera bilden",
    copy_text: "Kopiera som text",
    qr: "QR-kod",
};

static EN: ExportText = ExportText {
    save: "Download",
    cite: "Cite",
    picture: "Picture",
    copy_picture: "Copy picture",
    copy_text: "Copy as text",
    qr: "QR code",
};
