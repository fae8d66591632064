//! The buttons, in rows by what they have in common.

use super::part::part;
use crate::domain::Language;
use crate::export::{Format, Subject};
use crate::platform::delivery::copies_pictures;
use crate::state::{ExportStep, Screen};
use crate::text::{ExportText, Text};
use crate::ui::tree::{Tree, tag};

/// What the buttons of a row have in common, and what each gives.
type Row = (fn(&'static Text, &'static ExportText) -> &'static str, &'static [Format]);

const SAVE: Row = (|_, words| words.save, &[Format::Csv, Format::Json]);
const CITE: Row = (
    |_, words| words.cite,
    &[Format::Apa, Format::Iso690, Format::Bibtex, Format::Ris, Format::CslJson],
);
const CITE_ALL: Row = (|_, words| words.cite, &[Format::Bibtex, Format::Ris]);
const PICTURE: Row = (|_, words| words.picture, &[Format::Svg, Format::Png, Format::Picture]);
const SHARE: Row = (|text, _| text.share_short, &[Format::Plain, Format::Email, Format::Qr]);

const fn rows(subject: Subject) -> &'static [Row] {
    match subject {
        Subject::Cities | Subject::Leadership | Subject::Results => &[SAVE],
        Subject::Publications => &[SAVE, CITE_ALL],
        Subject::Map | Subject::Timeline | Subject::Matrix | Subject::Population => &[PICTURE],
        Subject::Thing => &[SHARE],
        Subject::Publication | Subject::Dataset => &[CITE, SHARE],
    }
}

/// The buttons that take away what is shown of a subject, and what became of the last press.
pub fn buttons(screen: Screen, subject: Subject, language: Language) -> Tree {
    let (text, words) = (Text::of(language), ExportText::of(language));
    let rows = rows(subject).iter().map(|(name, formats)| {
        let formats = formats.iter().filter(|format| is_possible(screen, **format));
        let buttons = formats.map(|format| button(*format).with(words.format(*format, text)));
        // The styles show the name.
        tag("div").set("role", "group").set("aria-label", name(text, words)).each(buttons)
    });
    let outcome = tag("div.outcome").with(outcome(screen, subject, language));
    tag("div.exports").set("data-subject", subject.id()).each(rows).with(outcome)
}

/// Whether the browser can do it; at first what was served stays.
fn is_possible(screen: Screen, format: Format) -> bool {
    format != Format::Picture || !screen.display().is_settled() || copies_pictures()
}

fn button(format: Format) -> Tree {
    tag("button.row-button").set("type", "button").set("data-export", format.id())
}

/// That the part is loaded, what came of it, or that it can't be had, with a retry.
fn outcome(screen: Screen, subject: Subject, language: Language) -> Option<Tree> {
    let text = Text::of(language);
    let export = screen.display().export().filter(|export| export.subject == subject)?;
    Some(match (&export.step, part()) {
        (ExportStep::Coming, None) => tag("p").set("role", "alert").with(text.part_loading),
        // The file is there before that is read.
        (ExportStep::Coming, Some(_)) => return None,
        (ExportStep::Done { .. } | ExportStep::Empty, Some(part)) => {
            (part.outcome)(screen, &export, language)
        }
        _ => {
            let retry = button(export.format).flag("data-retry", true);
            let failed = tag("p").set("role", "alert").with(text.part_failed);
            tag("div").with(failed).with(retry.with(text.retry))
        }
    })
}
