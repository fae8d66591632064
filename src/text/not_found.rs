//! The text of the page that answers an address without a page. Only the build uses it.

use crate::domain::Language;

/// The text in one language.
pub struct NotFoundText {
    pub title: &'static str,
    pub advice: &'static str,
}

impl NotFoundText {
    /// The text in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: NotFoundText = NotFoundText {
    title: "Sivua ei löytynyt",
    advice: "Osoitteessa voi olla virhe, tai sivu on poistettu. Etusivulta löydät kaiken:",
};

static SV: NotFoundText = NotFoundText {
    title: "Sidan hittades inte",
    advice: "Adressen kan vara fel, eller så har sidan tagits bort. På startsidan hittar du allt:",
};

static EN: NotFoundText = NotFoundText {
    title: "Page not found",
    advice: "The address may be wrong, or the page has been removed. You can find everything on the front page:",
};
