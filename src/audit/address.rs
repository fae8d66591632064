//! Addresses that the reader accepts but that no browser can open, or that are not what they look like.
//!
//! The crate `url` parses as browsers do; the checks here are for what it accepts and no editor means.

use std::net::Ipv4Addr;

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use percent_encoding::percent_decode_str;
use url::{Host, ParseError, Url};

use super::characters::{describe, is_unseen};
use super::report::Severity::{Fault, Warning};
use super::text::Problem;

/// Checks an address that begins with `https://`.
pub(super) fn check(address: &str) -> Vec<Problem> {
    let rest = address.strip_prefix("https://").unwrap_or(address);
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let mut problems = Vec::new();
    // The reader refuses that.
    if authority.is_empty() || authority.starts_with([':', '@']) {
        return problems;
    }
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if !user.is_empty() {
        let expected = "an address without user name and password";
        problems.push(Problem::of_text(Fault, "a user name before the host", expected));
    }
    // The colons in brackets are those of IPv6.
    let (host, port) = match host.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (host, None),
    };
    // To `url`, an empty port is the default one.
    if let Some(port) = port
        && (Url::parse(address) == Err(ParseError::InvalidPort)
            || port.bytes().all(|byte| byte == b'0'))
    {
        let found = format!("the port \"{port}\"");
        problems.push(Problem::of_text(Fault, found, "a port from 1 to 65535"));
    }
    problems.extend(check_host(host));
    problems.extend(check_path(path));
    problems
}

fn check_host(host: &str) -> Vec<Problem> {
    let wrong = match Host::parse(host) {
        Err(ParseError::InvalidIpv6Address) => Some((Fault, "an address of IPv6 in brackets")),
        Ok(Host::Ipv6(_)) => None,
        // Shorter forms, octal and hexadecimal numbers.
        Ok(Host::Ipv4(_)) if host.parse::<Ipv4Addr>().is_ok() => None,
        Ok(Host::Domain(_)) if is_domain(host) => {
            let has_dot = host.trim_end_matches('.').contains('.');
            (!has_dot).then_some((Warning, "a host with a dot"))
        }
        _ => Some((Fault, "a host like www.example.org")),
    };
    let wrong = wrong.map(|(severity, expected)| {
        Problem::of_text(severity, format!("the host \"{host}\""), expected)
    });
    let foreign = host.chars().find(|c| !c.is_ascii() && !is_unseen(*c)).map(|c| {
        let found = format!("{} in the host \"{host}\"", describe(c));
        Problem::of_text(Warning, found, "the host in ASCII, as browsers send it (xn--…)")
    });
    wrong.into_iter().chain(foreign).collect()
}

/// Whether it is a domain name by the rules of the DNS, underscores allowed; `url` accepts more.
fn is_domain(host: &str) -> bool {
    const DENIED: AsciiDenyList = AsciiDenyList::new(true, "!\"#$%&'()*+,/:;<=>?@[\\]^`{|}~");
    let (hyphens, length) = (Hyphens::CheckFirstLast, DnsLength::VerifyAllowRootDot);
    Uts46::new().to_ascii(host.as_bytes(), DENIED, hyphens, length).is_ok()
}

fn check_path(path: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let is_escape = |rest: &str| {
        rest.as_bytes().get(1..3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    };
    let mut escapes = path.match_indices('%').map(|(at, _)| &path[at..]);
    if let Some(rest) = escapes.find(|rest| !is_escape(rest)) {
        let found = format!("\"{}\"", rest.chars().take(3).collect::<String>());
        problems.push(Problem::of_text(Fault, found, "two hexadecimal digits after each %"));
    }
    if path.is_ascii()
        && let decoded = percent_decode_str(path).decode_utf8_lossy()
        && let Some(c) = decoded.chars().find(|c| *c != ' ' && is_unseen(*c))
    {
        let found = format!("{}, percent-encoded", describe(c));
        problems.push(Problem::of_text(Fault, found, "no invisible character"));
    }
    if let Some(sign) = path.chars().find(|sign| "{}|^`".contains(*sign)) {
        let found = format!("the sign \"{sign}\"");
        problems.push(Problem::of_text(Fault, found, "that sign percent-encoded"));
    }
    if let Some(c) = path.chars().find(|c| !c.is_ascii() && !is_unseen(*c)) {
        let expected = "the path in ASCII, percent-encoded";
        problems.push(Problem::of_text(Warning, describe(c), expected));
    }
    if let Some(last) = path.chars().last().filter(|last| ".,;:!'".contains(*last)) {
        let found = format!("\"{last}\" at the end");
        problems.push(Problem::of_text(Warning, found, "no punctuation of a sentence around it"));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(address: &str) -> Vec<String> {
        let mark = |severity| if severity == Warning { "?" } else { "" };
        check(address).into_iter().map(|problem| problem.found + mark(problem.severity)).collect()
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
            ("https://0x7f.1/", &["the host \"0x7f.1\""]),
            ("https://xn--zzzz.fi/", &["the host \"xn--zzzz.fi\""]),
            ("https://host.fi:+80/", &["the port \"+80\""]),
            ("https://256.1.1.1/", &["the host \"256.1.1.1\""]),
            ("https://[::g]/", &["the host \"[::g]\""]),
            ("https://host/", &["the host \"host\"?"]),
            (
                "https://hämeenlinna.fi/",
                &["U+00E4 LATIN SMALL LETTER A WITH DIAERESIS in the host \"hämeenlinna.fi\"?"],
            ),
            ("https://host.fi/100%", &["\"%\""]),
            ("https://host.fi/%zz", &["\"%zz\""]),
            ("https://host.fi/a%E2%80%8Bb", &["U+200B ZERO WIDTH SPACE, percent-encoded"]),
            ("https://host.fi/%00", &["U+0000 NULL, percent-encoded"]),
            ("https://host.fi/{id}", &["the sign \"{\""]),
            ("https://host.fi/päivä", &["U+00E4 LATIN SMALL LETTER A WITH DIAERESIS?"]),
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
