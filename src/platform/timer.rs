//! Doing something later.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{
    TimeoutHandle, request_animation_frame, set_timeout, set_timeout_with_handle,
};

/// Does it, once, when the screen shows what has happened so far; soon all the same where nothing
/// is drawn, as in a hidden tab.
pub fn after_paint(act: impl FnOnce() + 'static) {
    const SOON: Duration = Duration::from_millis(60);
    let act = Rc::new(Cell::new(Some(act)));
    let again = Rc::clone(&act);
    request_animation_frame(move || set_timeout(move || do_once(&act), Duration::ZERO));
    set_timeout(move || do_once(&again), SOON);
}

fn do_once(act: &Cell<Option<impl FnOnce()>>) {
    if let Some(act) = act.take() {
        act();
    }
}

/// Something that is to be done later, unless it is dropped before.
pub struct Later(Option<TimeoutHandle>);

impl Later {
    /// Does it once the time has passed. Where there is no timer, it is never done.
    #[must_use]
    pub fn after(time: Duration, act: impl FnOnce() + 'static) -> Self {
        Self(set_timeout_with_handle(act, time).ok())
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}
