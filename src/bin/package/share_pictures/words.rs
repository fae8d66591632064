//! What a picture says: the kind of a thing, its name, and a line about it.

use kaupunkipolitiikka::domain::dataset::{Dataset, GroupKind, Item, PersonRef};
use kaupunkipolitiikka::domain::{Facet, Language, Query};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::capitalise;
use kaupunkipolitiikka::ui::document::{describe_person, description, item_title, subject};

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
        let mut query = Query::default();
        query.item = item.map(|item| dataset.id_of(item).to_owned());
        let about = || description(dataset, &query, language);
        let Some(item) = item else {
            let name = (text.headline)(&(text.cities)(dataset.cities.len()));
            return Self { kind: None, name, line: about() };
        };
        let (kind, line) = match item {
            Item::City(_) => (text.city.to_owned(), about()),
            Item::Person(at) => {
                (role(dataset, at, language), describe_person(dataset, at, language))
            }
            Item::Publication(at) => {
                let publication = dataset.publication(at);
                let date = publication.date.map_or(text.undated.to_owned(), |date| text.date(date));
                let kind = format!("{} · {date}", text.kind_name(publication.kind));
                (kind, subject(dataset, publication, language))
            }
            Item::Group(at) => {
                let kind = match dataset.group(at).kind {
                    GroupKind::Partnership => text.partnership,
                    GroupKind::Agreement => text.agreements,
                };
                (kind.to_owned(), about())
            }
            Item::Term(at) => (capitalise(dataset.term(at).government.get(language)), about()),
        };
        Self { kind: Some(kind), name: item_title(dataset, item, language), line }
    }
}

/// What a person is: the roles in the leadership, each once; else an author; else a contact.
fn role(dataset: &Dataset, at: PersonRef, language: Language) -> String {
    let text = Text::of(language);
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.person == at);
    let mut roles: Vec<_> = mandates.map(|mandate| text.role(mandate.role)).collect();
    roles.dedup();
    if !roles.is_empty() {
        return roles.join(" · ");
    }
    if dataset.publications.iter().any(|one| one.is_by(at)) {
        return text.facet(Facet::Author).to_owned();
    }
    // The noun without its number.
    let contact = (text.contacts_found)(1);
    capitalise(contact.split_once('\u{a0}').map_or(&*contact, |(_, noun)| noun))
}

/// What the picture of a page shows, for those who do not see it.
pub fn alt(dataset: &Dataset, query: &Query, language: Language) -> String {
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let words = CardWords::of(dataset, item, language);
    let kind = words.kind.unwrap_or_else(|| Text::of(language).site.to_owned());
    format!("{} – {kind}", words.name)
}
