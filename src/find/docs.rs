//! What the search index holds: everything that can be found, and what it can be found by beside its own
//! words.

use crate::domain::dataset::{
    Author, Dataset, GroupKind, Item, Kind, LanguageStatus, Listing, PersonRef, RegionRef, Role,
    TermRef,
};

/// The kinds of documents, in the order in which equally good results are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DocKind {
    City,
    Person,
    Group,
    Term,
    Publication,
    Region,
    Party,
    Goal,
    Task,
    /// A person's period in the leadership: an entry of that view.
    Mandate,
    /// A person who is named for more information in one term: an entry of the leadership's view.
    Contact,
    /// What things are called together: a kind, a role, a status.
    Concept,
}

impl DocKind {
    pub const ALL: [Self; 12] = [
        Self::City,
        Self::Person,
        Self::Group,
        Self::Term,
        Self::Publication,
        Self::Region,
        Self::Party,
        Self::Goal,
        Self::Task,
        Self::Mandate,
        Self::Contact,
        Self::Concept,
    ];
}

/// A word for things of one sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Concept {
    City,
    Status(LanguageStatus),
    Group(GroupKind),
    Term,
    PresentTerm,
    Publication,
    Series,
    Kind(Kind),
    Role(Role),
    Author,
    Contact,
    Region,
    Party,
    Goal,
    Task,
}

/// All concepts.
pub(super) fn concepts() -> Vec<Concept> {
    let mut all = vec![
        Concept::City,
        Concept::Term,
        Concept::PresentTerm,
        Concept::Publication,
        Concept::Series,
        Concept::Author,
        Concept::Contact,
        Concept::Region,
        Concept::Party,
        Concept::Goal,
        Concept::Task,
    ];
    all.extend(LanguageStatus::ALL.map(Concept::Status));
    all.extend(GroupKind::ALL.map(Concept::Group));
    all.extend(Kind::ALL.map(Concept::Kind));
    all.extend(Role::ALL.map(Concept::Role));
    all
}

/// What a search finds, with its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    Item(Item),
    Region(RegionRef),
    /// The index of a party of the dataset.
    Party(usize),
    /// The index of a goal of the dataset.
    Goal(usize),
    /// The index of a task of the dataset.
    Task(usize),
}

impl Hit {
    /// Its id in the dataset, or a region's code.
    #[must_use]
    pub fn id(self, dataset: &Dataset) -> &'static str {
        match self {
            Self::Item(item) => dataset.id_of(item),
            Self::Region(at) => dataset.region(at).code,
            Self::Party(at) => dataset.parties[at].id,
            Self::Goal(at) => dataset.goals[at].id,
            Self::Task(at) => dataset.tasks[at].id,
        }
    }
}

/// Documents by number: those of one kind follow each other.
#[derive(Debug)]
pub(super) struct Docs {
    /// Where each kind begins, and where the last one ends.
    starts: [u32; DocKind::ALL.len() + 1],
    /// The people named for more information, the newest term first.
    pub contacts: Vec<(TermRef, PersonRef)>,
    pub concepts: Vec<Concept>,
}

impl Docs {
    pub fn of(dataset: &Dataset, contacts: Vec<(TermRef, PersonRef)>) -> Self {
        let concepts = concepts();
        let mut starts = [0; DocKind::ALL.len() + 1];
        for (at, kind) in DocKind::ALL.into_iter().enumerate() {
            let count = match kind {
                DocKind::City => dataset.cities.len(),
                DocKind::Person => dataset.people.len(),
                DocKind::Group => dataset.groups.len(),
                DocKind::Term => dataset.terms.len(),
                DocKind::Publication => dataset.publications.len(),
                DocKind::Region => dataset.regions.len(),
                DocKind::Party => dataset.parties.len(),
                DocKind::Goal => dataset.goals.len(),
                DocKind::Task => dataset.tasks.len(),
                DocKind::Mandate => dataset.mandates.len(),
                DocKind::Contact => contacts.len(),
                DocKind::Concept => concepts.len(),
            };
            starts[at + 1] = starts[at] + u32::try_from(count).unwrap_or(u32::MAX);
        }
        Self { starts, contacts, concepts }
    }

    pub fn len(&self) -> usize {
        self.starts[DocKind::ALL.len()] as usize
    }

    /// The number of the document of this kind at this index.
    pub fn number(&self, kind: DocKind, at: usize) -> usize {
        self.starts[kind as usize] as usize + at
    }

    /// The kind and the index of a document.
    pub fn kind(&self, number: usize) -> (DocKind, usize) {
        let kinds = DocKind::ALL.into_iter().rev();
        let kind = kinds.into_iter().find(|kind| self.number(*kind, 0) <= number);
        let kind = kind.unwrap_or(DocKind::City);
        (kind, number - self.number(kind, 0))
    }

