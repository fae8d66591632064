//! XML as the feed needs it: elements of Atom (RFC 4287), with their text escaped.

use crate::domain::PartialDate;
use crate::export::xml::push_escaped;

/// An XML document that is being written.
#[derive(Default)]
pub(super) struct Xml(String);

impl Xml {
    /// What was written.
    pub fn into_text(self) -> String {
        self.0
    }

    /// XML as it is.
    pub fn raw(&mut self, xml: &str) -> &mut Self {
        self.0.push_str(xml);
        self
    }

    /// Text, escaped; characters that XML 1.0 cannot have are left out.
    fn text(&mut self, text: &str) -> &mut Self {
        push_escaped(&mut self.0, text);
        self
    }

    /// The start of a tag, without its end.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.raw("<").raw(name);
        for (name, value) in attributes {
            self.raw(" ").raw(name).raw("=\"").text(value).raw("\"");
        }
        self
    }

    /// An element with text alone.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes).raw(">").text(text).raw("</").raw(name).raw(">\n");
    }

    /// A date construct, RFC 3339.
    pub fn instant(&mut self, name: &str, day: PartialDate) {
        self.element(name, &[], &(day.to_string() + "T00:00:00Z"));
    }

    /// A link (RFC 4287, section 4.2.7).
    pub fn link(&mut self, relation: &str, media_type: &str, address: &str) {
        let attributes = [("rel", relation), ("type", media_type), ("href", address)];
        self.open("link", &attributes).raw("/>\n");
    }

    /// An author of whom only the name is said.
    pub fn author(&mut self, name: &str) {
        self.raw("<author>\n");
        self.element("name", &[], name);
        self.raw("</author>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_has_no_character_that_xml_refuses() {
        let mut xml = Xml::default();
        xml.text("\"R&D\" <b>\u{0}\u{b}\u{fffe}ä\n𝔸");
        assert_eq!(xml.0, "&quot;R&amp;D&quot; &lt;b&gt;ä 𝔸");
    }
}
