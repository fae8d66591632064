//! The discussion series in chronological order, and what is outside it.

use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{Author, Dataset, Listing, Publication, PublicationRef};
use crate::export::Subject;
use crate::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::exports::exports;
use crate::ui::later::{later, served};
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::more::{long_list, more_button};
use crate::ui::parts::publication::{publication_date, publication_link};
use crate::ui::parts::words::{lang, line, note, own_translation};
use crate::ui::tree::{Tree, tag};

/// The timeline of these publications that was served: where no date is known, there is none.
pub fn served_timeline(screen: Screen, publications: &[PublicationRef]) -> Option<Tree> {
    has_dates(screen.dataset(), publications).then(|| served(screen, "div.timeline")).flatten()
}

fn has_dates(dataset: &Dataset, publications: &[PublicationRef]) -> bool {
    let is_drawn =
        |at: &PublicationRef| dataset.is_in_series(*at) && dataset.publication(*at).date.is_some();
    publications.iter().any(is_drawn)
}

pub fn series_view(screen: Screen, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let found = screen.found(|found| found.publications.clone());
    if found.is_empty() {
        return None;
    }
    let number = dataset.publications.iter().filter(|one| one.listing == Listing::Series).count();
    let has_dates = has_dates(dataset, &found);
    let listed = |listing| -> Vec<PublicationRef> {
        found.iter().copied().filter(|at| dataset.publication(*at).listing == listing).collect()
    };
    let inside = listed(Listing::Series);
    let part = |publications: Vec<PublicationRef>, class, heading: &'static str| {
        let all = publications.len();
        let rows = publications
            .into_iter()
            .take(screen.display().shown_of(all))
            .map(|at| publication_row(screen, dataset, at, heading, &needle, language));
        let rows = long_list("ol", class, rows.collect(), all);
        tag("div").with(rows).with(more_button(all - screen.display().shown_of(all), text))
    };
    let beside = [
        (text.beside_heading, listed(Listing::Page)),
        (text.elsewhere_heading, listed(Listing::Elsewhere)),
    ];
    let beside: Vec<Tree> = beside
        .into_iter()
        .filter(|(_, publications)| !publications.is_empty())
        .flat_map(|(heading, publications)| {
            [tag("h3").with(heading), part(publications, "series", "h4")]
        })
        .collect();
    let heading = tag("h2").set("id", "kpr-series").with(text.view(View::Series));
    Some(
        tag("section.part")
            .set("aria-labelledby", "kpr-series")
            .with(tag("div.part-head").with(heading))
            .with(tag("p").with((text.series_lead)(number)))
            .with(match later(screen) {
                Some(later) => {
                    let shown = &inside[..screen.display().shown_of(inside.len())];
                    (later.timeline)(screen, shown, language)
                }
                None => served_timeline(screen, &inside),
            })
            .with(has_dates.then(|| exports(screen, Subject::Timeline, language)))
            .with((!inside.is_empty()).then(|| part(inside, "series numbered", "h3")))
            .with(beside)
            .with(exports(screen, Subject::Publications, language)),
    )
}

/// A publication in short: when, its title, its kind, and what of the `series` it answers or follows.
pub fn publication_entry(
    screen: Screen,
    dataset: &Dataset,
    series: &[PublicationRef],
    at: PublicationRef,
    language: Language,
) -> Tree {
    let publication = dataset.publication(at);
    let kind = publication.label.get(language);
    let link = publication_link(screen, publication, language);
    tag("li")
        .class(if publication.listing == Listing::Series {
            "publication"
        } else {
            "publication beside"
        })
        .set("data-publication", publication.id)
        .with(tag("p.date").with(publication_date(publication, language)))
        .with(tag("h3.title").with(link))
        .with(tag("p.kind").with(kind).with(own_translation(&publication.label, language)))
        .each(
            numbered_relations(series, publication, language)
                .into_iter()
                .map(|words| tag("p.relation").with(words)),
        )
}

/// What it answers and what it follows from, by their numbers in the series.
fn numbered_relations(
    series: &[PublicationRef],
    publication: &Publication,
    language: Language,
) -> Vec<String> {
    let text = Text::of(language);
    let relations =
        [(text.answers_number, publication.answers), (text.follows_number, publication.follows)];
    relations
        .into_iter()
        .filter_map(|(words, to)| Some(words(series.iter().position(|at| Some(*at) == to)? + 1)))
        .collect()
}

fn publication_row(
    screen: Screen,
    dataset: &Dataset,
    at: PublicationRef,
    heading: &'static str,
    needle: &Needle,
    language: Language,
) -> Tree {
    let publication = dataset.publication(at);
    let title = &publication.title;
    let link = tag("a")
        .set("href", screen.link_to(publication.id))
        .maybe("lang", lang(title.language, language))
        .with(highlighted(needle, title.text));
    let authors = publication.authors.iter().map(|author| match author {
        Author::Person { person, .. } => {
            let person = dataset.person(*person);
            let link = tag("a").set("href", screen.link_to(person.id));
            tag("li").with(link.with(highlighted(needle, person.name)))
        }
        Author::Group(group) => tag("li").with(line(group, language)),
    });
    let kind = publication.label.get(language);
    let remark = publication.note.as_ref().filter(|_| publication.listing == Listing::Elsewhere);
    tag("li")
        .class(if publication.date.is_none() { "publication undated" } else { "publication" })
        .set("data-publication", publication.id)
        .with(tag("p.date").with(publication_date(publication, language)))
        .with(tag(heading).class("title").with(link))
        .with(
            tag("p.kind")
                .with(highlighted(needle, kind))
                .with(own_translation(&publication.label, language)),
        )
        .with(tag("ul.authors").each(authors))
        .with(relations(screen, dataset, publication, language))
        .with(remark.map(|words| note(words.get(language))))
}

/// What it answers and what it follows from.
fn relations(
    screen: Screen,
    dataset: &Dataset,
    publication: &Publication,
    language: Language,
) -> Vec<Tree> {
    let text = Text::of(language);
    [(text.answers, publication.answers), (text.follows, publication.follows)]
        .into_iter()
        .filter_map(|(name, to)| Some((name, dataset.publication(to?))))
        .map(|(name, to)| {
            let words = format!("{name}: ");
            tag("p.relation").with(words).with(publication_link(screen, to, language))
        })
        .collect()
}
