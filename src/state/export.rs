//! The last thing that the reader took away, until another screen is shown.

use std::sync::Arc;

use crate::export::{File, Format, Subject};

/// The exports of a screen: a number for each press, and the last one.
#[derive(Clone, Debug, Default)]
pub struct Exports {
    pub presses: usize,
    pub last: Option<Export>,
}

/// What the reader asked for, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The number of the press: only the last one counts.
    pub press: usize,
    pub subject: Subject,
    pub format: Format,
    pub step: ExportStep,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportStep {
    /// It is being made.
    Coming,
    /// What makes it can't be had.
    Failed,
    /// There is nothing to make it of.
    Empty,
    /// It is made; `refused` says whether the browser would not save or copy it.
    Done { file: Arc<File>, refused: bool },
}
