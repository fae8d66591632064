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

/// Whether both words leave the same without their endings, which are not of two declensions.
pub(super) fn is_form(typed: &str, word: &str) -> bool {
    let words = rests(word);
    rests(typed).iter().any(|(rest, plural)| {
        words.iter().any(|(other, of_other)| {
            rest == other && (plural == of_other || plural.is_none() || of_other.is_none())
        })
    })
}

fn rests(word: &str) -> Vec<(String, Option<char>)> {
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
