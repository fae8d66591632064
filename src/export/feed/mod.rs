//! The feed of one language (Atom, RFC 4287): publications and editions of the dataset, the newest first.
//!
//! An entry needs an instant, and nothing here has more than a day: midnight UTC stands for it. A publication
//! whose day is not known has no entry, since any day would be invented; the edition that brings it has one.

mod xml;

use std::cmp::Reverse;

use crate::domain::View;
use crate::domain::dataset::{Author, Change, Dataset, Publication};
use crate::domain::language::Language;
use crate::text::{ChangesText, Text};
use xml::Xml;

/// The name of the file, in the folder of each language.
pub const NAME: &str = "feed.xml";

/// Who mints the ids where the site is not known: nobody can have this name (RFC 2606), so no name of others is
/// claimed. The ids of a site change once, when it is named.
const UNKNOWN_HOST: &str = "kaupunkipolitiikka.invalid";

/// The year of the names that ids are minted under (RFC 4151). It never changes, or all entries would be new.
const MINTED: &str = "2026";

/// Writes the feed. `site` is the address of the site with its closing slash; without it addresses are relative to
/// the feed's own.
#[must_use]
pub fn feed(dataset: &Dataset, language: Language, site: Option<&str>) -> String {
    let (text, words) = (Text::of(language), ChangesText::of(language));
    let place = Place::new(site, language);
    let dated = |one: &&Publication| one.date.is_some_and(|date| date.day().is_some());
    let publications = dataset.publications.iter().filter(dated);
    let publications = publications
        .filter_map(|one| Some((one.date?, publication_entry(dataset, one, language, &place))));
    let editions = dataset.changes.iter();
    let editions = editions.map(|one| (one.day, edition_entry(one, language, &place)));
    let mut entries: Vec<_> = editions.chain(publications).collect();
    // Stable: of one day the order of the dataset.
    entries.sort_by_key(|(day, _)| Reverse(*day));
    let newest = entries.iter().map(|(day, _)| *day).max().unwrap_or(dataset.updated);
    let mut xml = Xml::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    xml.raw(language.code()).raw("\">\n");
    xml.element("title", &[], &[text.site, ": ", words.feed].concat());
    xml.element("id", &[], &place.id(""));
    xml.instant("updated", newest.max(dataset.updated));
    xml.link("self", "application/atom+xml", &place.address(NAME));
    xml.link("alternate", "text/html", &place.folder_address());
    let publisher = dataset.publisher.as_ref();
    let publisher = publisher.map_or(text.short_site, |one| one.name.get(language));
    xml.author(publisher);
    xml.element("rights", &[], dataset.licence.name.get(language));
    for (_, entry) in &entries {
        xml.raw(entry);
    }
    xml.raw("</feed>\n");
    xml.into_text()
}

fn publication_entry(
    dataset: &Dataset,
    publication: &Publication,
    language: Language,
    place: &Place,
) -> String {
    let mut xml = Xml::default();
    xml.raw("<entry>\n");
    let title = publication.title;
    let own = [("xml:lang", title.language.code())];
    let lang = if title.language == language { &[][..] } else { &own };
    xml.element("title", lang, title.text);
    let page = [publication.id, "/"].concat();
    xml.element("id", &[], &place.id(&page));
    if let Some(date) = publication.date {
        xml.instant("published", date);
        xml.instant("updated", date);
    }
    xml.link("alternate", "text/html", &place.address(&page));
    if let Some(page) = &publication.page {
        xml.link("related", "text/html", page.url);
    }
    for author in &publication.authors {
        xml.author(match author {
            Author::Person { person, .. } => dataset.person(*person).name,
            Author::Group(words) => words.get(language),
        });
    }
    let label = publication.label.get(language);
    xml.open("category", &[("term", publication.kind.id()), ("label", label)]).raw("/>\n");
    if let Some(description) = &publication.description {
        xml.element("summary", &[], description.get(language));
    }
    xml.raw("</entry>\n");
    xml.into_text()
}

fn edition_entry(change: &Change, language: Language, place: &Place) -> String {
    let version = change.version.to_string();
    // The page that lists the editions.
    let page = [View::About.id(), "/"].concat();
    let mut xml = Xml::default();
    xml.raw("<entry>\n");
    xml.element("title", &[], &(ChangesText::of(language).feed_edition)(&version));
    xml.element("id", &[], &place.id(&[&page, &*version].concat()));
    xml.instant("updated", change.day);
    xml.link("alternate", "text/html", &place.address(&page));
    xml.element("summary", &[], change.what.get(language));
    xml.raw("</entry>\n");
    xml.into_text()
}

/// Where the feed is.
struct Place<'a> {
    /// The address of the language's folder; empty where the site is not known.
    folder: String,
    host: &'a str,
    /// The path of the language's folder.
    path: String,
}

