//! The text of the embed dialog. Only the build uses it: the dialog is part of a separate script,
//! loaded when the reader opens it.

use crate::domain::Language;

/// The text in one language.
pub struct EmbedDialogText {
    pub lead: &'static str,
    pub view: &'static str,
    pub language: &'static str,
    pub width: &'static str,
    pub full_width: &'static str,
    pub height: &'static str,
    pub element: &'static str,
    pub element_note: &'static str,
    pub iframe: &'static str,
    pub iframe_note: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// Shown where the browser refuses to copy.
    pub selected: &'static str,
    pub preview: &'static str,
    pub preview_note: &'static str,
}

impl EmbedDialogText {
    /// The text in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Fi => &FI,
            Language::Sv => &SV,
            Language::En => &EN,
        }
    }
}

static FI: EmbedDialogText = EmbedDialogText {
    lead: "Valitse, mitä upotus näyttää, ja kopioi koodi sivullesi. Upotus ei käytä evästeitä eikä seuraa kävijöitä.",
    view: "Näkymä",
    language: "Kieli",
    width: "Leveys",
    full_width: "Koko palsta",
    height: "Korkeus",
    element: "Elementti",
    element_note: "Sivulle, jolle saa lisätä skriptin. Korkeus mukautuu sisältöön ja on vähintään valitsemasi.",
    iframe: "Kehys (iframe)",
    iframe_note: "Sivulle, jolle skriptiä ei saa lisätä. Korkeus on valitsemasi.",
    copy: "Kopioi koodi",
    copied: "Koodi kopioitu",
    selected: "Koodi on valittuna: kopioi se näppäimillä Ctrl+C.",
    preview: "Esikatselu",
    preview_note: "Hae ja rajaa esikatselussa: koodi päivittyy valintojesi mukaan.",
};

static SV: EmbedDialogText = EmbedDialogText {
    lead: "Välj vad inbäddningen visar och kopiera koden till din sida. Inbäddningen använder inga kakor och spårar inte besökarna.",
    view: "Vy",
    language: "Språk",
    width: "Bredd",
    full_width: "Hela spalten",
    height: "Höjd",
    element: "Element",
    element_note: "För sidor där du får lägga till skript. Höjden anpassas efter innehållet och är minst den du väljer.",
    iframe: "Ram (iframe)",
    iframe_note: "För sidor där skript inte får läggas till. Höjden är den du väljer.",
    copy: "Kopiera koden",
    copied: "Koden har kopierats",
    selected: "Koden är markerad: kopiera den med Ctrl+C.",
    preview: "Förhandsvisning",
    preview_note: "Sök och filtrera i förhandsvisningen: koden uppdateras enligt dina val.",
};

static EN: EmbedDialogText = EmbedDialogText {
    lead: "Choose what to show, and copy the code into your page. The embedded view uses no cookies and does not track visitors.",
    view: "View",
    language: "Language",
    width: "Width",
    full_width: "Full column",
    height: "Height",
    element: "Element",
    element_note: "For pages where you may add a script. The height adapts to the content and is at least the one you choose.",
    iframe: "Frame (iframe)",
    iframe_note: "For pages where you may not add a script. The height is the one you choose.",
    copy: "Copy the code",
    copied: "Code copied",
    selected: "The code is selected: copy it with Ctrl+C.",
    preview: "Preview",
    preview_note: "Search and filter in the preview: the code updates with your choices.",
};
