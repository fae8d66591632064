//! What a reader does in the app's element, as what she asks for.
//!
//! One listener for all of it: what an element does stands in its attributes.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent,
};

use crate::domain::Language;
use crate::domain::map::Direction;
use crate::platform::pointing;
use crate::platform::root::{Focused, Root};
use crate::platform::timer::after_paint;

/// Finds what is open in detail.
const DETAIL: &str = "#kpr-detail";

/// What a reader asks for by using the screen.
pub enum Wish {
    /// A place, by a link or a button; and what was typed since that was drawn.
    Go { href: String, by: Focused, typed: Option<String> },
    /// A value of a part of the address (a facet, the order, the theme), by a checkbox or a list,
    /// which keeps the focus.
    Choose { key: String, value: String },
    /// Another language.
    Switch(Language),
    /// What stands in the search box now.
    Type(String),
    /// To leave what is open, or else the map.
    Leave { from_map: bool },
    /// To walk on the map, from the city of this id.
    Walk { from: String, direction: Direction },
    /// To see more of a long list.
    More,
}

impl Root {
    /// Tells what the reader asks for, as long as the owner lives; links begin with `base`.
    pub fn listen(&self, base: impl Fn() -> String + 'static, tell: impl Fn(Wish) + 'static) {
        let listener = Rc::new(Listener {
            root: self.clone(),
            base: Box::new(base),
            tell: Box::new(tell),
            has_typed: Cell::default(),
        });
        let hear = Closure::<dyn Fn(Event)>::new({
            let listener = Rc::clone(&listener);
            move |event: Event| Listener::hear(&listener, &event)
        });
        for name in EVENTS {
            let function = hear.as_ref().unchecked_ref();
            let _never_refused = self.0.add_event_listener_with_callback(name, function);
        }
        let kept = SendWrapper::new((listener, hear));
        on_cleanup(move || {
            let (listener, hear) = kept.take();
            listener.has_typed.set(false);
            for name in EVENTS {
                let function = hear.as_ref().unchecked_ref();
                let root = &listener.root.0;
                let _never_refused = root.remove_event_listener_with_callback(name, function);
            }
        });
    }

    fn wish(&self, event: &Event, base: &str) -> Option<Wish> {
        let target: Element = event.target()?.dyn_into().ok()?;
        match event.type_().as_str() {
            "click" => self.clicked(event.dyn_ref()?, &target, base),
            "change" => changed(&target),
            _ => self.pressed(event.dyn_ref()?, &target),
        }
    }

    /// What a click asks for: a link or button of ours, clicked plainly; a link begins with `base`.
    /// With a modifier key it asks for a new tab or a download, and that is the browser's.
    fn clicked(&self, event: &MouseEvent, target: &Element, base: &str) -> Option<Wish> {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() != 0 || modified || event.default_prevented() {
            return None;
        }
        let ours = "a[href],[data-go],[data-more]";
        // A link of the map is an SVG element, which does all that is asked of it here.
        let by: HtmlElement = target.closest(ours).ok()??.unchecked_into();
        if by.has_attribute("data-more") {
            return Some(Wish::More);
        }
        if by.matches("[rel~=external]").unwrap_or_default() {
            open_outside_frames(&by);
            return None;
        }
        let href = by.get_attribute("data-go").or_else(|| by.get_attribute("href"))?;
        let href = href.strip_prefix(base).unwrap_or(&href);
        let language = by.get_attribute("data-lang").and_then(|code| Language::from_code(&code));
        if let Some(language) = language {
            event.prevent_default();
            Some(Wish::Switch(language))
        } else if href.starts_with('#') {
            // In a widget a fragment finds nothing, and on the page it would be a step.
            event.prevent_default();
            self.focus_on(href);
            None
        } else if href.starts_with('?') || matches!(href, "" | "./") {
            event.prevent_default();
            Some(Wish::Go { href: href.to_owned(), by, typed: None })
        } else {
            None
        }
    }

