//! Shared test helpers. Each test target uses some of them.
#![allow(dead_code, reason = "each test target uses a part")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

pub mod random;
pub mod relevance;
pub mod synthetic;

use std::sync::LazyLock;

use kaupunkipolitiikka::domain::Dataset;
use kaupunkipolitiikka::find::Finder;

/// The published dataset, as its file.
pub const PUBLISHED: &[u8] = include_bytes!("../../public/data/committee.json");

/// The regions as outlines, a line for each.
pub fn outlines() -> &'static str {
    include_str!("../../public/outlines.js").split('`').nth(1).unwrap()
}

/// The published dataset.
pub fn published() -> &'static Dataset {
    static DATASET: LazyLock<&Dataset> = LazyLock::new(|| Dataset::parse(PUBLISHED).unwrap());
    &DATASET
}

/// The published dataset with its search index.
pub fn finder() -> &'static Finder {
    static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(published()));
    &FINDER
}
