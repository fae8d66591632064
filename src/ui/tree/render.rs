//! Renders a tree: to HTML, as new elements, by updating what differs, or by hydration.

use std::time::Duration;

use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml, set_timeout};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node, Text};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Position, PositionState};

use super::{Child, Tree, tag};
use crate::platform::nodes::{create_element, create_text};

/// Void elements, which have no end tag (HTML, section 13.1.2).
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
                escape_into(value, html);
                html.push('"');
            }
        }
        html.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        for child in &self.0.children {
            match child {
                Child::Text(text) => escape_into(text, html),
                Child::Element(element) => element.write_html(html),
            }
        }
        html.push_str("</");
        html.push_str(self.0.tag);
        html.push('>');
    }

    fn create(&mut self, namespace: Option<&'static str>) -> Element {
        let namespace = if self.0.tag == "svg" { Some(SVG) } else { namespace };
        let element = create_element(self.0.tag, namespace);
        for (name, value) in &self.0.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        self.0.children.retain(|child| !child.is_kept());
        for child in &mut self.0.children {
            Rndr::insert_node(&element, &child.create(namespace), None);
        }
        if self.0.tag == "select" {
            hide_while_inserted(&element);
        }
        element
    }

    /// Updates an element that was rendered from `old`.
    fn update(&mut self, old: &mut Self, element: &Element, namespace: Option<&'static str>) {
        let namespace = if self.0.tag == "svg" { Some(SVG) } else { namespace };
        for (name, _) in &old.0.attributes {
            if !self.0.attributes.iter().any(|(present, _)| present == name) {
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
        // What there is nothing to keep of is left out.
        let mut place = 0;
        self.0.children.retain(|child| {
            let before = old.0.children.get(place);
            let stays = !child.is_kept() || before.is_some_and(|before| child.keeps(before));
            place += usize::from(stays);
            stays
        });
        let mut next = Rndr::first_child(element);
        for (at, child) in self.0.children.iter_mut().enumerate() {
            let node = next.take();
            next = node.as_ref().and_then(Rndr::next_sibling);
            match (old.0.children.get_mut(at), node) {
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

impl Tree {
    /// Reads the served content of an element that was kept, as far as it is like this tree. Attributes that the tree
    /// has not are removed.
    fn read(&self, element: &Element) -> Self {
        let mut old = tag(self.0.tag);
        for name in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            match self.0.attributes.iter().find(|(known, _)| *known == name) {
                Some((known, _)) => {
                    let value = element.get_attribute(known).unwrap_or_default();
                    old.0.attributes.push((known, value.into()));
                }
                None => Rndr::remove_attribute(element, &name),
            }
        }
        let mut children = self.0.children.iter();
        let mut next = Rndr::first_child(element);
        while let Some(node) = next {
            next = Rndr::next_sibling(&node);
            let child = children.next();
            old.0.children.push(match (Element::cast_from(node.clone()), child) {
                (Some(element), Some(Child::Element(tree)))
                    if element.tag_name().eq_ignore_ascii_case(tree.0.tag) =>
                {
                    Child::Element(tree.read(&element))
                }
                // It is replaced by what has a name.
                (Some(_), _) => Child::Element(tag("")),
                (None, _) => Child::Text(node.text_content().unwrap_or_default().into()),
            });
        }
        old
    }
}

impl Child {
    /// See [`kept`](super::kept).
    fn is_kept(&self) -> bool {
        matches!(self, Self::Element(tree) if tree.0.is_kept)
    }

    /// Whether this is the kept element that `before` is.
    fn keeps(&self, before: &Self) -> bool {
        let (Self::Element(kept), Self::Element(before)) = (self, before) else { return false };
        let has = |attribute| before.0.attributes.contains(attribute);
        kept.0.tag == before.0.tag && kept.0.attributes.iter().all(has)
    }

    fn create(&mut self, namespace: Option<&'static str>) -> Node {
        match self {
            Self::Text(text) => create_text(text).into(),
            Self::Element(tree) => tree.create(namespace).into(),
        }
    }

    fn update(
        &mut self,
        old: &mut Self,
        node: &Node,
        parent: &Element,
        namespace: Option<&'static str>,
    ) {
        if self == old {
            return;
        }
        match (&mut *self, old) {
            (Self::Element(new), Self::Element(old)) if new.0.tag == old.0.tag => {
                if new.0.is_kept {
                    return std::mem::swap(new, old);
                }
                if let Some(element) = Element::cast_from(node.clone()) {
                    if old.0.is_kept {
                        *old = new.read(&element);
                    }
                    return new.update(old, &element, namespace);
                }
            }
            (Self::Text(new), Self::Text(_)) => {
                if let Some(text) = Text::cast_from(node.clone()) {
                    return Rndr::set_text(&text, new);
                }
            }
            _ => {}
        }
        Rndr::insert_node(parent, &self.create(namespace), Some(node));
        Rndr::remove(node);
    }
}

/// A new list is inert at first: Orca (43, in Chromium) moves to the chosen option of one that is inserted.
fn hide_while_inserted(list: &Element) {
    const UNTIL_NOTICED: Duration = Duration::from_millis(150);
    Rndr::set_property(list, "inert", &true.into());
    let list = list.clone();
    set_timeout(move || Rndr::set_property(&list, "inert", &false.into()), UNTIL_NOTICED);
}

/// These attributes are only the initial state of a control; its present state is a property.
fn set_state(element: &Element, name: &str, on: bool) {
    if matches!(name, "checked" | "selected") {
        Rndr::set_property(element, name, &on.into());
    }
}

/// Text as HTML, in an element or in an attribute's double quotes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(text, &mut html);
    html
}

fn escape_into(text: &str, html: &mut String) {
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
pub struct RenderedTree {
    tree: Tree,
    element: Element,
}

impl Mountable for RenderedTree {
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
    type State = RenderedTree;

    fn build(mut self) -> RenderedTree {
        RenderedTree { element: self.create(None), tree: self }
    }

    fn rebuild(mut self, state: &mut RenderedTree) {
        if self.0.tag == state.tree.0.tag {
            self.update(&mut state.tree, &state.element, None);
            state.tree = self;
        } else {
            let mut replacement = self.build();
            state.insert_before_this(&mut replacement);
            state.unmount();
            *state = replacement;
        }
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

    /// Hydrates the served element without comparing it: it was rendered from the same dataset.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> RenderedTree {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let node = cursor.current();
        // Anything but the rendered element means that the page was changed (by an extension, for
        // example): start.js starts again with an empty root.
        let element = Element::cast_from(node).unwrap_or_else(|| unreachable!("a changed page"));
        position.set(Position::NextChild);
        RenderedTree { tree: self, element }
    }

    fn into_owned(self) -> Self {
        self
    }
}
