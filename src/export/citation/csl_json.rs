//! CSL-JSON, the form in which the processors of the Citation Style Language exchange items.

use super::{Name, Work, WorkKind};
use crate::domain::PartialDate;
use crate::export::json_text::quoted;

/// The items of these works, as a JSON list.
#[must_use]
pub fn csl_json(works: &[Work]) -> String {
    let items: Vec<_> = works.iter().map(item).collect();
    ["[", &items.join(","), "\n]\n"].concat()
}

fn item(work: &Work) -> String {
    let kind = match work.kind {
        WorkKind::Report => "report",
        WorkKind::Document => "document",
        WorkKind::Dataset => "dataset",
    };
    let mut item = Item(String::new());
    item.add_text("id", Some(work.id));
    item.add_text("type", Some(kind));
    item.add_text("title", Some(work.title.text));
    item.add_authors(&work.authors);
    item.add_date("issued", work.date);
    item.add_text("genre", Some(work.genre));
    item.add_text("publisher", work.publisher);
    item.add_text("version", work.edition.as_deref());
    item.add_text("language", Some(work.title.language.code()));
    item.add_text("note", work.licence);
    item.add_text("URL", work.address.as_deref());
    item.add_date("accessed", work.read_on());
    ["\n  {", &item.0, "\n  }"].concat()
}

/// The fields of an item so far.
struct Item(String);

impl Item {
    /// Adds a field with a value in JSON.
    fn add(&mut self, name: &str, value: &str) {
        let comma = if self.0.is_empty() { "" } else { "," };
        for part in [comma, "\n    \"", name, "\": ", value] {
            self.0.push_str(part);
        }
    }

    fn add_text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.add(name, &quoted(text));
        }
    }

    /// Adds a date in its own precision.
    fn add_date(&mut self, name: &str, date: Option<PartialDate>) {
        let Some(date) = date else { return };
        let mut parts = date.year().to_string();
        for part in [date.month(), date.day()].into_iter().flatten() {
            parts = parts + ", " + &part.to_string();
        }
        self.add(name, &["{\"date-parts\": [[", &parts, "]]}"].concat());
    }

    fn add_authors(&mut self, authors: &[Name]) {
        if !authors.is_empty() {
            let names: Vec<_> = authors.iter().map(name).collect();
            self.add("author", &["[", &names.join(", "), "]"].concat());
        }
    }
}

fn name(name: &Name) -> String {
    match name {
        Name::Person { given: "", family } => ["{\"family\": ", &quoted(family), "}"].concat(),
        Name::Person { given, family } => {
            ["{\"family\": ", &quoted(family), ", \"given\": ", &quoted(given), "}"].concat()
        }
        Name::Group(name) => ["{\"literal\": ", &quoted(name), "}"].concat(),
    }
}
