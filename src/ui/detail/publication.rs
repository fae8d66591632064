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
use crate::ui::parts::words::{WordsIn, line, note, title};
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
    let kind = tag("span").with(WordsIn(&publication.label, language));
    let answer =
        tag("p.answer").with(kind).with(" · ").with(publication_date(publication, language));
    let description = publication.description.as_ref();
    let facts = facts(vec![
        linked(text.answers, to(publication.answers)),
        linked(text.follows, to(publication.follows)),
        linked(text.answered_by, from(|other| other.answers)),
        linked(text.followed_by, from(|other| other.follows)),
        fact_of_several(text.authors, authors(screen, dataset, publication, language)),
        stated(text.subject, publication.subject.as_ref()),
        stated(text.commissioned, publication.commissioned.as_ref()),
        stated(text.released, publication.released.as_ref()),
    ]);
    let mut body = vec![answer];
    body.extend(description.map(|words| tag("p.description").with(line(words, language))));
    body.extend([read(dataset, publication, language), facts]);
    body.extend(publication.note.as_ref().map(|words| note(words.get(language))));
    let title = vec![title(&publication.title, language)];
    Detail { title, body, sources: vec![&publication.sources] }
}

fn link(screen: Screen, to: &Publication, language: Language) -> Tree {
    tag("li")
        .with(publication_link(screen, to, language))
        .with(note(publication_date(to, language)))
}

/// Where to read it: the page about it, if one is known. The dataset has no address of a full text.
fn read(dataset: &Dataset, publication: &Publication, language: Language) -> Tree {
    let text = Text::of(language);
    let block = tag("div.read");
    let block = match &publication.page {
        Some(page) => {
            let link = external(page.url, (text.read)(page.what.get(language)));
            let name = page.title.as_ref().map(|name| note(title(name, language)));
            block.with(link.class("primary")).with(name).with(note(text.only_a_page))
        }
        None => block.with(tag("p").with(text.no_page)),
    };
    block.with(tag("p").with(official_page(dataset, language)))
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
            let then = author_note(title.as_ref(), affiliation.as_ref(), language);
            tag("li.author").with(link).with(" ").with(then)
        }
        Author::Group(group) => tag("li").with(line(group, language)),
    });
    authors.collect()
}
