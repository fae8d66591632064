//! Timers.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{
    TimeoutHandle, request_animation_frame, set_timeout, set_timeout_with_handle,
};

/// How long to wait for a paint, in a hidden tab for example.
const WITHOUT_PAINT: Duration = Duration::from_millis(60);

/// Calls `act` once, before the next paint, or after a short time where nothing is painted.
pub fn before_paint(act: impl FnOnce() + 'static) {
    let act = Rc::new(Cell::new(Some(act)));
    let again = Rc::clone(&act);
    request_animation_frame(move || call_once(&act));
    set_timeout(move || call_once(&again), WITHOUT_PAINT);
}

/// Calls `act` once, after the next paint, or after a short time where nothing is painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    before_paint(move || set_timeout(act, Duration::ZERO));
}

fn call_once(act: &Cell<Option<impl FnOnce()>>) {
    if let Some(act) = act.take() {
        act();
    }
}

/// A timeout that is cancelled when it is dropped.
pub struct Timeout(Option<TimeoutHandle>);

impl Timeout {
    /// Calls `act` once the time has passed. Where there is no timer, it is never called.
    #[must_use]
    pub fn set(time: Duration, act: impl FnOnce() + 'static) -> Self {
        Self(set_timeout_with_handle(act, time).ok())
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}
