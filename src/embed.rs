//! The widget's boundary to JavaScript: what `embed.js` calls to show the app inside an element of a
//! page that is not ours, and to take it away again.
//!
//! Refuses to touch anything outside that element: no address, no history, no title, no focus.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use kaupunkipolitiikka::domain::{Language, Query};
use kaupunkipolitiikka::platform::root::Root;
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::ui::app::attend;
use leptos::prelude::{Effect, Get, GetUntracked};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::start::{Loaded, show};

/// The app in an element. `free()` takes it out, with every listener and all that it held.
#[wasm_bindgen]
pub struct Widget {
    screen: Screen,
    /// The query string that the host knows of.
    known: Rc<RefCell<String>>,
    _mounted: Box<dyn Any>,
}

#[wasm_bindgen]
impl Loaded {
    /// Why there is nothing to show, for whoever runs the host page; nothing where all is well.
    pub fn failure(&self) -> Option<String> {
        self.dataset.as_ref().err().map(ToString::to_string)
    }

    /// Shows the app in an element: in this language (its code), at this query string. Calls
    /// `changed` with the new query string whenever the reader went somewhere else. Nothing comes
    /// back where there is no dataset.
    pub fn mount(
        &self,
        element: HtmlElement,
        language: &str,
        search: String,
        changed: Function,
    ) -> Option<Widget> {
        let dataset = *self.dataset.as_ref().ok()?;
        let root = Root::new(element);
        let history = History::Host(self.site.clone(), language_of(language), search);
        let known = Rc::new(RefCell::default());
        let land = self.land.get();
        let begin = {
            let (root, known) = (root.clone(), Rc::clone(&known));
            move || {
                let screen = Screen::new(dataset, history);
                screen.nav.arrive();
                screen.nav.set_land(land);
                known.replace(search_of(screen));
                attend(screen, &root);
                Effect::new(move |_| root.set_language(screen.nav.language.get()));
                Effect::new(move |_| tell(&screen.query(Query::to_search), &known, &changed));
                screen
            }
        };
        let (screen, mounted) = show(&root, false, Box::new(begin))?;
        Some(Widget { screen, known, _mounted: mounted })
    }
}

#[wasm_bindgen]
impl Widget {
    /// The query string of the present screen.
    pub fn query(&self) -> String {
        search_of(self.screen)
    }

    /// Goes where the host says, which is not told of it.
    pub fn go(&self, language: &str, search: &str) {
        self.screen.nav.follow_host(language_of(language), search);
        self.known.replace(search_of(self.screen));
    }
}

fn language_of(code: &str) -> Language {
    Language::from_code(code).unwrap_or_default()
}

fn search_of(screen: Screen) -> String {
    screen.nav.query.get_untracked().to_search()
}

/// Tells the host of a query string that it does not know of yet.
fn tell(search: &str, known: &RefCell<String>, changed: &Function) {
    if *known.borrow() != search {
        search.clone_into(&mut known.borrow_mut());
        // What goes wrong in the host's own code is the host's.
        let _theirs = changed.call1(&JsValue::NULL, &search.into());
    }
}
