//! The embed dialog: options, the code to copy, and the container of the preview. It is not part of
//! the app: the build renders it into `embed_dialog.js`, which adds the behaviour.

use crate::domain::{Language, View};
use crate::text::{CommonText, EmbedDialogText, Text};
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// The title of an embedded view.
#[must_use]
pub fn title(view: View, language: Language) -> String {
    let text = Text::of(language);
    match view {
        View::Overview => text.site.to_owned(),
        _ => format!("{} – {}", text.view(view), text.site),
    }
}

/// The dialog in a language, closed.
pub fn dialog(language: Language) -> Tree {
    let (text, words) = (Text::of(language), EmbedDialogText::of(language));
    let close = tag("button.close")
        .set("type", "button")
        .flag("data-close", true)
        .flag("autofocus", true)
        .with(icon::cross())
        .with(tag("span").with(text.close));
    let head = tag("div.detail-head")
        .with(tag("h2").set("id", "kpr-embed-dialog").set("tabindex", "-1").with(text.embed))
        .with(close);
    let views = View::ALL.map(|view| option(view.id(), text.view(view))).to_vec();
    let languages = Language::ALL
        .map(|to| option(to.code(), CommonText::of(to).language_name).set("lang", to.code()));
    let themes = text.theme_options().map(|(theme, name)| match theme {
        Some(theme) => option(theme.id(), name),
        None => option("", words.theme_of_page),
    });
    let places = words.places.iter().map(|place| option(place.id, place.name));
    let choices = tag("div.embed-choices")
        .with(select("view", words.view, views))
        .with(select("lang", words.language, languages.to_vec()))
        .with(select("theme", text.theme, themes.collect()))
        .with(select("place", words.place, places.collect()));
    let steps = words.places.iter().enumerate().map(|(at, place)| {
        let steps = place.steps.map(|step| tag("li").with(step)).to_vec();
        tag("ol.embed-steps").set("data-place", place.id).flag("hidden", at > 0).with(steps)
    });
    let preview = tag("section")
        .set("aria-labelledby", "kpr-preview")
        .with(tag("h3").set("id", "kpr-preview").with(words.preview))
        .with(tag("p.note").with(words.preview_note))
        .with(tag("p.note").set("data-heights", words.heights).flag("hidden", true))
        .with(tag("div.embed-preview"));
    let inside = tag("div.kpr")
        .with(head)
        .with(tag("p").with(words.lead))
        .with(choices)
        .with(code(words))
        .each(steps)
        .with(tag("p.note").with(words.check))
        .with(preview);
    tag("dialog.embed-dialog").set("aria-labelledby", "kpr-embed-dialog").with(inside)
}

fn select(name: &'static str, label: &'static str, options: Vec<Tree>) -> Tree {
    tag("label").with(tag("span").with(label)).with(tag("select").set("name", name).with(options))
}

fn option(value: &'static str, name: &'static str) -> Tree {
    tag("option").set("value", value).with(name)
}

/// The code with a button to copy it.
fn code(words: &EmbedDialogText) -> Tree {
    let area = tag("textarea")
        .set("name", "code")
        .set("aria-label", words.code)
        .set("rows", "7")
        .set("spellcheck", "false")
        .flag("readonly", true);
    let copy = tag("button").set("type", "button").flag("data-copy", true).with(words.copy);
    let copied = tag("span.embed-copied").set("role", "alert").with(words.copied);
    let selected = tag("span.embed-selected").set("role", "alert").with(words.selected);
    tag("div.embed-code")
        .with(tag("h3").with(words.code))
        .with(area)
        .with(tag("p").with(copy).with(" ").with(copied).with(selected))
}
