//! How the shown cities are divided between the partnerships, in words and in bars: the legend of
//! the map's signs, and a filter.

use crate::domain::sign::sign_of;
use crate::domain::{Facet, Language, Query, Summary};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::bar::bar;
use crate::ui::parts::sign::{colour, sign};
use crate::ui::tree::{Tree, tag};

/// The chart of what was found, ignoring the choice of groups, as facet counts do.
pub fn chart(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let query = screen.query(Query::clone);
    let cities = if query.chosen(Facet::Group).is_empty() {
        screen.found(|found| found.cities.clone())
    } else {
        screen.finder().find(&query.without(Facet::Group), language).cities
    };
    let summary = Summary::of(dataset, &cities)?;
    let most = summary.partnerships.iter().map(|share| share.inhabitants).max().unwrap_or_default();
    // A partnership without a city says nothing, unless it is a chosen filter, which can be removed here.
    let is_chosen = |index| screen.query(|query| query.has(Facet::Group, index));
    let shares = summary.partnerships.iter();
    let shares = shares.filter(|share| share.cities > 0 || is_chosen(share.group.at()));
    let rows = shares.map(|share| {
        let group = dataset.group(share.group);
        let number = sign_of(dataset, Some(share.group));
        let index = share.group.at();
        let chosen = is_chosen(index);
        let to = screen.query(Query::clone).toggled(Facet::Group, index, group.id);
        let inhabitants = (text.inhabitants)(&text.number(share.inhabitants));
        let amount = format!("{}, {inhabitants}", text.counted(share.cities, text.cities));
        let button = tag("button.partnership-button")
            .set("type", "button")
            .set("data-go", screen.href(&to))
            .set("aria-pressed", if chosen { "true" } else { "false" })
            .with(sign(number))
            .with(tag("span.partnership-name").with(group.short.get(language)))
            .with(tag("span.partnership-amount").with(amount))
            .with(bar(share.inhabitants, most, colour(number)));
        tag("li").with(button)
    });
    let heading = tag("h3").set("id", "kpr-partnerships");
    Some(tag("div.partnerships").with(heading.with(text.partnerships)).with(tag("ul").each(rows)))
}
