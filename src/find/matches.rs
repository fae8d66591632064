//! Which documents a search finds, and how well each fits: the smaller its cost, the better.

use super::candidates::{corrections, forms, tails};
use super::cost::{KIND, LINKED, Quality, TEXT, cost, linked_cost};
use super::docs::{DocKind, Relation};
use super::index::Index;
use super::needle::Needle;
use super::vocabulary::{Place, Posting};
use super::words::{Field, Languages, Said, say};
use crate::domain::fold::{fold, word_ranges};
use crate::domain::{Dataset, Language};

/// The cost of a document that has no such word.
const ABSENT: u16 = u16::MAX;

/// The cost of a word that a document lacks, in a sum with others.
const MISSING: u16 = 40;

/// What a typed word that nothing has was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Folded.
    pub word: String,
    /// As it is written.
    pub shown: String,
}

/// A folded word as the document writes it, if it says it of itself.
fn spelled(dataset: &Dataset, index: &Index, doc: usize, word: &str) -> Option<String> {
    let mut spelled = None;
    say(dataset, &index.docs, doc, &mut |_, _, said| {
        if let Said::Text(text) = said
            && spelled.is_none()
        {
            let mut ranges = word_ranges(text).into_iter();
            spelled =
                ranges.find(|range| fold(&text[range.clone()]) == word).map(|range| &text[range]);
        }
    });
    spelled.map(str::to_owned)
}

/// What a search found.
#[derive(Debug, Default)]
pub(super) struct Matches {
    /// The cost of each document, [`ABSENT`] where it is not found; empty without a search.
    costs: Vec<u16>,
    /// What words that nothing has were taken for.
    pub corrections: Vec<Correction>,
    /// Whether nothing has all words, and what has most of them is found instead.
    pub is_partial: bool,
}

impl Matches {
    pub fn of(dataset: &Dataset, index: &Index, needle: &Needle, reader: Language) -> Self {
        if needle.is_empty() {
            return Self::default();
        }
        let mut matches = Self { costs: vec![ABSENT; index.docs.len()], ..Self::default() };
        let typed: Vec<&str> = needle.telling().collect();
        let mut words: Vec<_> =
            typed.iter().map(|word| WordMatches::of(index, word, reader)).collect();
        // A name of several words, with an error between them: "jyväs kylä".
        if words.len() > 1 && words.iter().any(WordMatches::is_empty) {
            let joined = typed.concat();
            let of_joined = WordMatches::of(index, &joined, reader);
            if of_joined.costs.iter().any(|cost| *cost < KIND) {
                words = vec![of_joined];
            }
        }
        matches.combine(&words);
        matches.add_whole(index, needle.joined());
        for at in words.iter().filter_map(|found| found.corrected) {
            let word = index.words.vocabulary.word(at).to_owned();
            let mut docs =
                index.words.vocabulary.postings(at).iter().map(|posting| posting.doc as usize);
            let shown = docs.find_map(|doc| spelled(dataset, index, doc, &word));
            let shown = shown.unwrap_or_else(|| word.clone());
            matches.corrections.push(Correction { word, shown });
        }
        for word in needle.generic() {
            let found = WordMatches::of(index, word, reader);
            for (cost, of_word) in matches.costs.iter_mut().zip(&found.costs) {
                if *cost != ABSENT && *of_word < TEXT {
                    *cost = cost.saturating_sub(1);
                }
            }
        }
        matches
    }

    /// Keeps the documents that have all words, one of them as their own; or, where there are none, those
    /// that have most.
    fn combine(&mut self, words: &[WordMatches]) {
        if let [word] = words {
            self.costs.clone_from(&word.costs);
            return;
        }
        let count = words.len();
        let mut has_all = false;
        let mut most_own = 0;
        let fits: Vec<(usize, usize)> = (0..self.costs.len())
            .map(|doc| {
                let costs = words.iter().map(|word| word.costs[doc]);
                let has = costs.clone().filter(|cost| *cost != ABSENT).count();
                let own = costs.filter(|cost| *cost < LINKED).count();
                has_all |= has == count && own > 0;
                most_own = most_own.max(own);
                (has, own)
            })
            .collect();
        for (doc, (has, own)) in fits.into_iter().enumerate() {
            let is_found = has == count || !has_all && own == most_own && own > 0;
            if is_found && count > 0 {
                let costs = words.iter().map(|word| word.costs[doc].min(MISSING));
                self.costs[doc] = costs.sum();
                self.is_partial |= has < count;
            }
        }
    }

