//! Pieces of a city's entry: its name, its groups, its terms.

use crate::domain::dataset::{City, Dataset, GroupKind};
use crate::domain::{Language, growth};
use crate::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::words::lang;
use crate::ui::tree::{Tree, tag};

/// The heading with the name, which leads to the city and says whether that is open, and the name
/// in the other national language; search matches are highlighted in both.
pub fn city_name(
    heading: Tree,
    screen: Screen,
    city: &City,
    needle: &Needle,
    language: Language,
) -> Tree {
    let name = highlighted(needle, city.name(language));
    let other = city.other_name(language).map(|(name, of)| {
        let name = highlighted(needle, name);
        tag("span.other").maybe("lang", lang(of, language)).with(name)
    });
    let is_open = screen.query(|query| query.item.as_deref() == Some(city.id));
    let link = tag("a")
        .set("href", screen.link_to(city.id))
        .maybe("aria-current", is_open.then_some("true"))
        .with(name);
    heading.with(link).with(" ").with(other)
}

/// The link to a city, by its name.
pub fn city_link(screen: Screen, city: &City, language: Language) -> Tree {
    tag("a.tap-target").set("href", screen.link_to(city.id)).with(city.name(language))
}

/// The names of a city's partnerships or agreements.
pub fn group_names(
    dataset: &Dataset,
    city: &City,
    kind: GroupKind,
    language: Language,
) -> Vec<String> {
    let groups = city.groups.iter().map(|membership| dataset.group(membership.group));
    let groups = groups.filter(|group| group.kind == kind);
    groups.map(|group| group.short.get(language).to_owned()).collect()
}

/// How the population changed since the oldest figure.
pub fn growth_since(city: &City, language: Language) -> Option<String> {
    let text = Text::of(language);
    let (oldest, _) = growth::ends(city)?;
    let change = growth::growth(city)?;
    Some((text.change_since)(&text.change(change), oldest.date.year()))
}

/// The terms in which the city was represented, then those for which it is not known.
pub fn seat_years(dataset: &Dataset, city: &City, language: Language) -> String {
    let years = |wanted: Option<bool>| {
        let seats = dataset.terms.iter().zip(&city.terms);
        let years: Vec<_> =
            seats.filter(|(_, seat)| seat.represented == wanted).map(|(term, _)| term.id).collect();
        years.join(", ")
    };
    match years(None) {
        unknown if unknown.is_empty() => years(Some(true)),
        unknown => format!("{} ({unknown} {})", years(Some(true)), Text::of(language).not_known),
    }
}

/// Since when the city has been in the committee, and for how many terms; where it was not in all terms
/// since, or that is not known, the terms in which it was. Nothing where it is known of none.
pub fn in_committee_since(dataset: &Dataset, city: &City, language: Language) -> Option<Since> {
    let text = Text::of(language);
    let first = city.terms.iter().position(|seat| seat.represented != Some(false))?;
    let since = &city.terms[first..];
    if since.iter().all(|seat| seat.represented == Some(true)) {
        let words = (text.in_since)(dataset.terms[first].id);
        return Some(Since {
            words,
            terms: Some(text.counted_in_words(since.len(), text.number_of_terms)),
        });
    }
    let is_known = city.terms.iter().any(|seat| seat.represented == Some(true));
    is_known.then(|| Since {
        words: (text.in_terms)(&seat_years(dataset, city, language)),
        terms: None,
    })
}

/// Since when a city has been in the committee, in words.
pub struct Since {
    pub words: String,
    /// The number of terms, where it is known of all of them.
    pub terms: Option<String>,
}
