//! The words for what changed: the list of editions, the line on the page of a thing, the feed.

use crate::domain::Language;

/// The words of one language.
pub struct ChangesText {
    /// The heading of the list of editions.
    pub heading: &'static str,
    /// An edition in the list; `day` as [`Text::date`](super::Text::date) formats it.
    pub edition: fn(version: &str, day: &str) -> String,
    /// The fold with all but the newest editions.
    pub older: &'static str,
    /// The fold with the links to what changed.
    pub things: fn(count: usize) -> String,
    /// On the page of a thing; `when` as [`Text::when`](super::Text::when) formats it.
    pub last: fn(when: &str, version: &str) -> String,
    /// The title of the feed, after the name of the committee.
    pub feed: &'static str,
    /// The link to the feed.
    pub feed_link: &'static str,
    /// An edition as an entry of the feed.
    pub feed_edition: fn(version: &str) -> String,
}

impl ChangesText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: ChangesText = ChangesText {
    heading: "Mitä on muuttunut",
    edition: |version, day| format!("Versio {version} ({day})"),
    older: "Aiemmat versiot",
    things: |count| format!("Muuttuneet sivut: {count}"),
    last: |when, version| format!("Tiedot muuttuivat viimeksi {when} (versio {version})."),
    feed: "julkaisut ja aineiston muutokset",
    feed_link: "Tilaa julkaisut ja muutokset syötteenä (Atom)",
    feed_edition: |version| format!("Aineiston versio {version}"),
};

static SV: ChangesText = ChangesText {
    heading: "Vad som har ändrats",
    edition: |version, day| format!("Version {version} ({day})"),
    older: "Tidigare versioner",
    things: |count| format!("Ändrade sidor: {count}"),
    last: |when, version| format!("Uppgifterna ändrades senast {when} (version {version})."),
    feed: "publikationer och ändringar i datamaterialet",
    feed_link: "Prenumerera på publikationer och ändringar som ett flöde (Atom)",
    feed_edition: |version| format!("Dataversion {version}"),
};

static EN: ChangesText = ChangesText {
    heading: "What has changed",
    edition: |version, day| format!("Version {version} ({day})"),
    older: "Earlier versions",
    things: |count| format!("Pages that changed: {count}"),
    last: |when, version| format!("The information last changed {when} (version {version})."),
    feed: "publications and changes to the data",
    feed_link: "Subscribe to publications and changes as a feed (Atom)",
    feed_edition: |version| format!("Data version {version}"),
};
