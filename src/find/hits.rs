//! The things that a search finds, as one list, best first: each once, whatever it was found by.

use super::docs::Hit;
use super::index::Index;
use super::matches::Matches;

/// The things found, best first; nothing without a search. `left` says which documents the filters leave,
/// where values are chosen.
pub(super) fn hits(index: &Index, matches: &Matches, left: Option<&[bool]>) -> Vec<Hit> {
    // By cost, and of equal ones in the order of the index: without comparing thousands with each other.
    let mut by_cost: Vec<Vec<usize>> = Vec::new();
    for doc in &index.words.hit_order {
        if let Some(cost) = matches.cost(*doc)
            && left.is_none_or(|left| left[*doc])
        {
            let cost = usize::from(cost);
            if by_cost.len() <= cost {
                by_cost.resize(cost + 1, Vec::new());
            }
            by_cost[cost].push(*doc);
        }
    }
    by_cost.concat().into_iter().filter_map(|doc| index.docs.hit(doc)).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use crate::domain::{Dataset, Language, Query};
    use crate::find::Finder;

    #[test]
    fn only_a_search_waits_for_the_index_of_the_words() {
        let bytes = include_bytes!("../../public/data/committee.json");
        let finder = Finder::new(Dataset::parse(bytes).unwrap());
        let is_indexed_after = |address| {
            let _ = finder.find(&Query::parse(address, finder.dataset), Language::Fi);
            LazyLock::get(&finder.index.words).is_some()
        };
        assert!(!is_indexed_after(""));
        assert!(!is_indexed_after("?region=06"));
        assert!(is_indexed_after("?q=turku"));
    }
}
