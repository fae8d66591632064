//! Which cities took part in which terms, as a matrix.
//!
//! Yes, no and not known are three different values, each with its own symbol and word.

use crate::domain::dataset::{CityRef, Dataset, Seat};
use crate::domain::sign::seat_shape;
use crate::domain::{Language, Sort};
use crate::export::Subject;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::exports::exports;
use crate::ui::parts::more::more_button;
use crate::ui::parts::table::{column_header, scroll_region};
use crate::ui::parts::words::note;
use crate::ui::tree::{Tree, tag};

/// The table of all terms with these cities, of a long list the first; nothing without cities.
pub fn participation(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    if cities.is_empty() {
        return tag("div.matrix");
    }
    let all = cities.len();
    let cities = &cities[..screen.display().shown_of(all)];
    let text = Text::of(language);
    let dataset = screen.dataset();
    let terms = dataset.terms.iter().map(|term| {
        // The year alone, so that all terms fit on a phone.
        let link = tag("a.tap-target")
            .set("href", screen.link_to(term.page))
            .set("aria-label", (text.term)(term.id))
            .with(term.id);
        tag("th").set("scope", "col").with(link)
    });
    let head = tag("tr")
        .with(column_header(screen, text.common.city, Some(Sort::Name)))
        .each(terms)
        .with(column_header(screen, text.total, Some(Sort::Terms)));
    let rows = cities.iter().map(|at| city(screen, dataset, *at, language));
    let table = tag("table.participation")
        .with(tag("caption.hidden").with(text.participation))
        .with(tag("thead").with(head))
        .with(tag("tbody").each(rows));
    tag("div.matrix").with(vec![
        tag("h3").with(text.participation),
        note(text.participation_lead),
        scroll_region(table, text.participation),
        tag("div").with(more_button(all - cities.len(), text)),
        legend(text),
        exports(screen, Subject::Matrix, language),
    ])
}

fn city(screen: Screen, dataset: &Dataset, at: CityRef, language: Language) -> Tree {
    let text = Text::of(language);
    let city = dataset.city(at);
    let link = tag("a").set("href", screen.link_to(city.id)).with(city.name(language));
    let number = city.terms.iter().filter(|seat| seat.represented == Some(true)).count();
    let unknown = city.terms.iter().any(|seat| seat.represented.is_none());
    // Short to see, in words to hear.
    let number = if unknown {
        let sign = tag("span").set("aria-hidden", "true").with(format!("≥\u{a0}{number}"));
        vec![sign, tag("span.hidden").with((text.at_least)(number))]
    } else {
        vec![tag("span").with(number.to_string())]
    };
    tag("tr")
        .with(tag("th").set("scope", "row").with(link))
        .each(city.terms.iter().map(|seat| cell(seat, text)))
        .with(tag("td.right").with(number))
}

fn cell(seat: &Seat, text: &Text) -> Tree {
    let word = tag("span.hidden").with(text.seat(seat.represented));
    tag("td.seat").with(seat_symbol(seat.represented)).with(word)
}

fn seat_symbol(represented: Option<bool>) -> Tree {
    let class = match represented {
        Some(true) => "in",
        Some(false) => "out",
        None => "not-known",
    };
    tag("svg")
        .class(format!("seat-symbol {class}"))
        .set("viewBox", "0 0 20 20")
        .set("aria-hidden", "true")
        .with(tag("path").set("d", seat_shape(represented)))
}

/// What the symbols mean.
fn legend(text: &Text) -> Tree {
    let rows = [Some(true), Some(false), None].map(|represented| {
        tag("li").with(seat_symbol(represented)).with(tag("span").with(text.seat(represented)))
    });
    tag("ul.legend").set("aria-hidden", "true").with(rows.to_vec())
}
