//! The judgments of `tests/search/queries.tsv`: what each query must find, and how well a search does.

use kaupunkipolitiikka::domain::{Language, Query};
use kaupunkipolitiikka::find::Finder;

const JUDGMENTS: &str = include_str!("../search/queries.tsv");

/// Where the expected results must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    First,
    TopThree,
    /// Not among the results; of `*`, there are none.
    None,
}

/// One line of the file, which explains them.
pub struct Judgment {
    pub language: Language,
    pub query: &'static str,
    pub expected: Expected,
    pub ids: Vec<&'static str>,
}

/// All judgments, in the order of the file.
pub fn judgments() -> Vec<Judgment> {
    let lines = JUDGMENTS.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let Ok([language, query, rank, ids]) =
                <[&str; 4]>::try_from(line.split('\t').collect::<Vec<_>>())
            else {
                panic!("four fields are expected: {line}")
            };
            Judgment {
                language: Language::from_code(language).unwrap(),
                query,
                expected: match rank {
                    "first" => Expected::First,
                    "top3" => Expected::TopThree,
                    "none" => Expected::None,
                    _ => panic!("no rank: {line}"),
                },
                ids: ids.split(' ').collect(),
            }
        })
        .collect()
}

/// The ids of what a query finds on the overview, best first.
pub fn hits(finder: &Finder, query: &str, language: Language) -> Vec<&'static str> {
    let found = finder.find(&Query::default().with_typed(query), language);
    found.hits.iter().map(|hit| hit.id(finder.dataset())).collect()
}

impl Judgment {
    /// Whether the results are as judged.
    pub fn holds(&self, hits: &[&str]) -> bool {
        match self.expected {
            Expected::First => self.reciprocal_rank(hits) >= 1.0,
            _ => self.is_in_top_three(hits),
        }
    }

    /// Whether the expected results are among the first three; of `none`, among none.
    pub fn is_in_top_three(&self, hits: &[&str]) -> bool {
        let top = &hits[..hits.len().min(3)];
        let is_expected = |id: &&str| self.ids.contains(id);
        match self.expected {
            Expected::None if self.ids == ["*"] => hits.is_empty(),
            Expected::None => !hits.iter().any(is_expected),
            Expected::First => top.iter().any(is_expected),
            Expected::TopThree if self.ids.len() <= 3 => self.ids.iter().all(|id| top.contains(id)),
            Expected::TopThree => top.len() == 3 && top.iter().all(is_expected),
        }
    }

    /// One by the place of the first expected result; of `none`, whether it holds.
    #[expect(clippy::cast_precision_loss, reason = "a place in a list that is read")]
    pub fn reciprocal_rank(&self, hits: &[&str]) -> f64 {
        if self.expected == Expected::None {
            return f64::from(u8::from(self.is_in_top_three(hits)));
        }
        let at = hits.iter().position(|id| self.ids.contains(id));
        at.map_or(0.0, |at| 1.0 / (at as f64 + 1.0))
    }
}
