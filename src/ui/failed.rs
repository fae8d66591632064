//! What is shown where the dataset can't be loaded or used, above the page that was served: what happened, a retry,
//! and the faults in a `<details>`.

use crate::domain::Language;
use crate::platform::LoadError;
use crate::text::Text;
use crate::ui::notices::notices;
use crate::ui::tree::{Tree, tag};

/// The failure in the reader's language. `start.js` listens for the retry.
#[must_use]
pub fn failed(error: LoadError, language: Language, is_alone: bool) -> Tree {
    // A new version may fix it. A page that was served has these notices.
    tag("div.kpr").with(is_alone.then(|| notices(language))).with(words(error, language))
}

fn words(error: LoadError, language: Language) -> Tree {
    let text = Text::of(language);
    let words = match &error {
        LoadError::Unreachable => text.failed_offline.to_owned(),
        LoadError::Status(status) => (text.failed_status)(*status),
        LoadError::Data(_) => text.failed_data.to_owned(),
    };
    let wrong = match error {
        LoadError::Data(faults) => faults.iter().map(ToString::to_string).collect(),
        error => vec![error.to_string()],
    };
    let retry = tag("button")
        .set("type", "button")
        .class("retry")
        .flag("data-retry", true)
        .with(text.retry);
    tag("section.wrap failed")
        .set("aria-labelledby", "kpr-failure")
        .with(tag("h2").set("id", "kpr-failure").with(text.failed))
        .with(tag("p").set("role", "alert").with(words))
        .with(retry)
        .with(what_is_wrong(wrong, text))
}

/// What was wrong, for the site's operator; faults as `./dev data` reports them.
fn what_is_wrong(wrong: Vec<String>, text: &Text) -> Tree {
    const MAX: usize = 50;
    let more = wrong.len().saturating_sub(MAX);
    let rows = wrong.into_iter().take(MAX).map(|line| tag("li").with(line));
    tag("details")
        .with(tag("summary").with(text.what_is_wrong))
        .with(tag("ul.faults").set("lang", "en").each(rows))
        .with((more > 0).then(|| tag("p").set("lang", "en").with(format!("… and {more} more"))))
}
