//! The third-party notices: what is shipped in `dist/` and is not ours, with its licences.
//!
//! The crates come from Cargo's own resolve graph: the normal dependencies of the page's features
//! for the wasm target. Procedural macros run in the compiler and are left out.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::failure::Failure;

/// The file's name.
pub const NAME: &str = "THIRD-PARTY-NOTICES.txt";

/// How the names of licence files begin.
const LICENCE_FILES: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "NOTICE"];

/// What is shipped and is no crate: its name, its licence, and where it comes from.
const OTHERS: [(&str, &str, &str); 3] = [
    ("Rust standard library", "MIT OR Apache-2.0", "https://www.rust-lang.org"),
    (
        "Natural Earth 1:10m (the outlines of the regions)",
        "public domain",
        "https://www.naturalearthdata.com",
    ),
    (
        "Suomi.fi design tokens 7.0.0 (colours and spacing)",
        "MIT",
        "https://github.com/vrk-kpa/suomifi-design-tokens",
    ),
];

/// A crate that is linked into the wasm.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    /// The licence files that the crate ships.
    texts: Vec<String>,
}

/// Writes the file.
pub fn write(source: &Path, staging: &Path) -> Result<(), Failure> {
    let metadata = read_metadata(source)?;
    let packages = linked_packages(&metadata)?;
    fs::write(staging.join(NAME), format_notices(&packages))?;
    Ok(())
}

fn read_metadata(source: &Path) -> Result<Value, Failure> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .current_dir(source)
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features", "web"])
        .output()?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The crates that are reached from our own through normal dependencies, sorted by name.
fn linked_packages(metadata: &Value) -> Result<Vec<Package>, Failure> {
    let by_id = |list: &Value| -> HashMap<String, Value> {
        let entries = list.as_array().into_iter().flatten();
        entries.map(|entry| (text(&entry["id"]), entry.clone())).collect()
    };
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
    let root = text(&metadata["resolve"]["root"]);
    let mut pending = vec![root.clone()];
    let mut seen = BTreeSet::new();
    while let Some(id) = pending.pop() {
        if seen.insert(id.clone()) {
            let node = nodes.get(&id).ok_or_else(|| format!("cargo metadata has no node {id}"))?;
            let linked = normal_dependencies(node).filter(|id| !is_proc_macro(&packages[id]));
            pending.extend(linked);
        }
    }
    seen.remove(&root);
    let mut linked =
        seen.iter().map(|id| read_package(&packages[id])).collect::<Result<Vec<_>, _>>()?;
    linked.sort();
    Ok(linked)
}

fn normal_dependencies(node: &Value) -> impl Iterator<Item = String> {
    let dependencies = node["deps"].as_array().into_iter().flatten();
    dependencies
        .filter(|dependency| {
            let kinds = dependency["dep_kinds"].as_array();
            kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
        })
        .map(|dependency| text(&dependency["pkg"]))
}

fn is_proc_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array();
    targets.is_some_and(|targets| {
        let is_macro = |kind: &Value| kind == "proc-macro";
        targets
            .iter()
            .any(|target| target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(is_macro)))
    })
}

fn read_package(package: &Value) -> Result<Package, Failure> {
    let manifest = text(&package["manifest_path"]);
    let folder = Path::new(&manifest).parent().ok_or("a manifest without a folder")?;
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && LICENCE_FILES.iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files.sort();
    let texts = files.iter().map(|file| Ok(fs::read_to_string(file)?.replace("\r\n", "\n")));
    let texts = texts.collect::<Result<Vec<_>, Failure>>()?;
    Ok(Package {
        name: text(&package["name"]),
        version: text(&package["version"]),
        licence: package["license"].as_str().unwrap_or("not stated").to_owned(),
        texts,
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A list of what is shipped, then each licence text once with the crates that ship it.
fn format_notices(packages: &[Package]) -> String {
    let mut notices =
        "Third-party notices\n\nThis product contains the following works of others.\n\n"
            .to_owned();
    for (name, licence, address) in OTHERS {
        let _infallible = writeln!(notices, "{name}: {licence} ({address})");
    }
    notices.push('\n');
    for Package { name, version, licence, texts } in packages {
        let note = if texts.is_empty() {
            format!("no licence text in the package; SPDX: {licence}")
        } else {
            licence.clone()
        };
        let _infallible = writeln!(notices, "{name} {version}: {note}");
    }
    // Texts that differ in white space alone are the same.
    let mut owners: BTreeMap<String, (&str, Vec<String>)> = BTreeMap::new();
    for Package { name, version, texts, .. } in packages {
        for text in texts {
            let key = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let (_, names) = owners.entry(key).or_insert_with(|| (text, Vec::new()));
            names.push(format!("{name} {version}"));
        }
    }
    let mut texts: Vec<_> = owners.into_values().collect();
    texts.sort_by(|a, b| a.1.cmp(&b.1));
    for (text, names) in texts {
        let line = "-".repeat(80);
        let _infallible = write!(
            notices,
            "\n{line}\n{}\n{line}\n\n{}\n",
            names.join(", "),
            text.trim_matches('\n')
        );
    }
    notices
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn package(name: &str, texts: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn a_text_that_several_crates_ship_is_written_once() {
        let notices = format_notices(&[
            package("alpha", &["The  licence\n"]),
            package("beta", &["The licence"]),
            package("gamma", &[]),
        ]);
        assert!(notices.ends_with("\nThe  licence\n"), "{notices}");
        assert!(!notices.contains("The licence"), "{notices}");
        assert!(notices.contains("\nalpha 1.0.0, beta 1.0.0\n"), "{notices}");
        assert!(
            notices.contains("gamma 1.0.0: no licence text in the package; SPDX: MIT\n"),
            "{notices}"
        );
    }

    #[test]
    fn works_that_are_no_crates_are_named() {
        let notices = format_notices(&[]);
        for (name, licence, _) in OTHERS {
            assert!(notices.contains(&format!("{name}: {licence} (")), "{notices}");
        }
    }

    #[test]
    fn only_normal_dependencies_are_linked_and_no_procedural_macros() {
        let packages = ["root", "linked", "built", "macro"].map(|id| {
            json!({
                "id": id, "name": id, "version": "1.0.0", "license": "MIT",
                "manifest_path": concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"),
                "targets": [{ "kind": [if id == "macro" { "proc-macro" } else { "lib" }] }],
            })
        });
        let metadata = json!({
            "packages": packages,
            "resolve": { "root": "root", "nodes": [
                { "id": "root", "deps": [
                    { "pkg": "linked", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "macro", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "built", "dep_kinds": [{ "kind": "build" }, { "kind": "dev" }] },
                ] },
                { "id": "linked", "deps": [] },
                { "id": "built", "deps": [] },
                { "id": "macro", "deps": [] },
            ] },
        });
        let packages = linked_packages(&metadata).unwrap();
        let names: Vec<_> = packages.iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, ["linked"]);
        assert_eq!(packages[0].texts.len(), 1, "our own licence file");
    }
}
