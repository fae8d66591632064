//! The journeys of a reader, one file per area. A test's name states the expected behaviour.

/// Makes each journey a test in every engine. In Chromium it runs by the named function of
/// [`crate::browser`], the other engines have no choice.
macro_rules! in_every_engine {
    ($run:ident: $($journey:ident),+ $(,)?) => {$(
        mod $journey {
            #[test]
            fn in_chromium() {
                crate::browser::$run(super::$journey);
            }

            #[test]
            fn in_firefox() {
                crate::engines::in_engine(crate::engines::Engine::Firefox, super::$journey);
            }

            #[test]
            fn in_webkit() {
                crate::engines::in_engine(crate::engines::Engine::WebKit, super::$journey);
            }
        }
    )+};
}

/// The same for journeys through our own logic, which no engine changes: Chromium is enough for
/// `./dev test`, and `./dev test full` runs the others with `--include-ignored`.
macro_rules! in_every_engine_if_full {
    ($run:ident: $($journey:ident),+ $(,)?) => {$(
        mod $journey {
            #[test]
            fn in_chromium() {
                crate::browser::$run(super::$journey);
            }

            #[test]
            #[ignore = "Chromium proves this logic of our own; ./dev test full runs the other engines too"]
            fn in_firefox() {
                crate::engines::in_engine(crate::engines::Engine::Firefox, super::$journey);
            }

            #[test]
            #[ignore = "Chromium proves this logic of our own; ./dev test full runs the other engines too"]
            fn in_webkit() {
                crate::engines::in_engine(crate::engines::Engine::WebKit, super::$journey);
            }
        }
    )+};
}

mod accessible;
mod address;
mod claims;
mod detail;
mod embed_dialog;
mod embedder_policy;
mod exports;
mod facets;
mod failed_start;
mod faults;
mod hosting;
mod iframe;
mod install;
mod keyboard;
mod language;
mod later_part;
mod layout;
mod map;
mod offline;
mod opening;
mod pages;
mod participation;
mod refused_apis;
mod search;
mod serving;
mod share;
mod start;
mod widget;
mod wordpress;
mod words;
