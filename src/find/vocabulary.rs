//! The inverted index: every word of every document, sorted, each with the documents that have it.
//!
//! All words are in one buffer and all postings in one list, so that 10,000 cities cost no allocation each.

use std::ops::Range;

use super::dates::dates_in;
use super::docs::Docs;
use super::words::{Field, Languages, Said, say, say_of_people};
use crate::domain::Language;
use crate::domain::dataset::Dataset;
use crate::domain::date::PartialDate;
use crate::domain::fold::folded_words;
use crate::domain::order::positions;
use crate::text::CommonText;

/// Where a word stands in a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub doc: u32,
    pub field: Field,
    /// The languages by whose rules it inflects here.
    pub languages: Languages,
    pub place: Place,
}

/// The place of a word in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It is all of the text.
    Whole,
    First,
    Later,
    /// It is all words of the text as one.
    Joined,
}

#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    buffer: String,
    words: Vec<Word>,
    /// Those of each word follow each other.
    postings: Vec<Posting>,
}

#[derive(Debug)]
struct Word {
    text: Range<u32>,
    postings: Range<u32>,
    languages: Languages,
    letters: u32,
}

/// Which letters a word has, a bit each: words that differ in many are no misspellings of each other.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |all, byte| all | 1 << (byte & 31))
}

/// A word as it was read, before sorting.
#[derive(Clone)]
struct Token {
    text: Range<u32>,
    posting: Posting,
}

impl Vocabulary {
    pub fn of(dataset: &Dataset, docs: &Docs) -> Self {
        let mut reading = Reading::default();
        for doc in 0..docs.len() {
            say(dataset, docs, doc, &mut |field, languages, said| {
                reading.add(doc, field, languages, said);
            });
        }
        say_of_people(dataset, docs, &mut |doc, field, languages, said| {
            reading.add(doc, field, languages, said);
        });
        reading.finish()
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn word(&self, at: usize) -> &str {
        slice(&self.buffer, &self.words[at].text)
    }

    /// See [`letters`].
    pub fn letters(&self, at: usize) -> u32 {
        self.words[at].letters
    }

    /// All languages in which the word stands somewhere.
    pub fn languages(&self, at: usize) -> Languages {
        self.words[at].languages
    }

    pub fn postings(&self, at: usize) -> &[Posting] {
        let Range { start, end } = self.words[at].postings;
        &self.postings[start as usize..end as usize]
    }

    /// The words that begin with this.
    pub fn beginning_with(&self, start: &str) -> Range<usize> {
        let begin = self.words.partition_point(|word| slice(&self.buffer, &word.text) < start);
        let count = self.words[begin..]
            .partition_point(|word| slice(&self.buffer, &word.text).starts_with(start));
        begin..begin + count
    }
}

/// The first eight bytes of a word as a number that compares as they do.
fn first_bytes(word: &str) -> u64 {
    word.bytes().chain(std::iter::repeat(0)).take(8).fold(0, |all, byte| all << 8 | u64::from(byte))
}

fn slice<'a>(buffer: &'a str, range: &Range<u32>) -> &'a str {
    &buffer[range.start as usize..range.end as usize]
}

#[derive(Default)]
struct Reading {
    buffer: String,
    tokens: Vec<Token>,
}

impl Reading {
    fn add(&mut self, doc: usize, field: Field, languages: Languages, said: Said) {
        match said {
            Said::Text(text) => self.add_text(doc, field, languages, text),
            Said::Number(number) => {
                self.add_word(doc, field, languages, Place::Whole, &number.to_string());
            }
            Said::Date(date) => self.add_date(doc, field, date),
        }
    }

    fn add_text(&mut self, doc: usize, field: Field, languages: Languages, text: &str) {
        let words: Vec<_> = folded_words(text).collect();
        for (at, word) in words.iter().enumerate() {
            let place = match at {
                0 if words.len() == 1 => Place::Whole,
                0 => Place::First,
                _ => Place::Later,
            };
            self.add_word(doc, field, languages, place, word);
        }
        // All of a name is also searched for as one word, which it is sometimes typed as: "stmichel".
        if field != Field::Text && words.len() > 1 {
            self.add_word(doc, field, languages, Place::Joined, &words.concat());
        }
        if field == Field::Text && text.bytes().any(|byte| byte.is_ascii_digit()) {
            for (_, date) in dates_in(text) {
                self.add_word(doc, field, languages, Place::Later, &date);
            }
        }
    }

    /// A date as it is typed, its year, and the name of its month.
    fn add_date(&mut self, doc: usize, field: Field, date: PartialDate) {
        let year = date.year().to_string();
        self.add_word(doc, field, Languages::default(), Place::Later, &year);
        self.add_word(doc, field, Languages::default(), Place::Later, &super::dates::key(date));
        for language in Language::ALL {
            if let Some(month) = CommonText::of(language).month(date) {
                self.add_text(doc, field, Languages::one(language), month);
            }
        }
    }

    fn add_word(
        &mut self,
        doc: usize,
        field: Field,
        languages: Languages,
        place: Place,
        word: &str,
    ) {
        let start = self.buffer.len();
        self.buffer.push_str(word);
        let range = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.tokens.push(Token {
            text: range(start)..range(self.buffer.len()),
            posting: Posting { doc: range(doc), field, languages, place },
        });
    }

    fn finish(self) -> Vocabulary {
        let Self { buffer, tokens } = self;
        let text = |token: &Token| slice(&buffer, &token.text);
        // Most words differ in their first eight bytes, which compare as one number.
        let keys: Vec<u64> = tokens.iter().map(|token| first_bytes(text(token))).collect();
        let order = positions(tokens.len(), &|a, b| {
            keys[a].cmp(&keys[b]).then_with(|| text(&tokens[a]).cmp(text(&tokens[b])))
        });
        let mut words: Vec<Word> = Vec::new();
        let mut postings = Vec::with_capacity(tokens.len());
        for at in order {
            let token = &tokens[at];
            let number = u32::try_from(postings.len()).unwrap_or(u32::MAX);
            postings.push(token.posting);
            match words.last_mut() {
                Some(word) if slice(&buffer, &word.text) == text(token) => {
                    word.postings.end = number + 1;
                    word.languages = word.languages.and(token.posting.languages);
                }
                _ => words.push(Word {
                    text: token.text.clone(),
                    postings: number..number + 1,
                    languages: token.posting.languages,
                    letters: letters(text(token)),
                }),
            }
        }
        Vocabulary { buffer, words, postings }
    }
}
