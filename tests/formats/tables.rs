//! The reader's tables in each language, and the data package.

use std::fs;
use std::io::Result;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::export::data_package;
use kaupunkipolitiikka::export::table::{
    Dialect, ShownResult, cities, csv, json, leadership, publications, results,
};
use kaupunkipolitiikka::find::Finder;

/// What is hard to read back: a kind, a name and a line.
const HARD: [[&str; 3]; 7] = [
    ["Sanoi \"ei\"; ja \"joo\", muttei \"ehkä\"", "kaksi\r\nriviä", "yksi\nrivi"],
    ["=1+1", "+358", "-5"],
    ["@SUM(A1:A2)", "\t=1", "\r=1"],
    ["'=1", "\"", "\"\""],
    ["å ä ö Å Ä Ö š ž –’”", "Ｔｕｒｋｕ 🏙️", "…"],
    ["091", "01", "2023-10"],
    ["a;b", "a,b", ""],
];

/// Writes `tables/LANGUAGE/TABLE.csv` and `.json`, and `package/`.
pub fn write(folder: &Path, dataset: &'static Dataset) -> Result<()> {
    let finder = Finder::new(dataset);
    for language in Language::ALL {
        let folder = folder.join("tables").join(language.code());
        fs::create_dir_all(&folder)?;
        let found = finder.find(&Query::default(), language);
        let hard = HARD.map(|[kind, name, line]| ShownResult {
            kind: kind.to_owned(),
            name: name.to_owned(),
            line: line.to_owned(),
            id: "id",
        });
        for (name, table) in [
            ("cities", cities(dataset, &found.cities, language)),
            ("leadership", leadership(dataset, &found.mandates, language)),
            ("publications", publications(dataset, &found.publications, language)),
            ("results", results(&hard, language)),
        ] {
            fs::write(folder.join(name).with_extension("csv"), csv(&table, Dialect::of(language)))?;
            fs::write(folder.join(name).with_extension("json"), json(&table))?;
        }
    }
    let folder = folder.join("package");
    fs::create_dir_all(&folder)?;
    for (name, content) in data_package::files(dataset) {
        fs::write(folder.join(name), content)?;
    }
    Ok(())
}
