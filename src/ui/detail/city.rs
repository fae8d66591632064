//! Everything known of a city.

use super::Detail;
use crate::domain::dataset::{City, CityRef, Dataset, GroupKind, Population, Sources};
use crate::domain::sign::{partnership, sign_of};
use crate::domain::{Language, growth};
use crate::export::Subject;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::exports::exports;
use crate::ui::map::locator;
use crate::ui::parts::city::{growth_since, in_committee_since};
use crate::ui::parts::facts::{fact, fact_of_names, fact_of_several, facts};
use crate::ui::parts::group::group_link;
use crate::ui::parts::link::external;
use crate::ui::parts::mandate::mandate_period;
use crate::ui::parts::sign::sign;
use crate::ui::parts::sparkline::sparkline;
use crate::ui::parts::words::{WordsIn, lang, note};
use crate::ui::tree::{Tree, tag};

pub fn city_detail(screen: Screen, at: CityRef, language: Language) -> Detail {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let city = dataset.city(at);
    let mut title = vec![
        sign(sign_of(dataset, partnership(dataset, city))),
        tag("span").with(city.name(language)).with(" "),
    ];
    title.extend(
        city.other_name(language)
            .map(|(name, of)| tag("span.other").maybe("lang", lang(of, language)).with(name)),
    );
    let website = match city.website {
        Some(url) => {
            let host = url.trim_start_matches("https://").trim_end_matches('/');
            fact(text.website, external(url, host).class("tap-target"))
        }
        None => fact(text.website, text.not_known),
    };
    let location = text.location(&city.latitude(), &city.longitude());
    let answer = in_committee_since(dataset, city, language).map(|since| {
        [Some(since.words), since.terms].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let gets = facts(vec![
        fact_of_several(
            text.common.partnership,
            groups(screen, city, GroupKind::Partnership, language),
        ),
        fact_of_several(text.agreements, groups(screen, city, GroupKind::Agreement, language)),
    ]);
    let body = tag("div.city-body")
        .with(tag("div.locator-slot").with(locator(screen, city, language)))
        .with(answer.map(|answer| tag("p.answer").with(answer)))
        .with(gets);
    let facts = facts(vec![
        fact_of_names(text.in_committee, seats(screen, city, language)),
        fact_of_several(text.mayor_in_lead, mayors(screen, dataset, at, language)),
        fact(text.common.region, WordsIn(&dataset.region(city.region).name, language)),
        fact(text.population, population(screen, city, language)),
        fact(text.language_status, text.common.status(city.language)),
        website,
        fact(text.municipality, city.municipality),
        fact(text.coordinates, location),
    ]);
    Detail { title, body: vec![body.with(facts)], sources: all_sources(dataset, at) }
}

/// The newest figure; where there are older ones, how it changed, as words, as a line and year by year.
fn population(screen: Screen, city: &City, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let Some(newest) = city.population.first() else { return Vec::new() };
    let number = |value: u32| text.number(value.into());
    let inhabitants = (text.inhabitants)(&number(newest.value));
    let mut content = vec![tag("p").with(format!("{inhabitants} ({})", text.when(newest.date)))];
    let Some((oldest, _)) = growth::ends(city) else { return content };
    content.extend(growth_since(city, language).map(note));
    let end = |one: &Population| {
        let year = tag("small").with(one.date.year().to_string());
        tag("span").with(number(one.value)).with(year)
    };
    let trend = tag("div.trend").set("aria-hidden", "true");
    content.push(trend.with(end(oldest)).with(sparkline(city)).with(end(newest)));
    content.push(exports(screen, Subject::Population, language));
    let rows = city.population.iter().map(|one| {
        tag("tr")
            .with(tag("th").set("scope", "row").with(text.date(one.date)))
            .with(tag("td.right").with(number(one.value)))
    });
    let caption = tag("caption.hidden").with(text.population_by_year);
    let table = tag("table").with(caption).with(tag("tbody").each(rows));
    let summary = tag("summary").with(text.population_by_year);
    content.push(tag("details.by-year").with(summary).with(table));
    content
}

/// The groups of one kind, with dates, notes and members outside the committee.
fn groups(screen: Screen, city: &City, kind: GroupKind, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    city.groups
        .iter()
        .map(|membership| (membership, dataset.group(membership.group)))
        .filter(|(_, group)| group.kind == kind)
        .map(|(membership, group)| {
            let outside = group
                .outside_names(language)
                .map(|names| format!("{}: {names}", text.outside_members));
            tag("li")
                .with(group_link(screen, group, language))
                .with(group.dates.as_ref().map(|dates| note(dates.get(language))))
                .with(group.note.as_ref().map(|words| note(WordsIn(words, language))))
                .with(membership.note.as_ref().map(|words| note(words.get(language))))
                .with(outside.map(note))
        })
        .collect()
}

/// Each term: represented, not represented or not known.
fn seats(screen: Screen, city: &City, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let seats = dataset.terms.iter().zip(&city.terms);
    let rows = seats.map(|(term, seat)| {
        tag("li")
            .with(tag("a.tap-target").set("href", screen.link_to(term.page)).with(term.id))
            .with(format!(": {}", text.seat(seat.represented)))
            .with(seat.note.as_ref().map(|words| note(words.get(language))))
    });
    rows.collect()
}

/// The city's mayors who led the committee.
fn mayors(screen: Screen, dataset: &Dataset, at: CityRef, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.city == Some(at));
    let rows = mandates.map(|mandate| {
        let person = dataset.person(mandate.person);
        let role = format!(
            "{} · {}",
            text.common.role(mandate.role),
            (text.term)(dataset.term(mandate.term).id)
        );
        tag("li")
            .with(tag("a.tap-target").set("href", screen.link_to(person.id)).with(person.name))
            .with(note(role))
            .with(mandate_period(mandate, language).map(note))
    });
    rows.collect()
}

fn all_sources(dataset: &'static Dataset, at: CityRef) -> Vec<&'static Sources> {
    let city = dataset.city(at);
    let facts = &city.sources;
    let mut all = vec![
        &facts.name,
        &facts.genitive,
        &facts.municipality,
        &facts.region,
        &facts.coordinates,
        &facts.language,
    ];
    all.extend(&facts.website);
    all.extend(city.population.iter().map(|one| &one.sources));
    all.extend(city.groups.iter().map(|one| &one.sources));
    all.extend(city.terms.iter().map(|one| &one.sources));
    let mandates = dataset.mandates.iter().filter(|mandate| mandate.city == Some(at));
    all.extend(mandates.map(|mandate| &mandate.sources));
    all
}
