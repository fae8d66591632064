//! Who publishes the service, and where feedback goes. What is not named yet is said so.

use crate::domain::Language;
use crate::domain::dataset::Dataset;
use crate::text::Text;
use crate::ui::parts::link::external;
use crate::ui::parts::words::WordsIn;
use crate::ui::tree::{Tree, tag};

/// The lines about publisher and feedback, for the footer and for embedded views.
pub fn publisher(dataset: &Dataset, language: Language) -> Vec<Tree> {
    let text = Text::of(language);
    let name = match &dataset.publisher {
        Some(publisher) => tag("p")
            .with(text.publisher)
            .with(": ")
            .with(external(publisher.page, WordsIn(&publisher.name, language))),
        None => tag("p").with(text.no_publisher),
    };
    let is_official = dataset.publisher.as_ref().is_some_and(|publisher| publisher.official);
    let official = (!is_official)
        .then(|| tag("p").with(text.not_official).with(" ").with(official_page(dataset, language)));
    let feedback = match dataset.feedback {
        Some(url) => tag("p").with(external(url, text.give_feedback)),
        None => tag("p").with(text.no_feedback),
    };
    [Some(name), official, Some(feedback)].into_iter().flatten().collect()
}

/// The link to the committee's official page, where that is known.
pub fn official_page(dataset: &Dataset, language: Language) -> Option<Tree> {
    let page = dataset.committee.page.as_ref()?;
    Some(external(page.get(language), Text::of(language).official_page))
}
