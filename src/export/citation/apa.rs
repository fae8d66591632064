//! References in the style of the American Psychological Association, 7th edition, as plain text.

use super::sentences::{push_sentence, push_word};
use super::{Name, Work};
use crate::text::CitationText;

/// A list of authors has at most this many; of more, the last follows the first 19 after an ellipsis (section 9.8).
const MOST_AUTHORS: usize = 20;

/// A work in the reader's language. Only the year of its date, as of all works that stand alone (section 9.14), and
/// never the day of access, which is for pages without editions (section 9.16).
#[must_use]
pub fn apa(work: &Work) -> String {
    let text = CitationText::of(work.reader);
    let year = work.date.map_or_else(|| text.undated.to_owned(), |date| date.year().to_string());
    let year = ["(", &year, ")"].concat();
    let mut reference = String::new();
    if work.authors.is_empty() {
        // The title takes the place of the author (section 9.12).
        push_sentence(&mut reference, &title(work));
        push_sentence(&mut reference, &year);
    } else {
        push_sentence(&mut reference, &authors(&work.authors));
        push_sentence(&mut reference, &year);
        push_sentence(&mut reference, &title(work));
    }
    if let Some(publisher) = work.publisher.filter(|name| !is_author(work, name)) {
        push_sentence(&mut reference, publisher);
    }
    if let Some(address) = &work.address {
        push_word(&mut reference, address);
    }
    reference
}

/// The title with what describes the work: `Title (Version 1.4.0) [Data set]`.
fn title(work: &Work) -> String {
    let mut title = work.title.text.to_owned();
    if let Some(edition) = &work.edition {
        let version = CitationText::of(work.reader).version;
        push_word(&mut title, &["(", version, " ", edition, ")"].concat());
    }
    push_word(&mut title, &["[", work.genre, "]"].concat());
    title
}

fn authors(authors: &[Name]) -> String {
    let names: Vec<_> = authors.iter().map(abbreviated).collect();
    match &*names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if names.len() > MOST_AUTHORS => {
            [&first[..MOST_AUTHORS - 1].join(", "), ", . . . ", last].concat()
        }
        [first @ .., last] => [&first.join(", "), ", & ", last].concat(),
    }
}

/// A person as `Urjankangas, H.-M.`
fn abbreviated(name: &Name) -> String {
    match name {
        Name::Person { given, family } if !given.is_empty() => {
            [family, ", ", &initials(given)].concat()
        }
        _ => name.in_full(),
    }
}

fn initials(given: &str) -> String {
    let initial = |name: &str| name.chars().take(1).chain(['.']).collect::<String>();
    let names = given.split([' ', '.']).filter(|name| !name.is_empty());
    let names = names.map(|name| name.split('-').map(initial).collect::<Vec<_>>().join("-"));
    names.collect::<Vec<_>>().join(" ")
}

/// Whether the work's only author has this name: a publisher who is the author is left out (section 9.29).
fn is_author(work: &Work, name: &str) -> bool {
    matches!(&*work.authors, [Name::Group(author)] if *author == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviates_given_names_and_keeps_their_hyphens() {
        for (name, expected) in [
            ("Hanna-Maria Urjankangas", "Urjankangas, H.-M."),
            ("Georg Henrik von Wright", "von Wright, G. H."),
            ("J.P. Roos", "Roos, J. P."),
            ("Åke Ödman", "Ödman, Å."),
            ("Sokrates", "Sokrates"),
        ] {
            assert_eq!(abbreviated(&Name::person(name)), expected);
        }
    }

    #[test]
    fn shortens_a_list_of_more_than_twenty_authors() {
        let named = |count| authors(&vec![Name::person("Ada Ek"); count]);
        assert_eq!(named(2), "Ek, A., & Ek, A.");
        assert!(named(20).ends_with("Ek, A., & Ek, A."));
        assert_eq!(named(20).matches("Ek").count(), 20);
        assert!(named(21).ends_with("Ek, A., . . . Ek, A."));
        assert_eq!(named(22).matches("Ek").count(), 20);
    }
}
