//! The embedding dialog: what to show, the code for it, a place for the preview. It has no part in the
//! app: the build writes it into `embedding.js`, which makes it work.

use crate::domain::Language;
use crate::domain::query::{Theme, View};
use crate::text::{Embedding, Text};
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// Widths and heights on offer, in CSS pixels.
const WIDTHS: [&str; 4] = ["320", "480", "640", "960"];
const HEIGHTS: [&str; 4] = ["800", "400", "600", "1200"];

/// What an embedded view is called.
#[must_use]
pub fn title(view: View, language: Language) -> String {
    let text = Text::of(language);
    match view {
        View::Overview => text.site.to_owned(),
        _ => format!("{} – {}", text.view(view), text.site),
    }
}

/// The dialog, which a script shows.
pub fn dialog(language: Language) -> Tree {
    let (text, words) = (Text::of(language), Embedding::of(language));
    let close = tag("button.close")
        .set("type", "button")
        .flag("data-close", true)
        .with(icon::cross())
        .with(tag("span").with(text.close));
    let head = tag("div.detail-head")
        .with(tag("h2").set("id", "kpr-embedding").with(text.embed))
        .with(close);
    let views = View::ALL.map(|view| option(view.id(), text.view(view))).to_vec();
    let languages = Language::ALL
        .map(|to| option(to.code(), Text::of(to).language_name).set("lang", to.code()));
    let themes = [None, Some(Theme::Light), Some(Theme::Dark)].into_iter().zip(text.themes);
    let themes = themes.map(|(theme, name)| option(theme.map_or("", Theme::id), name));
    let pixels = |size: &'static str| option(size, size).with("\u{a0}px");
    let widths = [option("", words.full_width)].into_iter().chain(WIDTHS.map(pixels));
    let choices = tag("div.embedding-choices")
        .with(select("view", words.view, views))
        .with(select("lang", words.language, languages.to_vec()))
        .with(select("theme", text.theme, themes.collect()))
        .with(select("width", words.width, widths.collect()))
        .with(select("height", words.height, HEIGHTS.map(pixels).to_vec()));
    let codes = tag("div.embedding-codes")
        .with(code("element", words.element, words.element_note, words))
        .with(code("frame", words.frame, words.frame_note, words));
    let preview = tag("section")
        .set("aria-labelledby", "kpr-preview")
        .with(tag("h3").set("id", "kpr-preview").with(words.preview))
        .with(tag("p.note").with(words.preview_note))
        .with(tag("div.embedding-preview"));
    let inside = tag("div.kpr")
        .with(head)
        .with(tag("p").with(words.lead))
        .with(choices)
        .with(codes)
        .with(preview);
    tag("dialog.embedding").set("aria-labelledby", "kpr-embedding").with(inside)
}

fn select(name: &'static str, label: &'static str, options: Vec<Tree>) -> Tree {
    tag("label").with(tag("span").with(label)).with(tag("select").set("name", name).with(options))
}

fn option(value: &'static str, name: &'static str) -> Tree {
    tag("option").set("value", value).with(name)
}

/// A code with a button that copies it.
fn code(name: &'static str, heading: &'static str, note: &'static str, words: &Embedding) -> Tree {
    let area = tag("textarea")
        .set("name", name)
        .set("aria-label", heading)
        .set("rows", "7")
        .set("spellcheck", "false")
        .flag("readonly", true);
    let copy = tag("button").set("type", "button").set("data-copy", name).with(words.copy);
    let copied = tag("span.embedding-copied").set("role", "alert").with(words.copied);
    let selected = tag("span.embedding-selected").set("role", "alert").with(words.selected);
    tag("div.embedding-code")
        .with(tag("h3").with(heading))
        .with(tag("p.note").with(note))
        .with(area)
        .with(tag("p").with(copy).with(" ").with(copied).with(selected))
}
