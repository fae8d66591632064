//! References in the style of Finnish libraries, SFS-ISO 690 (formerly SFS 5989), by name and date, as plain text.

use super::capitals::capitals;
use super::sentences::{push_sentence, push_word};
use super::{Name, Work};
use crate::text::{CitationText, Text};

/// A work in the reader's language.
#[must_use]
pub fn sfs(work: &Work) -> String {
    let (text, words) = (CitationText::of(work.reader), Text::of(work.reader));
    let year = work.date.map_or_else(|| text.undated.to_owned(), |date| date.year().to_string());
    let mut reference = String::new();
    if work.authors.is_empty() {
        push_sentence(&mut reference, &[work.title.text, ", ", &year].concat());
    } else {
        let names: Vec<_> = work.authors.iter().map(emphasised).collect();
        push_sentence(&mut reference, &[&words.joined(&names), ", ", &year].concat());
        push_sentence(&mut reference, work.title.text);
    }
    push_sentence(&mut reference, work.genre);
    if let Some(edition) = &work.edition {
        push_sentence(&mut reference, &[text.version, " ", edition].concat());
    }
    if let Some(publisher) = work.publisher {
        push_sentence(&mut reference, publisher);
    }
    if let Some(day) = work.read_on() {
        let accessed = (text.accessed)(&words.date(day));
        push_sentence(&mut reference, &["[", &accessed, "]"].concat());
    }
    if let Some(address) = &work.address {
        // No full stop after it: it would become a part of the address.
        push_word(&mut reference, &[text.available, ": ", address].concat());
    }
    reference
}

/// A person with the family name in capitals, which tell it from the given names: `VAATTOVAARA, Mari`.
fn emphasised(name: &Name) -> String {
    match name {
        Name::Person { given: "", family } => capitals(family),
        Name::Person { given, family } => [&capitals(family), ", ", given].concat(),
        Name::Group(name) => name.clone(),
    }
}
