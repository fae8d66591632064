//! The journeys of a reader, one file an area. A test's name says what holds.

/// Makes each journey in every engine, a test each.
macro_rules! in_every_engine {
    ($($journey:ident),+ $(,)?) => {$(
        mod $journey {
            use crate::browser::journey;
            use crate::engines::{Engine, in_engine};

            #[test]
            fn in_chromium() {
                journey(super::$journey);
            }

            #[test]
            fn in_firefox() {
                in_engine(Engine::Firefox, super::$journey);
            }

            #[test]
            fn in_webkit() {
                in_engine(Engine::WebKit, super::$journey);
            }
        }
    )+};
}

mod accessible;
mod address;
mod detail;
mod embed_dialog;
mod facets;
mod faults;
mod hosting;
mod iframe;
mod keyboard;
mod language;
mod layout;
mod map;
mod offline;
mod opening;
mod participation;
mod search;
mod serving;
mod start;
mod widget;
