//! The references to everything that is published, as a librarian would write them, and works that try the formats.

use super::*;

fn dataset() -> &'static Dataset {
    Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap()
}

/// The publication with this id, or the dataset in an edition that stays the same when editors change the data.
fn work(id: &str, reader: Language) -> Work {
    let dataset = dataset();
    if let Some(at) = dataset.publications.iter().position(|one| one.id == id) {
        return Work::publication(dataset, at.into(), reader);
    }
    assert_eq!(id, Work::DATASET);
    let work = Work::dataset(dataset, reader, Some("https://example.org/about/"));
    let edition = Some("1.4.0".to_owned());
    Work { edition, date: Some(day("2026-11-29")), ..work }.accessed_on(day("2026-11-30"))
}

fn day(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// A document of which nothing is known but its title and kind.
fn anonymous() -> Work {
    let id = "pamphlet";
    Work { authors: Vec::new(), date: None, ..work(id, Language::En) }
}

#[test]
fn writes_each_publication_and_the_dataset_as_text_in_each_language() {
    let texts = Language::ALL.map(|reader| {
        let text = reader.pick(
            include_str!("golden/fi.txt"),
            include_str!("golden/sv.txt"),
            include_str!("golden/en.txt"),
        );
        for golden in text.trim_end().split("\n\n") {
            let id = golden.lines().next().unwrap();
            let work = work(id, reader);
            assert_eq!([id, &*apa(&work), &*sfs(&work)].join("\n"), golden);
        }
        text.split("\n\n").count()
    });
    assert_eq!(texts, [6; 3]);
}

#[test]
fn writes_the_records_of_a_report_a_document_and_the_dataset() {
    let works = ["study-2022", "pamphlet", Work::DATASET].map(|id| work(id, Language::Sv));
    let unix = |text: String| text.replace("\r\n", "\n");
    assert_eq!(Format::Bibtex.write(&works), include_str!("golden/sv.bib"));
    assert_eq!(unix(Format::Ris.write(&works)), include_str!("golden/sv.ris"));
    assert_eq!(Format::CslJson.write(&works), include_str!("golden/sv.csl.json"));
}

#[test]
fn every_line_of_ris_ends_as_the_format_prescribes() {
    let text = ris(&[work("study-2022", Language::Fi), work("booklet", Language::Fi)]);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.ends_with("ER  - \r\n"), "{text}");
}

#[test]
fn a_works_own_facts_are_the_same_for_readers_of_every_language() {
    for id in ["response-2020", "study-2022", "pamphlet"] {
        let [fi, sv, en] = Language::ALL.map(|reader| work(id, reader));
        for other in [sv, en] {
            assert_eq!((&fi.authors, fi.publisher), (&other.authors, other.publisher));
            assert_eq!((fi.title, fi.date), (other.title, other.date));
        }
    }
}

#[test]
fn nobody_is_the_author_of_the_dataset_until_a_publisher_is_named() {
    let file = include_str!("../../../public/data/committee.json");
    let unnamed = "\"publisher\": null";
    assert!(file.contains(unnamed));
    let named = "\"publisher\": {\"name\": {\"fi\": \"Virasto\", \"sv\": \"Verket\", \"en\": \"Agency\"}, \
                 \"page\": \"https://example.org/\", \"official\": true}";
    let file = file.replace(unnamed, named).leak();
    let dataset = Dataset::parse(file.as_bytes()).unwrap();
    let named = Work::dataset(dataset, Language::Sv, None);
    assert_eq!((&*named.authors, named.publisher), (&[Name::group("Verket")][..], Some("Verket")));
    assert!(apa(&named).ends_with("[Dataset]."), "the publisher is named once: {}", apa(&named));

    let unnamed = work(Work::DATASET, Language::Sv);
    assert_eq!((&*unnamed.authors, unnamed.publisher), (&[][..], None));
}

#[test]
fn a_day_of_access_is_left_out_where_no_address_is_known() {
    let work = work("study-2022", Language::Fi).accessed_on(day("2026-11-30"));
    let texts = Format::ALL.map(|format| format.write(std::slice::from_ref(&work)));
    for text in texts.into_iter().chain([apa(&work), sfs(&work)]) {
        assert!(!text.contains("2026"), "{text}");
    }
}

#[test]
fn dates_keep_their_precision_in_every_format() {
    for (date, bib, ris_date, csl) in [
        ("2023", "year = {2023},\n  langid", "2023///", "[[2023]]"),
        ("2023-10", "month = oct,\n  langid", "2023/10//", "[[2023, 10]]"),
        ("2020-09-03", "month = sep,\n  day = {3},", "2020/09/03/", "[[2020, 9, 3]]"),
    ] {
        let work = [Work { date: Some(day(date)), ..anonymous() }];
        assert!(bibtex(&work).contains(bib), "{}", bibtex(&work));
        assert!(ris(&work).contains(&["DA  - ", ris_date, "\r\n"].concat()), "{}", ris(&work));
        assert!(csl_json(&work).contains(csl), "{}", csl_json(&work));
    }
    let undated = [anonymous()];
    assert!(!bibtex(&undated).contains("year"));
    assert!(!ris(&undated).contains("PY") && !ris(&undated).contains("DA"));
    assert!(!csl_json(&undated).contains("issued"));
}

#[test]
fn without_authors_the_title_comes_first_and_no_field_names_one() {
    let work = anonymous();
    let title = "Kaupunkipolitiikan katkenneet polut ja murtuvat myytit";
    assert_eq!(apa(&work), format!("{title} [Pamphlet]. (n.d.)."));
    assert_eq!(sfs(&work), format!("{title}, n.d. Pamphlet."));
    let texts = Format::ALL.map(|format| format.write(std::slice::from_ref(&work)));
    assert!(texts.iter().all(|text| !text.contains("author") && !text.contains("AU  -")));
}

#[test]
fn what_tex_would_take_for_commands_is_escaped_in_bibtex() {
    let text = "Hinta: 5 % & \"7 $\" #1_a {b} ~c ^d \\e -- å Ä ö";
    let expected = "title = {{Hinta: 5 \\% \\& {\"}7 \\${\"} \\#1\\_a \\{b\\} {\\textasciitilde}c \
                    {\\textasciicircum}d {\\textbackslash}e -{}- å Ä ö}}";
    let work = Work { title: Title { text, language: Language::Fi }, ..anonymous() };
    let source = bibtex(&[work]);
    assert!(source.contains(expected), "{source}");
}

#[test]
fn an_address_cannot_end_its_field_in_bibtex() {
    let address = Some("https://example.org/a_b%20c?q={d}".to_owned());
    let source = bibtex(&[Work { address, ..anonymous() }]);
    assert!(source.contains("url = {https://example.org/a_b%20c?q=%7Bd%7D}"), "{source}");
}

#[test]
fn a_group_is_one_author_even_with_an_and_in_its_name() {
    let authors = vec![Name::group("cities and state, together"), Name::person("Ada Ek")];
    let source = bibtex(&[Work { authors, ..anonymous() }]);
    assert!(source.contains("author = {{Cities and state, together} and Ek, Ada}"), "{source}");
}
