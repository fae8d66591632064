//! Text with its search matches highlighted.

use crate::find::Needle;
use crate::ui::tree::{Content, Tree, tag};

/// A text, with what matches in `<mark>`.
pub struct Highlighted<'a> {
    pub needle: &'a Needle,
    pub text: &'a str,
}

/// A text with its matches.
pub const fn highlighted<'a>(needle: &'a Needle, text: &'a str) -> Highlighted<'a> {
    Highlighted { needle, text }
}

impl Content for Highlighted<'_> {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        self.needle.pieces(self.text).into_iter().fold(tree, |tree, piece| {
            let text = piece.text.to_owned();
            if piece.matches { tree.with(tag("mark").with(text)) } else { tree.with(text) }
        })
    }
}
