//! In place of the crate `wasm-streams`, by `[patch.crates-io]` in the product's `Cargo.toml`.
//!
//! Leptos brings it for the streams of server functions, which this product has not. Its classes are exported to
//! JavaScript, and an export stays in the wasm: 3.9 kB (brotli, with their glue) that every reader would load. It can go
//! once `server_fn` makes that dependency optional. The names are those that `server_fn` uses.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream that nothing is read from.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// For the body of a request to a server function, of which there is none.
    ///
    /// # Panics
    /// Always: nothing calls it.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("there are no server functions")
    }

    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing.
    #[must_use]
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
