//! Where the values of a JSON text stand: line and column, in characters.
//!
//! A value is identified by how many values begin before it, so that a duplicate field has two
//! positions. The text is scanned once for all of them, and only if there is a finding.

use std::ops::Range;

use crate::domain::parse::faults::push_token;

/// A position in a text; both count from one, and the column counts characters as editors do, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// A value by its number in the order of the file, or a character of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    pub value: usize,
    /// The number of the character in the text, escapes decoded; `None` for the value itself.
    pub char_index: Option<usize>,
}

/// The positions of the targets, in their order.
pub(super) fn positions(text: &str, targets: &[Target]) -> Vec<Position> {
    let mut order: Vec<_> = (0..targets.len()).collect();
    order.sort_by_key(|at| targets[*at]);
    let mut order = order.into_iter().peekable();
    let mut found = vec![Position { line: 1, column: 1 }; targets.len()];
    let mut cursor = Cursor::new(text);
    let values = Tokens::new(text).filter(|token| token.kind.is_value());
    for (value, token) in values.enumerate() {
        while let Some(at) = order.next_if(|at| targets[*at].value == value) {
            let offset = match targets[at].char_index {
                Some(char_index) => {
                    token.range.start + offset_of(&text[token.range.clone()], char_index)
                }
                None => token.range.start,
            };
            found[at] = cursor.advance_to(offset);
        }
        if order.peek().is_none() {
            break;
        }
    }
    found
}

/// The position of the character at this offset, in bytes.
pub(super) fn position_at(text: &str, offset: usize) -> Position {
    Cursor::new(text).advance_to(offset)
}

/// How many values a text has, and whether it has more than `most`: it is not scanned further.
pub(super) fn has_more_values(text: &str, most: usize) -> bool {
    Tokens::new(text).filter(|token| token.kind.is_value()).nth(most).is_some()
}

/// The JSON Pointer of the innermost value around this offset, of a text that is no JSON after it.
pub(super) fn pointer_at(text: &str, offset: usize) -> String {
    enum Step<'t> {
        Field(Option<&'t str>),
        Item(usize),
    }
    let mut steps = Vec::new();
    for token in Tokens::new(text) {
        if token.range.end > offset {
            break;
        }
        match (token.kind, steps.last_mut()) {
            (Kind::Key, Some(Step::Field(key))) => {
                *key = text.get(token.range.start + 1..token.range.end - 1);
            }
            (Kind::Comma, Some(Step::Item(at))) => *at += 1,
            (Kind::Comma | Kind::Text | Kind::Plain, Some(Step::Field(key))) => *key = None,
            (Kind::Object, _) => steps.push(Step::Field(None)),
            (Kind::List, _) => steps.push(Step::Item(0)),
            (Kind::Close, _) => {
                steps.pop();
                if let Some(Step::Field(key)) = steps.last_mut() {
                    *key = None;
                }
            }
            _ => {}
        }
    }
    let mut pointer = String::new();
    for at in steps {
        match at {
            Step::Field(Some(key)) => push_token(&mut pointer, key),
            Step::Field(None) => {}
            Step::Item(at) => push_token(&mut pointer, &at.to_string()),
        }
    }
    pointer
}

/// The offset, in bytes, of a character of a text in quotation marks.
fn offset_of(quoted: &str, char_index: usize) -> usize {
    let mut offset = 1;
    for _ in 0..char_index {
        let rest = &quoted[offset..];
        let is_pair = |rest: &str| rest.get(2..4).is_some_and(is_high_surrogate);
        offset += match rest.as_bytes() {
            [b'\\', b'u', ..] if is_pair(rest) => 12,
            [b'\\', b'u', ..] => 6,
            [b'\\', ..] => 2,
            _ => rest.chars().next().map_or(0, char::len_utf8),
        };
    }
    offset
}

/// Of an escape, by its first two digits.
fn is_high_surrogate(digits: &str) -> bool {
    matches!(u8::from_str_radix(digits, 16), Ok(0xd8..=0xdb))
}

/// Counts lines and columns while it advances through a text.
struct Cursor<'t> {
    text: &'t str,
    offset: usize,
    position: Position,
}

