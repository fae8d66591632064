//! The table of cities.

use super::{Cell, Table, TableOf};
use crate::domain::dataset::{City, CityRef, Dataset, GroupKind};
use crate::domain::{Language, Sort, growth};
use crate::text::{TableText, Text};

/// These cities, in their order.
#[must_use]
pub fn cities(dataset: &Dataset, shown: &[CityRef], language: Language) -> Table {
    let (text, words) = (Text::of(language), TableText::of(language));
    let official = match language {
        Language::Sv => [Language::Sv, Language::Fi],
        Language::Fi | Language::En => [Language::Fi, Language::Sv],
    };
    let region = |city: &City| dataset.region(city.region);
    let mut table = TableOf::new(words.cities, shown.iter().map(|at| dataset.city(*at)));
    for of in official {
        let (key, heading) = match of {
            Language::Sv => ("name_sv", words.name_sv),
            Language::Fi | Language::En => ("name_fi", words.name_fi),
        };
        table = table.column(key, heading, &|city| city.name.get(of).into());
    }
    table
        .column("municipality", text.municipality, &|city| city.municipality.into())
        .column("region", text.common.region, &|city| region(city).name.get(language).into())
        .column("region_code", words.region_code, &|city| region(city).code.into())
        .column("population", text.population, &|city| {
            city.population.first().map(|newest| newest.value).into()
        })
        .column("population_date", words.population_date, &|city| {
            city.population.first().map(|newest| newest.date).into()
        })
        .column("growth_percent", &growth_heading(dataset, text), &|city| {
            growth::growth(city).map(|tenths| f64::from(tenths) / 10.0).into()
        })
        .column("partnership", text.common.partnership, &|city| {
            groups(dataset, city, GroupKind::Partnership, language)
        })
        .column("agreements", text.agreements, &|city| {
            groups(dataset, city, GroupKind::Agreement, language)
        })
        .column("language", text.language_status, &|city| text.common.status(city.language).into())
        .column("terms", text.common.terms, &|city| terms(dataset, city, Some(true)))
        .column("terms_not_known", words.terms_not_known, &|city| terms(dataset, city, None))
        .column("latitude", words.latitude, &|city| city.lat.into())
        .column("longitude", words.longitude, &|city| city.lon.into())
        .column("website", text.website, &|city| city.website.into())
        .column("id", words.id, &|city| city.id.into())
        .finish()
}

/// With the years that the figures are of.
fn growth_heading(dataset: &Dataset, text: &Text) -> String {
    let name = text.sort_name(Sort::Growth);
    growth::years(dataset)
        .map_or_else(|| format!("{name} (%)"), |(first, last)| format!("{name} {first}–{last} (%)"))
}

fn groups(dataset: &Dataset, city: &City, kind: GroupKind, language: Language) -> Cell {
    let groups = city.groups.iter().map(|membership| dataset.group(membership.group));
    Cell::list(groups.filter(|group| group.kind == kind).map(|group| group.short.get(language)))
}

/// The terms in which the city was represented, or of which that is not known.
fn terms(dataset: &Dataset, city: &City, represented: Option<bool>) -> Cell {
    let seats = dataset.terms.iter().zip(&city.terms);
    Cell::list(seats.filter(|(_, seat)| seat.represented == represented).map(|(term, _)| term.id))
}
