//! What changed in the data: the editions on the page about the service, and on the page of a thing when it last
//! changed. Where the dataset does not say, nothing is shown.

use crate::domain::Language;
use crate::domain::dataset::{Change, Dataset, Item};
use crate::export::feed;
use crate::state::Screen;
use crate::text::{ChangesText, Text};
use crate::ui::document::item_title;
use crate::ui::parts::link::external;
use crate::ui::parts::publication::publication_link;
use crate::ui::parts::words::WordsIn;
use crate::ui::tree::{Tree, tag};

/// How many editions are shown outside the fold.
const NEWEST: usize = 1;

/// The editions with what changed in each, and the link to the feed.
pub fn editions(screen: Screen, language: Language) -> Vec<Tree> {
    let words = ChangesText::of(language);
    let changes = &screen.dataset().changes;
    if changes.is_empty() {
        return Vec::new();
    }
    let (newest, older) = changes.split_at(changes.len().min(NEWEST));
    let list = |changes: &'static [Change]| {
        tag("ul").each(changes.iter().map(|change| edition(screen, change, language)))
    };
    let fold = (!older.is_empty())
        .then(|| tag("details.editions").with(tag("summary").with(words.older)).with(list(older)));
    let mut section = vec![tag("h3").with(words.heading), list(newest)];
    section.extend(fold);
    section.push(tag("p").with(feed_link(screen, language)));
    section
}

/// The link to the feed in the reader's language, which no iframe shows.
fn feed_link(screen: Screen, language: Language) -> Tree {
    let href = screen.navigation.link_base() + feed::NAME;
    external(href, ChangesText::of(language).feed_link).class("tap-target")
}

fn edition(screen: Screen, change: &Change, language: Language) -> Tree {
    let words = ChangesText::of(language);
    let day = Text::of(language).date(change.day);
    let name = (words.edition)(&change.version.to_string(), &day);
    let row = tag("li").with(name).with(": ").with(WordsIn(&change.what, language));
    // Deferred, like the sources: most pages may be among them.
    if change.things.is_empty() || !screen.display().is_settled() {
        return row;
    }
    let links = change.things.iter().map(|item| tag("li").with(link(screen, *item, language)));
    let fold = tag("details.editions")
        .with(tag("summary").with((words.things)(change.things.len())))
        .with(tag("ul.names").each(links));
    row.with(fold)
}

fn link(screen: Screen, item: Item, language: Language) -> Tree {
    let dataset = screen.dataset();
    if let Item::Publication(at) = item {
        return publication_link(screen, dataset.publication(at), language);
    }
    let name = item_title(dataset, item, language);
    tag("a").set("href", screen.link_to(dataset.id_of(item))).with(name)
}

/// When a thing last changed; nothing where no edition names it.
pub fn last_change(dataset: &Dataset, item: Item, language: Language) -> Option<Tree> {
    let change = dataset.last_change_of(item)?;
    let when = Text::of(language).when(change.day);
    let words = (ChangesText::of(language).last)(&when, &change.version.to_string());
    Some(tag("p.note last-change").with(words))
}

#[cfg(test)]
mod tests {
    use leptos::prelude::{Owner, RenderHtml};

    use super::*;
    use crate::find::Finder;
    use crate::platform::Site;
    use crate::state::History;

    const SITE: &str = "https://example.org/committee/";
    const PUBLISHED: &str = include_str!("../../public/data/committee.json");

    fn html(json: &'static str, language: Language, settled: bool) -> String {
        let dataset = Dataset::parse(json.as_bytes()).unwrap();
        let finder: &'static Finder = Box::leak(Box::new(Finder::new(dataset)));
        // A widget is settled from the start.
        let history = if settled {
            History::Host(Site::new(SITE), language, "?view=about".to_owned())
        } else {
            History::Memory(language, "about/".to_owned())
        };
        Owner::new().with(|| {
            let screen = Screen::new(finder, history);
            screen.navigation.apply_location();
            editions(screen, language).into_iter().map(RenderHtml::to_html).collect()
        })
    }

    #[test]
    fn the_newest_edition_stands_outside_the_fold() {
        let html = html(PUBLISHED, Language::Fi, false);
        let (open, folded) = html.split_once("<details").unwrap();
        assert!(open.contains("<li>Versio 1.5.0 (30.11.2026): Uutta: "), "{open}");
        assert!(folded.contains("<li>Versio 1.4.0 (29.11.2026): Uutta: "), "{folded}");
        assert!(folded.contains("Versio 1.0.0 (24.11.2026): Ensimmäinen versio."), "{folded}");
        assert!(folded.contains("href=\"../feed.xml\""), "{folded}");
    }

    #[test]
    fn what_changed_is_linked_once_the_screen_is_settled() {
        assert!(!html(PUBLISHED, Language::Sv, false).contains("Ändrade sidor"));
        let html = html(PUBLISHED, Language::Sv, true);
        for link in [
            "<summary>Ändrade sidor: 46</summary>",
            "<a href=\"https://example.org/committee/sv/helsinki/\">Helsingfors</a>",
            "<a href=\"https://example.org/committee/sv/term-2023/\">Mandatperioden 2023</a>",
            "<a href=\"https://example.org/committee/sv/study-2022/\" lang=\"fi\">",
            "href=\"https://example.org/committee/sv/feed.xml\"",
        ] {
            assert!(html.contains(link), "no {link} in {html}");
        }
    }

    #[test]
    fn a_dataset_that_says_nothing_of_changes_shows_nothing() {
        let at = PUBLISHED.find(",\n \"changes\"").unwrap();
        let json: &'static str = format!("{}\n}}", &PUBLISHED[..at]).leak();
        assert_eq!(html(json, Language::En, true), "");
        let dataset = Dataset::parse(json.as_bytes()).unwrap();
        assert_eq!(last_change(dataset, dataset.item("salo").unwrap(), Language::En), None);
    }

    #[test]
    fn the_page_of_a_thing_says_when_it_last_changed() {
        let dataset = Dataset::parse(PUBLISHED.as_bytes()).unwrap();
        let line = |id: &str, language| {
            last_change(dataset, dataset.item(id).unwrap(), language).map(RenderHtml::to_html)
        };
        for (language, words) in [
            (Language::Fi, "Tiedot muuttuivat viimeksi 28.11.2026 (versio 1.3.0)."),
            (Language::Sv, "Uppgifterna ändrades senast den 28 november 2026 (version 1.3.0)."),
            (Language::En, "The information last changed on 28 November 2026 (version 1.3.0)."),
        ] {
            assert_eq!(
                line("salo", language),
                Some(format!("<p class=\"note last-change\">{words}</p>"))
            );
        }
        assert_eq!(line("laura-kolbe", Language::Fi), None);
    }
}
