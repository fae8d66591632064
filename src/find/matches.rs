//! Which documents a search finds, and how well each fits: the smaller its cost, the better.

use super::docs::{DocKind, Relation};
use super::index::Index;
use super::inflection::{is_finnish_ending, is_form};
use super::needle::Needle;
use super::typo::{MIN_LENGTH_OF_WRONG_INITIAL, errors};
use super::vocabulary::{Place, Posting, letters};
use super::words::{Field, Languages, Said, say};
use crate::domain::fold::{fold, word_ranges};
use crate::domain::{Dataset, Language};

/// How a typed word fits a word of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Quality {
    Exact,
    /// An inflected form.
    Form,
    /// The last part of a compound: "ministeri" in "alueministeri".
    Tail,
    Beginning,
    Typo,
}

/// The cost of a document that has no such word.
const ABSENT: u16 = u16::MAX;

/// The cost of a word that a document lacks, in a sum with others.
const MISSING: u16 = 40;

/// From this cost on, a word says what a thing is, and is not its name.
const KIND: u16 = 10;

/// From this cost on, a word is one of many that are said of a thing.
const TEXT: u16 = 20;

/// From this cost on, a word is not the document's own: another's name tells of it.
const LINKED: u16 = 30;

/// Whole name, then beginning of a name, then form of a name, then one error, then other words.
fn cost(field: Field, quality: Quality, place: Place) -> u16 {
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

fn linked_cost(relation: Relation, quality: Quality, place: Place) -> u16 {
    match relation {
        Relation::Name => cost(Field::Name, quality, place),
        Relation::Kind => cost(Field::Kind, quality, place),
        Relation::Link => LINKED + quality as u16,
    }
}

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
            let word = index.vocabulary.word(at).to_owned();
            let mut docs = index.vocabulary.postings(at).iter().map(|posting| posting.doc as usize);
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
        let mut whole = WordMatches::none(index);
        let at = index.vocabulary.beginning_with(joined).start;
        if at < index.vocabulary.len() && index.vocabulary.word(at) == joined {
            for posting in index.vocabulary.postings(at) {
                if matches!(posting.place, Place::Whole | Place::Joined) {
                    whole.add(index, *posting, Quality::Exact, 0);
                }
            }
        }
        for (cost, of_whole) in self.costs.iter_mut().zip(whole.costs) {
            *cost = (*cost).min(of_whole);
        }
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
        let beginnings = index.vocabulary.beginning_with(typed);
        for at in beginnings.clone() {
            // The date of a month begins those of its days.
            let is_same = index.vocabulary.word(at).len() == typed.len() || typed.contains('-');
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
                && index.vocabulary.postings(*at).iter().any(|posting| {
                    let (kind, _) = index.docs.kind(posting.doc as usize);
                    posting.field == Field::Name
                        && matches!(kind, DocKind::City | DocKind::Person | DocKind::Region)
                        && fits(*posting, *languages, *quality)
                })
        });
        for (at, languages, quality) in words {
            for posting in index.vocabulary.postings(at) {
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
            for (other, relation) in index.related(doc) {
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

/// The words that a typed one is a form of, with the languages in which it is.
fn forms(index: &Index, typed: &str) -> Vec<(usize, Languages, Quality)> {
    // Endings and consonant gradation leave the first letters.
    let length = if typed.len() < 6 { 2 } else { 3 };
    let Some(start) = typed.get(..length) else { return Vec::new() };
    let words = index.vocabulary.beginning_with(start);
    words
        .filter_map(|at| {
            let word = index.vocabulary.word(at);
            let languages = form_languages(typed, word, index.vocabulary.languages(at));
            (word != typed && languages != Languages::default()).then_some((
                at,
                languages,
                Quality::Form,
            ))
        })
        .collect()
}

fn form_languages(typed: &str, word: &str, among: Languages) -> Languages {
    let languages = Language::ALL
        .into_iter()
        .filter(|language| among.has(*language) && are_forms(typed, word, *language));
    languages.fold(Languages::default(), |all, language| all.and(Languages::one(language)))
}

/// Whether one is a form of the other: texts are not written in basic forms.
fn are_forms(typed: &str, word: &str, language: Language) -> bool {
    is_form(typed, word, language) || is_form(word, typed, language)
}

/// The shortest last part of a compound that is searched for, and the shortest part before it.
const MIN_TAIL: usize = 5;
const MIN_HEAD: usize = 3;

/// The compounds whose last part is the typed word or the word that it is a form of.
fn tails(index: &Index, typed: &str) -> Vec<(usize, Languages, Quality)> {
    if typed.len() < MIN_TAIL || !typed.is_ascii() {
        return Vec::new();
    }
    // The beginning that no ending changes.
    let stem = &typed[..typed.len().min(MIN_TAIL)];
    index
        .compounds
        .iter()
        .filter_map(|at| {
            let at = *at as usize;
            let word = index.vocabulary.word(at);
            let head = MIN_HEAD + word.get(MIN_HEAD..)?.find(stem)?;
            let tail = &word[head..];
            // English has no compounds of this kind.
            let among = index.vocabulary.languages(at).without(Language::En);
            let languages = if tail == typed { among } else { form_languages(typed, tail, among) };
            (languages != Languages::default()).then_some((at, languages, Quality::Tail))
        })
        .collect()
}

/// The words that were probably meant where nothing has the typed one: those with the fewest errors; names
/// and kinds before words of texts.
fn corrections(index: &Index, typed: &str) -> Vec<usize> {
    let mut best: (bool, usize) = (true, usize::MAX);
    let mut words = Vec::new();
    let of_typed = letters(typed);
    let initial = typed.chars().next().map_or(0, char::len_utf8);
    let candidates = if typed.len() < MIN_LENGTH_OF_WRONG_INITIAL {
        index.vocabulary.beginning_with(&typed[..initial])
    } else {
        0..index.vocabulary.len()
    };
    for at in candidates {
        // Each of two errors changes two letters at most; an ending has more.
        let missing = index.vocabulary.letters(at) & !of_typed;
        if missing.count_ones() > 2 {
            continue;
        }
        let word = index.vocabulary.word(at);
        let Some(count) = errors(typed.as_bytes(), word.as_bytes())
            .or_else(|| errors_in_form(typed, word, index.vocabulary.languages(at)))
        else {
            continue;
        };
        let postings = index.vocabulary.postings(at);
        let key = (postings.iter().all(|posting| posting.field == Field::Text), count);
        if key < best {
            best = key;
            words.clear();
        }
        if key == best {
            words.push(at);
        }
    }
    words
}

/// One error in a Finnish word that has an ending; without what consonant gradation changes.
fn errors_in_form(typed: &str, word: &str, languages: Languages) -> Option<usize> {
    if !languages.has(Language::Fi) || word.len() < 5 || typed.len() < word.len() + 2 {
        return None;
    }
    (word.len() - 1..=word.len() + 1).find_map(|length| {
        let (start, ending) = typed.split_at_checked(length)?;
        let is_form = ending.len() > 1 && is_finnish_ending(ending);
        // More than an error in a basic form.
        is_form.then(|| errors(start.as_bytes(), word.as_bytes())).flatten().map(|count| count + 2)
    })
}
