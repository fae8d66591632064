//! Structured data for search engines: one JSON-LD graph (schema.org) of the organisation, its
//! people and its publications, from the dataset and nothing else. What is not known is left out.

use kaupunkipolitiikka::domain::dataset::{Author, Dataset, Mandate, Publication};
use kaupunkipolitiikka::domain::{Language, PartialDate};
use serde_json::{Map, Value, json};

use crate::html::json_in_script;

/// The graph as the content of a script element.
pub fn graph(dataset: &Dataset, language: Language) -> String {
    let mut graph = vec![organisation(dataset, language)];
    graph.extend(
        dataset
            .people
            .iter()
            .map(|person| json!({ "@type": "Person", "@id": id(person.id), "name": person.name })),
    );
    graph.extend(dataset.publications.iter().map(|one| publication(dataset, one, language)));
    json_in_script(&json!({ "@context": "https://schema.org", "@graph": graph }))
}

fn id(id: &str) -> String {
    format!("#{id}")
}

fn organisation(dataset: &Dataset, language: Language) -> Value {
    let name = &dataset.committee.name;
    let others: Vec<_> = Language::ALL
        .into_iter()
        .filter(|other| *other != language)
        .map(|other| name.get(other))
        .collect();
    let members: Vec<_> =
        dataset.mandates.iter().map(|mandate| membership(dataset, mandate, language)).collect();
    json!({
        "@type": "GovernmentOrganization",
        "@id": "#committee",
        "name": name.get(language),
        "alternateName": others,
        "areaServed": { "@type": "Country", "name": "Finland" },
        "member": members,
    })
}

fn membership(dataset: &Dataset, mandate: &Mandate, language: Language) -> Value {
    let mut membership = Map::new();
    membership.insert("@type".into(), "OrganizationRole".into());
    membership.insert("roleName".into(), mandate.role.id().into());
    membership.insert("description".into(), mandate.title.get(language).into());
    membership.insert("member".into(), json!({ "@id": id(dataset.person(mandate.person).id) }));
    insert_date(&mut membership, "startDate", mandate.from);
    insert_date(&mut membership, "endDate", mandate.to);
    membership.into()
}

fn publication(dataset: &Dataset, publication: &Publication, language: Language) -> Value {
    let authors: Vec<_> = publication
        .authors
        .iter()
        .map(|author| match author {
            Author::Person { person, .. } => json!({ "@id": id(dataset.person(*person).id) }),
            Author::Group(words) => json!({ "@type": "Organization", "name": words.get(language) }),
        })
        .collect();
    let mut work = Map::new();
    work.insert("@type".into(), "CreativeWork".into());
    work.insert("@id".into(), id(publication.id).into());
    work.insert("name".into(), publication.title.text.into());
    work.insert("inLanguage".into(), publication.title.language.code().into());
    work.insert("genre".into(), publication.label.get(language).into());
    work.insert("author".into(), authors.into());
    insert_date(&mut work, "datePublished", publication.date);
    for earlier in [publication.answers, publication.follows].into_iter().flatten() {
        work.insert("isBasedOn".into(), json!({ "@id": id(dataset.publication(earlier).id) }));
    }
    if let Some(page) = &publication.page {
        work.insert("subjectOf".into(), json!({ "@type": "WebPage", "url": page.url }));
    }
    work.into()
}

/// A date in its own precision: schema.org takes ISO 8601 dates of any.
fn insert_date(fields: &mut Map<String, Value>, name: &str, date: Option<PartialDate>) {
    if let Some(date) = date {
        fields.insert(name.into(), date.to_string().into());
    }
}
