//! Everything known of a term: who appointed the committee, who led it, which cities took part.

use super::Detail;
use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{City, Dataset, Mandate, Sources, Term, TermRef};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::city::city_link;
use crate::ui::parts::facts::{fact, facts};
use crate::ui::parts::mandate::{mandate_period, unknown_periods};
use crate::ui::parts::term::term_facts;
use crate::ui::parts::words::{capitalise, line, note, own_translation};
use crate::ui::tree::{Tree, tag};

pub fn term_detail(screen: Screen, at: TermRef, language: Language) -> Detail {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let term = dataset.term(at);
    let list = |cities: &[&City]| {
        let items = cities.iter().map(|city| tag("li").with(city_link(screen, city, language)));
        (!cities.is_empty()).then(|| tag("ul.names").each(items))
    };
    let (represented, unknown) = (cities(dataset, at, Some(true)), cities(dataset, at, None));
    let not_known = (!unknown.is_empty()).then(|| note((text.not_known_cities)(unknown.len())));
    let members = [list(&represented), not_known, list(&unknown)];
    let members: Vec<_> = members.into_iter().flatten().collect();
    let mut rows = vec![fact(text.view(View::Leadership), leaders(screen, at, language))];
    rows.extend(term_facts(term, language));
    rows.push(fact(text.view(View::Cities), members));
    let answer = tag("p.answer").with(line(&term.government, language));
    let mut body = vec![answer, facts(rows)];
    body.extend(term.note.as_ref().map(|words| note(words.get(language))));
    let sources = all_sources(dataset, at, term);
    Detail { title: vec![tag("span").with((text.term)(term.id))], body, sources }
}

/// The cities for which it is known that they took part, or not known whether they did.
fn cities(dataset: &Dataset, at: TermRef, represented: Option<bool>) -> Vec<&City> {
    let is_wanted = |city: &&City| city.terms[at.at()].represented == represented;
    dataset.cities.iter().filter(is_wanted).collect()
}

fn mandates(dataset: &Dataset, at: TermRef) -> impl Iterator<Item = &Mandate> + Clone {
    dataset.mandates.iter().filter(move |mandate| mandate.term == at)
}

fn leaders(screen: Screen, at: TermRef, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let rows = mandates(dataset, at).map(|mandate| {
        let person = dataset.person(mandate.person);
        let office = format!(
            "{} · {}",
            text.common.role(mandate.role),
            capitalise(mandate.title.get(language))
        );
        tag("li")
            .with(tag("a.tap-target").set("href", screen.link_to(person.id)).with(person.name))
            .with(note(office).with(own_translation(&mandate.title, language)))
            .with(mandate_period(mandate, language).map(note))
    });
    let mut leaders = vec![tag("ul").each(rows)];
    let is_present = at == dataset.current_term();
    leaders.extend(unknown_periods(mandates(dataset, at), is_present, language));
    leaders
}

fn all_sources(
    dataset: &'static Dataset,
    at: TermRef,
    term: &'static Term,
) -> Vec<&'static Sources> {
    let mut all = vec![&term.sources];
    all.extend(mandates(dataset, at).map(|mandate| &mandate.sources));
    all.extend(dataset.cities.iter().map(|city| &city.terms[at.at()].sources));
    all
}
