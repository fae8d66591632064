//! The metadata by which reference managers take a publication: the `citation_*` tags of Google Scholar,
//! which Zotero's translator "Embedded Metadata" reads.

use kaupunkipolitiikka::domain::PartialDate;
use kaupunkipolitiikka::export::citation::{Name, Work, WorkKind};

use crate::html::escape;

/// The tags of a work. Groups are left out of the authors: the tags know only people, and a reader would take
/// "officials" for a surname.
pub fn tags(work: &Work) -> String {
    let mut tags = vec![("title", work.title.text.to_owned())];
    tags.extend(work.authors.iter().filter_map(|author| match author {
        Name::Person { .. } => Some(("author", author.in_full())),
        Name::Group(_) => None,
    }));
    tags.extend(work.date.map(|date| ("publication_date", slashed(date))));
    tags.push(("language", work.title.language.code().to_owned()));
    if let (WorkKind::Report, Some(publisher)) = (work.kind, work.publisher) {
        tags.push(("technical_report_institution", publisher.to_owned()));
    }
    let tag = |(name, value): (&str, String)| {
        format!("<meta name=\"citation_{name}\" content=\"{}\">\n", escape(&value))
    };
    tags.into_iter().map(tag).collect()
}

/// A date with slashes, at its own precision: `2020/09/03`.
fn slashed(date: PartialDate) -> String {
    date.to_string().replace('-', "/")
}

#[cfg(test)]
mod tests {
    use kaupunkipolitiikka::domain::{Dataset, Language};

    use super::*;

    /// What Zotero's translator makes of a page's head: the type of the item and its fields. An institution makes a
    /// report; a name is split at its last space, or at its commas.
    fn read_as_zotero(head: &str) -> (&'static str, Vec<(String, String)>) {
        let tags: Vec<(String, String)> = head
            .lines()
            .map(|line| {
                let (name, content) = line
                    .strip_prefix("<meta name=\"citation_")
                    .and_then(|rest| rest.strip_suffix("\">"))
                    .and_then(|rest| rest.split_once("\" content=\""))
                    .unwrap();
                (name.to_owned(), content.replace("&quot;", "\"").replace("&amp;", "&"))
            })
            .collect();
        let is_report = tags.iter().any(|(name, _)| name == "technical_report_institution");
        let field = |(name, value): (String, String)| match &*name {
            "title" | "language" => (name, value),
            "publication_date" => ("date".to_owned(), value),
            "technical_report_institution" => ("institution".to_owned(), value),
            "author" => {
                assert!(!value.contains([',', ';']), "{value} would be several authors");
                let (first, last) = value.rsplit_once(' ').unwrap();
                ("author".to_owned(), format!("{last}, {first}"))
            }
            unknown => panic!("Zotero knows no citation_{unknown}"),
        };
        (if is_report { "report" } else { "webpage" }, tags.into_iter().map(field).collect())
    }

    fn read(id: &str) -> (&'static str, Vec<(String, String)>) {
        let json = include_bytes!("../../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let at = dataset.publications.iter().position(|one| one.id == id).unwrap();
        read_as_zotero(&tags(&Work::publication(dataset, at.into(), Language::En)))
    }

    #[test]
    fn zotero_reads_a_report_with_its_authors_and_date() {
        let fields = [
            ("title", "Kaupunkipolitiikan uusi alku?"),
            ("author", "Vaattovaara, Mari"),
            ("author", "Joutsiniemi, Anssi"),
            ("author", "Häkkänen, Martti"),
            ("author", "Seuri, Olli"),
            ("date", "2022/06/01"),
            ("language", "fi"),
            ("institution", "Kaupunkipolitiikan yhteistyöryhmä"),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        assert_eq!(read("study-2022"), ("report", fields));
    }

    #[test]
    fn no_group_becomes_a_person_and_no_missing_date_is_invented() {
        let (kind, fields) = read("booklet");
        assert_eq!(kind, "report");
        assert!(fields.iter().all(|(name, _)| name != "author" && name != "date"), "{fields:?}");
    }

    #[test]
    fn every_publication_can_be_read() {
        let json = include_bytes!("../../../public/data/committee.json");
        for publication in &Dataset::parse(json).unwrap().publications {
            let (_, fields) = read(publication.id);
            assert_eq!(fields[0].1, publication.title.text);
        }
    }
}
