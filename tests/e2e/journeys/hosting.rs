//! The nginx configuration that we ship sends the headers of `_headers`, with which all other
//! journeys are tested.

use std::path::{Path, PathBuf};

use crate::nginx::Nginx;
use crate::server::{content_type, dist, headers};

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
        .filter(|name| !name.starts_with('_'))
        .filter(|name| {
            !["br", "gz"].map(|end| Some(end.as_ref())).contains(&Path::new(name).extension())
        })
        .map(str::to_owned)
        .collect();
    assert!(names.len() > 9, "too few files: {names:?}");
    names
}

#[test]
fn nginx_sends_the_headers_in_the_headers_file() {
    let Some(nginx) = Nginx::start() else { return };
    for name in files() {
        let response = nginx.get(&name, &[]);
        assert_eq!(response.status, 200, "{name}");
        assert_eq!(response.header("content-type"), content_type(&name), "{name}");
        for (header, value) in headers(&format!("/{name}")) {
            assert_eq!(response.header(&header.to_lowercase()), value, "{header} of {name}");
        }
    }
}

#[test]
fn nginx_sends_the_copies_that_the_build_compressed() {
    let Some(nginx) = Nginx::start() else { return };
    for name in files() {
        let file = |end: &str| std::fs::read(dist().join(format!("{name}{end}"))).ok();
        for (accepts, encoding, end) in
            [("gzip, br", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")]
        {
            let Some(bytes) = file(end) else { continue };
            let response = nginx.get(&name, &[&format!("Accept-Encoding: {accepts}")]);
            assert_eq!(response.header("content-encoding"), encoding, "{name} for {accepts}");
            assert!(response.body == bytes, "other bytes of {name} for {accepts}");
            assert_eq!(response.header("content-type"), content_type(&name), "{name}");
        }
    }
}

#[test]
fn nginx_answers_not_modified_to_a_known_etag() {
    let Some(nginx) = Nginx::start() else { return };
    let tag = nginx.get("index.html", &[]).header("etag").to_owned();
    let again = nginx.get("index.html", &[&format!("If-None-Match: {tag}")]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("cache-control"), "no-cache");
}

#[test]
fn nginx_serves_folders_and_nothing_outside_dist() {
    let Some(nginx) = Nginx::start() else { return };
    for (folder, page) in [("", "index.html"), ("sv/", "sv/index.html"), ("en/", "en/index.html")] {
        assert!(
            nginx.get(folder, &[]).body == nginx.get(page, &[]).body,
            "another page at {folder}"
        );
    }
    for (asked, sent_on) in [
        ("/committee?view=cities&q=turku", "/committee/?view=cities&q=turku"),
        ("/committee", "/committee/"),
        ("/committee/sv?embed=1", "/committee/sv/?embed=1"),
    ] {
        let response = nginx.get_absolute(asked, &[]);
        assert_eq!((response.status, response.header("location")), (301, sent_on), "{asked}");
    }
    for nothing in ["_headers", "_headers.br", "index.php", "data/", "../Cargo.toml"] {
        let response = nginx.get(nothing, &[]);
        assert!((400..500).contains(&response.status), "{nothing}: {}", response.status);
    }
    let missing = nginx.get("missing.js", &[]);
    assert_eq!(missing.header("x-content-type-options"), "nosniff");
}
