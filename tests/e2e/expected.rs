//! What must be on screen, computed by the product's own `domain` and `text` from the shipped
//! dataset, so that no test repeats facts or wording.

use std::sync::LazyLock;

use kaupunkipolitiikka::domain::dataset::{Dataset, Listing};
use kaupunkipolitiikka::domain::{Language, Layout, Query, Theme};
use kaupunkipolitiikka::find::{Finder, Found};
use kaupunkipolitiikka::text::Text;

/// The dataset as it is shipped.
pub static DATASET: LazyLock<&Dataset> =
    LazyLock::new(|| Dataset::parse(dataset_bytes().leak()).unwrap());

/// The shipped dataset with its search index.
static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(&DATASET));

/// The bytes of the dataset as it is shipped.
pub fn dataset_bytes() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/committee.json")).unwrap()
}

/// The texts in Finnish, the language of most journeys.
pub static FI: &Text = Text::of(Language::Fi);

/// The ids that a screen lists.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Listed {
    pub hits: Vec<String>,
    pub cities: Vec<String>,
    pub persons: Vec<String>,
    pub publications: Vec<String>,
}

/// The screen at an address: path and query string below the product's folder, with that of a language
/// or without.
fn query(address: &str) -> Query {
    let folders = Language::ALL.map(Language::folder);
    let path = folders.iter().rev().find_map(|folder| address.strip_prefix(folder));
    let query = Query::parse_path(path.unwrap_or(address), &DATASET);
    query.unwrap_or_else(|| panic!("{address} is no page")).split_item(&DATASET).0
}

/// What the product must find at this address, whatever the view.
pub fn found(address: &str) -> Found {
    FINDER.find(&query(address), Language::Fi)
}

/// The ids of the cities that must be found at this address, in order.
pub fn cities(address: &str) -> Vec<String> {
    found(address).cities.iter().map(|at| DATASET.city(*at).id.to_owned()).collect()
}

/// What must be listed at this address, in order of the screen's lists.
pub fn listed(address: &str) -> Listed {
    use kaupunkipolitiikka::domain::View;
    let (query, found) = (query(address), found(address));
    let mut listed = Listed::default();
    if query.item.is_some() {
        return listed;
    }
    let view = query.view;
    if view == View::Overview && !query.is_filtered() && query.layout == Layout::List {
        return at_a_glance(&found);
    }
    // One list, of which the first dozen is shown.
    if view == View::Overview && !found.hits.is_empty() && query.layout == Layout::List {
        let hits = found.hits.iter().take(12);
        listed.hits = hits.map(|item| item.id(&DATASET).to_owned()).collect();
        return listed;
    }
    if view.shows(View::Cities) {
        listed.cities = cities(address);
    }
    if view.shows(View::Leadership) {
        let mandates = found.mandates.iter().map(|at| DATASET.mandate(*at).person);
        listed.persons = mandates.map(|at| DATASET.person(at).id.to_owned()).collect();
    }
    if view.shows(View::Series) {
        let publications = found.publications.iter();
        listed.publications =
            publications.map(|at| DATASET.publication(*at).id.to_owned()).collect();
    }
    listed
}

/// What the overview lists while nothing is searched or filtered: all cities, the present leaders, the series
/// and what the committee's page has beside it.
fn at_a_glance(found: &Found) -> Listed {
    let id = |person| DATASET.person(person).id.to_owned();
    let mandates = found.mandates.iter().map(|at| DATASET.mandate(*at));
    let present = mandates.filter(|mandate| mandate.term == DATASET.current_term());
    let publications = found.publications.iter().map(|at| DATASET.publication(*at));
    let listed = publications.filter(|one| one.listing != Listing::Elsewhere);
    Listed {
        hits: Vec::new(),
        cities: found.cities.iter().map(|at| DATASET.city(*at).id.to_owned()).collect(),
        persons: present.map(|mandate| id(mandate.person)).collect(),
        publications: listed.map(|one| one.id.to_owned()).collect(),
    }
}

/// The one address of this screen below the folder of its language, with each value encoded as the
/// product encodes it.
pub fn address(address: &str) -> String {
    query(address).to_path()
}

/// The same in a colour scheme.
pub fn address_in(theme: Option<Theme>, address: &str) -> String {
    let mut query = query(address);
    query.theme = theme;
    query.to_path()
}

/// The one query string of this screen on a host page.
pub fn host_query(search: &str) -> String {
    Query::parse(search, &DATASET).to_search()
}

/// The name of a region in Finnish.
pub fn region(code: &str) -> &'static str {
    DATASET.regions.iter().find(|region| region.code == code).unwrap().name.get(Language::Fi)
}
