//! The text of the check that `embed.js` makes on a host page whose address ends with `#kpr-check`. Only the build
//! uses it.

use crate::domain::Language;

/// The text in one language: a key of `embed_check.js`, and the words, in which `{}` stands for a value.
pub type EmbedCheckText = [(&'static str, &'static str); 16];

/// The text in a language.
#[must_use]
pub const fn embed_check_text(language: Language) -> &'static EmbedCheckText {
    language.pick(&FI, &SV, &EN)
}

static FI: EmbedCheckText = [
    ("title", "Upotuksen tarkistus"),
    ("started", "Upotus käynnistyi."),
    ("failed", "Upotus ei käynnistynyt: {}"),
    ("refused", "Sivuston sisältöturvakäytäntö (CSP) estää: {}"),
    ("state_of_attributes", "Näkymä ja rajaukset on luettu elementin määritteistä: {}"),
    ("state_of_link", "Elementin määritteet puuttuvat. Näkymä ja rajaukset on luettu linkistä: {}"),
    ("no_state", "Näkymää ja rajauksia ei ole annettu, joten näkyvissä on koko etusivu."),
    ("own_language", "Kieli on elementin määritteestä lang: {}"),
    ("language_of_page", "Kieli on sivun kielestä, muuten suomi: {}"),
    ("own_theme", "Väriteema on koodista: {}"),
    ("theme_of_page", "Väriteema on sivun taustan mukainen: {}"),
    ("light", "vaalea"),
    ("dark", "tumma"),
    ("frame_fits", "Kehys on sisältönsä korkuinen: {}"),
    ("frame_clipped", "Sivun laatikko leikkaa kehyksen, joten se vierii itse: {}"),
    (
        "frame_silent",
        "Kehys ei ole kertonut korkeuttaan. Sen skriptit on estetty tai se ei ole latautunut: {}",
    ),
];

static SV: EmbedCheckText = [
    ("title", "Kontroll av inbäddningen"),
    ("started", "Inbäddningen startade."),
    ("failed", "Inbäddningen startade inte: {}"),
    ("refused", "Webbplatsens innehållssäkerhetspolicy (CSP) hindrar: {}"),
    ("state_of_attributes", "Vyn och filtren har lästs ur elementets attribut: {}"),
    ("state_of_link", "Elementets attribut saknas. Vyn och filtren har lästs ur länken: {}"),
    ("no_state", "Ingen vy och inga filter har angetts, så hela startsidan visas."),
    ("own_language", "Språket kommer från elementets attribut lang: {}"),
    ("language_of_page", "Språket kommer från sidans språk, annars finska: {}"),
    ("own_theme", "Färgtemat kommer från koden: {}"),
    ("theme_of_page", "Färgtemat följer sidans bakgrund: {}"),
    ("light", "ljust"),
    ("dark", "mörkt"),
    ("frame_fits", "Ramen är lika hög som sitt innehåll: {}"),
    ("frame_clipped", "En ruta på sidan beskär ramen, som därför rullas för sig: {}"),
    (
        "frame_silent",
        "Ramen har inte meddelat sin höjd. Dess skript är blockerade eller den har inte laddats: {}",
    ),
];

static EN: EmbedCheckText = [
    ("title", "Check of the embedded view"),
    ("started", "The embedded view started."),
    ("failed", "The embedded view did not start: {}"),
    ("refused", "The site’s content security policy (CSP) blocks: {}"),
    ("state_of_attributes", "View and filters were read from the element’s attributes: {}"),
    (
        "state_of_link",
        "The element’s attributes are missing. View and filters were read from the link: {}",
    ),
    ("no_state", "No view and no filters are given, so the whole front page is shown."),
    ("own_language", "The language is from the element’s attribute lang: {}"),
    ("language_of_page", "The language is that of the page, else Finnish: {}"),
    ("own_theme", "The colour scheme is from the code: {}"),
    ("theme_of_page", "The colour scheme follows the page’s background: {}"),
    ("light", "light"),
    ("dark", "dark"),
    ("frame_fits", "The frame is as high as its content: {}"),
    ("frame_clipped", "A box of the page clips the frame, so it scrolls by itself: {}"),
    (
        "frame_silent",
        "The frame has not told its height. Its scripts are blocked, or it has not loaded: {}",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// No struct, whose fields the compiler compares: the keys are those of the script.
    #[test]
    fn every_language_has_the_keys_of_the_script() {
        let script = include_str!("../../public/embed_check.js");
        for language in Language::ALL {
            for ((key, words), (of_finnish, _)) in embed_check_text(language).iter().zip(&FI) {
                assert_eq!(key, of_finnish, "{language:?}");
                assert!(!words.is_empty(), "{language:?}: {key}");
                let used = match key.split_once('_') {
                    Some(("frame", _)) => "words[`frame_".to_owned(),
                    _ => format!("words.{key}"),
                };
                assert!(script.contains(&used), "{key}");
            }
        }
    }
}
