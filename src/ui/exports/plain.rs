//! What a screen says as plain text with its source, for a message or a slide.

use crate::domain::address::View;
use crate::domain::{Language, Query};
use crate::state::Screen;
use crate::text::{DeliveryText, Text};
use crate::ui::document::{chosen_in_words, description, item_title};

/// What is open or listed, the source with its edition and licence, and the address of the screen.
pub fn plain(screen: Screen, language: Language) -> String {
    let (text, delivery) = (Text::of(language), DeliveryText::of(language));
    let dataset = screen.dataset();
    let edition = (text.edition)(&dataset.version.to_string(), &text.when(dataset.updated));
    let licence = dataset.licence.name.get(language);
    [
        says(screen, language),
        format!("{}: {}. {edition}. {licence}.", delivery.source, text.site),
        screen.navigation.full_page_url(),
    ]
    .join("\n")
}

fn says(screen: Screen, language: Language) -> String {
    let dataset = screen.dataset();
    let query = screen.query(Query::clone);
    let item = query.item.as_deref().and_then(|id| dataset.item(id));
    let list = || list(screen, &query, language);
    if let Some(list) = item.is_none().then(list).flatten() {
        return list;
    }
    let words = description(dataset, &query, language);
    match item.map(|item| item_title(dataset, item, language)) {
        Some(name) if !words.starts_with(&name) => format!("{name}: {words}"),
        _ => words,
    }
}

/// What a view lists, a line each; nothing of a view without a list.
fn list(screen: Screen, query: &Query, language: Language) -> Option<String> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let rows: Vec<String> = match query.view {
        View::Cities => screen.found(|found| found.cities.clone()).into_iter().map(|at| {
            let city = dataset.city(at);
            let population = city.population.first().map(|one| {
                let number = (text.inhabitants)(&text.number(one.value.into()));
                format!(": {number} ({})", text.when(one.date))
            });
            city.name(language).to_owned() + &population.unwrap_or_default()
        }).collect(),
        View::Leadership => screen.found(|found| found.mandates.clone()).into_iter().map(|at| {
            let mandate = dataset.mandate(at);
            let term = (text.term)(dataset.term(mandate.term).id);
            let (name, title) = (dataset.person(mandate.person).name, mandate.title.get(language));
            format!("{name}, {title}: {} ({term})", text.role(mandate.role))
        }).collect(),
        View::Series => screen.found(|found| found.publications.clone()).into_iter().map(|at| {
            let publication = dataset.publication(at);
            let date = publication.date.map_or(text.undated.to_owned(), |date| text.date(date));
            format!("{} ({date})", publication.title.text)
        }).collect(),
        View::Overview | View::About => return None,
    };
    let chosen = chosen_in_words(dataset, query, language).map(|chosen| format!(" ({chosen})"));
    let heading = format!("{}{}:", text.view(query.view), chosen.unwrap_or_default());
    Some(std::iter::once(heading).chain(rows).collect::<Vec<_>>().join("\n"))
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
                    out.extend(char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()));
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
