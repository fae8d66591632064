//! The dataset, in types that cannot be wrong: whoever holds a [`Dataset`] needs no second check.
//!
//! Only [`Dataset::parse`] makes one, so every id below points at something. References are
//! typed positions; the ids of the address stay text.

use super::date::PartialDate;
use super::facet::Facet;
use super::find::Index;
use super::json::decimal;
use super::language::{Language, Title, Words};
use super::query::View;

macro_rules! position {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            pub(crate) const fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }
        }
    )* };
}

position! {
    /// A city of the dataset.
    CityRef,
    /// A region of the dataset.
    RegionRef,
    /// A partnership group or agreement of the dataset.
    GroupRef,
    /// A term of the committee.
    TermRef,
    /// A person of the dataset.
    PersonRef,
    /// A mandate of the dataset.
    MandateRef,
    /// A publication of the dataset.
    PublicationRef,
    /// A source of the dataset.
    SourceRef,
}

/// The sources of a fact; at least one.
pub type Sources = Vec<SourceRef>;

/// Everything the product knows about the committee.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The edition of the data, `MAJOR.MINOR.PATCH`; `MAJOR` is the version of the format.
    pub version: Edition,
    /// The day of the last change.
    pub updated: PartialDate,
    pub licence: Licence,
    pub committee: Committee,
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
    /// Tells this file's bytes from those of any other.
    pub fingerprint: u64,
    pub(crate) index: Index,
}

/// An edition of the data: of two with the same `format`, the greater is the newer.
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
#[derive(Debug, Default)]
pub struct Licence {
    /// The SPDX identifier.
    pub id: String,
    pub name: Words,
    pub url: String,
    /// What the sources ask to be said.
    pub attributions: Vec<Words>,
}

/// The committee itself.
#[derive(Debug, Default)]
pub struct Committee {
    pub name: Words,
    pub sources: Sources,
    /// What is known of the time before the terms below.
    pub history: Words,
    pub history_sources: Sources,
}

/// One of the 19 regions (maakunta).
#[derive(Debug, Default)]
pub struct Region {
    /// The two digits of Statistics Finland's classification.
    pub code: String,
    pub name: Words,
    pub sources: Sources,
}

/// A partnership or an agreement between cities and the state.
#[derive(Debug, Default)]
pub struct Group {
    pub id: String,
    pub kind: GroupKind,
    /// The name on a chip.
    pub short: Words,
    pub name: Words,
    /// What is known of its beginning and end, in words.
    pub dates: Option<Words>,
    /// Members that are not in the committee, by name.
    pub outside: Vec<String>,
    pub sources: Sources,
}

/// Whether the group divides the cities between partnerships, or crosses them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupKind {
    #[default]
    Partnership,
    Agreement,
}

/// A term of the committee. Its end is an event, never a date.
#[derive(Debug, Default)]
pub struct Term {
    /// The year of appointment.
    pub id: String,
    pub appointed: PartialDate,
    pub government: Words,
    /// The event that ends it.
    pub end: Words,
    /// The number of the government's project, like `TEM075:00/2023`.
    pub project: Option<String>,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A party at the table beside the cities.
#[derive(Debug, Default)]
pub struct Party {
    pub id: String,
    pub name: Words,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A goal or a task of the committee.
#[derive(Debug, Default)]
pub struct Statement {
    pub id: String,
    pub words: Words,
    pub sources: Sources,
}

/// A city of the committee.
#[derive(Debug, Default)]
pub struct City {
    pub id: String,
    pub name_fi: String,
    pub name_sv: String,
    /// The genitive of the Finnish name.
    pub genitive: String,
    /// What every singular case form of the Finnish name begins with; folded.
    pub stems: Vec<String>,
    /// The three digits of Statistics Finland's classification.
    pub municipality: String,
    pub region: RegionRef,
    /// WGS84 degrees north.
    pub lat: f64,
    /// WGS84 degrees east.
    pub lon: f64,
    pub language: LanguageStatus,
    /// Newest first; never empty.
    pub population: Vec<Population>,
    pub groups: Vec<Membership>,
    pub website: Option<String>,
    /// One for each term of the dataset, in the same order.
    pub terms: Vec<Seat>,
    pub sources: CitySources,
}

impl City {
    /// The name in the reader's language; English uses the Finnish one.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Sv => &self.name_sv,
            Language::Fi | Language::En => &self.name_fi,
        }
    }

    /// The name in the other national language, where it differs, with that language.
    #[must_use]
    pub fn other_name(&self, language: Language) -> Option<(&str, Language)> {
        let other = match language {
            Language::Sv => (self.name_fi.as_str(), Language::Fi),
            Language::Fi | Language::En => (self.name_sv.as_str(), Language::Sv),
        };
        (self.name_fi != self.name_sv).then_some(other)
    }

    /// Degrees north, as text.
    #[must_use]
    pub fn latitude(&self) -> String {
        decimal(self.lat)
    }

    /// Degrees east, as text.
    #[must_use]
    pub fn longitude(&self) -> String {
        decimal(self.lon)
    }

    /// The newest population known; zero only where the dataset says zero.
    #[must_use]
    pub fn inhabitants(&self) -> u32 {
        self.population.first().map_or(0, |population| population.value)
    }
}

/// The sources of a city's plain facts.
#[derive(Debug, Default)]
pub struct CitySources {
    pub name: Sources,
    pub genitive: Sources,
    pub municipality: Sources,
    pub region: Sources,
    pub coordinates: Sources,
    pub language: Sources,
    /// `None` where the website is not known.
    pub website: Option<Sources>,
}

