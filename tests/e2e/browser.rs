//! Chromium through chromedriver: one driver process for the run, at most two sessions at a time,
//! and the checks after every journey.
//!
//! Nothing is left running: session and driver are closed after a failure too.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::{env, io, thread};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, PageLoadStrategy};
use tokio::runtime::Builder;

use crate::page::Page;
use crate::server::Server;

const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=fi",
];

/// Runs one journey in its own browser session, against its own server. Afterwards the console
/// must be empty, every request must have stayed on the server, and nothing may be stored.
///
/// The browser refuses service workers, as it does in a private window: nothing is cached between
/// two visits.
pub fn journey(body: impl AsyncFnOnce(&Page)) {
    run_journey(async |page: &Page| {
        page.before_every_page(
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', \
            { get() { throw new DOMException('refused', 'SecurityError'); } })",
        )
        .await;
        body(page).await;
    });
}

/// The same with a service worker, which precaches the app.
pub fn journey_with_worker(body: impl AsyncFnOnce(&Page)) {
    run_journey(body);
}

/// The same on a machine whose clock is wrong by an offset in faketime's format, such as `+2y`.
/// `./dev` sets an environment variable to the path of faketime's library.
pub fn journey_with_clock(offset: &str, body: impl AsyncFnOnce(&Page)) {
    let Ok(library) = env::var("LIBFAKETIME") else {
        skip("a wrong clock needs faketime: install it");
        return;
    };
    // The monotonic clock stays right, or timeouts in the browser never end.
    let clock = [
        ("LD_PRELOAD", library.as_str()),
        ("FAKETIME", offset),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        ("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
    ];
    run_journey_with(&Chromedriver::start(&clock), body);
}

/// Reports a test that is skipped on this system. In continuous integration, where `CI` is set,
/// nothing may be skipped.
pub fn skip(why: &str) {
    assert!(env::var_os("CI").is_none(), "{why}");
    report(&format!("{} skipped: {why}", thread::current().name().unwrap_or("test")));
}

/// Writes a line to stderr. Not by `eprintln!`, whose output the runner captures and drops where a
/// test passes; and in one write, since other tests write at the same time.
fn report(line: &str) {
    io::stderr().write_all(format!("{line}\n").as_bytes()).unwrap();
}

/// Reports the versions of a browser and its driver, once in a run.
fn report_versions(browser: &WebDriver) {
    static REPORTED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let capabilities = json!(browser.capabilities());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let driver =
        [&capabilities["chrome"]["chromedriverVersion"], &capabilities["moz:geckodriverVersion"]]
            .into_iter()
            .find_map(Value::as_str)
            .and_then(|version| version.split(' ').next())
            .map_or(String::new(), |version| format!(", driver {version}"));
    let [name, version] = ["browserName", "browserVersion"].map(|key| text(&capabilities[key]));
    let line = format!("browser: {name} {version}{driver}");
    if REPORTED.lock().unwrap_or_else(PoisonError::into_inner).insert(line.clone()) {
        report(&line);
    }
}

fn run_journey(body: impl AsyncFnOnce(&Page)) {
    run_journey_with(&Chromedriver::shared(), body);
}

fn run_journey_with(chromedriver: &Chromedriver, body: impl AsyncFnOnce(&Page)) {
    run_session(&chromedriver.address, capabilities().into(), async |page: &Page| {
        page.resize(1280, 900).await;
        body(page).await;
        page.finish().await;
    });
}

/// Runs a journey in its own session, which is closed after a failure too.
pub fn run_session(driver: &str, capabilities: Capabilities, body: impl AsyncFnOnce(&Page)) {
    let _permit = Permit::take();
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let page =
        runtime.block_on(async { Page::new(start(driver, capabilities).await, Server::start()) });
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&page))));
    let closed = runtime.block_on(async {
        if outcome.is_err() {
            let test = thread::current().name().unwrap_or("test").replace("::", "-");
            page.try_screenshot(&format!("failed-{test}")).await;
        }
        page.quit().await
    });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    closed.unwrap();
}

/// Starts a browser. One that crashes at its start, which happens on a busy machine, is started
/// again.
async fn start(driver: &str, capabilities: Capabilities) -> WebDriver {
    let mut started = WebDriver::new(driver, capabilities.clone()).await;
    for _ in 0..2 {
        if started.is_err() {
            started = WebDriver::new(driver, capabilities.clone()).await;
        }
    }
    let browser = started.unwrap();
    report_versions(&browser);
    browser
}

fn capabilities() -> thirtyfour::ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in FLAGS {
        capabilities.add_arg(flag).unwrap();
    }
    capabilities
        .add_experimental_option("prefs", json!({ "intl.accept_languages": "fi" }))
        .unwrap();
    capabilities
        .set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))
        .unwrap();
    // A dataset whose response the server holds must not block the test.
    capabilities.set_page_load_strategy(PageLoadStrategy::Eager).unwrap();
    capabilities
}

/// The driver process; it ends with the last journey that uses it.
struct Chromedriver {
    address: String,
    process: Child,
    /// Stays open, since a driver that can't write its output dies.
    _output: BufReader<ChildStdout>,
}

impl Chromedriver {
    fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Chromedriver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start(&[]));
            *running = Arc::downgrade(&started);
            started
        })
    }

    fn start(variables: &[(&str, &str)]) -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{program} does not start ({error}): install it, or name it in CHROMEDRIVER")
            });
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        let port = loop {
            line.clear();
            assert_ne!(output.read_line(&mut line).unwrap(), 0, "{program} named no port");
            if let Some((_, port)) = line.trim_end().rsplit_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        Self { address: format!("http://127.0.0.1:{port}"), process, _output: output }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A permit for one of the two sessions that may run at a time.
struct Permit;

static FREE: Mutex<u8> = Mutex::new(2);
static FREED: Condvar = Condvar::new();

impl Permit {
    fn take() -> Self {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREED.wait_while(free, |free| *free == 0).unwrap();
        *free -= 1;
        Self
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        *FREE.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREED.notify_one();
    }
}
