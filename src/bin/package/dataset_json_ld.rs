//! The dataset itself in the structured data of the about page: a `Dataset` of schema.org, which search engines for
//! data read, and at once one of DCAT-AP, which data portals such as opendata.fi harvest. What is not known, such as
//! a publisher, is left out.

use kaupunkipolitiikka::domain::dataset::Dataset;
use kaupunkipolitiikka::domain::{Language, Words};
use kaupunkipolitiikka::export::data_package;
use kaupunkipolitiikka::text::Text;
use serde_json::{Value, json};

use crate::assets::{DATA, DATASET};

/// The codes of our languages in the European Union's authority table.
const LANGUAGES: [&str; Language::COUNT] = ["FIN", "SWE", "ENG"];

/// Those of the themes: government and public sector, regions and cities.
const THEMES: [&str; 2] = ["GOVE", "REGI"];

/// Their table, in two pieces, since in one it would look like an attribute of ours.
const THEME_TABLE: &str = concat!("data", "-theme");

/// The vocabularies beside schema.org.
pub fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
    })
}

/// The dataset; `root` is the address of the site's root, as seen from the page.
pub fn dataset_node(dataset: &Dataset, language: Language, root: &str) -> Value {
    let name = &dataset.committee.name;
    let licence = dataset.licence.url;
    let first = dataset.terms.first().map(|term| format!("{}/..", term.appointed));
    let credits = dataset.licence.attributions.iter().map(|words| words.get(language));
    let distributions = distributions(dataset, root);
    let mut node = json!({
        "@type": ["Dataset", "dcat:Dataset"],
        "@id": "#dataset",
        "name": name.get(language),
        "description": Text::of(language).lead,
        "version": dataset.version.to_string(),
        "dateModified": dataset.updated.to_string(),
        "license": licence,
        "isAccessibleForFree": true,
        "inLanguage": Language::ALL.map(Language::code),
        "spatialCoverage": { "@type": "Country", "name": "Finland" },
        "temporalCoverage": first,
        "about": { "@id": "#committee" },
        "creditText": credits.collect::<Vec<_>>().join(" "),
        "distribution": distributions,
        "dct:title": in_all_languages(name),
        "dct:description": Language::ALL.map(|of| tagged(Text::of(of).lead, of)),
        "dct:modified": date(dataset),
        "dct:license": { "@id": licence },
        "dct:language": LANGUAGES.map(|code| authority("language", code)),
        "dct:spatial": authority("country", "FIN"),
        "dct:accessRights": authority("access-right", "PUBLIC"),
        "dcat:theme": THEMES.map(|code| authority(THEME_TABLE, code)),
        "dcat:version": dataset.version.to_string(),
        "dcat:distribution": distributions.iter().map(|one| json!({ "@id": one["@id"] })).collect::<Vec<_>>(),
    });
    if let Some(publisher) = &dataset.publisher {
        node["publisher"] = json!({
            "@type": "Organization",
            "@id": publisher.page,
            "name": publisher.name.get(language),
            "url": publisher.page,
        });
        node["dct:publisher"] = json!({ "@id": publisher.page });
    }
    if let Some(page) = dataset.feedback {
        node["dcat:contactPoint"] =
            json!({ "@type": "vcard:Kind", "vcard:hasURL": { "@id": page } });
    }
    node
}

/// Each file that has the dataset or a table of it.
fn distributions(dataset: &Dataset, root: &str) -> Vec<Value> {
    let resources = data_package::resources(dataset);
    let table = |one: &data_package::Resource| {
        (format!("{DATA}/{}", one.path()), one.description, "text/csv", "CSV")
    };
    let package = format!("{DATA}/{}", data_package::DESCRIPTOR);
    let json = "application/json";
    let files = [
        (DATASET.to_owned(), "The whole dataset.", json, "JSON"),
        (package, "The description of the tables: a Data Package.", json, "JSON"),
    ];
    let files = files.into_iter().chain(resources.iter().map(table));
    files
        .map(|(path, description, media, format)| {
            let url = format!("{root}{path}");
            json!({
                "@type": ["DataDownload", "dcat:Distribution"],
                "@id": url,
                "name": path.trim_start_matches("data/"),
                "description": description,
                "contentUrl": url,
                "encodingFormat": media,
                "license": dataset.licence.url,
                "dct:license": { "@id": dataset.licence.url },
                "dct:format": authority("file-type", format),
                "dcat:accessURL": { "@id": url },
                "dcat:downloadURL": { "@id": url },
                "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media}") },
            })
        })
        .collect()
}

/// A term of the European Union's authority tables, which DCAT-AP prescribes.
fn authority(table: &str, code: &str) -> Value {
    json!({ "@id": format!("http://publications.europa.eu/resource/authority/{table}/{code}") })
}

fn in_all_languages(words: &Words) -> [Value; Language::COUNT] {
    Language::ALL.map(|of| tagged(words.get(of), of))
}

fn tagged(text: &str, language: Language) -> Value {
    json!({ "@language": language.code(), "@value": text })
}

/// The day of the last change; the reader of the dataset refuses less than a day.
fn date(dataset: &Dataset) -> Value {
    json!({
        "@type": "http://www.w3.org/2001/XMLSchema#date",
        "@value": dataset.updated.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(language: Language, root: &str) -> Value {
        let json = include_bytes!("../../../public/data/committee.json");
        dataset_node(Dataset::parse(json).unwrap(), language, root)
    }

    #[test]
    fn every_file_is_a_distribution_of_both_vocabularies() {
        let node = node(Language::Sv, "../../");
        let distributions = node["distribution"].as_array().unwrap();
        let urls: Vec<_> =
            distributions.iter().map(|one| one["contentUrl"].as_str().unwrap()).collect();
        for file in
            ["committee.json", "datapackage.json", "cities.csv", "population.csv", "authors.csv"]
        {
            assert!(urls.contains(&&*format!("../../data/{file}")), "no {file} in {urls:?}");
        }
        let linked = node["dcat:distribution"].as_array().unwrap();
        assert_eq!(linked.len(), distributions.len());
        assert!(linked.iter().zip(&urls).all(|(one, url)| one["@id"] == **url));
    }

    #[test]
    fn the_dataset_is_named_in_the_language_of_the_page_and_dcat_names_it_in_all() {
        let node = node(Language::Sv, "");
        assert_eq!(node["name"], "Stadspolitiska samarbetsgruppen");
        let names = node["dct:title"].as_array().unwrap();
        assert_eq!(names[2], json!({ "@language": "en", "@value": "Urban Policy Committee" }));
        assert_eq!(node["temporalCoverage"], "2011-11-03/..");
    }

    #[test]
    fn no_publisher_and_no_contact_is_invented() {
        let node = node(Language::Fi, "");
        for field in ["publisher", "dct:publisher", "dcat:contactPoint"] {
            assert!(node.get(field).is_none(), "{field}");
        }
    }
}
