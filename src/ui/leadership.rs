//! Who leads the committee: the present term, the earlier ones, the other parties, contact people.

use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{Dataset, Mandate, MandateRef};
use crate::domain::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::participation::participation;
use crate::ui::parts::facts::facts;
use crate::ui::parts::highlight::{highlighted, highlighted_name};
use crate::ui::parts::link::mail;
use crate::ui::parts::mandate::{mandate_period, unknown_periods};
use crate::ui::parts::publisher::official_page;
use crate::ui::parts::sources::sources;
use crate::ui::parts::term::{term_facts, term_link};
use crate::ui::parts::words::{WordsIn, capitalise, note, own_translation};
use crate::ui::tree::{Tree, tag};

pub fn leadership_view(screen: Screen, language: Language) -> Option<Tree> {
    if screen.found(|found| found.count_in(View::Leadership)) == 0 {
        return None;
    }
    let heading =
        tag("h2").set("id", "kpr-leadership").with(Text::of(language).view(View::Leadership));
    let whole = screen.needle().is_empty() && screen.query(|query| query.choice_count() == 0);
    Some(
        tag("section.part")
            .set("aria-labelledby", "kpr-leadership")
            .with(tag("div.part-head").with(heading))
            .with(terms(screen, language))
            .with(participation_table(screen, language))
            .with(if whole { parties(screen.dataset(), language) } else { Vec::new() })
            .with(contacts(screen, language)),
    )
}

/// Who took part when, only in the view of the leadership: the overview is long enough.
fn participation_table(screen: Screen, language: Language) -> Vec<Tree> {
    if screen.query(|query| query.view != View::Leadership) {
        return Vec::new();
    }
    let cities = screen.found(|found| found.cities.clone());
    participation(screen, &cities, language)
}

/// The terms that have a mandate to show: the present one, then the earlier ones.
fn terms(screen: Screen, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let mandates = screen.found(|found| found.mandates.clone());
    let mut trees = Vec::new();
    let mut heading = None;
    for of_term in mandates.chunk_by(|a, b| dataset.mandate(*a).term == dataset.mandate(*b).term) {
        let present = dataset.mandate(of_term[0]).term == dataset.current_term();
        if heading.replace(present) != Some(present) {
            trees.push(tag("h3").with(if present {
                text.present_term
            } else {
                text.earlier_terms
            }));
        }
        trees.push(term(screen, dataset, of_term, &needle, language));
    }
    trees
}

/// One term with the mandates to show of it, of the present one its dates too. The page of a term has them
/// and its sources.
fn term(
    screen: Screen,
    dataset: &Dataset,
    mandates: &[MandateRef],
    needle: &Needle,
    language: Language,
) -> Tree {
    let term = dataset.term(dataset.mandate(mandates[0]).term);
    let people =
        mandates.iter().map(|at| person(screen, dataset, dataset.mandate(*at), needle, language));
    let government = tag("span.government").with(WordsIn(&term.government, language));
    let is_present = dataset.mandate(mandates[0]).term == dataset.current_term();
    let of_term = mandates.iter().map(|at| dataset.mandate(*at));
    tag("div.term")
        .with(tag("h4").with(term_link(screen, term, language)).with(" ").with(government))
        .with(tag("ul.people").each(people))
        .with(unknown_periods(of_term, is_present, language))
        .with(is_present.then(|| facts(term_facts(term, language))))
}

/// One mandate: who, as what, since when.
fn person(
    screen: Screen,
    dataset: &Dataset,
    mandate: &Mandate,
    needle: &Needle,
    language: Language,
) -> Tree {
    let person = dataset.person(mandate.person);
    let link =
        tag("a").set("href", screen.link_to(person.id)).with(highlighted_name(needle, person.name));
    let office = capitalise(mandate.title.get(language));
    tag("li.person")
        .set("data-person", person.id)
        .with(tag("span.initials").set("aria-hidden", "true").with(initials(person.name)))
        .with(tag("p.role").with(Text::of(language).role(mandate.role)))
        .with(tag("h5").with(link))
        .with(
            tag("p.office")
                .with(highlighted(needle, &office))
                .with(own_translation(&mandate.title, language)),
        )
        .with(mandate_period(mandate, language).map(|period| tag("p.since").with(period)))
        .with(mandate.note.as_ref().map(|words| note(words.get(language))))
}

/// The first letters of a name's parts.
pub fn initials(name: &str) -> String {
    name.split([' ', '-']).filter_map(|part| part.chars().next()).collect()
}

/// The other parties, and the time before the first term.
fn parties(dataset: &Dataset, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let rows = dataset.parties.iter().map(|party| {
        tag("li")
            .with(tag("strong").with(WordsIn(&party.name, language)))
            .with(party.note.as_ref().map(|words| note(WordsIn(words, language))))
    });
    let of = dataset.parties.iter().map(|party| &party.sources);
    vec![
        tag("h3").with(text.parties),
        tag("p").with(text.parties_lead),
        tag("ul.parties").each(rows),
        sources(dataset, of, language),
        tag("h3").with(text.earlier_committees),
        tag("p").with(dataset.committee.background.get(language)),
        sources(dataset, [&dataset.committee.background_sources], language),
    ]
}

/// The people whom the committee's page names for more information, by term.
fn contacts(screen: Screen, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let found = screen.found(|found| found.contacts.clone());
    if found.is_empty() {
        return Vec::new();
    }
    let rows = found.chunk_by(|(a, _), (b, _)| a == b).map(|of_term| {
        let is_present = of_term[0].0 == dataset.current_term();
        let people = of_term.iter().map(|(_, person)| {
            let person = dataset.person(*person);
            let link = tag("a").set("href", screen.link_to(person.id));
            tag("li").with(link.with(highlighted_name(&needle, person.name))).with(
                is_present.then(|| person.email.map(|email| tag("p").with(mail(email)))).flatten(),
            )
        });
        tag("li")
            .with(tag("p.role").with((text.term)(dataset.term(of_term[0].0).id)))
            .with(tag("ul").each(people))
            .with(is_present.then(|| official_page(dataset, language)).flatten())
    });
    let shown = dataset
        .contacts
        .iter()
        .filter(|contact| found.iter().any(|(term, _)| *term == contact.term));
    vec![
        tag("h3").with(text.contacts),
        tag("ul.contacts").each(rows),
        sources(dataset, shown.map(|contact| &contact.sources), language),
    ]
}
