//! Other words by which readers search for kinds and roles, and words that tell nothing in a question. No
//! screen shows them.

use crate::domain::Language;

/// The words of one language, parted by spaces.
pub struct SearchText {
    pub city: &'static str,
    pub term: &'static str,
    pub publication: &'static str,
    pub author: &'static str,
    pub contact: &'static str,
    pub chair: &'static str,
    pub goal: &'static str,
    pub task: &'static str,
}

impl SearchText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: SearchText = SearchText {
    city: "väkiluku asukasluku väestö",
    term: "kausi",
    publication: "raportti",
    author: "tekijä tutkija",
    contact: "yhteystiedot yhteyshenkilö",
    chair: "johtaa",
    goal: "päämäärä",
    task: "toimeksianto",
};

static SV: SearchText = SearchText {
    city: "folkmängd befolkning invånarantal",
    term: "period",
    publication: "rapport",
    author: "forskare",
    contact: "kontaktuppgifter kontakt",
    chair: "leder",
    goal: "syfte",
    task: "uppdrag",
};

static EN: SearchText = SearchText {
    city: "population inhabitants",
    term: "period",
    publication: "report",
    author: "writer researcher",
    contact: "contacts",
    chair: "chairman chairwoman chairperson leads",
    goal: "objective aim",
    task: "duty",
};
