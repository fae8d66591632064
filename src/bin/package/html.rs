//! HTML that the build writes around the app's views: one place for escaping.

use serde_json::Value;

pub use kaupunkipolitiikka::ui::tree::escape;

/// JSON as the content of a script element, which must not contain the element's end tag.
pub fn json_in_script(json: &Value) -> String {
    json.to_string().replace("</", "<\\/")
}
