//! Text as a JSON string, for tables and citations.

/// The string, RFC 8259 section 7. Only strings are written by `serde_json`: its writer of values would bring the code
/// for floating-point numbers into the wasm.
pub(super) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
