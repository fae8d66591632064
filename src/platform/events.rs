//! Event delegation: one listener on the root turns what a reader does into an [`Action`].
//!
//! What a control does is in its attributes (`href`, `data-go`, `name` and `value`), so that no
//! element needs its own listener, and links of the prerendered page lead to the same screens.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    MouseEvent,
};

use crate::domain::map::Direction;
use crate::export::{Format, Subject};
use crate::platform::hover;
use crate::platform::root::{Control, Root};
use crate::platform::site::is_framed;
use crate::platform::timer::{after_paint, before_paint};

/// The events of the root element.
const EVENTS: [&str; 5] = ["change", "input", "pointerover", "pointerleave", "focusin"];

/// The event of the document, in a widget of its shadow root: a screen reader's Escape has no target in the app.
const KEY: &str = "keydown";

/// The event of the shadow root around the page, see start.js, in a widget of its own: where an element or the
/// document listens to it, screen readers call headings clickable.
const CLICK: &str = "click";

/// The events of linked hover, which cause no action.
const HOVER_EVENTS: [&str; 3] = ["pointerover", "pointerleave", "focusin"];

/// What a click is on that has an action.
const CONTROLS: &str = "a[href],[data-go],[data-more],[data-later],[data-export]";

/// Selects the heading of the open detail.
const DETAIL: &str = "#kpr-detail";

/// What a reader does.
pub enum Action {
    /// Goes to another screen by a link or a button; `typed` is what was typed since it was
    /// rendered.
    Go { href: String, control: Control, typed: Option<String> },
    /// Chooses a value for a key of the address (a facet, the sort order, the theme), by a checkbox
    /// or a list, which keeps the focus.
    Choose { key: String, value: String },
    /// Types into the search box, whose text is now this.
    Type(String),
    /// Moves the focus from the search box to the first result, and from one to the next or the previous;
    /// before the first is the search box.
    MoveInResults { forward: bool },
    /// Clears the search, and returns to its box.
    ClearSearch,
    /// Closes what is open, or else leaves the map.
    Escape { from_map: bool },
    /// Moves on the map by arrow key, from the marker of the city with this id.
    MoveOnMap { from: String, direction: Direction },
    /// Shows more of a long list.
    ShowMore,
    /// Loads the later part of the wasm again.
    FetchLater,
    /// Takes something away from the screen.
    Export { subject: Subject, format: Format, is_retry: bool },
}

impl Root {
    /// Calls `dispatch` with each action of the reader until the reactive owner is disposed of;
    /// links begin with `base`.
    pub fn listen(&self, base: impl Fn() -> String + 'static, dispatch: impl Fn(Action) + 'static) {
        let listener = Rc::new(Listener {
            root: self.clone(),
            base: Box::new(base),
            dispatch: Box::new(dispatch),
            has_pending_input: Cell::default(),
            is_slow: Cell::default(),
        });
        let callback = Closure::<dyn Fn(Event)>::new({
            let listener = Rc::clone(&listener);
            move |event: Event| Listener::handle_event(&listener, &event)
        });
        let targets = self.event_targets();
        for (target, name) in &targets {
            let function = callback.as_ref().unchecked_ref();
            let _never_refused = target.add_event_listener_with_callback(name, function);
        }
        let resources = SendWrapper::new((listener, callback, targets));
        on_cleanup(move || {
            let (listener, callback, targets) = resources.take();
            listener.has_pending_input.set(false);
            for (target, name) in targets {
                let function = callback.as_ref().unchecked_ref();
                let _never_refused = target.remove_event_listener_with_callback(name, function);
            }
        });
    }

    /// What is listened to, and for which event.
    fn event_targets(&self) -> Vec<(EventTarget, &'static str)> {
        let element: &EventTarget = &self.element;
        let document: EventTarget = self.element.get_root_node().into();
        let of_element = EVENTS.map(|name| (element.clone(), name));
        let body = web_sys::window().and_then(|window| window.document()?.body());
        let around = body.filter(|body| body.contains(Some(&self.element)));
        let around = around.and_then(|body| body.shadow_root());
        let clicks = around.map_or_else(|| document.clone(), Into::into);
        of_element.into_iter().chain([(document, KEY), (clicks, CLICK)]).collect()
    }

