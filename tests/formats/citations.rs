//! The references to everything that is published and to works that try the formats, and beside them what their
//! readers must find, in `expected.json`.

use std::fs;
use std::io::{Error, Result};
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language, PartialDate, Title};
use kaupunkipolitiikka::export::citation::{Format, Name, Work, WorkKind, apa};
use serde_json::{Map, Value, json};

/// Writes `fi.bib`, `fi.ris`, `fi.csl.json` and so on, and `tricky.*`.
pub fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let file = fs::read("public/data/committee.json")?.leak();
    let dataset = Dataset::parse(file).map_err(|faults| Error::other(format!("{faults:?}")))?;
    let lists = Language::ALL.map(|reader| (reader.code(), published(dataset, reader)));
    let lists = lists.into_iter().chain([("tricky", tricky())]);
    let mut expected = Map::new();
    for (name, works) in lists {
        for format in Format::ALL {
            fs::write(folder.join(format!("{name}.{}", format.extension())), format.write(&works))?;
        }
        expected.insert(name.to_owned(), works.iter().map(described).collect());
    }
    fs::write(folder.join("expected.json"), serde_json::to_string_pretty(&expected)?)
}

fn published(dataset: &Dataset, reader: Language) -> Vec<Work> {
    let publications = (0..dataset.publications.len()).map(Into::into);
    let publications = publications.map(|at| Work::publication(dataset, at, reader));
    let data = Work::dataset(dataset, reader, Some("https://example.org/data/"));
    publications.chain([read(data, "2026-11-30")]).collect()
}

fn read(work: Work, day: &str) -> Work {
    match day.parse() {
        Ok(day) => work.accessed_on(day),
        Err(_) => work,
    }
}

/// Titles, names and dates that are hard for a format.
fn tricky() -> Vec<Work> {
    let work = |id, text, date: &str, names: &[&'static str]| Work {
        id,
        kind: WorkKind::Report,
        title: Title { text, language: Language::Fi },
        authors: names.iter().map(|name| Name::person(name)).collect(),
        date: date.parse().ok(),
        genre: "Selvitys, 2. osa & liite",
        publisher: Some("Kuntaliitto & kumppanit"),
        edition: None,
        licence: None,
        address: None,
        accessed: None,
        reader: Language::Fi,
    };
    let group = Name::group("kaupungit and valtio; yhdessä");
    let titled = |id, text| work(id, text, "2020", &["Anssi Häkkänen"]);
    vec![
        titled("quotes", "\"Kaupunki\" on ’kaupunki’: ”sitaatti” ja “another”"),
        titled("colons", "Kaupungit: valtio: kunnat – ja seudut; 1/2, osa 3"),
        titled("marks", "5 % & 7 $ #1 a_b {c} [d] ~e ^f \\g <h> @i"),
        titled("dashes", "a--b ---c 'yksi' ''kaksi'' ``kolme``"),
        titled("letters", "Åbo, Övertorneå, Äänekoski, Šaŋŋá, Łódź, São, Ελλάς"),
        titled("capitals", "Uusi ALKU ja EU:n McKinsey"),
        work("one-name", "Yksi nimi", "2020-01", &["Sokrates", "Ada Ek"]),
        work("particles", "Nimet", "2020-02-29", &["Georg Henrik von Wright", "Johan af Grann"]),
        work("hyphens", "Väliviivat", "2020-12-31", &["Hanna-Maria Mäki-Petäjä", "J.P. Roos"]),
        Work { authors: vec![group], ..titled("group", "Yhdessä") },
        Work { authors: Vec::new(), ..titled("nobody", "Ilman tekijää") },
        Work { publisher: None, kind: WorkKind::Document, ..titled("undated", "Joskus") },
    ]
}

/// What a reader must find, and how APA writes it.
fn described(work: &Work) -> Value {
    let authors = work.authors.iter().map(|name| match name {
        Name::Person { given: "", family } => json!({ "family": family }),
        Name::Person { given, family } => json!({ "family": family, "given": given }),
        Name::Group(name) => json!({ "group": name }),
    });
    let date = |date: PartialDate| {
        let rest = [date.month(), date.day()].into_iter().flatten().map(u16::from);
        [date.year()].into_iter().chain(rest).collect::<Vec<_>>()
    };
    json!({
        "id": work.id,
        "kind": match work.kind {
            WorkKind::Report => "report",
            WorkKind::Document => "document",
            WorkKind::Dataset => "dataset",
        },
        "title": work.title.text,
        "language": work.title.language.code(),
        "authors": authors.collect::<Vec<_>>(),
        "date": work.date.map(date),
        "genre": work.genre,
        "publisher": work.publisher,
        "version": work.edition,
        "licence": work.licence,
        "address": work.address,
        "accessed": work.address.as_ref().and(work.accessed).map(date),
        "apa": apa(work),
    })
}
