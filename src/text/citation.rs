//! The words of references. Titles and names of works are not here: they keep their own language.

use crate::domain::Language;

/// The words of one language.
pub struct CitationText {
    /// In place of the year of a work without a date.
    pub undated: &'static str,
    /// Before the number of an edition.
    pub version: &'static str,
    /// What the dataset is called, where it is cited.
    pub dataset_title: &'static str,
    /// What kind of work the dataset is.
    pub dataset: &'static str,
    /// The day on which the work was read at its address, as [`Text::date`](super::Text::date) formats it.
    pub accessed: fn(day: &str) -> String,
    /// Before the address.
    pub available: &'static str,
}

impl CitationText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: CitationText = CitationText {
    undated: "s.a.",
    version: "Versio",
    dataset_title: "Kaupunkipolitiikan yhteistyöryhmä: kaupungit, johto ja julkaisut",
    dataset: "Tietoaineisto",
    accessed: |day| format!("viitattu {day}"),
    available: "Saatavissa",
};

static SV: CitationText = CitationText {
    undated: "u.å.",
    version: "Version",
    dataset_title: "Stadspolitiska samarbetsgruppen: städer, ledning och publikationer",
    dataset: "Dataset",
    accessed: |day| format!("hämtad {day}"),
    available: "Tillgänglig",
};

static EN: CitationText = CitationText {
    undated: "n.d.",
    version: "Version",
    dataset_title: "Urban Policy Committee of Finland: cities, leadership and publications",
    dataset: "Data set",
    accessed: |day| format!("viewed {day}"),
    available: "Available from",
};