/// The official languages of a municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageStatus {
    #[default]
    Finnish,
    /// Bilingual, with a Finnish-speaking majority.
    Bilingual,
}

impl LanguageStatus {
    pub const ALL: [Self; 2] = [Self::Finnish, Self::Bilingual];

    /// The value in dataset and address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Finnish => "fi",
            Self::Bilingual => "fi-sv",
        }
    }
}

/// The number of inhabitants on a day.
#[derive(Debug, Default)]
pub struct Population {
    pub value: u32,
    pub date: PartialDate,
    pub sources: Sources,
}

/// That a city belongs to a group.
#[derive(Debug, Default)]
pub struct Membership {
    pub group: GroupRef,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// Whether a city sat in the committee of one term.
#[derive(Debug, Default)]
pub struct Seat {
    /// `None` where no source tells; never to be shown as absence.
    pub represented: Option<bool>,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// Someone named in the dataset.
#[derive(Debug, Default)]
pub struct Person {
    pub id: String,
    pub name: String,
}

/// That a person led the committee.
#[derive(Debug, Default)]
pub struct Mandate {
    pub person: PersonRef,
    pub role: Role,
    /// The office the person held beside it.
    pub title: Words,
    pub term: TermRef,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    /// The city whose mayor the person was.
    pub city: Option<CityRef>,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A role in the committee's leadership; the chair comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    #[default]
    Chair,
    ViceChair,
}

/// The people whom the committee's page names for more information in one term.
#[derive(Debug, Default)]
pub struct Contact {
    pub term: TermRef,
    pub people: Vec<PersonRef>,
    pub sources: Sources,
}

/// A publication of the discussion series, or one that somebody counts in.
#[derive(Debug, Default)]
pub struct Publication {
    pub id: String,
    pub kind: Kind,
    /// The kind in words, as this publication's sources name it.
    pub label: Words,
    pub title: Title,
    /// `None` where no source tells.
    pub date: Option<PartialDate>,
    /// Whether the committee's own page lists it in the series.
    pub series: bool,
    /// Never empty.
    pub authors: Vec<Author>,
    pub commissioned: Option<Words>,
    pub released: Option<Words>,
    pub subject: Option<Words>,
    /// The publication it answers.
    pub answers: Option<PublicationRef>,
    /// The publication it follows from.
    pub follows: Option<PublicationRef>,
    /// The release or news page that tells of it.
    pub page: Option<Page>,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// A kind of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Paper,
    Response,
    Study,
    Booklet,
    Pamphlet,
}

impl Kind {
    pub const ALL: [Self; 5] =
        [Self::Paper, Self::Response, Self::Study, Self::Booklet, Self::Pamphlet];

    /// The value in dataset and address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Response => "response",
            Self::Study => "study",
            Self::Booklet => "booklet",
            Self::Pamphlet => "pamphlet",
        }
    }
}

/// An author, as at the time of publication.
#[derive(Debug)]
pub enum Author {
    Person {
        person: PersonRef,
        title: Option<Words>,
        affiliation: Option<Words>,
    },
    /// People whom no source names.
    Group(Words),
}

/// A web page about a publication.
#[derive(Debug, Default)]
pub struct Page {
    pub url: String,
    pub title: Option<Title>,
    /// What kind of page it is.
    pub what: Words,
}

/// Where facts come from.
#[derive(Debug, Default)]
pub struct Source {
    pub id: String,
    pub url: Option<String>,
    /// Why there is no address; `None` where there is one.
    pub reason: Option<Words>,
    pub date: Option<PartialDate>,
    /// What was read there.
    pub read: Words,
}

/// Something that has a detail of its own, by the address key `item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    City(CityRef),
    Person(PersonRef),
    Publication(PublicationRef),
}

macro_rules! resolve {
    ($($name:ident: $reference:ident -> $list:ident[$item:ident]),* $(,)?) => { $(
        #[doc = concat!("What a [`", stringify!($reference), "`] of this dataset points at.")]
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

    /// The thing of this id, if there is one. Ids are unique across cities, people, publications.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<Item> {
        let city = || self.cities.iter().position(|city| city.id == id);
        let person = || self.people.iter().position(|person| person.id == id);
        let publication = || self.publications.iter().position(|one| one.id == id);
        city()
            .map(|at| Item::City(at.into()))
            .or_else(|| person().map(|at| Item::Person(at.into())))
            .or_else(|| publication().map(|at| Item::Publication(at.into())))
    }

    /// The term that began last: the committee of today.
    #[must_use]
    pub fn current_term(&self) -> TermRef {
        self.terms.len().saturating_sub(1).into()
    }

    /// The values that a facet can take, in the order in which they are shown and written.
    #[must_use]
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        match facet {
            Facet::Region => self.regions.iter().map(|region| &*region.code).collect(),
            Facet::Group => self.groups.iter().map(|group| &*group.id).collect(),
            Facet::Language => LanguageStatus::ALL.iter().map(|status| status.id()).collect(),
            Facet::Term => self.terms.iter().map(|term| &*term.id).collect(),
            Facet::Kind => Kind::ALL.iter().map(|kind| kind.id()).collect(),
            Facet::Author => self.index.authors.iter().map(|at| &*self.person(*at).id).collect(),
            Facet::Year => self.index.years.iter().map(|year| &**year).collect(),
        }
    }

    /// Whether any record has the facet's value at this place, so that it is worth offering.
    #[must_use]
    pub fn is_used(&self, facet: Facet, place: usize) -> bool {
        self.index.all.count(facet, place, View::Overview) > 0
    }
}
