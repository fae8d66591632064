//! Which languages have their words. In a release each has them in a part of the wasm of its own: a page or a widget
//! loads those of its language before it is shown, and of any other before it changes to that. In any other
//! build they are there from the start. See "The build" in CONTRIBUTING.md.

use std::pin::Pin;

/// Whether the words can be had, once that is known. Boxed, since its code would be inlined where it is awaited.
type Loading = Pin<Box<dyn Future<Output = bool>>>;

#[cfg(not(split))]
mod whole {
    use super::Loading;
    use crate::domain::Language;
    use crate::text::{Text, en, fi, sv};

    impl Text {
        /// The words of a language.
        #[must_use]
        pub const fn of(language: Language) -> &'static Self {
            language.pick(&fi::TEXT, &sv::TEXT, &en::TEXT)
        }

        /// Whether the words of a language are there.
        #[must_use]
        pub const fn is_loaded(_: Language) -> bool {
            true
        }

        /// Loads the words of a language.
        #[must_use]
        pub fn load(_: Language) -> Loading {
            Box::pin(std::future::ready(true))
        }
    }
}

#[cfg(split)]
mod split {
    use std::cell::Cell;

    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    use super::Loading;
    use crate::domain::Language;
    use crate::text::{Text, en, fi, sv};

    thread_local! {
        static LOADED: Cell<[Option<&'static Text>; Language::COUNT]> =
            const { Cell::new([None; Language::COUNT]) };
    }

    impl Text {
        /// The words of a language. Nothing is shown in one that is not loaded: if it were, it would be in another
        /// that is. Without any, a start ends as when its wasm can't run: what was served stays.
        #[must_use]
        pub fn of(language: Language) -> &'static Self {
            let loaded = LOADED.get();
            let other = || loaded.into_iter().flatten().next();
            loaded[language as usize].or_else(other).unwrap_or_else(|| std::process::abort())
        }

        /// Whether the words of a language are there.
        #[must_use]
        pub fn is_loaded(language: Language) -> bool {
            LOADED.get()[language as usize].is_some()
        }

        /// Loads the words of a language.
        #[must_use]
        pub fn load(language: Language) -> Loading {
            Box::pin(async move {
                let words = match language {
                    Language::Fi => words_fi().await,
                    Language::Sv => words_sv().await,
                    Language::En => words_en().await,
                };
                let Ok(Words(words)) = words else { return false };
                let mut loaded = LOADED.get();
                loaded[language as usize] = Some(words);
                LOADED.set(loaded);
                true
            })
        }
    }

    /// What a split point returns: a type of ours, since the macro's function is `extern`.
    struct Words(&'static Text);

    #[wasm_split(words_fi, wasm_split_path = leptos::wasm_split, fallible)]
    fn words_fi() -> Result<Words, SplitLoaderError> {
        Ok(Words(&fi::TEXT))
    }

    #[wasm_split(words_sv, wasm_split_path = leptos::wasm_split, fallible)]
    fn words_sv() -> Result<Words, SplitLoaderError> {
        Ok(Words(&sv::TEXT))
    }

    #[wasm_split(words_en, wasm_split_path = leptos::wasm_split, fallible)]
    fn words_en() -> Result<Words, SplitLoaderError> {
        Ok(Words(&en::TEXT))
    }
}
