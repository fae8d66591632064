//! What the committee is for, and where the facts come from.

use crate::domain::Language;
use crate::domain::address::View;
use crate::domain::dataset::{
    Accessibility, AssessmentMethod, Conformance, Contact, Dataset, Statement, Supervisor,
};
use crate::export::Subject;
use crate::export::data_package::{DESCRIPTOR, TABLES};
use crate::state::Screen;
use crate::text::{AboutText, Text};
use crate::ui::changes::editions;
use crate::ui::exports::exports;
use crate::ui::parts::contact::contact;
use crate::ui::parts::dataset::{edition, licence};
use crate::ui::parts::group::group_link;
use crate::ui::parts::link::{external, mail};
use crate::ui::parts::publisher::publisher;
use crate::ui::parts::sources::{all_sources, sources};
use crate::ui::parts::words::{WordsIn, line, uncapitalise};
use crate::ui::tree::{Tree, tag};

pub fn about_view(screen: Screen, language: Language) -> Tree {
    let (text, about) = (Text::of(language), AboutText::of(language));
    let dataset = screen.dataset();
    let attributions = dataset.licence.attributions.iter();
    let attributions = attributions.map(|words| tag("li").with(words.get(language)));
    // Deferred: half of the page, and each page has the sources of what it says.
    let all = screen.display().is_settled().then(|| all_sources(dataset, about.data, language));
    let heading = tag("h2").set("id", "kpr-about").with(text.view(View::About));
    tag("section.part prose")
        .set("aria-labelledby", "kpr-about")
        .with(tag("div.part-head").with(heading))
        .with(publisher(dataset, language))
        .with(edition(dataset, language))
        .with(editions(screen, language))
        .with(contacts(screen, language))
        .with(tag("h3").with(text.goals))
        .with(statements(dataset, &dataset.goals, text.goals, language))
        .with(tag("h3").with(text.tasks))
        .with(statements(dataset, &dataset.tasks, text.tasks, language))
        .with(tag("h3").with(text.groups))
        .with(groups(screen, language))
        .with(dataset.accessibility.as_ref().map(|of| statement(dataset, of, language)))
        .with(tag("h3").with(about.privacy_heading))
        .with(tag("p").with(about.privacy))
        .with(tag("h3").with(about.data))
        .with(licence(dataset, language))
        .with(tag("ul").each(attributions))
        .with(exports(screen, Subject::Dataset, language))
        .with(tables(screen, language))
        .with(all)
}

/// The whole dataset as tables, with their description.
fn tables(screen: Screen, language: Language) -> Tree {
    let base = screen.navigation.link_base() + language.root() + "data/";
    let link = |file: String| {
        let href = base.clone() + &file;
        tag("li").with(external(href, file).set("type", "text/csv"))
    };
    let tables = TABLES.map(|name| link(format!("{name}.csv")));
    let description = tag("li").with(external(base.clone() + DESCRIPTOR, DESCRIPTOR));
    tag("details.sources")
        .with(tag("summary").with(AboutText::of(language).tables))
        .with(tag("ul").each(tables).with(description))
}

/// Whom to ask: the people whom the committee's page names for the present term.
fn contacts(screen: Screen, language: Language) -> Vec<Tree> {
    let dataset = screen.dataset();
    let present = |one: &&Contact| one.term == dataset.current_term();
    let Some(named) = dataset.contacts.iter().find(present) else { return Vec::new() };
    let needle = screen.needle();
    let people = named.people.iter();
    let people = people.map(|person| contact(screen, dataset.person(*person), true, &needle));
    let lead = tag("p").with(Text::of(language).common.contacts).with(":");
    vec![lead, tag("div").with(tag("ul.contacts").each(people))]
}

/// The accessibility statement that the act on the provision of digital services (306/2019) requires.
fn statement(dataset: &Dataset, of: &Accessibility, language: Language) -> Tree {
    let (text, about) = (Text::of(language), AboutText::of(language));
    let conformance = match of.conformance {
        Conformance::Full => about.conforms,
        Conformance::Partial => about.conforms_partly,
    };
    let shortcomings = of.shortcomings.iter().map(|words| tag("li").with(WordsIn(words, language)));
    let when = text.when(of.assessed);
    let assessed = match of.method {
        AssessmentMethod::SelfAssessment => (about.assessed)(&when),
        AssessmentMethod::External => (about.assessed_externally)(&when),
    };
    let provider = tag("p").with(about.provider).with(": ");
    let provider = match &dataset.publisher {
        Some(publisher) => {
            provider.with(external(publisher.page, WordsIn(&publisher.name, language)))
        }
        None => provider.with(uncapitalise(text.no_publisher)),
    };
    let feedback = match dataset.feedback {
        Some(url) => {
            tag("p").with(text.feedback).with(" ").with(external(url, about.feedback_page))
        }
        None => tag("p").with(about.feedback_not_known),
    };
    tag("div.prose")
        .with(tag("h3").set("id", "kpr-statement").with(text.statement))
        .with(tag("p").with(about.statement_scope))
        .with(provider)
        .with(tag("p").with(conformance))
        .with((!of.shortcomings.is_empty()).then(|| tag("ul").each(shortcomings)))
        .with(tag("p").with(assessed))
        .with(tag("p").with((about.statement_updated)(&text.when(of.updated))))
        .with(feedback)
        .with(tag("p").with(about.answer_time))
        .with(tag("p").with(about.supervisor))
        .with(supervisor(&of.supervisor, language))
        .with(sources(dataset, [&of.sources], text.statement, language))
}

/// Who supervises the act, and how to reach them.
fn supervisor(of: &Supervisor, language: Language) -> Tree {
    let (text, about) = (Text::of(language), AboutText::of(language));
    let page = external(of.page.get(language), of.name.get(language)).class("tap-target");
    tag("ul")
        .with(tag("li").with(page))
        .with(tag("li").with(text.email).with(": ").with(mail(of.email)))
        .with(tag("li").with(about.phone).with(": ").with(of.phone))
}

fn statements(
    dataset: &Dataset,
    statements: &[Statement],
    name: &str,
    language: Language,
) -> Vec<Tree> {
    let rows = statements.iter().map(|statement| tag("li").with(line(&statement.words, language)));
    let of = statements.iter().map(|statement| &statement.sources);
    vec![tag("ul").each(rows), sources(dataset, of, name, language)]
}

/// The partnerships and agreements, each with a page of its own.
fn groups(screen: Screen, language: Language) -> Tree {
    let groups = screen.dataset().groups.iter();
    tag("ul").each(groups.map(|group| tag("li").with(group_link(screen, group, language))))
}
