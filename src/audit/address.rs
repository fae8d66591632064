//! Addresses that the reader takes for https and no browser can open, or that say something else than
//! they show.

use super::characters::{describe, is_bidi_control, is_unseen};
use super::report::Severity::{self, Fault, Warning};

/// What is wrong with an address, as found and expected.
pub(super) type Wrong = (Severity, String, &'static str);

/// Judges an address that begins with `https://`.
pub(super) fn check(address: &str) -> Vec<Wrong> {
    let rest = address.strip_prefix("https://").unwrap_or(address);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let mut wrong = Vec::new();
    // The reader refuses that.
    if authority.is_empty() || authority.starts_with([':', '@']) {
        return wrong;
    }
    let host = match authority.rsplit_once('@') {
        Some((_, host)) => {
            let found = "a user name before the host".to_owned();
            wrong.push((Fault, found, "an address without user name and password"));
            host
        }
        None => authority,
    };
    let host = match host.rsplit_once(':') {
        // The colons in brackets are those of IPv6.
        Some((name, port)) if !port.ends_with(']') => {
            wrong.extend(check_port(port));
            name
        }
        _ => host,
    };
    wrong.extend(check_host(host));
    wrong.extend(check_path(path));
    wrong
}

fn check_port(port: &str) -> Option<Wrong> {
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let is_right = is_number && port.parse::<u16>().is_ok_and(|port| port > 0);
    (!is_right).then(|| (Fault, format!("the port \"{port}\""), "a port from 1 to 65535"))
}

fn check_host(host: &str) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    if host.starts_with('[') {
        let is_ip = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        if is_ip.is_none_or(|ip| ip.parse::<std::net::Ipv6Addr>().is_err()) {
            wrong.push((Fault, format!("the host \"{host}\""), "an address of IPv6 in brackets"));
        }
        return wrong;
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let labels: Vec<_> = name.split('.').collect();
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && !label.contains(|letter: char| {
                letter.is_ascii() && !letter.is_ascii_alphanumeric() && !"-_".contains(letter)
            })
    };
    if name.len() > 253 || !labels.iter().all(is_label) {
        wrong.push((Fault, format!("the host \"{host}\""), "a host like www.example.org"));
    } else if labels.last().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit())) {
        if name.parse::<std::net::Ipv4Addr>().is_err() {
            wrong.push((Fault, format!("the host \"{host}\""), "a host like www.example.org"));
        }
    } else if labels.len() == 1 {
        wrong.push((Warning, format!("the host \"{host}\""), "a host with a dot"));
    }
    if let Some(letter) = host.chars().find(|letter| !letter.is_ascii() && !is_unseen(*letter)) {
        let found = format!("{} in the host \"{host}\"", describe(letter));
        wrong.push((Warning, found, "the host in ASCII, as browsers send it (xn--…)"));
    }
    wrong
}

fn check_path(path: &str) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let bytes = path.as_bytes();
    let is_escape = |at: usize| {
        bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    };
    let mut escapes = path.match_indices('%').map(|(at, _)| at);
    if let Some(at) = escapes.find(|at| !is_escape(*at)) {
        let piece: String = path[at..].chars().take(3).collect();
        wrong.push((Fault, format!("\"{piece}\""), "two hexadecimal digits after each %"));
    }
    let decoded = decode(bytes);
    let decoded = String::from_utf8_lossy(&decoded);
    let is_hidden = |letter: &char| {
        letter.is_control() || is_bidi_control(*letter) || *letter != ' ' && is_unseen(*letter)
    };
    if path.is_ascii()
        && let Some(letter) = decoded.chars().find(is_hidden)
    {
        let found = format!("{}, percent-encoded", describe(letter));
        wrong.push((Fault, found, "no invisible character"));
    }
    if let Some(sign) = path.chars().find(|sign| "{}|^`".contains(*sign)) {
        wrong.push((Fault, format!("the sign \"{sign}\""), "that sign percent-encoded"));
    }
    if let Some(letter) = path.chars().find(|letter| !letter.is_ascii() && !is_unseen(*letter)) {
        wrong.push((Warning, describe(letter), "the path in ASCII, percent-encoded"));
    }
    if let Some(last) = path.chars().last().filter(|last| ".,;:!'".contains(*last)) {
        let found = format!("\"{last}\" at the end");
        wrong.push((Warning, found, "no punctuation of a sentence around it"));
    }
    wrong
}

/// The bytes of a path, escapes decoded.
fn decode(bytes: &[u8]) -> Vec<u8> {
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 3;
            }
            (byte, _, _) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(address: &str) -> Vec<String> {
        let mark = |severity| if severity == Warning { "?" } else { "" };
        check(address).into_iter().map(|(severity, found, _)| found + mark(severity)).collect()
    }

    #[test]
    fn addresses_that_no_browser_opens_are_found() {
        for (address, wrong) in [
            ("https://host.fi:99999/", &["the port \"99999\""][..]),
            ("https://host.fi:65536", &["the port \"65536\""]),
            ("https://host.fi:0/", &["the port \"0\""]),
            ("https://host.fi:/", &["the port \"\""]),
            ("https://host.fi:8o/", &["the port \"8o\""]),
            ("https://https://host.fi/", &["the port \"\"", "the host \"https\"?"]),
            ("https://a:b@host.fi/", &["a user name before the host"]),
            ("https://host..fi/", &["the host \"host..fi\""]),
            ("https://-host.fi/", &["the host \"-host.fi\""]),
            ("https://host,fi/", &["the host \"host,fi\""]),
            ("https://1.2.3/", &["the host \"1.2.3\""]),
            ("https://256.1.1.1/", &["the host \"256.1.1.1\""]),
            ("https://[::g]/", &["the host \"[::g]\""]),
            ("https://host/", &["the host \"host\"?"]),
            ("https://hämeenlinna.fi/", &["U+00E4 \"ä\" in the host \"hämeenlinna.fi\"?"]),
            ("https://host.fi/100%", &["\"%\""]),
            ("https://host.fi/%zz", &["\"%zz\""]),
            ("https://host.fi/a%E2%80%8Bb", &["U+200B ZERO WIDTH SPACE, percent-encoded"]),
            ("https://host.fi/%00", &["U+0000 NULL, percent-encoded"]),
            ("https://host.fi/{id}", &["the sign \"{\""]),
            ("https://host.fi/päivä", &["U+00E4 \"ä\"?"]),
            ("https://host.fi/x.", &["\".\" at the end?"]),
        ] {
            assert_eq!(found(address), wrong, "{address}");
        }
    }

    #[test]
    fn right_addresses_are_left_alone() {
        for address in [
            "https://www.hel.fi",
            "https://www.hel.fi:443/fi?a=1&b=[2]#c",
            "https://tem.fi/-/kaupunki%20p%C3%A4iv%C3%A4(1)",
            "https://xn--hmeenlinna-q5a.fi/",
            "https://[2001:db8::1]:8443/",
            "https://192.0.2.1/",
            "https://a_b.example.org./x",
            "https://host.fi/x?redirect=https://other.fi:99999/",
        ] {
            assert_eq!(found(address), [""; 0], "{address}");
        }
    }
}
