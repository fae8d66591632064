//! Facets with counts, and chips for the chosen values.
//!
//! The facets are a popover: a sheet over the page that the browser opens and closes. In a wide container
//! the styles show it beside the list of a view instead.

use crate::domain::{Facet, Language, Layout, Query, View};
use crate::state::Screen;
use crate::text::{Text, facet_value};
use crate::ui::parts::icon;
use crate::ui::parts::more::more_button;
use crate::ui::status::found_in_words;
use crate::ui::tree::{Tree, kept, tag};

/// The id of the panel of facets.
const PANEL: &str = "kpr-filters";

/// The id of its heading.
const PANEL_NAME: &str = "kpr-filters-name";

/// Whether a query's view has facets, and they are beside its list where there is room; a table takes the
/// whole width.
pub fn is_beside(query: &Query) -> bool {
    query.view != View::Overview && !query.view.facets().is_empty() && query.layout != Layout::Table
}

/// The button that opens the facets, and next to it their panel: anywhere else, screen readers read all of the
/// panel when it opens.
pub fn filters(screen: Screen, language: Language) -> Tree {
    tag("div.panel-slot").with(button_to_open(screen, language)).with(panel(screen, language))
}

/// The button that opens the facets, with the number of chosen values.
fn button_to_open(screen: Screen, language: Language) -> Option<Tree> {
    let number = screen.query(Query::choice_count);
    let has_facets = screen.query(|query| !query.view.facets().is_empty());
    has_facets.then(|| {
        tag("button.row-button filters")
            .set("type", "button")
            .set("popovertarget", PANEL)
            .with(icon::sliders())
            .with(tag("span").with(Text::of(language).filters))
            .with((number > 0).then(|| tag("span.badge").with(number.to_string())))
    })
}

/// The facets of the view, and the buttons that close them, the last of which counts what they leave.
fn panel(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let query = screen.query(Query::clone);
    let facets = query.view.facets();
    // Deferred: nothing filters before the page is interactive, and it is a third of a page.
    if facets.is_empty() || !screen.display().is_settled() {
        return None;
    }
    // Nobody looks at its numbers while typing, and they are a third of what a key changes.
    if screen.display().is_typing() {
        return Some(kept("section"));
    }
    let facets = facets.iter().map(|facet| choices(screen, *facet, &query, language));
    let hide = |class: &'static str| {
        tag("button")
            .class(class)
            .set("type", "button")
            .set("popovertarget", PANEL)
            .set("popovertargetaction", "hide")
    };
    let close = hide("close").with(icon::cross()).with(tag("span").with(text.close));
    let head =
        tag("div.panel-head").with(tag("h2").set("id", PANEL_NAME).with(text.filters)).with(close);
    let show = hide("primary").with((text.show)(&found_in_words(screen, language)));
    let panel = tag("section.filter-panel")
        .set("id", PANEL)
        .set("popover", "auto")
        .set("aria-labelledby", PANEL_NAME)
        .with(head)
        .with(tag("div.facets").each(facets))
        .with(tag("div.panel-foot").with(show));
    Some(panel)
}

/// The chosen values; nothing without a search or a filter.
pub fn chosen(screen: Screen, language: Language) -> Option<Tree> {
    let query = screen.query(Query::clone);
    query.is_filtered().then(|| chips(screen, &query, language))
}

/// The values of one facet as checkboxes, each with the number of entries it would leave. Of a long
/// list only the first are shown, and those that are chosen.
fn choices(screen: Screen, facet: Facet, query: &Query, language: Language) -> Tree {
    let dataset = screen.dataset();
    let used = screen.finder().used_values(facet);
    let values = dataset.values(facet).enumerate();
    let first = values
        .filter(|(index, _)| screen.finder().is_used(facet, *index) || query.has(facet, *index))
        .take(screen.display().shown_of(used));
    let mut offered: Vec<_> = first.collect();
    let last = offered.last().map(|(index, _)| *index);
    let chosen = query.chosen(facet).iter().filter(|choice| Some(choice.index) > last);
    offered.extend(chosen.map(|choice| (choice.index, &*choice.value)));
    let rest = used.saturating_sub(offered.len());
    let rows = offered.into_iter().map(|(index, value)| {
        let count = screen.found(|found| found.count(facet, index, query.view));
        let input = tag("input")
            .set("type", "checkbox")
            .set("name", facet.key())
            .set("value", value.to_owned())
            .flag("checked", query.has(facet, index));
        let name = facet_value(dataset, facet, index, language);
        tag("label.choice")
            .with(input)
            .with(tag("span.choice-name").with(name))
            .with(tag("span.number").with(count.to_string()))
    });
    tag("fieldset.facet")
        .with(tag("legend").with(Text::of(language).facet(facet)))
        .each(rows)
        .with(more_button(rest, Text::of(language)))
}

/// A chip for each chosen value, which removes it, and a button that clears all.
fn chips(screen: Screen, query: &Query, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let chosen = Facet::ALL
        .into_iter()
        .flat_map(|facet| query.chosen(facet).iter().map(move |choice| (facet, choice)));
    let chips: Vec<_> = chosen
        .map(|(facet, choice)| {
            let name = facet_value(dataset, facet, choice.index, language);
            button(screen, "chip", &query.clone().toggled(facet, choice.index, &choice.value))
                .set("aria-label", (text.remove)(name))
                .with(tag("span").with(name))
                .with(icon::cross())
        })
        .collect();
    let clear =
        button(screen, "clear", &query.clone().cleared()).flag("data-clear", true).with(text.clear);
    tag("div.chips").set("role", "group").set("aria-label", text.chosen).with(chips).with(clear)
}

/// A button that leads to another screen.
fn button(screen: Screen, class: &'static str, to: &Query) -> Tree {
    tag("button").set("type", "button").class(class).set("data-go", screen.href(to))
}
