//! What the search finds first, by the judgments of `tests/search/queries.tsv`.

use kaupunkipolitiikka::domain::Language;

use crate::support::finder;
use crate::support::relevance::{hits, judgments};

#[test]
fn finds_what_was_judged_to_come_first() {
    let judgments = judgments();
    assert!(judgments.len() >= 200, "{} judgments", judgments.len());
    for language in Language::ALL {
        let of: Vec<_> = judgments.iter().filter(|one| one.language == language).collect();
        let mut misses = Vec::new();
        let mut top_three = 0;
        for judgment in &of {
            let found = hits(finder(), judgment.query, language);
            top_three += usize::from(judgment.is_in_top_three(&found));
            if !judgment.holds(&found) {
                let found = &found[..found.len().min(5)];
                misses.push(format!(
                    "{}: {:?} {:?}, found {found:?}",
                    judgment.query, judgment.expected, judgment.ids
                ));
            }
        }
        let all = of.len();
        let misses = misses.join("\n");
        println!("{language:?}: {top_three} of {all} in the top three\n{misses}");
        assert!(top_three * 100 >= all * 95, "{language:?}: {top_three} of {all}:\n{misses}");
    }
}
