//! What stands around the views: name, languages, headline, the way between the views, footer.

use crate::domain::query::{Theme, View};
use crate::domain::{Dataset, Language, Query};
use crate::state::{Screen, folder};
use crate::text::Text;
use crate::ui::parts::icon;
use crate::ui::parts::link::external;
use crate::ui::tree::{Tree, tag};

/// Name and languages.
pub fn top(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let skip = tag("a.skip").set("href", "#kpr-main").with(text.skip);
    let brand = tag("a.brand")
        .set("href", screen.href(&elsewhere(screen, View::Overview)))
        .with(icon::brand())
        .with(tag("span").with(text.site));
    let languages = tag("nav.languages")
        .set("aria-label", text.languages)
        .with(Language::ALL.map(|to| language_link(screen, language, to)).to_vec());
    let row = tag("div.wrap top-row").with(skip).with(brand).with(languages);
    tag("header.top").with(row)
}

/// The way to the same screen in another language.
fn language_link(screen: Screen, from: Language, to: Language) -> Tree {
    let query = screen.query(|query| Query { language: None, ..query.clone() });
    tag("a")
        .set("href", format!("{}{}", folder(from, to), query.to_search()))
        .set("data-lang", to.code())
        .set("lang", to.code())
        .set("hreflang", to.code())
        .maybe("aria-current", (from == to).then_some("true"))
        .with(tag("span").set("aria-hidden", "true").with(to.code().to_ascii_uppercase()))
        .with(tag("span.hidden").with(Text::of(to).language_name))
}

/// The headline, and on the overview what the committee is.
pub fn intro(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let overview = screen.query(|query| query.view == View::Overview);
    let dataset = screen.dataset();
    let term = dataset.term(dataset.current_term());
    let lead = (text.lead)(&term.appointed.when(language), term.end.get(language));
    let headline = (text.headline)(&(text.cities)(dataset.cities.len()));
    tag("div")
        .class(if overview { "intro" } else { "intro small" })
        // A page of others has a first heading of its own.
        .with(
            tag(if screen.nav.is_hosted() { "h2.headline" } else { "h1.headline" }).with(headline),
        )
        .with(overview.then(|| tag("p.lead").with(lead)))
}

/// The present screen in another view: search, facets and all else are kept, the detail is closed.
fn elsewhere(screen: Screen, view: View) -> Query {
    screen.query(|query| Query { view, item: None, ..query.clone() })
}

/// The way between the views, with the number of entries in each.
pub fn tabs(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let items = View::ALL.map(|view| tag("li").with(tab(screen, view, text)));
    let list = tag("ul").with(items.to_vec());
    tag("nav.tabs").set("aria-label", text.views).with(list)
}

fn tab(screen: Screen, view: View, text: &Text) -> Tree {
    let current = screen.query(|query| query.view == view);
    let number = match view {
        View::Overview | View::About => None,
        // What stands outside the series counts only where nothing else was found.
        View::Series => Some(screen.found(|found| {
            let (dataset, all) = (screen.dataset(), &found.publications);
            match all.iter().filter(|at| dataset.publication(**at).series).count() {
                0 => all.len(),
                inside => inside,
            }
        })),
        _ => Some(screen.found(|found| found.in_view(view))),
    };
    tag("a")
        .set("href", screen.href(&elsewhere(screen, view)))
        .maybe("aria-current", current.then_some("page"))
        .with(text.view(view))
        .with(number.map(|number| tag("span.number").with(number.to_string())))
}

/// Edition, date and licence of the data.
pub fn footer(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let attributions: Vec<_> =
        dataset.licence.attributions.iter().map(|words| words.get(language)).collect();
    let about = screen.href(&elsewhere(screen, View::About));
    let inside = tag("div.wrap")
        .with(actions(language))
        .with(themes(screen, language))
        .with(edition(dataset, language))
        .with(licence(dataset, language))
        .with(tag("p").with(attributions.join(" ")))
        .with(tag("p").with(tag("a").set("href", about).with(text.about_and_statement)));
    tag("footer.foot").with(inside)
}

/// What stands below the views on a page of others: the way to our own, and whose data it is.
pub fn origin(screen: Screen, language: Language) -> Tree {
    let dataset = screen.dataset();
    let full = external(screen.nav.full_page(), Text::of(language).full_page);
    let inside = tag("div.wrap")
        .with(tag("p.full-page").with(full))
        .with(edition(dataset, language))
        .with(licence(dataset, language));
    tag("div.foot").with(inside)
}

/// What there is to say of version and network. All of it is in the page; the marks that
/// `offline.js` sets on the document decide what is shown. What appears so is spoken (WCAG 4.1.3).
pub fn notices(language: Language) -> Tree {
    let text = Text::of(language);
    let update = button("update", text.update_now);
    tag("div.notices wrap")
        .with(tag("p.notice update").set("role", "alert").with(text.update).with(" ").with(update))
        .with(tag("p.notice offline").set("role", "alert").with(text.offline))
        .with(tag("p.notice saved").set("role", "alert").with(text.saved))
        .with(tag("p.notice evicted").set("role", "alert").with(text.evicted))
}

/// A button that `offline.js` listens to.
fn button(does: &'static str, name: &'static str) -> Tree {
    let mark = match does {
        "update" => "data-update",
        "install" => "data-install",
        "embed" => "data-embed",
        _ => "data-share",
    };
    tag("button").set("type", "button").class(does).flag(mark, true).with(name)
}

/// To share the screen, to embed it, and to install the app where the browser offers it.
fn actions(language: Language) -> Tree {
    let text = Text::of(language);
    tag("div.actions")
        .with(button("share-view", text.share))
        .with(tag("span.copied").set("role", "alert").with(text.copied))
        .with(button("embed", text.embed))
        .with(button("install", text.install))
}

/// The choice of colours.
fn themes(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let present = screen.query(|query| query.theme);
    let option = |theme: Option<Theme>, name| {
        tag("option")
            .set("value", theme.map_or("system", Theme::id))
            .flag("selected", present == theme)
            .with(name)
    };
    let options = [None, Some(Theme::Light), Some(Theme::Dark)].into_iter().zip(text.themes);
    let options = options.map(|(theme, name)| option(theme, name));
    tag("label.themes")
        .with(tag("span").with(text.theme))
        .with(tag("select").set("name", "theme").each(options))
}

/// Which edition of the data is shown.
pub fn edition(dataset: &Dataset, language: Language) -> Tree {
    let text = Text::of(language);
    let edition = (text.edition)(&dataset.version.to_string(), &dataset.updated.words(language));
    tag("p").with(edition).with(".")
}

/// The terms on which the data may be used.
pub fn licence(dataset: &Dataset, language: Language) -> Tree {
    let link = tag("a")
        .set("href", dataset.licence.url)
        .set("rel", "external license")
        .with(dataset.licence.name.get(language));
    tag("p").with(Text::of(language).licence).with(": ").with(link)
}
