//! Everything known of a person: mandates, publications, and terms as a contact person.

use super::Detail;
use crate::domain::Language;
use crate::domain::dataset::{Author, Contact, Dataset, Mandate, PersonRef, Sources};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::city::city_link;
use crate::ui::parts::facts::{fact, fact_of_several, facts};
use crate::ui::parts::link::mail;
use crate::ui::parts::mandate::{mandate_period, unknown_period};
use crate::ui::parts::publication::{author_note, publication_date, publication_link};
use crate::ui::parts::term::term_link;
use crate::ui::parts::words::{line, note};
use crate::ui::tree::{Tree, tag};

pub fn person_detail(screen: Screen, at: PersonRef, language: Language) -> Detail {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let facts = facts(vec![
        fact_of_several(text.mandates_of, mandates(screen, dataset, at, language)),
        fact_of_several(text.written, publications(screen, dataset, at, language)),
        fact_of_several(text.common.contacts, contacts(screen, at, language)),
        dataset.person(at).email.and_then(|address| fact(text.email, mail(address))),
    ]);
    Detail {
        title: vec![tag("span").with(dataset.person(at).name)],
        body: vec![facts],
        sources: all_sources(dataset, at),
    }
}

fn mandates(screen: Screen, dataset: &Dataset, at: PersonRef, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.person == at);
    let rows = mandates.map(|mandate| {
        let is_present = mandate.term == dataset.current_term();
        let term = term_link(screen, dataset.term(mandate.term), language);
        let city = mandate
            .city
            .map(|city| dataset.city(city))
            .map(|city| tag("p").with(city_link(screen, city, language)));
        tag("li")
            .with(tag("p").with(text.common.role(mandate.role)).with(" · ").with(term))
            .with(tag("p").with(line(&mandate.title, language)))
            .with(mandate_period(mandate, language).map(note))
            .with(unknown_period(mandate, is_present, language))
            .with(mandate.note.as_ref().map(|words| note(words.get(language))))
            .with(city)
            .with(neighbours(screen, mandate, false, language))
            .with(neighbours(screen, mandate, true, language))
    });
    rows.collect()
}

/// The links to those who held the role before or after.
fn neighbours(screen: Screen, mandate: &Mandate, later: bool, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let people = dataset.neighbours(mandate, later).into_iter().map(|one| {
        let person = dataset.person(one.person);
        let link = tag("a.tap-target").set("href", screen.link_to(person.id));
        tag("li").with(link.with(person.name))
    });
    let people: Vec<_> = people.collect();
    let label = if later { text.role_after } else { text.role_before };
    (!people.is_empty()).then(|| tag("div").with(note(label)).with(tag("ul.names").with(people)))
}

/// The person's publications, with title and affiliation as at the time of each.
fn publications(screen: Screen, dataset: &Dataset, at: PersonRef, language: Language) -> Vec<Tree> {
    let mut rows = Vec::new();
    for publication in &dataset.publications {
        for author in &publication.authors {
            let Author::Person { person, title, affiliation } = author else { continue };
            if *person != at {
                continue;
            }
            let then = author_note(title.as_ref(), affiliation.as_ref(), language);
            let kind = publication.label.get(language);
            rows.push(
                tag("li")
                    .with(tag("p").with(publication_link(screen, publication, language)))
                    .with(
                        tag("p")
                            .with(kind)
                            .with(" · ")
                            .with(publication_date(publication, language)),
                    )
                    .with(then),
            );
        }
    }
    rows
}

fn contacts(screen: Screen, at: PersonRef, language: Language) -> Vec<Tree> {
    let dataset = screen.dataset();
    let contacts = dataset.contacts.iter().filter(|contact| contact.people.contains(&at));
    let link = |contact: &Contact| term_link(screen, dataset.term(contact.term), language);
    contacts.map(|contact| tag("li").with(link(contact))).collect()
}

fn all_sources(dataset: &'static Dataset, at: PersonRef) -> Vec<&'static Sources> {
    let mut all = Vec::new();
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.person == at);
    all.extend(mandates.map(|mandate| &mandate.sources));
    let contacts = dataset.contacts.iter().filter(|contact| contact.people.contains(&at));
    all.extend(contacts.map(|contact| &contact.sources));
    let publications = dataset.publications.iter().filter(|one| one.is_by(at));
    all.extend(publications.map(|publication| &publication.sources));
    all
}
