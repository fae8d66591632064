//! The validated dataset: code that has a [`Dataset`] needs no further checks.
//!
//! Only [`Dataset::parse`] creates one, so every reference in it is valid. References are typed
//! indices; the ids in the address stay text.

mod changes;
mod city;
mod facet_values;
mod people;
mod publication;
mod refs;

pub use changes::*;
pub use city::*;
pub(crate) use facet_values::FacetValues;
pub use people::*;
pub use publication::*;
pub use refs::*;

use std::sync::OnceLock;

use super::closed_set::closed_set;
use super::date::PartialDate;
use super::language::{Language, Links, PlaceName, Words};
use super::order::positions;

/// Everything the product knows about the committee.
#[derive(Debug)]
pub struct Dataset {
    /// The edition of the data, `MAJOR.MINOR.PATCH`; `MAJOR` is the version of the format.
    pub version: Edition,
    /// The day of the last change.
    pub updated: PartialDate,
    pub licence: Licence,
    /// Who publishes this service; `None` until a publisher is named.
    pub publisher: Option<Publisher>,
    /// The page for feedback about this service; `None` until the publisher names it.
    pub feedback: Option<&'static str>,
    pub committee: Committee,
    /// The accessibility statement; `None` where the publisher gives none.
    pub accessibility: Option<Accessibility>,
    pub regions: Vec<Region>,
    pub groups: Vec<Group>,
    /// Oldest first; never empty.
    pub terms: Vec<Term>,
    pub parties: Vec<Party>,
    pub goals: Vec<Statement>,
    pub tasks: Vec<Statement>,
    /// In the order of the file; never empty.
    pub cities: Vec<City>,
    pub people: Vec<Person>,
    pub mandates: Vec<Mandate>,
    pub contacts: Vec<Contact>,
    pub publications: Vec<Publication>,
    pub sources: Vec<Source>,
    /// What changed in each edition, the newest first; empty where the file does not say.
    pub changes: Vec<Change>,
    /// A hash of this file's bytes.
    pub fingerprint: u64,
    pub(crate) facet_values: FacetValues,
    /// For [`Dataset::item`], sorted on first use.
    pub(crate) items_by_id: OnceLock<Vec<(&'static str, Item)>>,
}

/// Other words for a thing, each in its language: what people call it and no text here says.
pub type Synonyms = Vec<(Language, &'static str)>;

/// An edition of the data; with the same `format`, the greater one is newer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    pub format: u32,
    pub minor: u32,
    pub patch: u32,
}

impl std::fmt::Display for Edition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.format, self.minor, self.patch)
    }
}

/// The terms on which the data may be used.
#[derive(Debug)]
pub struct Licence {
    /// The SPDX identifier.
    pub id: &'static str,
    pub name: Words,
    pub url: &'static str,
    /// The attributions that the sources require.
    pub attributions: Vec<Words>,
}

/// Who publishes this service.
#[derive(Debug)]
pub struct Publisher {
    pub name: Words,
    /// The publisher's own page.
    pub page: &'static str,
    /// Whether the publisher is the committee or its ministry, so that the service is official.
    pub official: bool,
}

/// What Finland's act on the provision of digital services (306/2019) has a publisher state.
#[derive(Debug)]
pub struct Accessibility {
    pub conformance: Conformance,
    /// What does not conform, and why.
    pub shortcomings: Vec<Words>,
    pub method: AssessmentMethod,
    /// The day of the assessment.
    pub assessed: PartialDate,
    /// The day on which the statement was last updated.
    pub updated: PartialDate,
    pub supervisor: Supervisor,
    pub sources: Sources,
}

/// The authority that supervises the act.
#[derive(Debug)]
pub struct Supervisor {
    /// With the unit that is responsible.
    pub name: Words,
    pub page: Links,
    pub email: &'static str,
    /// The switchboard's number, as it is written in Finland.
    pub phone: &'static str,
}

closed_set! {
    /// Who assessed the accessibility.
    pub enum AssessmentMethod: id {
        SelfAssessment = "self",
        External = "external",
    }
}

closed_set! {
    /// How far the requirements are met.
    pub enum Conformance: id {
        Full = "full",
        Partial = "partial",
    }
}

/// The committee itself.
#[derive(Debug)]
pub struct Committee {
    pub name: Words,
    /// The committee's official page; `None` where it is not known.
    pub page: Option<Links>,
    pub sources: Sources,
    /// What is known of the time before the first term.
    pub background: Words,
    pub background_sources: Sources,
}

/// One of the 19 regions (maakunta).
#[derive(Debug)]
pub struct Region {
    /// The two digits of Statistics Finland's classification.
    pub code: &'static str,
    pub name: Words,
    pub synonyms: Synonyms,
    pub sources: Sources,
}

/// A partnership or an agreement between cities and the state.
#[derive(Debug)]
pub struct Group {
    pub id: &'static str,
    pub kind: GroupKind,
    /// The name on a chip.
    pub short: Words,
    pub name: Words,
    /// What is known of its start and end, in words.
    pub dates: Option<Words>,
    /// What else a reader should know.
    pub note: Option<Words>,
    pub synonyms: Synonyms,
    /// Members that are not in the committee, by name.
    pub outside: Vec<PlaceName>,
    pub sources: Sources,
}

