//! What changed from one edition of the dataset to the next.

use super::{Dataset, Edition, Item};
use crate::domain::date::PartialDate;
use crate::domain::language::Words;

/// An edition of the dataset, and what changed in it.
#[derive(Debug)]
pub struct Change {
    pub version: Edition,
    /// The day on which the edition was made.
    pub day: PartialDate,
    /// What changed, in whole sentences.
    pub what: Words,
    /// The things whose facts or words changed; those that are gone are not among them.
    pub things: Vec<Item>,
}

impl Dataset {
    /// The newest edition that names a thing; `None` where none does.
    #[must_use]
    pub fn last_change_of(&self, item: Item) -> Option<&Change> {
        self.changes.iter().find(|change| change.things.contains(&item))
    }
}
