//! What is said of a file that was saved or copied, and what stands around a text that is shared.

use crate::domain::Language;

/// The words of one language.
pub struct DeliveryText {
    pub saved: fn(name: &str) -> String,
    pub copied: &'static str,
    /// It could not be copied, and stands below.
    pub copy_refused: &'static str,
    /// It could not be saved, and stands below.
    pub save_refused: &'static str,
    /// It stands below where it was not saved, which a frame can't know.
    pub in_frame: &'static str,
    /// Of a picture, which can't stand below.
    pub picture_in_frame: &'static str,
    /// A picture could not be copied.
    pub picture_refused: &'static str,
    /// It can't be had in this browser.
    pub impossible: &'static str,
    /// There is nothing to make a file of.
    pub nothing: &'static str,
    /// Of an address that no QR code can hold.
    pub too_long: &'static str,
    pub content: &'static str,
    /// Of a message, which may have been opened.
    pub opened: &'static str,
    pub open_message: &'static str,
    pub source: &'static str,
    /// What the files are called.
    pub qr_name: &'static str,
    pub map: &'static str,
    pub timeline: &'static str,
    pub matrix: &'static str,
    pub population: &'static str,
}

impl DeliveryText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: DeliveryText = DeliveryText {
    saved: |name| format!("Tallennettu: {name}"),
    copied: "Kopioitu leikepöydälle",
    copy_refused: "Kopiointi ei onnistunut. Kopioi teksti tästä:",
    save_refused: "Tiedostoa ei voitu tallentaa. Kopioi sisältö tästä:",
    in_frame: "Jos tiedosto ei tallentunut, kopioi sisältö tästä:",
    picture_in_frame: "Jos kuva ei tallentunut, lataa se palvelun omalla sivulla.",
    picture_refused: "Kuvaa ei voitu kopioida. Yritä uudelleen tai lataa PNG-kuva.",
    impossible: "Tämä ei onnistu tällä selaimella.",
    nothing: "Tässä ei ole tietoja, joista tiedoston voisi tehdä.",
    too_long: "Osoite on liian pitkä QR-koodiksi.",
    content: "Sisältö",
    opened: "Jos sähköpostiohjelma ei auennut, avaa viesti tästä:",
    open_message: "Avaa viesti",
    source: "Lähde",
    qr_name: "qr-koodi",
    map: "kartta",
    timeline: "aikajana",
    matrix: "osallistuminen",
    population: "väkiluku",
};

static SV: DeliveryText = DeliveryText {
    saved: |name| format!("Sparad: {name}"),
    copied: "Kopierat till urklipp",
    copy_refused: "Det gick inte att kopiera. Kopiera texten här:",
    save_refused: "Filen kunde inte sparas. Kopiera innehållet här:",
    in_frame: "Om filen inte sparades kan du kopiera innehållet här:",
    picture_in_frame: "Om bilden inte sparades kan du ladda ner den på tjänstens egen sida.",
    picture_refused: "Bilden kunde inte kopieras. Försök igen eller ladda ner PNG-bilden.",
    impossible: "Det här går inte i den här webbläsaren.",
    nothing: "Här finns inga uppgifter att göra en fil av.",
    too_long: "Adressen är för lång för en QR-kod.",
    content: "Innehåll",
    opened: "Om e-postprogrammet inte öppnades kan du öppna meddelandet här:",
    open_message: "Öppna meddelandet",
    source: "Källa",
    qr_name: "qr-kod",
    map: "karta",
    timeline: "tidslinje",
    matrix: "medverkan",
    population: "folkmängd",
};

static EN: DeliveryText = DeliveryText {
    saved: |name| format!("Saved: {name}"),
    copied: "Copied to the clipboard",
    copy_refused: "The text could not be copied. Copy it here:",
    save_refused: "The file could not be saved. Copy the content here:",
    in_frame: "If the file was not saved, copy the content here:",
    picture_in_frame: "If the picture was not saved, download it on the service’s own page.",
    picture_refused: "The picture could not be copied. Try again, or download the PNG.",
    impossible: "This browser can’t do this.",
    nothing: "There is no data here to make a file from.",
    too_long: "The address is too long for a QR code.",
    content: "Content",
    opened: "If your e-mail program did not open, open the message here:",
    open_message: "Open the message",
    source: "Source",
    qr_name: "qr-code",
    map: "map",
    timeline: "timeline",
    matrix: "participation",
    population: "population",
};
