//! Everything known of a publication.

use super::Detail;
use crate::domain::dataset::{Author, Dataset, Publication, PublicationRef};
use crate::domain::{Language, Words};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::facts::{fact, fact_of_several, facts};
use crate::ui::parts::link::external;
use crate::ui::parts::publication::{author_note, publication_date, publication_link};
use crate::ui::parts::publisher::official_page;
use crate::ui::parts::sources::sources;
use crate::ui::parts::words::{WordsIn, capitalise, line, note, title};
use crate::ui::tree::{Tree, tag};

pub fn publication_detail(screen: Screen, at: PublicationRef, language: Language) -> Detail {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let publication = dataset.publication(at);
    let stated = |name: &'static str, words: Option<&Words>| {
        words.and_then(|words| fact(name, line(words, language)))
    };
    let linked = |name: &'static str, to: Vec<&Publication>| {
        fact_of_several(name, to.into_iter().map(|to| link(screen, to, language)).collect())
    };
    let to = |other: Option<PublicationRef>| {
        other.map(|other| dataset.publication(other)).into_iter().collect()
    };
    let from = |points: fn(&Publication) -> Option<PublicationRef>| {
        dataset.publications.iter().filter(|other| points(other) == Some(at)).collect()
    };
    let facts = facts(vec![
        fact(text.published, publication_date(publication, language)),
        fact(text.kind, WordsIn(&publication.label, language)),
        fact_of_several(text.authors, authors(screen, dataset, publication, language)),
        stated(text.subject, publication.subject.as_ref()),
        stated(text.description, publication.description.as_ref()),
        linked(text.answers, to(publication.answers)),
        linked(text.follows, to(publication.follows)),
        linked(text.answered_by, from(|other| other.answers)),
        linked(text.followed_by, from(|other| other.follows)),
        stated(text.commissioned, publication.commissioned.as_ref()),
        stated(text.released, publication.released.as_ref()),
        page(publication, language),
        fact(
            text.address,
            tag("p").with(text.no_address).with(" ").with(official_page(dataset, language)),
        ),
    ]);
    let mut body = vec![facts];
    body.extend(publication.note.as_ref().map(|words| note(words.get(language))));
    body.push(sources(dataset, [&publication.sources], language));
    Detail { title: vec![title(&publication.title, language)], is_long: true, body }
}

fn link(screen: Screen, to: &Publication, language: Language) -> Tree {
    tag("li")
        .with(publication_link(screen, to, language))
        .with(note(publication_date(to, language)))
}

/// The web page about it: by its title, else by its kind.
fn page(publication: &Publication, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let Some(page) = &publication.page else { return fact(text.about_it, text.no_address) };
    let what = page.what.get(language);
    match &page.title {
        Some(name) => {
            let link = external(page.url, title(name, language));
            fact(text.about_it, vec![tag("p").with(link), note(what)])
        }
        None => fact(text.about_it, external(page.url, capitalise(what))),
    }
}

/// Authors with title and affiliation as at publication.
fn authors(
    screen: Screen,
    dataset: &Dataset,
    publication: &Publication,
    language: Language,
) -> Vec<Tree> {
    let authors = publication.authors.iter().map(|author| match author {
        Author::Person { person, title, affiliation } => {
            let person = dataset.person(*person);
            let link = tag("a.tap-target").set("href", screen.link_to(person.id)).with(person.name);
            tag("li").with(link).with(author_note(title.as_ref(), affiliation.as_ref(), language))
        }
        Author::Group(group) => tag("li").with(line(group, language)),
    });
    authors.collect()
}
