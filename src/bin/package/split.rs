//! Splits the wasm into the part that the first screen needs and those that are loaded later: see `ui::later` and
//! `ui::exports` of the library.
//!
//! Works on what cargo built, with relocations, since wasm-bindgen drops them; what trunk made of it is replaced.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kaupunkipolitiikka::domain::Language;
use wasm_split_cli_support::{Options, SplitWasm, transform};

use crate::assets::LOG;
use crate::failure::Failure;

/// The options of wasm-opt, which reads from each file what features it may use.
const OPTIMIZE: [&str; 5] = [
    "-O3",
    "--low-memory-unused",
    "--converge",
    "--flexible-inline-max-function-size=10",
    "--dealign",
];

const STRIP: [&str; 2] = ["--strip-debug", "--strip-producers"];

/// The module that calls for the other parts.
const LOADER: &str = "__wasm_split.js";

/// What the glue exports: the scripts ask for the words of the page, and for the later part where it needs that at once,
/// before the first part is there.
const ENTRY: &str = "export * from './app.js';\n\
    export { default } from './app.js';\n\
    export { prefetch } from './__wasm_split.js';\n";

/// The part that is loaded once the page is interactive: the name of its split point in `ui::later`.
pub const LATER: &str = "later";

/// The language whose words a part has: the name of its split point in `text::load` ends in the code.
pub fn language(part: &str) -> Option<Language> {
    part.strip_prefix("words_").and_then(Language::from_code)
}

/// The glue with the loader of the other parts, and the files.
pub struct Parts {
    pub glue: PathBuf,
    pub first: PathBuf,
    /// Those of the other parts, in the order in which they are instantiated.
    pub files: Vec<PartFile>,
}

/// A file of one part, or what several parts call.
pub struct PartFile {
    pub path: PathBuf,
    pub parts: Vec<String>,
}

impl PartFile {
    /// What its name begins with.
    pub fn stem(&self) -> String {
        if self.parts.len() > 1 { "shared".to_owned() } else { self.parts.concat() }
    }
}

/// Splits what cargo built for a release.
pub fn split(source: &Path) -> Result<Parts, Failure> {
    let built = target(source).join("wasm32-unknown-unknown/release/app.wasm");
    let work = target(source).join("split");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let wasm = fs::read(&built)?;
    let main = work.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    let split = transform(options).map_err(|error| format!("{error:?}"))?;
    let mut files: Vec<_> =
        split.split_modules.iter().map(|path| part_file(path, &split)).collect();
    if files.iter().any(|file| file.parts.is_empty()) {
        return Err(format!("a file that no part loads is among {:?}", split.split_modules).into());
    }
    // What several parts call comes first.
    files.sort_by_key(|file| std::cmp::Reverse(file.parts.len()));
    run(Command::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "app"])
        .arg("--out-dir")
        .arg(&work)
        .arg(&main))?;
    let loader = fs::read_to_string(source.join("public/later.js"))?;
    let loads = split
        .prefetch_map
        .keys()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|part| format!("export const __wasm_split_load_{part} = loaderOf(\"{part}\");\n"));
    fs::write(work.join(LOADER), loader + &loads.collect::<String>())?;
    let first = work.join("app_bg.wasm");
    for part in files.iter().map(|file| &file.path).chain([&first]) {
        // With its names it is kept, for `./dev bench parts`.
        let named = part.with_extension("named.wasm");
        run(Command::new("wasm-opt").args(OPTIMIZE).arg("-g").arg(part).arg("-o").arg(&named))?;
        run(Command::new("wasm-opt").args(STRIP).arg(named).arg("-o").arg(part))?;
    }
    let entry = work.join("entry.js");
    fs::write(&entry, ENTRY)?;
    let glue = work.join("glue.js");
    run(Command::new("esbuild")
        .args(["--bundle", "--format=esm"])
        .args(LOG)
        .arg(format!("--outfile={}", glue.display()))
        .arg(entry))?;
    Ok(Parts { glue, first, files })
}

/// A file with the parts that load it.
fn part_file(path: &Path, split: &SplitWasm) -> PartFile {
    let stem = path.file_stem().unwrap_or_default();
    let loads = |files: &Vec<String>| files.iter().any(|file| stem == &**file);
    let parts = split.prefetch_map.iter().filter(|(_, files)| loads(files));
    let mut parts: Vec<_> = parts.map(|(part, _)| part.clone()).collect();
    parts.sort();
    PartFile { path: path.to_owned(), parts }
}

/// Where cargo builds.
fn target(source: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| source.join("target"), PathBuf::from)
}

fn run(command: &mut Command) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("{name} can't be run: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} failed").into()) }
}
