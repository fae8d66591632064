//! Text with its search matches highlighted.

use crate::domain::find::Needle;
use crate::ui::tree::{Content, Tree, tag};

/// A text, with what matches in `<mark>`.
pub struct Highlighted<'a> {
    pub needle: &'a Needle,
    pub text: &'a str,
    /// The stems of the name that the text is, if it is one.
    pub name: Option<&'a [String]>,
}

/// A text that is no name.
pub const fn highlighted<'a>(needle: &'a Needle, text: &'a str) -> Highlighted<'a> {
    Highlighted { needle, text, name: None }
}

/// The name of a person.
pub const fn highlighted_name<'a>(needle: &'a Needle, text: &'a str) -> Highlighted<'a> {
    Highlighted { needle, text, name: Some(&[]) }
}

impl Content for Highlighted<'_> {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        self.needle.pieces(self.text, self.name).into_iter().fold(tree, |tree, piece| {
            let text = piece.text.to_owned();
            if piece.matches { tree.with(tag("mark").with(text)) } else { tree.with(text) }
        })
    }
}
