//! Makes the file that a press asks for, of what the screen shows.

use leptos::prelude::{GetUntracked, untrack};
use leptos::task::spawn_local;

use crate::domain::{Language, PartialDate};
use crate::export::qr::QrCode;
use crate::export::table::slug;
use crate::export::{File, Format, Subject};
use crate::platform::delivery::{deliver, today};
use crate::platform::root::Root;
use crate::state::{Export, ExportStep, Screen};
use crate::text::DeliveryText;
use crate::ui::exports::{citations, pictures, plain, tables};

/// Makes the file, and gives it to the reader, who may have gone on meanwhile.
pub fn give(screen: Screen, root: Root, export: Export) {
    spawn_local(async move {
        let step = deliver_file(screen, &root, &export).await;
        screen.display().end_export(&export, step);
    });
}

async fn deliver_file(screen: Screen, root: &Root, export: &Export) -> ExportStep {
    // The app may be gone.
    let Some(language) = screen.navigation.language.try_get_untracked() else {
        return ExportStep::Failed;
    };
    let today = today().and_then(|today| today.parse().ok());
    let file = untrack(|| take(screen, export.subject, export.format, today, language));
    let Some(file) = file else { return ExportStep::Empty };
    match deliver(&file, export.format.delivery(), root).await {
        Ok(delivered) => {
            let refused = delivered.is_none();
            let file = File { content: delivered.unwrap_or(file.content), ..file };
            ExportStep::Done { file: file.into(), refused }
        }
        Err(()) => ExportStep::Failed,
    }
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
        Format::Plain => Some(text(plain::plain(screen, language))),
        Format::Email => Some(text(plain::mail_link(&plain::plain(screen, language)))),
        Format::Qr => {
            let page = screen.query(|query| query.folder().trim_end_matches('/').to_owned());
            Some(File {
                name: slug(&[DeliveryText::of(language).qr_name, &page].join(" ")) + ".svg",
                media_type: "image/svg+xml",
                content: QrCode::of(&screen.navigation.permanent_url())?.svg(),
            })
        }
        Format::Csv | Format::Json => tables::table(screen, subject, format, language),
        Format::Bibtex | Format::Ris | Format::CslJson | Format::Apa | Format::Iso690 => {
            citations::citations(screen, subject, format, today, language)
        }
        Format::Svg => pictures::picture(screen, subject, "svg", language),
        Format::Png | Format::Picture => pictures::picture(screen, subject, "png", language),
    }
}

/// What has no name, since it is not saved.
pub fn text(content: String) -> File {
    File { name: String::new(), media_type: "text/plain", content }
}
