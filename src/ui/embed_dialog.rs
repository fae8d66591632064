//! The embed dialog: options, the code to copy, and the container of the preview. It is not part of
//! the app: the build renders it into `embed_dialog.js`, which adds the behaviour.

use crate::domain::{Language, Theme, View};
use crate::text::{EmbedDialogText, Text};
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// The widths and heights that are offered, in CSS pixels.
const WIDTHS: [&str; 4] = ["320", "480", "640", "960"];
const HEIGHTS: [&str; 4] = ["800", "400", "600", "1200"];

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
        .map(|to| option(to.code(), Text::of(to).language_name).set("lang", to.code()));
    let themes =
        text.theme_options().map(|(theme, name)| option(theme.map_or("", Theme::id), name));
    let pixels = |size: &'static str| option(size, size).with("\u{a0}px");
    let widths = [option("", words.full_width)].into_iter().chain(WIDTHS.map(pixels));
    let choices = tag("div.embed-choices")
        .with(select("view", words.view, views))
        .with(select("lang", words.language, languages.to_vec()))
        .with(select("theme", text.theme, themes.collect()))
        .with(select("width", words.width, widths.collect()))
        .with(select("height", words.height, HEIGHTS.map(pixels).to_vec()));
    let codes = tag("div.embed-codes")
        .with(code("element", words.element, words.element_note, words))
        .with(code("frame", words.iframe, words.iframe_note, words));
    let preview = tag("section")
        .set("aria-labelledby", "kpr-preview")
        .with(tag("h3").set("id", "kpr-preview").with(words.preview))
        .with(tag("p.note").with(words.preview_note))
        .with(tag("div.embed-preview"));
    let inside = tag("div.kpr")
        .with(head)
        .with(tag("p").with(words.lead))
        .with(choices)
        .with(codes)
        .with(preview);
    tag("dialog.embed-dialog").set("aria-labelledby", "kpr-embed-dialog").with(inside)
}

fn select(name: &'static str, label: &'static str, options: Vec<Tree>) -> Tree {
    tag("label").with(tag("span").with(label)).with(tag("select").set("name", name).with(options))
}

fn option(value: &'static str, name: &'static str) -> Tree {
    tag("option").set("value", value).with(name)
}

/// A code with a button to copy it.
fn code(
    name: &'static str,
    heading: &'static str,
    note: &'static str,
    words: &EmbedDialogText,
) -> Tree {
    let area = tag("textarea")
        .set("name", name)
        .set("aria-label", heading)
        .set("rows", "7")
        .set("spellcheck", "false")
        .flag("readonly", true);
    let copy = tag("button").set("type", "button").set("data-copy", name).with(words.copy);
    let copied = tag("span.embed-copied").set("role", "alert").with(words.copied);
    let selected = tag("span.embed-selected").set("role", "alert").with(words.selected);
    tag("div.embed-code")
        .with(tag("h3").with(heading))
        .with(tag("p.note").with(note))
        .with(area)
        .with(tag("p").with(copy).with(" ").with(copied).with(selected))
}
