//! What a picture says: that of a thing, or of the committee.

use kaupunkipolitiikka::domain::dataset::{Dataset, Item};
use kaupunkipolitiikka::domain::{Language, Query};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::card::Card;
use kaupunkipolitiikka::ui::document::description;

/// The words of a picture.
pub struct CardWords {
    /// `None` for the committee, which the picture names anyway.
    pub kind: Option<String>,
    pub name: String,
    pub line: String,
}

impl CardWords {
    pub fn of(dataset: &Dataset, item: Option<Item>, language: Language) -> Self {
        let text = Text::of(language);
        let Some(item) = item else {
            let name = (text.headline)(&text.counted(dataset.cities.len(), text.cities));
            return Self {
                kind: None,
                name,
                line: description(dataset, &Query::default(), language),
            };
        };
        let Card { kind, name, line } = Card::of(dataset, item, language);
        Self { kind: Some(kind), name, line }
    }
}

/// What the picture of a page shows, for those who do not see it.
pub fn alt(dataset: &Dataset, query: &Query, language: Language) -> String {
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let words = CardWords::of(dataset, item, language);
    let kind = words.kind.unwrap_or_else(|| Text::of(language).site.to_owned());
    format!("{} – {kind}", words.name)
}