    fn action_of(&self, event: &Event, base: &str) -> Option<Action> {
        let target: Element = event.target()?.dyn_into().ok()?;
        // Without a focus, keys have the body as target. Anything else outside is not ours.
        if !self.element.contains(Some(&target)) && !target.contains(Some(&self.element)) {
            return None;
        }
        match event.type_().as_str() {
            "click" => self.action_of_click(event.dyn_ref()?, &target, base),
            "change" => action_of_change(&target),
            _ => self.action_of_key(event.dyn_ref()?, &target),
        }
    }

    /// The action of a plain click on a link or button of ours; a link begins with `base`.
    fn action_of_click(&self, event: &MouseEvent, target: &Element, base: &str) -> Option<Action> {
        if !is_plain_click(event) {
            return None;
        }
        // A link of the map is an SVG element, which has every method that is used here.
        let control: HtmlElement = target.closest(CONTROLS).ok()??.unchecked_into();
        if control.has_attribute("data-more") {
            return Some(Action::ShowMore);
        }
        if control.has_attribute("data-later") {
            return Some(Action::FetchLater);
        }
        if let Some(format) = control.get_attribute("data-export") {
            let format = Format::ALL.into_iter().find(|one| one.id() == format)?;
            let subject = control.closest("[data-subject]").ok()??.get_attribute("data-subject")?;
            let subject = Subject::ALL.into_iter().find(|one| one.id() == subject)?;
            let is_retry = control.has_attribute("data-retry");
            return Some(Action::Export { subject, format, is_retry });
        }
        if control.matches("[rel~=external]").unwrap_or_default() {
            open_outside_iframe(&control);
            return None;
        }
        let href = control.get_attribute("data-go").or_else(|| control.get_attribute("href"))?;
        let href = href.strip_prefix(base).unwrap_or(&href);
        if control.has_attribute("data-lang") {
            // Another language is another page, whose title and words a screen reader then reads in it.
            None
        } else if href.starts_with('#') {
            // In a widget a fragment finds nothing, and on the page it would be a history entry.
            event.prevent_default();
            self.focus_on(href);
            None
        } else if is_page(href) {
            event.prevent_default();
            Some(Action::Go { href: href.to_owned(), control: Control(control), typed: None })
        } else {
            None
        }
    }

    /// The action of a key: Escape; in the search box Enter, which is the search key of a phone's keyboard;
    /// an arrow key between the box and the results, and on the map.
    fn action_of_key(&self, event: &KeyboardEvent, target: &Element) -> Option<Action> {
        // With a modifier a key is the browser's: Alt and an arrow key goes back.
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return None;
        }
        if let Some(action) = action_of_search_key(&event.key(), target) {
            // The focus moves instead of the page scrolling.
            event.prevent_default();
            return Some(action);
        }
        let marker = target.closest("[data-marker]").ok()?;
        let direction = match event.key().as_str() {
            "Escape" if search_box(target).is_none() => {
                // What closes a detail does not close a dialog around the app, too.
                if matches!(self.element.query_selector(DETAIL), Ok(Some(_))) {
                    event.prevent_default();
                }
                return Some(Action::Escape { from_map: marker.is_some() });
            }
            "ArrowUp" => Direction::North,
            "ArrowRight" => Direction::East,
            "ArrowDown" => Direction::South,
            "ArrowLeft" => Direction::West,
            _ => return None,
        };
        let from = marker?.get_attribute("data-marker")?;
        // The focus moves instead of the page scrolling.
        event.prevent_default();
        Some(Action::MoveOnMap { from, direction })
    }
}

/// The listener of a root.
struct Listener {
    root: Root,
    base: Box<dyn Fn() -> String>,
    dispatch: Box<dyn Fn(Action)>,
    /// Whether there is input that was not dispatched yet.
    has_pending_input: Cell<bool>,
    /// Whether the results of the last input took so long that the letter should have come first.
    is_slow: Cell<bool>,
}

/// What takes less time, in milliseconds, is felt as immediate.
const IMMEDIATE: f64 = 100.0;

