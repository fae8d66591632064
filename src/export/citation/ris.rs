//! RIS, the tagged format of Research Information Systems, as UTF-8 with the line ends that it prescribes.

use super::{Work, WorkKind};
use crate::domain::PartialDate;

/// The records of these works, with an empty line between them.
#[must_use]
pub fn ris(works: &[Work]) -> String {
    works.iter().map(record).collect::<Vec<_>>().join("\r\n")
}

fn record(work: &Work) -> String {
    let kind = match work.kind {
        WorkKind::Report => "RPRT",
        WorkKind::Document => "GEN",
        WorkKind::Dataset => "DATA",
    };
    let mut record = Record(String::new());
    record.add("TY", kind);
    record.add("ID", work.id);
    for author in &work.authors {
        record.add("AU", &author.inverted());
    }
    record.add("TI", work.title.text);
    record.add("M3", work.genre);
    record.add_some("PB", work.publisher);
    record.add_some("ET", work.edition.as_deref());
    record.add_some("PY", work.date.map(|date| date.year().to_string()).as_deref());
    record.add_some("DA", work.date.map(slashed).as_deref());
    record.add("LA", work.title.language.code());
    record.add_some("N1", work.licence);
    record.add_some("UR", work.address.as_deref());
    record.add_some("Y2", work.read_on().map(slashed).as_deref());
    record.add("ER", "");
    record.0
}

/// A record so far.
struct Record(String);

impl Record {
    fn add(&mut self, tag: &str, value: &str) {
        for part in [tag, "  - ", value, "\r\n"] {
            self.0.push_str(part);
        }
    }

    fn add_some(&mut self, tag: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.add(tag, value);
        }
    }
}

/// A date as `YYYY/MM/DD/`, with nothing between the slashes where it is not known.
fn slashed(date: PartialDate) -> String {
    let mut text = date.to_string().replace('-', "/");
    let known = 1 + text.matches('/').count();
    text.extend(std::iter::repeat_n('/', 4 - known));
    text
}
