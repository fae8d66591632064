//! Words of the dataset: in the reader's language, labelled where the translation is ours, and
//! titles in their own language.

use crate::domain::{Language, Title, Words};
use crate::text::Text;
use crate::ui::tree::{Content, Tree, tag};

/// Words in the reader's language, with an asterisk where they are our own translation.
pub struct WordsIn<'a>(pub &'a Words, pub Language);

impl Content for WordsIn<'_> {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        tree.with(self.0.get(self.1)).with(own_translation(self.0, self.1))
    }
}

/// The asterisk at words that are our own translation; a note at the end of the page explains it.
pub fn own_translation(words: &Words, language: Language) -> Option<Tree> {
    words.is_own(language).then(|| {
        let text = Text::of(language).own_translation;
        tag("sup.own")
            .with(tag("span").set("aria-hidden", "true").with("*"))
            .with(tag("span.hidden").with(format!(" ({text})")))
    })
}

/// Words in the reader's language at the start of a line, with the same asterisk.
pub fn line(words: &Words, language: Language) -> Tree {
    tag("span").with(capitalise(words.get(language))).with(own_translation(words, language))
}

/// A remark in small letters.
pub fn note(words: impl Content) -> Tree {
    tag("p.note").with(words)
}

/// The `lang` attribute of text in a language: none where it is the reader's own (WCAG 3.1.2).
pub fn lang(of: Language, reader: Language) -> Option<&'static str> {
    (of != reader).then(|| of.code())
}

/// A title in its own language.
pub fn title(title: &Title, reader: Language) -> Tree {
    tag("span").maybe("lang", lang(title.language, reader)).with(title.text)
}

/// The words with an initial capital, for the start of a line.
pub fn capitalise(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| match first {
        'å' => 'Å',
        'ä' => 'Ä',
        'ö' => 'Ö',
        other => other.to_ascii_uppercase(),
    });
    first.into_iter().chain(letters).collect()
}

/// The words without an initial capital, for use within a line.
pub fn uncapitalise(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}
