//! BibTeX, in the fields that both classic BibTeX and BibLaTeX know, as UTF-8.

use super::{Name, Work, WorkKind};
use crate::domain::PartialDate;

/// The names of the months as BibTeX predefines them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The entries of these works; each one's key is its id.
#[must_use]
pub fn bibtex(works: &[Work]) -> String {
    works.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(work: &Work) -> String {
    let (kind, publisher) = match work.kind {
        WorkKind::Report => ("techreport", "institution"),
        WorkKind::Document => ("misc", "publisher"),
        WorkKind::Dataset => ("dataset", "publisher"),
    };
    let language = work.title.language.pick("finnish", "swedish", "english");
    let mut entry = Entry(["@", kind, "{", work.id].concat());
    entry.add_some("author", authors(&work.authors).as_deref());
    // The second braces protect its capitals.
    entry.add("title", &["{", &escape(work.title.text), "}"].concat());
    entry.add("type", &escape(work.genre));
    entry.add_some(publisher, work.publisher.map(escape).as_deref());
    entry.add_some("version", work.edition.as_deref());
    entry.add_date(work.date);
    entry.add("langid", language);
    entry.add_some("note", work.licence.map(escape).as_deref());
    entry.add_some("url", work.address.as_deref().map(verbatim).as_deref());
    entry.add_some("urldate", work.read_on().map(|day| day.to_string()).as_deref());
    entry.0 + "\n}\n"
}

/// An entry so far.
struct Entry(String);

impl Entry {
    fn add(&mut self, name: &str, value: &str) {
        self.add_bare(name, &["{", value, "}"].concat());
    }

    fn add_some(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.add(name, value);
        }
    }

    fn add_bare(&mut self, name: &str, value: &str) {
        for part in [",\n  ", name, " = ", value] {
            self.0.push_str(part);
        }
    }

    /// As classic BibTeX has it: BibLaTeX's `date` would be unknown there.
    fn add_date(&mut self, date: Option<PartialDate>) {
        let Some(date) = date else { return };
        self.add("year", &date.year().to_string());
        let month = date.month().and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?));
        if let Some(month) = month {
            self.add_bare("month", month);
        }
        self.add_some("day", date.day().map(|day| day.to_string()).as_deref());
    }
}

/// The authors, `None` where there are none. A group is in braces: it has no family name, and may have an `and` in it.
fn authors(authors: &[Name]) -> Option<String> {
    let name = |name: &Name| match name {
        Name::Person { .. } => escape(&name.inverted()),
        Name::Group(name) => ["{", &escape(name), "}"].concat(),
    };
    let names: Vec<_> = authors.iter().map(name).collect();
    (!names.is_empty()).then(|| names.join(" and "))
}

/// Text as TeX source that is set as this text.
fn escape(text: &str) -> String {
    let mut source = String::with_capacity(text.len());
    let mut before = None;
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => source.extend(['\\', letter]),
            '~' => source.push_str("{\\textasciitilde}"),
            '^' => source.push_str("{\\textasciicircum}"),
            '\\' => source.push_str("{\\textbackslash}"),
            // Alone in braces, since in Finnish and Swedish texts TeX takes it and the next letter for a command.
            '"' => source.push_str("{\"}"),
            // Two of them would become another character.
            '-' | '\'' | '`' if before == Some(letter) => source.extend(['{', '}', letter]),
            _ => source.push(letter),
        }
        before = Some(letter);
    }
    source
}

/// An address as it is, but for what would end the field early. BibLaTeX takes the field verbatim.
fn verbatim(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}
