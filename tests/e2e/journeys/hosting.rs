//! The configurations of nginx and Caddy that we ship send the headers of `_headers`, with which all other
//! journeys are tested, and nothing else; and every page has one address there.

use std::path::{Path, PathBuf};

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::NotFoundText;

use crate::hosts::{BASE, Host, Response, request};
use crate::server::{content_type, dist, dist_file, headers};

/// Every file of `dist/` that a browser may ask for, by its path there.
fn files() -> Vec<String> {
    fn add(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, files);
            } else {
                files.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    add(&dist(), &mut paths);
    let names = paths.iter().map(|path| path.strip_prefix(dist()).unwrap().to_str().unwrap());
    let names: Vec<_> = names
        .filter(|name| !name.starts_with('_') && !name.starts_with("404.html"))
        .map(str::to_owned)
        .collect();
    assert!(names.len() > 9, "too few files: {names:?}");
    names
}

/// Whether a file is the compressed copy of another.
fn is_copy(name: &str) -> bool {
    ["br", "gz"].map(|end| Some(end.as_ref())).contains(&Path::new(name).extension())
}

/// What a response may say beside the headers of `_headers`: of itself, never of us or of the server's version.
const OF_THE_ANSWER: [&str; 14] = [
    "accept-ranges",
    "allow",
    "connection",
    "content-encoding",
    "content-length",
    "content-range",
    "content-type",
    "date",
    "etag",
    "last-modified",
    "location",
    "server",
    "transfer-encoding",
    "vary",
];

/// A response has each of these headers, and nothing that no table names.
fn assert_headers(response: &Response, expected: &[(String, String)], what: &str) {
    for (name, value) in expected {
        assert_eq!(response.header(&name.to_lowercase()), value, "{name} of {what}");
    }
    for name in response.headers.keys() {
        let is_known = OF_THE_ANSWER.contains(&&**name)
            || expected.iter().any(|(known, _)| known.to_lowercase() == *name);
        assert!(is_known, "{name} of {what}");
    }
    assert!(["", "nginx"].contains(&response.header("server")), "{what} names its server");
}

#[test]
fn servers_send_the_headers_in_the_headers_file() {
    for host in Host::all() {
        for name in files() {
            let (what, response) = (format!("{name} by {}", host.name), host.get(&name, &[]));
            assert_eq!(response.status, 200, "{what}");
            assert_eq!(response.header("content-type"), content_type(&name), "{what}");
            assert_headers(&response, &headers(&format!("/{name}")), &what);
        }
    }
}

/// A kind of answer: the request, and what must come back.
struct Answer {
    method: &'static str,
    path: &'static str,
    line: &'static str,
    status: u16,
    /// Whether the answer may be kept for ever, if the name has a content hash.
    is_kept: bool,
}

#[test]
fn every_kind_of_answer_has_the_same_headers() {
    let script = dist_file("start-", ".js");
    let answer =
        |method, path, line, status, is_kept| Answer { method, path, line, status, is_kept };
    let kinds = [
        answer("GET", "", "Accept: */*", 200, true),
        answer("HEAD", "", "Accept: */*", 200, true),
        answer("GET", "", "Accept-Encoding: br", 200, true),
        answer("GET", "", "If-None-Match: ETAG", 304, true),
        answer("GET", "", "Range: bytes=0-9", 206, false),
        answer("GET", "", "Range: bytes=9999999-", 416, false),
        answer("POST", "", "Accept: */*", 405, false),
        answer("PUT", "", "Accept: */*", 405, false),
        answer("GET", "missing-", "Accept: */*", 404, false),
        answer("HEAD", "a/b/", "Accept: */*", 404, false),
        answer("GET", "sv//../", "Accept: */*", 301, false),
    ];
    for host in Host::all() {
        for name in ["index.html", "", "sv/", "embed.js", "data/committee.json", &*script] {
            let tag = host.get(name, &[]).header("etag").to_owned();
            for kind in &kinds {
                let path = format!("{BASE}{}{name}", kind.path);
                let line = kind.line.replace("ETAG", &tag);
                let what = format!("{} {path} with {line} by {}", kind.method, host.name);
                let response = host.request(kind.method, &path, &[&line]);
                assert_eq!(response.status, kind.status, "{what}");
                let mut expected = headers(&format!("/{name}"));
                for (header, value) in &mut expected {
                    if header == "Cache-Control" && !kind.is_kept {
                        "no-cache".clone_into(value);
                    }
                }
                assert_eq!(expected.len(), 10, "the table of {name}: {expected:?}");
                assert_headers(&response, &expected, &what);
            }
        }
    }
}

