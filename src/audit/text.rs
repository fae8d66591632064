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
    /// The role of a text in these fields, the innermost last.
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
    /// The index of the character; `None` for the text as a whole.
    pub at: Option<usize>,
    pub severity: Severity,
    pub found: String,
    pub expected: String,
}

impl Problem {
    /// A problem of the text as a whole.
    pub fn of_text(severity: Severity, found: impl Into<String>, expected: &str) -> Self {
        Self { at: None, severity, found: found.into(), expected: expected.to_owned() }
    }
}

/// How many kinds of problems are reported of one text: more say nothing new.
const MAX_KINDS: usize = 10;

/// Finds what is wrong with a text. The same character in several places is one problem.
pub(super) fn check(text: &str, role: Role) -> Vec<Problem> {
    if role != Role::Address && is_plain(text) && text.len() <= role.limit() {
        return Vec::new();
    }
    let limit = role.limit();
    // Characters beyond the limit are not checked.
    let chars: Vec<_> = text.chars().take(limit).collect();
    let mut checked = Checked { chars, problems: Vec::new() };
    if text.chars().nth(limit).is_some() {
        let found = format!("a text of {} characters", text.chars().count());
        checked.add(None, Fault, found, format!("at most {limit} characters"));
    }
    // A text of spaces alone is refused by the reader.
    if text.chars().all(char::is_whitespace) {
        return checked.problems;
    }
    if let Some(first) = checked.chars.first()
        && checked.chars.iter().all(|c| characters::is_unseen(*c))
    {
        let found = format!("nothing but {}", characters::describe(*first));
        checked.add(Some(0), Fault, found, "text that can be seen".to_owned());
        return checked.problems;
    }
    checked.check_encoding(role);
    checked.check_spaces();
    checked.check_markup(role);
    if role == Role::Address && text.starts_with("https://") {
        checked.problems.extend(address::check(text).into_iter().map(|problem| Problem {
            found: format!("{} in {}", problem.found, quoted(text)),
            ..problem
        }));
    }
    checked.problems.sort_by_key(|problem| problem.at);
    checked.problems
}

/// Whether a text, as most, has only characters that need no check: a fast path without tables.
fn is_plain(text: &str) -> bool {
    let mut last = ' ';
    let is_plain = text.chars().all(|c| {
        let is_right = matches!(c,
            'a'..='z' | 'A'..='Z' | '0'..='9' | 'à'..='ö' | 'ø'..='ÿ' | 'À'..='Ö' | 'Ø'..='ß'
            | ',' | '.' | ':' | ';' | '-' | '(' | ')' | '/' | '\'' | '!' | '_')
            || c == ' ' && last != ' ';
        last = c;
        is_right
    });
    is_plain && last != ' '
}

struct Checked {
    chars: Vec<char>,
    problems: Vec<Problem>,
}

impl Checked {
    fn add(&mut self, at: Option<usize>, severity: Severity, found: String, expected: String) {
        self.problems.push(Problem { at, severity, found, expected });
    }

    /// The characters around an index, in quotation marks.
    fn around(&self, at: usize) -> String {
        const BEFORE: usize = 20;
        const AFTER: usize = 30;
        let (from, to) = (at.saturating_sub(BEFORE), (at + AFTER).min(self.chars.len()));
        let mut shown = String::new();
        shown.extend((from > 0).then_some('…'));
        shown.extend(&self.chars[from..to]);
        shown.extend((to < self.chars.len()).then_some('…'));
        quoted(&shown)
    }

    /// Damaged, decomposed, invisible and foreign characters.
    fn check_encoding(&mut self, role: Role) {
        // A link has its question mark inside a word.
        let has_link = self.chars.windows(2).any(|two| two == ['/', '/']);
        let mut found: Vec<(Kind, usize, usize)> = Vec::new();
        let mut count = |kind: Kind, at: usize| {
            if let Some(one) = found.iter_mut().find(|one| one.0 == kind) {
                one.2 += 1;
            } else if found.len() < MAX_KINDS {
                found.push((kind, at, 1));
            }
        };
        let mut at = 0;
        while let Some(c) = self.chars.get(at).copied() {
            if let Some(run) = mojibake::run_at(&self.chars, at) {
                count(Kind::Mojibake, at);
                at += run.length;
                continue;
            }
            if characters::is_combining(c) {
                count(Kind::Combining(c), at);
            } else if let Some(problem) = characters::find_problem(c, role == Role::Words) {
                count(Kind::Character(c, problem), at);
            } else if role != Role::Address && !(c == '?' && has_link) {
                let before = at.checked_sub(1).map(|at| self.chars[at]);
                let sign = scripts::find_lost_letter(before, c, self.chars.get(at + 1).copied());
                if let Some(problem) = sign {
                    count(Kind::Character(c, problem), at);
                } else if scripts::is_foreign(c) {
                    count(Kind::Foreign(c), at);
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
                let length = mojibake::run_at(&self.chars, at).map_or(1, |run| run.length);
                let run = &self.chars[at..at + length];
                let numbers: Vec<_> =
                    run.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
                let what = format!(
                    "\"{}\" ({}), UTF-8 that was read as Windows-1252,",
                    run.iter().collect::<String>(),
                    numbers.join(" ")
                );
                let repaired: String = mojibake::repaired(&self.chars).into_iter().collect();
                (Fault, what, quoted(&repaired))
            }
            Kind::Combining(mark) => {
                let base = at.checked_sub(1).map(|at| self.chars[at]);
                let expected = match base.and_then(|base| characters::composed(base, mark)) {
                    Some(c) => format!("the one character \"{c}\""),
                    None => "a letter and its mark as one character".to_owned(),
                };
                (Fault, characters::describe(mark), expected)
            }
            Kind::Character(c, (severity, expected)) => {
                (severity, characters::describe(c), expected.to_owned())
            }
            Kind::Foreign(c) => {
                let expected = match scripts::latin_look(c) {
                    Some(latin) => format!("the Latin letter \"{latin}\", which looks the same"),
                    None => "Latin letters and digits".to_owned(),
                };
                (Warning, characters::describe(c), expected)
            }
        };
        self.add(Some(at), severity, format!("{what}{times} in {place}"), expected);
    }

    /// Spaces at either end, and several in a row.
    fn check_spaces(&mut self) {
        let is_space = |at: usize| characters::is_space(self.chars[at]);
        let last = self.chars.len() - 1;
        let begin = (0..=last).take_while(|at| is_space(*at)).count();
        let end = (0..=last).rev().take_while(|at| is_space(*at)).count();
        let double = (begin..last - end).find(|at| is_space(*at) && is_space(at + 1));
        for (at, found, place) in [(0, begin > 0, "beginning"), (last + 1 - end, end > 0, "end")] {
            if found {
                let space = characters::describe(self.chars[at]);
                let found = format!("{space} at the {place} of {}", self.around(at));
                self.add(Some(at), Fault, found, "no space at either end".to_owned());
            }
        }
        if let Some(at) = double {
            let space = characters::describe(self.chars[at]);
            let found = format!("{space} and another space in {}", self.around(at));
            self.add(Some(at), Warning, found, "one space between words".to_owned());
        }
    }

    fn check_markup(&mut self, role: Role) {
        let mut shown: Vec<String> = Vec::new();
        for one in markup::find(&self.chars, role == Role::Address) {
            let markup: String = self.chars[one.at..one.at + one.length].iter().collect();
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

/// The kind of a problem, which is reported once for each text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mojibake,
    Combining(char),
    Character(char, (Severity, &'static str)),
    Foreign(char),
}
