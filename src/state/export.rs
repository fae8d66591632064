//! The last thing that the reader took away, until another screen is shown.

use std::sync::Arc;

use crate::export::{File, Format, Subject};

/// What the reader asked for, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
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
    /// It is made; `refused` says whether the browser would not save or copy it.
    Done { file: Arc<File>, refused: bool },
}
