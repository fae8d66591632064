//! Makes the file that a press asks for, of what the screen shows.

use leptos::prelude::{GetUntracked, untrack};
use leptos::task::spawn_local;

use crate::domain::{Language, PartialDate};
use crate::export::qr::QrCode;
use crate::export::{File, Format, Subject};
use crate::platform::delivery::{deliver, today};
use crate::platform::root::Root;
use crate::state::{ExportStep, Screen};
use crate::text::DeliveryText;
use crate::ui::exports::plain;

/// Makes the file, and gives it to the reader.
pub fn give(screen: Screen, root: Root, subject: Subject, format: Format) {
    spawn_local(async move {
        let step = deliver_file(screen, &root, subject, format).await;
        screen.display().end_export(subject, format, step.unwrap_or(ExportStep::Failed));
    });
}

async fn deliver_file(
    screen: Screen,
    root: &Root,
    subject: Subject,
    format: Format,
) -> Option<ExportStep> {
    let language = screen.navigation.language.try_get_untracked()?;
    let today = today().and_then(|today| today.parse().ok());
    let file = untrack(|| take(screen, subject, format, today, language))?;
    Some(match deliver(&file, format.delivery(), root).await {
        Ok(content) => ExportStep::Done { file: File { content, ..file }.into(), refused: false },
        Err(()) => ExportStep::Done { file: file.into(), refused: true },
    })
}

/// The file; nothing where there is nothing to make it of. `today` is the day where the reader is, where it is known.
fn take(
    screen: Screen,
    subject: Subject,
    format: Format,
    today: Option<PartialDate>,
    language: Language,
) -> Option<File> {
    match format {
        Format::Plain => Some(File {
            name: String::new(),
            media_type: "text/plain",
            content: plain::plain(screen, language),
        }),
        Format::Qr => Some(File {
            name: format!("{}.svg", DeliveryText::of(language).qr_name),
            media_type: SVG,
            content: QrCode::of(&screen.navigation.full_page_url())?.svg(),
        }),
        _ => None,
    }
}

const SVG: &str = "image/svg+xml";
