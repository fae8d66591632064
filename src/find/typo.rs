//! Typing errors: one from five letters on, two from nine on, none in the first letter of a short word.

/// How many errors a typed word may hold to be taken for another: an error may have made it shorter.
const fn allowed_errors(typed: usize, word: usize) -> usize {
    match (typed, word) {
        (9.., _) => 2,
        (5.., _) | (4, 5) => 1,
        _ => 0,
    }
}

/// The shortest word whose first letter may be wrong.
pub(super) const MIN_LENGTH_OF_WRONG_INITIAL: usize = 9;

/// How many errors turn the word into what was typed, if they are not too many; folded text is compared as
/// bytes, since the folded letters of the three languages are ASCII.
pub(super) fn errors(typed: &[u8], word: &[u8]) -> Option<usize> {
    let allowed = allowed_errors(typed.len(), word.len());
    let may_differ = typed.len().min(word.len()) >= MIN_LENGTH_OF_WRONG_INITIAL;
    if typed.first() != word.first() && !may_differ || typed.len().abs_diff(word.len()) > allowed {
        return None;
    }
    distance(typed, word, allowed)
}

/// The longest word that is compared, in bytes.
const MAX_LENGTH: usize = 47;

/// The optimal string alignment distance: letters missing, extra, wrong, or swapped with their neighbour;
/// `None` above the limit, which most pairs exceed after a few letters.
fn distance(one: &[u8], other: &[u8], limit: usize) -> Option<usize> {
    let width = other.len() + 1;
    if width > MAX_LENGTH + 1 {
        return None;
    }
    // Without an allocation: thousands of words are compared with each one that is typed.
    let mut rows = [[0; MAX_LENGTH + 1]; 3];
    for (at, cost) in rows[1].iter_mut().enumerate() {
        *cost = at;
    }
    for at in 0..one.len() {
        let [before, last, row] = &mut rows;
        row[0] = at + 1;
        let mut lowest = at + 1;
        for column in 1..width {
            let same = one[at] == other[column - 1];
            let mut cost = (last[column - 1] + usize::from(!same))
                .min(last[column] + 1)
                .min(row[column - 1] + 1);
            let is_swapped = at > 0
                && column > 1
                && one[at] == other[column - 2]
                && one[at - 1] == other[column - 1];
            if is_swapped {
                cost = cost.min(before[column - 2] + 1);
            }
            row[column] = cost;
            lowest = lowest.min(cost);
        }
        if lowest > limit {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(rows[1][width - 1]).filter(|errors| *errors <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_typo(typed: &str, word: &str) -> bool {
        errors(typed.as_bytes(), word.as_bytes()).is_some()
    }

    #[test]
    fn allows_one_error_from_five_letters_and_two_from_nine() {
        for (typed, word) in [
            ("helsnki", "helsinki"),
            ("helsingki", "helsinki"),
            ("helsinky", "helsinki"),
            ("helsikni", "helsinki"),
            ("vassa", "vaasa"),
            ("lati", "lahti"),
            ("kuopoi", "kuopio"),
            ("lapeenrnta", "lappeenranta"),
            ("elinvoimakumpanus", "elinvoimakumppanuus"),
            ("ovaniemelle", "rovaniemelle"),
        ] {
            assert!(is_typo(typed, word), "{typed} is {word}");
        }
    }

    #[test]
    fn allows_no_more() {
        for (typed, word) in [
            ("helsnky", "helsinki"),
            ("salu", "salo"),
            ("oilu", "oulu"),
            ("durku", "turku"),
            ("elsinki", "helsinki"),
            ("kuobia", "kuopio"),
            ("tanpera", "tampere"),
            ("inkihels", "helsinki"),
        ] {
            assert!(!is_typo(typed, word), "{typed} is not {word}");
        }
    }
}
