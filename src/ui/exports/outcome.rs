//! What became of a press: that a file is saved or copied, and its text where it may not be.

use crate::domain::Language;
use crate::export::qr::QrCode;
use crate::export::{Delivery, Format};
use crate::platform::site::is_framed;
use crate::state::{Export, ExportStep, Screen};
use crate::text::DeliveryText;
use crate::ui::exports::plain;
use crate::ui::tree::{Tree, tag};

/// The rows of a text that is shown.
const ROWS: &str = "6";

/// What is said and shown of an export that is done.
pub fn outcome(screen: Screen, export: &Export, language: Language) -> Tree {
    let text = DeliveryText::of(language);
    let ExportStep::Done { file, refused } = &export.step else { return tag("div") };
    let delivery = export.format.delivery();
    let is_picture = matches!(delivery, Delivery::SavePng | Delivery::CopyPng);
    let says = |words: String| tag("p").set("role", "alert").with(words);
    if is_picture && *refused {
        return says(text.impossible.to_owned());
    }
    let message = match delivery {
        _ if *refused => text.refused.to_owned(),
        Delivery::Save | Delivery::SavePng => (text.saved)(&file.name),
        Delivery::Copy | Delivery::CopyPng => text.copied.to_owned(),
    };
    // A frame is not told that it may not save.
    let in_frame = delivery == Delivery::Save && !*refused && is_framed();
    let shows_text = delivery == Delivery::Copy || *refused || in_frame;
    let content = (shows_text && !is_picture).then(|| {
        tag("textarea")
            .set("aria-label", text.content)
            .set("rows", ROWS)
            .set("spellcheck", "false")
            .flag("readonly", true)
            .with(file.content.clone())
    });
    let email = (export.format == Format::Plain).then(|| {
        let link = plain::mail_link(&file.content);
        tag("p").with(tag("a.tap-target").set("href", link).with(text.email))
    });
    tag("div")
        .with(says(message))
        .with(in_frame.then(|| tag("p").with(text.in_frame)))
        .with(content)
        .with(email)
        .with((export.format == Format::Qr).then(|| qr(screen)).flatten())
}

/// The QR code, to be seen or photographed at once.
fn qr(screen: Screen) -> Option<Tree> {
    let code = QrCode::of(&screen.navigation.full_page_url())?;
    let path = tag("path").set("d", code.path());
    let code = tag("svg.qr").set("viewBox", code.view_box()).set("aria-hidden", "true").with(path);
    Some(tag("p").with(code))
}

