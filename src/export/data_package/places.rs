//! The tables of the cities, and of what they belong to.

use super::resource::{FieldType, Resource, ResourceOf, english_name};
use crate::domain::Language;
use crate::domain::dataset::{City, Dataset, GroupKind, LanguageStatus};
use crate::export::table::Cell;

/// A row for each city.
pub fn cities(dataset: &Dataset) -> Resource {
    let region = |city: &City| dataset.region(city.region);
    let mut table =
        ResourceOf::new("cities", "The cities of the committee.", &["id"], dataset.cities.iter())
            .field("id", FieldType::Id, "The id of the city in the dataset.", &|city| {
                city.id.into()
            });
    for language in Language::ALL {
        let name = format!("name_{}", language.code());
        let description = format!("The name used in {}.", english_name(language));
        table = table.field(&name, FieldType::Id, &description, &|city| city.name(language).into());
    }
    table
        .field(
            "municipality",
            FieldType::Id,
            "The code of the municipality in Statistics Finland’s classification: three digits, as text.",
            &|city| city.municipality.into(),
        )
        .field(
            "region_code",
            FieldType::Id,
            "The code of the region (maakunta) in Statistics Finland’s classification: two digits, as text.",
            &|city| region(city).code.into(),
        )
        .words("region", "The name of the region", &|city| Some(&region(city).name))
        .field(
            "language",
            FieldType::OneOf(LanguageStatus::ALL.map(LanguageStatus::id).to_vec()),
            "The official languages: fi is Finnish, fi-sv is Finnish and Swedish with a Finnish-speaking majority.",
            &|city| city.language.id().into(),
        )
        .field("latitude", FieldType::Decimal, "Degrees north, WGS 84 (EPSG:4326).", &|city| {
            city.lat.into()
        })
        .field("longitude", FieldType::Decimal, "Degrees east, WGS 84 (EPSG:4326).", &|city| {
            city.lon.into()
        })
        .field("website", FieldType::Address, "The city’s own website.", &|city| city.website.into())
        .finish()
}

/// A row for each figure.
pub fn population(dataset: &Dataset) -> Resource {
    let figures = dataset.cities.iter();
    let figures: Vec<_> =
        figures.flat_map(|city| city.population.iter().map(move |figure| (city, figure))).collect();
    ResourceOf::new(
        "population",
        "The population of each city by year, the newest figure first.",
        &["city", "date"],
        figures.iter(),
    )
    .reference("city", "cities", "The city.", &|(city, _)| city.id.into())
    .field("date", FieldType::Date, "The day of which the figure is.", &|(_, figure)| {
        figure.date.into()
    })
    .field("population", FieldType::Whole, "The number of inhabitants.", &|(_, figure)| {
        figure.value.into()
    })
    .finish()
}

/// A row for each city and term.
pub fn seats(dataset: &Dataset) -> Resource {
    let seats: Vec<_> = dataset
        .cities
        .iter()
        .flat_map(|city| {
            let terms = dataset.terms.iter().zip(&city.terms);
            terms.map(move |(term, seat)| (city, term, seat))
        })
        .collect();
    ResourceOf::new(
        "seats",
        "Whether a city was represented on the committee in a term.",
        &["city", "term"],
        seats.iter(),
    )
    .reference("city", "cities", "The city.", &|(city, ..)| city.id.into())
    .reference("term", "terms", "The term.", &|(_, term, _)| term.id.into())
    .field(
        "represented",
        FieldType::Bool,
        "Whether the city was represented. Empty where no source says, which does not mean that it was not.",
        &|(.., seat)| seat.represented.into(),
    )
    .words("note", "A remark", &|(.., seat)| seat.note.as_ref())
    .finish()
}

/// A row for each partnership and agreement.
pub fn groups(dataset: &Dataset) -> Resource {
    let mut table = ResourceOf::new(
        "groups",
        "The partnerships and agreements between cities and the state.",
        &["id"],
        dataset.groups.iter(),
    )
    .field("id", FieldType::Id, "The id in the dataset.", &|group| group.id.into())
    .field(
        "kind",
        FieldType::OneOf(GroupKind::ALL.map(GroupKind::id).to_vec()),
        "Whether it is a partnership or an agreement.",
        &|group| group.kind.id().into(),
    )
    .words("short", "A short name", &|group| Some(&group.short))
    .words("name", "The name", &|group| Some(&group.name))
    .words("dates", "What is known of its start and end", &|group| group.dates.as_ref())
    .words("note", "A remark", &|group| group.note.as_ref());
    for language in Language::ALL {
        let name = format!("outside_{}", language.code());
        let description = format!(
            "Members that are not on the committee, as named in {}.",
            english_name(language)
        );
        table = table.field(&name, FieldType::Text, &description, &|group| {
            Cell::from(group.outside_names(language))
        });
    }
    table.finish()
}

/// A row for each city in each group.
pub fn memberships(dataset: &Dataset) -> Resource {
    let memberships = dataset.cities.iter();
    let memberships: Vec<_> = memberships
        .flat_map(|city| city.groups.iter().map(move |membership| (city, membership)))
        .collect();
    ResourceOf::new(
        "memberships",
        "Which city is in which partnership or agreement.",
        &["city", "group"],
        memberships.iter(),
    )
    .reference("city", "cities", "The city.", &|(city, _)| city.id.into())
    .reference("group", "groups", "The partnership or agreement.", &|(_, membership)| {
        dataset.group(membership.group).id.into()
    })
    .words("note", "A remark", &|(_, membership)| membership.note.as_ref())
    .finish()
}
