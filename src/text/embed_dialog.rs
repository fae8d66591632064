//! The text of the embed dialog. Only the build uses it: the dialog is part of a separate script,
//! loaded when the reader opens it.

use crate::domain::Language;

/// The text in one language.
pub struct EmbedDialogText {
    pub lead: &'static str,
    pub view: &'static str,
    pub language: &'static str,
    /// The colour scheme of the host page.
    pub theme_of_page: &'static str,
    /// The label of [`Self::places`].
    pub place: &'static str,
    pub places: [Place; 5],
    pub code: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// Shown where the browser refuses to copy.
    pub selected: &'static str,
    /// What to do where the embedded view does not work.
    pub check: &'static str,
    pub preview: &'static str,
    pub preview_note: &'static str,
    /// The height in pixels at three widths, with a placeholder for each: `{320}`, `{640}`, `{960}`.
    pub heights: &'static str,
}

/// Where editors paste the code, and how.
pub struct Place {
    pub id: &'static str,
    pub name: &'static str,
    /// They follow what `tests/hosts` shows to be left of the code there.
    pub steps: [&'static str; 3],
}

impl EmbedDialogText {
    /// The text in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: EmbedDialogText = EmbedDialogText {
    lead: "Valitse, mitä upotus näyttää, ja kopioi koodi sivullesi. Upotus ei käytä evästeitä eikä seuraa kävijöitä.",
    view: "Näkymä",
    language: "Kieli",
    theme_of_page: "Sivun mukaan",
    place: "Minne liität koodin?",
    places: [
        Place {
            id: "unknown",
            name: "En tiedä",
            steps: [
                "Avaa sivusi muokkaus ja sen HTML- tai lähdekoodinäkymä (usein painike <> tai ”Lähdekoodi”).",
                "Liitä koodi kohtaan, jossa sen pitää näkyä, ja tallenna.",
                "Katso valmista sivua. Jos näkyy vain linkki, järjestelmä on poistanut muun: kysy ylläpidolta, saako sivulle lisätä kehyksen (iframe) tai skriptin.",
            ],
        },
        Place {
            id: "liferay",
            name: "Liferay",
            steps: [
                "Muokkaa verkkosisältöä ja avaa lähdekoodinäkymä (painike <>).",
                "Liitä koodi ja julkaise.",
                "Liferay poistaa skriptin, joten sivulla näkyy kehys. Kun ylläpito lisää tiedoston embed.js sivun tai teeman skripteihin, korkeus mukautuu sisältöön.",
            ],
        },
        Place {
            id: "wordpress",
            name: "WordPress",
            steps: [
                "Lisää sisältöön HTML-lohko (Custom HTML).",
                "Liitä koodi lohkoon ja julkaise.",
                "Jos näkyy vain linkki, käyttäjätilisi ei saa lisätä kehyksiä: pyydä ylläpitäjää liittämään koodi.",
            ],
        },
        Place {
            id: "drupal",
            name: "Drupal",
            steps: [
                "Valitse tekstimuodoksi täysi HTML (Full HTML) ja paina lähdekoodin painiketta.",
                "Liitä koodi ja tallenna.",
                "Jos näkyy vain linkki, tekstimuoto suodattaa koodin: pyydä ylläpitoa sallimaan kehys (iframe) tai käytä toista tekstimuotoa.",
            ],
        },
        Place {
            id: "html",
            name: "Tavallinen HTML-sivu",
            steps: [
                "Avaa sivun HTML-tiedosto.",
                "Liitä koodi kohtaan, jossa sen pitää näkyä, ja tallenna.",
                "Jos sivustolla on sisältöturvakäytäntö (CSP), salli siinä tämän palvelun skriptit ja yhteydet sekä ’wasm-unsafe-eval’.",
            ],
        },
    ],
    code: "Koodi",
    copy: "Kopioi koodi",
    copied: "Koodi kopioitu",
    selected: "Koodi on valittuna: kopioi se näppäimillä Ctrl+C.",
    check: "Jos jokin ei toimi, lisää sivusi osoitteen loppuun #kpr-check: upotus kertoo, mitä se kohtasi. Pelkkä linkki tarkoittaa, että järjestelmä poisti muun koodin.",
    preview: "Esikatselu",
    preview_note: "Hae ja rajaa esikatselussa: koodi päivittyy valintojesi mukaan.",
    heights: "Korkeus nyt: {320} px 320 pikselin levyisessä palstassa, {640} px 640 pikselin ja {960} px 960 pikselin levyisessä.",
};

static SV: EmbedDialogText = EmbedDialogText {
    lead: "Välj vad inbäddningen visar och kopiera koden till din sida. Inbäddningen använder inga kakor och spårar inte besökarna.",
    view: "Vy",
    language: "Språk",
    theme_of_page: "Enligt sidan",
    place: "Var klistrar du in koden?",
    places: [
        Place {
            id: "unknown",
            name: "Vet inte",
            steps: [
                "Öppna din sida för redigering och dess HTML- eller källkodsvy (ofta knappen <> eller ”Källkod”).",
                "Klistra in koden där den ska synas och spara.",
                "Titta på den färdiga sidan. Syns bara en länk har systemet tagit bort resten: fråga administratören om sidan får ha en ram (iframe) eller ett skript.",
            ],
        },
        Place {
            id: "liferay",
            name: "Liferay",
            steps: [
                "Redigera webbinnehållet och öppna källkodsvyn (knappen <>).",
                "Klistra in koden och publicera.",
                "Liferay tar bort skriptet, så på sidan syns en ram. När administratören lägger till filen embed.js bland sidans eller temats skript anpassas höjden efter innehållet.",
            ],
        },
        Place {
            id: "wordpress",
            name: "WordPress",
            steps: [
                "Lägg till ett HTML-block (Custom HTML) i innehållet.",
                "Klistra in koden i blocket och publicera.",
                "Syns bara en länk får ditt konto inte lägga till ramar: be en administratör klistra in koden.",
            ],
        },
        Place {
            id: "drupal",
            name: "Drupal",
            steps: [
                "Välj textformatet Full HTML och tryck på knappen för källkod.",
                "Klistra in koden och spara.",
                "Syns bara en länk filtrerar textformatet koden: be administratören tillåta ramar (iframe) eller använd ett annat textformat.",
            ],
        },
        Place {
            id: "html",
            name: "Vanlig HTML-sida",
            steps: [
                "Öppna sidans HTML-fil.",
                "Klistra in koden där den ska synas och spara.",
                "Om webbplatsen har en innehållssäkerhetspolicy (CSP), tillåt där tjänstens skript och anslutningar samt ’wasm-unsafe-eval’.",
            ],
        },
    ],
    code: "Kod",
    copy: "Kopiera koden",
    copied: "Koden har kopierats",
    selected: "Koden är markerad: kopiera den med Ctrl+C.",
    check: "Om något inte fungerar, lägg till #kpr-check i slutet av sidans adress: inbäddningen berättar vad den stötte på. Syns bara en länk har systemet tagit bort resten av koden.",
    preview: "Förhandsvisning",
    preview_note: "Sök och filtrera i förhandsvisningen: koden uppdateras enligt dina val.",
    heights: "Höjden nu: {320} px i en 320 pixel bred spalt, {640} px i en 640 pixel bred och {960} px i en 960 pixel bred.",
};

static EN: EmbedDialogText = EmbedDialogText {
    lead: "Choose what to show, and copy the code into your page. The embedded view uses no cookies and does not track visitors.",
    view: "View",
    language: "Language",
    theme_of_page: "Same as the page",
    place: "Where will you paste it?",
    places: [
        Place {
            id: "unknown",
            name: "I don’t know",
            steps: [
                "Edit your page and open its HTML or source view (often a button <> or “Source”).",
                "Paste the code where it should appear, and save.",
                "Look at the finished page. If it shows only a link, your system has removed the rest: ask its administrator whether the page may have a frame (iframe) or a script.",
            ],
        },
        Place {
            id: "liferay",
            name: "Liferay",
            steps: [
                "Edit the web content and open the source view (the button <>).",
                "Paste the code and publish.",
                "Liferay removes the script, so the page shows a frame. Once an administrator adds the file embed.js to the scripts of the page or theme, the height adapts to the content.",
            ],
        },
        Place {
            id: "wordpress",
            name: "WordPress",
            steps: [
                "Add a Custom HTML block.",
                "Paste the code into the block and publish.",
                "If the page shows only a link, your account may not add frames: ask an administrator to paste the code.",
            ],
        },
        Place {
            id: "drupal",
            name: "Drupal",
            steps: [
                "Choose the text format Full HTML and press the button for the source.",
                "Paste the code and save.",
                "If the page shows only a link, the text format filters the code: ask the administrator to allow frames (iframe), or use another text format.",
            ],
        },
        Place {
            id: "html",
            name: "Plain HTML page",
            steps: [
                "Open the HTML file of the page.",
                "Paste the code where it should appear, and save.",
                "If the site has a content security policy (CSP), allow this service’s scripts and connections in it, and ’wasm-unsafe-eval’.",
            ],
        },
    ],
    code: "Code",
    copy: "Copy the code",
    copied: "Code copied",
    selected: "The code is selected: copy it with Ctrl+C.",
    check: "If something does not work, add #kpr-check to the end of your page’s address: the embedded view tells what it met. A bare link means that your system removed the rest of the code.",
    preview: "Preview",
    preview_note: "Search and filter in the preview: the code updates with your choices.",
    heights: "The height now: {320} px in a column 320 px wide, {640} px in one of 640 px and {960} px in one of 960 px.",
};