impl<'a> Place<'a> {
    fn new(site: Option<&'a str>, language: Language) -> Self {
        let folder = language.folder();
        let Some(site) = site else {
            let path = ["/", folder].concat();
            return Self { folder: String::new(), host: UNKNOWN_HOST, path };
        };
        let (_, rest) = site.split_once("://").unwrap_or(("", site));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        // The name of an authority has no port.
        let host = authority.split(':').next().unwrap_or_default();
        Self { folder: [site, folder].concat(), host, path: ["/", path, folder].concat() }
    }

    /// The address of a file or page in the folder.
    fn address(&self, name: &str) -> String {
        [&self.folder, name].concat()
    }

    fn folder_address(&self) -> String {
        if self.folder.is_empty() { "./".to_owned() } else { self.folder.clone() }
    }

    /// A `tag:` URI (RFC 4151): the same in every build of the site, another one in each language.
    fn id(&self, name: &str) -> String {
        ["tag:", self.host, ",", MINTED, ":", &self.path, name].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINIMAL: &str = include_str!("../../../tests/fixtures/minimal.json");

    fn dataset(json: &str) -> &'static Dataset {
        Dataset::parse(json.to_owned().into_bytes().leak()).unwrap()
    }

    #[test]
    fn a_feed_has_publications_and_editions() {
        let json = MINIMAL.replace("\"date\": \"2020-09\"", "\"date\": \"2020-09-03\"");
        let expected = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"sv\">
<title>Stadspolitiska samarbetsgruppen: publikationer och ändringar i datamaterialet</title>
<id>tag:example.org,2026:/committee/sv/</id>
<updated>2026-11-24T00:00:00Z</updated>
<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/committee/sv/feed.xml\"/>
<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/committee/sv/\"/>
<author>
<name>Stadspolitik</name>
</author>
<rights>Licens</rights>
<entry>
<title>Dataversion 1.0.0</title>
<id>tag:example.org,2026:/committee/sv/about/1.0.0</id>
<updated>2026-11-24T00:00:00Z</updated>
<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/committee/sv/about/\"/>
<summary>Den första.</summary>
</entry>
<entry>
<title xml:lang=\"fi\">Kaupungit politiikassa?</title>
<id>tag:example.org,2026:/committee/sv/sparring-2020/</id>
<published>2020-09-03T00:00:00Z</published>
<updated>2020-09-03T00:00:00Z</updated>
<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/committee/sv/sparring-2020/\"/>
<link rel=\"related\" type=\"text/html\" href=\"https://example.org/page\"/>
<author>
<name>Jussi Pajunen</name>
</author>
<author>
<name>tjänstemän</name>
</author>
<category term=\"paper\" label=\"underlag\"/>
</entry>
</feed>
";
        let site = Some("https://example.org/committee/");
        assert_eq!(feed(dataset(&json), Language::Sv, site), expected);
    }

    #[test]
    fn what_has_no_day_has_no_entry() {
        for date in ["\"2020-09\"", "\"2020\"", "null"] {
            let json = MINIMAL.replace("\"date\": \"2020-09\"", &format!("\"date\": {date}"));
            let feed = feed(dataset(&json), Language::Fi, None);
            assert_eq!(feed.matches("<entry>").count(), 1, "{date}: the edition alone");
        }
    }

    #[test]
    fn without_a_site_addresses_are_relative_and_ids_claim_no_name_of_others() {
        let feed = feed(dataset(MINIMAL), Language::En, None);
        for line in [
            "<id>tag:kaupunkipolitiikka.invalid,2026:/en/</id>",
            "<id>tag:kaupunkipolitiikka.invalid,2026:/en/about/1.0.0</id>",
            "href=\"feed.xml\"/>",
            "href=\"./\"/>",
            "href=\"about/\"/>",
        ] {
            assert!(feed.contains(line), "no {line} in {feed}");
        }
    }

    #[test]
    fn an_id_has_the_host_without_its_port() {
        let place = Place::new(Some("http://127.0.0.1:8080/"), Language::Fi);
        assert_eq!(place.id("salo/"), "tag:127.0.0.1,2026:/salo/");
        assert_eq!(place.address("salo/"), "http://127.0.0.1:8080/salo/");
    }

    #[test]
    fn the_newest_entries_come_first() {
        let feed =
            feed(dataset(include_str!("../../../public/data/committee.json")), Language::Fi, None);
        let days: Vec<_> = feed
            .split("<entry>")
            .skip(1)
            .filter_map(|entry| entry.split("<updated>").nth(1))
            .collect();
        assert_eq!(days.len(), 9);
        assert!(days.is_sorted_by_key(|day| std::cmp::Reverse(&day[..10])), "{days:?}");
    }
}
