//! What is wrong with one text of the file.

use super::limits::{MAX_NAME_CHARS, MAX_TEXT_CHARS, MAX_URL_CHARS};
use super::report::Severity::{self, Fault, Warning};
use super::{address, characters, markup, mojibake, scripts};
use crate::domain::json::quoted;

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A name or a code: one line in lists, tables and on the map.
    Name,
    Address,
    Words,
}

impl Role {
    /// The role of a text that stands in these fields.
    pub fn of(text: &str, fields: &[&str]) -> Self {
        const NAMES: [&str; 10] = [
            "name",
            "short",
            "label",
            "genitive",
            "stems",
            "outside",
            "id",
            "code",
            "municipality",
            "project",
        ];
        let key = fields.last().copied().unwrap_or_default();
        let is_link = matches!(key, "url" | "website" | "feedback") || key.ends_with("Url");
        if is_link || text.starts_with("https://") {
            Self::Address
        } else if fields.iter().any(|field| NAMES.contains(field)) {
            Self::Name
        } else {
            Self::Words
        }
    }

    /// The most characters that it may have.
    const fn limit(self) -> usize {
        match self {
            Self::Name => MAX_NAME_CHARS,
            Self::Address => MAX_URL_CHARS,
            Self::Words => MAX_TEXT_CHARS,
        }
    }
}

/// One thing that is wrong with a text.
#[derive(Debug)]
pub(super) struct Problem {
    /// The number of the character; `None` for the text as a whole.
    pub at: Option<usize>,
    pub severity: Severity,
    pub found: String,
    pub expected: String,
}

/// Of how many kinds the problems of one text are told: more say nothing new.
const MAX_KINDS: usize = 10;

/// Finds what is wrong with a text. A character that stands several times is one problem.
pub(super) fn check(text: &str, role: Role) -> Vec<Problem> {
    if role != Role::Address && is_plain(text) && text.len() <= role.limit() {
        return Vec::new();
    }
    let limit = role.limit();
    // What lies beyond the limit is not looked at.
    let letters: Vec<_> = text.chars().take(limit).collect();
    let mut checked = Checked { letters, problems: Vec::new() };
    if letters_exceed(text, limit) {
        let found = format!("a text of {} characters", text.chars().count());
        checked.add(None, Fault, found, format!("at most {limit} characters"));
    }
    // A text of blanks alone is refused by the reader.
    if text.chars().all(char::is_whitespace) {
        return checked.problems;
    }
    if let Some(first) = checked.letters.first()
        && checked.letters.iter().all(|letter| characters::is_unseen(*letter))
    {
        let found = format!("nothing but {}", characters::describe(*first));
        checked.add(Some(0), Fault, found, "text that can be seen".to_owned());
        return checked.problems;
    }
    checked.check_encoding(role);
    checked.check_blanks();
    checked.check_markup(role);
    if role == Role::Address && text.starts_with("https://") {
        for (severity, found, expected) in address::check(text) {
            checked.add(
                None,
                severity,
                format!("{found} in {}", quoted(text)),
                expected.to_owned(),
            );
        }
    }
    checked.problems.sort_by_key(|problem| problem.at);
    checked.problems
}

fn letters_exceed(text: &str, limit: usize) -> bool {
    text.chars().nth(limit).is_some()
}

/// Whether nothing can be wrong with a text, as with most: that is seen without a table.
fn is_plain(text: &str) -> bool {
    let mut last = ' ';
    let is_plain = text.chars().all(|letter| {
        let is_right = matches!(letter,
            'a'..='z' | 'A'..='Z' | '0'..='9' | 'à'..='ö' | 'ø'..='ÿ' | 'À'..='Ö' | 'Ø'..='ß'
            | ',' | '.' | ':' | ';' | '-' | '(' | ')' | '/' | '\'' | '!' | '_')
            || letter == ' ' && last != ' ';
        last = letter;
        is_right
    });
    is_plain && last != ' '
}

struct Checked {
    letters: Vec<char>,
    problems: Vec<Problem>,
}

impl Checked {
    fn add(&mut self, at: Option<usize>, severity: Severity, found: String, expected: String) {
        self.problems.push(Problem { at, severity, found, expected });
    }

    /// Some characters before and after a place, in quotation marks.
    fn around(&self, at: usize) -> String {
        const BEFORE: usize = 20;
        const AFTER: usize = 30;
        let (from, to) = (at.saturating_sub(BEFORE), (at + AFTER).min(self.letters.len()));
        let mut shown = String::new();
        shown.extend((from > 0).then_some('…'));
        shown.extend(&self.letters[from..to]);
        shown.extend((to < self.letters.len()).then_some('…'));
        quoted(&shown)
    }

