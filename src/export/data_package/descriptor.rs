//! `datapackage.json`: what the package is, under which terms, from where, and what its tables hold.

use serde_json::{Value, json};

use super::Resource;
use crate::domain::Language;
use crate::domain::dataset::Dataset;

/// What every reader of the tables should know.
const MANNERS: &str = "A value that is not known is an empty field: it is never guessed, and an empty field does not \
    mean no. Dates are ISO 8601 and as precise as their source: a year, a month or a day. The sources of each fact are \
    in committee.json.";

/// The description of these tables.
pub fn descriptor(dataset: &Dataset, resources: &[Resource]) -> Value {
    const ENGLISH: Language = Language::En;
    let name = dataset.committee.name.get(ENGLISH);
    let attributions = dataset.licence.attributions.iter().map(|words| words.get(ENGLISH));
    let description = format!(
        "Finland’s {name}: its cities, leadership, terms, partnerships and agreements, and publications. Updated {}. \
         {MANNERS} {}",
        dataset.updated,
        attributions.collect::<Vec<_>>().join(" "),
    );
    let sources = dataset.sources.iter().filter_map(|source| {
        Some(json!({ "title": source.read.get(ENGLISH), "path": source.url? }))
    });
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "urban-policy-committee",
        "title": name,
        "description": description,
        "version": dataset.version.to_string(),
        "licenses": [{
            "name": dataset.licence.id,
            "title": dataset.licence.name.get(ENGLISH),
            "path": dataset.licence.url,
        }],
        "sources": sources.collect::<Vec<_>>(),
        "resources": resources.iter().map(Resource::descriptor).collect::<Vec<_>>(),
    });
    if let Some(publisher) = &dataset.publisher {
        package["contributors"] = json!([{
            "title": publisher.name.get(ENGLISH),
            "path": publisher.page,
            "roles": ["publisher"],
        }]);
    }
    package
}

#[cfg(test)]
mod tests {
    use super::super::resources;
    use super::*;

    #[test]
    fn the_package_names_edition_licence_and_every_source_that_has_an_address() {
        let json = include_bytes!("../../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let package = descriptor(dataset, &resources(dataset));
        assert_eq!(package["version"], dataset.version.to_string());
        assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
        let sources = dataset.sources.iter().filter(|source| source.url.is_some()).count();
        assert_eq!(package["sources"].as_array().map(Vec::len), Some(sources));
        assert!(package.get("contributors").is_none(), "no publisher is named yet");
        assert!(package["description"].as_str().unwrap().contains("not known is an empty field"));
    }
}
