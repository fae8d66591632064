//! Structured data for search engines: the JSON-LD graph (schema.org) of what a page shows, from the
//! dataset and nothing else. What is not known is left out.

use kaupunkipolitiikka::domain::dataset::{
    Author, City, Dataset, Group, GroupKind, GroupRef, Item, Mandate, PersonRef, Publication,
};
use kaupunkipolitiikka::domain::{Language, PartialDate, Query, View};
use serde_json::{Map, Value, json};

use crate::dataset_json_ld;
use crate::html::json_in_script;

/// The graph of a page as the content of a script element; `root` is the address of the site's root, as seen from the
/// page.
pub fn graph(dataset: &Dataset, query: &Query, language: Language, root: &str) -> String {
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let mut context = json!("https://schema.org");
    let graph = match item {
        None if query.view == View::About => {
            context = json!([context, dataset_json_ld::context()]);
            let mut graph = view(dataset, query.view, language);
            graph.push(dataset_json_ld::dataset_node(dataset, language, root));
            graph
        }
        None => view(dataset, query.view, language),
        Some(Item::City(at)) => vec![city(dataset, dataset.city(at), language)],
        Some(Item::Person(at)) => vec![person(dataset, at, language)],
        Some(Item::Publication(at)) => {
            let publication = dataset.publication(at);
            let authors = publication.authors.iter().filter_map(|author| match author {
                Author::Person { person, .. } => Some(name_of(dataset, *person)),
                Author::Group(_) => None,
            });
            authors.chain([work(dataset, publication, language)]).collect()
        }
        Some(Item::Group(at)) => vec![group(dataset, at, dataset.group(at), language)],
        Some(Item::Term(at)) => {
            let mandates = || dataset.mandates.iter().filter(|mandate| mandate.term == at);
            let people = mandates().map(|mandate| name_of(dataset, mandate.person));
            people.chain([organisation(dataset, mandates(), language)]).collect()
        }
    };
    json_in_script(&json!({ "@context": context, "@graph": graph }))
}

/// What a view lists; of the leadership the present one: people and terms have pages of their own.
fn view(dataset: &Dataset, view: View, language: Language) -> Vec<Value> {
    let all_people = || (0..dataset.people.len()).map(PersonRef::from);
    match view {
        View::Cities => dataset.cities.iter().map(|one| city(dataset, one, language)).collect(),
        View::Series => {
            let has_written = |person| dataset.publications.iter().any(|one| one.is_by(person));
            let authors = all_people().filter(|person| has_written(*person));
            let works = dataset.publications.iter().map(|one| work(dataset, one, language));
            authors.map(|person| name_of(dataset, person)).chain(works).collect()
        }
        View::Overview | View::Leadership | View::About => {
            let present = dataset.current_term();
            let mandates =
                || dataset.mandates.iter().filter(move |mandate| mandate.term == present);
            let leads = |person| mandates().any(|mandate| mandate.person == person);
            let people = all_people().filter(|person| leads(*person));
            let people = people.map(|person| name_of(dataset, person));
            people.chain([organisation(dataset, mandates(), language)]).collect()
        }
    }
}

fn id(id: &str) -> String {
    format!("#{id}")
}

fn name_of(dataset: &Dataset, person: PersonRef) -> Value {
    let person = dataset.person(person);
    json!({ "@type": "Person", "@id": id(person.id), "name": person.name })
}

fn organisation<'a>(
    dataset: &Dataset,
    mandates: impl Iterator<Item = &'a Mandate>,
    language: Language,
) -> Value {
    let name = &dataset.committee.name;
    let others: Vec<_> = Language::ALL
        .into_iter()
        .filter(|other| *other != language)
        .map(|other| name.get(other))
        .collect();
    let members: Vec<_> = mandates.map(|mandate| membership(dataset, mandate, language)).collect();
    json!({
        "@type": "GovernmentOrganization",
        "@id": "#committee",
        "name": name.get(language),
        "alternateName": others,
        "areaServed": { "@type": "Country", "name": "Finland" },
        "member": members,
    })
}

fn city(dataset: &Dataset, city: &City, language: Language) -> Value {
    let region = dataset.region(city.region).name.get(language);
    let mut fields = Map::new();
    fields.insert("@type".into(), "City".into());
    fields.insert("@id".into(), id(city.id).into());
    fields.insert("name".into(), city.name(language).into());
    if let Some((other, _)) = city.other_name(language) {
        fields.insert("alternateName".into(), other.into());
    }
    let place = json!({ "@type": "AdministrativeArea", "name": region });
    fields.insert("containedInPlace".into(), place);
    let (latitude, longitude) = (city.latitude(), city.longitude());
    let point = json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
    fields.insert("geo".into(), point);
    if let Some(url) = city.website {
        fields.insert("sameAs".into(), url.into());
    }
    fields.into()
}

/// A person with the roles in the committee's leadership.
fn person(dataset: &Dataset, at: PersonRef, language: Language) -> Value {
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.person == at);
    let roles: Vec<_> = mandates
        .map(|mandate| {
            let mut role = role(mandate, language);
            let name = dataset.committee.name.get(language);
            role.insert(
                "memberOf".into(),
                json!({ "@type": "GovernmentOrganization", "name": name }),
            );
            Value::from(role)
        })
        .collect();
    let mut person = name_of(dataset, at);
    if !roles.is_empty() {
        person["memberOf"] = roles.into();
    }
    person
}

/// A partnership is an organisation of its members; an agreement is a work.
fn group(dataset: &Dataset, at: GroupRef, group: &Group, language: Language) -> Value {
    let members = dataset.cities.iter().filter(|city| city.membership(at).is_some());
    let members: Vec<_> =
        members.map(|city| json!({ "@type": "City", "name": city.name(language) })).collect();
    let (kind, relation) = match group.kind {
        GroupKind::Partnership => ("Organization", "member"),
        GroupKind::Agreement => ("CreativeWork", "contributor"),
    };
    let mut group = json!({ "@type": kind, "@id": id(group.id), "name": group.name.get(language) });
    group[relation] = members.into();
    group
}

fn membership(dataset: &Dataset, mandate: &Mandate, language: Language) -> Value {
    let mut membership = role(mandate, language);
    membership.insert("member".into(), json!({ "@id": id(dataset.person(mandate.person).id) }));
    membership.into()
}

fn role(mandate: &Mandate, language: Language) -> Map<String, Value> {
    let mut role = Map::new();
    role.insert("@type".into(), "OrganizationRole".into());
    role.insert("roleName".into(), mandate.role.id().into());
    role.insert("description".into(), mandate.title.get(language).into());
    insert_date(&mut role, "startDate", mandate.from);
    insert_date(&mut role, "endDate", mandate.to);
    role
}

fn work(dataset: &Dataset, publication: &Publication, language: Language) -> Value {
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