#[test]
fn servers_send_the_copies_that_the_build_compressed() {
    for host in Host::all() {
        for name in files().into_iter().filter(|name| !is_copy(name)) {
            let file = |end: &str| std::fs::read(dist().join(format!("{name}{end}"))).ok();
            for (accepts, encoding, end) in
                [("gzip, br", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")]
            {
                let Some(bytes) = file(end) else { continue };
                let what = format!("{name} for {accepts} by {}", host.name);
                let response = host.get(&name, &[&format!("Accept-Encoding: {accepts}")]);
                assert_eq!(response.header("content-encoding"), encoding, "{what}");
                assert!(response.body == bytes, "other bytes of {what}");
                assert_eq!(response.header("content-type"), content_type(&name), "{what}");
            }
        }
    }
}

#[test]
fn servers_serve_folders_and_nothing_outside_dist() {
    for host in Host::all() {
        for folder in ["", "sv/", "en/"] {
            let (page, file) =
                (host.get(folder, &[]), host.get(&format!("{folder}index.html"), &[]));
            assert!(page.body == file.body, "another page at {folder} by {}", host.name);
        }
        for nothing in [
            "_headers",
            "_headers.br",
            "_nginx.conf",
            "_Caddyfile",
            "index.php",
            "data/",
            "../Cargo.toml",
        ] {
            assert_eq!(host.get(nothing, &[]).status, 404, "{nothing} by {}", host.name);
        }
        assert_eq!(host.get_absolute("/", &[]).status, 404, "the root by {}", host.name);
    }
}

/// What a server would take for the address of a page, but a browser would not resolve its links against it.
#[test]
fn a_page_has_one_address() {
    for host in Host::all() {
        for (asked, sent_on) in [
            ("/committee?view=cities&q=turku", "/committee/?view=cities&q=turku"),
            ("/committee", "/committee/"),
            ("/committee/sv?embed=1", "/committee/sv/?embed=1"),
            ("/committee/sv/cities", "/committee/sv/cities/"),
            ("/committee/sv//", "/committee/sv/"),
            ("//committee///sv/?q=a//b%20c", "/committee/sv/?q=a//b%20c"),
            ("/committee/%73v/?q=%C3%A5bo", "/committee/sv/?q=%C3%A5bo"),
            ("/%63ommittee/sv%2F", "/committee/sv/"),
            ("/committee/./sv/", "/committee/sv/"),
            ("/committee/en/../sv/", "/committee/sv/"),
        ] {
            let response = host.get_absolute(asked, &[]);
            let answer = (response.status, response.header("location"));
            assert_eq!(answer, (301, sent_on), "{asked} by {}", host.name);
        }
        for none in [
            "/committee/SV/",
            "/COMMITTEE/sv/",
            "/committee/s%76%0d%0aX:y/",
            "/committee/%E4/",
            "/committee/.git/config",
            "/committee/sv/.x",
            "/committee/...",
        ] {
            assert_eq!(host.get_absolute(none, &[]).status, 404, "{none} by {}", host.name);
        }
        let doubled = host.get("?q=a//b&at=./%73v", &[]);
        assert_eq!(doubled.status, 200, "a query string by {}", host.name);
    }
}

#[test]
fn what_is_missing_is_said_in_every_language_at_any_depth() {
    for host in Host::all() {
        for path in ["missing", "sv/missing/", "a/b/c/d/e.html", "data/", "404.html", "%C3%A5/"] {
            let (what, response) = (format!("{path} by {}", host.name), host.get(path, &[]));
            assert_eq!(response.status, 404, "{what}");
            assert_eq!(response.header("content-type"), "text/html; charset=utf-8", "{what}");
            let page = String::from_utf8(response.body).unwrap();
            for language in Language::ALL {
                let link = format!("<a href=\"{BASE}{}\">", language.folder());
                assert!(page.contains(&link), "no {link} at {what}: {page}");
                assert!(page.contains(NotFoundText::of(language).title), "{what}: {page}");
            }
        }
    }
}

#[test]
fn http_leads_to_https() {
    for host in Host::all() {
        // Caddy does it by itself wherever it has a certificate.
        let Some(address) = host.redirects else { continue };
        let response = request(address, "GET", "/committee/sv/?q=a", &[]);
        let answer = (response.status, response.header("location"));
        assert_eq!(answer, (301, "https://committee.example.org/committee/sv/?q=a"));
    }
}
