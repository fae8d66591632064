//! What a match costs, by where the word stands and how it fits: the smaller, the better the result.

use super::docs::Relation;
use super::vocabulary::Place;
use super::words::Field;

/// How a typed word fits a word of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    Exact,
    /// An inflected form.
    Form,
    /// The last part of a compound: "ministeri" in "alueministeri".
    Tail,
    Beginning,
    Typo,
}

/// From this cost on, a word says what a thing is, and is not its name.
pub(super) const KIND: u16 = 10;

/// From this cost on, a word is one of many that are said of a thing.
pub(super) const TEXT: u16 = 20;

/// From this cost on, a word is not the document's own: another's name tells of it.
pub(super) const LINKED: u16 = 30;

/// Whole name, then beginning of a name, then form of a name, then one error, then other words.
pub(super) fn cost(field: Field, quality: Quality, place: Place) -> u16 {
    // Of a kind, an office for example, each word says as much.
    let later = u16::from(place == Place::Later && field != Field::Kind);
    // A later word of a title is no name.
    let field = if field == Field::Title && place == Place::Later { Field::Kind } else { field };
    later
        + match (field, quality) {
            (Field::Name | Field::Synonym | Field::Title, Quality::Exact) => {
                u16::from(place == Place::First)
            }
            (Field::Name | Field::Synonym | Field::Title, Quality::Beginning) => 3,
            (Field::Name | Field::Synonym | Field::Title, Quality::Form) => 5,
            (Field::Name | Field::Synonym | Field::Title, Quality::Tail) => 7,
            (Field::Name | Field::Synonym | Field::Title, Quality::Typo) => 8,
            (Field::Kind, quality) => KIND + 2 * quality as u16,
            (Field::Text, quality) => TEXT + quality as u16,
        }
}

pub(super) fn linked_cost(relation: Relation, quality: Quality, place: Place) -> u16 {
    match relation {
        Relation::Name => cost(Field::Name, quality, place),
        Relation::Kind => cost(Field::Kind, quality, place),
        Relation::Link => LINKED + quality as u16,
    }
}
