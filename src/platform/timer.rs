//! Doing something later.

use std::time::Duration;

use leptos::leptos_dom::helpers::{
    TimeoutHandle, request_animation_frame, set_timeout, set_timeout_with_handle,
};

/// Does it once the screen shows what has happened so far; soon all the same where nothing is
/// drawn, as in a hidden tab. It may be called a second time.
pub fn after_paint(act: impl Fn() + Clone + 'static) {
    const SOON: Duration = Duration::from_millis(100);
    let again = act.clone();
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
    set_timeout(again, SOON);
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
