//! Doing something later.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

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
