//! The cities of the committee.

use super::{GroupRef, RegionRef, Sources, Synonyms};
use crate::domain::closed_set::closed_set;
use crate::domain::date::PartialDate;
use crate::domain::json::decimal;
use crate::domain::language::{Language, PlaceName, Words};

/// A city of the committee.
#[derive(Debug)]
pub struct City {
    pub id: &'static str,
    pub name: PlaceName,
    /// The genitive of the Finnish name.
    pub genitive: &'static str,
    /// The stems of the Finnish name, folded: every singular case form begins with one of them.
    pub stems: Vec<&'static str>,
    pub synonyms: Synonyms,
    /// The three digits of Statistics Finland's classification.
    pub municipality: &'static str,
    pub region: RegionRef,
    /// WGS84 degrees north.
    pub lat: f64,
    /// WGS84 degrees east.
    pub lon: f64,
    pub language: LanguageStatus,
    /// Newest first; never empty.
    pub population: Vec<Population>,
    pub groups: Vec<Membership>,
    pub website: Option<&'static str>,
    /// One for each term of the dataset, in the same order.
    pub terms: Vec<Seat>,
    pub sources: CitySources,
}

impl City {
    /// The name in the reader's language.
    #[must_use]
    pub fn name(&self, language: Language) -> &'static str {
        self.name.get(language)
    }

    /// The name in the other national language, where it differs, with that language.
    #[must_use]
    pub fn other_name(&self, language: Language) -> Option<(&'static str, Language)> {
        let other = match language {
            Language::Sv => (self.name.fi, Language::Fi),
            Language::Fi | Language::En => (self.name.sv, Language::Sv),
        };
        (self.name.fi != self.name.sv).then_some(other)
    }

    /// Its membership of a group, if it is a member.
    #[must_use]
    pub fn membership(&self, group: GroupRef) -> Option<&Membership> {
        self.groups.iter().find(|membership| membership.group == group)
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
#[derive(Debug)]
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

closed_set! {
    /// The official languages of a municipality.
    pub enum LanguageStatus: id {
        Finnish = "fi",
        /// Bilingual, with a Finnish-speaking majority.
        Bilingual = "fi-sv",
    }
}

/// The number of inhabitants on a day.
#[derive(Debug)]
pub struct Population {
    pub value: u32,
    pub date: PartialDate,
    pub sources: Sources,
}

/// A city's membership of a group.
#[derive(Debug)]
pub struct Membership {
    pub group: GroupRef,
    pub note: Option<Words>,
    pub sources: Sources,
}

/// Whether a city was represented on the committee in one term.
#[derive(Debug)]
pub struct Seat {
    /// `None` where no source says; never shown as absence.
    pub represented: Option<bool>,
    pub note: Option<Words>,
    pub sources: Sources,
}
