//! A thing in three short texts, for search results and pictures for sharing: what it is, its name, and
//! the line that answers what most readers ask of it.

use crate::domain::dataset::{Dataset, GroupKind, Item, PersonRef};
use crate::domain::facet::Facet;
use crate::domain::{Language, Words};
use crate::find::Hit;
use crate::text::Text;
use crate::ui::document::{describe_person, item_title, subject};
use crate::ui::parts::city::{group_names, in_committee_since};
use crate::ui::parts::words::capitalise;

/// The texts of a thing.
pub struct Card {
    pub kind: String,
    pub name: String,
    pub line: String,
}

impl Card {
    #[must_use]
    pub fn of(dataset: &Dataset, item: Item, language: Language) -> Self {
        let text = Text::of(language);
        let (kind, line) = match item {
            Item::City(at) => {
                let city = dataset.city(at);
                let since = in_committee_since(dataset, city, language).map(|since| since.words);
                let mut line: Vec<_> = since.into_iter().collect();
                line.extend(group_names(dataset, city, GroupKind::Partnership, language));
                (text.common.city.to_owned(), line.join(" · "))
            }
            Item::Person(at) => {
                (role(dataset, at, language), describe_person(dataset, at, language))
            }
            Item::Publication(at) => {
                let publication = dataset.publication(at);
                let date = publication.date.map_or(text.undated.to_owned(), |date| text.date(date));
                let kind = format!("{} · {date}", text.common.kind_name(publication.kind));
                (kind, subject(dataset, publication, language))
            }
            Item::Group(at) => {
                let group = dataset.group(at);
                let members = dataset.cities.iter().filter(|city| city.membership(at).is_some());
                let dates = group.dates.as_ref().map(|dates| dates.get(language).to_owned());
                let line: Vec<_> = std::iter::once(text.counted(members.count(), text.cities))
                    .chain(dates)
                    .collect();
                (text.common.group_kind(group.kind).to_owned(), line.join(", "))
            }
            Item::Term(at) => {
                let leaders = dataset.mandates.iter().filter(|mandate| mandate.term == at);
                let leaders = leaders.map(|mandate| {
                    format!(
                        "{}: {}",
                        text.common.role(mandate.role),
                        dataset.person(mandate.person).name
                    )
                });
                let government = capitalise(dataset.term(at).government.get(language));
                (government, leaders.collect::<Vec<_>>().join(", "))
            }
        };
        Self { kind, name: item_title(dataset, item, language), line }
    }

    /// The texts of what a search finds.
    #[must_use]
    pub fn of_hit(dataset: &Dataset, hit: Hit, language: Language) -> Self {
        let text = Text::of(language);
        let statement = |kind: &str, words: &Words| Self {
            kind: kind.to_owned(),
            name: capitalise(words.get(language)),
            line: String::new(),
        };
        match hit {
            Hit::Item(item) => Self::of(dataset, item, language),
            Hit::Region(at) => {
                let cities = dataset.cities.iter().filter(|city| city.region == at);
                let cities: Vec<_> = cities.map(|city| city.name(language)).collect();
                let number = text.counted(cities.len(), text.cities);
                Self {
                    kind: text.common.region.to_owned(),
                    name: dataset.region(at).name.get(language).to_owned(),
                    line: if cities.is_empty() { number } else { cities.join(", ") },
                }
            }
            Hit::Party(at) => {
                let party = &dataset.parties[at];
                let note = party.note.as_ref().map(|note| note.get(language).to_owned());
                Self { line: note.unwrap_or_default(), ..statement(text.common.party, &party.name) }
            }
            Hit::Goal(at) => statement(text.common.goal, &dataset.goals[at].words),
            Hit::Task(at) => statement(text.common.task, &dataset.tasks[at].words),
        }
    }
}

/// What a person is: the roles in the leadership, each once; else an author; else a contact.
fn role(dataset: &Dataset, at: PersonRef, language: Language) -> String {
    let text = Text::of(language);
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.person == at);
    let mut roles: Vec<_> = mandates.map(|mandate| text.common.role(mandate.role)).collect();
    roles.dedup();
    if !roles.is_empty() {
        return roles.join(" · ");
    }
    if dataset.publications.iter().any(|one| one.is_by(at)) {
        return text.facet(Facet::Author).to_owned();
    }
    text.common.contact.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Query;
    use crate::domain::fold::folded_words;
    use crate::find::{Finder, Needle};

    /// Function words, and words of sentences that are said of most things.
    const LEFT_OUT: &[&str] = &[
        "mukana",
        "vuodesta",
        "ei",
        "tiedossa",
        "paivays",
        "kaupunkia", // fi
        "datum",
        "med",
        "sedan",
        "under",
        "och",
        "inte",
        "kant",
        "ar",
        "stader", // sv
        "date",
        "on",
        "the",
        "committee",
        "since",
        "not",
        "known",
        "of",
        "in",
        "and",
        "cities", // en
    ];

    /// Each word that a result shows finds it among the first twelve, or among all that have that word.
    #[test]
    fn every_word_of_a_result_finds_it() {
        let json = include_bytes!("../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let finder = Finder::new(dataset);
        let mut missed = Vec::new();
        for language in Language::ALL {
            for hit in finder.hits_of_all() {
                let Card { kind, name, line } = Card::of_hit(dataset, hit, language);
                // The line of a term says who led it: names of others, with their roles.
                let line =
                    if matches!(hit, Hit::Item(Item::Term(_))) { String::new() } else { line };
                let shown = [kind, name, line].join(" ");
                for word in shown.split([' ', '\u{a0}', ',']) {
                    let folded: String = folded_words(word).collect();
                    // A label is no description, and neither is a day of a date or a number of cities.
                    let is_label =
                        word.ends_with(':') || folded.len() < 3 && folded.parse::<u8>().is_ok();
                    let tells = folded.len() > 1 && !is_label && !LEFT_OUT.contains(&&*folded);
                    if !tells || is_name_of_another(&finder, word, hit, language) {
                        continue;
                    }
                    let found = finder.find(&Query::default().with_typed(word), language).hits;
                    let at = found.iter().position(|one| *one == hit);
                    let is_first = at.is_some_and(|at| at < 12 || found.len() > 12);
                    if !is_first {
                        missed.push(format!(
                            "{} {}: {word} at {at:?} of {}",
                            language.code(),
                            hit.id(dataset),
                            found.len()
                        ));
                    }
                }
            }
        }
        assert!(missed.is_empty(), "{} words: {}", missed.len(), missed.join("\n"));
    }

    /// Names of other things do not match a thing that tells of them.
    fn is_name_of_another(finder: &Finder, word: &str, hit: Hit, language: Language) -> bool {
        let found = finder.find(&Query::default().with_typed(word), language).hits;
        found.first().is_some_and(|first| {
            let name = Card::of_hit(finder.dataset(), *first, language).name;
            *first != hit && Needle::new(word).is_in(&name)
        })
    }
}
