//! Synthetic versions of the product: copies of `dist/` in which every file with a content hash in
//! its name has another hash, and page, styles, scripts and wasm name their version.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::server::{Files, dist, file};

/// Reads the version of the page: its number, `0` for `dist/`; of a mix, each part with its own.
/// For a page that is ready; the script that registers the service worker may be loaded later, and the later part of
/// the wasm is `coming` until it is.
pub const VERSION: &str = "const parts = { \
    page: document.querySelector('meta[name=build]')?.content ?? '0', \
    styles: getComputedStyle(document.documentElement).getPropertyValue('--build').trim() || '0', \
    start: '0', wasm: '0', later: globalThis.builds ? 'coming' : '0', ...globalThis.builds }; \
    const [first, ...others] = new Set(Object.values(parts)); \
    return others.length ? Object.entries(parts).join(' ') : first";

/// The custom section of the wasm with the number.
const SECTION: &str = "kpr-build";

/// Creates version `number` of the product.
pub fn make(number: u32) -> Files {
    let mut files = Files::new();
    read(&dist(), "", &mut files);
    // The loader of the later parts knows each by its hash.
    let is_later = |name: &str| kind(name) == "wasm" && !name.starts_with("app-");
    let hashes: Vec<_> = files
        .iter()
        .filter(|(name, _)| is_later(name))
        .map(|(_, wasm)| (hash(wasm), hash(&with_section(wasm.clone(), number))))
        .collect();
    let renamed: Vec<(String, String)> = files
        .keys()
        .filter_map(|name| {
            let (stem, rest) = name.split_once('-').filter(|_| !name.contains('/'))?;
            let hash = rest.get(..16).filter(|hash| hash.bytes().all(|b| b.is_ascii_hexdigit()))?;
            let other = format!("{:012x}{number:04}", 0x5eed_u32);
            Some((name.clone(), format!("{stem}-{other}{}", &rest[hash.len()..])))
        })
        .collect();
    let mut made = Files::new();
    for (name, bytes) in files {
        let new_name = renamed.iter().find(|(old, _)| *old == name).map(|(_, new)| new.clone());
        let name = new_name.unwrap_or(name);
        let bytes = match String::from_utf8(bytes) {
            Ok(text) if !name.starts_with("data/") => {
                let text =
                    hashes.iter().fold(text, |text, (old, new)| text.replace(old.as_str(), new));
                add_version(&name, text, &renamed, number).into()
            }
            Ok(text) => text.into_bytes(),
            Err(error) if kind(&name) == "wasm" => with_section(error.into_bytes(), number),
            Err(error) => error.into_bytes(),
        };
        made.insert(name, bytes);
    }
    let worker = worker(&made, number);
    made.insert("sw.js".to_owned(), worker.into_bytes());
    made
}

/// All files below a folder but the compressed ones.
fn read(folder: &Path, below: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files);
        } else if !["br", "gz"].contains(&kind(&name)) {
            files.insert(name, fs::read(path).unwrap());
        }
    }
}

/// The extension of a file's name.
fn kind(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, kind)| kind)
}

fn add_version(name: &str, mut text: String, renamed: &[(String, String)], number: u32) -> String {
    for (old, new) in renamed {
        text = text.replace(old.as_str(), new);
    }
    let rule = |number: u32| format!(":root {{ --build: {number} }}");
    if name == "embed.js" {
        // It checks whether the styles are whole.
        let (before, after) = text.split_once("stylesLength:").unwrap();
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let length = after[..digits].parse::<usize>().unwrap() + rule(number).len();
        text = format!("{before}stylesLength:{length}{}", &after[digits..]);
    } else if kind(name) == "html" {
        text =
            text.replace("</head>", &format!("<meta name=\"build\" content=\"{number}\"></head>"));
    } else if kind(name) == "css" {
        text += &rule(number);
    } else if kind(name) == "js" && name.contains('-') {
        let (part, watch) = match name.split('-').next().unwrap() {
            "app" => ("glue", wasm_watcher()),
            "start" => ("start", wasm_watcher()),
            part => (part, String::new()),
        };
        text = format!("(globalThis.builds ??= {{}}).{part} = '{number}';\n{watch}{text}");
    }
    text
}

/// A script that records the number in each part of the wasm: a page compiles the first, a widget instantiates it as
/// it comes, and both instantiate the files of the later ones once they are there.
fn wasm_watcher() -> String {
    format!(
        "for (const [name, part] of [['compileStreaming', 'wasm'], ['instantiateStreaming', 'wasm'], \
          ['instantiate', 'later']]) {{ \
          const start = WebAssembly[name]; \
          WebAssembly[name] = async (...given) => {{ \
            const made = await start(...given); \
            const module = made.module ?? (made instanceof WebAssembly.Module ? made : given[0]); \
            const [section] = WebAssembly.Module.customSections(module, '{SECTION}'); \
            const number = section && new TextDecoder().decode(section); \
            if (number) builds[part] = (builds[part] ?? number) === number ? number : 'mixed'; \
            return made; }}; }}\n"
    )
}

/// SHA-256 in base64.
fn hash(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}

fn with_section(wasm: Vec<u8>, number: u32) -> Vec<u8> {
    [wasm, section(&number.to_string())].concat()
}

/// A custom section of wasm with this content; both are short, so that each length is one byte.
fn section(content: &str) -> Vec<u8> {
    let name = [&[u8::try_from(SECTION.len()).unwrap()], SECTION.as_bytes()].concat();
    let body = [&name, content.as_bytes()].concat();
    assert!(body.len() < 0x80);
    [&[0, u8::try_from(body.len()).unwrap()], body.as_slice()].concat()
}

/// Changes the worker of a version.
pub fn change_worker(version: &mut Files, from: &str, to: &str) {
    let worker = script(version);
    assert!(worker.contains(from), "no {from} in the worker");
    let worker = worker.replacen(from, to, 1);
    version.insert("sw.js".to_owned(), worker.into_bytes());
}

/// Runs a script before the worker of a version.
pub fn prepend_to_worker(version: &mut Files, first: &str) {
    let worker = format!("{first}{}", script(version));
    version.insert("sw.js".to_owned(), worker.into_bytes());
}

/// The files that the worker of a version precaches, by the paths to ask for.
pub fn precached(version: &Files) -> Vec<String> {
    list(script(version))
        .1
        .into_keys()
        .map(|name| name.trim_start_matches("./").to_owned())
        .collect()
}

/// The worker of a version.
fn script(version: &Files) -> &str {
    std::str::from_utf8(&version["sw.js"]).unwrap()
}

/// The line with a worker's list of files, and the list.
fn list(worker: &str) -> (&str, BTreeMap<String, Value>) {
    let line = worker.lines().find(|line| line.starts_with("const FILES = ")).unwrap();
    let list = line.strip_prefix("const FILES = ").unwrap().trim_end_matches(';');
    (line, serde_json::from_str(list).unwrap())
}

/// The worker of this version, with the new names and hashes in its list.
fn worker(files: &Files, number: u32) -> String {
    let worker = script(files);
    let (line, mut list) = list(worker);
    for (name, digest) in &mut list {
        let bytes = &files[&file(name.trim_start_matches("./"))];
        *digest = BASE64_STANDARD.encode(Sha256::digest(bytes)).into();
    }
    let version = worker.lines().find(|line| line.starts_with("const VERSION = ")).unwrap();
    let list = format!("const FILES = {};", serde_json::to_string(&list).unwrap());
    worker.replace(line, &list).replace(version, &format!("const VERSION = \"{number}\";"))
}
