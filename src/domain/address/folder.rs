//! Folders of the site that no id may be equal to: ids are to become folders of pages.

/// Those of languages and views, and of files. `edit` is kept free.
pub const RESERVED_FOLDERS: [&str; 11] = [
    "sv",
    "en",
    "cities",
    "leadership",
    "series",
    "about",
    "edit",
    "data",
    "icons",
    "oembed",
    "share",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, View};

    #[test]
    fn every_folder_of_a_language_or_view_is_reserved() {
        let languages = Language::ALL.map(|language| language.folder().trim_end_matches('/'));
        for name in languages.into_iter().chain(View::ALL.map(View::id)) {
            assert!(name.is_empty() || RESERVED_FOLDERS.contains(&name), "{name}");
        }
    }
}
