//! What fills the files of the wasm: a table of their code by module, in bytes as wasm and about as many of brotli
//! as fall to it. `./dev bench parts` runs it with the named copy of each file and the file as it is served.
//!
//! A function that the compiler inlined counts where it was inlined.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::ops::Range;

use wasmparser::{KnownCustom, Name, Parser, Payload};

/// What has less than this share of all is one row.
const LEAST: f64 = 0.004;

/// Bytes by module.
type Sizes = BTreeMap<String, usize>;

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let mut parts = Vec::new();
    for pair in files.chunks(2) {
        let [named, served] = pair else { return Err("expected pairs of files".into()) };
        let brotli = std::fs::metadata(served)?.len();
        let name = served.rsplit('/').next().and_then(|file| file.split('-').next());
        println!("{}: {brotli} bytes of brotli", name.unwrap_or_default());
        parts.push((sizes(&std::fs::read(named)?)?, f64::from(u32::try_from(brotli)?)));
    }
    print!("{}", table(&parts));
    Ok(())
}

fn table(parts: &[(Sizes, f64)]) -> String {
    let sums: Vec<usize> = parts.iter().map(|(sizes, _)| sizes.values().sum()).collect();
    let all: usize = sums.iter().sum();
    let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (sizes, _)) in parts.iter().enumerate() {
        for (module, bytes) in sizes {
            let total: usize = parts.iter().filter_map(|(sizes, _)| sizes.get(module)).sum();
            let row = if ratio(total, all) < LEAST { "all else" } else { module };
            rows.entry(row).or_insert_with(|| vec![0; parts.len()])[at] += bytes;
        }
    }
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by_key(|(module, bytes)| (*module == "all else", std::cmp::Reverse(bytes.clone())));
    rows.push(("sum", sums.clone()));
    let mut text = "       raw   brotli   ".repeat(parts.len()) + "module\n";
    for (module, bytes) in rows {
        for (at, bytes) in bytes.iter().enumerate() {
            let brotli = ratio(*bytes, sums[at]) * parts[at].1;
            let _ = write!(text, "{bytes:>10}  {brotli:>7.0}   ");
        }
        let _ = writeln!(text, "{module}");
    }
    text
}

#[expect(clippy::cast_precision_loss, reason = "sizes of files")]
fn ratio(one: usize, of: usize) -> f64 {
    one as f64 / of.max(1) as f64
}

fn length(range: &Range<u64>) -> usize {
    usize::try_from(range.end - range.start).unwrap_or(usize::MAX)
}

/// The size of each function's code by its module, and of the data.
fn sizes(wasm: &[u8]) -> Result<Sizes, Box<dyn Error>> {
    let (mut imported, mut bodies, mut names, mut sizes) =
        (0, Vec::new(), BTreeMap::new(), Sizes::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())),
            Payload::DataSection(data) => {
                sizes.insert("(data)".to_owned(), length(&data.range()));
            }
            Payload::ElementSection(elements) => {
                sizes.insert("(tables)".to_owned(), length(&elements.range()));
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(all) = section.as_known() else { continue };
                for name in all {
                    // Kinds of names that this reader does not know come last.
                    let Ok(Name::Function(of_functions)) = name else { continue };
                    for naming in of_functions {
                        let naming = naming?;
                        names.insert(naming.index, naming.name.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
    for (index, bytes) in (imported..).zip(bodies) {
        let name = names.get(&index).map_or("(no name)", String::as_str);
        *sizes.entry(module_of(name)).or_default() += bytes;
    }
    Ok(sizes)
}

/// Our own modules two levels deep, and the crates of others.
fn module_of(name: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let start = name.find("kaupunkipolitiikka::").unwrap_or(0);
    let path = name[start..].trim_start_matches(['<', '&', '*', '(', '[']);
    let mut parts = path.split("::").map(|part| {
        part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default()
    });
    let first = parts.next().unwrap_or_default();
    if first != "kaupunkipolitiikka" {
        return if first.is_empty() { "(others)".to_owned() } else { first.to_owned() };
    }
    let is_module = |part: &&str| part.starts_with(|c: char| c.is_ascii_lowercase());
    parts.take(2).take_while(is_module).collect::<Vec<_>>().join("::")
}
