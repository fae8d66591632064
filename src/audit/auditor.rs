//! Visits all values of a file, and gives each finding its pointer and its position.

use super::limits::max_items;
use super::position::{Target, positions};
use super::report::{Finding, Report, Severity};
use super::text::{Problem, Role, check};
use crate::domain::dataset::Dataset;
use crate::domain::date::PartialDate;
use crate::domain::json::{Json, quoted};
use crate::domain::parse::faults::{Faults, UnlocatedFault, memory_address, push_token};
use crate::domain::parse::{Fault, MAX_FAULTS};

/// Dates of what has happened; a mandate may begin and end in the future.
const PAST: [&str; 5] = ["updated", "date", "day", "assessed", "appointed"];

pub(super) struct Auditor<'a> {
    today: Option<PartialDate>,
    /// Faults that were found before the visit, sorted by the memory addresses of their values.
    known_faults: Vec<UnlocatedFault<'a>>,
    path: Vec<Token<'a>>,
    /// How many values were visited.
    visited: usize,
    findings: Vec<(Finding, Target)>,
    /// The number of faults and the number of warnings among them.
    reported: [usize; 2],
    /// The number of all faults and of all warnings.
    total: [usize; 2],
}

enum Token<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Auditor<'a> {
    pub fn new(today: Option<PartialDate>) -> Self {
        Self {
            today,
            known_faults: Vec::new(),
            path: Vec::new(),
            visited: 0,
            findings: Vec::new(),
            reported: [0; 2],
            total: [0; 2],
        }
    }

    /// Takes faults that were found before the visit, to report each when its value is visited.
    pub fn expect_faults(&mut self, faults: Faults<'a>) {
        let (mut entries, more) = faults.into_unlocated();
        for entry in &mut entries {
            // A fault in a field that exists is reported at its value.
            if let Json::Object(fields) = entry.value
                && let Some((_, value)) = fields.iter().find(|(key, _)| *key == entry.field)
            {
                (entry.value, entry.field) = (value, "");
            }
        }
        entries.sort_by_key(|entry| memory_address(entry.value));
        self.known_faults = entries;
        self.total[Severity::Fault as usize] = more;
    }

    pub fn visit(&mut self, value: &'a Json) {
        self.take_faults(value);
        match value {
            Json::Text(text) => self.check_text(text),
            Json::List(items) if items.len() > max_items(self.key()) => {
                let expected = format!("at most {}", max_items(self.key()));
                self.add(Severity::Fault, None, "", value.describe(), expected);
            }
            _ => {}
        }
        self.visited += 1;
        match value {
            Json::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.visit_child(Token::Item(at), item);
                }
            }
            Json::Object(fields) => {
                for (key, value) in fields {
                    self.visit_child(Token::Field(key), value);
                }
            }
            _ => {}
        }
    }

    fn visit_child(&mut self, token: Token<'a>, value: &'a Json) {
        self.path.push(token);
        self.visit(value);
        self.path.pop();
    }

    fn take_faults(&mut self, value: &Json) {
        let here = memory_address(value);
        let mut at = self.known_faults.partition_point(|entry| memory_address(entry.value) < here);
        while let Some(entry) = self.known_faults.get(at)
            && memory_address(entry.value) == here
        {
            let UnlocatedFault { field, found, expected, .. } = entry.clone();
            self.add(Severity::Fault, None, field, found, expected);
            at += 1;
        }
    }

    fn check_text(&mut self, text: &'a str) {
        let fields: Vec<_> = self.path.iter().filter_map(Token::field).collect();
        let role = Role::of(text, &fields);
        for Problem { at, severity, found, expected } in check(text, role) {
            self.add(severity, at, "", found, expected);
        }
        if let Some(today) = self.today
            && PAST.contains(&self.key())
            && text.parse::<PartialDate>().is_ok_and(|date| date > today)
        {
            let expected = format!("no day after {today}");
            self.add(Severity::Warning, None, "", quoted(text), expected);
        }
    }

    /// The field that the value is of; nothing in a list.
    fn key(&self) -> &'a str {
        self.path.last().and_then(Token::field).unwrap_or_default()
    }

    fn add(
        &mut self,
        severity: Severity,
        char_index: Option<usize>,
        field: &str,
        found: String,
        expected: String,
    ) {
        self.total[severity as usize] += 1;
        if self.reported[severity as usize] == MAX_FAULTS {
            return;
        }
        self.reported[severity as usize] += 1;
        let mut pointer = String::new();
        for token in &self.path {
            match token {
                Token::Field(key) => push_token(&mut pointer, key),
                Token::Item(at) => push_token(&mut pointer, &at.to_string()),
            }
        }
        if !field.is_empty() {
            push_token(&mut pointer, field);
        }
        let fault = Fault { pointer, found, expected };
        let target = Target { value: self.visited, char_index };
        self.findings.push((Finding { severity, fault, position: None }, target));
    }

    /// What was found, with the positions in the text of the file.
    pub fn into_report(self, dataset: Option<&'static Dataset>, text: &str) -> Report {
        let (mut findings, targets): (Vec<_>, Vec<_>) = self.findings.into_iter().unzip();
        for (finding, position) in findings.iter_mut().zip(positions(text, &targets)) {
            finding.position = Some(position);
        }
        let [faults, warnings] = self.total;
        Report { dataset, findings, faults, warnings }
    }
}

impl<'a> Token<'a> {
    const fn field(&self) -> Option<&'a str> {
        match self {
            Self::Field(key) => Some(key),
            Self::Item(_) => None,
        }
    }
}
