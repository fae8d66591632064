//! The words of the index that a typed one may stand for: those that it inflects, compounds that end with it,
//! and those that were probably meant.

use super::cost::Quality;
use super::index::Index;
use super::inflection::{Stems, is_finnish_ending, is_form};
use super::typo::{MIN_LENGTH_OF_WRONG_INITIAL, errors};
use super::vocabulary::letters;
use super::words::{Field, Languages};
use crate::domain::Language;

/// The longest basic form whose third letter inflection changes, "suden" of "susi", and the letters that it changes:
/// "kadulla" of "katu", "åkrarna" of "åker".
const LONGEST_CHANGED: usize = 6;
const CHANGED: &[u8] = b"dekpst";

/// The words that a typed one is a form of, with the languages in which it is.
pub(super) fn forms(index: &Index, typed: &str) -> Vec<(usize, Languages, Quality)> {
    // Endings and consonant gradation leave the first letters.
    let length = if typed.len() < 6 { 2 } else { 3 };
    let Some(start) = typed.get(..length) else { return Vec::new() };
    let words = index.words.vocabulary.beginning_with(start);
    let stems = Language::ALL.map(|language| Stems::of(typed, language));
    let third = |word: &str| word.as_bytes().get(2).copied();
    let is_certain = third(typed).is_some_and(|letter| !CHANGED.contains(&letter));
    words
        .filter_map(|at| {
            let word = index.words.vocabulary.word(at);
            // Most words begin otherwise, and are rejected at once.
            if is_certain && word.len() > LONGEST_CHANGED && third(word) != third(typed) {
                return None;
            }
            let languages =
                form_languages(typed, &stems, word, index.words.vocabulary.languages(at));
            (word != typed && languages != Languages::default()).then_some((
                at,
                languages,
                Quality::Form,
            ))
        })
        .collect()
}

/// The languages in which one word is a form of the other: texts are not written in basic forms. `stems` are
/// those of the typed word.
fn form_languages(
    typed: &str,
    stems: &[Stems; Language::COUNT],
    word: &str,
    among: Languages,
) -> Languages {
    // In Swedish and English the one direction tells of the other.
    let is_form_of =
        |language: &Language| *language == Language::Fi && is_form(typed, word, *language);
    let languages = Language::ALL.into_iter().filter(|language| {
        let has_stem = || stems[*language as usize].have(word);
        among.has(*language) && (has_stem() || is_form_of(language))
    });
    languages.fold(Languages::default(), |all, language| all.and(Languages::one(language)))
}

/// The shortest last part of a compound that is searched for, and the shortest part before it.
const MIN_TAIL: usize = 5;
const MIN_HEAD: usize = 3;

/// The compounds whose last part is the typed word or the word that it is a form of.
pub(super) fn tails(index: &Index, typed: &str) -> Vec<(usize, Languages, Quality)> {
    if typed.len() < MIN_TAIL || !typed.is_ascii() {
        return Vec::new();
    }
    // The beginning that no ending changes.
    let stem = &typed[..typed.len().min(MIN_TAIL)];
    let of_stem = letters(stem);
    let stems = Language::ALL.map(|language| Stems::of(typed, language));
    index
        .words
        .compounds
        .iter()
        .map(|at| *at as usize)
        .filter(|at| index.words.vocabulary.letters(*at) & of_stem == of_stem)
        .filter_map(|at| {
            let word = index.words.vocabulary.word(at);
            let head = MIN_HEAD + word.get(MIN_HEAD..)?.find(stem)?;
            let tail = &word[head..];
            // English has no compounds of this kind.
            let among = index.words.vocabulary.languages(at).without(Language::En);
            let languages =
                if tail == typed { among } else { form_languages(typed, &stems, tail, among) };
            (languages != Languages::default()).then_some((at, languages, Quality::Tail))
        })
        .collect()
}

/// The words that were probably meant where nothing has the typed one: those with the fewest errors; names
/// and kinds before words of texts.
pub(super) fn corrections(index: &Index, typed: &str) -> Vec<usize> {
    let mut best: (bool, usize) = (true, usize::MAX);
    let mut words = Vec::new();
    let of_typed = letters(typed);
    let initial = typed.chars().next().map_or(0, char::len_utf8);
    let candidates = if typed.len() < MIN_LENGTH_OF_WRONG_INITIAL {
        index.words.vocabulary.beginning_with(&typed[..initial])
    } else {
        0..index.words.vocabulary.len()
    };
    for at in candidates {
        // Each of two errors changes two letters at most; an ending has more.
        let missing = index.words.vocabulary.letters(at) & !of_typed;
        if missing.count_ones() > 2 {
            continue;
        }
        let word = index.words.vocabulary.word(at);
        let Some(count) = errors(typed.as_bytes(), word.as_bytes())
            .or_else(|| errors_in_form(typed, word, index.words.vocabulary.languages(at)))
        else {
            continue;
        };
        let postings = index.words.vocabulary.postings(at);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Dataset;

    #[test]
    fn short_words_are_found_in_texts_that_inflect_them() {
        const GOAL: &str = "valtion, kaupunkien ja kaupunkiseutujen kumppanuuden vahvistaminen";
        let inflected =
            "kaduilla tavalla sodassa kodissa luvalla uudella katujen sateessa hitaasti";
        let json = include_str!("../../public/data/committee.json").replace(GOAL, inflected);
        let dataset = Dataset::parse(json.leak().as_bytes()).unwrap();
        let index = Index::of(dataset);
        for (typed, form) in
            ["katu", "tapa", "sota", "koti", "lupa", "uusi", "kadut", "sade", "hidas"]
                .into_iter()
                .zip(inflected.split(' '))
        {
            let is_found =
                |(at, ..): &(usize, Languages, Quality)| index.words.vocabulary.word(*at) == form;
            assert!(forms(&index, typed).iter().any(is_found), "{form} is not found by {typed}");
        }
    }
}
