//! The widget's interface to JavaScript: what `embed.js` calls to mount the app inside the custom
//! element on a host page, and to unmount it.
//!
//! Refuses to touch anything outside that element: no address, no history, no title, no focus.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use kaupunkipolitiikka::domain::{Query, View};
use kaupunkipolitiikka::platform::root::Root;
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::ui::app::attach;
use leptos::prelude::{Effect, Get, untrack};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::start::{Loaded, language_of, render};

/// The app in an element. `free()` unmounts it, with every listener and everything it owns.
#[wasm_bindgen]
pub struct Widget {
    screen: Screen,
    /// The query string that the host page knows.
    known: Rc<RefCell<String>>,
    _handle: Box<dyn Any>,
}

#[wasm_bindgen]
impl Loaded {
    /// Why the dataset could not be loaded, for the host page's operator; nothing if it was.
    pub fn failure(&self) -> Option<String> {
        self.finder.as_ref().err().map(ToString::to_string)
    }

    /// Whether what this query string shows has a part that the later part of the wasm renders.
    pub fn needs_later(&self, search: &str) -> bool {
        self.finder.as_ref().is_ok_and(|finder| {
            let query = Query::parse(&format!("?{search}"), finder.dataset());
            query.item.is_some() || query.view != View::Leadership
        })
    }

    /// Mounts the app in an element: in this language (its code), at this query string. Calls
    /// `on_change` with the new query string whenever the reader navigates. Returns
    /// nothing where there is no dataset.
    pub fn mount(
        &self,
        element: HtmlElement,
        language: &str,
        search: &str,
        on_change: Function,
    ) -> Option<Widget> {
        let finder = *self.finder.as_ref().ok()?;
        let root = Root::new(element);
        let path = format!("?{search}");
        let history = History::Host(self.site.clone(), language_of(language), path);
        let known = Rc::new(RefCell::default());
        let outlines = self.outlines.get();
        let create_screen = {
            let (root, known) = (root.clone(), Rc::clone(&known));
            move || {
                let screen = Screen::new(finder, history);
                screen.navigation.apply_location();
                screen.display().set_outlines(outlines);
                known.replace(search_of(screen));
                attach(screen, &root);
                Effect::new(move |_| root.set_language(screen.navigation.language.get()));
                Effect::new(move |_| {
                    notify_host(&screen.navigation.to_host_search(), &known, &on_change);
                });
                screen
            }
        };
        let (screen, handle) = render(&root, false, Box::new(create_screen))?;
        Some(Widget { screen, known, _handle: handle })
    }
}

#[wasm_bindgen]
impl Widget {
    /// The query string of the present screen.
    pub fn query(&self) -> String {
        search_of(self.screen)
    }

    /// Navigates to what the host page set, which is not notified of it. The focus, which is the
    /// host's, does not move.
    pub fn go(&self, language: &str, search: &str) {
        self.screen.navigation.follow_host(language_of(language), search);
        self.known.replace(search_of(self.screen));
    }
}

fn search_of(screen: Screen) -> String {
    untrack(|| screen.navigation.to_host_search())
}

/// Notifies the host page of a query string that it does not know yet.
fn notify_host(search: &str, known: &RefCell<String>, on_change: &Function) {
    if *known.borrow() != search {
        search.clone_into(&mut known.borrow_mut());
        // An error in the host's callback is the host's.
        let _theirs = on_change.call1(&JsValue::NULL, &search.into());
    }
}