    /// Adds what has all that was typed as its name, kind or title.
    fn add_whole(&mut self, index: &Index, joined: &str) {
        let costs = std::mem::take(&mut self.costs);
        let mut whole = WordMatches { costs, corrected: None, is_name: false };
        let at = index.words.vocabulary.beginning_with(joined).start;
        if at < index.words.vocabulary.len() && index.words.vocabulary.word(at) == joined {
            for posting in index.words.vocabulary.postings(at) {
                if matches!(posting.place, Place::Whole | Place::Joined) {
                    whole.add(index, *posting, Quality::Exact, 0);
                }
            }
        }
        self.costs = whole.costs;
    }

    /// The cost of a document; `None` where it is not found.
    pub fn cost(&self, doc: usize) -> Option<u16> {
        self.costs.get(doc).copied().filter(|cost| *cost != ABSENT)
    }

    /// Whether the search leaves a document: without a search, every one.
    pub fn has(&self, doc: usize) -> bool {
        self.costs.is_empty() || self.cost(doc).is_some()
    }
}

/// What one typed word matches.
struct WordMatches {
    costs: Vec<u16>,
    /// The word of the index that it was taken for.
    corrected: Option<usize>,
    /// Whether it is the name of a place or a person, so that texts of others only mention that.
    is_name: bool,
}

impl WordMatches {
    fn none(index: &Index) -> Self {
        Self { costs: vec![ABSENT; index.docs.len()], corrected: None, is_name: false }
    }

    fn of(index: &Index, typed: &str, reader: Language) -> Self {
        let mut found = Self::none(index);
        let mut words: Vec<(usize, Languages, Quality)> = Vec::new();
        let beginnings = index.words.vocabulary.beginning_with(typed);
        for at in beginnings.clone() {
            // The date of a month begins those of its days.
            let is_same =
                index.words.vocabulary.word(at).len() == typed.len() || typed.contains('-');
            let quality = if is_same { Quality::Exact } else { Quality::Beginning };
            words.push((at, Languages::ALL, quality));
        }
        words.extend(forms(index, typed));
        words.extend(tails(index, typed));
        if words.is_empty() {
            let corrections = corrections(index, typed);
            found.corrected = corrections.first().copied();
            words.extend(corrections.into_iter().map(|at| (at, Languages::ALL, Quality::Typo)));
        }
        found.is_name = words.iter().any(|(at, languages, quality)| {
            *quality < Quality::Tail
                && index.words.vocabulary.postings(*at).iter().any(|posting| {
                    let (kind, _) = index.docs.kind(posting.doc as usize);
                    posting.field == Field::Name
                        && matches!(kind, DocKind::City | DocKind::Person | DocKind::Region)
                        && fits(*posting, *languages, *quality)
                })
        });
        for (at, languages, quality) in words {
            for posting in index.words.vocabulary.postings(at) {
                if fits(*posting, languages, quality) {
                    found.add(index, *posting, quality, foreign_cost(*posting, quality, reader));
                }
            }
        }
        found
    }

    fn add(&mut self, index: &Index, posting: Posting, quality: Quality, extra: u16) {
        let Posting { doc, field, place, .. } = posting;
        if field == Field::Text && self.is_name {
            return;
        }
        let doc = doc as usize;
        self.lower(doc, extra + cost(field, quality, place));
        if field <= Field::Title {
            for (other, relation) in index.words.related(doc) {
                // "Joensuu" in the name of a partnership tells nothing of its other members.
                let mentions = field == Field::Title && self.is_name && *relation == Relation::Link;
                if mentions {
                    continue;
                }
                self.lower(*other as usize, extra + linked_cost(*relation, quality, place));
            }
        }
    }

    fn lower(&mut self, doc: usize, cost: u16) {
        self.costs[doc] = self.costs[doc].min(cost);
    }

    fn is_empty(&self) -> bool {
        self.costs.iter().all(|cost| *cost == ABSENT)
    }
}

/// A form must be one in a language in which the word stands there.
fn fits(posting: Posting, languages: Languages, quality: Quality) -> bool {
    !matches!(quality, Quality::Form | Quality::Tail) || posting.languages.meet(languages)
}

/// What it costs that a common word is not in the reader's language, unless it was typed as it is there.
fn foreign_cost(posting: Posting, quality: Quality, reader: Language) -> u16 {
    let is_foreign = posting.field != Field::Name && !posting.languages.has(reader);
    if is_foreign && quality != Quality::Exact { 9 } else { 0 }
}
