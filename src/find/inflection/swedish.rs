//! Swedish inflection: the definite form, the plural and the genitive.

use super::MIN_LENGTH;

/// Endings with the vowel of the plural that they are of, if they are of one.
const ENDINGS: [(&str, Option<char>); 18] = [
    ("", None),
    ("n", None),
    ("en", None),
    ("et", None),
    ("t", None),
    ("na", None),
    ("r", None),
    ("rna", None),
    ("e", None),
    ("a", None),
    ("ens", None),
    ("ets", None),
    ("ar", Some('a')),
    ("arna", Some('a')),
    ("er", Some('e')),
    ("erna", Some('e')),
    ("or", Some('o')),
    ("orna", Some('o')),
];

/// A word without an ending, and the vowel of the plural that the ending was of.
pub(super) type Stem = (String, Option<char>);

/// Whether a word is this stem with an ending, which is not of another declension.
pub(super) fn has_stem(typed: &str, (stem, plural): &Stem) -> bool {
    // minister, ministrar
    let long = stem.strip_suffix('r').map(|start| (start, "er"));
    let stems = [Some((&**stem, "")), long].into_iter().flatten();
    stems.into_iter().any(|(start, end)| {
        let Some(ending) = typed.strip_prefix(start).and_then(|rest| rest.strip_prefix(end)) else {
            return false;
        };
        let endings = [Some(ending), ending.strip_suffix('s')].into_iter().flatten();
        endings.into_iter().any(|ending| {
            ENDINGS.iter().any(|(other, of_other)| {
                *other == ending && (plural == of_other || plural.is_none() || of_other.is_none())
            })
        })
    })
}

/// What is left of a word without each ending that it may have.
pub(super) fn stems(word: &str) -> Vec<Stem> {
    let mut rests = Vec::new();
    for word in [Some(word), word.strip_suffix('s')].into_iter().flatten() {
        for (ending, plural) in ENDINGS {
            let Some(rest) = word.strip_suffix(ending).filter(|rest| rest.len() >= MIN_LENGTH)
            else {
                continue;
            };
            rests.push((rest.to_owned(), plural));
            // minister, ministrar
            rests.extend(rest.strip_suffix("er").map(|rest| (rest.to_owned() + "r", plural)));
        }
    }
    rests
}
