//! Everything known of a partnership or an agreement.

use super::Detail;
use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{City, Dataset, Group, GroupKind, GroupRef, Membership, Sources};
use crate::domain::sign::sign_of;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::city::city_link;
use crate::ui::parts::facts::{fact, fact_of_names, facts};
use crate::ui::parts::sign::sign;
use crate::ui::parts::words::{WordsIn, note};
use crate::ui::tree::{Tree, tag};

pub fn group_detail(screen: Screen, at: GroupRef, language: Language) -> Detail {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let group = dataset.group(at);
    let is_partnership = group.kind == GroupKind::Partnership;
    let mut title: Vec<_> =
        is_partnership.then(|| sign(sign_of(dataset, Some(at)))).into_iter().collect();
    title.push(tag("span").with(WordsIn(&group.name, language)));
    let dates = group.dates.as_ref().map(|dates| dates.get(language));
    let answer = tag("p.answer").with(text.counted(memberships(dataset, at).count(), text.cities));
    let description = group.note.as_ref();
    let description = description.map(|words| tag("p.description").with(WordsIn(words, language)));
    let facts = facts(vec![
        fact_of_names(text.view(View::Cities), members(screen, at, language)),
        fact(text.group_dates, dates.unwrap_or(text.not_known)),
        group.outside_names(language).and_then(|names| fact(text.outside_members, names)),
    ]);
    let body = [Some(answer), description, Some(facts)].into_iter().flatten().collect();
    let sources = all_sources(dataset, at, group);
    Detail { title, body, sources }
}

/// The cities of the committee that belong to it, with what is to be said of their membership.
fn members(screen: Screen, at: GroupRef, language: Language) -> Vec<Tree> {
    let dataset = screen.dataset();
    memberships(dataset, at)
        .map(|(city, membership)| {
            tag("li")
                .with(city_link(screen, city, language))
                .with(membership.note.as_ref().map(|words| note(words.get(language))))
        })
        .collect()
}

fn memberships(dataset: &Dataset, at: GroupRef) -> impl Iterator<Item = (&City, &Membership)> {
    dataset.cities.iter().filter_map(move |city| Some((city, city.membership(at)?)))
}

fn all_sources(
    dataset: &'static Dataset,
    at: GroupRef,
    group: &'static Group,
) -> Vec<&'static Sources> {
    let members = memberships(dataset, at).map(|(_, membership)| &membership.sources);
    std::iter::once(&group.sources).chain(members).collect()
}
