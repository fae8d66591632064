//! A thing in three short texts, for search results and pictures for sharing: what it is, its name, and
//! the line that answers what most readers ask of it.

use crate::domain::Language;
use crate::domain::dataset::{Dataset, GroupKind, Item, PersonRef};
use crate::domain::facet::Facet;
use crate::text::Text;
use crate::ui::document::{describe_person, item_title, subject};
use crate::ui::parts::city::{group_names, in_committee_since};
use crate::ui::parts::words::capitalise;

/// The texts of a thing.
pub struct Card {
    pub kind: String,
    pub name: String,
    pub line: String,
}

impl Card {
    #[must_use]
    pub fn of(dataset: &Dataset, item: Item, language: Language) -> Self {
        let text = Text::of(language);
        let (kind, line) = match item {
            Item::City(at) => {
                let city = dataset.city(at);
                let since = in_committee_since(dataset, city, language).map(|since| since.words);
                let mut line: Vec<_> = since.into_iter().collect();
                line.extend(group_names(dataset, city, GroupKind::Partnership, language));
                (text.city.to_owned(), line.join(" · "))
            }
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
                let group = dataset.group(at);
                let kind = match group.kind {
                    GroupKind::Partnership => text.partnership,
                    GroupKind::Agreement => text.agreement,
                };
                let members = dataset.cities.iter().filter(|city| city.membership(at).is_some());
                let dates = group.dates.as_ref().map(|dates| dates.get(language).to_owned());
                let line: Vec<_> =
                    std::iter::once((text.cities)(members.count())).chain(dates).collect();
                (kind.to_owned(), line.join(", "))
            }
            Item::Term(at) => {
                let leaders = dataset.mandates.iter().filter(|mandate| mandate.term == at);
                let leaders = leaders.map(|mandate| {
                    format!("{}: {}", text.role(mandate.role), dataset.person(mandate.person).name)
                });
                let government = capitalise(dataset.term(at).government.get(language));
                (government, leaders.collect::<Vec<_>>().join(", "))
            }
        };
        Self { kind, name: item_title(dataset, item, language), line }
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
    text.contact.to_owned()
}
