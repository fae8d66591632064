//! A view as a plain value: elements, attributes, text.
//!
//! Leptos generates a type, and code, for every piece of markup; written that way, this app would
//! be 267 kB (brotli). A [`Tree`] is one type for all of them. Leptos renders it like any view:
//! natively to HTML, by hydration, in the browser; a closure that returns one is reactive. When it
//! changes, only what differs is written into the document, so that focus, selection and open
//! `<details>` are preserved.
//!
//! There is no raw HTML: text is always escaped. There are no listeners either: what an element
//! does is in its attributes (`href`, `data-go`, `name` and `value`), and the root listens.

mod render;

use std::borrow::Cow;

pub use render::escape;

/// An element with its attributes and content.
///
/// Boxed, and its methods out of line: so each call in a view is a few bytes of wasm, which halves
/// the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree(Box<Body>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Body {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Child>,
    /// Whether an update leaves the element as it is.
    is_kept: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Child {
    Text(Cow<'static, str>),
    Element(Tree),
}

/// An empty element: its tag, and after a dot its classes, `p.note` or `ul.cities long`.
#[must_use]
#[inline(never)]
pub fn tag(name: &'static str) -> Tree {
    let (tag, classes) = name.split_once('.').unwrap_or((name, ""));
    let attributes = Vec::new();
    let tree = Tree(Box::new(Body { tag, attributes, children: Vec::new(), is_kept: false }));
    if classes.is_empty() { tree } else { tree.class(classes) }
}

/// The element with this tag and these classes that was rendered in this place before, as it is; nothing where there
/// was none.
#[must_use]
pub fn kept(name: &'static str) -> Tree {
    let mut tree = tag(name);
    tree.0.is_kept = true;
    tree
}

impl Tree {
    /// Sets an attribute.
    #[must_use]
    pub fn set(self, name: &'static str, value: impl Value) -> Self {
        value.set_on(self, name)
    }

    /// Sets an attribute where there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Sets a boolean attribute.
    #[must_use]
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, "") } else { self }
    }

    /// Sets the classes.
    #[must_use]
    pub fn class(self, names: impl Value) -> Self {
        self.set("class", names)
    }

    /// Adds content: text, an element, or several.
    #[must_use]
    pub fn with(self, content: impl Content) -> Self {
        content.add_to(self)
    }

    /// Adds several, one after the other.
    #[must_use]
    pub fn each(self, several: impl IntoIterator<Item = impl Content>) -> Self {
        several.into_iter().fold(self, |tree, content| content.add_to(tree))
    }

    fn put(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn put_text(mut self, text: Cow<'static, str>) -> Self {
        if !text.is_empty() {
            // Adjacent text nodes would be a single one in a document that is parsed from HTML.
            if let Some(Child::Text(before)) = self.0.children.last_mut() {
                before.to_mut().push_str(&text);
            } else {
                self.0.children.push(Child::Text(text));
            }
        }
        self
    }
}

/// What an attribute can be set to.
pub trait Value {
    /// Sets the attribute on a tree.
    fn set_on(self, tree: Tree, name: &'static str) -> Tree;
}

impl Value for &'static str {
    #[inline(never)]
    fn set_on(self, tree: Tree, name: &'static str) -> Tree {
        tree.put(name, Cow::Borrowed(self))
    }
}

impl Value for String {
    #[inline(never)]
    fn set_on(self, tree: Tree, name: &'static str) -> Tree {
        tree.put(name, Cow::Owned(self))
    }
}

/// What can be in an element.
pub trait Content {
    /// Adds itself at the end.
    fn add_to(self, tree: Tree) -> Tree;
}

impl Content for Tree {
    #[inline(never)]
    fn add_to(self, mut tree: Tree) -> Tree {
        tree.0.children.push(Child::Element(self));
        tree
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        tree.put_text(Cow::Borrowed(self))
    }
}

impl Content for String {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        tree.put_text(Cow::Owned(self))
    }
}

impl Content for Option<Tree> {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        match self {
            Some(content) => content.add_to(tree),
            None => tree,
        }
    }
}

impl Content for Option<String> {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        match self {
            Some(content) => content.add_to(tree),
            None => tree,
        }
    }
}

impl<T: Content> Content for Vec<T> {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        self.into_iter().fold(tree, |tree, content| content.add_to(tree))
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::*;

    #[test]
    fn escapes_text() {
        let tree = tag("p.note")
            .set("title", "\"a\" & b")
            .with("<script>")
            .with(Some(" & more".to_owned()));
        assert_eq!(
            tree.to_html(),
            "<p class=\"note\" title=\"&quot;a&quot; &amp; b\">&lt;script&gt; &amp; more</p>"
        );
    }

    #[test]
    fn closes_all_but_void_elements() {
        let input = tag("input").set("type", "checkbox").flag("checked", true);
        let tree = tag("label").with(input.flag("disabled", false)).with(vec![tag("b"), tag("i")]);
        assert_eq!(
            tree.to_html(),
            "<label><input type=\"checkbox\" checked><b></b><i></i></label>"
        );
    }
}
