//! The words that each document has, from the dataset and from what the product says of it.

use super::docs::{Concept, DocKind, Docs};
use crate::domain::dataset::{
    Author, City, Dataset, Mandate, Publication, Role, Statement, Synonyms,
};
use crate::domain::date::PartialDate;
use crate::domain::{Language, Words};
use crate::text::{CommonText, SearchText};

/// What a word says of the document that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// A proper name, of a place or a person; of a concept its word.
    Name,
    /// Another word for the thing, which no text shows.
    Synonym,
    /// A title or a name made of common words.
    Title,
    /// What the thing is: an office, a label.
    Kind,
    /// What else is said of it.
    Text,
}

/// One of the things that a document says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    Text(&'static str),
    Date(PartialDate),
    Number(u32),
}

/// The languages of a text, by whose rules its words inflect: a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Languages(u8);

impl Languages {
    pub(super) const ALL: Self = Self(0b111);

    pub(super) const fn one(language: Language) -> Self {
        Self(1 << language as u8)
    }

    /// Whether a language is among them.
    #[must_use]
    pub const fn has(self, language: Language) -> bool {
        self.0 & 1 << language as u8 != 0
    }

    pub(super) const fn without(self, language: Language) -> Self {
        Self(self.0 & !(1 << language as u8))
    }

    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How the name of a person or a Finnish place inflects: as in Finnish, and with a genitive s.
const NAME: Languages = Languages::one(Language::Fi).and(Languages::one(Language::En));

type Add<'a> = dyn FnMut(Field, Languages, Said) + 'a;

/// Calls `add` for what mandates and publications say of people, with the number of the person's document: one
/// pass over all of them, and not one for each person.
pub(super) fn say_of_people(
    dataset: &Dataset,
    docs: &Docs,
    add: &mut dyn FnMut(usize, Field, Languages, Said),
) {
    for mandate in &dataset.mandates {
        let doc = docs.number(DocKind::Person, mandate.person.at());
        say_mandate(mandate, &mut |field, of, said| add(doc, field, of, said));
    }
    for author in dataset.publications.iter().flat_map(|publication| &publication.authors) {
        if let Author::Person { person, .. } = author {
            let doc = docs.number(DocKind::Person, person.at());
            say_author(author, Field::Kind, &mut |field, of, said| add(doc, field, of, said));
        }
    }
}

/// Calls `add` for everything that a document says, in every language; of people see also [`say_of_people`].
pub(super) fn say(dataset: &Dataset, docs: &Docs, number: usize, add: &mut Add) {
    let (kind, at) = docs.kind(number);
    match kind {
        DocKind::City => say_city(dataset, &dataset.cities[at], add),
        DocKind::Person => {
            let person = &dataset.people[at];
            add(Field::Name, NAME, Said::Text(person.name));
            add_synonyms(&person.synonyms, add);
            if let Some(email) = person.email {
                add(Field::Text, Languages::ALL, Said::Text(email));
            }
        }
        DocKind::Mandate => say_mandate(&dataset.mandates[at], add),
        DocKind::Contact => {
            let person = dataset.person(docs.contacts[at].1);
            if let Some(email) = person.email {
                add(Field::Text, Languages::ALL, Said::Text(email));
            }
        }
        DocKind::Publication => say_publication(&dataset.publications[at], add),
        DocKind::Group => {
            let group = &dataset.groups[at];
            add_words(Field::Title, &group.short, add);
            add_words(Field::Title, &group.name, add);
            add_synonyms(&group.synonyms, add);
            let texts = [&group.dates, &group.note].into_iter().flatten();
            texts.for_each(|words| add_words(Field::Text, words, add));
            for place in &group.outside {
                for language in Language::ALL {
                    let name = place.get(language);
                    add(Field::Text, Languages::one(language), Said::Text(name));
                }
            }
        }
        DocKind::Term => {
            let term = &dataset.terms[at];
            add(Field::Name, Languages::ALL, Said::Text(term.id));
            add_synonyms(&term.synonyms, add);
            add_words(Field::Kind, &term.government, add);
            if let Some(project) = term.project {
                add(Field::Name, Languages::ALL, Said::Text(project));
            }
            add_words(Field::Text, &term.end, add);
            [Some(term.appointed), term.ended]
                .into_iter()
                .flatten()
                .for_each(|date| add(Field::Kind, Languages::ALL, Said::Date(date)));
            term.note.iter().for_each(|note| add_words(Field::Text, note, add));
        }
        DocKind::Region => {
            add_words(Field::Name, &dataset.regions[at].name, add);
            add_synonyms(&dataset.regions[at].synonyms, add);
        }
        DocKind::Party => {
            let party = &dataset.parties[at];
            add_words(Field::Title, &party.name, add);
            add_synonyms(&party.synonyms, add);
            party.note.iter().for_each(|note| add_words(Field::Text, note, add));
        }
        // Neither has a name: what it says is what it is.
        DocKind::Goal => say_statement(&dataset.goals[at], add),
        DocKind::Task => say_statement(&dataset.tasks[at], add),
        DocKind::Concept => say_concept(dataset, docs.concepts[at], add),
    }
}

fn say_city(dataset: &Dataset, city: &City, add: &mut Add) {
    add(Field::Name, NAME, Said::Text(city.name.fi));
    if city.name.fi != city.name.sv {
        add(Field::Name, Languages::one(Language::En), Said::Text(city.name.sv));
    }
    for stem in &city.stems {
        add(Field::Synonym, Languages::one(Language::Fi), Said::Text(stem));
    }
    add_synonyms(&city.synonyms, add);
    add(Field::Text, Languages::ALL, Said::Text(city.municipality));
    add(Field::Text, Languages::ALL, Said::Number(city.inhabitants()));
    for (term, seat) in dataset.terms.iter().zip(&city.terms) {
        if seat.represented == Some(true) {
            add(Field::Text, Languages::ALL, Said::Text(term.id));
        }
    }
    let notes = city.terms.iter().filter_map(|seat| seat.note.as_ref());
    let notes = notes.chain(city.groups.iter().filter_map(|one| one.note.as_ref()));
    notes.for_each(|note| add_words(Field::Text, note, add));
}

fn say_publication(publication: &Publication, add: &mut Add) {
    let of = Languages::one(publication.title.language);
    add(Field::Title, of, Said::Text(publication.title.text));
    add_words(Field::Kind, &publication.label, add);
    add_synonyms(&publication.synonyms, add);
    if let Some(date) = publication.date {
        add(Field::Kind, Languages::ALL, Said::Date(date));
    }
    let texts = [
        &publication.commissioned,
        &publication.released,
        &publication.subject,
        &publication.description,
        &publication.note,
    ];
    texts.into_iter().flatten().for_each(|words| add_words(Field::Text, words, add));
    if let Some(title) = publication.page.as_ref().and_then(|page| page.title) {
        add(Field::Text, Languages::one(title.language), Said::Text(title.text));
    }
    publication.authors.iter().for_each(|author| say_author(author, Field::Text, add));
}

fn add_words(field: Field, words: &Words, add: &mut Add) {
    for language in Language::ALL {
        // Swedish names have the genitive alone, like English ones.
        let is_name = field == Field::Name && language == Language::Sv;
        let by = if is_name { Language::En } else { language };
        add(field, Languages::one(by), Said::Text(words.get(language)));
    }
}

fn add_synonyms(synonyms: &Synonyms, add: &mut Add) {
    for (language, synonym) in synonyms {
        add(Field::Synonym, Languages::one(*language), Said::Text(synonym));
    }
}

fn say_statement(statement: &Statement, add: &mut Add) {
    add_words(Field::Kind, &statement.words, add);
    add_synonyms(&statement.synonyms, add);
}

pub(super) fn say_mandate(mandate: &Mandate, add: &mut Add) {
    add_words(Field::Kind, &mandate.title, add);
    for date in [mandate.from, mandate.to].into_iter().flatten() {
        add(Field::Text, Languages::ALL, Said::Date(date));
    }
    mandate.note.iter().for_each(|note| add_words(Field::Text, note, add));
}

fn say_author(author: &Author, field: Field, add: &mut Add) {
    match author {
        Author::Person { title, affiliation, .. } => {
            if let Some(title) = title {
                add_words(field, title, add);
            }
            if let Some(affiliation) = affiliation {
                add_words(Field::Kind, affiliation, add);
            }
        }
        Author::Group(words) => add_words(Field::Text, words, add),
    }
}

fn say_concept(dataset: &Dataset, concept: Concept, add: &mut Add) {
    for language in Language::ALL {
        let text = CommonText::of(language);
        let words = match concept {
            Concept::City => text.city,
            Concept::Status(status) => text.status(status),
            Concept::Group(kind) => text.group_kind(kind),
            Concept::Term => text.terms,
            Concept::PresentTerm => text.present_term,
            Concept::Publication => text.publication,
            Concept::Series => text.series,
            Concept::Kind(kind) => text.kind_name(kind),
            Concept::Role(role) => text.role(role),
            Concept::Author => text.author,
            Concept::Contact => text.contact,
            Concept::Region => text.region,
            Concept::Party => text.party,
            Concept::Goal => text.goal,
            Concept::Task => text.task,
        };
        add(Field::Name, Languages::one(language), Said::Text(words));
        if concept == Concept::Term {
            add(
                Field::Name,
                Languages::one(language),
                Said::Text(dataset.committee.name.get(language)),
            );
        }
        if concept == Concept::Contact {
            add(Field::Name, Languages::one(language), Said::Text(text.contacts));
        }
        for other in other_words(concept, SearchText::of(language)).split(' ') {
            add(Field::Name, Languages::one(language), Said::Text(other));
        }
    }
}

/// By what else people search for a concept; nothing for most.
fn other_words(concept: Concept, text: &SearchText) -> &'static str {
    match concept {
        Concept::City => text.city,
        Concept::Term => text.term,
        Concept::Publication => text.publication,
        Concept::Author => text.author,
        Concept::Contact => text.contact,
        Concept::Role(Role::Chair) => text.chair,
        Concept::Goal => text.goal,
        Concept::Task => text.task,
        _ => "",
    }
}
