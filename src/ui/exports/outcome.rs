//! What became of a press: that a file is saved or copied, what else can be done where it may not be, and that there is
//! nothing to make it of.

use crate::domain::Language;
use crate::export::qr::QrCode;
use crate::export::{Delivery, File, Format};
use crate::platform::site::is_framed;
use crate::state::{Export, ExportStep, Screen};
use crate::text::{DeliveryText, Text};
use crate::ui::parts::link::external;
use crate::ui::tree::{Tree, tag};

/// The rows of a text that is shown.
const ROWS: &str = "6";

/// What is said and shown of an export that is done.
pub fn outcome(screen: Screen, export: &Export, language: Language) -> Tree {
    let text = DeliveryText::of(language);
    let says = |words: String| tag("p").set("role", "alert").with(words);
    let said = tag("div");
    let ExportStep::Done { file, refused } = &export.step else {
        let is_code = export.format == Format::Qr;
        return said.with(says((if is_code { text.too_long } else { text.nothing }).to_owned()));
    };
    match (export.format.delivery(), *refused) {
        (Delivery::Copy, refused) => said
            .with(says((if refused { text.copy_refused } else { text.copied }).to_owned()))
            .with(content(file, text)),
        (Delivery::CopyPng, false) => said.with(says(text.copied.to_owned())),
        // No page is told whether there is an e-mail program, or that a frame may not open it.
        (Delivery::Mail, _) => said.with(says(text.opened.to_owned())).with(message(file, text)),
        // A frame is not told that it may not save.
        (Delivery::Save, false) if is_framed() => {
            said.with(says(text.in_frame.to_owned())).with(content(file, text))
        }
        (Delivery::SavePng, false) if is_framed() => {
            said.with(says(text.picture_in_frame.to_owned())).with(own_page(screen, language))
        }
        (Delivery::Save | Delivery::SavePng, false) => {
            let code = (export.format == Format::Qr).then(|| qr(screen)).flatten();
            said.with(says((text.saved)(&file.name))).with(code)
        }
        (Delivery::Save, true) => {
            said.with(says(text.save_refused.to_owned())).with(content(file, text))
        }
        // The first press may have taken too long to count as one.
        (Delivery::CopyPng, true) => said.with(says(text.picture_refused.to_owned())),
        (Delivery::SavePng, true) => said.with(says(text.impossible.to_owned())),
    }
}

/// What a file has, to be copied by hand.
fn content(file: &File, text: &DeliveryText) -> Tree {
    tag("textarea")
        .set("aria-label", text.content)
        .set("rows", ROWS)
        .set("spellcheck", "false")
        .flag("readonly", true)
        .with(file.content.clone())
}

fn message(file: &File, text: &DeliveryText) -> Tree {
    let link = tag("a.tap-target").set("href", file.content.clone());
    tag("p").with(link.with(text.open_message))
}

fn own_page(screen: Screen, language: Language) -> Tree {
    let link = external(screen.navigation.full_page_url(), Text::of(language).full_page);
    tag("p").with(link.class("tap-target"))
}

/// The QR code, to be seen or photographed at once.
fn qr(screen: Screen) -> Option<Tree> {
    let code = QrCode::of(&screen.navigation.permanent_url())?;
    let path = tag("path").set("d", code.path());
    let code = tag("svg.qr").set("viewBox", code.view_box()).set("aria-hidden", "true").with(path);
    Some(tag("p").with(code))
}