    /// The number of the document that is a result.
    pub fn number_of(&self, hit: Hit) -> usize {
        let (kind, at) = match hit {
            Hit::Item(Item::City(at)) => (DocKind::City, at.at()),
            Hit::Item(Item::Person(at)) => (DocKind::Person, at.at()),
            Hit::Item(Item::Publication(at)) => (DocKind::Publication, at.at()),
            Hit::Item(Item::Group(at)) => (DocKind::Group, at.at()),
            Hit::Item(Item::Term(at)) => (DocKind::Term, at.at()),
            Hit::Region(at) => (DocKind::Region, at.at()),
            Hit::Party(at) => (DocKind::Party, at),
            Hit::Goal(at) => (DocKind::Goal, at),
            Hit::Task(at) => (DocKind::Task, at),
        };
        self.number(kind, at)
    }

    /// All documents of a kind.
    pub fn range(&self, kind: DocKind) -> std::ops::Range<usize> {
        self.number(kind, 0)..self.starts[kind as usize + 1] as usize
    }

    /// The result that a document is; `None` where it is only an entry of a view, or a concept.
    pub fn hit(&self, number: usize) -> Option<Hit> {
        let (kind, at) = self.kind(number);
        Some(match kind {
            DocKind::City => Hit::Item(Item::City(at.into())),
            DocKind::Person => Hit::Item(Item::Person(at.into())),
            DocKind::Group => Hit::Item(Item::Group(at.into())),
            DocKind::Term => Hit::Item(Item::Term(at.into())),
            DocKind::Publication => Hit::Item(Item::Publication(at.into())),
            DocKind::Region => Hit::Region(at.into()),
            DocKind::Party => Hit::Party(at),
            DocKind::Goal => Hit::Goal(at),
            DocKind::Task => Hit::Task(at),
            DocKind::Mandate | DocKind::Contact | DocKind::Concept => return None,
        })
    }
}

/// What the name of one document says of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// It is the other's own name.
    Name,
    /// It says what the other is.
    Kind,
    /// The other belongs to it.
    Link,
}

/// Calls `add` for each pair of documents where the name of the first tells of the second.
pub(super) fn relations(
    dataset: &Dataset,
    docs: &Docs,
    add: &mut dyn FnMut(usize, usize, Relation),
) {
    let number = |kind, at| docs.number(kind, at);
    let concept = |wanted: Concept| {
        let at = docs.concepts.iter().position(|concept| *concept == wanted);
        number(DocKind::Concept, at.unwrap_or_default())
    };
    for (at, city) in dataset.cities.iter().enumerate() {
        let doc = number(DocKind::City, at);
        add(concept(Concept::City), doc, Relation::Kind);
        add(concept(Concept::Status(city.language)), doc, Relation::Kind);
        add(number(DocKind::Region, city.region.at()), doc, Relation::Link);
        for membership in &city.groups {
            add(number(DocKind::Group, membership.group.at()), doc, Relation::Link);
        }
    }
    for (at, mandate) in dataset.mandates.iter().enumerate() {
        let doc = number(DocKind::Mandate, at);
        let person = number(DocKind::Person, mandate.person.at());
        add(person, doc, Relation::Name);
        add(person, number(DocKind::Term, mandate.term.at()), Relation::Link);
        for doc in [doc, person] {
            add(concept(Concept::Role(mandate.role)), doc, Relation::Kind);
            if let Some(city) = mandate.city {
                add(number(DocKind::City, city.at()), doc, Relation::Link);
            }
        }
    }
    for (at, (_, person)) in docs.contacts.iter().enumerate() {
        let person = number(DocKind::Person, person.at());
        let doc = number(DocKind::Contact, at);
        add(person, doc, Relation::Name);
        add(concept(Concept::Contact), doc, Relation::Kind);
        add(concept(Concept::Contact), person, Relation::Kind);
    }
    for (at, publication) in dataset.publications.iter().enumerate() {
        let doc = number(DocKind::Publication, at);
        add(concept(Concept::Publication), doc, Relation::Kind);
        add(concept(Concept::Kind(publication.kind)), doc, Relation::Kind);
        if publication.listing == Listing::Series {
            add(concept(Concept::Series), doc, Relation::Kind);
        }
        for author in &publication.authors {
            if let Author::Person { person, .. } = author {
                let person = number(DocKind::Person, person.at());
                add(person, doc, Relation::Link);
                add(doc, person, Relation::Link);
                add(concept(Concept::Kind(publication.kind)), person, Relation::Link);
                add(concept(Concept::Author), person, Relation::Kind);
            }
        }
    }
    for (at, group) in dataset.groups.iter().enumerate() {
        add(concept(Concept::Group(group.kind)), number(DocKind::Group, at), Relation::Kind);
    }
    for term in docs.range(DocKind::Term) {
        add(concept(Concept::Term), term, Relation::Kind);
    }
    let present = number(DocKind::Term, dataset.current_term().at());
    add(concept(Concept::PresentTerm), present, Relation::Kind);
    for (of, kind) in [
        (Concept::Region, DocKind::Region),
        (Concept::Party, DocKind::Party),
        (Concept::Goal, DocKind::Goal),
        (Concept::Task, DocKind::Task),
    ] {
        docs.range(kind).for_each(|doc| add(concept(of), doc, Relation::Kind));
    }
}
