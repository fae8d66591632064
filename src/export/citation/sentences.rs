//! How a reference as text is put together: its parts are sentences, each with a full stop after it.

/// Adds a part, with a full stop unless it ends with a sentence's own mark.
pub fn push_sentence(text: &mut String, part: &str) {
    push_word(text, part);
    if !part.ends_with(['.', '?', '!']) {
        text.push('.');
    }
}

/// Adds a part after a space, without a full stop.
pub fn push_word(text: &mut String, part: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(part);
}
