//! A view as a plain value: elements, attributes, text.
//!
//! Leptos makes a type of its own for every piece of markup, and code for each: written so, this
//! app weighs 267 kB (brotli). A [`Tree`] is one type for all of them. Leptos renders it like any
//! view: natively to HTML, by hydration, in the browser; a closure that returns one is live. When
//! it changes, only what differs is written into the document, so that focus, selection and an
//! open fold stay where they are.
//!
//! Refuses raw HTML: text is text. It has no listeners: what an element does stands in its
//! attributes (`href`, `data-go`), and the root listens.

use std::borrow::Cow;

use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Position, PositionState};

/// An element with all that is in it.
///
/// Boxed, and its methods out of line: so each call in a view is a few bytes of wasm, and the
/// views weigh half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree(Box<Body>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Body {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Child {
    Text(String),
    Element(Tree),
}

/// An element without anything in it.
#[must_use]
#[inline(never)]
pub fn tag(tag: &'static str) -> Tree {
    Tree(Box::new(Body { tag, attributes: Vec::new(), children: Vec::new() }))
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

    /// Sets an attribute that is true by being there.
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

    /// Adds what is in it: text, an element, or several.
    #[must_use]
    pub fn with(self, content: impl Content) -> Self {
        content.add_to(self)
    }

    fn put(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
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

impl Content for &str {
    #[inline(never)]
    fn add_to(self, mut tree: Tree) -> Tree {
        if !self.is_empty() {
            // Two texts side by side would be one in a document that is read from HTML.
            if let Some(Child::Text(before)) = tree.0.children.last_mut() {
                before.push_str(self);
            } else {
                tree.0.children.push(Child::Text(self.to_owned()));
            }
        }
        tree
    }
}

impl Content for String {
    #[inline(never)]
    fn add_to(self, tree: Tree) -> Tree {
        self.as_str().add_to(tree)
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

/// Elements whose content never ends with a closing tag (HTML, section 13.1.2).
const VOID: [&str; 3] = ["br", "hr", "input"];

const SVG: &str = "http://www.w3.org/2000/svg";

impl Tree {
    fn write_html(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.0.tag);
        for (name, value) in &self.0.attributes {
            html.push(' ');
            html.push_str(name);
            if !value.is_empty() {
                html.push_str("=\"");
                escape(value, html);
                html.push('"');
            }
        }
        html.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        for child in &self.0.children {
            match child {
                Child::Text(text) => escape(text, html),
                Child::Element(element) => element.write_html(html),
            }
        }
        html.push_str("</");
        html.push_str(self.0.tag);
        html.push('>');
    }

    fn create(&self, namespace: Option<&'static str>) -> Element {
        let namespace = if self.0.tag == "svg" { Some(SVG) } else { namespace };
        let element = Rndr::create_element(self.0.tag, namespace);
        for (name, value) in &self.0.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in &self.0.children {
            Rndr::insert_node(&element, &child.create(namespace), None);
        }
        element
    }

    /// Makes an element that was created from `old` into what `self` says.
    fn update(&self, old: &Self, element: &Element, namespace: Option<&'static str>) {
        let namespace = if self.0.tag == "svg" { Some(SVG) } else { namespace };
        for (name, _) in &old.0.attributes {
            if !self.0.attributes.iter().any(|(kept, _)| kept == name) {
                Rndr::remove_attribute(element, name);
                set_state(element, name, false);
            }
        }
        for attribute @ (name, value) in &self.0.attributes {
            if !old.0.attributes.contains(attribute) {
                Rndr::set_attribute(element, name, value);
                set_state(element, name, true);
            }
        }
        let mut next = Rndr::first_child(element);
        for (at, child) in self.0.children.iter().enumerate() {
            let node = next.take();
            next = node.as_ref().and_then(Rndr::next_sibling);
            match (old.0.children.get(at), node) {
                (Some(before), Some(node)) => child.update(before, &node, element, namespace),
                (_, node) => {
                    Rndr::insert_node(element, &child.create(namespace), node.as_ref());
                }
            }
        }
        for _ in self.0.children.len()..old.0.children.len() {
            if let Some(node) = next.take() {
                next = Rndr::next_sibling(&node);
                Rndr::remove(&node);
            }
        }
    }
}

impl Child {
    fn create(&self, namespace: Option<&'static str>) -> Node {
        match self {
            Self::Text(text) => Rndr::create_text_node(text).into(),
            Self::Element(tree) => tree.create(namespace).into(),
        }
    }

    fn update(&self, old: &Self, node: &Node, parent: &Element, namespace: Option<&'static str>) {
        if self == old {
            return;
        }
        if let (Self::Element(new), Self::Element(old)) = (self, old)
            && new.0.tag == old.0.tag
            && let Some(element) = Element::cast_from(node.clone())
        {
            new.update(old, &element, namespace);
        } else {
            Rndr::insert_node(parent, &self.create(namespace), Some(node));
            Rndr::remove(node);
        }
    }
}

/// Some attributes say only how a control begins; once it was used, a property tells its state.
fn set_state(element: &Element, name: &str, on: bool) {
    if matches!(name, "checked" | "selected") {
        Rndr::set_property(element, name, &on.into());
    }
}

fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}

/// A tree in the document.
pub struct Grown {
    tree: Tree,
    element: Element,
}

impl Mountable for Grown {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Render for Tree {
    type State = Grown;

    fn build(self) -> Grown {
        Grown { element: self.create(None), tree: self }
    }

    fn rebuild(self, state: &mut Grown) {
        if self.0.tag == state.tree.0.tag {
            self.update(&state.tree, &state.element, None);
        } else {
            let mut grown = self.clone().build();
            state.insert_before_this(&mut grown);
            state.unmount();
            state.element = grown.element;
        }
        state.tree = self;
    }
}

impl AddAnyAttr for Tree {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attribute: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Tree {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        self.write_html(html);
        *position = Position::NextChild;
    }

    /// Takes the served element over as it stands: it was rendered from the same dataset.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Grown {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let node = cursor.current();
        // Anything but the element that was rendered means that somebody changed the page: the
        // loader starts anew with an empty root.
        let element = Element::cast_from(node).unwrap_or_else(|| unreachable!("a changed page"));
        position.set(Position::NextChild);
        Grown { tree: self, element }
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_text_as_text() {
        let tree =
            tag("p").set("title", "\"a\" & b").with("<script>").with(Some(" & more".to_owned()));
        assert_eq!(
            tree.to_html(),
            "<p title=\"&quot;a&quot; &amp; b\">&lt;script&gt; &amp; more</p>"
        );
    }

    #[test]
    fn closes_what_has_an_end() {
        let input = tag("input").set("type", "checkbox").flag("checked", true);
        let tree = tag("label").with(input.flag("disabled", false)).with(vec![tag("b"), tag("i")]);
        assert_eq!(
            tree.to_html(),
            "<label><input type=\"checkbox\" checked><b></b><i></i></label>"
        );
    }
}
