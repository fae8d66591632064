//! What a view lists as a table.

use crate::domain::Language;
use crate::export::table::{
    Dialect, ShownResult, cities, csv, file_name, json, leadership, publications, results,
};
use crate::export::{File, Format, Subject};
use crate::state::Screen;
use crate::ui::card::Card;

/// The table as CSV or JSON: all that the screen found, in its order.
pub fn table(screen: Screen, subject: Subject, format: Format, language: Language) -> Option<File> {
    let dataset = screen.dataset();
    let table = match subject {
        Subject::Cities => screen.found(|found| cities(dataset, &found.cities, language)),
        Subject::Leadership => screen.found(|found| leadership(dataset, &found.mandates, language)),
        Subject::Publications => {
            screen.found(|found| publications(dataset, &found.publications, language))
        }
        Subject::Results => {
            let shown = screen.found(|found| found.hits.clone()).into_iter().map(|hit| {
                let Card { kind, name, line } = Card::of_hit(dataset, hit, language);
                ShownResult { kind, name, line, id: hit.id(dataset) }
            });
            results(&shown.collect::<Vec<_>>(), language)
        }
        _ => return None,
    };
    // The day of the data: a reader's clock may be wrong, and the data is the same tomorrow.
    let name =
        screen.query(|query| file_name(&table.name, query, dataset, language, dataset.updated));
    let (ending, media_type, content) = match format {
        Format::Csv => ("csv", "text/csv;charset=utf-8", csv(&table, Dialect::of(language))),
        _ => ("json", "application/json", json(&table)),
    };
    Some(File { name: format!("{name}.{ending}"), media_type, content })
}