impl Group {
    /// The names of the members that are not in the committee, if there are any.
    #[must_use]
    pub fn outside_names(&self, language: Language) -> Option<String> {
        let names: Vec<_> = self.outside.iter().map(|place| place.get(language)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

closed_set! {
    /// Whether the group divides the cities between partnerships, or crosses them.
    pub enum GroupKind: id {
        Partnership = "partnership",
        Agreement = "agreement",
    }
}

/// A term of the committee. Its end is an event: the end of the Government's term of office.
#[derive(Debug)]
pub struct Term {
    /// The year of appointment.
    pub id: &'static str,
    /// The id that opens it in detail, like `term-2023`: unique across all kinds, as the year is not.
    pub page: &'static str,
    pub appointed: PartialDate,
    pub government: Words,
    /// The event that ends it.
    pub end: Words,
    /// The day of that event; `None` while it is not known.
    pub ended: Option<PartialDate>,
    /// The number of the government's project, like `TEM075:00/2023`.
    pub project: Option<&'static str>,
    pub synonyms: Synonyms,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A party that is represented beside the cities.
#[derive(Debug)]
pub struct Party {
    pub id: &'static str,
    pub name: Words,
    pub synonyms: Synonyms,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A goal or a task of the committee.
#[derive(Debug)]
pub struct Statement {
    pub id: &'static str,
    pub words: Words,
    pub synonyms: Synonyms,
    pub sources: Sources,
}

/// Where facts come from.
#[derive(Debug)]
pub struct Source {
    pub id: &'static str,
    pub url: Option<&'static str>,
    /// Why there is no address; `None` where there is one.
    pub reason: Option<Words>,
    pub date: Option<PartialDate>,
    /// What was read there.
    pub read: Words,
}

/// What can be opened in detail, by the address key `item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    City(CityRef),
    Person(PersonRef),
    Publication(PublicationRef),
    Group(GroupRef),
    Term(TermRef),
}

impl Item {
    /// What the id that opens a term begins with, before the year.
    pub const TERM_PREFIX: &str = "term-";
}

macro_rules! resolve {
    ($($name:ident: $reference:ident -> $list:ident[$item:ident]),* $(,)?) => { $(
        #[doc = concat!("What a [`", stringify!($reference), "`] of this dataset refers to.")]
        #[must_use]
        pub fn $name(&self, reference: $reference) -> &$item {
            &self.$list[reference.at()]
        }
    )* };
}

impl Dataset {
    resolve! {
        city: CityRef -> cities[City],
        region: RegionRef -> regions[Region],
        group: GroupRef -> groups[Group],
        term: TermRef -> terms[Term],
        person: PersonRef -> people[Person],
        mandate: MandateRef -> mandates[Mandate],
        publication: PublicationRef -> publications[Publication],
        source: SourceRef -> sources[Source],
    }

    /// Everything that can be opened in detail, with its id. Ids are unique across all kinds.
    pub fn items(&self) -> impl Iterator<Item = (&'static str, Item)> {
        fn number<T: 'static>(
            records: &[T],
            id: impl Fn(&T) -> &'static str,
            item: impl Fn(usize) -> Item,
        ) -> impl Iterator<Item = (&'static str, Item)> {
            records.iter().enumerate().map(move |(at, record)| (id(record), item(at)))
        }
        number(&self.cities, |city| city.id, |at| Item::City(at.into()))
            .chain(number(&self.people, |person| person.id, |at| Item::Person(at.into())))
            .chain(number(&self.publications, |one| one.id, |at| Item::Publication(at.into())))
            .chain(number(&self.groups, |group| group.id, |at| Item::Group(at.into())))
            .chain(number(&self.terms, |term| term.page, |at| Item::Term(at.into())))
    }

    /// The id of a thing's page.
    #[must_use]
    pub fn id_of(&self, item: Item) -> &'static str {
        match item {
            Item::City(at) => self.city(at).id,
            Item::Person(at) => self.person(at).id,
            Item::Publication(at) => self.publication(at).id,
            Item::Group(at) => self.group(at).id,
            Item::Term(at) => self.term(at).page,
        }
    }

    /// What this id opens.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<Item> {
        let sorted = self.items_by_id.get_or_init(|| {
            let all: Vec<_> = self.items().collect();
            let order = positions(all.len(), &|a, b| all[a].0.cmp(all[b].0));
            order.into_iter().map(|at| all[at]).collect()
        });
        let at = sorted.binary_search_by(|(known, _)| (*known).cmp(id)).ok()?;
        sorted.get(at).map(|(_, item)| *item)
    }

    /// The term of the present committee.
    #[must_use]
    pub fn current_term(&self) -> TermRef {
        self.terms.len().saturating_sub(1).into()
    }

    /// Whether the committee's own page lists it in the discussion series.
    #[must_use]
    pub fn is_in_series(&self, reference: PublicationRef) -> bool {
        self.publication(reference).listing == Listing::Series
    }
}