    /// What a key asks for: Escape anywhere but in the search box, which it empties, as browsers do;
    /// an arrow on the map.
    fn pressed(&self, event: &KeyboardEvent, target: &Element) -> Option<Wish> {
        // With a modifier a key is the browser's: Alt and an arrow is the way back.
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return None;
        }
        let marker = target.closest("[data-marker]").ok()?;
        let direction = match event.key().as_str() {
            "Escape" if search_box(target).is_none() => {
                // What leaves a detail does not close a dialog around us, too.
                if matches!(self.0.query_selector(DETAIL), Ok(Some(_))) {
                    event.prevent_default();
                }
                return Some(Wish::Leave { from_map: marker.is_some() });
            }
            "ArrowUp" => Direction::North,
            "ArrowRight" => Direction::East,
            "ArrowDown" => Direction::South,
            "ArrowLeft" => Direction::West,
            _ => return None,
        };
        let from = marker?.get_attribute("data-marker")?;
        // Not the page is to move, but the focus.
        event.prevent_default();
        Some(Wish::Walk { from, direction })
    }
}

/// Hears what is done in a root.
struct Listener {
    root: Root,
    base: Box<dyn Fn() -> String>,
    tell: Box<dyn Fn(Wish)>,
    /// Whether there was typing that is not told yet.
    has_typed: Cell<bool>,
}

impl Listener {
    fn hear(this: &Rc<Self>, event: &Event) {
        if POINTING.contains(&event.type_().as_str()) {
            pointing::follow(&this.root.0, event);
        } else if event.type_() == "input" {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if target.is_some_and(|target: Element| search_box(&target).is_some()) {
                Self::hear_typing(this);
            }
        } else if let Some(mut wish) = this.root.wish(event, &(this.base)()) {
            match &mut wish {
                // What clears the search clears what was typed last, too.
                Wish::Go { by, typed, .. } => {
                    *typed = this.take_typing().filter(|_| !by.has_attribute("data-clear"));
                }
                _ => this.finish_typing(),
            }
            this.tell(wish);
        }
    }

    /// Tells it, and takes away what marks the thing pointed at: what is drawn next may stand in
    /// its place.
    fn tell(&self, wish: Wish) {
        pointing::forget(&self.root.0);
        (self.tell)(wish);
    }

    /// The letter itself is shown at once, whatever the answer to it costs; of letters typed faster
    /// than they are answered, the last one counts.
    fn hear_typing(this: &Rc<Self>) {
        if !this.has_typed.replace(true) {
            let this = Rc::clone(this);
            after_paint(move || this.finish_typing());
        }
    }

    fn finish_typing(&self) {
        if let Some(typed) = self.take_typing() {
            self.tell(Wish::Type(typed));
        }
    }

    /// What was typed and is not told yet.
    fn take_typing(&self) -> Option<String> {
        self.has_typed.replace(false).then(|| self.root.typed())
    }
}

/// Inside a frame, somebody else's page opens in a tab of its own, not in the frame.
fn open_outside_frames(link: &HtmlElement) {
    let framed = web_sys::window().is_some_and(|window| match window.parent() {
        Ok(Some(parent)) => !js_sys::Object::is(&parent, &window),
        _ => true,
    });
    if framed {
        let _never_refused = link.set_attribute("target", "_blank");
    }
}

const EVENTS: [&str; 7] =
    ["click", "change", "input", "keydown", "pointerover", "pointerleave", "focusin"];
/// Those that point at something and ask for nothing.
const POINTING: [&str; 3] = ["pointerover", "pointerleave", "focusin"];

/// What the change of a checkbox or a list asks for.
fn changed(target: &Element) -> Option<Wish> {
    let value = match target.dyn_ref::<HtmlSelectElement>() {
        Some(list) => list.value(),
        None => target.get_attribute("value")?,
    };
    Some(Wish::Choose { key: target.get_attribute("name")?, value })
}

fn search_box(target: &Element) -> Option<&HtmlInputElement> {
    target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "search")
}
