//! Markup and escapes in words: HTML tags, character references, escapes of JSON and of addresses that
//! were written twice. The page would show them as they are.
//!
//! Refuses to see markup in a lone `<` or `&`.

use super::report::Severity;

/// A piece of markup: where it begins, and how many characters it has.
pub(super) struct Markup {
    pub at: usize,
    pub length: usize,
    pub severity: Severity,
    pub what: &'static str,
}

/// Finds the markup of a text; in an address, character references alone.
pub(super) fn find(chars: &[char], is_address: bool) -> Vec<Markup> {
    let mut found = Vec::new();
    let mut at = 0;
    // After the last `>` no tag ends: this keeps many `<` linear.
    let last_end = chars.iter().rposition(|c| *c == '>').unwrap_or_default();
    let is_link = is_address || chars.windows(3).any(|three| three == [':', '/', '/']);
    while at < chars.len() {
        let rest = &chars[at..];
        let markup = match rest[0] {
            '&' => reference(rest, is_address),
            '<' if !is_address && at < last_end => tag(rest),
            '\\' if !is_address => escape(rest),
            '%' if !is_link => percent(rest),
            _ => None,
        };
        let length = markup.map_or(1, |(length, severity, what)| {
            found.push(Markup { at, length, severity, what });
            length
        });
        at += length;
    }
    found
}

type Found = Option<(usize, Severity, &'static str)>;

/// The number of characters from the beginning for which `holds` does.
fn run(chars: &[char], holds: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|c| holds(**c)).count()
}

fn begins_with(chars: &[char], text: &str) -> bool {
    let mut chars = chars.iter();
    text.chars().all(|one| chars.next().is_some_and(|c| c.eq_ignore_ascii_case(&one)))
}

/// `<b>`, `</b>`, `<br/>`, `<a href="…">`, `<!-- … -->`.
fn tag(chars: &[char]) -> Found {
    let end = 1 + run(&chars[1..], |c| c != '>' && c != '<');
    if chars.get(end) != Some(&'>') {
        return None;
    }
    let inside = &chars[1..end];
    let name = inside.strip_prefix(&['/']).unwrap_or(inside);
    let length = run(name, |c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-'));
    let is_name = name.first().is_some_and(char::is_ascii_alphabetic);
    let attributes = &name[length..];
    let is_tag = match attributes.first() {
        None | Some('/') => true,
        // Between "x <y and z> 1" and a tag with attributes.
        Some(c) if c.is_whitespace() => {
            attributes.contains(&'=')
                || run(attributes, |one| one == ' ' || one == '/') == attributes.len()
        }
        Some(_) => false,
    };
    let is_declaration =
        ["!--", "![", "!doctype", "?xml"].iter().any(|one| begins_with(inside, one));
    (is_name && is_tag || is_declaration).then_some((end + 1, Severity::Fault, "the HTML tag"))
}

/// `&amp;`, `&#228;`, `&#xE4;`; without a semicolon, the best known ones.
fn reference(chars: &[char], is_address: bool) -> Found {
    const WHAT: &str = "the character reference";
    const KNOWN: [&str; 14] = [
        "amp", "lt", "gt", "quot", "nbsp", "auml", "ouml", "aring", "Auml", "Ouml", "Aring",
        "eacute", "ndash", "shy",
    ];
    let rest = &chars[1..];
    let (body, is_number) = match rest {
        ['#', 'x' | 'X', digits @ ..] => (2 + run(digits, |one| one.is_ascii_hexdigit()), true),
        ['#', digits @ ..] => (1 + run(digits, |one| one.is_ascii_digit()), true),
        _ => (run(rest, |one| one.is_ascii_alphanumeric()), false),
    };
    let has_end = rest.get(body) == Some(&';');
    if is_number {
        let has_digits = rest.get(body - 1).is_some_and(char::is_ascii_hexdigit);
        return has_digits.then_some((1 + body + usize::from(has_end), Severity::Fault, WHAT));
    }
    let is_name = (2..=31).contains(&body) && rest[0].is_ascii_alphabetic();
    if is_name && has_end {
        return Some((body + 2, Severity::Fault, WHAT));
    }
    let name: String = rest[..body].iter().collect();
    let is_known = !is_address && KNOWN.contains(&&*name);
    is_known.then_some((body + 1, Severity::Warning, WHAT))
}

/// `\u00e4` and `\n` whose backslash was escaped too.
fn escape(chars: &[char]) -> Found {
    let digits = |count: usize| run(&chars[2..], |one| one.is_ascii_hexdigit()) >= count;
    match chars.get(1)? {
        'u' if digits(4) => Some((6, Severity::Fault, "the escape")),
        'x' if digits(2) => Some((4, Severity::Fault, "the escape")),
        'n' | 'r' | 't' => Some((2, Severity::Warning, "the escape")),
        _ => None,
    }
}

/// `%C3%A4`, `%20`.
fn percent(chars: &[char]) -> Found {
    /// Longer sequences are checked in pieces.
    const MAX: usize = 12;
    let mut bytes = Vec::new();
    while bytes.len() < MAX
        && let ['%', high, low, ..] = chars[3 * bytes.len()..]
        && let (Some(high), Some(low)) = (high.to_digit(16), low.to_digit(16))
    {
        bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
    }
    let is_text = std::str::from_utf8(&bytes).is_ok_and(|text| !text.is_ascii() || text == " ");
    is_text.then_some((3 * bytes.len(), Severity::Warning, "the percent-encoded"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let chars: Vec<_> = text.chars().collect();
        let found = find(&chars, text.starts_with("https://"));
        found
            .iter()
            .map(|one| {
                let mark = if one.severity == Severity::Warning { "?" } else { "" };
                chars[one.at..one.at + one.length].iter().collect::<String>() + mark
            })
            .collect()
    }

    #[test]
    fn markup_is_found() {
        for (text, markup) in [
            ("<b>Oulu</b>", &["<b>", "</b>"][..]),
            ("x<br/>y<BR />z", &["<br/>", "<BR />"]),
            ("<a href=\"x\">", &["<a href=\"x\">"]),
            ("<o:p></o:p>", &["<o:p>", "</o:p>"]),
            ("a <!-- b --> c", &["<!-- b -->"]),
            ("<script>alert(1)</script>", &["<script>", "</script>"]),
            ("A &amp; B &#228;&#xE4; &auml;", &["&amp;", "&#228;", "&#xE4;", "&auml;"]),
            ("A &amp B &#228 x", &["&amp?", "&#228"]),
            ("https://x/?a=1&amp;b=2", &["&amp;"]),
            ("J\\u00e4rvi\\n", &["\\u00e4", "\\n?"]),
            ("J%C3%A4rvi%20x", &["%C3%A4?", "%20?"]),
        ] {
            assert_eq!(found(text), markup, "{text}");
        }
    }

    #[test]
    fn words_with_the_same_signs_are_no_markup() {
        for text in [
            "1 < 2 & 3 > 2",
            "x <y and y> z",
            "T&K",
            "R&D; more",
            "a <b",
            "<5 %>",
            "20 %",
            "50%25",
            "&",
            "<",
            "<>",
            "https://x/?a=1&b=2&lt=3",
            "see https://x/%C3%A4",
            "C:\\Ohjelmat",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_text_of_opening_signs_takes_no_longer_than_another() {
        let chars: Vec<_> = "<a ".repeat(100_000).chars().chain(['>']).collect();
        assert_eq!(find(&chars, false).len(), 1, "the last one");
    }
}
