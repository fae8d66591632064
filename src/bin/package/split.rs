//! Splits the wasm into the part that the first screen needs and a later one: see `ui::later` of the library.
//!
//! Works on what cargo built, with relocations, since wasm-bindgen drops them; what trunk made of it is replaced.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::{Options, transform};

use crate::failure::Failure;

/// The options of wasm-opt, which reads from each part what features it may use.
const OPTIMIZE: [&str; 5] = [
    "-O3",
    "--low-memory-unused",
    "--converge",
    "--flexible-inline-max-function-size=10",
    "--dealign",
];

const STRIP: [&str; 2] = ["--strip-debug", "--strip-producers"];

/// The module that calls for the later part.
const LOADER: &str = "__wasm_split.js";

/// The glue with the loader of the later part, and both parts.
pub struct Parts {
    pub glue: PathBuf,
    pub first: PathBuf,
    pub later: PathBuf,
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
    let [later] = split.split_modules.as_slice() else {
        return Err(format!("expected one later part, found {:?}", split.split_modules).into());
    };
    run(Command::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "app"])
        .arg("--out-dir")
        .arg(&work)
        .arg(&main))?;
    fs::copy(source.join("public/later.js"), work.join(LOADER))?;
    let first = work.join("app_bg.wasm");
    for part in [&first, later] {
        // With its names it is kept, for `./dev bench parts`.
        let named = part.with_extension("named.wasm");
        run(Command::new("wasm-opt").args(OPTIMIZE).arg("-g").arg(part).arg("-o").arg(&named))?;
        run(Command::new("wasm-opt").args(STRIP).arg(named).arg("-o").arg(part))?;
    }
    let glue = work.join("glue.js");
    run(Command::new("esbuild")
        .args(["--bundle", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", glue.display()))
        .arg(work.join("app.js")))?;
    Ok(Parts { glue, first, later: later.clone() })
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
