//! The words that a page needs in every language at once: those by which search finds things, and the languages'
//! own names.

use super::{en, fi, sv};
use crate::domain::dataset::{GroupKind, Kind, LanguageStatus, Role};
use crate::domain::{Language, PartialDate};

/// The words of one language.
pub struct CommonText {
    /// The language's own name.
    pub language_name: &'static str,
    /// The names of the months, January first.
    pub months: [&'static str; 12],
    pub city: &'static str,
    pub region: &'static str,
    pub statuses: [&'static str; LanguageStatus::COUNT],
    pub partnership: &'static str,
    pub agreement: &'static str,
    pub terms: &'static str,
    pub present_term: &'static str,
    pub roles: [&'static str; Role::COUNT],
    pub party: &'static str,
    pub goal: &'static str,
    pub task: &'static str,
    pub publication: &'static str,
    pub series: &'static str,
    pub kinds: [&'static str; Kind::COUNT],
    pub author: &'static str,
    pub contact: &'static str,
    pub contacts: &'static str,
}

impl CommonText {
    /// The words of a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&fi::COMMON, &sv::COMMON, &en::COMMON)
    }

    /// The name of a date's month, if it is known.
    #[must_use]
    pub fn month(&self, date: PartialDate) -> Option<&'static str> {
        let at = usize::from(date.month()?).checked_sub(1)?;
        self.months.get(at).copied()
    }

    #[must_use]
    pub const fn status(&self, status: LanguageStatus) -> &'static str {
        self.statuses[status as usize]
    }

    #[must_use]
    pub const fn group_kind(&self, kind: GroupKind) -> &'static str {
        match kind {
            GroupKind::Partnership => self.partnership,
            GroupKind::Agreement => self.agreement,
        }
    }

    #[must_use]
    pub const fn role(&self, role: Role) -> &'static str {
        self.roles[role as usize]
    }

    #[must_use]
    pub const fn kind_name(&self, kind: Kind) -> &'static str {
        self.kinds[kind as usize]
    }
}