impl Listener {
    fn handle_event(this: &Rc<Self>, event: &Event) {
        if HOVER_EVENTS.contains(&event.type_().as_str()) {
            hover::update(&this.root.element, event);
        } else if event.type_() == "input" {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if target.is_some_and(|target: Element| search_box(&target).is_some()) {
                Self::handle_input(this);
            }
        } else if let Some(link) = language_link(event).filter(|_| this.has_pending_input.get()) {
            // Its address gets what was typed, once that is rendered.
            event.prevent_default();
            this.flush_input();
            after_paint(move || link.click());
        } else if let Some(mut action) = this.root.action_of(event, &(this.base)()) {
            match &mut action {
                // A link that clears the search also clears pending input.
                Action::Go { control, typed, .. } => {
                    let clears = control.0.has_attribute("data-clear");
                    *typed = this.take_input().filter(|_| !clears);
                }
                _ => this.flush_input(),
            }
            this.dispatch(action);
        }
    }

    /// Dispatches an action, and ends linked hover: what is rendered next may be under the pointer.
    fn dispatch(&self, action: Action) {
        hover::clear(&self.root.element);
        (self.dispatch)(action);
    }

    /// Paints the results together with the typed letter. Where that takes long, in a large dataset, the letter is
    /// painted first. Letters typed faster than that are rendered together.
    fn handle_input(this: &Rc<Self>) {
        if this.has_pending_input.replace(true) {
            return;
        }
        let (render, is_slow) = (Rc::clone(this), this.is_slow.get());
        let render = move || Self::render_input(&render);
        if is_slow { after_paint(render) } else { before_paint(render) }
    }

    fn render_input(this: &Rc<Self>) {
        let (start, measured) = (Date::now(), Rc::clone(this));
        let measure = move || measured.is_slow.set(Date::now() - start > IMMEDIATE);
        // Right after what is rendered now is painted: before a frame the next one begins then. Registered first, so
        // that it measures nothing that is rendered after that paint.
        if this.is_slow.get() {
            after_paint(measure);
        } else {
            before_paint(measure);
        }
        this.flush_input();
    }

    fn flush_input(&self) {
        if let Some(typed) = self.take_input() {
            self.dispatch(Action::Type(typed));
        }
    }

    /// The input that was not dispatched yet.
    fn take_input(&self) -> Option<String> {
        self.has_pending_input.replace(false).then(|| self.root.search_text())
    }
}

/// The link to another language that a plain click is on.
fn language_link(event: &Event) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let is_plain = is_plain_click(event.dyn_ref()?);
    target.closest("[data-lang]").ok()?.filter(|_| is_plain)?.dyn_into().ok()
}

/// With a modifier key a click means a new tab or a download, and that is the browser's.
fn is_plain_click(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.type_() == "click" && event.button() == 0 && !modified && !event.default_prevented()
}

/// Inside an iframe, a link to another site opens in a new tab, not in the iframe.
fn open_outside_iframe(link: &HtmlElement) {
    if is_framed() {
        let _never_refused = link.set_attribute("target", "_blank");
    }
}

/// The action of a key in the search box, or in the list of what a search finds.
fn action_of_search_key(key: &str, target: &Element) -> Option<Action> {
    let search = search_box(target);
    if search.is_none() && !matches!(target.closest("[data-hit]"), Ok(Some(_))) {
        return None;
    }
    match key {
        // Not all browsers clear the box on Escape. What closes a dialog around the app has to wait until
        // it is empty.
        "Escape" if search.is_none_or(|search| !search.value().is_empty()) => {
            Some(Action::ClearSearch)
        }
        "Enter" if search.is_some() => Some(Action::MoveInResults { forward: true }),
        "ArrowDown" => Some(Action::MoveInResults { forward: true }),
        "ArrowUp" if search.is_none() => Some(Action::MoveInResults { forward: false }),
        _ => None,
    }
}

/// The action of a checkbox or a list.
fn action_of_change(target: &Element) -> Option<Action> {
    let value = match target.dyn_ref::<HtmlSelectElement>() {
        Some(list) => list.value(),
        None => target.get_attribute("value")?,
    };
    Some(Action::Choose { key: target.get_attribute("name")?, value })
}

/// Whether a link leads to a page of ours: a folder, with or without a query string.
fn is_page(href: &str) -> bool {
    let path = href.split('?').next().unwrap_or_default();
    path.is_empty() || path.ends_with('/') && !path.contains(':')
}

fn search_box(target: &Element) -> Option<&HtmlInputElement> {
    target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "search")
}
