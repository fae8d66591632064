//! What the committee is for, and where the facts come from.

use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{Accessibility, Conformance, Dataset, Statement};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::dataset::{edition, licence};
use crate::ui::parts::link::external;
use crate::ui::parts::sources::{source, sources};
use crate::ui::parts::words::{WordsIn, capitalise, note, own_translation};
use crate::ui::tree::{Tree, tag};

pub fn about_view(screen: Screen, language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let attributions = dataset.licence.attributions.iter();
    let attributions = attributions.map(|words| tag("li").with(words.get(language)));
    let all = dataset.sources.iter().map(|one| source(one, language));
    let heading =
        tag("h2").set("id", "kpr-about").set("tabindex", "-1").with(text.view(View::About));
    tag("section.part prose")
        .set("aria-labelledby", "kpr-about")
        .with(tag("div.part-head").with(heading))
        .with(tag("h3").with(text.goals))
        .with(statements(dataset, &dataset.goals, language))
        .with(tag("h3").with(text.tasks))
        .with(statements(dataset, &dataset.tasks, language))
        .with(tag("h3").with(text.groups))
        .with(groups(dataset, language))
        .with(dataset.accessibility.as_ref().map(|of| statement(dataset, of, language)))
        .with(tag("h3").with(text.privacy_heading))
        .with(tag("p").with(text.privacy))
        .with(tag("h3").with(text.data))
        .with(edition(dataset, language))
        .with(licence(dataset, language))
        .with(tag("ul").each(attributions))
        .with(tag("h3").with(text.sources))
        .with(tag("ul.all-sources").each(all))
}

/// The accessibility statement that the act on the provision of digital services (306/2019) requires.
fn statement(dataset: &Dataset, of: &Accessibility, language: Language) -> Tree {
    let text = Text::of(language);
    let state = match of.conformance {
        Conformance::Full => text.conforms,
        Conformance::Partial => text.conforms_partly,
    };
    let shortcomings = of.shortcomings.iter().map(|words| tag("li").with(WordsIn(words, language)));
    let feedback = match of.feedback {
        Some(url) => tag("p").with(text.feedback).with(" ").with(external(url, text.feedback_page)),
        None => tag("p").with(text.feedback_not_known),
    };
    let supervisor = external(of.supervisor_url, of.supervisor.get(language));
    tag("div.prose")
        .with(tag("h3").set("id", "kpr-statement").with(text.statement))
        .with(tag("p").with(text.statement_scope))
        .with(tag("p").with(state))
        .with((!of.shortcomings.is_empty()).then(|| tag("ul").each(shortcomings)))
        .with(tag("p").with((text.assessed)(&text.when(of.assessed))))
        .with(feedback)
        .with(tag("p").with(text.answer_time))
        .with(tag("p").with(text.supervisor).with(" ").with(supervisor).with("."))
        .with(sources(dataset, [&of.sources], language))
}

fn statements(dataset: &Dataset, statements: &[Statement], language: Language) -> Vec<Tree> {
    let rows = statements.iter().map(|statement| {
        let words = capitalise(statement.words.get(language));
        tag("li").with(words).with(own_translation(&statement.words, language))
    });
    let of = statements.iter().map(|statement| &statement.sources);
    vec![tag("ul").each(rows), sources(dataset, of, language)]
}

fn groups(dataset: &Dataset, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let rows = dataset.groups.iter().map(|group| {
        let outside =
            group.outside_names(language).map(|names| format!("{}: {names}", text.outside_members));
        tag("li")
            .with(WordsIn(&group.name, language))
            .with(group.dates.as_ref().map(|dates| note(dates.get(language))))
            .with(group.note.as_ref().map(|words| note(WordsIn(words, language))))
            .with(outside.map(note))
    });
    let of = dataset.groups.iter().map(|group| &group.sources);
    vec![tag("ul").each(rows), sources(dataset, of, language)]
}
