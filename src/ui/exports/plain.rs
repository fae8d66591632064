//! What a screen says as plain text with its source, for a message or a slide.

use crate::domain::{Language, Query};
use crate::state::Screen;
use crate::text::{DeliveryText, Text};
use crate::ui::document::{description, item_title};

/// What is open, or what the view says, the source with its edition and licence, and the address of the screen.
pub fn plain(screen: Screen, language: Language) -> String {
    let (text, delivery) = (Text::of(language), DeliveryText::of(language));
    let dataset = screen.dataset();
    let edition = (text.edition)(&dataset.version.to_string(), &text.when(dataset.updated));
    let licence = dataset.licence.name.get(language);
    [
        says(screen, language),
        format!("{}: {}. {edition}. {licence}.", delivery.source, text.site),
        screen.navigation.permanent_url(),
    ]
    .join("\n")
}

fn says(screen: Screen, language: Language) -> String {
    let dataset = screen.dataset();
    let query = screen.query(Query::clone);
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let words = description(dataset, &query, language);
    match item.map(|item| item_title(dataset, item, language)) {
        Some(name) if !words.starts_with(&name) => format!("{name}: {words}"),
        _ => words,
    }
}

/// A `mailto:` link (RFC 6068) with this text, whose first line is the subject.
pub fn mail_link(text: &str) -> String {
    let subject = text.lines().next().unwrap_or_default();
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(text))
}

/// Percent-encoded UTF-8, where a line ends in CRLF.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            b'\n' => out.push_str("%0D%0A"),
            _ => {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.extend(
                        char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()),
                    );
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_has_the_text_and_its_first_line_as_subject() {
        assert_eq!(
            mail_link("Åbo & co\nrad två"),
            "mailto:?subject=%C3%85bo%20%26%20co&body=%C3%85bo%20%26%20co%0D%0Arad%20tv%C3%A5"
        );
    }
}
