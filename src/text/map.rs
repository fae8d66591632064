//! The words that only the map has.

use super::Text;
use crate::domain::dataset::{CityRef, Dataset};
use crate::domain::{Language, Summary};

/// The values for the description of a selection of cities, with formatted numbers; the largest and
/// smallest with the city's name.
struct Selection<'a> {
    cities: usize,
    regions: usize,
    inhabitants: &'a str,
    /// The day on which the inhabitants were counted, as [`Text::when`] formats it.
    day: &'a str,
    largest: (&'a str, &'a str),
    smallest: (&'a str, &'a str),
    northernmost: &'a str,
    southernmost: &'a str,
}

/// The words of one language.
pub struct MapText {
    pub skip: &'static str,
    pub size: &'static str,
    pub keys: &'static str,
    selection: fn(&Selection) -> String,
}

impl MapText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }

    /// The cities on a map in words; `None` without cities.
    #[must_use]
    pub fn describe(dataset: &Dataset, cities: &[CityRef], language: Language) -> Option<String> {
        let text = Text::of(language);
        let summary = Summary::of(dataset, cities)?;
        let name = |at: CityRef| dataset.city(at).name(language);
        let number = |at: CityRef| text.number(dataset.city(at).inhabitants().into());
        let day = dataset.city(summary.largest).population.first()?.date;
        Some((Self::of(language).selection)(&Selection {
            cities: summary.cities,
            regions: summary.regions,
            inhabitants: &text.number(summary.inhabitants),
            day: &text.when(day),
            largest: (name(summary.largest), &number(summary.largest)),
            smallest: (name(summary.smallest), &number(summary.smallest)),
            northernmost: name(summary.northernmost),
            southernmost: name(summary.southernmost),
        }))
    }
}

static FI: MapText = MapText {
    skip: "Ohita kartta",
    size: "Merkin koko kertoo väkiluvun. Maakunnan voi valita kartalta.",
    keys: "Nuolinäppäimillä siirryt kaupungista toiseen, Enterillä avaat kaupungin ja Esc-näppäimellä poistut kartalta.",
    selection: |s| {
        let (largest, most) = s.largest;
        if s.cities == 1 {
            return format!("Kartalla on {largest}: {most}\u{a0}asukasta ({}).", s.day);
        }
        let (smallest, least) = s.smallest;
        let regions = match s.regions {
            1 => "yhdestä maakunnasta".to_owned(),
            many => format!("{many} maakunnasta"),
        };
        format!(
            "Kartalla on {} kaupunkia {regions}. Kaupungeissa on yhteensä {} asukasta ({}). Suurin on {largest} ({most}) ja pienin {smallest} ({least}). Pohjoisin on {} ja eteläisin {}.",
            s.cities, s.inhabitants, s.day, s.northernmost, s.southernmost
        )
    },
};

static SV: MapText = MapText {
    skip: "Hoppa över kartan",
    size: "Symbolens storlek visar folkmängden. Du kan välja ett landskap på kartan.",
    keys: "Med piltangenterna går du från stad till stad, med Enter öppnar du staden och med Esc lämnar du kartan.",
    selection: |s| {
        let (largest, most) = s.largest;
        if s.cities == 1 {
            return format!("På kartan finns {largest}: {most}\u{a0}invånare ({}).", s.day);
        }
        let (smallest, least) = s.smallest;
        let regions = match s.regions {
            1 => "ett landskap".to_owned(),
            many => format!("{many} landskap"),
        };
        format!(
            "På kartan finns {} städer i {regions}. Städerna har sammanlagt {} invånare ({}). Störst är {largest} ({most}) och minst {smallest} ({least}). Nordligast ligger {} och sydligast {}.",
            s.cities, s.inhabitants, s.day, s.northernmost, s.southernmost
        )
    },
};

static EN: MapText = MapText {
    skip: "Skip the map",
    size: "The size of a marker shows the population. You can select a region on the map.",
    keys: "Use the arrow keys to move from city to city, Enter to open a city and Esc to leave the map.",
    selection: |s| {
        let (largest, most) = s.largest;
        if s.cities == 1 {
            return format!("The map shows {largest}: {most}\u{a0}inhabitants ({}).", s.day);
        }
        let (smallest, least) = s.smallest;
        let regions = match s.regions {
            1 => "one region".to_owned(),
            many => format!("{many} regions"),
        };
        format!(
            "The map shows {} cities in {regions}. The cities have {} inhabitants in total ({}). The largest is {largest} ({most}), the smallest {smallest} ({least}). The northernmost is {}, the southernmost {}.",
            s.cities, s.inhabitants, s.day, s.northernmost, s.southernmost
        )
    },
};
