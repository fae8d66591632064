//! Who leads the committee: the present term, the earlier ones, the other parties, contact people.

use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{Dataset, Mandate, TermRef};
use crate::export::Subject;
use crate::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::exports::exports;
use crate::ui::parts::contact::contact;
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::mandate::{mandate_period, unknown_periods};
use crate::ui::parts::sources::sources;
use crate::ui::parts::term::term_link;
use crate::ui::parts::words::{WordsIn, capitalise, note, own_translation};
use crate::ui::tree::{Tree, tag};

pub fn leadership_view(screen: Screen, language: Language) -> Option<Tree> {
    if screen.found(|found| found.count_in(View::Leadership)) == 0 {
        return None;
    }
    let heading =
        tag("h2").set("id", "kpr-leadership").with(Text::of(language).view(View::Leadership));
    let head = tag("div.part-head").with(heading);
    let whole = screen.needle().is_empty() && screen.query(|query| query.choice_count() == 0);
    Some(
        tag("section.part")
            .set("aria-labelledby", "kpr-leadership")
            .with(head.with(exports(screen, Subject::Leadership, language)))
            .with(terms(screen, language))
            .with(if whole { parties(screen.dataset(), language) } else { Vec::new() })
            .with(contacts(screen, language))
            .with(all_sources(screen, whole, language)),
    )
}

/// The terms that have a mandate to show: the present one, then the earlier ones. What is not known of any
/// of them is said once.
fn terms(screen: Screen, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let mandates = screen.found(|found| found.mandates.clone());
    let present = dataset.current_term();
    let (now, earlier): (Vec<_>, Vec<_>) =
        mandates.into_iter().partition(|at| dataset.mandate(*at).term == present);
    let mut trees = Vec::new();
    if !now.is_empty() {
        let leaders = now.iter().map(|at| leader(screen, dataset.mandate(*at), &needle, language));
        let term = dataset.term(present);
        let lead = (text.term_lead)(&text.when(term.appointed), term.end.get(language));
        trees.push(tag("h3").with(text.common.present_term));
        trees.push(term_line(screen, present, language));
        trees.push(tag("ul.people").each(leaders));
        trees.extend(unknown_periods(now.iter().map(|at| dataset.mandate(*at)), true, language));
        let project = term.project.map(|project| format!(" {}: {project}.", text.project));
        let lead = tag("p.term-lead").with(lead).with(own_translation(&term.end, language));
        trees.push(lead.with(project));
    }
    if !earlier.is_empty() {
        trees.push(tag("h3").with(text.earlier_terms));
    }
    for of_term in earlier.chunk_by(|a, b| dataset.mandate(*a).term == dataset.mandate(*b).term) {
        let rows = of_term.iter().map(|at| row(screen, dataset.mandate(*at), &needle, language));
        trees.push(term_line(screen, dataset.mandate(of_term[0]).term, language));
        trees.push(tag("ul.mandates").each(rows));
    }
    trees.extend(unknown_periods(earlier.iter().map(|at| dataset.mandate(*at)), false, language));
    trees
}

/// The term, with the link to its page, and its government.
fn term_line(screen: Screen, at: TermRef, language: Language) -> Tree {
    let term = screen.dataset().term(at);
    let government = tag("span.government").with(WordsIn(&term.government, language));
    tag("h4").with(term_link(screen, term, language)).with(" ").with(government)
}

/// A leader of the present term: who, as what, since when.
pub fn leader(screen: Screen, mandate: &Mandate, needle: &Needle, language: Language) -> Tree {
    let person = screen.dataset().person(mandate.person);
    tag("li.leader-card")
        .set("data-person", person.id)
        .with(tag("span.initials").set("aria-hidden", "true").with(initials(person.name)))
        .with(tag("p.role").with(Text::of(language).common.role(mandate.role)))
        .with(tag("p.name").with(person_link(screen, mandate, needle)))
        .with(office(mandate, needle, language))
        .with(mandate_period(mandate, language).map(|period| tag("p.since").with(period)))
}

/// A leader of an earlier term, in short.
fn row(screen: Screen, mandate: &Mandate, needle: &Needle, language: Language) -> Tree {
    let role = tag("p.role").with(Text::of(language).common.role(mandate.role));
    tag("li")
        .set("data-person", screen.dataset().person(mandate.person).id)
        .with(tag("p.name").with(person_link(screen, mandate, needle)))
        .with(role)
        .with(
            office(mandate, needle, language)
                .with(mandate_period(mandate, language).map(|period| format!(" · {period}"))),
        )
}

fn person_link(screen: Screen, mandate: &Mandate, needle: &Needle) -> Tree {
    let person = screen.dataset().person(mandate.person);
    tag("a").set("href", screen.link_to(person.id)).with(highlighted(needle, person.name))
}

fn office(mandate: &Mandate, needle: &Needle, language: Language) -> Tree {
    let office = capitalise(mandate.title.get(language));
    tag("p.office")
        .with(highlighted(needle, &office))
        .with(own_translation(&mandate.title, language))
}

/// The first letters of a name's parts.
fn initials(name: &str) -> String {
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
    vec![
        tag("h3").with(text.parties),
        tag("p").with(text.parties_lead),
        tag("ul.parties").each(rows),
        tag("h3").with(text.earlier_committees),
        tag("p").with(dataset.committee.background.get(language)),
    ]
}

/// The people whom the committee's page names for more information: a line for each term.
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
        let people = of_term
            .iter()
            .map(|(_, person)| contact(screen, dataset.person(*person), is_present, &needle));
        tag("li")
            .with(tag("p.role").with((text.term)(dataset.term(of_term[0].0).id)))
            .with(tag("ul.names").each(people))
    });
    vec![tag("h3").with(text.common.contacts), tag("ul.contacts").each(rows)]
}

/// The sources of all that is shown; `whole` says that nothing is left out.
fn all_sources(screen: Screen, whole: bool, language: Language) -> Tree {
    let dataset = screen.dataset();
    let (mandates, contacts) =
        screen.found(|found| (found.mandates.clone(), found.contacts.clone()));
    let mut of: Vec<_> = mandates.iter().map(|at| &dataset.mandate(*at).sources).collect();
    if whole {
        of.extend(dataset.parties.iter().map(|party| &party.sources));
        of.push(&dataset.committee.background_sources);
    }
    let is_shown = |term| contacts.iter().any(|(of, _)| *of == term);
    let shown = dataset.contacts.iter().filter(|contact| is_shown(contact.term));
    of.extend(shown.map(|contact| &contact.sources));
    sources(dataset, of, Text::of(language).view(View::Leadership), language)
}
