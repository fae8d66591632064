//! HTML that the build writes around the app's views: one place for escaping.

use serde_json::Value;

pub use kaupunkipolitiikka::ui::tree::escape;

/// JSON as the content of a script element. Not only the end tag would end it: after `<!--` and
/// `<script` the end tag itself is not seen (HTML, "script data double escaped state").
pub fn json_in_script(json: &Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_script_begins_a_tag_or_a_comment() {
        let json = Value::from("<!-- <script> </script>");
        let script = json_in_script(&json);
        assert!(!script.contains('<'), "{script}");
        assert_eq!(serde_json::from_str::<Value>(&script).unwrap(), json);
    }
}