impl<'t> Cursor<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, offset: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position at an offset that lies no earlier than the last one.
    fn advance_to(&mut self, offset: usize) -> Position {
        for c in self.text[self.offset..offset].chars() {
            if c == '\n' {
                self.position = Position { line: self.position.line + 1, column: 1 };
            } else {
                self.position.column += 1;
            }
        }
        self.offset = offset;
        self.position
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Object,
    List,
    Close,
    Key,
    Text,
    /// A number, `true`, `false` or `null`.
    Plain,
    Comma,
}

impl Kind {
    const fn is_value(self) -> bool {
        matches!(self, Self::Object | Self::List | Self::Text | Self::Plain)
    }
}

struct Token {
    kind: Kind,
    range: Range<usize>,
}

/// The tokens of a text that is JSON, or is as far as it is read.
struct Tokens<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Tokens<'t> {
    const fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0 }
    }

    /// Skips bytes for as long as `skips` holds.
    fn skip(&mut self, skips: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| skips(*byte)) {
            self.at += 1;
        }
    }

    fn skip_text(&mut self) {
        self.at += 1;
        loop {
            self.skip(|byte| !matches!(byte, b'"' | b'\\'));
            match self.bytes.get(self.at) {
                Some(b'\\') => self.at += 2,
                Some(_) => break self.at += 1,
                None => break,
            }
        }
        self.at = self.at.min(self.bytes.len());
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip(|byte| byte.is_ascii_whitespace() || byte == b':');
        let start = self.at;
        let kind = match *self.bytes.get(start)? {
            b'{' => Kind::Object,
            b'[' => Kind::List,
            b'}' | b']' => Kind::Close,
            b',' => Kind::Comma,
            b'"' => Kind::Text,
            _ => Kind::Plain,
        };
        match kind {
            Kind::Text => {
                self.skip_text();
                let end = self.at;
                self.skip(|byte| byte.is_ascii_whitespace());
                let is_key = self.bytes.get(self.at) == Some(&b':');
                let kind = if is_key { Kind::Key } else { Kind::Text };
                return Some(Token { kind, range: start..end });
            }
            Kind::Plain => {
                self.at += 1;
                self.skip(|byte| !byte.is_ascii_whitespace() && !b",:]}[{\"".contains(&byte));
            }
            _ => self.at += 1,
        }
        Some(Token { kind, range: start..self.at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n \"ä\": [1, \"ö\\u00e4\\ud83d\\ude00x\"],\n\t\"b\": {\"b\": true, \"b\": -5}\r\n}";

    fn at(value: usize, char_index: Option<usize>) -> (usize, usize) {
        let found = positions(TEXT, &[Target { value, char_index }]);
        (found[0].line, found[0].column)
    }

    #[test]
    fn positions_are_lines_and_columns_in_characters() {
        let places = [(0, (1, 1)), (1, (2, 7)), (2, (2, 8)), (3, (2, 11))];
        for (value, place) in places.into_iter().chain([(4, (3, 7)), (5, (3, 13)), (6, (3, 24))]) {
            assert_eq!(at(value, None), place, "{value}");
        }
    }

    #[test]
    fn a_character_of_a_text_is_found_behind_escapes() {
        let columns = [12, 13, 19, 31].into_iter().enumerate();
        for (char_index, column) in columns {
            assert_eq!(at(3, Some(char_index)), (2, column), "{char_index}");
        }
    }

    #[test]
    fn spots_keep_their_order() {
        let targets = [6, 1, 1].map(|value| Target { value, char_index: None });
        let lines: Vec<_> = positions(TEXT, &targets).iter().map(|place| place.line).collect();
        assert_eq!(lines, [3, 2, 2]);
    }

    #[test]
    fn a_broken_text_has_pointers_up_to_its_break() {
        for (text, pointer) in [
            ("", ""),
            ("{\"a\": 1 ", ""),
            ("{\"a\": [1, 2, ", "/a/2"),
            ("{\"a\": {\"b/c\": \"x", "/a/b~1c"),
            ("{\"a\": {\"b\": 1}, ", ""),
            ("{\"a\": {\"b\": 1}, \"c\": \"\\", "/c"),
        ] {
            assert_eq!(pointer_at(text, text.len().saturating_sub(1)), pointer, "{text}");
        }
    }

    #[test]
    fn values_are_counted_up_to_a_number() {
        assert!(has_more_values("[1,2,3]", 3));
        assert!(!has_more_values("[1,2,3]", 4));
    }
}
