//! Ids of the file, and the indices that they refer to.

use super::faults::Faults;
use crate::domain::dataset::{
    CityRef, GroupRef, Item, PersonRef, PublicationRef, RegionRef, SourceRef, TermRef,
};
use crate::domain::json::{Json, quoted};
use crate::domain::order::sort;

/// The ids that references of the file can name.
pub(super) struct Known<'a> {
    regions: Ids<'a>,
    groups: Ids<'a>,
    terms: Ids<'a>,
    cities: Ids<'a>,
    people: Ids<'a>,
    publications: Ids<'a>,
    sources: Ids<'a>,
}

impl<'a> Known<'a> {
    pub fn of(root: &'a Json) -> Self {
        Self {
            regions: Ids::of(root, "regions", "code", "a region"),
            groups: Ids::of(root, "groups", "id", "a group"),
            terms: Ids::of(root, "terms", "id", "a term"),
            cities: Ids::of(root, "cities", "id", "a city"),
            people: Ids::of(root, "people", "id", "a person"),
            publications: Ids::of(root, "publications", "id", "a publication"),
            sources: Ids::of(root, "sources", "id", "a source"),
        }
    }

    /// The thing whose page has this id.
    pub fn item(&self, id: &str) -> Option<Item> {
        let city = || self.cities.index_of(id).map(|at| Item::City(at.into()));
        let person = || self.people.index_of(id).map(|at| Item::Person(at.into()));
        let publication = || self.publications.index_of(id).map(|at| Item::Publication(at.into()));
        let group = || self.groups.index_of(id).map(|at| Item::Group(at.into()));
        let year = id.strip_prefix(Item::TERM_PREFIX);
        let term = || self.terms.index_of(year?).map(|at| Item::Term(at.into()));
        city().or_else(person).or_else(publication).or_else(group).or_else(term)
    }
}

/// A typed index that an id of the file refers to.
pub(super) trait Reference: From<usize> {
    /// The ids that can be referred to.
    fn ids<'k, 'a>(known: &'k Known<'a>) -> &'k Ids<'a>;
}

macro_rules! reference {
    ($($name:ident => $list:ident),* $(,)?) => { $(
        impl Reference for $name {
            fn ids<'k, 'a>(known: &'k Known<'a>) -> &'k Ids<'a> {
                &known.$list
            }
        }
    )* };
}

reference! {
    RegionRef => regions,
    GroupRef => groups,
    TermRef => terms,
    CityRef => cities,
    PersonRef => people,
    PublicationRef => publications,
    SourceRef => sources,
}

/// The ids of one list, sorted, each with its index.
pub(super) struct Ids<'a> {
    /// What one of them is, with its article.
    pub what: &'static str,
    sorted: Vec<(&'a str, usize)>,
}

impl<'a> Ids<'a> {
    /// The ids at `key` in the objects of the file's list `list`. Their faults are reported where
    /// each record is read.
    fn of(root: &'a Json, list: &str, key: &str, what: &'static str) -> Self {
        let mut sorted: Vec<_> = items(field(root, list))
            .iter()
            .enumerate()
            .filter_map(|(at, item)| match field(item, key) {
                Some(Json::Text(id)) => Some((&**id, at)),
                _ => None,
            })
            .collect();
        sort(&mut sorted, |a, b| a.0.cmp(b.0));
        Self { what, sorted }
    }

    /// The index of an id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        let at = self.sorted.partition_point(|(known, _)| *known < id);
        self.sorted.get(at).filter(|(known, _)| *known == id).map(|(_, index)| *index)
    }
}

/// The items of a list; none of anything else.
fn items(list: Option<&Json>) -> &[Json] {
    match list {
        Some(Json::List(items)) => items,
        _ => &[],
    }
}

/// The value of a field, if this is an object that has it.
pub(crate) fn field<'a>(json: &'a Json, key: &str) -> Option<&'a Json> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}

/// Reports duplicate ids in the file's lists. `lists` has the name of each list and the key of the
/// id; ids are unique across all of them.
pub(super) fn check_unique<'a>(root: &'a Json, lists: &[(&str, &str)], faults: &Faults<'a>) {
    let ids = lists.iter().flat_map(|(list, key)| {
        items(field(root, list)).iter().filter_map(|item| field(item, key))
    });
    report_duplicates(ids, faults);
}

/// Reports duplicate ids in one list; `id` takes the id from an item.
pub(super) fn check_unique_in<'a>(
    list: &'a Json,
    id: impl Fn(&'a Json) -> Option<&'a Json>,
    faults: &Faults<'a>,
) {
    let items = items(Some(list));
    if items.len() > 1 {
        report_duplicates(items.iter().filter_map(id), faults);
    }
}

fn report_duplicates<'a>(ids: impl Iterator<Item = &'a Json>, faults: &Faults<'a>) {
    let mut seen: Vec<(&str, &Json)> = Vec::new();
    for json in ids {
        if let Json::Text(id) = json {
            seen.push((id, json));
        }
    }
    sort(&mut seen, |a, b| a.0.cmp(b.0));
    for pair in seen.windows(2) {
        if pair[0].0 == pair[1].0 {
            let found = format!("{} a second time", quoted(pair[1].0));
            faults.add(pair[1].1, "", &found, "each id once");
        }
    }
}