    /// Damaged, decomposed and foreign characters, and those that cannot be seen.
    fn check_encoding(&mut self, role: Role) {
        // A link has its question mark inside a word.
        let has_link = self.letters.windows(2).any(|two| two == ['/', '/']);
        let mut found: Vec<(Kind, usize, usize)> = Vec::new();
        let mut count = |kind: Kind, at: usize| {
            if let Some(one) = found.iter_mut().find(|one| one.0 == kind) {
                one.2 += 1;
            } else if found.len() < MAX_KINDS {
                found.push((kind, at, 1));
            }
        };
        let mut at = 0;
        while let Some(letter) = self.letters.get(at).copied() {
            if let Some(run) = mojibake::run_at(&self.letters, at) {
                count(Kind::Mojibake, at);
                at += run.length;
                continue;
            }
            if characters::is_combining(letter) {
                count(Kind::Combining(letter), at);
            } else if let Some(wrong) = characters::judge(letter, role == Role::Words) {
                count(Kind::Character(letter, wrong), at);
            } else if role != Role::Address && !(letter == '?' && has_link) {
                let before = at.checked_sub(1).map(|at| self.letters[at]);
                let sign = scripts::judge_sign(before, letter, self.letters.get(at + 1).copied());
                if let Some(wrong) = sign {
                    count(Kind::Character(letter, wrong), at);
                } else if scripts::is_foreign(letter) {
                    count(Kind::Foreign(letter), at);
                }
            }
            at += 1;
        }
        for (kind, at, count) in found {
            self.explain(kind, at, count);
        }
    }

    fn explain(&mut self, kind: Kind, at: usize, count: usize) {
        let times = if count > 1 { format!(" ({count} times)") } else { String::new() };
        let place = self.around(at);
        let (severity, what, expected) = match kind {
            Kind::Mojibake => {
                let length = mojibake::run_at(&self.letters, at).map_or(1, |run| run.length);
                let run = &self.letters[at..at + length];
                let numbers: Vec<_> =
                    run.iter().map(|letter| format!("U+{:04X}", u32::from(*letter))).collect();
                let what = format!(
                    "\"{}\" ({}), UTF-8 that was read as Windows-1252,",
                    run.iter().collect::<String>(),
                    numbers.join(" ")
                );
                let repaired: String = mojibake::repaired(&self.letters).into_iter().collect();
                (Fault, what, quoted(&repaired))
            }
            Kind::Combining(mark) => {
                let base = at.checked_sub(1).map(|at| self.letters[at]);
                let expected = match base.and_then(|base| characters::composed(base, mark)) {
                    Some(letter) => format!("the one character \"{letter}\""),
                    None => "a letter and its mark as one character".to_owned(),
                };
                (Fault, characters::describe(mark), expected)
            }
            Kind::Character(letter, (severity, expected)) => {
                (severity, characters::describe(letter), expected.to_owned())
            }
            Kind::Foreign(letter) => {
                let expected = match scripts::latin_look(letter) {
                    Some(latin) => format!("the Latin letter \"{latin}\", which looks the same"),
                    None => "Latin letters and digits".to_owned(),
                };
                (Warning, characters::describe(letter), expected)
            }
        };
        self.add(Some(at), severity, format!("{what}{times} in {place}"), expected);
    }

    /// Blanks at either end, and several in a row.
    fn check_blanks(&mut self) {
        let is_blank = |at: usize| characters::is_blank(self.letters[at]);
        let last = self.letters.len() - 1;
        let begin = (0..=last).take_while(|at| is_blank(*at)).count();
        let end = (0..=last).rev().take_while(|at| is_blank(*at)).count();
        let double = (begin..last - end).find(|at| is_blank(*at) && is_blank(at + 1));
        for (at, found, place) in [(0, begin > 0, "beginning"), (last + 1 - end, end > 0, "end")] {
            if found {
                let blank = characters::describe(self.letters[at]);
                let found = format!("{blank} at the {place} of {}", self.around(at));
                self.add(Some(at), Fault, found, "no blank at either end".to_owned());
            }
        }
        if let Some(at) = double {
            let blank = characters::describe(self.letters[at]);
            let found = format!("{blank} and another blank in {}", self.around(at));
            self.add(Some(at), Warning, found, "one blank between words".to_owned());
        }
    }

    fn check_markup(&mut self, role: Role) {
        let mut shown: Vec<String> = Vec::new();
        for one in markup::find(&self.letters, role == Role::Address) {
            let markup: String = self.letters[one.at..one.at + one.length].iter().collect();
            if shown.len() == MAX_KINDS || shown.contains(&markup) {
                continue;
            }
            let found = format!("{} {} in {}", one.what, quoted(&markup), self.around(one.at));
            let expected = match role {
                Role::Address => "the address as browsers show it",
                Role::Name | Role::Words => "the words as readers should see them",
            };
            self.add(Some(one.at), one.severity, found, expected.to_owned());
            shown.push(markup);
        }
    }
}

/// What one problem is about, however often it stands in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mojibake,
    Combining(char),
    Character(char, (Severity, &'static str)),
    Foreign(char),
}
