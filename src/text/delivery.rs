//! What is said of a file that was saved or copied, and what stands around a text that is shared.

use crate::domain::Language;

/// The words of one language.
pub struct DeliveryText {
    pub saved: fn(name: &str) -> String,
    pub copied: &'static str,
    /// It can't be saved or copied here, and stands below.
    pub refused: &'static str,
    /// The same where it may have been saved, which a frame can't know.
    pub in_frame: &'static str,
    /// It can't be had in this browser.
    pub impossible: &'static str,
    pub content: &'static str,
    pub email: &'static str,
    pub source: &'static str,
    /// The name of the file with the QR code.
    pub qr_name: &'static str,
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
    refused: "Selain ei sallinut kopiointia. Kopioi teksti tästä:",
    in_frame: "Jos sivusto estää tallennuksen, kopioi sisältö tästä:",
    impossible: "Tämä ei onnistu tällä selaimella.",
    content: "Sisältö",
    email: "Lähetä sähköpostilla",
    source: "Lähde",
    qr_name: "qr-koodi",
};

static SV: DeliveryText = DeliveryText {
    saved: |name| format!("Sparad: {name}"),
    copied: "Kopierat till urklipp",
    refused: "Webbläsaren tillät inte kopiering. Kopiera texten här:",
    in_frame: "Om webbplatsen hindrar filen från att sparas kan du kopiera innehållet här:",
    impossible: "Det här går inte i den här webbläsaren.",
    content: "Innehåll",
    email: "Skicka med e-post",
    source: "Källa",
    qr_name: "qr-kod",
};

static EN: DeliveryText = DeliveryText {
    saved: |name| format!("Saved: {name}"),
    copied: "Copied to the clipboard",
    refused: "The browser did not allow copying. Copy the text here:",
    in_frame: "If the site prevents saving, copy the content here:",
    impossible: "This browser can’t do this.",
    content: "Content",
    email: "Send by e-mail",
    source: "Source",
    qr_name: "qr-code",
};
