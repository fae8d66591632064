//! What is above and below the views: name, languages, headline, tabs, footer.

use crate::domain::address::{Theme, View};
use crate::domain::{Dataset, Language, Query};
use crate::state::Screen;
use crate::text::{CommonText, Text};
use crate::ui::overview::is_at_a_glance;
use crate::ui::parts::button::{copied, script_button};
use crate::ui::parts::dataset::{edition, licence};
use crate::ui::parts::icon;
use crate::ui::parts::link::external;
use crate::ui::parts::publisher::publisher;
use crate::ui::tree::{Tree, tag};

/// Name and languages.
pub fn top(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let skip = tag("a.skip").set("href", "#kpr-main").with(text.skip);
    let brand = tag("a.brand")
        .set("href", screen.href(&screen.query(|query| query.page_of_view(View::Overview))))
        .with(icon::brand())
        .with(tag("span").with(text.site));
    let languages = tag("nav.languages")
        .set("aria-label", text.languages)
        .with(Language::ALL.map(|to| language_link(screen, language, to)).to_vec());
    let row = tag("div.wrap top-row").with(skip).with(brand).with(languages);
    tag("header.top").with(row)
}

/// The link to the same screen in another language.
fn language_link(screen: Screen, from: Language, to: Language) -> Tree {
    let query = screen.query(|query| Query { language: None, ..query.clone() });
    tag("a")
        .set("href", screen.href_in(to, &query))
        .set("data-lang", to.code())
        .set("lang", to.code())
        .set("hreflang", to.code())
        .maybe("aria-current", (from == to).then_some("true"))
        .with(tag("span").set("aria-hidden", "true").with(to.code().to_ascii_uppercase()))
        .with(tag("span.hidden").with(CommonText::of(to).language_name))
}

/// The headline, and what the committee is. Both give way to the results of a search or a filter; a view
/// has its own heading, and the headline is for screen readers alone.
pub fn intro(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let headline = (text.headline)(&text.counted(dataset.cities.len(), text.cities));
    let glance = screen.query(is_at_a_glance);
    tag("div")
        .class(if glance { "intro" } else { "intro hidden" })
        // A host page has its own h1.
        .with(
            tag(if screen.navigation.is_hosted() { "h2.headline" } else { "h1.headline" })
                .with(headline),
        )
        .with(glance.then(|| tag("p.lead").with(text.lead)))
}

/// The present screen in another view, with the same search and facets, without a detail.
fn in_view(screen: Screen, view: View) -> Query {
    screen.query(|query| Query { view, item: None, ..query.clone() })
}

/// The links between the views, with the number of entries in each.
pub fn tabs(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let items = View::ALL.map(|view| tag("li").with(tab(screen, view, text)));
    let list = tag("ul").with(items.to_vec());
    tag("nav.tabs").set("aria-label", text.views).with(list)
}

fn tab(screen: Screen, view: View, text: &Text) -> Tree {
    // Of a thing that is open, the view that lists such things.
    let (current, is_page) = screen.query(|query| (query.view == view, query.item.is_none()));
    let number = match view {
        View::Overview | View::About => None,
        // What is outside the series counts only where nothing else was found.
        View::Series => Some(screen.found(|found| match found.in_series {
            0 => found.publications.len(),
            inside => inside,
        })),
        _ => Some(screen.found(|found| found.count_in(view))),
    };
    let name = text.view(view);
    let link = tag("a").set("href", screen.href(&in_view(screen, view)));
    link.maybe("aria-current", current.then_some(if is_page { "page" } else { "true" }))
        .with(name)
        // Without the comma, the name and the number are read as one word.
        .with(number.map(|_| tag("span.hidden").with(", ")))
        .with(number.map(|number| tag("span.number").with(number.to_string())))
}

/// Edition, date and licence of the data.
pub fn footer(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let about = screen.href(&in_view(screen, View::About));
    let inside = tag("div.wrap")
        .with(actions(screen, language))
        .with(publisher(dataset, language))
        .with(tag("p").with(text.own_note))
        .with(edition(dataset, language))
        .with(licence(dataset, language))
        .with(attributions(dataset, language))
        .with(tag("p").with(tag("a").set("href", about).with(text.about_and_statement)));
    tag("footer.foot").with(inside)
}

/// What is below the views where the app is embedded: the link to our own page, edition and
/// licence.
pub fn closing_line(screen: Screen, language: Language) -> Tree {
    let dataset = screen.dataset();
    let text = Text::of(language);
    let full = external(screen.navigation.full_page_url(), text.full_page);
    let about = screen.href(&in_view(screen, View::About));
    let inside = tag("div.wrap")
        .with(tag("p.full-page").with(full))
        .with(publisher(dataset, language))
        .with(tag("p").with(text.own_note))
        .with(edition(dataset, language))
        .with(licence(dataset, language))
        .with(attributions(dataset, language))
        .with(tag("p").with(tag("a").set("href", about).with(text.about_and_statement)));
    tag("div.foot").with(inside)
}

/// The attributions that the licences of the sources require.
fn attributions(dataset: &Dataset, language: Language) -> Tree {
    let words: Vec<_> =
        dataset.licence.attributions.iter().map(|words| words.get(language)).collect();
    tag("p").with(words.join(" "))
}

/// Buttons to embed the screen, to install the app where the browser offers it, and to share the overview,
/// which has no other place for that.
fn actions(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let is_overview = screen.query(|query| query.view == View::Overview);
    let share = || script_button("row-button", "data-share", text.share);
    tag("div.actions")
        .with(is_overview.then(share))
        .with(is_overview.then(|| copied(text)))
        .with(script_button("row-button", "data-embed", text.embed))
        .with(script_button("row-button install", "data-install", text.install))
        .with(themes(screen, language))
}

/// The choice of colour scheme.
fn themes(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let present = screen.query(|query| query.theme);
    let options = text.theme_options().map(|(theme, name)| {
        tag("option")
            .set("value", theme.map_or("system", Theme::id))
            .flag("selected", present == theme)
            .with(name)
    });
    tag("label.themes")
        .with(tag("span").with(text.theme))
        .with(tag("select").set("name", "theme").each(options))
}
