//! Facets with counts behind one fold, and the chips of what is chosen.

use crate::domain::dataset::{Dataset, Kind, LanguageStatus};
use crate::domain::facet::UNDATED;
use crate::domain::query::View;
use crate::domain::{Facet, Language, Query};
use crate::state::{Screen, href};
use crate::text::Text;
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// The facets that narrow a view.
const fn facets_of(view: View) -> &'static [Facet] {
    use Facet::{Author, Group, Kind, Language, Region, Term, Year};
    match view {
        View::Overview => &Facet::ALL,
        View::Cities => &[Region, Group, Language, Term],
        View::Leadership => &[Term],
        View::Series => &[Kind, Author, Year],
        View::About => &[],
    }
}

/// A value of a facet in words.
fn value_name(dataset: &Dataset, facet: Facet, value: &str, language: Language) -> String {
    let text = Text::of(language);
    let name = match facet {
        Facet::Region => {
            let region = dataset.regions.iter().find(|region| region.code == value);
            region.map(|region| region.name.get(language))
        }
        Facet::Group => {
            let group = dataset.groups.iter().find(|group| group.id == value);
            group.map(|group| group.short.get(language))
        }
        Facet::Language => {
            LanguageStatus::ALL.iter().find(|one| one.id() == value).map(|one| text.status(*one))
        }
        Facet::Kind => {
            Kind::ALL.iter().find(|one| one.id() == value).map(|one| text.kind_name(*one))
        }
        Facet::Author => {
            dataset.people.iter().find(|person| person.id == value).map(|person| &*person.name)
        }
        Facet::Year if value == UNDATED => Some(text.undated),
        Facet::Term | Facet::Year => None,
    };
    name.unwrap_or(value).to_owned()
}

/// The facets of the view, folded away, and what is chosen of them.
pub fn panel(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let query = screen.query(Query::clone);
    let facets = facets_of(query.view);
    let number = query.choice_count();
    let summary = tag("summary")
        .class("filters-button")
        .with(icon::sliders())
        .with(tag("span").with(text.filters))
        .with((number > 0).then(|| tag("span").class("badge").with(number.to_string())));
    let body: Vec<_> =
        facets.iter().map(|facet| choices(screen, *facet, &query, language)).collect();
    let fold = tag("details").with(summary).with(tag("div").class("facets").with(body));
    tag("div")
        .class("filters")
        .with((!facets.is_empty()).then_some(fold))
        .with(query.is_narrowed().then(|| chips(screen, &query, language)))
}

/// The values of one facet as checkboxes, each with the number of entries it would leave.
fn choices(screen: Screen, facet: Facet, query: &Query, language: Language) -> Tree {
    let dataset = screen.dataset();
    let rows: Vec<_> = dataset
        .values(facet)
        .into_iter()
        .enumerate()
        .filter(|(place, value)| dataset.is_used(facet, *place) || query.has(facet, value))
        .map(|(place, value)| {
            let count = screen.found(|found| found.count(facet, place, query.view));
            let toggled = query.clone().toggled(facet, value, &dataset);
            let input = tag("input")
                .set("type", "checkbox")
                .set("data-go", href(&toggled))
                .flag("checked", query.has(facet, value));
            tag("label")
                .class("choice")
                .with(input)
                .with(
                    tag("span")
                        .class("choice-name")
                        .with(value_name(&dataset, facet, value, language)),
                )
                .with(tag("span").class("number").with(count.to_string()))
        })
        .collect();
    tag("fieldset")
        .class("facet")
        .with(tag("legend").with(Text::of(language).facet(facet)))
        .with(rows)
}

/// What is chosen, each with a way to drop it, and one way to drop all.
fn chips(screen: Screen, query: &Query, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let chosen = Facet::ALL
        .into_iter()
        .flat_map(|facet| query.chosen(facet).iter().map(move |value| (facet, value)));
    let chips: Vec<_> = chosen
        .map(|(facet, value)| {
            let name = value_name(&dataset, facet, value, language);
            button("chip", &query.clone().toggled(facet, value, &dataset))
                .set("aria-label", (text.remove)(&name))
                .with(tag("span").with(name))
                .with(icon::cross())
        })
        .collect();
    let clear = button("clear", &query.clone().cleared()).flag("data-clear", true).with(text.clear);
    tag("div")
        .class("chips")
        .set("role", "group")
        .set("aria-label", text.chosen)
        .with(chips)
        .with(clear)
}

/// A button that leads to another screen.
fn button(class: &'static str, to: &Query) -> Tree {
    tag("button").set("type", "button").class(class).set("data-go", href(to))
}
